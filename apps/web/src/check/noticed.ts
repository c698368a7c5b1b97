/** Findings with what people made of them: each known by its check and inputs, so that a waiver finds it again. */
import { type Waiver, waiverIdOf } from '@zhushi/annotation'
import type { Finding, Severity, Term } from '@zhushi/check'
import type { CheckState } from './checks'

export interface Noticed {
  /** Stands for it on this screen and in the address. */
  readonly id: string
  readonly finding: Finding
  /** What it was made of, in the words of the text. */
  readonly inputs: readonly string[]
  /** The record of setting it aside, which may have been taken back. */
  readonly waiver: Waiver | undefined
  readonly isWaived: boolean
}

/** How many findings a block has that nobody set aside, and how bad the worst is. */
export interface Margin {
  readonly severity: Severity
  readonly count: number
}

/** How much of the text around a place without an equation tells it from its like, in UTF-16 units. */
const around = 6
/** As operations let through. */
const longestInput = 120
const mostInputs = 40

export function noticedIn(state: CheckState, waivers: ReadonlyMap<string, Waiver>): readonly Noticed[] {
  if (state.kind !== 'ready') return []
  const texts = new Map(state.blocks.map(({ id, text }) => [id, text]))
  const seen = new Map<string, number>()
  return state.checked.findings.map((finding) => {
    const inputs = inputsOf(finding, texts)
    const own = waiverIdOf(finding.check, inputs)
    const count = (seen.get(own) ?? 0) + 1
    seen.set(own, count)
    const waiver = waivers.get(own)
    return {
      id: count === 1 ? own : `${own}-${count}`,
      finding,
      inputs,
      waiver,
      isWaived: waiver !== undefined && waiver.withdrawn === null,
    }
  })
}

/** The words that a finding was made of: its terms by name, or the text at its places. */
export function inputsOf({ equation = [], spans }: Finding, texts: ReadonlyMap<string, string>): readonly string[] {
  const terms = equation.filter((part): part is Term => typeof part !== 'string' && part.place !== undefined)
  const words =
    terms.length > 0
      ? terms.map(({ name, text }) => `${name} ${text}`)
      : spans.map(({ block, from, to }) => (texts.get(block) ?? '').slice(Math.max(0, from - around), to + around))
  return words.slice(0, mostInputs).map((word) => word.slice(0, longestInput))
}

export const kinds = ['all', 'error', 'warn', 'info', 'waived'] as const
export type NoticedKind = (typeof kinds)[number]

/** Whether a filter lets a finding through; those set aside are listed by their own alone. */
export function isListed({ finding, isWaived }: Noticed, kind: NoticedKind): boolean {
  if (kind === 'waived') return isWaived
  return !isWaived && (kind === 'all' || finding.severity === kind)
}

const order: readonly Severity[] = ['error', 'warn', 'info']

/** What stands in the margin beside each block; derived numbers are for who looks for them, and stand in the panel alone. */
export function marginsOf(noticed: readonly Noticed[]): ReadonlyMap<string, Margin> {
  const margins = new Map<string, Margin>()
  for (const { finding, isWaived } of noticed) {
    const block = finding.spans[0]?.block
    if (isWaived || block === undefined || finding.severity === 'info') continue
    const before = margins.get(block)
    const severity =
      before && order.indexOf(before.severity) < order.indexOf(finding.severity) ? before.severity : finding.severity
    margins.set(block, { severity, count: (before?.count ?? 0) + 1 })
  }
  return margins
}
