/** What `check` prints: findings as a program sees them, or a table for people. The order of keys is part of the contract. */
import { type Checked, check, type Finding, type Severity, type Switches } from '@zhushi/check'
import { type Block, blocksOf, type Report } from '@zhushi/report'
import { aligned } from './table.js'

export interface PrintedFinding extends Omit<Finding, 'message' | 'mayBeFine' | 'equation'> {
  /** In Chinese. */
  readonly message: string
}

export interface Checking {
  readonly blocks: readonly Block[]
  readonly checked: Checked
}

/** Checks a report with the rules that are switched on. */
export function checkingOf(doc: Report, switches: Switches, { lines }: { readonly lines: boolean }): Checking {
  const blocks = blocksOf(doc, { lines })
  return { blocks, checked: check(blocks, switches) }
}

export function hasError({ checked }: Checking): boolean {
  return checked.findings.some(({ severity }) => severity === 'error')
}

export function findingsJson({ checked }: Checking): string {
  return `${JSON.stringify({ version: 1, findings: checked.findings.map(printed) })}\n`
}

function printed({ check, severity, spans, message, formula, computed, why }: Finding): PrintedFinding {
  return {
    check,
    severity,
    spans,
    message: message.zh,
    ...(formula !== undefined && { formula }),
    ...(computed && { computed }),
    why,
  }
}

const severityWords: Readonly<Record<Severity, string>> = { error: '错误', warn: '提示', info: '推算' }

/** A row for each finding, then what was examined and what agrees. */
export function findingsTable({ blocks, checked }: Checking): string {
  const places = new Map(blocks.map(({ id, line }, at) => [id, String(line ?? at + 1)]))
  const place = blocks.some(({ line }) => line !== undefined) ? '行' : '段'
  const { findings, proofs, unable, examined } = checked
  const rows = findings.map(({ severity, check, spans, message }) => [
    severityWords[severity],
    check,
    `第${places.get(spans[0]?.block ?? '') ?? '?'}${place}`,
    message.zh,
  ])
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
  const unread = unable.length > 0 ? `；${unable.length} 处没有可对照的数，没能核对` : ''
  const table = rows.length > 0 ? `${aligned([['级别', '规则', '位置', '说明'], ...rows])}\n` : ''
  return `${table}检查了 ${examined.length} 条规则：${count('error')} 个错误，${count('warn')} 个提示，${count('info')} 个推算；${proofs.length} 处勾稽一致${unread}\n`
}
