/** Structure: numbers, counts and years that the form of the text contradicts. */
import { describe, expect, it } from 'vitest'
import { planted, remarksOn } from './draft.js'

describe('A3: numbers of one rank follow each other', () => {
  it.each([
    ['（四） written （五）', '（四）坚持建设', '（五）坚持建设', ['A3 warn L21 （五）']],
    ['（四） written （三）', '（四）坚持建设', '（三）坚持建设', ['A3 warn L21 （三）']],
    ['三是 lost', '三是', '', ['A3 warn L33 四是']],
    ['三是 written 二是', '三是', '二是', ['A3 warn L33 二是']],
  ])('%s', (_name, from, to, findings) => expect(planted(from, to)).toEqual(findings))

  it.each([
    ['二是 that opens no list', '一加一等于二，二是偶数。'],
    ['a list that begins again', '一是甲方，二是乙方。一是丙方，二是丁方，三是戊方。'],
    [
      'numbers up to twelve',
      '一是办；二是办；三是办；四是办；五是办；六是办；七是办；八是办；九是办；十是办；十一是办；十二是办。',
    ],
    ['统一是 and 唯一是', '一是统一；统一是大势。二是唯一。'],
  ])('says nothing of %s', (_name, text) => expect(remarksOn(text)).toEqual([]))
})
