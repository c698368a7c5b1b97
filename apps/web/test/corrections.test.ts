import { applyOperation, type CorrectedSlots, type Correction, type Operation } from '@zhushi/annotation'
import { claimsIn } from '@zhushi/claim'
import { blocksOf, countedIds, reportFromText } from '@zhushi/report'
import { learnPanelStrings, sayIn, toldReasons } from '@zhushi/ui'
import { describe, expect, it } from 'vitest'
import { draftIn, draftOf, fieldsIn } from '../src/correct/draft'
import { fieldsOf, neededToAdd, quantityIn, slotsOf } from '../src/correct/fields'
import { additionOf, amendmentOf, dismissalOf, withdrawalsOf } from '../src/correct/operation'
import { placeOf } from '../src/correct/place'
import { toldFacts } from '../src/correct/told'
import { learnToRead } from '../src/figures/placed'
import { isCorrected, type Row, rowsOf } from '../src/figures/row'
import { createSurveyor } from '../src/figures/survey'

await learnToRead()

const report = `各位代表：
一、2023年工作回顾
全市地区生产总值增长3.2%。一般公共预算收入47.09亿元，其中税收完成21.35亿元，增长2.1%。居民消费价格保持温和上涨。
二、2024年工作安排
规上工业增加值、固定资产投资均增长5%以上。
`

const wang = { id: 'wang', name: '王建国' }

/** One report on one screen: its text can be edited, and corrections made as a person makes them. */
class Screen {
  corrections = new Map<string, Correction>()
  private readonly examine = createSurveyor()
  private count = 0
  text = report

  survey() {
    const blocks = blocksOf(reportFromText(this.text, { ids: countedIds() }))
    return this.examine(blocks, { claims: new Map(), comments: [], corrections: this.corrections })
  }

  rows(): Row[] {
    const { blocks, byRow } = this.survey()
    const claims = Map.groupBy([...claimsIn(blocks).values()].flat(), ({ figure }) => figure)
    return rowsOf([...byRow.values()], (figure) => claims.get(figure) ?? [])
  }

  row(quote: string): Row {
    const found = this.rows().find(({ entry }) => entry.figure.text === quote)
    if (!found) throw new Error(`No row ${quote}`)
    return found
  }

  does(operations: readonly Operation[]): void {
    for (const operation of operations) {
      const at = `2024-02-01T00:00:0${this.count++}Z`
      const none = new Map()
      const records = {
        claims: none,
        corrections: this.corrections,
        evidence: none,
        suggestions: none,
        signOffs: none,
        waivers: none,
        done: none,
      }
      const outcome = applyOperation(records, operation, wang, at)
      if (outcome.kind !== 'changed') throw new Error(outcome.kind)
      if (outcome.correction) this.corrections.set(outcome.correction.id, outcome.correction)
    }
  }

  amends(quote: string, slots: CorrectedSlots): void {
    this.does(amendmentOf(this.row(quote), slots, this.corrections))
  }

  dismisses(quote: string): void {
    this.does(dismissalOf(this.row(quote).entry, this.corrections))
  }

  adds(quote: string, slots: CorrectedSlots): void {
    const found = placeOf(this.survey(), quote)
    if (!found.ok) throw new Error(found.why)
    this.does(additionOf(found.place, slots, this.corrections))
  }

  edits(before: string, after: string): void {
    this.text = this.text.replace(before, after)
  }

  get standing(): number {
    return [...this.corrections.values()].filter(({ withdrawn }) => withdrawn === null).length
  }
}

learnPanelStrings()

