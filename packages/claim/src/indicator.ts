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

// A stand-in until the lexicon is here.
const names =
  '地区生产总值 国内生产总值 生产总值 第一产业增加值 第二产业增加值 第三产业增加值 一般公共预算收入 税收收入 规上工业增加值 社会消费品零售总额 本外币存贷款余额 贷款余额 城镇新增就业 城镇居民人均可支配收入 农村居民人均可支配收入 固定资产投资 居民消费价格 城镇调查失业率 粮食综合生产能力 建筑业总产值 财政收入 粮食产量'.split(
    ' ',
  )

const pattern = new RegExp([...names].sort((a, b) => b.length - a.length).join('|'), 'g')
export function indicatorOf(name: string): Indicator | null {
  return names.includes(name) ? ({ id: name, name } as Indicator) : null
}

export function indicatorsIn(
  text: string,
): { readonly from: number; readonly to: number; readonly indicator: Indicator }[] {
  const found = [...text.matchAll(pattern)]
  return found.map(({ 0: name, index }) => ({
    from: index,
    to: index + name.length,
    indicator: { id: name, name } as Indicator,
  }))
}
