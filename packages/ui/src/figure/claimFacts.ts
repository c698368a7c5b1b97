/**
 * What a claim says, slot by slot, and how each slot is put into words.
 *
 * The same words serve the table, the open card and the form in which people put a reading right.
 */
import type { Claim, Direction, Mode, Stat } from '@zhushi/claim'
import type { Say, StringKey } from '../text.js'
import type { FigureFacts } from './value.js'

/** A claim's slots as they are shown; null or empty where nothing is known. */
export interface ClaimFacts extends FigureFacts {
  readonly indicator: string
  readonly stat: Stat | null
  readonly direction: Direction
  readonly mode: Mode | null
  readonly year: number | null
  /** First year of a span. */
  readonly since: number | null
  /** As `Period.part`; empty for the whole year. */
  readonly part: string
  readonly region: string
  readonly baseline: string
  readonly of: string
  /** 预计: not yet counted. */
  readonly isEstimate: boolean
}

/** The slots of a claim as it was read; of a figure that nothing is known of, those of the figure alone. */
export function factsOf(figure: FigureFacts, claim: Claim | null): ClaimFacts {
  const { text, kind, value, unit, bound, lo, hi } = figure
  const { year = null, from = null, part = '' } = claim?.period ?? {}
  return {
    text,
    kind,
    value,
    unit,
    bound,
    ...(lo !== undefined && { lo }),
    ...(hi !== undefined && { hi }),
    indicator: claim?.indicator.name ?? '',
    stat: claim?.stat ?? null,
    direction: claim?.direction ?? '',
    mode: claim?.mode ?? null,
    year,
    since: from,
    part,
    region: claim?.region ?? '',
    baseline: claim?.baseline ?? '',
    of: claim?.of && claim.stat !== 'multiple' ? claim.of : '',
    isEstimate: claim?.estimate ?? false,
  }
}

const arrows: Readonly<Record<Direction, string>> = { up: '↑', down: '↓', '': '' }

/** 增速↑: the statistic with the way it goes; empty where it is not known. */
export function statText({ stat, direction }: Pick<ClaimFacts, 'stat' | 'direction'>, say: Say): string {
  return stat === null ? '' : say(`stat.${stat}`) + arrows[direction]
}

/** 2023年上半年, 2019–2023年; empty where the year is not known. */
export function periodText({ year, since, part }: Pick<ClaimFacts, 'year' | 'since' | 'part'>, say: Say): string {
  if (year === null) return part === '' ? '' : partText(part, say)
  const whole = since === null ? say('period.year', { year }) : say('period.span', { from: since, year })
  return part === '' ? whole : say('period.part', { year: whole, part: partText(part, say) })
}

const parts: Readonly<Record<string, StringKey>> = {
  '': 'part.whole',
  H1: 'part.H1',
  H2: 'part.H2',
  Q1: 'part.Q1',
  Q2: 'part.Q2',
  Q3: 'part.Q3',
  Q4: 'part.Q4',
  'Q1-Q3': 'part.Q1-Q3',
}

/** The parts of a year that people are offered, the whole year first. */
export const commonParts: readonly string[] = [
  ...Object.keys(parts),
  ...Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, '0')),
]

/** 上半年, 6月, 1–11月; a part of another make as it is written. */
export function partText(part: string, say: Say): string {
  const known = parts[part]
  if (known) return say(known)
  const [first, last] = part.split('-')
  if (/^\d\d$/.test(first ?? ''))
    return say('part.months', { months: [first, last].flatMap((month) => (month ? [Number(month)] : [])).join('–') })
  return part
}
