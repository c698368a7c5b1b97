/** C1, C6: a part over its whole is the share that is stated. A whole that is not stated must at least be a whole number. */
import { type Claim, type Figure, indicatorOf } from '@zhushi/claim'
import { type Finding, noted, type Place, type Proof, type Unable } from '../finding.js'
import type { Material } from '../material.js'
import { apart, integersIn, isExact, isHard, over, type Range, times100, widthOf } from '../range.js'
import type { Rule } from '../rule.js'
import { isAmount, isSameSetting, type Said, type Sentence, saidByBlock, sentencesOf } from '../said.js'
import { spanOf, termOf, workedOut, written } from '../wording.js'
import { partsIn } from './part.js'

/** Below this width of the candidates a share that no whole number explains is an error, and chance is ruled out. */
const telling = 0.2
/** Above this width some whole number nearly always fits: nothing can be learnt. */
export const uninformative = 0.5

export const share: Rule = {
  id: 'C1',
  title: { zh: '占比与部分、总数相符', en: 'A share agrees with its part and whole' },
  policy: 'on',
  examine: (material) => {
    const tied = sentencesOf(material).flatMap(({ said }) => said.flatMap((_, at) => tiedAt(said, at)))
    const known = new Set(tied.map(({ share }) => share.figure))
    const named = eachShare(material, (shared) => (known.has(shared.share.figure) ? null : stated(shared)))
    const held = noted([...tied.flatMap((shared) => stated(shared) ?? []), ...named])
    const settled = new Set(
      [...held.findings, ...held.proofs, ...eachShare(material, implied)].map(({ spans: [place] }) => keyOf(place)),
    )
    return { ...held, unable: wholeless(material, known).filter(({ spans: [place] }) => !settled.has(keyOf(place))) }
  },
}

/** Shares of a whole that the text does not state: nothing to hold them against. */
function wholeless(material: Material, known: ReadonlySet<Figure>): Unable[] {
  return sentencesOf(material).flatMap(({ said }) =>
    said
      .filter(
        ({ claim, figure }) =>
          claim.stat === 'share' && claim.of !== undefined && claim.mode === 'actual' && !known.has(figure),
      )
      .map(({ claim, place }) => ({
        check: 'C1',
        spans: [place],
        reason: {
          zh: `${claim.indicator.name}：${claim.of ?? '总数'}没有写出，或口径不明，无法核对`,
          en: 'The whole that this is a share of is not stated',
        },
      })),
  )
}

function keyOf(place: Place | undefined): string {
  return place ? `${place.block} ${place.from}` : ''
}

/** Rates that are one indicator over another by definition. */
type Named = readonly [id: string, name: RegExp]
const definedRates: Readonly<Record<string, readonly [part: Named, whole: Named]>> = {
  urbanization: [
    ['urbanPopulation', /^城[镇市](?:常住)?人口$/],
    ['population', /^[^城，]{0,4}(?:城区)?常住人口$/],
  ],
}

/** Shares whose part and whole stand in their own sentence: 其中民生支出362.9亿元，占比74.1%; 23个乡镇…占全部42个乡镇的72.1%. */
function tiedAt(said: readonly Said[], at: number): Shared[] {
  const share = said[at] as Said
  if (
    share.figure.kind !== 'percent' ||
    share.figure.unit !== '%' ||
    !isHard(share.range) ||
    share.claim.mode === 'base'
  )
    return []
  const { id = '', name } = share.claim.indicator
  const defined = definedRates[id]
  if (defined) {
    const [part, whole] = defined.map(([id, name]) =>
      said
        .slice(0, at)
        .findLast(
          ({ claim }) => (claim.indicator.id === id || name.test(claim.indicator.name)) && claim.stat === 'level',
        ),
    )
    return part && whole ? [{ part, share, whole }] : []
  }
  const whole = said[at - 1]
  const part = said[at - 2]
  const isCounted =
    part && whole && /占[^，。；\d]{0,10}$/.test(whole.before) && /^[^，。；\d]{0,16}的$/.test(share.before)
  if (isCounted && isAmount(part) && isAmount(whole) && part.figure.unit === whole.figure.unit)
    return [{ part, share, whole }]
  // 36个行政村中有27个通了公交，占75%
  const isOfCounted =
    part &&
    whole &&
    /中[，,]?(?:已?有|已)?$/.test(whole.before) &&
    /^[^\d。；]{0,20}[，,](?:占(?:比)?|(?:覆盖|达标|通畅|合格|完成|开工|竣工|普及|建成)率)(?:达到?|为)?$/.test(
      share.before,
    )
  if (isOfCounted && isAmount(part) && isAmount(whole) && isExact(part.range) && part.figure.unit === whole.figure.unit)
    return [{ part: whole, share, whole: part }]
  if (share.claim.stat !== 'share' || share.claim.of || !/占(?:比)?(?:重)?(?:为|达到?)?$/.test(share.before)) return []
  const tie = partsIn(said.slice(0, at)).at(-1)
  // 产业项目98个，产业项目资金1.04亿元，占|55.9%: of the money.
  const other = said[at - 1]
  if (other && isAmount(other) && other !== tie?.part) return []
  const isOwn = tie && name.includes(tie.part.claim.indicator.name.slice(0, 2)) && said.indexOf(tie.part) >= at - 2
  return isOwn && !isOfSameWhole(said, tie.whole, tie.part, share) ? [{ part: tie.part, share, whole: tie.whole }] : []
}

