/** C11: a whole grows no faster than the fastest of its parts and no slower than the slowest. */
import { type Claim, indicatorById } from '@zhushi/claim'
import { type Finding, noted, type Proof } from '../finding.js'
import { isBelow } from '../range.js'
import type { Rule } from '../rule.js'
import { isAmount, isSameSetting, type Said, saidByBlock, signedRange } from '../said.js'
import { spanOf, termOf } from '../wording.js'

export const mixture: Rule = {
  id: 'C11',
  title: { zh: '总体增速在各部分增速之间', en: 'A whole grows between its slowest and fastest part' },
  policy: 'on',
  examine: (material) => noted(saidByBlock(material).flatMap(mixturesIn)),
}

function mixturesIn(said: readonly Said[]): (Finding | Proof)[] {
  const growths = said.filter(isGrowth)
  return growths.flatMap((whole) => {
    const { id } = whole.claim.indicator
    const ids = (id && indicatorById(id)?.parts) || []
    const parts = ids.flatMap((part) => growths.find((one) => isPart(one.claim, part, whole.claim)) ?? [])
    if (ids.length === 0 || parts.length !== ids.length) return []
    const note = between(whole, parts)
    return 'severity' in note ? [note] : [note, ...weighed(said, whole, parts)]
  })
}

/** How far the weights of the year before may have been others than those of the year told, and how far prices carry. */
const [shifted, priced] = [0.12, 0.3]

/** Where the parts' own values are told, the growth of the whole lies near the mean they weigh. */
function weighed(said: readonly Said[], whole: Said, parts: readonly Said[]): Finding[] {
  const values = parts.map(({ claim }) =>
    said.find(
      (one) => isAmount(one) && one.claim.indicator.id === claim.indicator.id && isSameSetting(one.claim, claim),
    ),
  )
  const growths = parts.map((part) => signed(part))
  const before = values.map((value, at) => Number(value?.figure.value) / (1 + (growths[at] ?? 0) / 100))
  const sum = before.reduce((all, one) => all + one, 0)
  if (!values.every((value) => value?.figure.unit === '元') || !Number.isFinite(sum) || sum <= 0) return []
  const mean = before.reduce((all, one, at) => all + (one / sum) * (growths[at] ?? 0), 0)
  const reach = shifted * (Math.max(...growths) - Math.min(...growths)) + priced
  if (Math.abs(mean - signed(whole)) <= reach) return []
  const worked = `${mean.toFixed(1)}%`
  return [
    {
      check: 'C11',
      severity: 'warn',
      spans: [whole.place, ...parts.map(({ place }) => place)],
      formula: 'whole ≈ Σ weight × growth',
      equation: [termOf(whole), '≉', { name: '加权平均', text: worked, lo: null, hi: null }],
      message: {
        zh: `按各部分的数值和增速加权约为${worked}，与${whole.claim.indicator.name}增速${whole.figure.text}相差较大`,
        en: `The parts weigh about ${worked}, far from ${whole.figure.text}`,
      },
      mayBeFine: { zh: '各产业价格变动相差很大时可能如此', en: 'Prices may have moved very differently' },
      why: [`parts of ${whole.claim.indicator.id}`],
    },
  ]
}

function signed({ claim, figure }: Said): number {
  return claim.direction === 'down' ? -Math.abs(Number(figure.value)) : Number(figure.value)
}

const lastYear = /^(?:上年|去年|上年同期|去年同期)$/

/** A growth over the year before, told with nothing else to compare with. 连续4年保持两位数 is a streak's. */
function isGrowth({ claim, figure }: Said): boolean {
  return claim.stat === 'growth' && figure.kind === 'percent' && (!claim.baseline || lastYear.test(claim.baseline))
}

function isPart(claim: Claim, id: string, whole: Claim): boolean {
  return claim.indicator.id === id && isSameSetting(claim, whole)
}

function between(whole: Said, parts: readonly Said[]): Finding | Proof {
  const all = signedRange(whole)
  const ranges = parts.map(signedRange)
  const isOver = ranges.every((range) => isBelow(range, all))
  const isUnder = ranges.every((range) => isBelow(all, range))
  const texts = parts.map(({ figure }) => figure.text).join('、')
  const said = {
    check: 'C11',
    spans: [whole.place, ...parts.map(({ place }) => place)],
    formula: 'min(parts) ≤ whole ≤ max(parts)',
    equation: [termOf(whole), '∈', ...parts.map((part) => termOf(part))],
    computed: { whole: spanOf(all) },
    why: [`parts of ${whole.claim.indicator.id}`],
  }
  const name = whole.claim.indicator.name
  if (!isOver && !isUnder)
    return {
      ...said,
      message: {
        zh: `${name}增速${whole.figure.text}在各部分（${texts}）之间，一致`,
        en: `${whole.figure.text} lies between its parts (${texts}): consistent`,
      },
    }
  return {
    ...said,
    severity: 'error',
    message: {
      zh: `${name}增速${whole.figure.text}${isOver ? '高于' : '低于'}它的每一个组成部分（${texts}）`,
      en: `${whole.figure.text} is ${isOver ? 'above' : 'below'} each of its parts (${texts})`,
    },
  }
}
