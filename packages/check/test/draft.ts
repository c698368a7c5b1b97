/** What the rules that read the text alone say of a draft: one line a finding. */
import { readFileSync } from 'node:fs'
import { blocksOf, countedIds, reportFromText } from '@zhushi/report'
import { check, type Switches } from '../src/index.js'

/** The report that every planted error is planted in. */
export const sample = readFileSync(new URL('../../../tests/corpus/hezhou-2024.txt', import.meta.url), 'utf8')

/** Rules about the form of a text, not its arithmetic. */
const ofForm = /^(?:A[2-9]|P\d+)$/

/** The findings on a text: `P2 warn L15 ‘一村一品’`. */
export function remarksOn(text: string, switches: Switches = {}): string[] {
  const blocks = blocksOf(reportFromText(text, { ids: countedIds() }), { lines: true })
  const found = check(blocks, switches).findings.filter(({ check: id }) => ofForm.test(id))
  return found.map(({ check: id, severity, spans: [place] }) => {
    const block = blocks.find(({ id: blockId }) => blockId === place?.block)
    return `${id} ${severity} L${block?.line} ${block?.text.slice(place?.from, place?.to)}`
  })
}

/** What is remarked on the changed sample and was not on the sample itself. */
export function planted(from: string | RegExp, to: string): string[] {
  const changed = sample.replace(from, to)
  if (changed === sample) throw new Error(`Nothing to change: ${from}`)
  const before = remarksOn(sample)
  return remarksOn(changed).filter((line) => !before.includes(line))
}

/** What the arithmetic finds in a paragraph of a review: `C4 error 13.72万亩`. What is only derived is left out. */
export function heldIn(text: string): string[] {
  const blocks = blocksOf(reportFromText(`某市2024年政府工作报告\n一、2023年工作回顾\n${text}`, { ids: countedIds() }))
  const found = check(blocks).findings.filter(({ check: id, severity }) => /^(?:A1|C)/.test(id) && severity !== 'info')
  return found.map(({ check: id, severity, spans: [place] }) => {
    const block = blocks.find(({ id: blockId }) => blockId === place?.block)
    return `${id} ${severity} ${block?.text.slice(place?.from, place?.to)}`
  })
}
