/** Fields: a reading as people fill it in, and the slots that their words mean. */
import { type CorrectedSlots, correctedSlots, type SlotName, slotNames } from '@zhushi/annotation'
import { type Figure, readFigures } from '@zhushi/claim'
import type { ClaimFacts, StringKey } from '@zhushi/ui'
import { safeParse } from 'valibot'

/** The slots that people are asked for; a figure's kind follows from its unit. */
export const fieldNames = slotNames.filter((name) => name !== 'kind')
export type FieldName = Exclude<SlotName, 'kind'>
export type Fields = Readonly<Record<FieldName, string>>

/** What an addition must say. */
export const neededToAdd: readonly FieldName[] = ['indicator', 'value']

export type Filled =
  | { readonly ok: true; readonly slots: CorrectedSlots }
  /** Which field cannot be read, and what it should hold. */
  | { readonly ok: false; readonly field: FieldName; readonly hint: StringKey }

/** The fields as they stand before anything is changed. */
export function fieldsOf(facts: ClaimFacts): Fields {
  const { indicator, stat, direction, mode, year, part, region, baseline, of, unit, bound } = facts
  return {
    indicator,
    stat: stat ?? '',
    direction,
    mode: mode ?? '',
    year: year === null ? '' : String(year),
    part,
    region,
    baseline,
    of,
    value: writtenValue(facts),
    unit,
    bound,
  }
}

/** The slots whose fields say something else than what was read. `required`: fields that must say something even so. */
export function slotsOf(fields: Fields, read: Fields, required: readonly FieldName[] = []): Filled {
  const slots: Record<string, string | number> = {}
  for (const name of fieldNames as readonly FieldName[]) {
    const [now, before] = [fields[name].trim(), read[name].trim()]
    if (now === before && !required.includes(name)) continue
    if (now === '' && needed.has(name)) {
      if (hints[name]) return { ok: false, field: name, hint: hints[name] }
      continue
    }
    slots[name] = now
  }
  if (typeof slots.value === 'string') {
    const quantity = quantityIn(slots.value, fields.unit.trim())
    if (!quantity) return { ok: false, field: 'value', hint: 'correct.bad.value' }
    slots.value = quantity.value
    if (quantity.unit !== fields.unit.trim()) slots.unit = quantity.unit
  }
  if (slots.year !== undefined) slots.year = Number(slots.year)
  const parsed = safeParse(correctedSlots, slots)
  if (parsed.success) return { ok: true, slots: parsed.output }
  const field = (parsed.issues[0].path?.[0]?.key ?? 'indicator') as FieldName
  return { ok: false, field, hint: hints[field] ?? 'correct.bad.long' }
}

/** Fields that an empty one cannot correct. */
const needed: ReadonlySet<FieldName> = new Set(['indicator', 'stat', 'mode', 'year', 'value', 'bound'])

const hints: Partial<Readonly<Record<FieldName, StringKey>>> = {
  indicator: 'correct.bad.indicator',
  value: 'correct.bad.value',
  year: 'correct.bad.year',
}

/** The value as the text has it where that is a plain number, so that people meet their own words: 47.09亿. */
function writtenValue({ text, value, unit }: ClaimFacts): string {
  const written = unit !== '' && text.endsWith(unit) ? text.slice(0, -unit.length) : text
  return quantityIn(written, unit)?.value === value ? written.trim() : value
}

/** 47.09亿, 4,709,000,000 or １.２ as a decimal, with the unit where it was written with the number; null for no number. */
export function quantityIn(words: string, unit: string): Pick<Figure, 'value' | 'unit'> | null {
  const text = words.normalize('NFKC').replace(/[\s,]/g, '')
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return { value: text, unit }
  for (const [ending, isOwn] of [
    ['', true],
    [unit, true],
    ['个', false],
  ] as const) {
    const written = text + ending
    const [figure, second] = readFigures(written).figures
    if (figure && !second && figure.from === 0 && figure.to === written.length && figure.lo === undefined)
      return { value: figure.value, unit: (isOwn && figure.unit) || unit }
  }
  return null
}
