/** C24: what is defined as the difference of two others is their difference. */
import { Exact } from '@zhushi/claim'
import { type Finding, noted, type Proof } from '../finding.js'
import { apart, exactly, isHard, minus, plus, type Range } from '../range.js'
import type { Rule } from '../rule.js'
import { isSameSetting, type Said, saidByBlock } from '../said.js'
import { spanOf, termOf, workedOut, written } from '../wording.js'

type Test = (said: Said) => boolean

const ofId =
  (id: string): Test =>
  (said) =>
    said.claim.indicator.id === id && (said.claim.stat === 'rate' || said.claim.stat === 'level')
const named =
  (name: RegExp): Test =>
  (said) =>
    said.figure.kind === 'quantity' && name.test(said.before)

/** The first less the second is the third. */
const differences: readonly (readonly [Test, Test, Test])[] = [
  [ofId('birthRate'), ofId('deathRate'), ofId('naturalGrowth')],
  [ofId('births'), ofId('deaths'), named(/(?:自然增加|净增加?|自然增长)(?:人口)?(?:为|达)?$/)],
  [ofId('deaths'), ofId('births'), named(/(?:自然减少|净减少?)(?:人口)?(?:为|达)?$/)],
  [ofId('exports'), ofId('imports'), named(/顺差(?:为|达)?$/)],
  [ofId('imports'), ofId('exports'), named(/逆差(?:为|达)?$/)],
]

const changeOf =
  (id: string): Test =>
  ({ claim }) =>
    claim.indicator.id === id && claim.stat === 'pointChange'

/** 出生率下降0.62个、死亡率上升0.65个、自然增长率下降1.27个千分点: so do the changes, each of two rounded rates. */
const changes = [changeOf('birthRate'), changeOf('deathRate'), changeOf('naturalGrowth')] as const
const rounding = { lo: new Exact('-0.011'), hi: new Exact('0.011'), hard: { lo: true, hi: true } }

function signed({ range, claim }: Said): Range {
  return claim.direction === 'down' ? minus(exactly(0), range) : range
}

export const difference: Rule = {
  id: 'C24',
  title: { zh: '差额等于两数之差', en: 'A difference is that of its two sides' },
  policy: 'on',
  examine: (material) =>
    noted(
      saidByBlock(material).flatMap((said) => [
        ...differences.flatMap((tests) => differenceIn(said, tests)),
        ...differenceIn(said, changes, (range) => plus(range, rounding), signed),
      ]),
    ),
}

function differenceIn(
  said: readonly Said[],
  tests: (typeof differences)[number],
  widened = (range: Range) => range,
  ranged = ({ range }: Said) => range,
): (Finding | Proof)[] {
  // Most sentences tell none of them.
  const a = said.find(tests[0])
  const b = a && said.find(tests[1])
  const stated = b && said.find(tests[2])
  const found = [a, b, stated]
  if (!a || !b || !stated || !found.every((one) => one && isHard(one.range) && isSameSetting(one.claim, a.claim)))
    return []
  if (found.some((one) => one?.figure.unit !== a.figure.unit)) return []
  const result = widened(minus(ranged(a), ranged(b)))
  const { unit } = stated.figure
  const derived = `${a.figure.text} − ${b.figure.text} = ${written(result, unit)}`
  const note = {
    check: 'C24',
    spans: [stated.place, a.place, b.place],
    formula: 'a − b = difference',
    equation: [termOf(a), '−', termOf(b), '=', workedOut('差额', result, unit), '↔', termOf(stated)],
    computed: { difference: spanOf(result) },
    why: [`defined ${stated.claim.indicator.name}`],
  }
  if (!apart(result, ranged(stated)))
    return [{ ...note, message: { zh: `${derived}，一致`, en: `${derived}: consistent` } }]
  return [
    {
      ...note,
      severity: 'error',
      message: {
        zh: `${derived}，与文中的${stated.figure.text}不符`,
        en: `${derived}, but the text has ${stated.figure.text}`,
      },
    },
  ]
}
