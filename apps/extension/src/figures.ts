/** Figures of a page: read line by line from the text a reader sees, and placed in the projected text. */
import { legible, type Projection, projectedAt, sourceRange } from '@zhushi/anchor'
import { type Figure, readFigures } from '@zhushi/claim'

export interface PageFigure {
  /** The same for the same text: `p` and its ordinal. */
  readonly id: string
  readonly figure: Figure
  /** Index of its line, and that line as it reads; the figure's offsets count units of it. */
  readonly line: number
  readonly text: string
  /** In the page's projected text. */
  readonly from: number
  readonly to: number
}

/** Every figure of the lines, in order. */
export function figuresOnPage(
  raw: string,
  lines: readonly { readonly from: number; readonly to: number }[],
  projection: Projection,
): PageFigure[] {
  const found: PageFigure[] = []
  lines.forEach(({ from: start, to: end }, line) => {
    const readable = legible(raw.slice(start, end))
    for (const figure of readFigures(readable.text).figures) {
      const range = sourceRange(readable, figure.from, figure.to)
      if (!range) continue
      const from = projectedAt(projection, start + range[0])
      const to = projectedAt(projection, start + range[1])
      found.push({ id: `p${found.length}`, figure, line, text: readable.text, from, to })
    }
  })
  return found
}
