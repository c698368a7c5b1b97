/** C22: the shares of a composition, 7.8:21.7:70.4, make a hundred. */
import { type Finding, noted, type Proof } from '../finding.js'
import { apart, exactly, plus } from '../range.js'
import type { Rule } from '../rule.js'
import { type Said, sentencesOf } from '../said.js'
import { spanOf, termOf, workedOut, written } from '../wording.js'

export const composition: Rule = {
  id: 'C22',
  title: { zh: '结构比例合计为100', en: 'A composition makes a hundred' },
  policy: 'on',
  examine: (material) => noted(sentencesOf(material).flatMap(({ said }) => compositionsIn(said).map(held))),
}

const colon = /^\s*[:：∶︰比]\s*$/

/** Shares joined by colons, three at least: 三次产业结构. */
function compositionsIn(said: readonly Said[]): Said[][] {
  const runs: Said[][] = []
  for (const [at, one] of said.entries()) {
    if (one.claim.stat !== 'share') continue
    const last = runs.at(-1)
    if (colon.test(one.before) && last && last.at(-1) === said[at - 1]) last.push(one)
    else runs.push([one])
  }
  return runs.filter(({ length }) => length >= 3)
}

function held(parts: readonly Said[]): Finding | Proof {
  const result = parts.map(({ range }) => range).reduce(plus, exactly(0))
  const first = parts[0] as Said
  const last = parts.at(-1) as Said
  const text = parts.map(({ figure }) => figure.text).join(':')
  const said = {
    check: 'C22',
    spans: [{ ...first.place, to: last.place.to }],
    formula: 'Σ shares = 100',
    equation: [
      ...parts.flatMap((part, at) => (at === 0 ? [termOf(part)] : ['+', termOf(part)])),
      '=',
      workedOut('合计', result, '%'),
      '↔',
      '100%',
    ],
    computed: { sum: spanOf(result) },
    why: ['composition'],
  }
  if (!apart(result, exactly(100)))
    return { ...said, message: { zh: `结构比例${text}合计为100，一致`, en: `${text} makes 100: consistent` } }
  return {
    ...said,
    severity: 'error',
    message: {
      zh: `结构比例${text}合计为${written(result, '')}，不是100`,
      en: `${text} makes ${written(result, '')}, not 100`,
    },
  }
}
