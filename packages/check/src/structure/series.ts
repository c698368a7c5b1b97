/** Series: numbers that should follow each other, and where they do not. */
import type { Block } from '@zhushi/report'

/** One number of a series, as it is written. */
export interface Item {
  readonly block: Block
  readonly from: number
  readonly to: number
  readonly value: number
}

/** `wrong`: the numbers around it show what it should be. `missing`: those up to it. `repeated`, `backwards`: as it says. */
export interface Break {
  readonly item: Item
  readonly is: 'wrong' | 'missing' | 'repeated' | 'backwards'
  readonly expected: number
}

const digits = '一二三四五六七八九'

/** The breaks in a series. It may begin anywhere and begin again at 1. One slip is one break. */
export function breaksIn(items: readonly Item[]): Break[] {
  const breaks: Break[] = []
  let last = 0
  for (const [at, item] of items.entries()) {
    const expected = last + 1
    const next = items[at + 1]?.value
    if (item.value === expected || (item.value === 1 && next !== expected + 1) || (at === 0 && next !== 2))
      last = item.value
    else if (next === expected + 1) {
      breaks.push({ item, is: 'wrong', expected })
      last = expected
    } else {
      const is = item.value === last ? 'repeated' : item.value < last ? 'backwards' : 'missing'
      breaks.push({ item, is, expected })
      last = item.value
    }
  }
  return breaks
}

/** Value of 1 to 999 in Chinese or Arabic. */
export function ordinalValue(written: string): number {
  if (/^\d+$/.test(written)) return Number(written)
  const [hundreds = '', rest = ''] = written.includes('百') ? written.split('百') : ['', written]
  if (hundreds !== '') return (digits.indexOf(hundreds) + 1) * 100 + (rest === '' ? 0 : ordinalValue(rest))
  const [tens = '', ones = ''] = written.includes('十') ? written.split('十') : ['0', written]
  const ten = tens === '' ? 1 : tens === '0' ? 0 : digits.indexOf(tens) + 1
  return ten * 10 + (ones === '' ? 0 : digits.indexOf(ones) + 1)
}

/** How many: 两 as well as what ordinalValue reads. */
export function countValue(written: string): number {
  return written === '两' ? 2 : ordinalValue(written)
}

/** 1 to 99 in Chinese. */
export function ordinalText(value: number): string {
  const tens = Math.floor(value / 10)
  const ones = value % 10
  return `${tens > 1 ? digits[tens - 1] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digits[ones - 1] : ''}`
}
