/**
 * P13: two amounts of one paragraph with the same digits and another power of ten: 5564亩, 5.56万亩.
 *
 * A coincidence more often than a slip: never on by default.
 */
import { type Figure, readFigures } from '@zhushi/claim'
import { blockwise, type Remark } from '../remark.js'
import type { Rule } from '../rule.js'

const nearest = 0.005
const fewestDigits = 3
/** How many figures further on an echo is looked for. */
const reach = 6

export const digitEcho: Rule = {
  id: 'P13',
  title: { zh: '数字相同、量级不同', en: 'Same digits, another power of ten' },
  policy: 'optIn',
  examine: blockwise('P13', 'info', '疑似多写或少写一位', (text) => {
    const figures = readFigures(text).figures.filter(isLong)
    return figures.flatMap((figure, at): Remark[] => {
      const echo = figures.slice(at + 1, at + 1 + reach).find((other) => isEcho(figure, other))
      return echo ? [remark(figure, echo)] : []
    })
  }),
}

function isLong({ text }: Figure): boolean {
  return text.replace(/\D/g, '').replace(/^0+/, '').length >= fewestDigits
}

function isEcho(one: Figure, other: Figure): boolean {
  if (one.unit !== other.unit || one.kind !== 'quantity' || other.kind !== 'quantity') return false
  const ratio = Number(one.value) / Number(other.value)
  return Math.abs(ratio / 10 - 1) < nearest || Math.abs(ratio * 10 - 1) < nearest
}

function remark(one: Figure, other: Figure): Remark {
  return {
    from: other.from,
    to: other.to,
    message: {
      zh: `“${one.text}”与“${other.text}”数字相近、相差十倍，请核对`,
      en: `“${one.text}” and “${other.text}” have the same digits, ten times apart: look again`,
    },
    mayBeFine: { zh: '两个数可能本来就不同', en: 'They may be two numbers that happen to be alike' },
  }
}
