/** C11: a whole grows no faster than the fastest of its parts and no slower than the slowest. */
import { type Claim, indicatorById } from '@zhushi/claim'
import { type Finding, noted, type Proof } from '../finding.js'
import { isBelow } from '../range.js'
import type { Rule } from '../rule.js'
import { isSameSetting, type Said, saidByBlock, signedRange } from '../said.js'
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
    return ids.length > 0 && parts.length === ids.length ? [between(whole, parts)] : []
  })
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
