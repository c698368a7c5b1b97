import { describe, expect, it } from 'vitest'
import { indicatorById, indicatorOf, indicators } from '../src/index.js'
import { indicatorsIn } from '../src/indicator.js'

const ids = new Set(indicators.map(({ id }) => id))
const surfaces = indicators.flatMap(({ id, name, aliases }) => [name, ...aliases].map((surface) => ({ id, surface })))

describe('the vocabulary', () => {
  it('holds at least 330 indicators, of every topic', () => {
    expect(indicators.length).toBeGreaterThanOrEqual(330)
    expect(new Set(indicators.map(({ topic }) => topic)).size).toBe(10)
  })

  it('gives each indicator an id of its own, which leads back to it', () => {
    expect(ids.size).toBe(indicators.length)
    for (const indicator of indicators) {
      expect(indicator.id).toMatch(/^[a-z][a-zA-Z0-9]*$/)
      expect(indicatorById(indicator.id)).toBe(indicator)
    }
  })

  it('no name is that of two', () => {
    for (const { id, surface } of surfaces) expect([surface, indicatorOf(surface)?.id]).toEqual([surface, id])
  })

  it('knows the growth of every amount and of no rate', () => {
    for (const { kind, growth, id } of indicators)
      expect([id, kind === 'rate' ? growth === null : kind === 'index' || growth !== null]).toEqual([id, true])
  })

  it('has parents and parts that exist, share the unit of the whole and never turn in a circle', () => {
    for (const indicator of indicators) {
      const seen = new Set<string>()
      for (let at = indicator; at.parent !== undefined; at = indicatorById(at.parent) as typeof at) {
        expect(ids.has(at.parent)).toBe(true)
        expect(seen.has(at.id)).toBe(false)
        seen.add(at.id)
      }
      for (const part of indicator.parts ?? []) {
        expect(indicatorById(part)?.parent).toBe(indicator.id)
        expect(indicatorById(part)?.unit).toBe(indicator.unit)
      }
    }
  })

  it.each([
    ['生产总值', 'gdp'],
    ['全市地区生产总值', 'gdp'],
    ['规模以上工业增加值', 'ivaAboveScale'],
    ['三公经费', 'threePublic'],
    ['外贸进出口', 'tradeTotal'],
  ])('%s is %s', (name, id) => expect(indicatorOf(name)?.id).toBe(id))

  it.each(['冶金行业增加值', '项目', '地区生产总值和税收'])('%s is none', (name) =>
    expect(indicatorOf(name)).toBeNull(),
  )
})

describe('names in a text', () => {
  it.each([
    ['税收收入占一般公共预算收入比重', 'taxShare'],
    ['存贷款余额与贷款余额', 'depositsAndLoans loans'],
    ['规模以上工业增加值、“四上”企业', 'ivaAboveScale aboveScaleFirms'],
    ['城镇居民人均可支配收入', 'incomeUrban'],
    ['收成很好', ''],
  ])('%s: %s', (text, found) =>
    expect(
      indicatorsIn(text)
        .map(({ indicator }) => indicator.id)
        .join(' '),
    ).toBe(found),
  )

  it('are slices of it, from left to right', () => {
    const text = '全市地区生产总值增长，税收收入增长'
    expect(indicatorsIn(text).map(({ from, to }) => text.slice(from, to))).toEqual(['地区生产总值', '税收收入'])
  })
})
