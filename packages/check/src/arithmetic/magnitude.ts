/** C35: one indicator told twice in a report is of one order of magnitude: 446.1亿斤 and 436亿吨 are not. */
import { indicatorById } from '@zhushi/claim'
import { type Finding, noted } from '../finding.js'
import type { Material } from '../material.js'
import type { Rule } from '../rule.js'
import { type Said, saidByBlock, sentencesOf } from '../said.js'
import { termOf } from '../wording.js'
import { type Part, partsIn } from './part.js'

export const magnitude: Rule = {
  id: 'C35',
  title: { zh: '同一指标量级一致', en: 'One indicator is of one order of magnitude' },
  policy: 'on',
  examine: (material) =>
    noted([...farApart(material), ...sentencesOf(material).flatMap(({ said }) => partsIn(said).flatMap(trifling))]),
}

/** 其中税收21.35万元 of 47.09亿元: a part that is told and is next to nothing. */
function trifling({ whole, part }: Part): Finding[] {
  const isMoney = whole.figure.unit === '元' && part.figure.unit === '元'
  const ratio = Number(part.figure.value) / Number(whole.figure.value)
  return isMoney && ratio > 0 && ratio < 0.0002 ? [finding(part, whole)] : []
}

/** How many times as much it must be to be told. */
const telling = 100
/** Units of one kind, in the first of them. */
const factors: Readonly<Record<string, readonly [base: string, factor: number]>> = {
  吨: ['吨', 1],
  公斤: ['吨', 0.001],
  千克: ['吨', 0.001],
  斤: ['吨', 0.0005],
  亩: ['亩', 1],
  公顷: ['亩', 15],
  元: ['元', 1],
  头: ['头', 1],
  只: ['只', 1],
  立方米: ['立方米', 1],
  千瓦时: ['千瓦时', 1],
  千瓦: ['千瓦', 1],
}

function farApart(material: Material): Finding[] {
  const all = saidByBlock(material)
    .flat()
    .filter(({ claim, figure, before, after }) => {
      // 进出口超10亿元的企业: it only says which.
      const isOwn = !/^(?:及?以[上下])?的/.test(after) && !/每|均/.test(before)
      return isOwn && claim.stat === 'level' && figure.unit in factors && isAmount(claim.indicator.id)
    })
  return [...Map.groupBy(all, keyOf).values()].flatMap((own) => {
    const first = own[0] as Said
    return own.slice(1).flatMap((other) => {
      const ratio = amountOf(other) / amountOf(first)
      const isFar = ratio >= telling || ratio <= 1 / telling
      const apart = Math.abs((other.claim.period.year ?? 0) - (first.claim.period.year ?? 0))
      return isFar && apart <= 2 && amountOf(first) > 0 && amountOf(other) > 0 ? [finding(other, first)] : []
    })
  })
}

/** Told once for each of the budgets. */
const ofEachBudget = /总计|合计|结转|结余|调入|调出|上解|补助/

function isAmount(id: string | undefined): boolean {
  const known = id === undefined ? null : indicatorById(id)
  if (!known || ofEachBudget.test(known.name)) return false
  const { kind } = known
  return kind === 'flow' || kind === 'stock'
}

function keyOf({ claim, figure }: Said): string {
  const base = factors[figure.unit]?.[0] ?? ''
  return [claim.indicator.id, claim.region ?? '', base, claim.qualifiers.join(' '), claim.period.part ?? ''].join('|')
}

function amountOf({ figure }: Said): number {
  return Number(figure.value) * (factors[figure.unit]?.[1] ?? 1)
}

function finding(other: Said, first: Said): Finding {
  const [b, a] = [other.figure.text, first.figure.text]
  const { name } = other.claim.indicator
  return {
    check: 'C35',
    severity: 'warn',
    spans: [other.place, first.place],
    formula: 'a ≈ b',
    equation: [termOf(other), '≉', termOf(first)],
    message: {
      zh: `${name}一处写${a}，一处写${b}，相差百倍以上，请核对单位`,
      en: `${a} here and ${b} there are a hundred times apart`,
    },
    mayBeFine: { zh: '一处可能只说其中一部分', en: 'One of them may be of a part only' },
    why: [`indicator ${name}`],
  }
}
