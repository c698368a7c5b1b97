/**
 * When: the period of a group and whether it is past or to come, by the words before it, else by its section.
 */
import type { Mode, Period } from './claim.js'
import type { Group } from './clause.js'
import { periodOf, relativeYear } from './period.js'
import type { Predicate, Stretch } from './predicate.js'
import { isQuoted } from './quoted.js'
import type { Register, Stated } from './register.js'
import { type Setting, yearOf } from './setting.js'
import { rawOf, timeSign } from './skeleton.js'
import type { Source } from './source.js'

/** Words that hope. */
const hope = /力争|确保|预期目标|计划到|规划到|争取到\ue010/

/** Whether it is stated as done, as meant, or as the base of a change; and the rule that says so. */
export function modeOf(
  setting: Setting,
  { year, part }: Period,
  head: string,
  isBase: boolean,
  isStated: boolean,
): { mode: Mode; rule: string } {
  if (isBase) return { mode: 'base', rule: 'mode.base' }
  const { current, review, mode } = setting
  if (isStated && year !== null && current !== null && review !== null) {
    if (mode === 'target' && year < current) return { mode: 'actual', rule: 'mode.past' }
    // 2023年上半年 in the review of a report given in the autumn has been.
    if (mode === 'actual' && year >= current && year > review && part === undefined)
      return { mode: 'target', rule: 'mode.future' }
  }
  if (mode === 'actual' && hope.test(head) && current !== review) return { mode: 'target', rule: 'mode.hoped' }
  return { mode, rule: 'mode.section' }
}

/** The period of a group, and where the text states it; null where only the section does. */
export function periodFor(
  { setting }: Source,
  register: Register,
  isBase: boolean,
): { period: Period; reason: Stretch | null } {
  const year = yearOf(setting)
  const { span, mode } = setting
  const before = (span?.from ?? year ?? 0) - 1
  if (isBase) return { period: { year: register.baseYear ?? (year === null ? null : before) }, reason: null }
  const stated = register.period ?? register.plan
  if (stated) return { period: stated.period, reason: { from: stated.from, to: stated.to } }
  return { period: span && mode === 'target' ? span : { year }, reason: null }
}

/** What a time begins with: its sign, or 今年, 去年, 上年, 全年. */
const timeHeads = `${timeSign}今去明前上全本`

/** What a time before them only dates: 2023年版. */
const edition: ReadonlySet<string> = new Set(['出台', '印发', '修订'])

/** 上年结转收入: what is left over from a year is of the year it is used in. */
const carried = /^(?:上年|以前年度|去年)结[转余]/

/** The time that stands before a group and is neither part of a name nor a base. */
export function timeIn({ text, skeleton, setting }: Source, group: Group, predicate: Predicate): Stated | null {
  const { text: signs, marks } = skeleton
  for (let at = group.from - 1; at >= group.head; at--) {
    if (!timeHeads.includes(signs[at] ?? ' ')) continue
    if (isWithin(at, predicate.base) || isWithin(at, predicate.of)) continue
    const mark = signs[at] === timeSign ? marks.get(at) : undefined
    if (mark) {
      if (
        edition.has(signs.slice(at + 1, at + 3)) ||
        '版”》'.includes(signs[at + 1] ?? ' ') ||
        isQuoted(signs, group.head, at)
      )
        continue
      const stated = timeAt(text, mark, setting)
      if (stated) return stated
    } else if (signs[at] === '全' && signs[at + 1] === '年') {
      return { period: { year: yearOf(setting) }, ...rawOf(skeleton, { from: at, to: at + 2 }) }
    } else {
      const relative = carried.test(signs.slice(at, at + 4)) ? null : relativeYear(signs.slice(at, at + 4), setting)
      if (relative)
        return { period: { year: relative.year }, ...rawOf(skeleton, { from: at, to: at + relative.length }) }
    }
  }
  return null
}

/** The time that a mark states; 2023年|上半年 is a half of the year that stands before it. */
export function timeAt(text: string, { from: start, to }: Stretch, setting: Setting): Stated | null {
  const year = /(?:19|20)\d\d年$/.exec(text.slice(Math.max(0, start - 5), start))?.[0] ?? ''
  const from = start - year.length
  const period = periodOf(text.slice(from, to), setting)
  return period ? { period, from, to } : null
}

function isWithin(at: number, stretch: Stretch | undefined): boolean {
  return stretch !== undefined && stretch.from <= at && at < stretch.to
}