describe('a corrected reading', () => {
  it('says what the person said, and keeps what was read', () => {
    const screen = new Screen()
    screen.amends('47.09亿元', { indicator: '地方财政收入', value: '4710000000' })
    const { facts, read, correcting } = screen.row('47.09亿元')
    expect([facts.indicator, facts.text, facts.year]).toEqual(['地方财政收入', '47.1亿元', 2023])
    expect(read.indicator).toBe('一般公共预算收入')
    expect(correcting?.correction.by.name).toBe('王建国')
  })

  it('stays through edits around it', () => {
    const screen = new Screen()
    screen.amends('47.09亿元', { mode: 'target' })
    screen.edits('一般公共预算收入', '全市一般公共预算收入达')
    screen.edits('各位代表：', '各位代表、同志们：')
    expect(screen.row('47.09亿元').facts.mode).toBe('target')
  })

  it('is shown and no longer applied once the figure says something else', () => {
    const screen = new Screen()
    screen.amends('47.09亿元', { mode: 'target' })
    screen.edits('47.09亿元', '48.50亿元')
    const row = screen.row('48.50亿元')
    expect(row.correcting?.isChanged).toBe(true)
    expect(row.facts.mode).toBe('actual')
    expect(isCorrected(row)).toBe(false)
  })

  it('made anew of a changed figure takes the place of the old one', () => {
    const screen = new Screen()
    screen.amends('47.09亿元', { mode: 'target' })
    screen.edits('47.09亿元', '48.50亿元')
    screen.amends('48.50亿元', { indicator: '财政收入' })
    expect(screen.row('48.50亿元').facts.indicator).toBe('财政收入')
    expect(screen.standing).toBe(1)
  })

  it('changed again is one correction, and taken back it is none', () => {
    const screen = new Screen()
    screen.amends('47.09亿元', { mode: 'target' })
    screen.amends('47.09亿元', { region: '八步区' })
    expect(screen.standing).toBe(1)
    expect(screen.row('47.09亿元').facts).toMatchObject({ mode: 'actual', region: '八步区' })
    screen.does(withdrawalsOf([...screen.corrections.keys()], screen.corrections))
    expect(screen.row('47.09亿元').correcting).toBeNull()
    screen.amends('47.09亿元', { mode: 'base' })
    expect(screen.row('47.09亿元').facts.mode).toBe('base')
  })

  it('of one of several claims leaves the others alone', () => {
    const screen = new Screen()
    const several = screen.rows().filter(({ entry }) => entry.figure.text === '5%')
    expect(several).toHaveLength(2)
    const [first, second] = several
    if (!first || !second) throw new Error('no rows')
    screen.does(amendmentOf(second, { region: '八步区' }, screen.corrections))
    const after = screen.rows().filter(({ entry }) => entry.figure.text === '5%')
    expect(after.map(isCorrected)).toEqual([false, true])
    expect(after[0]?.facts.indicator).toBe(first.read.indicator)
  })

  it('whose words are gone is lost, not dropped', () => {
    const screen = new Screen()
    screen.amends('47.09亿元', { mode: 'target' })
    screen.edits('一般公共预算收入47.09亿元，其中税收完成21.35亿元，增长2.1%。', '')
    expect(screen.survey().lostCorrections.map(({ correction }) => correction.anchor.exact)).toEqual(['47.09亿元'])
  })
})

describe('a dismissed figure', () => {
  it('is neither counted nor numbered, and comes back when that is taken back', () => {
    const screen = new Screen()
    const all = screen.survey().entries.length
    screen.dismisses('47.09亿元')
    const { entries, dismissed } = screen.survey()
    expect(entries).toHaveLength(all - 1)
    expect(dismissed.map(({ figure }) => figure.text)).toEqual(['47.09亿元'])
    expect(entries.map(({ index }) => index)).toEqual(entries.map((_, at) => at))
    screen.does(withdrawalsOf([...screen.corrections.keys()], screen.corrections))
    expect(screen.survey().entries).toHaveLength(all)
  })

  it('that says something else is a figure again', () => {
    const screen = new Screen()
    screen.dismisses('47.09亿元')
    screen.edits('47.09亿元', '48.50亿元')
    expect(screen.survey().dismissed).toEqual([])
  })
})

describe('an added figure', () => {
  const slots = { indicator: '居民消费价格', value: '0.3', unit: '%', stat: 'growth', baseline: '上年' } as const

  it('stands among the others, in the order of the text', () => {
    const screen = new Screen()
    screen.adds('温和上涨', slots)
    const texts = screen.survey().entries.map(({ figure }) => figure.text)
    expect(texts.indexOf('温和上涨')).toBe(texts.indexOf('2.1%') + 1)
    const { facts, entry } = screen.row('温和上涨')
    expect(facts).toMatchObject({ indicator: '居民消费价格', text: '温和上涨', value: '0.3', unit: '%' })
    expect(entry.figure.kind).toBe('percent')
  })

  it('can have a slot emptied again', () => {
    const screen = new Screen()
    screen.adds('温和上涨', slots)
    const row = screen.row('温和上涨')
    const filled = slotsOf({ ...fieldsOf(row.facts), baseline: '' }, fieldsOf(row.read), neededToAdd)
    if (!filled.ok) throw new Error(filled.field)
    screen.does(amendmentOf(row, filled.slots, screen.corrections))
    expect(screen.row('温和上涨').facts).toMatchObject({ baseline: '', value: '0.3', unit: '%', stat: 'growth' })
  })

  it('moves with its words, and is lost once they are rewritten', () => {
    const screen = new Screen()
    screen.adds('温和上涨', slots)
    screen.edits('居民消费价格保持', '全年居民消费价格保持')
    expect(screen.survey().entries.map(({ figure }) => figure.text)).toContain('温和上涨')
    screen.edits('温和上涨', '小幅回落')
    expect(screen.survey().entries.map(({ figure }) => figure.text)).not.toContain('小幅回落')
    expect(screen.survey().lostCorrections).toHaveLength(1)
  })

  it('is no second one where the machine has come to read the words itself', () => {
    const screen = new Screen()
    screen.adds('温和上涨', slots)
    screen.edits('温和上涨', '上涨0.3%')
    const found = screen.survey()
    expect(found.entries.filter(({ figure }) => figure.text === '0.3%')).toHaveLength(1)
    expect(screen.standing).toBe(1)
  })

  it.each([
    ['没有这几个字', 'add.notFound'],
    ['增长', 'add.several'],
    ['收入47.09亿元', 'add.isFigure'],
    ['  ', 'add.notFound'],
  ])('is not put at “%s”: %s', (quote, why) => expect(placeOf(new Screen().survey(), quote)).toMatchObject({ why }))
})

