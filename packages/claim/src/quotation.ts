/**
 * Quotations: a short quoted phrase with a numeral in it is a name (“三篇文章”, “1+10”), and so is a title in 《》.
 *
 * A quoted statement is not: one with a percentage, an amount, or a verb before its number.
 */

import { matchesOf } from '@zhushi/report'
import type { SenseReader } from './sense.js'

interface Quotation {
  readonly from: number
  readonly to: number
}

const title = /《[^《》。]{1,80}》/g
const quoted = /[“‘"「]([^“”‘’"「」，。；]{1,12})[”’"」]/g
/** “稳增长20条” is named after its items. */
const itemised = /\d+条$/
/** “3个95%”, “两个10亿元”: so many values, and which, make the name of an aim. */
const counted = /^(?:\d|[两二三四五六七八九十]|双)个?\d+(?:\.\d+)?(?:%|万?亿元|万[元人亩吨户]|以上)*$/
const numeral = /[\d〇零一二三四五六七八九十百千万亿两双半几]/
/** What makes a quotation a statement; several small expressions are compiled sooner than a great one. */
const statements: readonly RegExp[] = [
  /[%‰]|百分点/,
  /[\d一二三四五六七八九两几数十多余][十百千万亿]{0,2}[万亿千百]\s?(?:[元人吨亩户家]|平方|公里|美元)/,
  /\d\s?(?:[元亩吨倍成]|公里)/,
  /[增减提下达超为至到涨降][^”]*\d/,
]

/** A reader of names in quotation marks or title marks. It looks through the whole text once, when it is made. */
export function quotationReader(shadow: string): SenseReader {
  const waiting = quotationsIn(shadow)
  let next = 0
  return (_shadow, at, earliest) => {
    while ((waiting[next]?.to ?? Number.POSITIVE_INFINITY) <= at) next++
    const quotation = waiting[next]
    const isHere = quotation !== undefined && quotation.from <= at && quotation.from >= earliest
    return isHere ? { is: 'name', ...quotation } : null
  }
}

function quotationsIn(shadow: string): Quotation[] {
  const titles = matchesOf(shadow, title).filter(([text]) => numeral.test(text))
  const names = matchesOf(shadow, quoted).filter(([, text = '']) => numeral.test(text) && isName(text))
  return [...titles, ...names]
    .map((found) => ({ from: found.index, to: found.index + found[0].length }))
    .sort((a, b) => a.from - b.from)
}

function isName(text: string): boolean {
  return itemised.test(text) || counted.test(text) || !statements.some((sign) => sign.test(text))
}
