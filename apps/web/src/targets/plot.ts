/** Draws dumbbells with Observable Plot. Colours are the interface's own custom properties, so they follow the theme. */
import * as Plot from '@observablehq/plot'
import type { Outcome, Place } from '@zhushi/check'
import type { Dumbbell } from './dumbbell'
import { iconOfOutcome } from './view'

export interface PlotOptions {
  /** In pixels. */
  readonly width: number
  readonly onGo: (place: Place) => void
}

const colors: Readonly<Record<Outcome, string>> = {
  met: 'var(--roughly)',
  roughlyMet: 'var(--supported)',
  missed: 'var(--unproven)',
  asksMore: 'var(--supported)',
  asksSame: 'var(--supported)',
  asksLess: 'var(--basisDiffers)',
  candidate: 'var(--checking)',
  notComparable: 'var(--soft)',
  notStated: 'var(--soft)',
}

const rowHeight = 28
const labelWidth = 168

/** The picture as an element; a click on a row goes to the target, or to the outcome where that is nearer. */
export function plotted(dumbbells: readonly Dumbbell[], { width, onGo }: PlotOptions): Element {
  const color = ({ outcome }: Dumbbell) => colors[outcome]
  const picture = Plot.plot({
    width,
    height: dumbbells.length * rowHeight + 56,
    marginLeft: Math.min(labelWidth, width * 0.38),
    marginRight: 44,
    marginTop: 26,
    style: { background: 'transparent', color: 'var(--ink)', fontSize: '13px', overflow: 'visible' },
    x: { label: null, grid: true, nice: true, zero: true, tickSize: 0, inset: 8 },
    y: { label: null, domain: dumbbells.map(({ label }) => label), tickSize: 0, padding: 0.5 },
    color: { type: 'identity' },
    marks: [
      Plot.link(dumbbells, { x1: 'target', x2: 'actual', y: 'label', stroke: color, strokeWidth: 2.5 }),
      Plot.dot(dumbbells, {
        x: 'target',
        y: 'label',
        symbol: 'diamond',
        r: 6,
        stroke: color,
        strokeWidth: 2,
        fill: 'var(--desk)',
      }),
      Plot.dot(dumbbells, { x: 'actual', y: 'label', r: 5.5, fill: color }),
      Plot.text(dumbbells, {
        x: ({ target, actual }: Dumbbell) => Math.max(target, actual),
        y: 'label',
        text: ({ outcome }: Dumbbell) => iconOfOutcome[outcome],
        fill: color,
        dx: 16,
        fontWeight: 700,
      }),
    ],
  })
  follow(picture, dumbbells, onGo)
  return picture
}

/**
 * Dots lead to their places, as the numbers of the table do. The library's English names of its marks are taken away: the
 * picture is described as a whole where it stands.
 */
function follow(picture: Element, dumbbells: readonly Dumbbell[], onGo: (place: Place) => void): void {
  const [targets, actuals] = picture.querySelectorAll('g[aria-label="dot"]')
  for (const mark of picture.querySelectorAll('[aria-label]')) mark.removeAttribute('aria-label')
  const lead = (group: Element | undefined, placeOf: (dumbbell: Dumbbell) => Place | undefined) => {
    for (const [at, dot] of [...(group?.children ?? [])].entries()) {
      const dumbbell = dumbbells[at]
      const place = dumbbell && placeOf(dumbbell)
      if (!place) continue
      ;(dot as SVGElement).style.cursor = 'pointer'
      dot.addEventListener('click', () => onGo(place))
    }
  }
  lead(targets, ({ line }) => line.target.place)
  lead(actuals, ({ line }) => line.actual?.place)
}
