/** Drafts of evidence and suggestions, as they are kept on this device: as JSON, and read with distrust. */
import type { Anchor } from '@zhushi/anchor'
import { type EvidenceFields, noEvidence } from '@zhushi/ui'
import * as v from 'valibot'

const text = v.fallback(v.string(), '')
const evidence = v.object({
  stance: v.fallback(v.picklist(['supports', 'opposes']), 'supports'),
  title: text,
  publisher: text,
  date: text,
  quote: text,
  url: text,
})

/** The fields of an evidence draft; empty ones where there is none. */
export function evidenceIn(draft: string): EvidenceFields {
  return read(evidence, draft) ?? noEvidence
}

/** The draft that these fields make; empty where nothing is written. */
export function evidenceDraft(fields: EvidenceFields): string {
  const { stance: _stance, ...written } = fields
  return Object.values(written).every((each) => each.trim() === '') ? '' : JSON.stringify(fields)
}

/** The words of an evidence draft, to show where its claim cannot be found. */
export function wordsOfEvidence(draft: string): string {
  const { title, publisher, date, quote, url } = evidenceIn(draft)
  return [title, publisher, date, quote, url].filter((each) => each !== '').join('；')
}

/** A suggestion that is being written. */
export interface SuggestionDraft {
  readonly anchor: Anchor
  readonly replacement: string
  readonly reason: string
  /** The suggestion that is being edited; absent for a new one. */
  readonly edits?: string
}

const suggestion = v.object({
  anchor: v.object({ block: v.string(), from: v.number(), exact: v.string(), prefix: v.string(), suffix: v.string() }),
  replacement: v.string(),
  reason: v.string(),
  edits: v.exactOptional(v.string()),
})

/** The suggestion that a draft holds; null where it holds none. */
export function suggestionIn(draft: string): SuggestionDraft | null {
  return read(suggestion, draft)
}

/** Where the one suggestion that a person is writing on a report is kept. */
export function suggestionKey(user: string, report: string): string {
  return `${user} ${report} - suggestion`
}

function read<T>(schema: v.GenericSchema<unknown, T>, draft: string): T | null {
  if (draft === '') return null
  try {
    const found = v.safeParse(schema, JSON.parse(draft))
    return found.success ? found.output : null
  } catch {
    return null
  }
}
