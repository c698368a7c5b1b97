/** How a number is written in a report, and what follows from the written ones. */

/** With this many decimals; `trim` drops the zeros at the end, as reports do and communiques do not. */
export function written(value, decimals, trim = true) {
  const text = value.toFixed(decimals)
  return trim && text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

/** A total parted at random into so many pieces of the same decimals, each at least a tenth of an equal part. */
export function parted(total, pieces, decimals, random) {
  const units = Math.round(total * 10 ** decimals)
  const least = Math.max(1, Math.floor(units / pieces / 10))
  const weights = Array.from({ length: pieces }, () => random.real(0.5, 3, 3))
  const sum = weights.reduce((all, weight) => all + weight, 0)
  const parts = weights.slice(1).map((weight) => least + Math.floor(((units - least * pieces) * weight) / sum))
  const first = units - parts.reduce((all, part) => all + part, 0)
  return [first, ...parts].map((part) => part / 10 ** decimals)
}

/** Growth in percent from one value to the next. */
export const growth = (before, after) => (after / before - 1) * 100

/** A verb for a change, with its amount: 增长3.2%, 下降0.4%. */
export function grew(percent, decimals = 1) {
  const amount = written(Math.abs(percent), decimals)
  return `${percent < 0 ? '下降' : '增长'}${amount}%`
}
