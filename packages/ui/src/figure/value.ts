/** Values: a figure's reading, written for people. */
import type { Figure } from '@zhushi/claim'

/** What of a figure is shown; a `Figure` fits. */
export type FigureFacts = Pick<Figure, 'text' | 'kind' | 'value' | 'unit' | 'bound' | 'lo' | 'hi'>

/** The value with its digits in threes and its unit: 4,709,000,000 元; a range with both its ends. */
export function quantityOf(figure: FigureFacts): string {
  const number =
    figure.lo !== undefined && figure.hi !== undefined
      ? `${grouped(figure.lo)}–${grouped(figure.hi)}`
      : grouped(figure.value)
  return figure.unit === '' ? number : `${number} ${figure.unit}`
}

/** A decimal string with its whole part in groups of three; anything else as it is. */
export function grouped(decimal: string): string {
  const parts = /^([-−]?)(\d+)(\.\d+)?$/.exec(decimal)
  if (!parts) return decimal
  const [, sign = '', whole = '', fraction = ''] = parts
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${fraction}`
}

/** A decimal string by the 万 or 亿, where that makes it shorter: 4709000000 is 47.09亿. No digit is lost. */
export function scaled(decimal: string): string {
  const parts = /^(-?)(\d+)$/.exec(decimal)
  if (!parts) return decimal
  const [, sign = '', whole = ''] = parts
  const power = whole.length > 8 ? 8 : whole.length > 4 ? 4 : 0
  if (power === 0) return decimal
  const fraction = whole.slice(-power).replace(/0+$/, '')
  if (fraction.length > 4) return decimal
  return `${sign}${whole.slice(0, -power)}${fraction && `.${fraction}`}${power === 8 ? '亿' : '万'}`
}
