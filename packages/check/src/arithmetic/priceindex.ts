/** C31: an index of prices stands as far from 100 as prices rose or fell: 99.7, 下降0.3%. */
import { type Finding, noted, type Proof } from '../finding.js'
import { exactly, isHard, minus } from '../range.js'
import type { Rule } from '../rule.js'
import { type Said, sentencesOf, signedRange } from '../said.js'
import { compared } from './comparison.js'

export const priceIndex: Rule = {
  id: 'C31',
  title: { zh: '价格指数与涨跌幅相符', en: 'An index of prices agrees with their change' },
  policy: 'on',
  examine: (material) => noted(sentencesOf(material).flatMap(({ said }) => said.flatMap((_, at) => indexAt(said, at)))),
}

const name = /(?:价格|物价)(?:总)?指数$/

function indexAt(said: readonly Said[], at: number): (Finding | Proof)[] {
  const [index, change] = [said[at] as Said, said[at + 1]]
  const value = Number(index.figure.value)
  const isIndex = name.test(index.claim.indicator.name) && ['', '%'].includes(index.figure.unit)
  if (!isIndex || !change || index.claim.stat === 'growth' || !(value > 50 && value < 200)) return []
  const isOwn = change.claim.stat === 'growth' && change.claim.indicator.name === index.claim.indicator.name
  if (!isOwn || change.figure.kind !== 'percent' || !isHard(index.range)) return []
  const from = { ...change, range: signedRange(change) }
  return [
    compared({
      check: 'C31',
      stated: from,
      a: index,
      sign: '−',
      b: { ...index, figure: { ...index.figure, text: '100' }, range: exactly(100) },
      result: minus(index.range, exactly(100)),
      name: '涨跌幅',
      unit: '%',
      formula: 'index − 100 = change',
      tie: '指数',
    }),
  ]
}
