/** C36: one amount in two units is one amount: 3万亩（2000公顷）, 12.6公里，即12600米. */
import { Exact } from '@zhushi/claim'
import { type Finding, noted, type Proof } from '../finding.js'
import { apart, exactly, isHard, over, times } from '../range.js'
import type { Rule } from '../rule.js'
import { type Told, termAt, toldByBlock, toldIn } from '../told.js'
import { workedOut, written } from '../wording.js'

export const conversion: Rule = {
  id: 'C36',
  title: { zh: '换算的两个单位相符', en: 'One amount in two units' },
  policy: 'on',
  examine: (material) =>
    noted([
      ...toldIn(material).flatMap((told) => told.flatMap((_, at) => convertedAt(told, at))),
      ...toldByBlock(material).flatMap((told) => told.flatMap((_, at) => exchangedAt(told, at))),
    ]),
}

/** What one of a unit is in the first of its kind. */
const units: Readonly<Record<string, readonly [kind: string, factor: string]>> = {
  平方米: ['面积', '1'],
  亩: ['面积', '666.6667'],
  公顷: ['面积', '10000'],
  平方公里: ['面积', '1000000'],
  米: ['长度', '1'],
  公里: ['长度', '1000'],
  千米: ['长度', '1000'],
  里: ['长度', '500'],
  公斤: ['重量', '1'],
  千克: ['重量', '1'],
  斤: ['重量', '0.5'],
  吨: ['重量', '1000'],
}
const again = /^(?:[，,]?(?:折合|即|合|约合|相当于)|[（(](?:折合|即|合|约合|约)?)(?:约)?$/
/** A hundredth to each side: mu are fifteenths of a hectare. */
const [least, most] = [exactly('0.99'), exactly('1.01')]

const exchanged = /(?:折算|折合|约合)(?:后)?(?:为|约|达到?)?$/
/** What a dollar has cost since the rates were made one, in yuan, with room to spare. */
const rates = { lo: new Exact('6'), hi: new Exact('8.75'), hard: { lo: true, hi: true } }

/** 47654元，按年均汇率折算为|6908美元; where the rate is told (汇率6.8985折算), by that. */
function exchangedAt(told: readonly Told[], at: number): (Finding | Proof)[] {
  const dollars = told[at]
  if (dollars?.figure.unit !== '美元' || !exchanged.test(dollars.before) || !isHard(dollars.range)) return []
  const before = told[at - 1]
  const rate = before && /汇率(?:为)?(?:1[:：∶])?$/.test(before.before) ? before : null
  const yuan = told.slice(0, at).findLast(({ figure }) => figure.kind === 'quantity' && figure.unit === '元')
  if (!yuan || !isHard(yuan.range)) return []
  const by = rate ? rate.range : rates
  const exact = over(yuan.range, by)
  const result = { lo: times(exact, least).lo, hi: times(exact, most).hi, hard: exact.hard }
  const derived = `${yuan.figure.text} ÷ ${rate?.figure.text ?? '6～8.75'} = ${written(exact, '美元')}`
  const note = {
    check: 'C36',
    spans: [dollars.place, yuan.place, ...(rate ? [rate.place] : [])],
    formula: 'yuan ÷ rate = dollars',
    equation: [
      termAt(yuan),
      '÷',
      rate ? termAt(rate) : '汇率',
      '=',
      workedOut('折合', exact, '美元'),
      '↔',
      termAt(dollars),
    ],
    why: ['tie 汇率'],
  }
  if (!apart(result, dollars.range))
    return [{ ...note, message: { zh: `${derived}，一致`, en: `${derived}: consistent` } }]
  return [
    {
      ...note,
      severity: 'error',
      message: {
        zh: `${derived}，文中写${dollars.figure.text}`,
        en: `${derived}, but the text has ${dollars.figure.text}`,
      },
    },
  ]
}

function convertedAt(told: readonly Told[], at: number): (Finding | Proof)[] {
  const [first, second] = [told[at - 1], told[at]]
  if (!first || !second || !again.test(second.before)) return []
  const [one, other] = [units[first.figure.unit], units[second.figure.unit]]
  const isPair = one && other && one[0] === other[0] && first.figure.unit !== second.figure.unit
  if (!isPair || !isHard(first.range) || !isHard(second.range)) return []
  const result = times(first.range, exactly(new Exact(one[1]).div(other[1])))
  const { unit } = second.figure
  const derived = `${first.figure.text} = ${written(result, unit)}`
  const note = {
    check: 'C36',
    spans: [second.place, first.place],
    formula: 'a = b',
    equation: [termAt(first), '=', workedOut('折合', result, unit), '↔', termAt(second)],
    why: ['tie 折合'],
  }
  const slack = { lo: times(result, least).lo, hi: times(result, most).hi, hard: result.hard }
  if (!apart(slack, second.range))
    return [{ ...note, message: { zh: `${derived}，一致`, en: `${derived}: consistent` } }]
  return [
    {
      ...note,
      severity: 'error',
      message: {
        zh: `${derived}，文中写${second.figure.text}`,
        en: `${derived}, but the text has ${second.figure.text}`,
      },
    },
  ]
}
