/** What people said, laid over placed rows: verdicts, comments, and how each figure therefore stands. */
import { type Anchor, resolve } from '@zhushi/anchor'
import type { ClaimRecord, Comment, Evidence } from '@zhushi/annotation'
import { fingerprintOf } from '@zhushi/claim'
import type { Standing } from '@zhushi/ui'
import type { PlacedRow, Placement } from './placement'
import type { Row } from './row'

export interface Said {
  readonly claims: readonly ClaimRecord[]
  readonly comments: readonly Comment[]
  readonly evidence: readonly Evidence[]
}

/** The rows with what was said of each. Records whose place is gone from the report are counted in `lost`. */
export function withSaid(
  { blocks, rows }: Placement,
  { claims, comments, evidence }: Said,
): { rows: readonly Row[]; lost: number } {
  const about = {
    comments: Map.groupBy(comments, ({ claim }) => claim),
    evidence: Map.groupBy(evidence, ({ claim }) => claim),
  }
  const spoken = new Map<PlacedRow, Spoken[]>()
  let lost = 0
  for (const record of claims) {
    const found = find(rows, blocks, record.anchor)
    if (found) spoken.set(found.row, [...(spoken.get(found.row) ?? []), { record, isRewritten: found.isRewritten }])
    else lost++
  }
  const all = rows.map((row) => {
    const own = spoken.get(row)
    return own ? saidOf(row, own, about) : row
  })
  return { rows: all, lost }
}

interface About {
  readonly comments: ReadonlyMap<string, readonly Comment[]>
  readonly evidence: ReadonlyMap<string, readonly Evidence[]>
}

interface Spoken {
  readonly record: ClaimRecord
  readonly isRewritten: boolean
}

function find(rows: readonly PlacedRow[], blocks: Placement['blocks'], anchor: Anchor) {
  const resolution = resolve(blocks, anchor)
  if (resolution.state !== 'exact' && resolution.state !== 'changed') return null
  const { block, from, to } = resolution.place
  const row = rows.find((each) => each.block.id === block && each.figure.from < to && from < each.figure.to)
  return row ? { row, isRewritten: resolution.state === 'changed' } : null
}

function saidOf(row: PlacedRow, spoken: readonly Spoken[], about: About): Row {
  // The record that stands unchanged speaks for the figure, then the one judged last.
  const main = spoken.toSorted(
    (one, other) => Number(one.isRewritten) - Number(other.isRewritten) || judgedAt(other).localeCompare(judgedAt(one)),
  )[0]
  if (!main) return row
  const { id, anchor } = main.record
  const comments = gathered(spoken, about.comments)
  const evidence = gathered(spoken, about.evidence)
  return { ...row, record: main.record, reference: { id, anchor }, standing: standingOf(main, row), comments, evidence }
}

/** What is about any of these records, oldest first. */
function gathered<T extends { readonly at: string }>(
  spoken: readonly Spoken[],
  about: ReadonlyMap<string, readonly T[]>,
): readonly T[] {
  return spoken.flatMap(({ record }) => about.get(record.id) ?? []).toSorted((a, b) => a.at.localeCompare(b.at))
}

function judgedAt({ record }: Spoken): string {
  return record.verdict?.at ?? ''
}

function standingOf({ record: { verdict }, isRewritten }: Spoken, { figure }: PlacedRow): Standing {
  if (!verdict || verdict.kind === 'unchecked') return 'unchecked'
  return isRewritten || verdict.fingerprint !== fingerprintOf(figure) ? 'changed' : verdict.kind
}
