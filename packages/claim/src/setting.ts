/**
 * Settings: what a block has from the report around it, before it says anything itself.
 */
import { type Block, headerOf, outline, type Role, sectionsOf } from '@zhushi/report'
import type { Mode } from './claim.js'
import type { Years } from './period.js'

export interface Setting extends Years {
  readonly mode: Mode
  /** The place that issued the report, as its header names it. */
  readonly region: string | null
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
  const actual: Setting = settled({ current, review, mode: 'actual', region })
  const target: Setting = settled({ current, review, mode: 'target', region })
  const paths = sectionsOf(blocks, outline(blocks))
  let isAfterPlan = false
  return new Map(
    blocks.map(({ id, text }) => {
      const roles = (paths.get(id) ?? []).map(({ role }) => role)
      const isPlan = roles.some((role) => planning.includes(role))
      isAfterPlan ||= isPlan
      // A chapter on the government itself is a plan where it follows the tasks, a review where it stands in one.
      return [id, (isPlan || (isAfterPlan && roles[0] === 'selfGovernance')) && !isReview(text) ? target : actual]
    }),
  )
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
