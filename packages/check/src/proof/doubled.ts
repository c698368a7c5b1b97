/** P14: a sign, a word or a sentence that was written twice. Reduplication (一件一件、扎扎实实) is no slip. */
import { matchesOf, placesOf, signsOf } from '@zhushi/report'
import { blockwise, type Remark } from '../remark.js'
import type { Rule } from '../rule.js'

const signs = /[，。、；：,;]{2,}|(?<=\d)\.{2,}(?=\d)/g
/** Units and signs that are never said twice: 3.6%%, 738亿亿元. */
const units =
  /[%％]{2,}|\d\s*(?:亿亿|万万|[万亿]?元元|个个|[万亿]?人人(?![均民])|[万亿]?人次次|户户|家家|项项|亩亩|吨吨|名名|套套|所所|个?百分点点)|第[一二三四五六七八九十\d]{1,4}(?:个个|批批|轮轮)|[二三四五六七八九十\d](?:次次|届届)|[\u4e00-\u9fff]性性(?!别|能|质|格)/g
/** Right phrases in which the doubled letters belong to two words. */
const particles = /(?<=[密切实真速极稳顺])地地(?=[\u4e00-\u9fff])|目的的|的的确|不了了|了了[解之望结]|的的|了了/g
const doubledParticles = ['的的', '了了', '地地']
/** Words that are never said twice in a row. */
const single: ReadonlySet<string> = new Set(
  `
  推进 推动 加强 加快 实现 促进 完善 提升 深化 强化 坚持 增长 下降 提高 增加 减少 上升 完成 达到
  新增 落实 优化 扩大 支持 鼓励 打造 构建 健全 巩固 拓展 培育 引导 确保 保障 同比 经济 社会 发展
  建设 改革 全市 全县 全国 全省 项目 企业 产业 投资 收入 工作 政府 人民 群众 我们 其中 分别 以及
  或者 并且 进一步 助力 降低 价格 水平 总量 总额 支出 增速 增幅 比重 占比 人口 就业 居民 城镇 农村 城乡 面积 产量 产值
  规模 市场 消费 贸易 出口 进口 城市 农业 工业 服务 科技 创新 教育 医疗 卫生 文化 旅游 生态 环境 安全 保护 治理 会议 代表
  `.match(/\S+/g),
)
const sentence = /[^。！？；]+[。！？；]?/g
const shortestSentence = 8
/** What parts clauses, and may stand between one and its copy. */
const stops = signsOf('，。；：、！？ \t\r\n\u3000\u00a0')
const between = '，；、'
const [shortestClause, longestClause] = [4, 40]
const [shortestWord, shortestRun, longestRun] = [2, 4, 16]
const slots = 4096

export const doubled: Rule = {
  id: 'P14',
  title: { zh: '重复', en: 'Written twice' },
  policy: 'on',
  examine: blockwise('P14', 'error', '相邻重复', (text) => {
    const sentences = sentencesIn(text)
    const whole = (at: number) => sentences.some(({ from, to }) => at >= from - (to - from) && at < to)
    return [
      ...sentences,
      ...signsIn(text),
      ...unitsIn(text),
      ...wordsIn(text),
      ...clausesIn(text).filter(({ from }) => !whole(from)),
      ...runsIn(text).filter(({ from }) => !whole(from)),
    ]
  }),
}

function signsIn(text: string): Remark[] {
  return matchesOf(text, signs).map(({ 0: run, index }) => ({
    from: index,
    to: index + run.length,
    message: { zh: `标点“${run}”重复，请只留一个`, en: `“${run}”: keep one of these signs` },
  }))
}

function unitsIn(text: string): Remark[] {
  return matchesOf(text, units).map(({ 0: found, index }) => {
    const run = found.replace(/^\d\s*/, '')
    return {
      from: index + found.length - run.length,
      to: index + found.length,
      message: { zh: `“${run}”重复，请只留一个`, en: `“${run}”: keep one of these` },
    }
  })
}

function wordsIn(text: string): Remark[] {
  const small = matchesOf(text, particles).filter(([found]) => doubledParticles.includes(found))
  return small.map(({ 0: found, index }) => repeated(found.slice(found.length / 2), index + found.length / 2))
}

function sentencesIn(text: string): Remark[] {
  const found: Remark[] = []
  let before = ''
  for (const { 0: whole, index } of matchesOf(text, sentence)) {
    const words = whole.trim()
    const from = index + whole.length - whole.trimStart().length
    if (words === before && words.length >= shortestSentence) found.push(repeated(words, from))
    before = words
  }
  return found
}

/** 扩大有效投资，扩大有效投资，: a clause, then the same again. */
function clausesIn(text: string): Remark[] {
  const found: Remark[] = []
  let before = { from: 0, length: 0 }
  let from = 0
  for (const at of [...placesOf(text, stops), text.length]) {
    const length = at - from
    const isCopy =
      length === before.length &&
      length >= shortestClause &&
      length <= longestClause &&
      from - before.from === length + 1 &&
      between.includes(text[from - 1] ?? ' ') &&
      (at === text.length || '，。；、！？'.includes(text[at] ?? ' ')) &&
      text.startsWith(text.slice(before.from, before.from + length), from)
    if (isCopy) found.push(repeated(text.slice(from, at), from))
    before = isCopy ? { from, length: 0 } : { from, length }
    from = at + 1
  }
  return found
}

/**
 * Runs of four or more Chinese characters that stand twice in a row, and the words that are never said so. Seen by a character that was last written so many
 * places before: the copies agree around it for their whole length. Time grows with the text alone.
 */
function runsIn(text: string): Remark[] {
  const found: Remark[] = []
  // By the low bits of the character: two that fall together can hide a copy only if all of its characters do.
  const last = new Int32Array(slots).fill(-longestRun - 1)
  let end = 0
  for (let at = 0; at < text.length; at++) {
    const slot = text.charCodeAt(at) & (slots - 1)
    const period = at - (last[slot] as number)
    last[slot] = at
    if (period > longestRun || period < shortestWord || at < end) continue
    if (period < shortestRun) {
      const word = text.slice(at, at + period)
      if (!single.has(word) || !text.startsWith(word, at - period)) continue
      // 某市人民政府政府工作报告: the office, and what it reports.
      if (word === '政府' && text.startsWith('人民', at - period - 2)) continue
      found.push(repeated(word, at))
      end = at + period
      continue
    }
    const from = secondCopy(text, at, period)
    if (from === null) continue
    found.push(repeated(text.slice(from, from + period), from))
    end = from + period
  }
  return found
}

/** Where the second of two equal runs begins that has `at` in it, or null. */
function secondCopy(text: string, at: number, period: number): number | null {
  const isSame = (place: number) => text[place] === text[place - period] && isChinese(text.charCodeAt(place))
  let from = at
  while (from > period && at - from < period - 1 && isSame(from - 1)) from--
  let to = at
  while (to - from < period && isSame(to)) to++
  return to - from === period ? from : null
}

function isChinese(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff
}

function repeated(words: string, from: number): Remark {
  const short = words.length > 16 ? `${words.slice(0, 14)}……` : words
  const message = { zh: `“${short}”连写了两遍，请删去一处`, en: `“${short}” is written twice in a row: take one out` }
  return { from, to: from + words.length, message }
}
