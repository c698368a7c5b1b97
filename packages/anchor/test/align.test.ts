import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { align, locate, projectText, type Stretch } from '../src/index.js'
import { blocks, figureShape } from './corpus.js'
import { type Edit, edits, revise } from './revise.js'

const report = projectText(blocks.map(({ text }) => text).join('\n')).text
const figures = [...report.matchAll(figureShape)].map(({ index, 0: text }) => ({
  from: index,
  to: index + text.length,
}))

/** The figure in 《》 of a report, located on a page: its state and, in the page, the place in 《》. */
function locateIn(marked: string, page: string): string {
  const from = marked.indexOf('《')
  const to = marked.indexOf('》') - 1
  const text = marked.replace(/[《》]/g, '')
  const found = locate(text, page, align(text, page).map, { from, to })
  if (found.state === 'ambiguous' || found.state === 'absent') return found.state
  return `${found.state} ${page.slice(0, found.from)}《${page.slice(found.from, found.to)}》${page.slice(found.to)}`
}

describe('an alignment', () => {
  it.each([
    ['同一版本', '全市生产总值增长《5.2%》。', '全市生产总值增长5.2%。', 'exact 全市生产总值增长《5.2%》。'],
    [
      '后文改写',
      '全市生产总值增长《5.2%》。财政平稳。',
      '全市生产总值增长5.2%左右。',
      'edited 全市生产总值增长《5.2%》左右。',
    ],
    ['数据改动', '全市生产总值增长《5.2%》。', '全市生产总值增长15.2%。', 'changed 全市生产总值增长《15.2%》。'],
    ['单位也改', '全市生产总值增长《5.2%》。', '全市生产总值增长52亿元。', 'absent'],
    ['数据删去', '全市生产总值增长《5.2%》。', '全市生产总值增长。', 'absent'],
    ['前一句删去', '全市工业增长5%，全市农业增长《5%》。', '全市工业增长5%。', 'absent'],
    ['两处相同', '收入稳步增长《5.2%》。', '略。收入稳步增长5.2%。又：收入稳步增长5.2%。', 'ambiguous'],
  ])('%s', (_name, text, page, where) => expect(locateIn(text, page)).toBe(where))

  it('of a text with itself is the identity', () => {
    const { map, coverage } = align(report, report)
    expect(coverage).toBe(1)
    expect(map.every((to, at) => to === at)).toBe(true)
  })

  it('finds the report within a page that says more', () => {
    const page = `首页>政府信息公开${report}主办：某市人民政府办公室`
    expect(align(report, page).coverage).toBe(1)
  })

  it('of two texts that share no sentence covers little', () => {
    const half = Math.floor(report.length / 2)
    expect(align(report.slice(0, half), report.slice(half)).coverage).toBeLessThan(0.2)
    expect(align(report, '').coverage).toBe(0)
    expect(align('', report).coverage).toBe(0)
  })

  it('follows a paragraph that moved', () => {
    const [first, second, ...rest] = blocks.slice(4).map(({ text }) => projectText(text).text)
    const { coverage } = align([first, second, ...rest].join(''), [...rest, first, second].join(''))
    expect(coverage).toBeGreaterThan(0.999)
  })
})

describe('after any edits, a figure', () => {
  it('is never located where it is not', () => {
    fc.assert(
      fc.property(edits, (changes) => {
        for (const { truth, located, words } of outcomes(changes)) {
          if (located.state === 'ambiguous' || located.state === 'absent') continue
          const { from, to } = truth.place.from >= 0 ? truth.place : truth.rewrite
          // An edit that cuts 16.2%、5.7% to 16.2% may have cut it from either end; nobody could tell.
          const isOwn = truth.own.some((place) => located.from <= place && place < located.to)
          if (!isOwn) expect({ words, ...located }).toMatchObject({ from, to })
        }
      }),
      { numRuns: 60, interruptAfterTimeLimit: 20_000 },
    )
  })

  it('is found where it still stands, nearly always', () => {
    const all = fc.sample(edits, { numRuns: 30, seed: 2024 }).flatMap(outcomes)
    const standing = all.filter(({ truth }) => truth.place.from >= 0)
    expect(standing.length).toBeGreaterThan(1000)
    expect(share(standing, ({ located }) => /exact|edited/.test(located.state))).toBeGreaterThan(0.98)
  })

  it('is recognised as changed where its digits are, nearly always', () => {
    const refigured = edits.map((changes) => changes.map((change) => ({ ...change, kind: 'refigure' as const })))
    const all = fc.sample(refigured, { numRuns: 30, seed: 2024 }).flatMap(outcomes)
    const rewritten = all.filter(({ truth }) => truth.place.from < 0)
    expect(rewritten.length).toBeGreaterThan(1000)
    expect(share(rewritten, ({ located }) => located.state === 'changed')).toBeGreaterThan(0.95)
  })
})

const nowhere = { from: -1, to: -1 }

/** For every figure of the report, where it truly is after the edits and where it was located. */
function outcomes(changes: readonly Edit[]) {
  const { text: page, places } = revise(report, changes)
  const { map } = align(report, page)
  return figures.map((figure) => {
    const words = report.slice(figure.from - 20, figure.to + 12)
    return { words, truth: truthOf(figure, places), located: locate(report, page, map, figure) }
  })
}

interface Truth {
  /** Where the figure's units are, if they all are and in one piece. */
  readonly place: Stretch
  /** What stands between its neighbours. */
  readonly rewrite: Stretch
  /** Where those of its units are that are left. */
  readonly own: readonly number[]
}

function truthOf({ from, to }: Stretch, places: Int32Array): Truth {
  const start = places[from] ?? -1
  const whole = start >= 0 && places.slice(from, to).every((place, index) => place === start + index)
  const [before = -1, after = -1] = [places[from - 1], places[to]]
  return {
    place: whole ? { from: start, to: start + to - from } : nowhere,
    own: [...places.slice(from, to)].filter((place) => place >= 0),
    rewrite: before >= 0 && after > before ? { from: before + 1, to: after } : nowhere,
  }
}

function share<T>(all: readonly T[], holds: (each: T) => boolean): number {
  return all.filter(holds).length / all.length
}
