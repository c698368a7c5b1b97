/**
 * The survey: every figure of the report as it is now, with what people said of it. Derived whole from the text and the
 * records, never stored.
 */
import type { ClaimRecord, Comment } from '@zhushi/annotation'
import { fingerprintOf } from '@zhushi/claim'
import { type Block, outline, type Section, sectionsOf } from '@zhushi/report'
import type { Standing } from '@zhushi/ui'
import { continuity } from './continuity'
import { figuresIn, type PlacedFigure } from './placed'
import { createFinder, type Loss } from './places'

/** One figure, and what people said of it. */
export interface Entry extends PlacedFigure {
  /** Names the figure on this screen as long as it stands, though edits around it change the id it would be recorded by. */
  readonly row: string
  /** Id of its record, or the one a record would bear. */
  readonly id: string
  /** 0-based among all figures. */
  readonly index: number
  /** The innermost section it stands in, and those around it; empty before the first. */
  readonly sections: readonly Section[]
  readonly record: ClaimRecord | null
  readonly standing: Standing
  /** Oldest first. */
  readonly comments: readonly Comment[]
}

/** A record whose place is gone: shown with its old quote, never dropped. */
export interface Lost {
  readonly record: ClaimRecord
  readonly why: Loss
  readonly comments: readonly Comment[]
}

export interface Survey {
  readonly blocks: readonly Block[]
  readonly outline: readonly Section[]
  readonly entries: readonly Entry[]
  readonly lost: readonly Lost[]
  readonly byRow: ReadonlyMap<string, Entry>
  /** Comments with what they are about, newest first. */
  readonly remarks: readonly Remark[]
}

export interface Remark {
  readonly comment: Comment
  readonly entry: Entry | null
  readonly quote: string
}

/** What people said, as it is known here. */
export interface Said {
  readonly claims: ReadonlyMap<string, ClaimRecord>
  readonly comments: readonly Comment[]
}

export type Surveyor = (blocks: readonly Block[], said: Said) => Survey

export const emptySurvey: Survey = { blocks: [], outline: [], entries: [], lost: [], byRow: new Map(), remarks: [] }

/** A surveyor for one report; it remembers its last survey, so that figures keep their rows. */
export function createSurveyor(): Surveyor {
  const find = createFinder()
  let last = emptySurvey
  return (blocks, said) => {
    const byId = new Map(blocks.map((block) => [block.id, block]))
    const records = new Map<PlacedFigure, Spoken[]>()
    const lost: { record: ClaimRecord; why: Loss }[] = []
    for (const record of said.claims.values()) {
      const found = find(record, blocks, byId)
      if (found.kind === 'lost') lost.push({ record, why: found.why })
      else records.set(found.at, [...(records.get(found.at) ?? []), { record, isRewritten: found.isRewritten }])
    }
    last = surveyOf(blocks, records, lost, said.comments, rowsOf(last, blocks))
    return last
  }
}

interface Spoken {
  readonly record: ClaimRecord
  readonly isRewritten: boolean
}

function surveyOf(
  blocks: readonly Block[],
  records: ReadonlyMap<PlacedFigure, readonly Spoken[]>,
  lostRecords: readonly { readonly record: ClaimRecord; readonly why: Loss }[],
  comments: readonly Comment[],
  rowOf: (placed: PlacedFigure, at: number) => string,
): Survey {
  const sections = outline(blocks)
  const paths = sectionsOf(blocks, sections)
  const about = Map.groupBy(comments, ({ claim }) => claim)
  const saidOf = (ids: readonly string[]) =>
    ids.flatMap((id) => about.get(id) ?? []).toSorted((a, b) => a.at.localeCompare(b.at))

  const entries: Entry[] = []
  for (const block of blocks) {
    for (const [at, placed] of figuresIn(block).entries()) {
      const spoken = records.get(placed) ?? []
      const main = spoken.toSorted(byWeight)[0]
      entries.push({
        ...placed,
        row: rowOf(placed, at),
        id: main?.record.id ?? placed.claim,
        index: entries.length,
        sections: paths.get(block.id) ?? [],
        record: main?.record ?? null,
        standing: main ? standingOf(main, placed) : 'unchecked',
        comments: saidOf(spoken.map(({ record }) => record.id)),
      })
    }
  }
  const lost = lostRecords.map(({ record, why }) => ({ record, why, comments: saidOf([record.id]) }))
  return {
    blocks,
    outline: sections,
    entries,
    lost,
    byRow: new Map(entries.map((entry) => [entry.row, entry])),
    remarks: remarksOf(entries, lost),
  }
}

/** Of several records on one figure the one that stands unchanged speaks for it, then the one judged last. */
function byWeight(a: Spoken, b: Spoken): number {
  return Number(a.isRewritten) - Number(b.isRewritten) || judgedAt(b).localeCompare(judgedAt(a))
}

function judgedAt({ record }: Spoken): string {
  return record.verdict?.at ?? ''
}

function standingOf({ record: { verdict }, isRewritten }: Spoken, { figure }: PlacedFigure): Standing {
  if (!verdict || verdict.kind === 'unchecked') return 'unchecked'
  return isRewritten || verdict.fingerprint !== fingerprintOf(figure) ? 'changed' : verdict.kind
}

function remarksOf(entries: readonly Entry[], lost: readonly Lost[]): Remark[] {
  const remarks: Remark[] = [
    ...entries.flatMap((entry) => entry.comments.map((comment) => ({ comment, entry, quote: entry.figure.text }))),
    ...lost.flatMap(({ record, comments }) =>
      comments.map((comment) => ({ comment, entry: null, quote: record.anchor.exact })),
    ),
  ]
  return remarks.toSorted((a, b) => b.comment.at.localeCompare(a.comment.at))
}

/** The row of each figure now: the one it had before, else a new one. */
function rowsOf(last: Survey, blocks: readonly Block[]): (placed: PlacedFigure, at: number) => string {
  const before = Map.groupBy(last.entries, ({ block }) => block.id)
  const rows = new Map<Block, readonly string[]>()
  const taken = new Set<string>()
  for (const block of blocks) {
    const now = figuresIn(block)
    const old = before.get(block.id) ?? []
    const same = continuity(
      old.map(({ figure }) => figure.text),
      now.map(({ figure }) => figure.text),
    )
    const named = now.map(({ claim }, at) => {
      const wanted = old[same[at] ?? -1]?.row ?? claim
      let row = wanted
      for (let copy = 2; taken.has(row); copy++) row = `${wanted}-${copy}`
      taken.add(row)
      return row
    })
    rows.set(block, named)
  }
  return ({ block, claim }, at) => rows.get(block)?.[at] ?? claim
}
