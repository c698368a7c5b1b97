/**
 * Indicators: the vocabulary of work reports, and how to find a name in it.
 *
 * The data is `lexicon/indicators.json`; what it does not know is named by the words of the text.
 */

import { nextOf, pairAt, type Signs, signsOf } from '@zhushi/report'
import data from './lexicon/indicators.json' with { type: 'json' }
import { shadowOf } from './shadow.js'

/** One statistical indicator. */
export interface Indicator {
  /** Stable, in lower camel case: gdp, retailSales. */
  readonly id: string
  /** Its full official name. */
  readonly name: string
  /** Other names in use, without regions (全市) and without periods (全年). */
  readonly aliases: readonly string[]
  readonly topic:
    | 'economy'
    | 'finance'
    | 'industry'
    | 'agriculture'
    | 'trade'
    | 'livelihood'
    | 'environment'
    | 'construction'
    | 'science'
    | 'governance'
  /** A flow is summed over a period, a stock stands at its end; a rate is a share in per cent, an index has a base. */
  readonly kind: 'flow' | 'stock' | 'rate' | 'index'
  /** What its growth is stated in: constant prices, current prices, or units of things. Null for rates and indices. */
  readonly growth: 'real' | 'nominal' | 'physical' | null
  /** As a figure states it, without a scale: 元, 吨, 户, %. Empty where it has none. */
  readonly unit: string
  /** Which way is good. */
  readonly better: 'higher' | 'lower' | 'neither'
  readonly parent?: string
  /** Ids of the indicators that sum up to it. */
  readonly parts?: readonly string[]
}

/** The whole vocabulary. */
export const indicators = data as readonly Indicator[]

/** Words before a name that are no part of it. */
const lead = /^(?:全[国省区市县州]|我[国省市县区]|本[省市县区]|全年)/

/** What a name may have that is folded; most have none. */
const varies = /[“”‘’"（）()\s全我本上\uff05-\uff5e]/

/** The name without what writers vary: quotation marks, brackets' signs, 规模以上, full-width letters, 全市. */
function folded(name: string): string {
  if (!varies.test(name)) return name
  const bare = shadowOf(name).replace(/[“”‘’"（）()\s]/g, '')
  const short = bare.includes('以上') ? bare.replace('规模以上', '规上').replace('限额以上', '限上') : bare
  return short.replace(lead, '')
}

interface Surface {
  readonly written: string
  readonly indicator: Indicator
}

interface Lexicon {
  readonly names: ReadonlyMap<string, Indicator>
  readonly byId: ReadonlyMap<string, Indicator>
  /** Every way a name is written, by its first two characters, longest first. */
  readonly surfaces: ReadonlyMap<number, readonly Surface[]>
  /** Their first characters and their second ones, since most places of a text begin no name. */
  readonly firsts: Signs
  readonly seconds: Signs
  /** And their last ones. */
  readonly tails: ReadonlySet<string | undefined>
}

/** Built at the first question, since who only reads figures asks none. */
let lexicon: Lexicon | null = null

function built(): Lexicon {
  const names = new Map<string, Indicator>()
  const surfaces = new Map<number, Surface[]>()
  let firsts = ''
  let seconds = ''
  const tails = new Set<string | undefined>()
  const add = (written: string, indicator: Indicator) => {
    tails.add(written[written.length - 1])
    const head = pairAt(written, 0)
    const group = surfaces.get(head)
    if (group) group.push({ written, indicator })
    else {
      surfaces.set(head, [{ written, indicator }])
      firsts += written[0]
      seconds += written[1]
    }
  }
  const enter = (name: string, indicator: Indicator) => {
    const isPlain = !varies.test(name)
    names.set(isPlain ? name : folded(name), indicator)
    if (isPlain) add(name, indicator)
    else for (const written of surfacesOf(name)) add(written, indicator)
  }
  for (const indicator of indicators) {
    enter(indicator.name, indicator)
    for (const name of indicator.aliases) enter(name, indicator)
  }
  for (const group of surfaces.values()) if (group.length > 1) group.sort((a, b) => b.written.length - a.written.length)
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]))
  return { names, surfaces, firsts: signsOf(firsts), seconds: signsOf(seconds), tails, byId }
}

/** The ways a name is written: with and without quotation marks, 规上 and 规模以上. */
function surfacesOf(name: string): readonly string[] {
  const plain = name.replace(/[“”]/g, '')
  const both = plain === name ? [name] : [name, plain]
  return both.flatMap((surface) =>
    /规上|限上/.test(surface) ? [surface, surface.replace('规上', '规模以上').replace('限上', '限额以上')] : [surface],
  )
}

/** The indicator of that name, whole and not as a part of a longer one, or null. */
export function indicatorOf(name: string): Indicator | null {
  lexicon ??= built()
  return lexicon.names.get(folded(name)) ?? null
}

/** The indicator with that id, or null. */
export function indicatorById(id: string): Indicator | null {
  lexicon ??= built()
  return lexicon.byId.get(id) ?? null
}

/** Whether some name of the vocabulary ends in this character. */
export function mayEndName(character: string | undefined): boolean {
  lexicon ??= built()
  return lexicon.tails.has(character)
}

/** Where the vocabulary's names stand in a text: from left to right, the longest at each place, never overlapping. */
export function indicatorsIn(
  text: string,
): { readonly from: number; readonly to: number; readonly indicator: Indicator }[] {
  lexicon ??= built()
  const found = []
  const { firsts, seconds } = lexicon
  for (let from = nextOf(text, firsts, 0); from >= 0 && from + 1 < text.length; ) {
    const surface = seconds[text.charCodeAt(from + 1)] === 1 ? surfaceAt(lexicon, text, from) : undefined
    const to = from + (surface?.written.length ?? 1)
    if (surface) found.push({ from, to, indicator: surface.indicator })
    from = nextOf(text, firsts, to)
  }
  return found
}

function surfaceAt({ surfaces }: Lexicon, text: string, from: number): Surface | undefined {
  return surfaces.get(pairAt(text, from))?.find(({ written }) => text.startsWith(written, from))
}

/** Tells of a text whether it names the indicator with that id, and not only within another's longer name. */
export function namingOf(id: string): (text: string) => boolean {
  const named = indicatorById(id)
  const surfaces = named ? [named.name, ...named.aliases].flatMap(surfacesOf) : []
  return (text) =>
    surfaces.some((written) => text.includes(written)) &&
    indicatorsIn(text).some(({ indicator }) => indicator === named)
}
