/** Units: what stands after a number. The longest that fits is taken. */
import type { FigureKind } from './figure.js'
import { lookalikes } from './lexicon/lookalikes.js'
import { chineseCounters, counters, durations, measures, nouns, ratios } from './lexicon/units.js'
import { isLatin } from './tail.js'

export interface Unit {
  readonly from: number
  readonly to: number
  /** As the figure states it: 个百分点 is 百分点, the rest is as written. */
  readonly name: string
  readonly kind: FigureKind
  /** Whether 多 stands inside it, as in 2个多百分点. */
  readonly isOpen: boolean
  /** Whether it is the thing counted itself, without a classifier. */
  readonly isNoun: boolean
}

/** Surfaces by first character, longest first. */
const byHead = new Map<string, readonly string[]>()
for (const surface of new Set([...measures, ...durations, ...counters, ...nouns, ...Object.keys(ratios)])) {
  const head = surface[0] ?? ''
  byHead.set(
    head,
    [...(byHead.get(head) ?? []), surface].sort((a, b) => b.length - a.length),
  )
}

/** Units that even an Arabic number does not have where a word begins like them (13亿人民). */
const careful: ReadonlySet<string> = new Set(['人', '大', '台', '两', '折', '个点'])
const durationSet = new Set(durations)
const nounSet = new Set(nouns)

const lookalikesByHead = new Map<string, readonly string[]>()
for (const word of lookalikes)
  lookalikesByHead.set(word[0] ?? '', [...(lookalikesByHead.get(word[0] ?? '') ?? []), word])

const gapHeads = ' \t\u00a0\u3000\n'
const gap = /^[ \t\u00a0\u3000]{0,2}\n?[ \t\u00a0\u3000]{0,2}/

/** The unit after a number that ends at `at`, or null. A Chinese numeral takes fewer counters than an Arabic one. */
export function unitAt(shadow: string, at: number, isChinese: boolean): Unit | null {
  const hasGap = gapHeads.includes(shadow[at] ?? '+')
  const from = hasGap ? at + (gap.exec(shadow.slice(at, at + 6))?.[0].length ?? 0) : at
  for (const surface of byHead.get(shadow[from] ?? '') ?? []) {
    const to = endOf(shadow, from, surface)
    if (to === null) continue
    if (isChinese && !chineseCounters.has(surface)) continue
    if ((isChinese || careful.has(surface)) && isLookalike(shadow, from, surface)) continue
    if (isLatin(shadow[to]) && isLatin(surface[0]) && /^[A-Za-z]+$/.test(surface)) continue
    return perUnit(shadow, {
      from,
      to,
      name: nameOf(surface),
      kind: kindOf(surface, isChinese),
      isOpen: surface.startsWith('个多'),
      isNoun: nounSet.has(surface),
    })
  }
  return null
}

/** Where the surface ends that begins at `from`, or null; a long one may have been broken once (百分⏎点). */
function endOf(shadow: string, from: number, surface: string): number | null {
  const to = from + surface.length
  if (shadow.startsWith(surface, from)) return to
  if (surface.length < 3) return null
  const broken = shadow.slice(from, to + 1)
  return /[ \n]/.test(broken) && broken.replace(/[ \n]/, '') === surface ? to + 1 : null
}

function isLookalike(shadow: string, from: number, surface: string): boolean {
  const words = lookalikesByHead.get(surface[0] ?? '') ?? []
  return words.some((word) => word.length > surface.length && word.startsWith(surface) && shadow.startsWith(word, from))
}

/** 元/吨, 微克每立方米, 元/平方米·月: the unit goes on after the stroke. */
function perUnit(shadow: string, unit: Unit): Unit {
  const stroke = shadow[unit.to]
  const isRate = stroke === '每' && /^每(?:立方米|升|秒|小时)/.test(shadow.slice(unit.to, unit.to + 4))
  if (stroke !== '/' && !isRate) return unit
  const scale = /^[百千万]?/.exec(shadow.slice(unit.to + 1, unit.to + 2))?.[0].length ?? 0
  const lower = unitAt(shadow, unit.to + 1 + scale, false)
  if (!lower) return unit
  const to = lower.to + (/^[·•][月年天日]/.test(shadow.slice(lower.to, lower.to + 2)) ? 2 : 0)
  return { ...unit, to, name: shadow.slice(unit.from, to) }
}

function nameOf(surface: string): string {
  return ratios[surface] === 'points' ? surface.replace(/^个多?/, '') : surface.replace('个多', '个')
}

function kindOf(surface: string, isChinese: boolean): FigureKind {
  const ratio = ratios[surface]
  if (ratio) return ratio
  if (durationSet.has(surface)) return 'duration'
  if (surface === '大' || (isChinese && (surface === '项' || surface === '篇'))) return 'listCount'
  return 'quantity'
}