/** 15—64岁2421.53万人，占69.87%（其中15—59岁2198.44万人，占|63.43%）: both are told of all people. */
function isOfSameWhole(said: readonly Said[], whole: Said, part: Said, share: Said): boolean {
  const beside = said[said.indexOf(whole) + 1]
  if (beside?.claim.stat !== 'share' || beside.figure.unit !== '%' || beside === share || beside.claim.of) return false
  return !apart(over(whole.range, beside.range), over(part.range, share.range))
}

export const wholeNumber: Rule = {
  id: 'C6',
  title: { zh: '由占比反推的总数应为整数', en: 'The whole implied by a share of a count is a whole number' },
  policy: 'on',
  examine: (material) => noted(eachShare(material, implied)),
}

interface Shared {
  readonly part: Said
  readonly share: Said
  /** The whole, where the report states it of the same place and time. */
  readonly whole: Said | null
}

function eachShare(material: Material, judge: (shared: Shared) => Finding | Proof | null): (Finding | Proof)[] {
  const sentences = sentencesOf(material)
  const wholes = amountsById(sentences)
  return sentences.flatMap(({ said }) =>
    said.flatMap((share, at) => {
      if (share.claim.stat !== 'share' || share.figure.kind !== 'percent' || !isHard(share.range)) return []
      const part = partOf(said, at) ?? partNamed(material, share)
      if (!part || !share.claim.of || share.claim.mode === 'base' || !isSameSetting(part.claim, share.claim)) return []
      const whole = wholeOf(share.claim, part, wholes) ?? wholeNamed(material, said, share, part)
      const note = judge({ part, share, whole })
      return note ? [note] : []
    }),
  )
}

/** The amount right before a share that is named as the share's part. */
function partOf(said: readonly Said[], at: number): Said | null {
  const share = said[at]
  if (!share) return null
  const last = said.slice(0, at).findLast(isAmount)
  const level = last && isRise(last) ? said[said.indexOf(last) - 1] : undefined
  // 255423人，比上年末增加23691人，占|61.68%: not what it rose by.
  const isLevel = level && isAmount(level) && level.claim.indicator.name === last?.claim.indicator.name
  const part = isLevel ? level : last
  return part && share.claim.indicator.name.startsWith(part.claim.indicator.name) && isNear(said, part, at)
    ? part
    : null
}

/** 税收收入占一般公共预算收入的比重: of what the paragraph told before by the very name. */
function partNamed(material: Material, share: Said): Said | null {
  const [name = ''] = share.claim.indicator.name.split('占')
  const block = saidByBlock(material).find((own) => own[0]?.place.block === share.place.block) ?? []
  const found = block.filter((one) => one.claim.indicator.name === name && one.claim.stat === 'level' && isAmount(one))
  return found.length === 1 && (found[0] as Said).place.from < share.place.from ? (found[0] ?? null) : null
}

function isRise({ claim, before }: Said): boolean {
  return claim.stat === 'increment' && /比|较/.test(before)
}

/** No other clause than the share's own stands between: 32家、占…的86.5%. */
function isNear(said: readonly Said[], part: Said, at: number): boolean {
  return said.indexOf(part) >= at - 2
}

function amountsById(sentences: readonly Sentence[]): ReadonlyMap<string, readonly Said[]> {
  const amounts = new Map<string, Said[]>()
  for (const { said } of sentences) {
    for (const one of said) {
      const { id } = one.claim.indicator
      if (!id || !isAmount(one) || one.claim.stat !== 'level') continue
      amounts.set(id, [...(amounts.get(id) ?? []), one])
    }
  }
  return amounts
}

function wholeOf(claim: Claim, part: Said, amounts: ReadonlyMap<string, readonly Said[]>): Said | null {
  const id = indicatorOf(claim.of ?? '')?.id
  const found = ((id && amounts.get(id)) || []).filter(
    (whole) => whole.figure !== part.figure && isSameSetting(whole.claim, claim) && isHard(whole.range),
  )
  const near = found.find((whole) => whole.place.block === part.place.block)
  if (near || !id || !farWholes.has(id) || /^[、和]|预算$/.test(part.before)) return near ?? null
  // In another paragraph only what is told once.
  return new Set(found.map(({ figure }) => figure.value)).size === 1 ? (found[0] ?? null) : null
}

