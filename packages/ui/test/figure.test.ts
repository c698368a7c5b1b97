import { describe, expect, it } from 'vitest'
import { type FigureFacts, initialOf, isChecked, keyedVerdicts, momentOf, quantityOf } from '../src/index.js'

const figure = (value: string, unit: string, more: Partial<FigureFacts> = {}): FigureFacts => ({
  text: '',
  kind: 'quantity',
  bound: '=',
  value,
  unit,
  ...more,
})

describe('a quantity, written for people', () => {
  it.each([
    ['4709000000', '元', '4,709,000,000 元'],
    ['12.28', '%', '12.28 %'],
    ['143', '家', '143 家'],
    ['1000', '', '1,000'],
    ['-1234.5678', '元', '-1,234.5678 元'],
    ['一千', '', '一千'],
  ])('%s %s is %s', (value, unit, written) => {
    expect(quantityOf(figure(value, unit))).toBe(written)
  })

  it('a range has both its ends', () => {
    expect(quantityOf(figure('5', '%', { lo: '5', hi: '6' }))).toBe('5–6 %')
  })
})

describe('a person', () => {
  it.each([
    ['王建国', '国'],
    ['李梅2', '梅'],
    ['anna', 'A'],
    ['  ', '·'],
  ])('%s is marked %s', (name, initial) => expect(initialOf(name)).toBe(initial))
})

describe('verdicts', () => {
  it('keys 1 to 6 set the six verdicts that can be given', () => {
    expect(keyedVerdicts).toEqual(['supported', 'roughly', 'basisDiffers', 'unproven', 'refuted', 'checking'])
  })

  it('a figure is checked once somebody concluded, and not while they look or after it was rewritten', () => {
    expect(keyedVerdicts.filter(isChecked)).toEqual(['supported', 'roughly', 'basisDiffers', 'unproven', 'refuted'])
    expect(isChecked('changed')).toBe(false)
    expect(isChecked('unchecked')).toBe(false)
  })
})

describe('a moment', () => {
  const now = new Date('2024-03-05T12:00:00')
  it.each([
    ['2024-03-05T09:07:00', '09:07'],
    ['2024-03-04T23:59:00', '3月4日 23:59'],
    ['2023-12-31T08:00:00', '2023年12月31日 08:00'],
    ['no time', ''],
  ])('%s is told as %s', (iso, told) => expect(momentOf(iso, 'zh-CN', now)).toBe(told))
})
