/**
 * A2: what is listed against how many the text says there are: 甲、乙、丙三大环境, 甲、乙等十项行动, 四项工作：一是…….
 *
 * More than said is always wrong; fewer only where no 等 leaves the list open. A list that does not split cleanly is
 * left alone: the reader is better served by silence than by a guess.
 */
import { matchesOf } from '@zhushi/report'
import type { Words } from '../finding.js'
import { blockwise, type Remark } from '../remark.js'
import type { Rule } from '../rule.js'
import { type Listed, listBefore } from './listed.js'
import { countValue, ordinalValue } from './series.js'

const number = '([两二三四五六七八九]|十[一二三四五六七八九]?|[2-9]|1\\d)'
const open = new RegExp(`等“?${number}(?:大|个|项|类|种|条|件|家|座|所|处|方面|县|市|省)(?![多余几])`, 'g')
/** A count right after the last item. Before 第, 之, 的 and the like no list ends. */
const closed = new RegExp(`${number}(?:大|个|项|类|种|方面)(?![多余几])`, 'g')
const itemised = new RegExp(`${number}(?:个|项|点|条|大|方面|件|种|类)[^，。；：、]{0,10}：(?=一是)`, 'g')
const point = /(?:^|[。；：，！？\s])([一二三四五六七八九十]{1,3})是/g

export const tally: Rule = {
  id: 'A2',
  title: { zh: '列举与总数', en: 'Lists and their counts' },
  policy: 'on',
  examine: blockwise('A2', 'error', '列举项数与总数一致', (text) =>
    // The cells of a table make no list.
    text.includes('\t') ? [] : [...ofOpenLists(text), ...ofClosedLists(text), ...ofPoints(text), ...ofNamed(text)],
  ),
}

function ofOpenLists(text: string): Remark[] {
  return matchesOf(text, open).flatMap(({ 0: whole, 1: said = '', index }) => {
    const listed = listBefore(text, index)
    const count = countValue(said)
    const from = index + whole.indexOf(said)
    return listed && listed.least > count ? [remark(text, from, index + whole.length, listed.least, count)] : []
  })
}

function ofClosedLists(text: string): Remark[] {
  return matchesOf(text, closed).flatMap(({ 0: whole, 1: said = '', index }) => {
    const listed = isApposed(text, index) ? listBefore(text, index) : null
    const count = countValue(said)
    if (!listed || listed.least < 2) return []
    const isShort = listed.most < count && whole.endsWith('大') && isPlain(listed)
    return listed.least > count || isShort
      ? [remark(text, index, index + whole.length, isShort ? listed.most : listed.least, count)]
      : []
  })
}

function ofPoints(text: string): Remark[] {
  if (!text.includes('：一是')) return []
  return matchesOf(text, itemised).flatMap(({ 0: whole, 1: said = '', index }) => {
    const numbers = matchesOf(text.slice(index + whole.length - 1), point).map(([, n = '']) => ordinalValue(n))
    const again = numbers.indexOf(1, 1)
    const run = again < 0 ? numbers : numbers.slice(0, again)
    const inOrder = run.every((value, at) => value === at + 1)
    const count = countValue(said)
    if (!inOrder || run.length < 2 || run.length === count) return []
    return [remark(text, index, index + whole.length - 1, run.length, count)]
  })
}

/** “五大行动”：甲行动、乙行动、…: a name with its count, and after the colon a list whose items all end as it does. */
const namedCount = new RegExp(
  `“?${number}(?:大|项|个)([\\u4e00-\\u9fff]{2})”?[：:]([^：:；。，“”（）等]{6,160})(?=[。；])`,
  'g',
)

function ofNamed(text: string): Remark[] {
  return matchesOf(text, namedCount).flatMap(({ 0: whole, 1: said = '', 2: noun = '', 3: list = '', index }) => {
    const items = list.split('、')
    const [count, to] = [countValue(said), index + whole.length - list.length - 1]
    if (items.length < 2 || items.length === count || !items.every((item) => item.endsWith(noun))) return []
    return [remark(text, index, to, items.length, count)]
  })
}

/** A count is in apposition to a list where nothing stands between that could govern it: no verb, no 的, no ordinal sign. */
function isApposed(text: string, at: number): boolean {
  return (
    /[\u4e00-\u9fff”》）]/.test(text[at - 1] ?? ' ') &&
    !/[第之的等好到成现用进施展立得有为是了出获增建办取达共近约超过持这那各每全前后首]/.test(text[at - 1] ?? ' ')
  )
}

function isPlain({ items, most, least }: Listed): boolean {
  return most === least && items.every((item) => item.length <= 10)
}

function remark(text: string, from: number, to: number, listed: number, said: number): Remark {
  const severity = listed > said ? 'error' : 'warn'
  return { from, to, severity, message: words(text.slice(from, to), listed) }
}

function words(said: string, listed: number): Words {
  return {
    zh: `列出的是${listed}项，文中写“${said}”，请核对列举与总数`,
    en: `${listed} are listed, but the text says “${said}”: compare the list and its count`,
  }
}
