/**
 * The whole test run: build and type check, lint, unit and browser tests, stories in real Chromium.
 *
 * Every stage runs even after an earlier one failed, as far as it can. The last line sums all of them, as
 * `N passed, N failed`, and the exit code says whether all is well.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const results = join(root, 'tests/results')
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

const total = { passed: 0, failed: 0 }

const built = step('构建与类型检查 · Build', ['turbo', 'run', 'build', '--output-logs=new-only'])
step('测试的类型检查 · Type check of tests', ['tsc', '-p', 'tests'])
step('代码检查 · Lint', ['biome', 'check', '--error-on-warnings'])
suite('单元与浏览器测试 · Unit and browser tests', 'vitest.json', fromVitest, (file) => [
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${file}`,
])
if (built)
  suite('端到端故事 · Stories', 'playwright.json', fromPlaywright, () => [
    'playwright',
    'test',
    '--config',
    'tests/playwright.config.ts',
  ])

process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`)
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1)

/** A stage that counts as one test. */
function step(title, command) {
  const ok = run(title, command)
  total[ok ? 'passed' : 'failed']++
  return ok
}

/** A stage whose runner writes its own counts; a runner that dies before it can is one failure. */
function suite(title, name, counts, command) {
  const file = join(results, name)
  const ok = run(title, command(file))
  try {
    const { passed, failed } = counts(JSON.parse(readFileSync(file, 'utf8')))
    total.passed += passed
    total.failed += failed === 0 && !ok ? 1 : failed
  } catch {
    process.stdout.write(`${title}: no result was written\n`)
    total.failed++
  }
}

function run(title, [name, ...args]) {
  const began = Date.now()
  process.stdout.write(`\n── ${title}\n`)
  const { status } = spawnSync(name, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  process.stdout.write(`── ${title} ${status === 0 ? '✓' : '✗'} ${((Date.now() - began) / 1000).toFixed(1)} s\n`)
  return status === 0
}

function fromVitest(report) {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numFailedTestSuites * (report.numFailedTests === 0 ? 1 : 0),
  }
}

/** A story that passed at its second telling has passed; the runner names it above. */
function fromPlaywright(report) {
  return { passed: report.stats.expected + report.stats.flaky, failed: report.stats.unexpected }
}
