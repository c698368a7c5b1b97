/** Tables for people: columns aligned on a terminal, where a Chinese character takes two cells. */
import type { Extraction } from './extraction.js'
import { modeWords, periodText, type Statement, statementsOf, statText } from './statement.js'

/** Below this a reading is marked as doubtful. */
const doubtful = 0.5

/** The first column is the line of a text, the paragraph of a page. */
const columns: readonly (readonly [head: string, cell: (statement: Statement) => string])[] = [
  ['章节', ({ section }) => section],
  ['数据', ({ figure }) => figure.text.replace(/\s+/g, ' ')],
  ['数值', ({ figure: { value, lo, hi } }) => (lo !== undefined && hi !== undefined ? `${lo}–${hi}` : value)],
  ['单位', ({ figure }) => figure.unit],
  ['界限', ({ figure }) => (figure.bound === '=' ? '' : figure.bound)],
  ['统计', ({ claim }) => (claim ? statText(claim) : '')],
  ['时期', ({ claim }) => (claim ? periodText(claim.period) : '')],
  ['性质', ({ claim }) => (claim ? modeWords[claim.mode] : '')],
  ['指标', ({ claim }) => (claim ? `${claim.indicator.name}${claim.confidence < doubtful ? '（存疑）' : ''}` : '')],
]

/** The claims a row each, under their columns, and a line that counts them; figures without a claim have a row too. */
export function tableOf(extraction: Extraction): string {
  const { title, blocks, figures, claims, unexplained } = extraction
  const places = new Map(blocks.map(({ id, line }, at) => [id, String(line ?? at + 1)]))
  const unitOfPlace = blocks.some(({ line }) => line !== undefined) ? '行' : '段'
  const rows = statementsOf(extraction).map((statement) => [
    String(statement.place),
    ...columns.map(([, cell]) => cell(statement)),
  ])
  const missed = unexplained.map(({ block, text }) => `未能读懂：第 ${places.get(block)} ${unitOfPlace} “${text}”\n`)
  const count = `${title ? `${title}：` : ''}${figures.length} 个数据，${claims.length} 条表述，${unexplained.length} 处未能读懂\n`
  return `${aligned([[unitOfPlace, ...columns.map(([head]) => head)], ...rows])}\n${missed.join('')}${count}`
}

/** Rows as columns of equal width. */
export function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    rows.reduce((most, row) => Math.max(most, widthOf(row[column] ?? '')), 0),
  )
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell)))
      .join('  ')
      .trimEnd()
  return rows.map((row) => `${line(row)}\n`).join('')
}

/** Cells that a text takes on a terminal. */
function widthOf(text: string): number {
  return Array.from(text).reduce(
    (width, character) =>
      width +
      (/[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]/.test(character)
        ? 2
        : 1),
    0,
  )
}
