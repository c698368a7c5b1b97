/**
 * Noted figures: list counts and durations, which mostly stand inside names: 三大目标, 连续三年.
 */
import { matchesOf } from '@zhushi/report'
import type { Claim, Stat } from './claim.js'
import { type Clause, longestHead } from './clause.js'
import { countedNoun } from './counted.js'
import type { Figure } from './figure.js'
import { indicatorOf } from './indicator.js'
import { settle, subjectOf } from './mention.js'
import { isNamed, phraseIn } from './phrase.js'
import type { Register, Subject } from './register.js'
import { yearOf } from './setting.js'
import { signs } from './skeleton.js'
import type { Source } from './source.js'

const anyNoted = new RegExp(`[${signs.listCount}${signs.duration}]`)
const noted = new RegExp(anyNoted, 'g')

/** The claims of a clause's list counts and streaks; other durations are left to their clause. */
export function notedClaims(source: Source, clause: Clause, register: Register): Claim[] {
  const { skeleton } = source
  const words = skeleton.text.slice(clause.from, clause.to)
  if (!anyNoted.test(words)) return []
  const claims: Claim[] = []
  for (const { index } of matchesOf(words, noted)) {
    const at = clause.from + index
    const figure = skeleton.marks.get(at)?.figure
    if (!figure) continue
    if (figure.kind === 'duration' && !isStreak(figure, skeleton.text.slice(Math.max(0, at - 3), at))) continue
    const stat: Stat = figure.kind === 'listCount' ? 'listCount' : 'streak'
    const subject = stat === 'listCount' ? listed(source, at, clause) : streaked(source, at, clause, register)
    if (!subject) continue
    const { setting } = source
    const indicator = indicatorOf(subject.name)
    claims.push({
      figure,
      indicator: { ...(indicator && { id: indicator.id }), name: subject.name },
      qualifiers: [],
      region: setting.region,
      period: register.period?.period ?? { year: yearOf(setting) },
      stat,
      direction: '',
      mode: setting.mode,
      confidence: 0.6,
      why: [
        { rule: stat === 'listCount' ? 'indicator.counted' : 'indicator.phrase', from: subject.from, to: subject.to },
        { rule: `stat.${stat}`, from: figure.from, to: figure.to },
      ],
    })
  }
  return claims
}

/** 连续三年, 连续近三年, and a figure that is 连续第四年 itself. */
function isStreak({ text }: Figure, before: string): boolean {
  return text.startsWith('连') || /连续?$|^连续/.test(before)
}

function listed(source: Source, at: number, clause: Clause): Subject | null {
  const noun = countedNoun(source.skeleton.text, at + 1, Math.min(clause.to, at + longestHead), false)
  return noun ? subjectOf(source.text, source.skeleton, noun) : null
}

/** What went on for years: what the clause names before it, else what was spoken of. */
function streaked(source: Source, at: number, clause: Clause, register: Register): Subject | null {
  const from = Math.max(clause.from, at - longestHead)
  const head = source.skeleton.text.slice(from, at)
  const verb = head.endsWith('连续') ? 2 : head.endsWith('连') ? 1 : 0
  const phrase = phraseIn(source.skeleton.text, from, at - verb)
  if (isNamed(phrase)) return subjectOf(source.text, source.skeleton, phrase)
  settle(source, register)
  return register.heads[0] ?? null
}
