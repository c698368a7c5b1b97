/**
 * Reading a block: every digit and numeral of its text lies in exactly one figure, time or mask, or is unexplained.
 *
 * One pass from left to right. At each numeral the readers are asked in turn, and the first that knows it decides.
 */
import { nextOf, signsOf } from '@zhushi/report'
import type { Figure } from './figure.js'
import { formAt } from './form.js'
import { identifierAt } from './identifier.js'
import { completed } from './list.js'
import { measureAt } from './measure.js'
import { nameAt, schemeAt } from './name.js'
import { ordinalAt } from './ordinal.js'
import { quotationReader } from './quotation.js'
import type { Draft, MaskKind, SenseReader } from './sense.js'
import { shadowOf } from './shadow.js'
import { timeAt } from './time.js'
import { wordAt } from './word.js'

/** A stretch of a block's text, in UTF-16 units. */
export interface Span {
  readonly from: number
  readonly to: number
  readonly text: string
}

export interface Mask extends Span {
  readonly kind: MaskKind
}

export interface Reading {
  readonly figures: readonly Figure[]
  readonly times: readonly Span[]
  readonly masks: readonly Mask[]
  /** Numerals that no rule knows. */
  readonly unexplained: readonly Span[]
}

/** Where a reader may have something to say: numerals, and characters that special forms begin with. */
const triggers = signsOf('0123456789〇零一二三四五六七八九十百千万亿两双半几第首翻数')
const scale = /[十百千万亿]/
const numeral = /[\d〇零一二三四五六七八九十百千万亿两双半几]/
const unknownRun = /\d+[十百千万亿]*|[〇零一二三四五六七八九十百千万亿两]+|./y

/** Reads one block of text. Pure; linear in the text's length. */
export function readFigures(text: string): Reading {
  const shadow = shadowOf(text)
  const readers: readonly SenseReader[] = [
    quotationReader(shadow),
    schemeAt,
    formAt,
    timeAt,
    wordAt,
    identifierAt,
    ordinalAt,
    measureAt,
    nameAt,
  ]
  const cut = (from: number, to: number): Span => ({ from, to, text: text.slice(from, to) })
  const drafts: Draft[] = []
  const times: Span[] = []
  const masks: Mask[] = []
  const unexplained: Span[] = []
  let end = 0
  for (let at = nextOf(shadow, triggers, 0); at >= 0; at = nextOf(shadow, triggers, Math.max(end, at + 1))) {
    if (shadow[at] === '数' && !scale.test(shadow[at + 1] ?? '')) continue
    const sense = firstSense(readers, shadow, at, end)
    if (!sense && !numeral.test(shadow[at] ?? '')) continue
    if (!sense) unexplained.push(cut(at, unknownEnd(shadow, at)))
    else if (sense.is === 'figures') drafts.push(...sense.drafts)
    else if (sense.is === 'time') times.push(cut(sense.from, sense.to))
    else masks.push({ ...cut(sense.from, sense.to), kind: sense.is })
    end = sense?.to ?? unknownEnd(shadow, at)
  }
  const { drafts: whole, rejected } = completed(shadow, drafts)
  return {
    figures: whole.map((draft) => figureOf(draft, text)),
    times,
    masks,
    unexplained: [...unexplained, ...rejected.map(({ from, to }) => cut(from, to))].sort((a, b) => a.from - b.from),
  }
}

const known = new WeakMap<object, Reading>()

/** The reading of a block, made once for each object: blocks never change, so an edit reads the edited block alone. */
export function readingOf(block: { readonly text: string }): Reading {
  const reading = known.get(block) ?? readFigures(block.text)
  known.set(block, reading)
  return reading
}

function firstSense(readers: readonly SenseReader[], shadow: string, at: number, earliest: number) {
  for (const read of readers) {
    const sense = read(shadow, at, earliest)
    if (sense) return sense
  }
  return null
}

function unknownEnd(shadow: string, at: number): number {
  unknownRun.lastIndex = at
  return at + (unknownRun.exec(shadow)?.[0].length ?? 1)
}

/** In the order of the contract of what is printed. */
function figureOf({ from, to, kind, value, unit, bound, lo, hi, numeral }: Draft, text: string): Figure {
  const ends = lo !== undefined && hi !== undefined ? { lo, hi } : {}
  const isPair = lo !== undefined && numeral !== null
  const isNear = bound === '~' || bound === '~<'
  const approximate = isNear || isPair || (numeral?.isOpen ?? false)
  return { from, to, text: text.slice(from, to), kind, value, unit, bound, ...ends, approximate }
}
