/**
 * Indicators: the vocabulary of work reports, and how to find a name in it.
 *
 * The data is `lexicon/indicators.json`; what it does not know is named by the words of the text.
 */

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
