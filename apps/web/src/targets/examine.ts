/** What the worker does: reads the report and its reference documents, and holds them against each other. */
import {
  againstReferences,
  type Finding,
  type Material,
  materialOf,
  type Proof,
  targetsAcross,
  targetsWithin,
} from '@zhushi/check'
import type { Block } from '@zhushi/report'
import { type Line, linesOf } from './line'

/** A reference document with its text. */
export interface DocumentText {
  readonly id: string
  readonly name: string
  readonly blocks: readonly Block[]
}

export interface Question {
  readonly blocks: readonly Block[]
  /** Documents that were not sent before; they never change. */
  readonly fresh: readonly DocumentText[]
  /** Ids of those to be held against the report. */
  readonly documents: readonly string[]
  /** Whose targets are asked for: a document's, or the report's own. */
  readonly source: string | null
}

export interface Examined {
  /** As it was asked for. */
  readonly source: string | null
  readonly lines: readonly Line[]
  readonly findings: readonly Finding[]
  readonly proofs: readonly Proof[]
}

/** An examiner that remembers the documents it was sent. */
export function createExaminer(): (question: Question) => Examined {
  const known = new Map<string, { readonly name: string; readonly material: Material }>()
  return ({ blocks, fresh, documents, source }) => {
    for (const { id, name, blocks: text } of fresh) known.set(id, { name, material: materialOf(text) })
    const report = materialOf(blocks)
    const last = source === null ? undefined : known.get(source)?.material
    const references = documents.flatMap((id) => {
      const document = known.get(id)
      return document ? [{ id, ...document }] : []
    })
    const { findings, proofs } = againstReferences(report, references)
    const lines = last
      ? linesOf(targetsAcross(last, report), { material: last, document: source }, report)
      : source === null
        ? linesOf(targetsWithin(report), { material: report, document: null }, report)
        : []
    return { source, lines, findings, proofs }
  }
}
