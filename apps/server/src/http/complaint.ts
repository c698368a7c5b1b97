/** Complaints: which part of an operation cannot be taken, so that the person knows what to mend. */
import type { SlotName } from '@zhushi/annotation'
import type { BaseIssue } from 'valibot'

const slotWords: Readonly<Record<SlotName, string>> = {
  indicator: '指标',
  stat: '统计量',
  direction: '升降',
  mode: '性质',
  year: '年份',
  part: '时段',
  region: '地区',
  baseline: '比较对象',
  of: '占比对象',
  kind: '数据类型',
  value: '数值',
  unit: '单位',
  bound: '界限',
}

/** What to say of a field of evidence or a suggestion. */
const fieldWords: Readonly<Record<string, string>> = {
  title: '依据的出处没有写或太长，请改过后再提交',
  quote: '依据的原文摘录没有写或太长，请改过后再提交',
  url: '依据的网址要以 http:// 或 https:// 开头，请改过后再提交',
  replacement: '建议的文字要与原文不同、写在一行里、不超过 1000 字，请改过后再提交',
}

/** Names the slot or field that an issue of an operation is about; undefined where it is about something else. */
export function complaintOf({ path }: BaseIssue<unknown>): string | undefined {
  const [root, slot] = path ?? []
  if (root?.key !== 'slots') return fieldWords[String(root?.key)]
  const name = slot && Object.hasOwn(slotWords, String(slot.key)) ? slotWords[slot.key as SlotName] : null
  if (name !== null) return `更正里的「${name}」没有填或填得不对，请改过后再提交`
  return slot ? '更正里有不认识的项目，请刷新页面后再试' : '更正的内容不完整：请至少改一项，或只排除这个数据'
}
