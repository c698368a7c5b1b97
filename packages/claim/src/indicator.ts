/**
 * Indicators: the vocabulary of work reports, and how to find a name in it.
 *
 * The data is `lexicon/indicators.json`; what it does not know is named by the words of the text.
 */

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

/** The name without what writers vary: quotation marks, brackets' signs, 规模以上, full-width letters, 全市. */
function folded(name: string): string {
  return shadowOf(name)
    .replace(/[“”‘’"（）()\s]/g, '')
    .replaceAll('规模以上', '规上')
    .replaceAll('限额以上', '限上')
    .replace(lead, '')
}

interface Node {
  readonly next: Map<string, Node>
  indicator: Indicator | null
}

/** Built at the first question, since who only reads figures asks none. */
let lexicon: {
  readonly names: Map<string, Indicator>
  readonly root: Node
  readonly byId: Map<string, Indicator>
} | null = null

function built() {
  const names = new Map<string, Indicator>()
  const root: Node = { next: new Map(), indicator: null }
  for (const indicator of indicators) {
    for (const name of [indicator.name, ...indicator.aliases]) {
      names.set(folded(name), indicator)
      for (const surface of surfacesOf(name)) plant(root, surface, indicator)
    }
  }
  return { names, root, byId: new Map(indicators.map((indicator) => [indicator.id, indicator])) }
}

/** The ways a name is written: with and without quotation marks, 规上 and 规模以上. */
function surfacesOf(name: string): string[] {
  const plain = name.replace(/[“”]/g, '')
  const both = plain === name ? [name] : [name, plain]
  return both.flatMap((surface) =>
    /规上|限上/.test(surface) ? [surface, surface.replace('规上', '规模以上').replace('限上', '限额以上')] : [surface],
  )
}

function plant(root: Node, surface: string, indicator: Indicator): void {
  let node = root
  for (const character of surface) {
    const next = node.next.get(character) ?? { next: new Map(), indicator: null }
    node.next.set(character, next)
    node = next
  }
  node.indicator = indicator
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

/** Where the vocabulary's names stand in a text: from left to right, the longest at each place, never overlapping. */
export function indicatorsIn(
  text: string,
): { readonly from: number; readonly to: number; readonly indicator: Indicator }[] {
  lexicon ??= built()
  const found = []
  for (let from = 0; from < text.length; ) {
    let node: Node | undefined = lexicon.root
    let best: { readonly from: number; readonly to: number; readonly indicator: Indicator } | null = null
    for (let at = from; node && at < text.length; at++) {
      node = node.next.get(text[at] ?? '')
      if (node?.indicator) best = { from, to: at + 1, indicator: node.indicator }
    }
    if (best) found.push(best)
    from = best ? best.to : from + 1
  }
  return found
}
