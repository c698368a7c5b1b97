/** Targets and outcomes: what is shown, in which order, what can be drawn, and a thread that is asked no more than it can answer. */
import type { Outcome, Pairing, Stated } from '@zhushi/check'
import { materialOf } from '@zhushi/check'
import { blocksOf, reportFromText } from '@zhushi/report'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Thread } from '../src/asking'
import { placeWritten, writtenPlace } from '../src/references/place'
import { drawingOf } from '../src/targets/dumbbell'
import { createExamination } from '../src/targets/examination'
import { createExaminer, type Examined, type Question } from '../src/targets/examine'
import type { Reply } from '../src/targets/examine.worker'
import { linesOf } from '../src/targets/line'
import { countsOf, groupsOf, orderNamed, orders, outcomeNamed, outcomes } from '../src/targets/view'
import { lookOf } from '../src/workspace/look'
import { line } from './ledgerlines'

const lines = [
  line('地区生产总值', '5%以上', '3.2%', 'missed'),
  line('城镇新增就业', '1万人以上', '1.14万人', 'met'),
  line('固定资产投资', '6%', null, 'notStated'),
  line('新增规上工业企业', '60家', '61家', 'met'),
  line('到位资金', '115亿元', '602.22亿元', 'notComparable'),
  line('财政收入', '3%', '-3.2%', 'missed'),
  line('重大项目', '457项', '280亿元', 'candidate'),
]
const named = (found: ReturnType<typeof groupsOf>) =>
  found.map((group) => [group.outcome, ...group.lines.map(({ name }) => name)].join(' '))

describe('the view', () => {
  it('groups by outcome, what needs a look first', () =>
    expect(named(groupsOf(lines, { outcome: undefined, seek: '', order: 'outcome' }))).toEqual([
      'missed 地区生产总值 财政收入',
      'met 城镇新增就业 新增规上工业企业',
      'candidate 重大项目',
      'notComparable 到位资金',
      'notStated 固定资产投资',
    ]))

  it.each([
    ['规上', ['新增规上工业企业']],
    ['3.2%', ['地区生产总值', '财政收入']],
    [' 规 上 ', ['新增规上工业企业']],
    ['失业率', []],
  ])('finds %j by name or number', (seek, found) => {
    const groups = groupsOf(lines, { outcome: undefined, seek, order: 'text' })
    expect(groups.flatMap((group) => group.lines.map(({ name }) => name))).toEqual(found)
  })

  it('loses and doubles no line, whatever its order', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('甲', '乙', '丙'), fc.constantFrom(...outcomes)), { maxLength: 40 }),
        fc.constantFrom(...orders),
        (made, order) => {
          const all = made.map(([name, outcome], at) => line(`${name}${at}`, '5%', '6%', outcome))
          const shown = groupsOf(all, { outcome: undefined, seek: '', order }).flatMap((group) => group.lines)
          expect(new Set(shown)).toEqual(new Set(all))
          expect(shown).toHaveLength(all.length)
          expect(countsOf(all).reduce((sum, [, count]) => sum + count, 0)).toBe(all.length)
        },
      ),
    ))

  it('takes from an address what it knows, and nothing else', () => {
    expect([outcomeNamed('missed'), outcomeNamed('evil'), outcomeNamed(undefined)]).toEqual([
      'missed',
      undefined,
      undefined,
    ])
    expect([orderNamed('name'), orderNamed('x')]).toEqual(['name', 'outcome'])
    expect(lookOf({ view: 'targets', source: 'd1', shape: 'picture', at: 'b1:2-4', document: 'd1' })).toEqual({
      view: 'targets',
      source: 'd1',
      shape: 'picture',
      at: 'b1:2-4',
      document: 'd1',
    })
    expect(lookOf({ view: 'evil', shape: '<b>' })).toEqual({})
  })
})

describe('a place in an address', () => {
  it('comes back as it was', () => {
    const place = { block: 'x0y9', from: 12, to: 17 }
    expect(placeWritten(writtenPlace(place))).toEqual(place)
  })

  it.each(['', 'b1', 'b1:3', 'b1:3-', 'b1:-1-4', 'b1:3-4-5', '<b>:1-2', 'b1:99999999-1'])('%j is none', (text) =>
    expect(placeWritten(text)).toBeNull(),
  )
})

