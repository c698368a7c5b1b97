/**
 * Reading the figures and claims of a whole report, and of one that was edited in one block; and the figures beside Recognizers-Text, the public reader of Chinese numbers.
 *
 * Both read the same lines in the same process and are scored against the same hand-made labels. Ours must place a
 * figure exactly; the peer is right already where one of its spans touches the figure's numeral, since it knows no
 * classifiers. What it reads beside that (years, ordinals, words) counts against it.
 *
 * The first call is that of a fresh process, which runs this file with `--first`: its modules are loaded, and nothing has
 * been read or compiled yet.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = new URL('../corpus/', import.meta.url)
const text = readFileSync(new URL('hezhou-2024.txt', folder), 'utf8')
const lines = text.split('\n')

const began = performance.now()
const { blocksOf, countedIds, reportFromText } = await import('@zhushi/report')
const { claimsIn, readFigures } = await import('@zhushi/claim')
const loaded = performance.now() - began

const figuresOf = (doc) => blocksOf(doc).map((block) => readFigures(block.text))
const extract = (doc) => claimsIn(blocksOf(doc))
const fresh = () => reportFromText(text, { ids: countedIds() })

if (process.argv.includes('--first')) {
  console.log(timed(() => extract(fresh())).ms)
  process.exit()
}
const firsts = Array.from({ length: 15 }, () =>
  Number(execFileSync(process.execPath, [fileURLToPath(import.meta.url), '--first'], { encoding: 'utf8' })),
)

const whole = Array.from({ length: 60 }, () => timed(() => extract(fresh())).ms)
const warm = Array.from({ length: 60 }, () => timed(() => figuresOf(fresh())).ms)
const blocks = blocksOf(fresh())
extract(fresh())
claimsIn(blocks)
/** Each edit makes one block anew and keeps the others, as the editor does. */
const edits = (at) =>
  Array.from({ length: 60 }, (_, nth) => {
    const edited = blocks.with(at, { ...blocks[at], text: `${blocks[at].text}又增长${nth}.5%。` })
    return timed(() => claimsIn(edited)).ms
  })
const byLength = blocks.map((_, at) => at).sort((a, b) => blocks[b].text.length - blocks[a].text.length)
const [longest, middle] = [byLength[0], byLength[Math.floor(byLength.length / 4)]]

console.log(`modules loaded      ${loaded.toFixed(1)} ms`)
print('ours, first call', firsts, `text → report → figures → claims, ${firsts.length} fresh processes`)
print('ours, warm', whole, `text → report → figures → claims, ${text.length} characters`)
print('figures alone, warm', warm, 'text → report → figures')
print('one block edited', edits(middle), `${blocks[middle].text.length} characters`)
print('the longest edited', edits(longest), `${blocks[longest].text.length} characters`)

const labels = labelled()
const ours = lines.map((line) => readFigures(line).figures)
report(
  'ours',
  median(warm),
  scored(ours, (figure, label) => figure.from === label.from && figure.to === label.to),
)

const { default: recognizers } = await import('@microsoft/recognizers-text-suite')
const { Culture, recognizeCurrency, recognizeDimension, recognizeNumber, recognizePercentage } = recognizers
const models = {
  number: recognizeNumber,
  percentage: recognizePercentage,
  currency: recognizeCurrency,
  dimension: recognizeDimension,
}
let peerTime = 0
const peer = lines.map((line) => {
  const spans = []
  for (const recognize of Object.values(models)) {
    const { ms, value } = timed(() => recognize(line, Culture.Chinese))
    peerTime += ms
    spans.push(...value.map(({ start, end }) => ({ from: start, to: end + 1 })))
  }
  return widest(spans)
})
report(
  'recognizers-text',
  peerTime,
  scored(peer, (span, label) => span.from < label.to && label.from < span.to),
)
console.log(`ours is ${Math.round(peerTime / median(warm))} times as fast`)

function print(name, times, what) {
  console.log(
    `${name.padEnd(19)} ${median(times).toFixed(2)} ms median, ${percentile(times, 95).toFixed(2)} ms p95 (${what})`,
  )
}

function timed(work) {
  const from = performance.now()
  const value = work()
  return { ms: performance.now() - from, value }
}

function labelled() {
  const [head, ...rows] = readFileSync(new URL('hezhou-2024.figures.tsv', folder), 'utf8').trimEnd().split('\n')
  const names = head.split('\t')
  return rows
    .map((row) => Object.fromEntries(row.split('\t').map((cell, at) => [names[at], cell])))
    .map((label) => ({ ...label, line: Number(label.line), from: Number(label.from), to: Number(label.to) }))
}

/** Precision leaves out spans that only an optional label knows. */
function scored(spansByLine, agrees) {
  const required = labels.filter(({ need }) => need === 'required')
  const right = required.filter((label) => spansByLine[label.line - 1].some((span) => agrees(span, label))).length
  const counted = spansByLine.flatMap((spans, at) =>
    spans.filter(
      (span) => !labels.some((label) => label.need === 'optional' && label.line === at + 1 && agrees(span, label)),
    ),
  ).length
  const recall = right / required.length
  const precision = counted === 0 ? 0 : Math.min(1, right / counted)
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) }
}

/** Of overlapping spans the widest, so that 47.09 inside 47.09亿元 does not count twice. */
function widest(spans) {
  const kept = []
  for (const span of spans.sort((a, b) => b.to - b.from - (a.to - a.from)))
    if (!kept.some((other) => span.from < other.to && other.from < span.to)) kept.push(span)
  return kept
}

function report(name, ms, { precision, recall, f1 }) {
  console.log(
    `${name.padEnd(19)} ${ms.toFixed(1).padStart(8)} ms   F1 ${f1.toFixed(3)}  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}`,
  )
}

function median(values) {
  return percentile(values, 50)
}

function percentile(values, share) {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor((values.length * share) / 100))]
}
