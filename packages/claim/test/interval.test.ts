import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Exact, intervalOf, readFigures } from '../src/index.js'

/** `[lo, hi]` with a tilde at each soft end, `…` where there is none. */
function shown(text: string): string {
  const figure = readFigures(text).figures[0]
  if (!figure) return 'none'
  const { lo, hi, hard } = intervalOf(figure)
  const end = (value: Exact | null, isHard: boolean) =>
    value === null ? '…' : `${isHard ? '' : '~'}${value.toFixed()}`
  return `${end(lo, hard.lo)} ${end(hi, hard.hi)}`
}

describe('what a figure may stand for', () => {
  it.each([
    ['收入47.09亿元', '4708500000 4709500000'],
    ['企业380家', '380 380'],
    ['支出173亿元', '17250000000 17350000000'],
    ['登记2.06万户', '20550 20650'],
    ['收入39428元', '39427.5 39428.5'],
    ['增长3.2%', '3.15 3.25'],
    ['增长3%', '2.5 3.5'],
    ['产值1,258,000吨', '1257999.5 1258000.5'],
    ['提高0.5个百分点', '0.45 0.55'],
    ['为2021年的8.33倍', '8.325 8.335'],
    ['经营主体突破14.4万户', '144000 …'],
    ['增长5%以上', '5 …'],
    ['不足50亿元', '… 5000000000'],
    ['控制在5%以内', '… 5'],
    ['销售额6200多万元', '62000000 ~63000000'],
    ['开展活动1200余场', '1200 ~1300'],
    ['使用率近70%', '~63 70'],
    ['增长3%左右', '~2.5 ~3.5'],
    ['约200亿元', '~19000000000 ~21000000000'],
    ['占比达八成', '~75 ~85'],
    ['保持两位数增长', '10 100'],
    ['排全国第19位', '19 19'],
    ['排全区前三', '1 3'],
    ['增长5%—6%', '5 6'],
    ['下降-18.9%', '-18.95 -18.85'],
    ['增加到1亿3千万人', '125000000 135000000'],
    ['增加到1亿3千多万人', '130000000 …'],
    ['一百多项改革', '100 ~200'],
    ['二十余家', '20 ~30'],
    ['十几家', '10 ~20'],
    ['几十家', '10 ~100'],
    ['两千多万人', '20000000 ~30000000'],
    ['占三分之一', '~0.283333 ~0.383333'],
    ['产值翻番', '~1.5 ~2.5'],
    ['历时两年半', '2.5 2.5'],
    ['完成三千万元', '25000000 35000000'],
  ])('%s: %s', (text, interval) => expect(shown(text)).toBe(interval))

  it('a count with a scale is rounded, one without is not', () => {
    expect([shown('企业2万家'), shown('企业20000家')]).toEqual(['15000 25000', '20000 20000'])
  })

  it('the value as written always lies inside, whatever its digits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 6 }),
        fc.nat(99),
        fc.constantFrom('亿元', '万吨', '%', '家'),
        (whole, part, unit) => {
          const figure = readFigures(`完成${whole}.${String(part).padStart(2, '0')}${unit}`).figures[0]
          if (!figure) throw new Error('no figure')
          const { lo, hi } = intervalOf(figure)
          expect(Number(lo)).toBeLessThanOrEqual(Number(figure.value))
          expect(Number(hi)).toBeGreaterThanOrEqual(Number(figure.value))
        },
      ),
    )
  })
})
