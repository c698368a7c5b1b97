/**
 * A10: as many as were announced: 以下八个方面工作, then （一） to （八）; 十件实事：1.… to 10.…; “稳、进、改、实”四个字;
 * “五个坚持”：坚持… five times; 五涨两降一平 and the prices that follow.
 */
import { type Block, matchesOf, placesOf, signsOf } from '@zhushi/report'
import type { Finding } from '../finding.js'
import type { Material } from '../material.js'
import { findingOf, type Remark } from '../remark.js'
import type { Rule } from '../rule.js'
import { countValue, ordinalText, ordinalValue } from './series.js'

export const announced: Rule = {
  id: 'A10',
  title: { zh: '所说的条数与所列一致', en: 'As many items as were announced' },
  policy: 'on',
  examine: (material) => ({ findings: [...ofSections(material), ...material.blocks.flatMap(inText)] }),
}

const number = '([两二三四五六七八九]|十[一二三四五六七八九]?|二十)'
const heading = new RegExp(
  `(?:以下|下列|重点|抓好|做好|着力|突出|主要|努力)[^。；：]{0,12}?${number}(?:个方面|大方面|方面|项|件|大)[^。；：，]{0,12}[：:。]$`,
)

/** 我们主要做了以下八个方面工作：, and the headings after it. */
function ofSections({ blocks }: Material): Finding[] {
  return blocks.flatMap((block, at) => {
    const said = /[：:。]$/.test(block.text) ? heading.exec(block.text) : null
    if (!said) return []
    const count = countAfter(blocks, at + 1)
    const told = countValue(said[1] ?? '')
    if (count < 2 || count === told) return []
    const from = block.text.lastIndexOf(said[1] ?? '')
    return [finding(block, { from, to: from + (said[1] ?? '').length, ...words(said[1] ?? '', count) })]
  })
}

const forms = [
  /^\s*[（(]([一二三四五六七八九十]{1,3})[）)]/,
  /^\s*([一二三四五六七八九十]{1,3})是/,
  /^\s*第([一二三四五六七八九十]{1,3})，/,
]

/** How many blocks count up in the way the first one does; 0 where it does not, or where one is left out. */
function countAfter(blocks: readonly Block[], from: number): number {
  const form = forms.find((one) => ordinalValue(one.exec(blocks[from]?.text ?? '')?.[1] ?? '〇') === 1)
  if (!form) return 0
  let last = 0
  for (const { text } of blocks.slice(from)) {
    const found = form.exec(text)?.[1]
    if (found === undefined) {
      if (/^\s*[一二三四五六七八九十]{1,3}、/.test(text)) break
      continue
    }
    const value = ordinalValue(found)
    if (value === 1 && last > 0) break
    if (value !== last + 1) return 0
    last = value
  }
  return last
}

const numbered = new RegExp(`${number}(?:件|项|个|条|大)[^，。；：、]{0,14}[：:](?=(?:1[.．、]|[（(]1[）)]))`, 'g')
const marks = /(?:^|[：:；;。])\s*(?:(\d{1,2})[.．、](?!\d)|[（(](\d{1,2})[）)])/g
const letters = new RegExp(`“([^“”，。；]{3,30})”(?:的)?${number}个字`, 'g')
const leading = new RegExp(
  `(?:必须|坚持|做到|牢记|突出|落实|要)[^，。；：]{0,6}“${number}个([\\u4e00-\\u9fff]{1,4})”[：:]([^。：:“]{6,200})。`,
  'g',
)
const opening = signsOf('“')
const closing = new RegExp(`“${number}(?:大|个|项|篇)([\\u4e00-\\u9fff]{1,3})”`, 'y')
const moves = new RegExp(
  `${number}大类[^。]{0,24}?“?([一二三四五六七八])涨([一二三四五六七八两])[降跌](?:([一二三四五六七八两])平)?”?[：:，,]([^。]*)`,
  'g',
)

function inText(block: Block): Finding[] {
  const { text } = block
  const has = (...words: readonly string[]) => words.some((word) => text.includes(word))
  return [
    ...(has('：1', ':1', '：（1', '：(1') ? matchesOf(text, numbered).flatMap((found) => ofNumbered(text, found)) : []),
    ...(has('个字') ? matchesOf(text, letters).flatMap(ofLetters) : []),
    ...(has('”：') ? matchesOf(text, leading).flatMap(ofLeading) : []),
    ...(has('大', '项') && has('、') ? openersIn(text).flatMap((at) => ofClosing(text, at)) : []),
    ...(has('+') ? matchesOf(text, formula).flatMap(ofFormula) : []),
    ...(has('实事', '行动') ? toldTwice(text) : []),
    ...(has('大类') ? matchesOf(text, moves).flatMap(ofMoves) : []),
  ].map((remark) => finding(block, remark))
}

/** 办好十件民生实事：1.…；2.…. */
function ofNumbered(text: string, { 0: whole, 1: said = '', index }: RegExpMatchArray & { index: number }): Remark[] {
  const values = matchesOf(text.slice(index + whole.length - 1), marks).map(([, a, b]) => Number(a ?? b))
  const again = values.indexOf(1, 1)
  const run = again < 0 ? values : values.slice(0, again)
  const isInOrder = run.every((value, at) => value === at + 1)
  if (!isInOrder || run.length < 2 || run.length === countValue(said)) return []
  return [{ from: index, to: index + said.length, ...words(said, run.length) }]
}

