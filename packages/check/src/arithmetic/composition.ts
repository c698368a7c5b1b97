/**
 * C22: the shares of a composition, 7.8:21.7:70.4, make a hundred; so do the three industries' shares and contributions to growth.
 *
 * Compositions are taken from the text itself: numbers between colons that make no hundred are not read as shares.
 */
import { matchesOf } from '@zhushi/report'
import { type Finding, noted, type Place, type Proof } from '../finding.js'
import { apart, exactly, isHard, plus, type Range, rounded } from '../range.js'
import type { Rule } from '../rule.js'
import { type Said, sentencesOf } from '../said.js'
import { spanOf, workedOut, written } from '../wording.js'

export const composition: Rule = {
  id: 'C22',
  title: { zh: '结构比例合计为100', en: 'A composition makes a hundred' },
  policy: 'on',
  examine: (material) => {
    const ratios = material.blocks.flatMap(({ id, text }) =>
      matchesOf(text, shares).flatMap((match) => shared(id, match)),
    )
    const told = sentencesOf(material).flatMap(({ said }) => contributionsIn(said))
    return noted([...ratios, ...told].map(held))
  },
}

interface Whole {
  readonly place: Place
  readonly text: string
  readonly parts: readonly Range[]
}

/** Three numbers or more between colons, in a clause that speaks of a structure. */
const shares =
  /(?:结构|构成|三次产业(?:比例|比重|之比|比))[^。；！？\d]{0,16}?(?:\d{4}年[^。；\d]{0,4})?\d[^。；！？，]{0,60}/g
const ratio = /\d{1,2}(?:\.\d+)?(?:\s*[:：∶︰]\s*\d{1,2}(?:\.\d+)?){2,}/g

function shared(block: string, clause: RegExpExecArray): Whole[] {
  return matchesOf(clause[0], ratio).map((match) => {
    const from = clause.index + match.index
    const parts = match[0].split(/[:：∶︰]/).map((part) => rounded(part.trim()))
    return { place: { block, from, to: from + match[0].length }, text: match[0], parts }
  })
}

const industries: readonly string[] = ['第一', '第二', '第三']

/** 三次产业对经济增长的贡献率分别为…, 占比分别为…: one of each. */
function contributionsIn(said: readonly Said[]): Whole[] {
  return said.flatMap((first, at) => {
    const parts = said.slice(at, at + 3)
    const isWhole =
      parts.length === 3 &&
      parts.every(
        ({ claim, range }, index) =>
          claim.indicator.name.startsWith(`${industries[index]}产业`) &&
          /(?:贡献率|占比|比重)$/.test(claim.indicator.name) &&
          isHard(range),
      )
    const last = parts.at(-1)
    if (!isWhole || !last) return []
    const text = parts.map(({ figure }) => figure.text).join('、')
    return [{ place: { ...first.place, to: last.place.to }, text, parts: parts.map(({ range }) => range) }]
  })
}

function held({ place, text, parts }: Whole): Finding | Proof {
  const result = parts.reduce(plus, exactly(0))
  const said = {
    check: 'C22',
    spans: [place],
    formula: 'Σ shares = 100',
    equation: [workedOut('合计', result, '%'), '↔', '100%'],
    computed: { sum: spanOf(result) },
    why: ['composition'],
  }
  if (!apart(result, exactly(100)))
    return { ...said, message: { zh: `${text}合计为100，一致`, en: `${text} makes 100: consistent` } }
  return {
    ...said,
    severity: 'error',
    message: {
      zh: `${text}合计为${written(result, '%')}，不是100%`,
      en: `${text} makes ${written(result, '%')}, not 100%`,
    },
  }
}
