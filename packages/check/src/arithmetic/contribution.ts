/** C5: what a part adds to the growth of its whole is no more than the part's own growth. */
import { type Finding, noted, type Proof } from '../finding.js'
import { exactly, growthOf, isBelow, isHard, over, type Range, times, times100 } from '../range.js'
import type { Rule } from '../rule.js'
import { isAmount, type Said, sentencesOf } from '../said.js'
import { spanOf, termOf, workedOut, written } from '../wording.js'

export const contribution: Rule = {
  id: 'C5',
  title: { zh: '拉动点数与增速、占比相符', en: 'A contribution agrees with growth and share' },
  policy: 'on',
  examine: (material) =>
    noted(sentencesOf(material).flatMap(({ said }) => said.flatMap((_, at) => contributionAt(said, at)))),
}

function contributionAt(said: readonly Said[], at: number): (Finding | Proof)[] {
  const added = said[at]
  if (added?.claim.stat !== 'contribution' || added.figure.kind !== 'points' || added.claim.direction !== 'up')
    return []
  const before = said.slice(0, at)
  const growth = before.at(-1)
  if (growth?.claim.stat !== 'growth' || growth.claim.direction !== 'up') return []
  if (!isOwn(added) || !isHard(growth.range) || !isHard(added.range)) return []
  if (isBelow(growth.range, added.range)) return [tooMuch(growth, added)]
  const share = before.findLast(({ claim, figure }) => claim.stat === 'share' && figure.kind === 'percent')
  const part = before.findLast(isAmount)
  if (!share || !part || !isHard(share.range) || !isHard(part.range)) return []
  const isOne = [share, growth].every(({ claim }) => claim.indicator.name.startsWith(part.claim.indicator.name))
  return isOne ? [impliedGrowth(part, share, growth, added)] : []
}

/** The driver is not named anew before 拉动: it is what grew. */
function isOwn({ before }: Said): boolean {
  return /^[，,、]?(?:直接|共同|有效|强力|向上)?拉动/.test(before)
}

function tooMuch(growth: Said, added: Said): Finding {
  return {
    check: 'C5',
    severity: 'error',
    spans: [added.place, growth.place],
    formula: 'contribution = share before × growth ≤ growth',
    equation: [termOf(added), '≤', termOf(growth)],
    message: {
      zh: `增长${growth.figure.text}，最多拉动总体${growth.figure.text.replace(/%|％/, '')}个百分点，不可能拉动${added.figure.text}`,
      en: `Growing ${growth.figure.text}, it cannot have added ${added.figure.text} to its whole`,
    },
    why: ['tie 拉动'],
  }
}

/** c = s₀·g gives the share before; the whole was P·g ÷ (1 + g) ÷ c, and is P ÷ s: P falls out of their quotient. */
function impliedGrowth(part: Said, share: Said, growth: Said, added: Said): Finding {
  const shareBefore = times100(over(added.range, growth.range))
  const whole = over(part.range, over(share.range, exactly(100)))
  const gain = gainOf(growth.range)
  const wholeBefore = over(times(part.range, gain), over(added.range, exactly(100)))
  const change = growthOf(over(added.range, times(share.range, gain)))
  const name = share.claim.of ?? ''
  const { unit } = part.figure
  return {
    check: 'C5',
    severity: 'info',
    spans: [added.place, part.place, share.place, growth.place],
    formula: 's₀ = c ÷ g; T = P ÷ s; T₀ = P·g ÷ (1 + g) ÷ c; T ÷ T₀ − 1',
    equation: [
      termOf(added),
      '÷',
      termOf(growth),
      '=',
      workedOut('上年占比', shareBefore, '%'),
      '→',
      workedOut(`${name}变动`, change, '%'),
    ],
    computed: {
      shareBefore: spanOf(shareBefore),
      whole: spanOf(whole),
      wholeBefore: spanOf(wholeBefore),
      growth: spanOf(change),
    },
    message: {
      zh: `推算：上年占比为${written(shareBefore, '%')}，${name}由${written(wholeBefore, unit)}变为${written(whole, unit)}，变动${written(change, '%')}`,
      en: `Derived: a share of ${written(shareBefore, '%')} the year before; the whole went from ${written(wholeBefore, unit)} to ${written(whole, unit)}, a change of ${written(change, '%')}`,
    },
    why: ['tie 拉动'],
  }
}

/** g ÷ (1 + g), end by end: it only rises with g. */
function gainOf({ lo, hi, hard }: Range): Range {
  const gain = (end: Range['lo']) => end?.div(end.plus(100)) ?? null
  return { lo: gain(lo), hi: gain(hi), hard }
}
