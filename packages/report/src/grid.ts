/** Tables of a page: which hold data, and their cells in rows and columns. */
import { textOfPage } from './line.js'
import { attributeOf, type PageElement, tour } from './tour.js'

/** Longest cell of a table of data, in UTF-16 units; longer ones hold prose, and the table only places it. */
const longestCell = 60

/** Most columns or rows that one cell is taken to span, whatever the page says. */
const longestSpan = 20

interface Cell {
  text: string
  readonly columns: number
  readonly rows: number
}

/**
 * A table's cells by row, or null where it only places text: one column, one row, prose in a cell, a table within.
 *
 * A cell that spans others is written once, and the places it covers are empty, so that columns stay columns.
 */
export function gridOf(table: PageElement): string[][] | null {
  const rows = cellsOf(table)
  if (!rows) return null
  const grid = spread(rows.filter((row) => row.length > 0))
  const isData = grid.length > 1 && grid.some((row) => row.length > 1)
  return isData && grid.flat().every((cell) => cell.length <= longestCell) ? grid : null
}

function cellsOf(table: PageElement): Cell[][] | null {
  const rows: Cell[][] = []
  let cell: Cell | undefined
  for (const step of tour(table.childNodes)) {
    if (step.at === 'text') {
      if (cell) cell.text += step.text
      continue
    }
    const { tagName } = step.element
    if (tagName === 'table') return null
    if (tagName === 'td' || tagName === 'th') {
      cell = step.at === 'open' ? cellFrom(step.element) : undefined
      if (cell) rows.at(-1)?.push(cell)
    } else if (tagName === 'tr' && step.at === 'open') rows.push([])
    // Two lines of a cell are two words: 100<br>200 is no 100200.
    else if (cell && (tagName === 'br' || tagName === 'p' || tagName === 'div')) cell.text += ' '
  }
  return rows
}

function cellFrom(element: PageElement): Cell {
  const span = (name: string) =>
    Math.min(longestSpan, Math.max(1, Number.parseInt(attributeOf(element, name), 10) || 1))
  return { text: '', columns: span('colspan'), rows: span('rowspan') }
}

function spread(rows: readonly (readonly Cell[])[]): string[][] {
  const grid = rows.map((): string[] => [])
  for (const [at, row] of rows.entries()) {
    let column = 0
    for (const cell of row) {
      while (grid[at]?.[column] !== undefined) column++
      for (let down = 0; down < cell.rows; down++)
        for (let right = 0; right < cell.columns; right++) {
          const covered = grid[at + down]
          if (covered) covered[column + right] = down + right === 0 ? textOfPage(cell.text) : ''
        }
    }
  }
  return grid.map((row) => Array.from(row, (cell) => cell ?? ''))
}
