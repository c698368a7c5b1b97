import { readFileSync } from 'node:fs'
import type { Passage } from '../src/index.js'

const file = new URL('../../../tests/corpus/hezhou-2024.txt', import.meta.url)

/** The blocks of a real report. */
export const blocks: readonly Passage[] = readFileSync(file, 'utf8')
  .split('\n')
  .map((text, line) => ({ id: `b${line}`, text }))
  .filter(({ text }) => text.trim() !== '')

/** Something that looks like a figure, so that tests speak of the places people speak of. */
export const figureShape = /\d+(?:\.\d+)?(?:%|个百分点|亿元|万吨|万元|万亩|公里|个|人|项)/g

/** Every such place in the report. */
export const figures = blocks.flatMap((block) =>
  [...block.text.matchAll(figureShape)].map(({ index, 0: text }) => ({ block, from: index, to: index + text.length })),
)