/** “稳、进、改、实”四个字. */
function ofLetters({ 0: whole, 1: quoted = '', 2: said = '', index }: RegExpMatchArray & { index: number }): Remark[] {
  const items = quoted.split('、')
  const count = items.length > 1 ? (items.every(({ length }) => length === 1) ? items.length : 0) : quoted.length
  if (count === 0 || count === countValue(said) || !/^[\u4e00-\u9fff、]+$/.test(quoted)) return []
  const from = index + whole.lastIndexOf(said)
  return [{ from, to: from + said.length, ...words(said, count) }]
}

/** “五个坚持”：坚持…，坚持…. */
function ofLeading({
  0: whole,
  1: said = '',
  2: word = '',
  3: list = '',
  index,
}: RegExpMatchArray & { index: number }): Remark[] {
  const items = list.split(/[，；、]/)
  const count = items.filter((item) => item.startsWith(word)).length
  const isAll = count > 1 && items.every((item) => item.startsWith(word))
  if (!isAll || count === countValue(said)) return []
  const from = index + whole.indexOf(said)
  return [{ from, to: from + said.length, ...words(said, count) }]
}

/** Where a name with a count opens: “六大仗”. */
function openersIn(text: string): number[] {
  return placesOf(text, opening).filter((at) => {
    closing.lastIndex = at
    return closing.test(text)
  })
}

/** 打好主动仗、攻坚仗、…|“六大仗”. */
function ofClosing(text: string, at: number): Remark[] {
  closing.lastIndex = at
  const [, said = '', noun = ''] = closing.exec(text) ?? []
  const list = /[^。；，：“”]{10,120}$/.exec(text.slice(Math.max(0, at - 120), at))?.[0] ?? ''
  const items = list.split('、')
  const last = items.at(-1)?.length ?? 0
  // 做好生财、聚财、用财“三篇文章”: names of one length with one character in common.
  const isRow =
    /篇/.test(text[at + 1 + said.length] ?? '') &&
    items.slice(1).every((item) => item.length === last && item.at(-1) === items[0]?.at(-1))
  const isOfNoun = items.every((item) => item.endsWith(noun))
  if (items.length < 3 || !(isOfNoun || isRow) || items.length === countValue(said)) return []
  return [{ from: at + 1, to: at + 1 + said.length, ...words(said, items.length) }]
}

/** “2+4”现代产业体系，…2个传统产业，…3个新兴产业. */
const formula = /“(\d)\+(\d)”([^。；]{4,120})/g

function ofFormula({ 0: whole, 1: a, 2: b, 3: rest = '', index }: RegExpMatchArray & { index: number }): Remark[] {
  const counts = matchesOf(rest, /(?<!\d)(\d)[个大条](?!百分)/g).map(([, count]) => count)
  if (counts.length !== 2 || (counts[0] === a && counts[1] === b) || counts[0] !== a) return []
  const message = {
    zh: `文中说“${a}+${b}”，展开的是${counts.join('+')}，请核对`,
    en: `“${a}+${b}”, but ${counts.join('+')} follow`,
  }
  return [{ from: index, to: index + whole.length - rest.length, message }]
}

const namedCount = new RegExp(`${number}(?:件|大|项)((?:民生)?实事|[\\u4e00-\\u9fff]{2}行动)`, 'g')

/** 十件民生实事, and then 九件实事: one thing under two counts in a paragraph. */
function toldTwice(text: string): Remark[] {
  const found = matchesOf(text, namedCount).map(({ 0: whole, 1: said = '', 2: name = '', index }) => ({
    whole,
    said,
    name: name.replace('民生', ''),
    index,
  }))
  return found.flatMap(({ whole, said, name, index }, at) => {
    const first = found.slice(0, at).find((one) => one.name === name)
    if (!first || first.said === said) return []
    const message = {
      zh: `前面说“${first.whole}”，这里说“${whole}”，请核对`,
      en: `${first.whole} before, ${whole} here`,
    }
    return [{ from: index, to: index + whole.length, message }]
  })
}

/** 八大类…五涨两降一平：衣着上涨…，食品烟酒下降…，居住持平. */
function ofMoves(found: RegExpMatchArray & { index: number }): Remark[] {
  const [whole, kinds = '', up = '', down = '', flat = '', list = ''] = found
  const told = [up, down, flat].map((said) => (said === '' ? 0 : countValue(said)))
  const total = told.reduce((a, b) => a + b)
  const from = found.index + whole.indexOf('涨') - 1
  const to = found.index + whole.lastIndexOf(list) - 1
  const counts = [/上涨/g, /下降|下跌/g, /持平/g].map((word) => matchesOf(list, word).length)
  const listed = counts.reduce((a, b) => a + b)
  const isWrong = total !== countValue(kinds) || (listed === total && counts.some((count, at) => count !== told[at]))
  if (!isWrong) return []
  const shown = total === countValue(kinds) ? `${counts[0]}涨${counts[1]}降${counts[2]}平` : `${kinds}大类`
  const message = { zh: `与所列的${shown}不符，请核对`, en: 'The ups and downs told are not those listed' }
  return [{ from, to, message }]
}

function words(said: string, count: number): Pick<Remark, 'message'> {
  return {
    message: {
      zh: `文中说“${said}”，列出的是${ordinalText(count)}条，请核对`,
      en: `The text says “${said}”, but ${count} are listed`,
    },
  }
}

function finding(block: Block, remark: Remark): Finding {
  return findingOf('A10', 'warn', block, remark, '条数一致')
}
