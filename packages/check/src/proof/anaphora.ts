/** P17: what is spoken of again has the number it had: 选派412名…这421名, 增长6.3%…6.8%的增速. */
import type { Figure } from '@zhushi/claim'
import type { Block } from '@zhushi/report'
import type { Finding } from '../finding.js'
import type { Material } from '../material.js'
import { findingOf } from '../remark.js'
import type { Rule } from '../rule.js'

export const anaphora: Rule = {
  id: 'P17',
  title: { zh: '再次提到的数与前文一致', en: 'What is spoken of again has the number it had' },
  policy: 'on',
  examine: (material) => ({ findings: material.blocks.flatMap((block) => againIn(block, material)) }),
}

const pointing = /(?:这|上述|以上|该)$/
const noun = /^的(?:增速|增长|增幅|涨幅|降幅|成绩|速度|佳绩)/
const within = /^[\u4e00-\u9fff]{0,10}中，/
/** 这5个方面, 这一年: what is said for the first time, or of no number. */
const open: ReadonlySet<string> = new Set(['个', '项', '年', '天', '月', '次', '点', '方面', '条', '大', '种', '类'])

function againIn(block: Block, { reading }: Material): Finding[] {
  const { text } = block
  const { figures } = reading(block)
  return figures.flatMap((figure, at) => {
    if (!isAgain(figure, text)) return []
    const own = figures.slice(0, at).filter(({ unit, kind }) => unit === figure.unit && kind === figure.kind)
    if (
      own.length === 0 ||
      own.some(({ value }) => value === figure.value) ||
      !own.some((one) => areAlike(one, figure))
    )
      return []
    const message = {
      zh: `“${figure.text}”再次提到时与前文不一致，请核对`,
      en: `“${figure.text}” is spoken of again, but stands nowhere before`,
    }
    return [findingOf('P17', 'error', block, { from: figure.from, to: figure.to, message }, '前后同一数')]
  })
}

function isAgain({ from, to, kind, unit }: Figure, text: string): boolean {
  const before = text.slice(Math.max(0, from - 4), from)
  const after = text.slice(to, to + 14)
  if (pointing.test(before)) return kind === 'quantity' && !open.has(unit)
  if (kind === 'percent') return noun.test(after) && /[，。；]$|^$/.test(before)
  return kind === 'quantity' && /(?:^|[，。；])在$/.test(before) && within.test(after)
}

/** The same digits in another order, or all but one of them. */
function areAlike(one: Figure, other: Figure): boolean {
  const [a, b] = [one, other].map(({ text }) => text.replace(/\D/g, ''))
  if (!a || !b || a.length !== b.length || a.length < 2) return false
  const isSwapped = [...a].sort().join('') === [...b].sort().join('')
  return isSwapped || [...a].filter((digit, at) => digit !== b[at]).length === 1
}
