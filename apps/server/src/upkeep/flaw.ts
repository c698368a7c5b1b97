/** Flaws, said to the person who keeps the server. */
import type { Flaw } from '../storage/inspection.js'

/** One line, without anything of a report's text. */
export function lineOf(flaw: Flaw): string {
  switch (flaw.kind) {
    case 'file':
      return `数据库文件已损坏：${flaw.detail} · the file is damaged`
    case 'audit':
      return `操作记录从第 ${flaw.row} 条起缺失或与校验值不符，数据库可能被改动过 · the audit is cut off or altered from row ${flaw.row}`
    case 'log':
      return `报告 ${flaw.report} 的改动记录缺第 ${flaw.seq} 条 · the log of this report lacks row ${flaw.seq}`
    case 'text':
      return `报告 ${flaw.report} 的正文无法重建 · the text of this report cannot be rebuilt`
    case 'fact':
      return `报告 ${flaw.report} 的意见记录缺第 ${flaw.seq} 条 · what was said of this report lacks number ${flaw.seq}`
    case 'record':
      return `报告 ${flaw.report} 的记录 ${flaw.id} 与其经过不符 · a record differs from what was recorded`
    case 'unaudited':
      return `报告 ${flaw.report} 的操作 ${flaw.id} 不在操作记录里 · an operation is not in the audit`
  }
}