describe('the picture', () => {
  it('lays growths by growths, rates by rates, amounts of one unit as a share of the target, and leaves the rest', () => {
    const { growths, rates, amounts, left } = drawingOf([...lines, line('参保率', '97%', '97.1%', 'asksSame')])
    expect(rates.map(({ label, actual }) => [label, actual])).toEqual([['参保率', 97.1]])
    expect(growths.map(({ label, target, actual }) => [label, target, actual])).toEqual([
      ['地区生产总值', 5, 3.2],
      ['财政收入', 3, -3.2],
    ])
    expect(amounts.map(({ label, target }) => [label, target])).toEqual([
      ['城镇新增就业', 100],
      ['新增规上工业企业', 100],
    ])
    expect(amounts[1]?.actual).toBeCloseTo(101.67, 2)
    expect(left).toBe(3)
  })

  it('tells two of one name apart, and shortens a long one', () => {
    const { growths } = drawingOf([
      line('粮食', '5%', '6%', 'met'),
      line('粮食', '7%', '6%', 'missed'),
      line('规模以上工业企业每百元营业收入成本', '5%', '6%', 'met'),
    ])
    expect(growths.map(({ label }) => label)).toEqual(['粮食', '粮食 2', '规模以上工业企业每百元营业…'])
  })

  it('leaves out what would press all others together, and a target of nought', () => {
    const { amounts, left } = drawingOf([
      line('车位', '100个', '401个', 'met'),
      line('事故', '0起', '2起', 'missed'),
      line('学位', '100个', '400个', 'met'),
    ])
    expect(amounts.map(({ label }) => label)).toEqual(['学位'])
    expect(left).toBe(2)
  })
})

describe('lines', () => {
  const text =
    '2024年政府工作报告\n一、2023年工作回顾\n地区生产总值增长3.2%。\n二、2024年工作安排\n地区生产总值增长5%以上。'
  const material = materialOf(blocksOf(reportFromText(text)))
  const statedAt = (words: string): Stated => {
    const claim = [...material.claims.values()].flat().find(({ figure }) => figure.text.startsWith(words))
    const block = material.blocks.find((each) => material.claims.get(each.id)?.some((own) => own === claim))
    if (!claim || !block) throw new Error(`Nothing is stated by ${words}`)
    return { claim, place: { block: block.id, from: claim.figure.from, to: claim.figure.to } }
  }
  const pairing = (outcome: Outcome): Pairing => {
    const [target, actual] = [statedAt('5%'), statedAt('3.2%')]
    const term = { name: '目标', text: '5%', lo: '5', hi: null, place: target.place }
    return {
      name: '地区生产总值',
      target,
      actual,
      outcome,
      reason: { zh: '理由', en: 'reason' },
      equation: [term, '>', '3.2%'],
    }
  }

  it('say their numbers as written, where they stand, and survive a worker', () => {
    const [made] = linesOf([pairing('asksMore')], { material, document: null }, material)
    expect(made?.target).toMatchObject({ text: '5%以上', value: '5', isPercent: true, section: '二、2024年工作安排' })
    expect(made?.actual).toMatchObject({ text: '3.2%', value: '3.2', section: '一、2023年工作回顾' })
    expect(made?.target.place.document).toBeUndefined()
    expect(structuredClone(made)).toEqual(made)
  })

  it('of another document name it in target and equation', () => {
    const report = materialOf(blocksOf(reportFromText(text)))
    const [made] = linesOf([pairing('missed')], { material, document: 'd9' }, report)
    expect(made?.target.place.document).toBe('d9')
    expect(made?.equation[0]).toMatchObject({ place: { document: 'd9' } })
    expect(made?.equation.slice(1)).toEqual(['>', '3.2%'])
  })

  it('are asked of the report itself, or of a document that was sent once', () => {
    const examine = createExaminer()
    const blocks = blocksOf(reportFromText(text))
    const within = examine({ blocks, fresh: [], documents: [], source: null })
    expect(within).toMatchObject({ source: null, findings: [] })
    const document = { id: 'd1', name: '上年', blocks: blocksOf(reportFromText(text)) }
    const first = examine({ blocks, fresh: [document], documents: ['d1'], source: 'd1' })
    const second = examine({ blocks, fresh: [], documents: ['d1'], source: 'd1' })
    expect(second.lines).toEqual(first.lines)
    expect(examine({ blocks, fresh: [], documents: ['d2'], source: 'd2' }).lines).toEqual([])
  })
})

