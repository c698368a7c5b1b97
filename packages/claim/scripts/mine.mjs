#!/usr/bin/env node
/**
 * Mines reports for what is read badly, so that the lexicons can grow: `npm run mine -- FILE…`.
 *
 * Lists every numeral that no rule explains. More on demand, a hundred lines of each, spread over the files:
 *
 *   --masks, --figures   numerals taken for names, or for figures, with their surroundings
 *   --names              indicators that the vocabulary lacks, the commonest first
 *   --doubts             claims read with little confidence
 */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { blocksOf, countedIds } from '@zhushi/report'
import { reportFromBytes } from '@zhushi/report/reading'
import { claimsIn, readingOf } from '../dist/index.js'

const known = ['masks', 'figures', 'names', 'doubts']
const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const wanted = process.argv.slice(2).flatMap((argument) => (argument.startsWith('--') ? [argument.slice(2)] : []))
const strange = wanted.find((name) => !known.includes(name))
if (files.length === 0 || strange) fail(strange ? `不认识的选项：--${strange}` : '缺少文件：npm run mine -- 文件…')

const lists = { unexplained: [], masks: [], figures: [], doubts: [] }
const names = new Map()

for (const file of files) {
  const blocks = blocksIn(file)
  const before = lists.unexplained.length
  let figures = 0
  for (const { text, ...block } of blocks) {
    const reading = readingOf({ ...block, text })
    figures += reading.figures.length
    for (const name of ['unexplained', 'masks', 'figures'])
      for (const span of reading[name]) lists[name].push(shown(text, span))
  }
  const claims = claimsIn(blocks)
  for (const { id, text } of blocks) for (const claim of claims.get(id) ?? []) note(text, claim)
  const count = [...claims.values()].flat().length
  console.log(
    `${file.split('/').pop()}: ${figures} figures, ${count} claims, ${lists.unexplained.length - before} unexplained`,
  )
}
print('unexplained', lists.unexplained)
for (const name of wanted) {
  if (name === 'names') printNames()
  else print(name, sampled(lists[name], 100))
}

function blocksIn(file) {
  try {
    const reading = reportFromBytes(readFileSync(resolve(process.env.INIT_CWD ?? '.', file)), file, {
      ids: countedIds(),
    })
    return 'problem' in reading ? fail(`${file}：不是可读的报告（${reading.problem}）`) : blocksOf(reading.doc)
  } catch (error) {
    return fail(`${file}：无法读取（${error.code ?? error}）`)
  }
}

function note(text, { figure, indicator, stat, direction, confidence }) {
  if (!indicator.id) names.set(indicator.name, (names.get(indicator.name) ?? 0) + 1)
  if (confidence >= 0.55) return
  const line = shown(text, figure)
  lists.doubts.push({ ...line, text: `${line.text}  ${indicator.name} ${stat} ${direction} ${confidence}` })
}

function shown(line, { from, to, kind = '', value = '', unit = '', bound = '' }) {
  const place = `${line.slice(Math.max(0, from - 10), from)}[${line.slice(from, to)}]${line.slice(to, to + 10)}`
  return { key: line.slice(from, to), text: `${place}  ${[kind, value, unit, bound].filter(Boolean).join(' ')}` }
}

function print(title, spans) {
  console.log(`\n${title}: ${spans.length}`)
  for (const { text } of spans.sort((a, b) => (a.key < b.key ? -1 : 1))) console.log(`  ${text.replaceAll('\n', '⏎')}`)
}

function printNames() {
  console.log(`\nnames: ${names.size}`)
  const common = [...names].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).slice(0, 100)
  for (const [name, count] of common) console.log(`  ${count} ${name}`)
}

/** The same choice each time, spread over the whole list. */
function sampled(spans, count) {
  const step = Math.max(1, Math.floor(spans.length / count))
  return spans.filter((_, at) => at % step === 0)
}

function fail(message) {
  console.error(message)
  process.exit(2)
}
