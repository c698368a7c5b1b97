/** What is said of findings: fetched with the panel that shows them. */
import type { Words } from '../text.js'

const zhCN = {
  'severity.error': '错误',
  'severity.warn': '提示',
  'severity.info': '推算',
  'filter.label': '按轻重筛选',
  'filter.all': '全部',
  'filter.waived': '已搁置',
  'state.working': '正在核对勾稽关系…',
  'state.renewing': '正文有改动，正在重新核对…',
  'state.failed': '没能核对完。正文和你写的内容都没有受影响，请再试一次。',
  'zero.title': '没有需要处理的疑点',
  'zero.filtered': '这一类没有疑点。',
  'zero.showAll': '显示全部',
  'examined.summary': '检查了 {{rules}} 条规则、{{figures}} 个数据，{{proofs}} 处勾稽一致',
  'examined.rules': '查了哪些规则',
  'examined.proofs': '一致的勾稽（{{count}}）',
  'examined.unable': '没能检查的（{{count}}）',
  'item.go': '到正文',
  'item.fine': '也可能没有问题：',
  'item.discuss': '写意见',
  'item.suggest': '改为修改建议',
  'item.waive': '搁置…',
  'waive.reason': '为什么可以不处理',
  'waive.hint': '例如：两处口径不同，已与统计局核对',
  'waive.save': '搁置',
  'waive.needsReason': '请写明理由。',
  'waive.by': '{{name}} 搁置：{{reason}}',
  'waive.undo': '恢复',
  'discuss.words': '疑点 {{check}}：{{message}}',
} as const

export type FindingKey = keyof typeof zhCN

const en: Readonly<Record<FindingKey, string>> = {
  'severity.error': 'Error',
  'severity.warn': 'Slip',
  'severity.info': 'Derived',
  'filter.label': 'Filter by severity',
  'filter.all': 'All',
  'filter.waived': 'Set aside',
  'state.working': 'Checking the figures…',
  'state.renewing': 'The text has changed; checking again…',
  'state.failed': 'The check did not finish. The text and what you wrote are safe; please try again.',
  'zero.title': 'Nothing that needs attention',
  'zero.filtered': 'Nothing of this kind.',
  'zero.showAll': 'Show all',
  'examined.summary': '{{rules}} rules and {{figures}} figures examined, {{proofs}} relations agree',
  'examined.rules': 'Which rules',
  'examined.proofs': 'Relations that agree ({{count}})',
  'examined.unable': 'What could not be examined ({{count}})',
  'item.go': 'Show in the text',
  'item.fine': 'It may be fine: ',
  'item.discuss': 'Comment',
  'item.suggest': 'Suggest a change',
  'item.waive': 'Set aside…',
  'waive.reason': 'Why it needs nothing',
  'waive.hint': 'For example: counted on different bases, checked with the statistics office',
  'waive.save': 'Set aside',
  'waive.needsReason': 'Please give a reason.',
  'waive.by': 'Set aside by {{name}}: {{reason}}',
  'waive.undo': 'Bring back',
  'discuss.words': 'Finding {{check}}: {{message}}',
}

/** The strings of the findings. */
export const findingWords: Words<FindingKey> = { 'zh-CN': zhCN, en }
