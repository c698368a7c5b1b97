/** Every row of the tables reads its own example. */
import { describe, expect, it } from 'vitest'
import { patterns as identifiers } from '../src/identifier.js'
import { readFigures } from '../src/index.js'
import { measures } from '../src/lexicon/units.js'
import { words } from '../src/lexicon/words.js'
import { endings } from '../src/name.js'
import { names } from '../src/ordinal.js'
import { byTail, tailOf } from '../src/tail.js'
import { patterns as times } from '../src/time.js'

/** An example of each row, in the order of the table. */
const examplesOf = {
  times: [
    '2021-2022年',
    '1998、1999年',
    '2023年3月5日',
    '2023-2035',
    '2023/2024榨季',
    '2023中国国际展览会',
    '2030—重大项目',
    '2023-12-31',
    '2023.12',
    '20XX年',
    '1-11月',
    '3月5日',
    '6月底',
    '5日',
    '8:30',
    '20世纪90年代',
    '90年代',
    '95后',
    '23年底',
    '第3季度',
    '二〇二四年一月五日',
    '三月三',
    '六月',
    '第二季度',
    '三季末',
    '二三月份',
    '九八年',
    '二十世纪八十年代',
    '八十年代',
    '八五普法',
    '星期二',
    '十四五',
  ],
  identifiers: [
    '1+10',
    '23·7',
    '7×24小时',
    '13800138000',
    '211工程',
    '12345热线',
    '12345-1专席',
    '500强',
    '〔2023〕8号',
    '8号文件',
    '318国道',
    '5A级',
    '3DES',
    '1.1类新药',
    '055型',
    '4.0版',
    '20国集团',
    '5年期',
    '（2023）15号',
    '3、4号线',
    '2.5G',
    '8.6代线',
    '领克01',
    '17路公交',
    '一+N',
    '百强',
  ],
  names: [
    '六区第一产业',
    '二、三产业',
    '三、四期',
    '二等奖',
    '二级医院',
    '十四届',
    '七次全会',
    '三中、四中全会',
    '四星级酒店',
    '二比一',
    '二附院',
    '某县一中、二高等学校',
    '站前三路',
    '二类城市',
    '一、二、三类项目',
    '二十大精神',
    '三里屯',
    '中建八局',
    '二塘',
    '两安瑶族乡',
  ],
}

/** What a row matches in its example; rows are sticky, so the first place that fits counts. */
function foundBy(pattern: RegExp, example: string): string {
  const found = new RegExp(pattern.source).exec(example)
  return found?.[0] ?? ''
}

describe.each([
  ['times', times],
  ['identifiers', identifiers],
  ['names', names],
] as const)('%s', (table, rows) => {
  const examples = examplesOf[table]

  it('each row has its example', () => expect(examples.length).toBe(rows.length))

  it.each(rows.map(([tails, pattern], at) => [examples[at] ?? '', tails, pattern] as const))(
    '%s',
    (example, tails, pattern) => {
      const found = foundBy(pattern, example)
      expect(found).not.toBe('')
      expect(byTail([[tails, pattern]])(tailOf(example, example.indexOf(found)))).toEqual([pattern])
      const { figures, unexplained } = readFigures(example)
      expect([figures, unexplained]).toEqual([[], []])
    },
  )
})

describe('tails', () => {
  it.each([
    ['6月底', '月'],
    ['第 3 季度', '季'],
    ['第十二批', '批'],
    ['47.09亿元', '元'],
    ['2023.12.31', '.'],
    ['5. 开展', '.'],
    ['三十', ''],
  ])('%s goes on with %s', (text, tail) => expect(tailOf(text, 0)).toBe(tail))

  it('rules keep their order, and those for any tail are asked everywhere', () => {
    const rulesOf = byTail([
      ['月日', 'date'],
      ['', 'any'],
      ['月', 'month'],
    ])
    expect([rulesOf('月'), rulesOf('日'), rulesOf('元'), rulesOf('')]).toEqual([
      ['date', 'any', 'month'],
      ['date', 'any'],
      ['any'],
      ['any'],
    ])
  })
})

describe('endings of names', () => {
  it.each(endings.map(([ending, example]) => [example, ending] as const))('%s', (example, ending) => {
    expect(example).toMatch(new RegExp(`(?:${ending})$`))
    const { masks, unexplained } = readFigures(example)
    expect([masks.map(({ text }) => text), unexplained]).toEqual([[example], []])
  })
})

describe('words', () => {
  it('no word is listed that holds a digit and a unit of measure', () => {
    const counts = words.filter((word) =>
      measures.some((unit) => unit.length > 1 && new RegExp(`\\d${unit}$`).test(word)),
    )
    expect(counts).toEqual([])
  })

  it('every word with a numeral is read as one', () => {
    const misread = words.filter((word) => readFigures(word).unexplained.length > 0)
    expect(misread).toEqual([])
  })
})
