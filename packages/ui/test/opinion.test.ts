import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { opinionWords, wordDiff } from '../src/index.js'

/** 增长[5.2%→5.0%]，高于全区 */
const told = (before: string, after: string) =>
  wordDiff(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'gone' ? `-${text}-` : `+${text}+`))
    .join('')

describe('a rewording', () => {
  it.each([
    ['增长5.2%，高于全区', '增长5.0%，高于全区', '增长-5.2%-+5.0%+，高于全区'],
    ['完成投资1.1万吨', '完成投资1.2万吨', '完成投资-1.1万吨-+1.2万吨+'],
    ['抓好了以下工作', '着力抓好以下工作', '+着力+抓好-了-以下工作'],
    ['高于全区', '', '-高于全区-'],
    ['第一', '第一', '第一'],
  ])('%s → %s', (before, after, diff) => expect(told(before, after)).toBe(diff))

  it('gives both wordings back, and never cuts a figure', () => {
    const words = fc
      .array(fc.constantFrom('增长', '5.2%', '5.0%', '1.1万吨', '，', '高于', '𠮷', '全区', '47.09亿元'), {
        maxLength: 12,
      })
      .map((all) => all.join(''))
    fc.assert(
      fc.property(words, words, (before, after) => {
        const parts = wordDiff(before, after)
        const without = (kind: string) =>
          parts
            .filter((part) => part.kind !== kind)
            .map(({ text }) => text)
            .join('')
        expect(without('new')).toBe(before)
        expect(without('gone')).toBe(after)
        for (const { text } of parts) expect(text).not.toMatch(/^\.\d|^%|\d\.$/)
      }),
    )
  })
})

it('says the same in every language', () => {
  const places = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).toSorted()
  for (const [key, chinese] of Object.entries(opinionWords['zh-CN'])) {
    const english = opinionWords.en[key as keyof (typeof opinionWords)['en']]
    expect([key, places(english)]).toEqual([key, places(chinese)])
  }
})
