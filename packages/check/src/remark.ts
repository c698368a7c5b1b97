/** Remarks: findings of rules that look at the text alone, without arithmetic. */
import type { Block } from '@zhushi/report'
import type { Finding, Severity, Words } from './finding.js'
import type { Material } from './material.js'

/** What is wrong with a stretch of one block. */
export interface Remark {
  readonly from: number
  readonly to: number
  readonly message: Words
  readonly mayBeFine?: Words
  /** Where it is not the rule's own. */
  readonly severity?: Severity
}

/** The finding that a remark makes; `why` names the rule it rests on. */
export function findingOf(check: string, severity: Severity, block: Block, remark: Remark, why: string): Finding {
  const { from, to, message, mayBeFine } = remark
  const spans = [{ block: block.id, from, to }]
  return { check, severity: remark.severity ?? severity, spans, message, ...(mayBeFine && { mayBeFine }), why: [why] }
}

/**
 * An examination block by block. What was remarked on a block is kept with it: blocks never change, so an edit costs the
 * edited block alone.
 */
export function blockwise(
  check: string,
  severity: Severity,
  why: string,
  remarksOn: (text: string) => readonly Remark[],
): (material: Material) => { readonly findings: readonly Finding[] } {
  const kept = new WeakMap<Block, readonly Remark[]>()
  const remarks = (block: Block) => {
    const known = kept.get(block) ?? remarksOn(block.text)
    kept.set(block, known)
    return known
  }
  return ({ blocks }) => ({
    findings: blocks.flatMap((block) => remarks(block).map((remark) => findingOf(check, severity, block, remark, why))),
  })
}
