/** C24: what is defined as the difference of two others is their difference. */
import { type Finding, noted, type Proof } from '../finding.js'
import { apart, isHard, minus } from '../range.js'
import type { Rule } from '../rule.js'
import { isSameSetting, type Said, sentencesOf } from '../said.js'
import { spanOf, termOf, workedOut, written } from '../wording.js'

/** By their ids in the vocabulary: the first less the second is the third. */
const differences: readonly (readonly [string, string, string])[] = [['birthRate', 'deathRate', 'naturalGrowth']]

export const difference: Rule = {
  id: 'C24',
  title: { zh: '差额等于两数之差', en: 'A difference is that of its two sides' },
  policy: 'on',
  examine: (material) =>
    noted(sentencesOf(material).flatMap(({ said }) => differences.flatMap((ids) => differenceIn(said, ids)))),
}

function differenceIn(said: readonly Said[], ids: readonly string[]): (Finding | Proof)[] {
  const found = ids.map((id) =>
    said.find(({ claim }) => claim.indicator.id === id && (claim.stat === 'rate' || claim.stat === 'level')),
  )
  const [a, b, stated] = found
  if (!a || !b || !stated || !found.every((one) => one && isHard(one.range) && isSameSetting(one.claim, a.claim)))
    return []
  const result = minus(a.range, b.range)
  const { unit } = stated.figure
  const derived = `${a.figure.text} − ${b.figure.text} = ${written(result, unit)}`
  const note = {
    check: 'C24',
    spans: [stated.place, a.place, b.place],
    formula: 'a − b = difference',
    equation: [termOf(a), '−', termOf(b), '=', workedOut('差额', result, unit), '↔', termOf(stated)],
    computed: { difference: spanOf(result) },
    why: [`defined ${stated.claim.indicator.id}`],
  }
  if (!apart(result, stated.range))
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
