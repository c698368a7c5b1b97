/**
 * Aligning a report with a page and locating every figure on it: the sample, and a text of 60,000 characters made of it.
 *
 * Cold is the first call in a fresh process; warm the median of the calls after. Beside it the search a page script would
 * do otherwise: each figure with its surroundings by `indexOf`, which finds nothing that was edited.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { align, locate, projectText } from '@zhushi/anchor'

const sample = readFileSync(new URL('../corpus/hezhou-2024.txt', import.meta.url), 'utf8')
const figureShape = /\d+(?:\.\d+)?(?:%|个百分点|亿元|万吨|万元|万亩|公里|个|人|项|家|户)/g

/** The same grammar in other words: every Han character moved on, so that no gram is shared with the original. */
const dialect = (text, step) =>
  text.replace(/[\u4e00-\u9f00]/g, (sign) =>
    String.fromCharCode(0x4e00 + ((sign.charCodeAt(0) - 0x4e00 + step) % 20_000)),
  )

/** Every fortieth sentence cut, every fifth figure rewritten. */
function revised(text) {
  let count = 0
  const cut = text
    .split('。')
    .filter((_, index) => index % 40 !== 39)
    .join('。')
  return cut.replace(figureShape, (figure) =>
    ++count % 5 === 0 ? figure.replace(/^\d/, (digit) => (digit % 9) + 1) : figure,
  )
}

const texts = {
  sample,
  long: [0, 4001, 8009]
    .map((step) => dialect(sample, step))
    .join('\n')
    .slice(0, 62_000),
}
const work = Object.entries(texts).flatMap(([name, text]) => [
  { name: `${name}, same text`, report: text, page: text },
  { name: `${name}, revised text`, report: text, page: revised(text) },
])

function measure({ report, page }) {
  const start = performance.now()
  const a = projectText(report).text
  const b = projectText(page).text
  const { map, coverage } = align(a, b)
  const figures = [...a.matchAll(figureShape)].map(({ index, 0: words }) => ({ from: index, to: index + words.length }))
  const states = {}
  for (const figure of figures) {
    const { state } = locate(a, b, map, figure)
    states[state] = (states[state] ?? 0) + 1
  }
  return { ms: performance.now() - start, units: a.length, figures: figures.length, coverage, states }
}

function searchByIndexOf({ report, page }) {
  const start = performance.now()
  let found = 0
  for (const { index, 0: words } of report.matchAll(figureShape)) {
    if (page.includes(report.slice(Math.max(0, index - 16), index + words.length + 16))) found++
  }
  return { ms: performance.now() - start, found }
}

const only = process.argv[2]
if (only !== undefined) {
  process.stdout.write(`${measure(work[Number(only)]).ms}`)
} else {
  work.forEach((each, index) => {
    const cold = Number(spawnSync(process.execPath, [fileURLToPath(import.meta.url), String(index)]).stdout)
    const runs = Array.from({ length: 25 }, () => measure(each)).map(({ ms }) => ms)
    const warm = runs.sort((one, other) => one - other)[12]
    const { units, figures, coverage, states } = measure(each)
    const plain = searchByIndexOf(each)
    process.stdout.write(
      `${each.name}: ${units} units, ${figures} figures, coverage ${(coverage * 100).toFixed(1)} %\n` +
        `  warm ${warm.toFixed(1)} ms, cold ${cold.toFixed(1)} ms; ${JSON.stringify(states)}\n` +
        `  indexOf of each quote: ${plain.ms.toFixed(1)} ms, finds ${plain.found}\n`,
    )
  })
}
