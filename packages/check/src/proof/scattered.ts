/** Slips that a document is full of are one habit, and one finding: a page of warnings helps nobody. */
import type { Finding } from '../finding.js'

/** The findings as they are, or, from `fewest` on, the first of them with the places of all. */
export function gathered(findings: readonly Finding[], fewest = 9): readonly Finding[] {
  const first = findings[0]
  if (!first || findings.length < fewest) return findings
  const message = {
    zh: `${first.message.zh}（全文同类共${findings.length}处）`,
    en: `${first.message.en} (${findings.length} such places in the text)`,
  }
  return [{ ...first, message, spans: findings.flatMap(({ spans }) => spans) }]
}
