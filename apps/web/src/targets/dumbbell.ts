/** Dumbbells: lines whose two numbers can be laid on one scale. */
import type { Outcome } from '@zhushi/check'
import type { Line, Side } from './line'

export interface Dumbbell {
  readonly key: string
  /** The indicator's name, made unlike the others' by its place where two bear the same. */
  readonly label: string
  readonly outcome: Outcome
  readonly target: number
  readonly actual: number
  readonly line: Line
}

export interface Drawing {
  /** Both numbers are growths in per cent. */
  readonly growths: readonly Dumbbell[]
  /** Both in per cent, of something: 97% beside growths would press them all together. */
  readonly rates: readonly Dumbbell[]
  /** Both in the same unit: the outcome as a percentage of the target. */
  readonly amounts: readonly Dumbbell[]
  /** Lines that are in neither. */
  readonly left: number
}

/** Beyond this share of its target an amount would press all the others together; it stays in the table. */
const widest = 400

export function drawingOf(lines: readonly Line[]): Drawing {
  const growths: Dumbbell[] = []
  const rates: Dumbbell[] = []
  const amounts: Dumbbell[] = []
  const names = new Map<string, number>()
  for (const line of lines) {
    const { target, actual, outcome, key } = line
    if (!actual || outcome === 'notComparable') continue
    const label = labelOf(line.name, names)
    const isGrowth = target.isGrowth && actual.isGrowth
    if (target.isPercent && actual.isPercent)
      (isGrowth ? growths : rates).push({ key, label, outcome, target: signed(target), actual: signed(actual), line })
    else if (target.unit === actual.unit && !target.isPercent && !actual.isPercent && Number(target.value) > 0) {
      const share = (Number(actual.value) / Number(target.value)) * 100
      if (share <= widest) amounts.push({ key, label, outcome, target: 100, actual: share, line })
    }
  }
  return { growths, rates, amounts, left: lines.length - growths.length - rates.length - amounts.length }
}

function signed({ value, isFall }: Side): number {
  return isFall ? -Number(value) : Number(value)
}

function labelOf(name: string, names: Map<string, number>): string {
  const count = (names.get(name) ?? 0) + 1
  names.set(name, count)
  const short = name.length > 14 ? `${name.slice(0, 13)}…` : name
  return count === 1 ? short : `${short} ${count}`
}