describe('the thread', () => {
  let questions: Question[]
  let threads: (Thread<Question, Reply> & { isEnded: boolean })[]
  const open = () => {
    const thread = {
      onmessage: null,
      onerror: null,
      isEnded: false,
      postMessage: (question: Question) => void questions.push(question),
      terminate() {
        this.isEnded = true
      },
    }
    threads.push(thread)
    return thread
  }
  const reply = (data: Reply) => threads.at(-1)?.onmessage?.({ data } as MessageEvent<Reply>)
  const examined = (source: string | null = null): Examined => ({ source, lines: [], findings: [], proofs: [] })
  const wish = (id: string, source: string | null = null) => ({
    blocks: [{ id, kind: 'paragraph' as const, text: id }],
    documents: [{ id: 'd1', name: '上年', blocks: [] }],
    source,
  })
  const asked = () => questions.map(({ blocks }) => blocks[0]?.id)

  beforeEach(() => {
    vi.useFakeTimers()
    questions = []
    threads = []
  })
  afterEach(() => vi.useRealTimers())

  it('is asked at once for the first time, and of what follows for the newest alone', () => {
    const examination = createExamination(open)
    examination.ask(wish('一'))
    expect(asked()).toEqual(['一'])
    for (const id of ['二', '三', '四']) examination.ask(wish(id))
    vi.advanceTimersByTime(5_000)
    expect(asked()).toEqual(['一'])
    reply({ examined: examined() })
    expect(asked()).toEqual(['一', '四'])
    expect(examination.state.get()).toMatchObject({ kind: 'ready', isStale: true })
    reply({ examined: examined() })
    expect(examination.state.get()).toMatchObject({ kind: 'ready', isStale: false })
  })

  it('waits until typing pauses', () => {
    const examination = createExamination(open)
    examination.ask(wish('一'))
    reply({ examined: examined() })
    examination.ask(wish('二'))
    vi.advanceTimersByTime(300)
    examination.ask(wish('三'))
    vi.advanceTimersByTime(300)
    expect(asked()).toEqual(['一'])
    vi.advanceTimersByTime(300)
    expect(asked()).toEqual(['一', '三'])
  })

  it('is sent a document once, and again only when it is another thread', () => {
    const examination = createExamination(open)
    examination.ask(wish('一'))
    reply({ examined: examined() })
    examination.ask(wish('二', 'd1'))
    expect(questions.map(({ fresh }) => fresh.length)).toEqual([1, 0])
    reply({ problem: '乱了' })
    expect(examination.state.get()).toEqual({ kind: 'failed' })
    examination.retry()
    expect(questions.at(-1)).toMatchObject({ source: 'd1', fresh: [{ id: 'd1' }] })
    expect(threads.map(({ isEnded }) => isEnded)).toEqual([true, false])
  })

  it('never shows the answer to another question', () => {
    const examination = createExamination(open)
    examination.ask(wish('一'))
    examination.ask(wish('一', 'd1'))
    reply({ examined: examined(null) })
    expect(examination.state.get()).toEqual({ kind: 'working' })
    reply({ examined: examined('d1') })
    expect(examination.state.get()).toMatchObject({ kind: 'ready', examined: { source: 'd1' } })
  })

  it('that does not answer is given up, said so, and may be tried again', () => {
    const examination = createExamination(open)
    examination.ask(wish('一'))
    vi.advanceTimersByTime(60_000)
    expect(examination.state.get()).toEqual({ kind: 'failed' })
    examination.retry()
    reply({ examined: examined() })
    expect(examination.state.get()).toMatchObject({ kind: 'ready' })
  })
})
