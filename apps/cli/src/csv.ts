/**
 * CSV (RFC 4180) of all claims, for spreadsheets: with a byte order mark, so that Excel reads Chinese, and with cells that
 * begin like a formula made harmless.
 */
import { stringify } from 'csv-stringify/sync'
import type { Extraction } from './extraction.js'
import { modeWords, type Statement, statementsOf, statWords } from './statement.js'

const columns: readonly (readonly [
  head: string,
  cell: (statement: Statement) => string | number | null | undefined,
])[] = [
  ['位置', ({ place }) => place],
  ['章节', ({ section }) => section],
  ['数据', ({ figure }) => figure.text.replace(/\s+/g, ' ')],
  ['类别', ({ figure }) => figure.kind],
  ['数值', ({ figure }) => figure.value],
  ['下限', ({ figure }) => figure.lo],
  ['上限', ({ figure }) => figure.hi],
  ['单位', ({ figure }) => figure.unit],
  ['界限', ({ figure }) => (figure.bound === '=' ? '' : figure.bound)],
  ['指标', ({ claim }) => claim?.indicator.name],
  ['指标代码', ({ claim }) => claim?.indicator.id],
  ['限定', ({ claim }) => claim?.qualifiers.join(' ')],
  ['统计', ({ claim }) => claim && statWords[claim.stat]],
  ['方向', ({ claim }) => claim?.direction],
  ['地区', ({ claim }) => claim?.region],
  ['起年', ({ claim }) => claim?.period.from],
  ['年份', ({ claim }) => claim?.period.year],
  ['时段', ({ claim }) => claim?.period.part],
  ['性质', ({ claim }) => claim && modeWords[claim.mode]],
  ['比较对象', ({ claim }) => claim?.baseline],
  ['所属总体', ({ claim }) => claim?.of],
  ['把握', ({ claim }) => claim?.confidence],
]

/** One row a claim, and one for each figure that has none, under a row of Chinese heads. */
export function csvOf(extraction: Extraction): string {
  const rows = statementsOf(extraction).map((statement) => columns.map(([, cell]) => cell(statement) ?? ''))
  const heads = columns.map(([head]) => head)
  return stringify([heads, ...rows], { bom: true, record_delimiter: 'windows', cast: { string: harmless } })
}

/** A cell that a spreadsheet would run is made a text by an apostrophe; a negative number stays one. */
function harmless(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) && !/^-?\d+(?:\.\d+)?%?$/.test(cell) ? `'${cell}` : cell
}
