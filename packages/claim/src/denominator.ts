/** Denominators: round numbers that something is measured by or called after, and that count nothing themselves. */
import type { Numeral } from './numeral.js'
import type { Unit } from './unit.js'

const outputTail =
  /^(?:GDP|地区生产总值|国内生产总值|生产总值|工业增加值|产值|死亡|汽车|拥有|占有|保有|事故|(?:有效|高价值){0,2}发明专利|家庭[^，。；]{0,6}(?:拥有|保有))/
/** What a bare amount names together with 元 or 级: 亿元村, 百万千瓦级机组. */
const named = /^(?:级|村|企业|园区|楼宇|强|产业|集群|老人|粮食(?:产能|生产能力))/
const place = /^[县市区镇乡村]$/
const classifier = /^[个家名位项座条]$/
/** Around the unit of a column: （亿元）, 单位：万人. */
const columnHead = /(?:^|[\t\n（(]|单位[:：])\s?$/
const columnName = /单位[:：]\s?$/
const columnEnd = /^(?:[\t\n）)]|$)/

/** 每千人口, 万元GDP能耗, 百亿企业, 千亿级集群: what something is measured by or called, not a count. */
export function isDenominator(shadow: string, { from, to, isChinese, isBare }: Numeral, unit: Unit | null): boolean {
  if (shadow[from - 1] === '每' && /^10+[万亿]?$|^1[万亿]$/.test(shadow.slice(from, to))) return true
  if (!isChinese) return false
  if (!isBare && !/^[一十]?[十百千万亿]+$/.test(shadow.slice(from, to))) return false
  if (/[每单]/.test(shadow[from - 1] ?? '') && (isBare || unit?.name === '人')) return true
  if (unit === null) return false
  const tail = shadow.slice(unit.to, unit.to + 12)
  if (!isBare) return outputTail.test(tail)
  const head = shadow.slice(Math.max(0, from - 4), from)
  if (columnName.test(head) || (columnHead.test(head) && columnEnd.test(tail))) return true
  return (
    (unit.isNoun && !/[上近超逾]$/.test(head)) ||
    unit.name.endsWith('级') ||
    (shadow[to - 1] === '亿' && place.test(unit.name)) ||
    (named.test(tail) && !classifier.test(unit.name) && !/[超过达近逾破]$/.test(head)) ||
    outputTail.test(tail)
  )
}
