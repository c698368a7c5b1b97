/** What corrections say, in words. */
import type { SlotName } from '@zhushi/annotation'
import { type ClaimFacts, partText, quantityOf, type Say } from '@zhushi/ui'
import type { Fields } from './fields'

/** 指标：税收收入；统计：水平. Only the slots that are named; those that are empty say so. */
export function toldFacts(facts: ClaimFacts, names: readonly string[], say: Say): string {
  const known = names.filter((name): name is SlotName => name in sayings)
  return known.map((name) => said(say(`slot.${name}`), sayings[name](facts, say), say)).join('；')
}

/** The fields of a draft that say something. */
export function toldFields(fields: Partial<Fields>, say: Say): string {
  const filled = Object.entries(fields).filter(([, words]) => words !== '')
  return filled.map(([name, words]) => said(say(`slot.${name as SlotName}`), words, say)).join('；')
}

function said(slot: string, words: string, say: Say): string {
  return `${slot} ${words === '' ? say('table.unknown') : words}`
}

const sayings: Readonly<Record<SlotName, (facts: ClaimFacts, say: Say) => string>> = {
  indicator: ({ indicator }) => indicator,
  stat: ({ stat }, say) => (stat === null ? '' : say(`stat.${stat}`)),
  direction: ({ direction }, say) => say(`direction.${direction}`),
  mode: ({ mode }, say) => (mode === null ? '' : say(`mode.${mode}`)),
  year: ({ year }) => (year === null ? '' : String(year)),
  part: ({ part }, say) => partText(part, say),
  region: ({ region }) => region,
  baseline: ({ baseline }) => baseline,
  of: ({ of }) => of,
  kind: ({ kind }, say) => say(`figure.${kind}`),
  value: (facts) => quantityOf({ ...facts, unit: '' }),
  unit: ({ unit }, say) => (unit === '' ? say('figure.noUnit') : unit),
  bound: ({ bound }, say) => say(`bound.${bound}`),
}
