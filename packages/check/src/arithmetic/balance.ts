/**
 * C46: an account balances: 收入总量 is the income and what is added to it, 收支相抵 leaves the difference of the two totals.
 *
 * Rests on the words between the figures, as budgets have them: 收入A亿元，…。加上调入资金B亿元，收入总量为C亿元。
 */
import type { Finding, Proof } from '../finding.js'
import { noted } from '../finding.js'
import { apart, isHard, minus, plus, type Range } from '../range.js'
import type { Rule } from '../rule.js'
import { type Told, termAt, toldByBlock } from '../told.js'
import { spanOf, workedOut, written } from '../wording.js'

export const balance: Rule = {
  id: 'C46',
  title: { zh: '收支总量平衡', en: 'An account balances' },
  policy: 'on',
  examine: (material) =>
    noted(
      toldByBlock(material).flatMap((told) => told.flatMap((_, at) => [...totalAt(told, at), ...leftAt(told, at)])),
    ),
}

const total = /[，,](?:(?<side>收入|支出)(?:总量|总计|合计))(?:为|达到?|共)?$/
const added = /加上[^。]*$/
const income = /收入(?:完成|实现|达到?|为|预计完成)?$/
const spending = /支出(?:完成|实现|达到?|为|预计完成)?$/
/** 其中税收收入: some of it. */
const part = /其中|非税/
const left = /收支(?:总量|总计)?相抵[，,](?:全国|中央|地方)?(?:财政)?(?:赤字|结余|年终结余|结转|净结余|差额)(?:为)?$/

const isMoney = ({ figure }: Told): boolean => figure.kind === 'quantity' && figure.unit === '元'

/** 收入85447.34亿元，…。加上…调入2130亿元，从…调入323亿元，|收入总量为87900.34亿元. */
function totalAt(told: readonly Told[], at: number): (Finding | Proof)[] {
  const whole = told[at]
  const side = whole && isMoney(whole) ? total.exec(whole.before)?.groups?.side : undefined
  if (!whole || !side) return []
  const from = told.slice(0, at).findLastIndex((one) => added.test(one.before))
  const parts = told.slice(Math.max(0, from), at)
  const own = side === '收入' ? income : spending
  const base = told
    .slice(0, Math.max(0, from))
    .findLast((one) => isMoney(one) && own.test(one.before) && !part.test(one.before))
  const all = base ? [base, ...parts] : []
  if (from < 1 || all.length < 2 || !all.every((one) => isMoney(one) && isHard(one.range))) return []
  return [agrees(whole, all, '+', all.map(({ range }) => range).reduce(plus), `${side}总量`)]
}

/** 收支总量相抵，|赤字23800亿元. */
function leftAt(told: readonly Told[], at: number): (Finding | Proof)[] {
  const rest = told[at]
  if (!rest || !isMoney(rest) || !left.test(rest.before)) return []
  const sideOf = (name: string) =>
    told.slice(0, at).findLast((one) => isMoney(one) && total.exec(one.before)?.groups?.side === name)
  const [got, spent] = [sideOf('收入'), sideOf('支出')]
  if (!got || !spent || ![got, spent].every(({ range }) => isHard(range))) return []
  const isShort = Number(spent.figure.value) > Number(got.figure.value)
  const [a, b] = isShort ? [spent, got] : [got, spent]
  return [agrees(rest, [a, b], '−', minus(a.range, b.range), isShort ? '赤字' : '结余')]
}

function agrees(stated: Told, parts: readonly Told[], sign: '+' | '−', result: Range, name: string): Finding | Proof {
  const derived = `${parts.map(({ figure }) => figure.text).join(` ${sign} `)} = ${written(result, '元')}`
  const note = {
    check: 'C46',
    spans: [stated.place, ...parts.map(({ place }) => place)],
    formula: sign === '+' ? 'base + Σ added = total' : 'total − total = rest',
    equation: [
      ...parts.flatMap((part, at) => (at === 0 ? [termAt(part)] : [sign, termAt(part)])),
      '=',
      workedOut(name, result, '元'),
      '↔',
      termAt(stated),
    ],
    computed: { result: spanOf(result) },
    why: [`tie ${name}`],
  }
  if (!isHard(stated.range) || !apart(result, stated.range))
    return { ...note, message: { zh: `${derived}，一致`, en: `${derived}: consistent` } }
  return {
    ...note,
    severity: 'error',
    message: {
      zh: `${derived}，与文中的${stated.figure.text}不符`,
      en: `${derived}, but the text has ${stated.figure.text}`,
    },
  }
}
