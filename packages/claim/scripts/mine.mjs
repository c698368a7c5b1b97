#!/usr/bin/env node
/**
 * Lists what texts leave unexplained, so that the lexicons can grow: `node packages/claim/scripts/mine.mjs FILE…`.
 *
 *   --masks, --figures   also list every mask or figure with its surroundings, a hundred of them
 */
import { readFileSync } from 'node:fs'
import { readFigures } from '../dist/index.js'

const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const wanted = process.argv
  .slice(2)
  .filter((argument) => argument.startsWith('--'))
  .map((argument) => argument.slice(2))
const lists = { unexplained: [], masks: [], figures: [] }

for (const file of files) {
  const before = lists.unexplained.length
  let figures = 0
  for (const line of readFileSync(file, 'utf8').split(/\r?\n/)) {
    const reading = readFigures(line)
    figures += reading.figures.length
    for (const name of Object.keys(lists)) for (const span of reading[name]) lists[name].push(shown(line, span))
  }
  console.log(`${file.split('/').pop()}: ${figures} figures, ${lists.unexplained.length - before} unexplained`)
}
print('unexplained', lists.unexplained)
for (const name of wanted) print(name, sampled(lists[name] ?? [], 100))

function shown(line, { from, to, kind = '', value = '', unit = '', bound = '' }) {
  const place = `${line.slice(Math.max(0, from - 10), from)}[${line.slice(from, to)}]${line.slice(to, to + 10)}`
  return { key: line.slice(from, to), text: `${place}  ${[kind, value, unit, bound].filter(Boolean).join(' ')}` }
}

function print(title, spans) {
  console.log(`\n${title}: ${spans.length}`)
  for (const { text } of spans.sort((a, b) => (a.key < b.key ? -1 : 1))) console.log(`  ${text}`)
}

/** The same choice each time, spread over the whole list. */
function sampled(spans, count) {
  const step = Math.max(1, Math.floor(spans.length / count))
  return spans.filter((_, at) => at % step === 0)
}
