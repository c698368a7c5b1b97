/**
 * Slots: what of a reading a person can put right, and what each may hold. The border at which their values are read.
 *
 * The words of each list are those of the claim package; the tables here fail to compile where one is missing.
 */
import type { Bound, Direction, FigureKind, Mode, Stat } from '@zhushi/claim'
import * as v from 'valibot'
import { line, named } from './line.js'

/** Every word of a list, in the order people are offered them. */
const listOf = <Word extends string>(words: Readonly<Record<Word, true>>) => Object.keys(words) as Word[]

export const stats = listOf<Stat>({
  level: true,
  growth: true,
  pointChange: true,
  rankChange: true,
  gap: true,
  contribution: true,
  share: true,
  rate: true,
  rank: true,
  multiple: true,
  increment: true,
  cumulative: true,
  completion: true,
  streak: true,
  ratio: true,
  listCount: true,
})

export const directions = listOf<Direction>({ up: true, down: true, '': true })

export const modes = listOf<Mode>({ actual: true, target: true, base: true })

export const bounds = listOf<Bound>({ '=': true, '>=': true, '>': true, '<=': true, '<': true, '~': true, '~<': true })

export const figureKinds = listOf<FigureKind>({
  quantity: true,
  percent: true,
  points: true,
  multiple: true,
  fraction: true,
  rank: true,
  listCount: true,
  duration: true,
  magnitude: true,
})

/** A half, quarter or month of the year, or a span of quarters or months, as `Period.part` has it. */
const part = /^(?:H[12]|Q[1-4](?:-Q[1-4])?|(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|1[0-2]))?)?$/

const slot = v.exactOptional

/** Reads the slots of a correction: any of them, an empty line for an empty slot, in the order people are offered them, and nothing else. */
export const correctedSlots = v.strictObject({
  indicator: slot(named(60)),
  stat: slot(v.picklist(stats)),
  direction: slot(v.picklist(directions)),
  mode: slot(v.picklist(modes)),
  year: slot(v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2200))),
  /** Empty: the whole year. */
  part: slot(v.pipe(v.string(), v.regex(part))),
  region: slot(line(60)),
  baseline: slot(line(60)),
  of: slot(line(60)),
  kind: slot(v.picklist(figureKinds)),
  /** As `Figure.value`: without a scale, percent as percent. It stands for the whole of a range. */
  value: slot(v.pipe(v.string(), v.maxLength(40), v.regex(/^-?\d+(?:\.\d+)?$/))),
  unit: slot(line(16)),
  bound: slot(v.picklist(bounds)),
})

/** What the slots should say, in the person's judgement; a slot that is absent is right as the machine reads it. */
export type CorrectedSlots = Readonly<v.InferOutput<typeof correctedSlots>>

/** A slot that can be put right, by its name in a claim or a figure; `year` and `part` are those of the period. */
export type SlotName = keyof CorrectedSlots

/** Every slot, in the order people are offered them. */
export const slotNames = Object.keys(correctedSlots.entries) as readonly SlotName[]
