/**
 * Verdicts: a target against its outcome, in the direction that is good.
 *
 * 以上 is a floor and 控制在, 以内 a ceiling whatever the indicator; else the vocabulary says which way is better. 左右 leaves half
 * a point of a percentage, or a twentieth of an amount: inside it a target is roughly met.
 */
import { type Claim, Exact, indicatorById } from '@zhushi/claim'
import type { Equation, Words } from '../finding.js'
import { type Range, rangeOf } from '../range.js'
import type { Outcome } from './pairing.js'

export interface Judged {
  readonly outcome: Outcome
  readonly reason: Words
  readonly sign: Equation[number]
}

type Side = 'floor' | 'ceiling'

/** Prices are to rise by no more, though a fall of them is no good either. */
const ceilings: ReadonlySet<string> = new Set(['cpi', 'ppi'])

export function sideOf({ figure, indicator, direction, stat }: Claim, words: string): Side {
  const isFall = isFalling({ direction, stat })
  if (
    /控制在|不超过|不高于|以内|低于/.test(words.replace('不低于', '')) ||
    figure.bound === '<=' ||
    figure.bound === '<'
  )
    return isFall ? 'floor' : 'ceiling'
  // 下降3%以上 is to fall by at least as much.
  if (figure.bound === '>=' || figure.bound === '>') return isFall ? 'ceiling' : 'floor'
  const known = indicator.id ? indicatorById(indicator.id) : null
  if (indicator.id && ceilings.has(indicator.id)) return 'ceiling'
  if (known?.better === 'lower') return 'ceiling'
  if (!known && isFall) return 'ceiling'
  return 'floor'
}

/** The value with its sign: a fall is less than nothing. */
function signedValue(claim: Claim, end: 'lo' | 'hi'): Exact {
  const { figure } = claim
  const value = new Exact((end === 'hi' ? figure.hi : figure.lo) ?? figure.value)
  return isFalling(claim) && value.gt(0) ? value.neg() : value
}

function isFalling({ direction, stat }: Pick<Claim, 'direction' | 'stat'>): boolean {
  return direction === 'down' && (stat === 'growth' || stat === 'pointChange')
}

/** What last year's report asked for, and what came of it. */
export function across(target: Claim, actual: Claim, words: string): Judged {
  const side = sideOf(target, words)
  const asked = signedValue(target, side === 'floor' ? 'lo' : 'hi')
  const came = signedValue(actual, 'lo')
  if (isOpen(rangeOf(actual.figure), side))
    return {
      outcome: 'notComparable',
      reason: { zh: '完成数只写了界限，判断不了是否达到', en: 'The outcome is only bounded: it cannot be judged' },
      sign: '?',
    }
  const isMet = side === 'floor' ? came.gte(asked) : came.lte(asked)
  const gap = came.minus(asked).abs()
  const sign = came.eq(asked) ? '=' : came.gt(asked) ? '>' : '<'
  if (isMet) return { outcome: 'met', reason: told(side, true), sign }
  if (target.figure.approximate && gap.lte(toleranceOf(target)))
    return {
      outcome: 'roughlyMet',
      reason: { zh: `相差${gap.round(2)}，在“左右”的范围内`, en: `Off by ${gap.round(2)}, within 左右` },
      sign,
    }
  return { outcome: 'missed', reason: told(side, false), sign }
}

function told(side: Side, isMet: boolean): Words {
  if (side === 'floor')
    return isMet ? { zh: '不低于目标', en: 'Not below the target' } : { zh: '低于目标', en: 'Below the target' }
  return isMet ? { zh: '未超过控制目标', en: 'Within the ceiling' } : { zh: '超过控制目标', en: 'Above the ceiling' }
}

/** 突破 leaves the upper end open: enough to pass a floor, not to stay under a ceiling. */
function isOpen(range: Range, side: Side): boolean {
  return side === 'floor' ? range.lo === null : range.hi === null
}

function toleranceOf({ figure }: Claim): Exact {
  return figure.kind === 'percent' || figure.kind === 'points'
    ? new Exact('0.5')
    : new Exact(figure.value).abs().times('0.05')
}

/** What this year's target asks of last year's outcome. */
export function within(target: Claim, actual: Claim, words: string): Judged {
  const side = sideOf(target, words)
  const asked = signedValue(target, side === 'floor' ? 'lo' : 'hi')
  const was = signedValue(actual, 'lo')
  const gap = asked.minus(was)
  const shown = gapText(gap, target)
  if (gap.eq(0)) return { outcome: 'asksSame', reason: { zh: '目标与上年持平', en: 'As much as last year' }, sign: '=' }
  const isMore = side === 'floor' ? gap.gt(0) : gap.lt(0)
  const way = gap.gt(0) ? '高于' : '低于'
  return {
    outcome: isMore ? 'asksMore' : 'asksLess',
    reason: {
      zh: `目标${way}上年完成数${shown.zh}`,
      en: `The target is ${shown.en} ${gap.gt(0) ? 'above' : 'below'} last year’s outcome`,
    },
    sign: gap.gt(0) ? '>' : '<',
  }
}

function gapText(gap: Exact, { figure }: Claim): Words {
  const size = gap.abs()
  if (figure.kind === 'percent') return { zh: `${size.round(2)}个百分点`, en: `${size.round(2)} points` }
  const [scale, word] = size.gte('1e8')
    ? [new Exact('1e8'), '亿']
    : size.gte('1e4')
      ? [new Exact('1e4'), '万']
      : [new Exact(1), '']
  const text = `${size.div(scale).round(2)}${word}${figure.unit}`
  return { zh: text, en: text }
}
