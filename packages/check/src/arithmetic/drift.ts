/**
 * C3: a share, its change in points and the part's growth give what the whole must have grown by, printed or not.
 */
import { type Claim, indicatorOf } from '@zhushi/claim'
import { type Finding, noted } from '../finding.js'
import { factorOf, growthOf, isHard, minus, over, plus, times100 } from '../range.js'
import type { Rule } from '../rule.js'
import { isSameSetting, type Said, sentencesOf } from '../said.js'
import { spanOf, termOf, workedOut, written } from '../wording.js'

export const drift: Rule = {
  id: 'C3',
  title: { zh: '由占比变动推算总体增速', en: 'The growth of a whole, from its part’s share' },
  policy: 'on',
  examine: (material) => {
    const blocks = Map.groupBy(sentencesOf(material), ({ block }) => block)
    return noted([...blocks.values()].flatMap((sentences) => driftsIn(sentences.flatMap(({ said }) => said))))
  },
}

function driftsIn(said: readonly Said[]): Finding[] {
  return said.flatMap((change) => {
    if (change.claim.stat !== 'pointChange' || !isHard(change.range)) return []
    const names = /^(.+?)占(.+?)(?:的)?(?:比重|比例|份额)$/.exec(change.claim.indicator.name)
    if (!names?.[1] || !names[2]) return []
    const part = told(said, names[1], 'level', change.claim)
    const whole = told(said, names[2], 'level', change.claim)
    const growth = told(said, names[1], 'growth', change.claim)
    const isStated = told(said, names[2], 'growth', change.claim) !== undefined
    return part && whole && growth && !isStated ? implied({ part, whole, growth, change }) : []
  })
}

/** What the block tells of an indicator, by its id. */
function told(said: readonly Said[], name: string, stat: Claim['stat'], like: Claim): Said | undefined {
  const id = indicatorOf(name)?.id
  return said.find(
    ({ claim, range }) =>
      id !== undefined &&
      claim.indicator.id === id &&
      claim.stat === stat &&
      isSameSetting(claim, like) &&
      isHard(range),
  )
}

interface Known {
  readonly part: Said
  readonly whole: Said
  readonly growth: Said
  readonly change: Said
}

function implied({ part, whole, growth, change }: Known): Finding[] {
  const share = times100(over(part.range, whole.range))
  const isUp = change.claim.direction !== 'down'
  const shareBefore = isUp ? minus(share, change.range) : plus(share, change.range)
  if (!shareBefore.lo?.gt(0)) return []
  const partBefore = over(part.range, factorOf(growth.range, growth.claim.direction))
  const wholeBefore = over(times100(partBefore), shareBefore)
  const result = growthOf(over(whole.range, wholeBefore))
  const name = whole.claim.indicator.name
  const way = result.hi?.lt(0) ? '下降' : result.lo?.gt(0) ? '增长' : '变动'
  const shown = written(
    way === '下降' ? { lo: result.hi?.neg() ?? null, hi: result.lo?.neg() ?? null, hard: result.hard } : result,
    '%',
  )
  return [
    {
      check: 'C3',
      severity: 'info',
      spans: [change.place, part.place, growth.place, whole.place],
      formula: 's = P ÷ W; s₀ = s − Δ; P₀ = P ÷ (1 + g); W₀ = P₀ ÷ s₀; W ÷ W₀ − 1',
      equation: [
        termOf(part),
        '÷',
        termOf(whole),
        '=',
        workedOut('占比', share, '%'),
        isUp ? '−' : '+',
        termOf(change),
        '→',
        workedOut(`上年${name}`, wholeBefore, whole.figure.unit),
        '→',
        workedOut(`${name}增速`, result, '%'),
      ],
      computed: {
        share: spanOf(share),
        shareBefore: spanOf(shareBefore),
        wholeBefore: spanOf(wholeBefore),
        growth: spanOf(result),
      },
      message: {
        zh: `推算：上年${name}为${written(wholeBefore, whole.figure.unit)}，当年${way}${shown}，文中没有写出`,
        en: `Derived: ${written(wholeBefore, whole.figure.unit)} the year before, a change of ${written(result, '%')} that the text does not state`,
      },
      why: [`share ${change.claim.indicator.name}`],
    },
  ]
}
