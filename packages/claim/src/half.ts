/** Halves: 一半 of a whole, 半天 and 半个百分点, and a half more than a number (一年半, 两个半小时). */
import { boundOf } from './bound.js'
import type { FigureKind } from './figure.js'
import { numeralAt } from './numeral.js'
import { figureSense, type Sense, type SenseReader } from './sense.js'

/** What 半 alone measures. 半年 is a time, and 半个多 leaves the half open. */
const alone: readonly (readonly [pattern: RegExp, kind: FigureKind, example: string])[] = [
  [/一半|半数/y, 'fraction', '一半'],
  [/半个(百分点|千分点)/y, 'points', '半个百分点'],
  [/半个?(小时|工作日|月|世纪)/y, 'duration', '半个工作日'],
  [/半(天|日)(?![日游制])/y, 'duration', '半天'],
]
/** 一年半, 2小时半: the unit is inside. 半年报 and 半导体 begin something else. */
const after = /(\d{1,2}|[一两二三四五六七八九十]{1,3})([年天周倍吨亩]|小时|公里)半(?![导数边年天小个])/y
/** 两个半小时, 1个半月. */
const inside = /(\d{1,2}|[一两二三四五六七八九十]{1,3})个半(小时|月|百分点|世纪|工作日)/y
/** How far into such a number its 半 may stand, in characters: 二十三小时半. */
const longest = 6
/** What stands right before such a 半: the end of a unit, or 个. */
const unitEnds = '年天时周倍吨亩里个'
const months = '月'

/** The half at `at`, or the number that goes on with one, or null. */
export const halfAt: SenseReader = (shadow, at) => {
  const near = shadow.slice(at, at + longest)
  const half = near.indexOf('半')
  if (half < 0) return null
  return (
    (half < 2 ? loneHalf(shadow, at) : null) ?? (unitEnds.includes(near[half - 1] ?? ' ') ? halfMore(shadow, at) : null)
  )
}

function loneHalf(shadow: string, at: number): Sense | null {
  for (const [pattern, kind] of alone) {
    const found = groupsAt(pattern, shadow, at)
    if (found) return figure(shadow, kind, at, at + found[0].length, '0.5', unitOf(found[1] ?? ''))
  }
  return null
}

function halfMore(shadow: string, at: number): Sense | null {
  const found = groupsAt(after, shadow, at) ?? groupsAt(inside, shadow, at)
  const whole = found?.[1] && numeralAt(found[1], 0)
  if (!found || !whole || whole.to !== found[1]?.length || whole.upper) return null
  const unit = found[2] ?? ''
  return figure(shadow, kindOf(unit), at, at + found[0].length, `${whole.value}.5`, unitOf(unit))
}

function kindOf(unit: string): FigureKind {
  if (unit === '百分点') return 'points'
  if (unit === '倍') return 'multiple'
  return /[吨亩里]$/.test(unit) ? 'quantity' : 'duration'
}

function unitOf(unit: string): string {
  return unit === months ? '个月' : unit === '工作日' || unit === '世纪' ? `个${unit}` : unit
}

function figure(shadow: string, kind: FigureKind, from: number, to: number, value: string, unit: string): Sense {
  return figureSense({ from, to, kind, value, unit, bound: boundOf(shadow, from, to, false), numeral: null })
}

function groupsAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
