/**
 * The checks, examined: errors are planted in the corpus and in generated texts, and what is found is counted; beside
 * it a plain checker by regular expressions, on the same texts.
 *
 * `npm run bench -- checks` with, after another `--`: `--seed N`, `--texts N` (how many are generated), `--misses`
 * (lists each, and the noisy ones), and paths of further reports. `REPORTS` may name them too, parted by colons.
 */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { examined, naivelyExamined } from './checks/examined.mjs'
import { generatedReport } from './checks/grammar/report.mjs'
import { measured } from './checks/measure.mjs'
import { planted } from './checks/planted/table.mjs'
import { randomFrom } from './checks/random.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '20240112' },
    texts: { type: 'string', default: '40' },
    misses: { type: 'boolean', default: false },
  },
})
const seed = Number(values.seed)
const corpus = new URL('../corpus/', import.meta.url)
const held = readdirSync(new URL('held/', corpus)).filter((file) => file.endsWith('.txt'))
const further = [...positionals, ...(process.env.REPORTS ?? '').split(':').filter(Boolean)]
const texts = [
  ...['hezhou-2024.txt', ...held.map((file) => `held/${file}`)].map((file) => ({
    name: file,
    text: readFileSync(new URL(file, corpus), 'utf8'),
  })),
  ...further.map((path) => ({
    name: basename(path),
    text: readFileSync(resolve(process.env.INIT_CWD ?? '.', path), 'utf8'),
  })),
  ...Array.from({ length: Number(values.texts) }, (_, nth) => generatedReport(seed + nth)),
]

console.log(
  `seed ${seed}: ${texts.length} texts, ${values.texts} of them generated; ${planted.length} kinds fit any report`,
)
const randomOf = (name) => randomFrom(seed + [...name].reduce((sum, sign) => sum * 31 + sign.charCodeAt(0), 7))
const ours = measured(texts, examined, randomOf)
const naive = measured(texts, naivelyExamined, randomOf)

console.log(`\n${'kind'.padEnd(22)} planted  caught  noisy  regex`)
for (const [kind, row] of [...ours.kinds].sort(([one], [other]) => one.localeCompare(other)))
  console.log(
    `${kind.padEnd(22)} ${String(row.planted).padStart(7)}  ${String(row.caught).padStart(6)}  ${String(row.noisy).padStart(5)}  ${String(naive.kinds.get(kind).caught).padStart(5)}`,
  )
total('ours', ours)
total('regex', naive)
const untouched = texts.length
console.log(
  `\nfalse errors on ${untouched} untouched texts: ours ${ours.falseErrors.length}, regex ${naive.falseErrors.length}`,
)
for (const { name, rule, message, places } of ours.falseErrors.slice(0, values.misses ? 200 : 10))
  console.log(`  ${name}:${places[0]?.line} ${rule} ${message}`)
if (values.misses)
  for (const [kind, { missed, loud }] of ours.kinds) {
    for (const seen of missed) told('miss', kind, seen)
    for (const seen of loud) told('noisy', kind, seen)
  }
timing()

function total(name, { kinds }) {
  const rows = [...kinds.values()]
  const sum = (of) => rows.reduce((all, row) => all + row[of], 0)
  const even = rows.reduce((all, row) => all + row.caught / row.planted, 0) / rows.length
  console.log(
    `${name.padEnd(6)} recall ${((100 * sum('caught')) / sum('planted')).toFixed(1)}% of ${sum('planted')}, ${(100 * even).toFixed(1)}% with each of ${rows.length} kinds counted alike; noisy ${sum('noisy')}`,
  )
}

function told(what, kind, { name, line, words, got }) {
  console.log([what, kind, `${name}:${line}`, words, got.join('; ') || '-'].join('\t'))
}

/** Reading and checking the sample: warm in this process, and the first call in fresh ones. */
function timing() {
  const sample = texts[0].text
  const warm = Array.from({ length: 40 }, () => timed(() => examined(sample))).sort((a, b) => a - b)
  const first = fileURLToPath(new URL('checks/first.mjs', import.meta.url))
  const cold = Array.from({ length: 7 }, () =>
    Number(spawnSync(process.execPath, [first], { encoding: 'utf8' }).stdout),
  ).sort((a, b) => a - b)
  const plain = Array.from({ length: 40 }, () => timed(() => naivelyExamined(sample))).sort((a, b) => a - b)
  console.log(
    `\nread + check of the sample: warm ${warm[20].toFixed(1)} ms median, ${warm[0].toFixed(1)} ms at best (regex ${plain[20].toFixed(1)} ms); first call ${cold[3].toFixed(1)} ms median of ${cold.length} fresh processes, ${cold[0].toFixed(1)} ms at best`,
  )
}

function timed(work) {
  const from = performance.now()
  work()
  return performance.now() - from
}
