/** Decimal strings: exact at any length, no sign of zero, no digit lost to binary fractions. */

/** `digits` times ten to the `power`, in plain notation without idle zeros: ('47.09', 8) is '4709000000'. */
export function scaled(digits: string, power: number): string {
  const sign = digits.startsWith('-') ? '-' : ''
  const [whole = '0', fraction = ''] = digits.replace('-', '').split('.')
  const moved = fraction.padEnd(power, '0')
  const integer = (whole + moved.slice(0, power)).replace(/^0+(?=\d)/, '')
  const rest = moved.slice(power)
  const end = lastInk(rest)
  const plain = end === 0 ? integer : `${integer}.${rest.slice(0, end)}`
  return plain === '0' ? '0' : sign + plain
}

/** Numerator over denominator, exact where ten's powers allow, else to six places. */
export function quotient(numerator: number, denominator: number): string {
  return String(Number((numerator / denominator).toFixed(6)))
}

function lastInk(fraction: string): number {
  let end = fraction.length
  while (end > 0 && fraction[end - 1] === '0') end--
  return end
}
