/** C5: what a part adds to the growth of its whole is no more than the part's own growth. */
import { type Finding, noted, type Proof } from '../finding.js'
import { apart, factorOf, growthOf, isBelow, isHard, over, plus, type Range, times, times100 } from '../range.js'
import type { Rule } from '../rule.js'
import { isAmount, isSameSetting, type Said, saidByBlock, sentencesOf } from '../said.js'
import { spanOf, termOf, workedOut, written } from '../wording.js'
import { growthAfter, isReal, partsIn } from './part.js'

export const contribution: Rule = {
  id: 'C5',
  title: { zh: '拉动点数与增速、占比相符', en: 'A contribution agrees with growth and share' },
  policy: 'on',
  examine: (material) =>
    noted([
      ...sentencesOf(material).flatMap(({ said }) => said.flatMap((_, at) => contributionAt(said, at))),
      ...saidByBlock(material).flatMap(togetherIn),
    ]),
}

/** What moves an economy, all of it: by use, and by industry. */
const drivers: readonly (readonly [RegExp, RegExp, RegExp])[] = [
  [/最终消费/, /资本形成/, /净出口/],
  [/第一产业/, /第二产业/, /第三产业/],
]

/** 最终消费支出拉动1.0、资本形成总额拉动1.5、净出口拉动0.5个百分点: together the growth of the whole. */
function togetherIn(said: readonly Said[]): (Finding | Proof)[] {
  const added = said.filter(({ claim, figure }) => claim.stat === 'contribution' && figure.kind === 'points')
  return drivers.flatMap((words) => {
    const first = added.findIndex(
      ({ before }) =>
        /三次产业(?:对经济增长)?分别拉动/.test(before) ||
        (/分别拉动/.test(before) && /三次产业/.test(said[0]?.claim.indicator.name ?? '')),
    )
    const parts =
      first >= 0 && words === drivers[1]
        ? added.slice(first, first + 3)
        : words.flatMap((word) => added.find(({ before }) => word.test(before)) ?? [])
    const growth = said.find(
      ({ claim, figure }) => claim.stat === 'growth' && figure.kind === 'percent' && claim.indicator.id === 'gdp',
    )
    const all = growth ? [growth, ...parts] : []
    if (!growth || parts.length < 3 || !all.every(({ range }) => isHard(range))) return []
    if (!all.every(({ claim }) => isSameSetting(claim, growth.claim) && claim.direction !== 'down')) return []
    return [sumOf(growth, parts)]
  })
}

function sumOf(growth: Said, parts: readonly Said[]): Finding | Proof {
  const result = parts.map(({ range }) => range).reduce(plus)
  const derived = `${parts.map(({ figure }) => figure.text).join(' + ')} = ${written(result, '个百分点')}`
  const note = {
    check: 'C5',
    spans: [parts[0]?.place ?? growth.place, ...parts.slice(1).map(({ place }) => place), growth.place],
    formula: 'Σ contributions = growth',
    equation: [
      ...parts.flatMap((part, at) => (at === 0 ? [termOf(part)] : ['+', termOf(part)])),
      '=',
      workedOut('合计', result, '个百分点'),
      '↔',
      termOf(growth),
    ],
    computed: { sum: spanOf(result) },
    why: ['tie 拉动'],
  }
  if (!apart(result, growth.range))
    return { ...note, message: { zh: `${derived}，一致`, en: `${derived}: consistent` } }
  return {
    ...note,
    severity: 'error',
    message: {
      zh: `${derived}，与增速${growth.figure.text}不符`,
      en: `${derived}, but the growth is ${growth.figure.text}`,
    },
  }
}

function contributionAt(said: readonly Said[], at: number): (Finding | Proof)[] {
  const added = said[at]
  if (added?.claim.stat !== 'contribution' || added.figure.kind !== 'points' || added.claim.direction !== 'up')
    return []
  const before = said.slice(0, at)
  // 增长18%，占…比重56.7%，拉动…: the part's share may stand between.
  const growth = before.at(before.at(-1)?.claim.stat === 'share' ? -2 : -1)
  if (growth?.claim.stat !== 'growth' || growth.claim.direction !== 'up') return []
  if (!isOwn(added) || !isHard(growth.range) || !isHard(added.range)) return []
  if (isBelow(growth.range, added.range)) return [tooMuch(growth, added)]
  const stated = heldTo(before, growth, added)
  if (stated) return [stated]
  const share = before.findLast(({ claim, figure }) => claim.stat === 'share' && figure.kind === 'percent')
  const part = before.findLast(isAmount)
  if (!share || !part || !isHard(share.range) || !isHard(part.range)) return []
  const isOne = [share, growth].every(({ claim }) => claim.indicator.name.startsWith(part.claim.indicator.name))
  return isOne ? [impliedGrowth(part, share, growth, added)] : []
}

/** Whole and part with their growths: the pull is what the part grew by, over what the whole was. */
function heldTo(before: readonly Said[], growth: Said, added: Said): Finding | Proof | null {
  const tie = partsIn(before).at(-1)
  const part = before.findLast(isAmount)
  const all = tie && growthAfter(before, tie.whole)
  if (!tie || tie.part !== part || !all || growthAfter(before, part) === null || isReal(part)) return null
  const own = growthAfter(before, part) as Said
  if (![tie.whole, part, all, own].every(({ range }) => isHard(range)) || own.claim.direction !== 'up') return null
  const rise = times(part.range, gainOf(own.range))
  const wholeBefore = over(tie.whole.range, factorOf(all.range, all.claim.direction))
  const result = times100(over(rise, wholeBefore))
  const said = {
    check: 'C5',
    spans: [added.place, part.place, growth.place, tie.whole.place, all.place],
    formula: '(P − P ÷ (1 + g)) ÷ (T ÷ (1 + G))',
    equation: [
      termOf(part),
      termOf(own),
      '，',
      termOf(tie.whole),
      termOf(all),
      '→',
      workedOut('拉动', result, '百分点'),
      '↔',
      termOf(added),
    ],
    computed: { contribution: spanOf(result) },
    why: ['tie 其中', 'tie 拉动'],
  }
  const derived = `按总量和增速推算，拉动${written(result, '百分点')}`
  if (!apart(result, added.range))
    return { ...said, message: { zh: `${derived}，一致`, en: `Derived: ${written(result, '百分点')}: consistent` } }
  return {
    ...said,
    severity: 'error',
    message: {
      zh: `${derived}，与文中的${added.figure.text}不符`,
      en: `By levels and growths it added ${written(result, '百分点')}, but the text has ${added.figure.text}`,
    },
    mayBeFine: { zh: '增速可能按可比口径计算', en: 'Growth may be on a comparable basis' },
  }
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
  const whole = over(times100(part.range), share.range)
  const gain = gainOf(growth.range)
  const wholeBefore = over(times100(times(part.range, gain)), added.range)
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
