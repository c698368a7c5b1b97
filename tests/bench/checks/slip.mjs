/**
 * Slips of the pen: a number as it might be mistyped, far enough off to be provably wrong.
 */

/** The rounding quantum of a number as it is written: 13.27 → 0.01. */
export const quantum = (written) => 10 ** -(written.split('.')[1]?.length ?? 0)

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
export function wholesFor(count, percent) {
  const half = quantum(percent) / 2
  const least = Math.ceil((100 * count) / (Number(percent) + half) - 1e-9)
  const most = Math.floor((100 * count) / (Number(percent) - half) + 1e-9)
  return Math.max(0, most - least + 1)
}

/** The width of the interval those whole numbers lie in: the chance that a wrong percentage passes unseen. */
export function widthFor(count, percent) {
  const half = quantum(percent) / 2
  return (100 * count) / (Number(percent) - half) - (100 * count) / (Number(percent) + half)
}