describe('the fields of a correction', () => {
  const { read } = new Screen().row('47.09亿元')
  const before = fieldsOf(read)
  const slots = (change: object) => {
    const filled = slotsOf({ ...before, ...change }, before)
    return filled.ok ? filled.slots : `${filled.field} ${filled.hint}`
  }

  it('begin with the words of the text', () => expect([before.value, before.unit]).toEqual(['47.09亿', '元']))

  it.each([
    [{}, {}],
    [{ value: ' 47.09亿 ' }, {}],
    [{ value: '47.10亿' }, { value: '4710000000' }],
    [{ value: '47.1亿元' }, { value: '4710000000' }],
    [{ value: '4,710,000,000' }, { value: '4710000000' }],
    [{ value: '４７.１亿' }, { value: '4710000000' }],
    [
      { value: '-3.5', unit: '%' },
      { value: '-3.5', unit: '%' },
    ],
    [
      { year: '2022', part: 'H1' },
      { year: 2022, part: 'H1' },
    ],
    [{ baseline: '上年' }, { baseline: '上年' }],
    [{ value: '很多' }, 'value correct.bad.value'],
    [{ value: '' }, 'value correct.bad.value'],
    [{ indicator: '' }, 'indicator correct.bad.indicator'],
    [{ indicator: '长'.repeat(61) }, 'indicator correct.bad.indicator'],
    [{ year: '23' }, 'year correct.bad.year'],
    [{ year: '去年' }, 'year correct.bad.year'],
    [{ region: '长'.repeat(61) }, 'region correct.bad.long'],
  ])('%j means %j', (change, meant) => expect(slots(change)).toEqual(meant))

  it('of an addition must name an indicator and a value', () => {
    expect(slotsOf(before, before, neededToAdd)).toMatchObject({ ok: true, slots: { indicator: '一般公共预算收入' } })
    expect(slotsOf({ ...before, indicator: '' }, { ...before, indicator: '' }, neededToAdd)).toMatchObject({
      ok: false,
    })
  })

  it.each([
    ['1.1万', '吨', '11000'],
    ['三成', '', '30'],
    ['5-6', '%', undefined],
    ['约', '元', undefined],
  ])('%s %s is %s', (words, unit, value) => expect(quantityIn(words, unit)?.value).toBe(value))

  it('are kept as a draft of their own claim, and anything else is none', () => {
    const row = new Screen().row('47.09亿元')
    expect(draftIn(draftOf(row, before), row)).toEqual(before)
    for (const kept of ['', 'null', '{}', '{"claim":1,"fields":{}}', '{"claim":"","fields":{"unit":1}}', '{'])
      expect(fieldsIn(kept)).toBeNull()
  })
})

describe('what is told of a reading', () => {
  const say = sayIn['zh-CN']

  it('names the slots that were corrected as they were read', () => {
    const { read } = new Screen().row('47.09亿元')
    expect(toldFacts(read, ['indicator', 'value', 'baseline'], say)).toBe(
      '指标 一般公共预算收入；数值 4,709,000,000；对比 —（未读出）',
    )
  })

  it('every reason has words of its own and quotes what it read', () => {
    for (const { claim, entry } of new Screen().rows())
      for (const { slot, why } of toldReasons(claim?.why ?? [], entry.block.text, say))
        expect(`${slot} ${why}`).toMatch(/^\p{Script=Han}+ \p{Script=Han}/u)
    const told = toldReasons([{ rule: 'stat.growth.up', from: 0, to: 2 }], '增长3%', say)
    expect(told).toEqual([{ slot: '统计', why: '读到表示增减的词', words: '增长' }])
  })

  it('a rule that nobody has put into words falls back to its slot', () => {
    expect(toldReasons([{ rule: 'stat.new.rule', from: 0, to: 0 }], '', say)).toEqual([
      { slot: '统计', why: '', words: '' },
    ])
    expect(toldReasons([{ rule: 'novel', from: 0, to: 0 }], '', say)[0]?.slot).toBe('其他')
  })
})
