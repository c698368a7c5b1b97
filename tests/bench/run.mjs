/**
 * Runs the benchmarks: all of them, or those whose names are given (`npm run bench -- extract`).
 *
 * What follows the names (options, paths) is handed to the benchmarks: `npm run bench -- checks report.txt --seed 7`.
 * A benchmark prints its figures beside the alternative a user would pick, measured in the same run. It judges nothing.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const all = readdirSync(here)
  .filter((file) => file.endsWith('.bench.mjs'))
  .map((file) => file.replace('.bench.mjs', ''))
const given = process.argv.slice(2)
const end = given.findIndex((argument) => !all.includes(argument))
const wanted = end < 0 ? given : given.slice(0, end)
const handed = end < 0 ? [] : given.slice(end)
const isTheirs = (argument) =>
  argument.startsWith('-') || existsSync(resolve(process.env.INIT_CWD ?? process.cwd(), argument))
const unknown = handed.length > 0 && !isTheirs(handed[0]) ? [handed[0]] : []
if (unknown.length > 0) {
  process.stderr.write(`没有这个基准：${unknown.join('、')}（可用：${all.join('、')}）\n`)
  process.exit(2)
}
let failed = 0
for (const name of wanted.length > 0 ? wanted : all) {
  process.stdout.write(`\n── ${name}\n`)
  const { status } = spawnSync(process.execPath, ['--expose-gc', join(here, `${name}.bench.mjs`), ...handed], {
    stdio: 'inherit',
  })
  if (status !== 0) failed++
}
process.exit(failed === 0 ? 0 : 1)
