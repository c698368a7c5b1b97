/**
 * Settings: what a block has from the report around it, before it says anything itself.
 */
import { type Block, headerOf, outline, type Role, sectionsOf } from '@zhushi/report'
import type { Mode, Period } from './claim.js'
import { periodOf, spanOf, type Years } from './period.js'

export interface Setting extends Years {
  readonly mode: Mode
  /** The place that issued the report, as its header names it. */
  readonly region: string | null
  /** The years that its section is about, where it says that they are several: “十五五”时期主要目标, 过去五年工作回顾. */
  readonly span: Period | null
}

/** Roles whose figures are still to come. */
const planning: readonly Role[] = ['targets', 'tasks']
/** A communique or bulletin states the year in its title, not the one before. */
const bulletins = ['统计公报', '运行情况', '主要数据', '统计快报']
const communique = new RegExp(
  `^[\\s\\S]{0,24}?((?:19|20)\\d{2})年(?!.{0,12}政府工作报告).{0,24}(?:${bulletins.join('|')})`,
)

/** A paragraph that tells what was done, wherever it stands. */
const looksBack = /^[\s\u3000—]*(?:回顾)?(?:过去|一年来|[两三四五]年来|[^。]{0,30}取得(?:了)?[^。]{0,8}成就)/

/** The setting of each block, by its id. Equal settings are one object, so that results can be kept by identity. */
export function settingsOf(blocks: readonly Block[]): ReadonlyMap<string, Setting> {
  const { year, region } = headerOf(blocks)
  const heads = blocks.slice(0, 8).filter(({ text }) => bulletins.some((name) => text.includes(name)))
  const stated = heads.map(({ text }) => communique.exec(text.trim())?.[1])
  const counted = stated.find((digits) => digits !== undefined)
  const current = counted ? Number(counted) : year
  const review = counted ? Number(counted) : year === null ? null : year - 1
  const settingOf = (mode: Mode, span: Period | null) => settled({ current, review, mode, region, span })
  const paths = sectionsOf(blocks, outline(blocks))
  let isAfterPlan = false
  let lastYear: string | null = null
  return new Map(
    blocks.map(({ id, text }) => {
      const path = paths.get(id) ?? []
      const roles = path.map(({ role }) => role)
      const title = path[0]?.title ?? ''
      const span = spanIn(title, { current, review })
      // A section on the plan and the last year comes to the last year in the end.
      if (span && oneYear.test(title) && turns.test(text.slice(0, 30))) lastYear = title
      const isPlan = roles.some((role) => planning.includes(role))
      isAfterPlan ||= isPlan
      // A chapter on the government itself is a plan where it follows the tasks, a review where it stands in one.
      const isTarget = (isPlan || (isAfterPlan && roles[0] === 'selfGovernance')) && !isReview(text)
      const isMixed = oneYear.test(title) && (isTarget || lastYear === title)
      return [id, settingOf(isTarget ? 'target' : 'actual', isMixed ? null : span)]
    }),
  )
}

const oneYear = /(?:19|20)\d\d年|[今明去]年/
const turns = /刚刚过去的|过去的?(?:这)?一年|一年来|^[^。]{0,8}(?:19|20)\d\d年[，是]/

/** The span of years that a heading names; null where it names none. */
function spanIn(title: string, years: Years): Period | null {
  const plan = /十[一二三四五六七八九]五/.exec(title)?.[0]
  if (plan) return periodOf(plan, years)
  const count = /(?:过去|今后|未来|这)([三四五])年|([三四五])年来/.exec(title)
  const digit = count?.[1] ?? count?.[2]
  return digit ? spanOf(title, '三四五'.indexOf(digit) + 3, years) : null
}

function isReview(text: string): boolean {
  const mayBe = text.includes('过去') || text.includes('年来') || text.includes('成就')
  return mayBe && looksBack.test(text)
}

/** The year a setting speaks of where nothing else does: the one laid out in a plan, else the one under review. */
export function yearOf({ mode, current, review }: Setting): number | null {
  return mode === 'target' ? current : review
}

const kept = new Map<string, Setting>()

function settled(setting: Setting): Setting {
  const key = JSON.stringify(setting)
  const same = kept.get(key)
  if (same) return same
  if (kept.size > 1000) kept.clear()
  kept.set(key, setting)
  return setting
}
