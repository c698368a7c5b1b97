/**
 * Reading the figures of a whole report, beside Recognizers-Text, the public reader of Chinese numbers.
 *
 * Both read the same lines in the same process and are scored against the same hand-made labels. Ours must place a
 * figure exactly; the peer is right already where one of its spans touches the figure's numeral, since it knows no
 * classifiers. What it reads beside that (years, ordinals, words) counts against it.
 */
import { readFileSync } from 'node:fs'
import recognizers from '@microsoft/recognizers-text-suite'

const folder = new URL('../corpus/', import.meta.url)
const text = readFileSync(new URL('hezhou-2024.txt', folder), 'utf8')
const lines = text.split('\n')

const began = performance.now()
const { blocksOf, countedIds, reportFromText } = await import('@zhushi/report')
const { readFigures } = await import('@zhushi/claim')
const loaded = performance.now() - began

const extract = (doc) => blocksOf(doc).map((block) => readFigures(block.text))
const fresh = () => reportFromText(text, { ids: countedIds() })

const first = timed(() => extract(fresh()))
const warm = Array.from({ length: 60 }, () => timed(() => extract(fresh())).ms)
const doc = fresh()
const longest = Array.from({ length: doc.childCount }, (_, at) => doc.child(at)).sort(
  (a, b) => b.nodeSize - a.nodeSize,
)[0]
const edits = Array.from({ length: 60 }, (_, at) => timed(() => readFigures(longest.textContent + at)).ms)

console.log(`modules loaded      ${loaded.toFixed(1)} ms`)
console.log(`ours, first call    ${first.ms.toFixed(1)} ms`)
console.log(
  `ours, warm          ${median(warm).toFixed(2)} ms median, ${percentile(warm, 95).toFixed(2)} ms p95 (text → report → figures, ${text.length} characters)`,
)
console.log(
  `ours, longest block ${median(edits).toFixed(2)} ms median, ${percentile(edits, 95).toFixed(2)} ms p95 (${longest.nodeSize} characters)`,
)

const labels = labelled()
const ours = lines.map((line) => readFigures(line).figures)
report(
  'ours',
  median(warm),
  scored(ours, (figure, label) => figure.from === label.from && figure.to === label.to),
)

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
