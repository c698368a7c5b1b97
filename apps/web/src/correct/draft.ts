/** Drafts of corrections: fields that were filled in and not saved yet, kept on this device as one line of text. */
import type { Row } from '../figures/row'
import type { Fields } from './fields'

type Named = Pick<Row, 'claim' | 'isOneOfSeveral'>

interface Draft {
  /** Name of the claim as it was read, where its figure has several; else empty. */
  readonly claim: string
  readonly fields: Partial<Fields>
}

/** The draft of one claim by its name, as it is kept. */
export function draftFor(claim: string, fields: Partial<Fields>): string {
  return JSON.stringify({ claim, fields } satisfies Draft)
}

/** The draft as it is kept. */
export function draftOf(row: Named, fields: Partial<Fields>): string {
  return draftFor(nameOf(row), fields)
}

/** The fields of a draft that is about this row; null for none. */
export function draftIn(kept: string, row: Named): Partial<Fields> | null {
  const draft = read(kept)
  return draft?.claim === nameOf(row) ? draft.fields : null
}

/** The fields of a draft, whatever it is about; null for none. */
export function fieldsIn(kept: string): Partial<Fields> | null {
  return read(kept)?.fields ?? null
}

function nameOf({ claim, isOneOfSeveral }: Named): string {
  return isOneOfSeveral ? (claim?.indicator.name ?? '') : ''
}

function read(kept: string): Draft | null {
  if (kept === '') return null
  try {
    const { claim, fields } = JSON.parse(kept) as Partial<Draft>
    const isWhole = fields !== undefined && Object.values(fields).every((words) => typeof words === 'string')
    return isWhole && typeof claim === 'string' ? { claim, fields } : null
  } catch {
    return null
  }
}
