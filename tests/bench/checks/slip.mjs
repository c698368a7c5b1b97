/**
 * Slips of the pen: a number as it might be mistyped, far enough off to be provably wrong.
 */

/** The rounding quantum of a number as it is written: 13.27 → 0.01. */
const quantum = (written) => 10 ** -(written.split('.')[1]?.length ?? 0)

/**
 * The number with two neighbouring digits exchanged or one digit changed, as many decimals as before, at least `least`
 * away from the truth; null where no slip reaches that far. `fits` may ask for more.
 */
export function slipOf(written, { least = 0, fits = () => true }, random) {
  const far = (other) =>
    other !== written &&
    !/^0\d/.test(other) &&
    Number(other) > 0 &&
    Math.abs(Number(other) - Number(written)) > least * 1.000001 &&
    fits(Number(other))
  const choices = [...exchanged(written), ...changed(written)].filter(far)
  return choices.length > 0 ? random.pick(choices) : null
}

function* exchanged(written) {
  for (let at = 0; at + 1 < written.length; at++) {
    const [one, other] = [written[at], written[at + 1]]
    if (/\d/.test(one) && /\d/.test(other)) yield written.slice(0, at) + other + one + written.slice(at + 2)
  }
}

function* changed(written) {
  for (let at = 0; at < written.length; at++)
    if (/\d/.test(written[at]))
      for (let digit = 0; digit < 10; digit++) yield written.slice(0, at) + digit + written.slice(at + 1)
}

/** How many whole numbers N put `count / N` within the rounding of a percentage: 32 and 86.5% leave one, 37. */
function wholesFor(count, percent) {
  const half = quantum(percent) / 2
  const least = Math.ceil((100 * count) / (Number(percent) + half) - 1e-9)
  const most = Math.floor((100 * count) / (Number(percent) - half) + 1e-9)
  return Math.max(0, most - least + 1)
}

/**
 * Another percentage of the same count that no whole number can give: a finding there is proof, and not luck, since the
 * interval of wholes is narrower than 0.2. Null where the count is too large for the decimals.
 */
export function impossibleShare(count, percent, random) {
  const decimals = percent.split('.')[1]?.length ?? 0
  const proves = (value) => value < 100 && widthFor(count, value.toFixed(decimals)) < 0.2
  if (widthFor(count, percent) >= 0.2) return null
  return slipOf(percent, { fits: (value) => proves(value) && wholesFor(count, value.toFixed(decimals)) === 0 }, random)
}

/** Another multiple of the same kind: no whole number of last year times it gives the count. */
export function impossibleMultiple(count, multiple, random) {
  const half = quantum(multiple) / 2
  const fits = (value) => {
    const [least, most] = [count / (value + half), count / (value - half)]
    return value > 1 && most - least < 0.2 && Math.ceil(least) > most
  }
  return slipOf(multiple, { fits }, random)
}

/** The width of the interval the whole lies in: the chance that a wrong percentage passes unseen. */
function widthFor(count, percent) {
  const half = quantum(percent) / 2
  return (100 * count) / (Number(percent) - half) - (100 * count) / (Number(percent) + half)
}
