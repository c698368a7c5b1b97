/** The sample, untouched: what the checks say of it, and what they stay silent about. */
import { blocksOf, countedIds, reportFromText } from '@zhushi/report'
import { describe, expect, it } from 'vitest'
import { check, materialOf, targetsWithin } from '../src/index.js'
import { sample } from './draft.js'

const blocks = blocksOf(reportFromText(sample, { ids: countedIds() }), { lines: true })
const { findings, proofs } = check(blocks)

describe('the sample as it is', () => {
  it('has no error, and five slips of the pen', () => {
    const told = findings
      .filter(({ severity }) => severity !== 'info')
      .map(({ check: id, severity }) => `${id} ${severity}`)
    expect(told.toSorted()).toEqual(['P2 warn', 'P3 warn', 'P4 warn', 'P4 warn', 'P9 warn'])
  })

  it.each([
    ['C3', '推算：上年一般公共预算收入为48.59–48.81亿元，当年下降3.08–3.53%，文中没有写出'],
    ['C8', '推算：1846套 ÷ 131.9%，任务数约为1400套'],
    ['C10', '推算：上年为328家，变动15.85%'],
    ['C5', '推算：上年占比为45.68–48.86%，规上工业产值由724.36–768.3亿元变为732.75–734.06亿元，变动−4.62%～1.34%'],
  ])('%s derives: %s', (id, message) => {
    expect(findings.filter(({ check: own }) => own === id).map(({ message: { zh } }) => zh)).toContain(message)
  })

  it.each([
    ['C6', '32家 ÷ 86.5% → 总数只能是 37（32/37 = 86.49%），一致'],
    ['C6', '52家 ÷ 63.4% → 总数只能是 82（52/82 = 63.41%），一致'],
    ['C7', '75枚 ÷ 8.33倍 → 基数只能是 9（75/9 = 8.33倍），一致'],
    ['C4', '5.56万亩 + 7.71万亩 = 13.27万亩，一致'],
    ['C4b', '9个 + 1个 = 10个，一致'],
  ])('%s proves: %s', (id, message) => {
    expect(proofs.filter(({ check: own }) => own === id).map(({ message: { zh } }) => zh)).toContain(message)
  })
})

describe('its targets beside last year’s outcomes', () => {
  const pairs = targetsWithin(materialOf(blocks))
  const told = pairs.map(({ name, target, actual, outcome }) =>
    [name, target.claim.figure.text, actual?.claim.figure.text ?? '–', outcome].join(' '),
  )

  it.each([
    '地区生产总值 5% 3.2% asksMore',
    '第一产业增加值 5% 5.1% asksLess',
    '规模以上工业增加值 8% 3% asksMore',
    '城镇居民人均可支配收入 3.5% 3.6% asksLess',
    '进出口总额 10% 17.3% asksLess',
    '规上工业企业 60家 61家 asksLess',
    '“双百双新”产业项目 15个 17个 asksLess',
    '“桂惠贷”投放 80亿元 127.7亿元 asksLess',
    '资产总额 680亿元 652.05亿元 asksMore',
    '实有经营主体 15万家 14.4万户 asksMore',
    '高标准农田 23.4万亩 4.8万亩 asksMore',
    '生猪出栏 215万头 198万头 asksMore',
    '一般公共预算收入 3% 47.09亿元 notComparable',
    '燃气管网 10公里 24.2公里 candidate',
    '高速公路 2条 5条 candidate',
    '固定资产投资 6% – notStated',
    '居民消费价格 3% – notStated',
  ])('%s', (line) => expect(told).toContain(line))

  it('pairs at least thirty, and judges nothing that is only alike', () => {
    const shown = pairs.filter(
      ({ outcome, equation }) => /^asks/.test(outcome) || (outcome === 'notComparable' && equation),
    )
    expect(shown.length).toBeGreaterThanOrEqual(30)
  })
})
