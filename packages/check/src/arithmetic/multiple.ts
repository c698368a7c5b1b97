/** C7, C18: a multiple of a count has a whole number as its base; what falls does not fall by a multiple. */
import { type Finding, noted, type Proof } from '../finding.js'
import { isExact, isHard, over, widthOf } from '../range.js'
import type { Rule } from '../rule.js'
import { isAmount, type Said, sentencesOf } from '../said.js'
import { integral, uninformative } from './share.js'

export const multiple: Rule = {
  id: 'C7',
  title: { zh: '由倍数反推的基数应为整数', en: 'The base implied by a multiple of a count is a whole number' },
  policy: 'on',
  examine: (material) => noted(sentencesOf(material).flatMap(({ said }) => said.flatMap((_, at) => timesOf(said, at)))),
}

function timesOf(said: readonly Said[], at: number): (Finding | Proof)[] {
  const ratio = said[at]
  const part = said[at - 1]
  if (ratio?.claim.stat !== 'multiple' || ratio.figure.unit !== '倍' || ratio.claim.of !== 'level') return []
  if (!part || !isAmount(part) || !isExact(part.range) || !isHard(ratio.range)) return []
  if (part.claim.indicator.name !== ratio.claim.indicator.name) return []
  const candidates = over(part.range, ratio.range)
  const width = Number(widthOf(candidates) ?? 1)
  const note = width < uninformative ? integral(part, ratio, candidates, width, '基数', '倍') : null
  return note ? [note] : []
}

/** 减少2倍: less than nothing would be left. */
const fallen = /(?:减少|下降|降低|缩小|缩短|回落|压减)(?:了|近|约|超过)?$/

export const fallenTimes: Rule = {
  id: 'C18',
  title: { zh: '下降不能以倍计', en: 'Nothing falls by a multiple of itself' },
  policy: 'on',
  examine: (material) =>
    noted(
      sentencesOf(material).flatMap(({ said }) =>
        said.filter(({ figure, before }) => figure.unit === '倍' && fallen.test(before)).map(unfallen),
      ),
    ),
}

function unfallen({ figure, place, before }: Said): Finding {
  const verb = fallen.exec(before)?.[0] ?? ''
  return {
    check: 'C18',
    severity: 'error',
    spans: [{ ...place, from: place.from - verb.length }],
    message: {
      zh: `“${verb}${figure.text}”不成立：减少不能用倍数表示，可写“减少百分之几”或“降为原来的几分之一”`,
      en: `“${verb}${figure.text}”: a decrease cannot be stated as a multiple`,
    },
    why: [`fall ${verb}`],
  }
}
