/**
 * Lists: a figure without a unit has that of the next (0.4、0.5个百分点).
 *
 * A number that stands in no such list and that nothing says to be an index is no figure, and is given back.
 */
import { scaled } from './decimal.js'
import { matchAt } from './numeral.js'
import type { Draft } from './sense.js'

const listSign = /\s?(?:[、/]|和|与|及|或|以及|，)\s?/y
const classifier = /^[个项家类大名户件]$/
const index = /(?:指数|系数|得分|评分|总分|分值|数值|总数|人数|户数|家数|数量|数)(?:为|达到?|是|增?至|超过|提高到)?$/

export interface Completed {
  readonly drafts: readonly Draft[]
  readonly rejected: readonly Draft[]
}

/** Settles the units of a block's figures, from right to left. */
export function completed(shadow: string, drafts: readonly Draft[]): Completed {
  const kept: Draft[] = []
  const rejected: Draft[] = []
  for (const draft of drafts.toReversed()) {
    const whole = settled(shadow, draft, kept.at(-1))
    if (whole) kept.push(whole)
    else rejected.push(draft)
  }
  return { drafts: kept.reverse(), rejected: rejected.reverse() }
}

function settled(shadow: string, draft: Draft, next: Draft | undefined): Draft | null {
  const { numeral } = draft
  if (isShortPoint(shadow, draft, next)) return { ...draft, kind: 'points', unit: next?.unit ?? '' }
  if (draft.unit !== '' || draft.kind !== 'quantity' || numeral === null) return draft
  if (next && next.unit !== '' && draft.to + (matchAt(listSign, shadow, draft.to)?.length ?? -1) === next.from) {
    if (numeral.scale >= 4 && next.numeral?.scale === 0 && classifier.test(next.unit)) return draft
    const scale = numeral.scale === 0 ? (next.numeral?.scale ?? 0) : 0
    return {
      ...draft,
      kind: next.kind,
      unit: next.unit,
      value: scaled(draft.value, scale),
      numeral: { ...numeral, scale: numeral.scale + scale },
    }
  }
  const isWhole = numeral.scale > 0 || numeral.isChinese || numeral.digits.includes('.') || isCell(shadow, draft)
  return isWhole || index.test(shadow.slice(Math.max(0, draft.from - 8), draft.from)) ? draft : null
}

/** 1.74个、4.0个百分点: the point that the next figure names in full. */
function isShortPoint(shadow: string, { unit, to, numeral }: Draft, next: Draft | undefined): boolean {
  if (unit !== '个' || next?.kind !== 'points' || !numeral?.digits.includes('.')) return false
  return to + (matchAt(listSign, shadow, to)?.length ?? -1) === next.from
}

/** A cell of a table needs no unit: its column has one. */
function isCell(shadow: string, { from, to }: Draft): boolean {
  const [before, after] = [shadow[from - 1] ?? '\n', shadow[to] ?? '\n']
  return /\t/.test(before + after) && /^[\t\n]{2}$/.test(before + after)
}