/** Wholes that a report has one of, so that they may stand far from their shares: 占地区生产总值的比重. */
const farWholes: ReadonlySet<string> = new Set(['gdp', 'retail', 'trade', 'budgetRevenue'])

/** 户籍总人口 told of the place, 全部支出 of what was told just before: a whole by its own words, in the block and before its share. */
function wholeNamed(material: Material, said: readonly Said[], share: Said, part: Said): Said | null {
  const of = share.claim.of ?? ''
  const bare = of.replace(/^全部/, '')
  if (bare.length < 2 || /^(?:总|全)/.test(bare)) return null
  const block = saidByBlock(material).find((own) => own[0]?.place.block === share.place.block) ?? said
  const before = block.slice(0, block.indexOf(share))
  return (
    before.findLast(
      (one) =>
        one.figure !== part.figure &&
        one.claim.stat === 'level' &&
        one.claim.indicator.name.endsWith(bare) &&
        one.claim.indicator.name !== part.claim.indicator.name &&
        (of !== bare || one.claim.indicator.name.length <= bare.length + 2) &&
        isAmount(one) &&
        isHard(one.range) &&
        isSameSetting(one.claim, share.claim),
    ) ?? null
  )
}

/** C1. */
function stated({ part, share, whole }: Shared): Finding | Proof | null {
  if (!whole || whole.figure.unit !== part.figure.unit || !isHard(part.range)) return null
  const result = times100(over(part.range, whole.range))
  const said = {
    check: 'C1',
    spans: [share.place, part.place, whole.place],
    formula: 'part ÷ whole = share',
    equation: [termOf(part), '÷', termOf(whole), '=', workedOut('占比', result, '%'), '↔', termOf(share)],
    computed: { part: spanOf(part.range), whole: spanOf(whole.range), share: spanOf(result) },
    why: [`share ${share.claim.indicator.name}`],
  }
  const derived = `${part.figure.text} ÷ ${whole.figure.text} = ${written(result, '%')}`
  if (!apart(result, share.range))
    return {
      ...said,
      message: {
        zh: `${derived}，文中写${share.figure.text}，一致`,
        en: `${derived}, the text has ${share.figure.text}: consistent`,
      },
    }
  return {
    ...said,
    severity: 'error',
    message: {
      zh: `${derived}，与文中的占比${share.figure.text}不符`,
      en: `${derived}, but the text states a share of ${share.figure.text}`,
    },
    mayBeFine: { zh: '部分与总数的统计口径可能不同', en: 'Part and whole may be counted on different bases' },
  }
}

/** C6. */
function implied({ part, share, whole }: Shared): Finding | Proof | null {
  if (whole || !isExact(part.range)) return null
  const candidates = over(times100(part.range), share.range)
  const width = Number(widthOf(candidates) ?? 1)
  const integers = integersIn(candidates)
  if (!integers || width >= uninformative) return null
  return integral(part, share, candidates, width, '总数', '%')
}

/** The verdict on a count that must be whole, of `part` divided by what `ratio` states. */
export function integral(
  part: Said,
  ratio: Said,
  candidates: Range,
  width: number,
  what: '总数' | '基数',
  unit: '%' | '倍',
): Finding | Proof | null {
  const integers = integersIn(candidates)
  if (!integers) return null
  const [n, r] = [part.figure.text, ratio.figure.text]
  const said = {
    check: unit === '%' ? 'C6' : 'C7',
    spans: [ratio.place, part.place],
    formula: unit === '%' ? 'part ÷ share = a whole number' : 'value ÷ multiple = a whole number',
    equation: [termOf(part), '÷', termOf(ratio), '=', workedOut(what, candidates, '')],
    computed: { candidates: spanOf(candidates), width: width.toFixed(3) },
    why: [`integers ${integers.count}`, `chance ${width.toFixed(3)}`],
  }
  if (integers.count === 0) {
    if (width >= telling) return null
    return {
      ...said,
      severity: 'error',
      message: {
        zh: `${n} ÷ ${r} = ${written(candidates, '')}，其中没有整数：${r}与${n}不可能同时成立`,
        en: `${n} ÷ ${r} = ${written(candidates, '')}, which holds no whole number: the two cannot both be right`,
      },
      mayBeFine: {
        zh: `${what}可能含有未计入${n}的部分，或两数来自不同口径`,
        en: 'The two may be counted on different bases',
      },
    }
  }
  if (integers.count > 1) return null
  const whole = integers.first
  const back = unit === '%' ? part.range.lo?.div(whole).times(100) : part.range.lo?.div(whole)
  const shown = `${back?.round(2).toString() ?? ''}${unit}`
  return {
    ...said,
    computed: { ...said.computed, whole: whole.toString() },
    message: {
      zh: `${n} ÷ ${r} → ${what}只能是 ${whole}（${part.range.lo}/${whole} = ${shown}），一致`,
      en: `${n} ÷ ${r} → the whole can only be ${whole} (${part.range.lo}/${whole} = ${shown}): consistent`,
    },
  }
}
