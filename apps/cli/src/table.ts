/** Tables for people: columns aligned on a terminal, where a Chinese character takes two cells. */
import { sectionsOf } from '@zhushi/report'
import type { Extraction } from './extraction.js'

const kinds: Readonly<Record<string, string>> = {
  quantity: '数量',
  percent: '百分比',
  points: '百分点',
  multiple: '倍数',
  fraction: '分数',
  rank: '位次',
  listCount: '列举数',
  duration: '时长',
  magnitude: '量级',
}

/** The first column is the line of a text, the paragraph of a page. */
const columns = ['章节', '数据', '类别', '数值', '单位', '界限'] as const

/** The figures a row each, under their columns, and a line that counts them. */
export function tableOf({ title, blocks, outline, figures, unexplained }: Extraction): string {
  const places = new Map(blocks.map(({ id, line }, at) => [id, String(line ?? at + 1)]))
  const unitOfPlace = blocks.some(({ line }) => line !== undefined) ? '行' : '段'
  const sections = sectionsOf(blocks, outline)
  const rows = figures.map(({ block, text, kind, value, lo, hi, unit, bound }) => [
    places.get(block) ?? '',
    (sections.get(block) ?? []).map(({ number, title }) => number || title).join(' '),
    text.replace(/\s+/g, ' '),
    kinds[kind] ?? kind,
    lo !== undefined && hi !== undefined ? `${lo}–${hi}` : value,
    unit,
    bound === '=' ? '' : bound,
  ])
  const missed = unexplained.map(({ block, text }) => `未能读懂：第 ${places.get(block)} ${unitOfPlace} “${text}”\n`)
  const count = `${title ? `${title}：` : ''}${figures.length} 个数据，${unexplained.length} 处未能读懂\n`
  return `${aligned([[unitOfPlace, ...columns], ...rows])}\n${missed.join('')}${count}`
}

function aligned(rows: readonly (readonly string[])[]): string {
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
