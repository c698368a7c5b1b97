import { describe, expect, it } from 'vitest'
import { indicatorById, indicatorOf, indicators } from '../src/index.js'
import { indicatorsIn } from '../src/indicator.js'

const ids = new Set(indicators.map(({ id }) => id))
const surfaces = indicators.flatMap(({ id, name, aliases }) => [name, ...aliases].map((surface) => ({ id, surface })))

describe('the vocabulary', () => {
  it('holds at least 600 indicators, of every topic', () => {
    expect(indicators.length).toBeGreaterThanOrEqual(600)
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
    ['经济增长', 'gdp'],
    ['本外币各项存款余额', 'deposits'],
  ])('%s is %s', (name, id) => expect(indicatorOf(name)?.id).toBe(id))

  it.each(['冶金行业增加值', '项目', '地区生产总值和税收'])('%s is none', (name) =>
    expect(indicatorOf(name)).toBeNull(),
  )
})

/** Names that look alike and are counted differently: one must never stand for the other. */
describe('what is counted differently', () => {
  it.each([
    ['人民币存款余额', '本外币存款余额'],
    ['工业总产值', '规上工业总产值'],
    ['实物商品网上零售额', '网上零售额'],
    ['邮政业务总量', '邮政业务收入'],
    ['猪牛羊禽肉产量', '肉类总产量'],
    ['发明专利授权量', '有效发明专利'],
    ['每万人口高价值发明专利拥有量', '每万人口发明专利拥有量'],
    ['农业科技进步贡献率', '科技进步贡献率'],
    ['建成区绿地率', '建成区绿化覆盖率'],
    ['供水管网', '燃气管网'],
    ['国内旅游收入', '旅游总收入'],
    ['公路货运量', '货运量'],
    ['制造业贷款余额', '制造业中长期贷款余额'],
    ['城镇登记失业率', '城镇调查失业率'],
    ['财政总收入', '一般公共预算收入'],
    ['粮食产量', '粮食综合生产能力'],
    ['常住人口', '户籍人口'],
  ])('%s is not %s', (one, other) => {
    expect(indicatorOf(one)).not.toBeNull()
    expect(indicatorOf(other)).not.toBeNull()
    expect(indicatorOf(one)?.id).not.toBe(indicatorOf(other)?.id)
  })
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
