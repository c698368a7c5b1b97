/**
 * C48: amounts that are told with their shares, one after the other, are shares of one whole: 0—14岁人口517.49万人，占14.93%；
 * 15—64岁人口2421.53万人，占69.87%；65岁及以上人口526.98万人，占15.20%.
 *
 * The whole need not be told: what each pair makes it must be the same.
 */
import { type Finding, noted, type Proof } from '../finding.js'
import type { Material } from '../material.js'
import { isBelow, isHard, over, type Range, times100 } from '../range.js'
import type { Rule } from '../rule.js'
import { isAmount, isSameSetting, type Said, saidByBlock } from '../said.js'
import { spanOf, termOf, workedOut, written } from '../wording.js'

export const oneWhole: Rule = {
  id: 'C48',
  title: { zh: '并列的占比推出同一总数', en: 'Shares side by side are of one whole' },
  policy: 'on',
  examine: (material) => noted(runsIn(material).flatMap(held)),
}

interface Pair {
  readonly part: Said
  readonly share: Said
  readonly whole: Range
}

const ofWhole = /^[，,（(]?占(?:比)?(?:为|达到?)?$/
const nested = /其中|占[^，。；]*的/
/** 常住人口中，男性…: another whole is spoken of. */
const opened = /中[，,：:]/
/** Two that leave nothing out. */
const sides: readonly (readonly [RegExp, RegExp])[] = [
  [/男/, /女/],
  [/城镇|城市/, /乡村|农村/],
  [/^税收/, /^非税/],
]

/** Pairs that follow each other within a sentence, semicolons between them. */
function runsIn(material: Material): Pair[][] {
  const texts = new Map(material.blocks.map(({ id, text }) => [id, text]))
  return saidByBlock(material).flatMap((said) => {
    const runs: Pair[][] = []
    let end = -1
    for (const [at, share] of said.entries()) {
      const part = said[at - 1]
      const pair = part ? pairOf(part, share) : null
      if (!pair || !part) continue
      const between = (texts.get(part.place.block) ?? '').slice(Math.max(0, end), part.place.from)
      const last = runs.at(-1)?.at(-1)
      const goesOn = end >= 0 && !between.includes('。') && !opened.test(between)
      if (last && goesOn && isSame(last.part, part)) runs.at(-1)?.push(pair)
      else runs.push([pair])
      end = share.place.to
    }
    return runs.filter((run) => run.length > 2 || (run.length === 2 && areSides(run)))
  })
}

function pairOf(part: Said, share: Said): Pair | null {
  const isShare = share.claim.stat === 'share' && share.figure.unit === '%' && share.claim.of === undefined
  if (!isShare || !ofWhole.test(share.before) || nested.test(part.before) || !isAmount(part)) return null
  if (!isHard(share.range) || !isHard(part.range) || part.claim.mode !== 'actual') return null
  return { part, share, whole: times100(over(part.range, share.range)) }
}

function isSame(a: Said, b: Said): boolean {
  return a.figure.unit === b.figure.unit && isSameSetting(a.claim, b.claim) && a.claim.stat === b.claim.stat
}

function areSides(run: readonly Pair[]): boolean {
  const [a = '', b = ''] = run.map(({ part }) => part.claim.indicator.name)
  return sides.some(([one, other]) => (one.test(a) && other.test(b)) || (one.test(b) && other.test(a)))
}

function isApart(a: Pair, b: Pair): boolean {
  return isBelow(a.whole, b.whole) || isBelow(b.whole, a.whole)
}

/** The one pair that the others, which agree, leave out; of two that do not agree, the second. */
function held(run: readonly Pair[]): (Finding | Proof)[] {
  const agrees = (pairs: readonly Pair[]) => pairs.every((a, at) => pairs.slice(at + 1).every((b) => !isApart(a, b)))
  const others = (at: number) => run.filter((_, index) => index !== at)
  if (agrees(run)) return [told(run, run[0] as Pair, null)]
  const odd = run.flatMap((pair, at) =>
    agrees(others(at)) && others(at).every((one) => isApart(one, pair)) ? [at] : [],
  )
  const at = run.length === 2 ? 1 : odd[0]
  if (at === undefined || (run.length > 2 && odd.length !== 1)) return []
  return [told(run, others(at)[0] as Pair, run[at] as Pair)]
}

function told(run: readonly Pair[], fitting: Pair, odd: Pair | null): Finding | Proof {
  const { unit } = fitting.part.figure
  const first = odd ?? fitting
  const [whole, its] = [written(fitting.whole, unit), written(first.whole, unit)]
  const note = {
    check: 'C48',
    spans: [first.share.place, first.part.place, ...(odd ? [fitting.share.place, fitting.part.place] : [])],
    formula: 'part ÷ share = one whole',
    equation: [
      termOf(first.part),
      '÷',
      termOf(first.share),
      '=',
      workedOut('总数', first.whole, unit),
      ...(odd ? ['↔', workedOut('总数', fitting.whole, unit)] : []),
    ],
    computed: { whole: spanOf(fitting.whole) },
    why: [`pairs ${run.length}`],
  }
  if (!odd)
    return {
      ...note,
      message: {
        zh: `并列的${run.length}项占比推出同一总数${whole}，一致`,
        en: `All are shares of ${whole}: consistent`,
      },
    }
  const [part, share] = [odd.part.figure.text, odd.share.figure.text]
  return {
    ...note,
    severity: 'error',
    message: {
      zh: `${part}占${share}，总数应为${its}；并列的其他项推出的总数是${whole}`,
      en: `${part} as ${share} makes a whole of ${its}, but the others beside it make ${whole}`,
    },
    mayBeFine: { zh: '各项占的可能不是同一总数', en: 'They may not be shares of one whole' },
  }
}
