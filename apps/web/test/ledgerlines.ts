/** Targets with outcomes, made by hand: the little language of the tests of the ledger. */
import type { Outcome } from '@zhushi/check'
import type { Line, Side } from '../src/targets/line'

/** `5%以上`, `61家`: value and unit are read off the words; what is in per cent and less than 50 is a growth. */
export function side(text: string, document?: string): Side {
  const [, value = '0', unit = ''] = /(-?[\d.]+)(\D*)/.exec(text) ?? []
  const isPercent = unit.startsWith('%')
  return {
    text,
    value: value.replace('-', ''),
    unit: isPercent ? '%' : unit.replace(/以上|以内|左右/, ''),
    isPercent,
    isGrowth: isPercent && Number(value) < 50,
    isFall: value.startsWith('-'),
    year: document ? 2023 : 2024,
    place: { ...(document && { document }), block: document ? 'd1' : 'b1', from: 3, to: 3 + text.length },
    section: document ? '二、2023年工作安排' : '一、工作回顾',
  }
}

/** A line: its indicator, target, outcome in words, and what may be said of them. */
export function line(name: string, target: string, actual: string | null, outcome: Outcome, document?: string): Line {
  return {
    key: `${name} ${target}`,
    name,
    outcome,
    reason: { zh: `${name}的理由`, en: `Why of ${name}` },
    equation: [],
    target: side(target, document),
    actual: actual === null ? null : side(actual),
  }
}
