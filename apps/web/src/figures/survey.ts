/**
 * The survey: every figure of the report as it is now, with what people said of it. Derived whole from the text and the
 * records, never stored.
 */
import type { ClaimRecord, Comment, Correction } from '@zhushi/annotation'
import { fingerprintOf } from '@zhushi/claim'
import { type Block, outline, type Section, sectionsOf } from '@zhushi/report'
import type { Standing } from '@zhushi/ui'
import { continuity } from './continuity'
import { type Correcting, type Corrections, type LostCorrection, placeCorrections } from './corrected'
import type { PlacedFigure } from './placed'
import { createLocator, figureAt, type Loss } from './places'

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
  /** Ids of every record that speaks of it. */
  readonly records: readonly string[]
  readonly standing: Standing
  /** Oldest first. */
  readonly comments: readonly Comment[]
  /** What people put right of it, in no order. */
  readonly corrections: readonly Correcting[]
  /** Somebody says it is no figure: it is neither counted nor listed among the others. */
  readonly isDismissed: boolean
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
  /** Every figure in order, but for those dismissed. */
  readonly entries: readonly Entry[]
  readonly dismissed: readonly Entry[]
  readonly lost: readonly Lost[]
  readonly lostCorrections: readonly LostCorrection[]
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
  readonly corrections: ReadonlyMap<string, Correction>
}

export type Surveyor = (blocks: readonly Block[], said: Said) => Survey

export const emptySurvey: Survey = {
  blocks: [],
  outline: [],
  entries: [],
  dismissed: [],
  lost: [],
  lostCorrections: [],
  byRow: new Map(),
  remarks: [],
}

/** A surveyor for one report; it remembers its last survey, so that figures keep their rows. */
export function createSurveyor(): Surveyor {
  const locateRecord = createLocator()
  const locateCorrection = createLocator()
  let last: readonly Entry[] = []
  return (all, said) => {
    const blocks = { all, byId: new Map(all.map((block) => [block.id, block])) }
    const corrections = placeCorrections(said.corrections.values(), blocks, locateCorrection)
    const records = new Map<PlacedFigure, Spoken[]>()
    const lost: { record: ClaimRecord; why: Loss }[] = []
    for (const record of said.claims.values()) {
      const found = figureAt(locateRecord(record, blocks), blocks, corrections.figuresIn)
      if (found.kind === 'lost') lost.push({ record, why: found.why })
      else records.set(found.at, [...(records.get(found.at) ?? []), { record, isRewritten: found.isRewritten }])
    }
    const figures = new Map(all.map((block) => [block, corrections.figuresIn(block)]))
    const rowOf = rowsOf(last, figures)
    const survey = surveyOf(figures, records, corrections, lost, said.comments, rowOf)
    last = survey.dismissed.length === 0 ? survey.entries : [...survey.byRow.values()]
    return survey
  }
}

interface Spoken {
  readonly record: ClaimRecord
  readonly isRewritten: boolean
}

type Figures = ReadonlyMap<Block, readonly PlacedFigure[]>

function surveyOf(
  figures: Figures,
  records: ReadonlyMap<PlacedFigure, readonly Spoken[]>,
  corrections: Corrections,
  lostRecords: readonly { readonly record: ClaimRecord; readonly why: Loss }[],
  comments: readonly Comment[],
  rowOf: (placed: PlacedFigure, at: number) => string,
): Survey {
  const blocks = [...figures.keys()]
  const sections = outline(blocks)
  const paths = sectionsOf(blocks, sections)
  const about = Map.groupBy(comments, ({ claim }) => claim)
  const saidOf = (ids: readonly string[]) =>
    ids.flatMap((id) => about.get(id) ?? []).toSorted((a, b) => a.at.localeCompare(b.at))

  const all: Entry[] = []
  let index = 0
  for (const [block, own] of figures) {
    for (const [at, placed] of own.entries()) {
      const spoken = records.get(placed) ?? []
      const main = spoken.toSorted(byWeight)[0]
      const correcting = corrections.of.get(placed) ?? []
      const isDismissed = correcting.some(({ correction, isChanged }) => correction.action === 'dismiss' && !isChanged)
      all.push({
        ...placed,
        row: rowOf(placed, at),
        id: main?.record.id ?? placed.claim,
        index: isDismissed ? index : index++,
        sections: paths.get(block.id) ?? [],
        record: main?.record ?? null,
        records: spoken.map(({ record }) => record.id),
        standing: main ? standingOf(main, placed) : 'unchecked',
        comments: saidOf(spoken.map(({ record }) => record.id)),
        corrections: correcting,
        isDismissed,
      })
    }
  }
  const lost = lostRecords.map(({ record, why }) => ({ record, why, comments: saidOf([record.id]) }))
  return {
    blocks,
    outline: sections,
    entries: all.filter(({ isDismissed }) => !isDismissed),
    dismissed: all.filter(({ isDismissed }) => isDismissed),
    lost,
    lostCorrections: corrections.lost,
    byRow: new Map(all.map((entry) => [entry.row, entry])),
    remarks: remarksOf(all, lost),
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
function rowsOf(last: readonly Entry[], figures: Figures): (placed: PlacedFigure, at: number) => string {
  const before = Map.groupBy(last, ({ block }) => block.id)
  const rows = new Map<Block, readonly string[]>()
  const taken = new Set<string>()
  for (const [block, now] of figures) {
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
