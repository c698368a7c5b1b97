/**
 * Counted nouns: what a figure counts where the noun stands behind it: 23家|工业企业, 80%以上|行政村.
 */
import type { Figure } from './figure.js'
import { counters, nouns } from './lexicon/units.js'
import { measureWords } from './measuring.js'
import type { Stretch } from './predicate.js'
import { isQuoted } from './quoted.js'
import { wordsOf } from './wordset.js'

const counterSet: ReadonlySet<string> = new Set(counters)
const nounSet: ReadonlySet<string> = new Set(nouns)

/** Words that say what became of what was counted; its name ends before them. */
const endings = wordsOf(`
增加 扩大 上升 降低 减少 跃升 增至 升至 降至 减至 缩短 压缩 扩展 回升 到 至 调整 建有 拥有 设有 共 计 开工 竣工
投产 启用 建成 完成 实现 达到 投入 投用 获 列入 入选 纳入 通过 开通 落地 签约 集中 参加 参与 进入 跻身 超过 突破
增长 下降 提高 提升 占 累计 同比 比上年 较上年 全部 均 都 已 被 将 为 是 在 有 并 分别 正式 成功 相继 先后 挂牌
上市 运营 整治 改造 改扩建 新建 改建 享受 受益 覆盖 达!县/地区/国家/市/镇/乡 摘帽 脱贫 出列 退出 摘掉 建立 设立 开展 推进 实施 顺利
基本 如期 加快 有序 全面 按期 提前 率先 试点 动工 通车 办结 得到 使用 取得 入驻 落户 用于 由 从 向 对 把 与 和
及 以及 、 相对 担任 挂包 挂钩 组成 下沉 奔赴 投身 喝上 用上 住上 吃上 住进 搬进 走上 扎实 首次 提出 入围 上榜 获评 受命名 全线 圆满 稳步 重组 入列 缔结 到位 提质 升级 拉动 带动 实行 接入 使 不 未 无 办理 发放 提供 免费 兑现 减免 超额 稳居 位居 跃居 雄踞 名列 排名 进一步 不断 日益 蓬勃 更加 发展到 发展至 发展为 壮大到 壮大至
`)
/** What makes a noun of such a word: 改造项目, 增长率. */
const nounEnd =
  /^(?:[站点区率量额园效限关线色权镇业机济平工序质象体]|项目|工程|任务|行动|中心|基地|平台|企业|机构|示范|景区|产业)/
const beginning = /^(?:的|多|以上|以下|以内|左右|及以上|规模以上的)*/
/** What may stand before a noun and still belong to it: 118起|成功避险案例, 4个|在建项目. */
const describing = /^(?:成功|在建|在校|在岗|在职|在册|在库|在营)(?=.{2})/
/** What no noun phrase goes beyond: stops, and the signs of figures and times. */
const stops = /[，。；：、！？,;\n\t\ue000-\ue010]/
/** 3个|县|财政自给率: places that are counted, and then something of each. */
const counties =
  /^(?:省份|省区市|国家和地区|县（市、区）|县市区|县区|市县|县市|市州|州市|乡镇|街道|[县镇乡村](?![级域城内直属办民务庄委企小]))(?=.{2})/
/** 在36个大类行业|中: the word of place is no part of the name, as it is of 高中. */
const within = /[^初高职集空其普].[^初高职集空其普水途]中$/
const noNoun = /^[，。；：、！？,;)）”》\n\t\ue000-\ue010]|^$/

/** Whether the unit counts things, so that what follows may be their name. */
export function countsThings({ kind, unit }: Figure): boolean {
  return kind === 'quantity' && (counterSet.has(unit) || nounSet.has(unit))
}

/** The thing itself where the unit is no classifier: 2900多万家庭. */
export function nounOfUnit({ unit }: Figure): string | null {
  return nounSet.has(unit) ? unit : null
}

/** The noun phrase at the beginning of what follows a figure, or null. */
export function countedNoun(text: string, from: number, to: number, isBeforeFigure: boolean): Stretch | null {
  const start = from + (beginning.exec(text.slice(from, to))?.[0].length ?? 0)
  const tail = text.slice(start, to)
  if (noNoun.test(tail)) return null
  const stop = tail.search(stops)
  const reach = stop < 0 ? tail.length : stop
  let end = reach
  const isWork = governed.test(text.slice(Math.max(0, from - 30), from))
  const described = describing.exec(tail)?.[0].length ?? 0
  for (let at = described; at < reach && end === reach; at++) {
    const length = endingAt(tail, at, reach, isWork)
    if (length > 0 && !nounEnd.test(tail.slice(at + length, at + length + 2)) && !isQuoted(tail, 0, at)) end = at
  }
  if (end === described && end > 0) return null
  const touchesFigure = isBeforeFigure && end === reach && stop < 0
  const phrase = tail.slice(0, end)
  const measure = end < reach || touchesFigure ? measureWords.endAt(phrase, phrase.length) : 0
  if (measure > 0 && measure < end) end -= measure
  const placed = isBeforeFigure && stop < 0 ? counties.exec(phrase)?.[0].length : undefined
  if (placed) end = placed
  if (end === reach && within.test(tail.slice(0, end))) end--
  const linked = /^(.+?)的(.{2,})$/.exec(tail.slice(0, end))
  const head = linked?.[1] && linked[1].length > 8 ? start + linked[1].length + 1 : start
  return end > 0 && head < start + end ? { from: head, to: start + end } : null
}

/** 完成1184万平方米旧住房综合|改造: the work itself is what was done. */
const governed = /完成[^，。；]*$/
const works = /^(?:(?:综合|房屋|设施)?(?:改造|修缮))$/

/** Length of the word that ends a name at a place, 0 where none is. */
function endingAt(tail: string, at: number, reach: number, isWork: boolean): number {
  const isNoun = isWork && works.test(tail.slice(Math.max(0, at - 2), reach))
  return isNoun ? 0 : endings.startAt(tail, at, reach)
}

const takers = /^(?:享受|参加|领取|获得|加入|纳入|接受|从事|得到)(?:了)?/

/** What those counted took part in, where nothing else is named: 2.1万人|享受|城市居民最低生活保障. */
export function takenNoun(text: string, from: number, to: number): Stretch | null {
  const verb = takers.exec(text.slice(from, to))?.[0]
  if (!verb) return null
  const start = from + verb.length
  const stop = text.slice(start, to).search(stops)
  const end = stop < 0 ? to : start + stop
  return end - start > 1 ? { from: start, to: end } : null
}
