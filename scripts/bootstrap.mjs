/**
 * Bootstrap: from a fresh clone to a running task, under whatever Node started it.
 *
 *   node scripts/bootstrap.mjs start | test | bench | build | backup | restore | verify | owner-link | zhushi | mine [arguments]
 *
 * It installs and builds only what changed since the last time, then hands over to the task on the Node that the
 * lockfile brings along. Its own words go to stderr, so that a task's stdout stays clean.
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const pnpmVersion = '12.21.0'
const oldestNode = [24, 12]

const [task = 'start', ...rest] = process.argv.slice(2)

/** What a task runs, and whether it needs the built tree and a browser first. */
const tasks = {
  start: { command: ['node', 'apps/server/dist/main.js'], build: true },
  test: { command: ['node', 'scripts/test.mjs'], build: false, browser: true },
  bench: { command: ['node', 'tests/bench/run.mjs'], build: true },
  build: { command: ['node', '-e', ''], build: true },
  zhushi: { command: ['node', 'apps/cli/dist/main.js'], build: true },
  backup: { command: ['node', 'apps/server/dist/main.js', 'backup'], build: true },
  restore: { command: ['node', 'apps/server/dist/main.js', 'restore'], build: true },
  verify: { command: ['node', 'apps/server/dist/main.js', 'verify'], build: true },
  'owner-link': { command: ['node', 'apps/server/dist/main.js', 'owner-link'], build: true },
  mine: { command: ['node', 'packages/claim/scripts/mine.mjs'], build: true },
}

if (!tasks[task]) fail(`没有这个任务：${task}（可用：${Object.keys(tasks).join('、')}）· Unknown task: ${task}`)

const env = cleanEnvironment(process.env)
const { command, build, browser } = tasks[task]

await once(
  'installed',
  ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests()],
  ['node_modules/.bin/pnpm'],
  '安装依赖 · Installing',
  install,
)
env.PATH = [dirname(runtime()), join(root, 'node_modules/.bin'), env.PATH].join(':')
if (browser) await browserAndFont()
if (build)
  await once('built', sources(), outputs(), '构建 · Building', () =>
    run(['pnpm', 'run', '--silent', 'do:build', '--output-logs=errors-only']),
  )
hand(command)

/** npm hands its own settings down to every child; they confuse pnpm and are not ours. */
function cleanEnvironment(from) {
  const foreign = /^npm_(config|package|lifecycle)_/
  const kept = Object.fromEntries(Object.entries(from).filter(([name]) => !foreign.test(name)))
  return { ...kept, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', INIT_CWD: from.INIT_CWD ?? process.cwd() }
}

/** Runs `work` unless the given files are as they were when it last succeeded and all it makes is there. */
async function once(name, files, outputs, label, work) {
  const stamp = join(root, 'node_modules', `.zhushi-${name}`)
  const now = fingerprint(files)
  const complete = outputs.every((output) => existsSync(join(root, output)))
  if (complete && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return
  const began = Date.now()
  process.stderr.write(`${label} …\n`)
  await work()
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, now)
  process.stderr.write(`${label} ✓ ${((Date.now() - began) / 1000).toFixed(1)} s\n`)
}

/** Changes when a file is added, removed or written; reads no contents, so that a start stays quick. */
function fingerprint(files) {
  const hash = createHash('sha256')
  for (const file of files) {
    const { size, mtimeMs } = statSync(join(root, file))
    hash.update(`${file} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

function workspaces() {
  const folders = ['packages', 'apps'].flatMap((group) =>
    readdirSync(join(root, group)).map((name) => `${group}/${name}`),
  )
  return [...folders, 'tests'].filter((folder) => existsSync(join(root, folder, 'package.json')))
}

function manifests() {
  return ['package.json', ...workspaces().map((folder) => `${folder}/package.json`)]
}

/** What the build reads: every file of the packages and apps but their tests and outputs. */
function sources() {
  const skipped = new Set(['node_modules', 'dist', '.output', '.wxt', '.turbo', 'test'])
  const walk = (folder) =>
    readdirSync(join(root, folder), { withFileTypes: true })
      .filter((entry) => !skipped.has(entry.name))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => (entry.isDirectory() ? walk(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`]))
  return ['tsconfig.base.json', 'turbo.json', ...walk('packages'), ...walk('apps')]
}

/** What the build makes, a folder for each package and app. */
function outputs() {
  return workspaces()
    .filter((folder) => folder !== 'tests')
    .map((folder) => `${folder}/${folder === 'apps/extension' ? '.output' : 'dist'}`)
}

async function install() {
  const local = join(root, 'node_modules/.bin/pnpm')
  const pnpm = existsSync(local) ? [local] : ['npx', '-y', `pnpm@${pnpmVersion}`]
  await run([...pnpm, 'install', '--frozen-lockfile', '--prefer-offline'])
}

/** The Node that tasks run on: the lockfile's own where the platform has one, else the machine's if it is new enough. */
function runtime() {
  const arch = { x64: 'x64', arm64: 'arm64' }[process.arch]
  const bundled = join(root, 'node_modules', `node-linux-${arch}`, 'bin/node')
  if (process.platform === 'linux' && existsSync(bundled)) return bundled
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return process.execPath
  return fail(
    `需要 Node ${oldestNode.join('.')} 或更高版本，现在是 ${process.versions.node}，请先升级 · Node ${oldestNode.join('.')} or later is needed, this is ${process.versions.node}`,
  )
}

/** Stories need a real Chromium and a Chinese font. As root on a Debian system they are installed; else the reader is told. */
async function browserAndFont() {
  const chromium = env.CHROMIUM ?? '/usr/bin/chromium'
  const hasFont = () => spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout?.trim()
  const missing = [
    ...(existsSync(chromium) ? [] : ['chromium']),
    ...(hasFont() ? [] : ['fontconfig', 'fonts-noto-cjk']),
  ]
  if (missing.length === 0) return
  const words = `apt-get install -y --no-install-recommends ${missing.join(' ')}`
  const isRoot = process.getuid?.() === 0
  const hasApt = spawnSync('apt-get', ['--version']).status === 0
  if (!isRoot || !hasApt)
    fail(
      `测试需要先安装：${missing.join('、')}（${words}；或以 CHROMIUM=路径 指定浏览器）· Tests need: ${missing.join(', ')}`,
    )
  process.stderr.write(`安装浏览器与中文字体 · Installing ${missing.join(', ')} …\n`)
  env.DEBIAN_FRONTEND = 'noninteractive'
  await run(['apt-get', 'update'])
  await run(words.split(' '))
}

/** Runs a step quietly, a dot a second; shows its words only if it fails. */
function run([name, ...args]) {
  return new Promise((done) => {
    const child = spawn(name, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const said = []
    const dots = setInterval(() => process.stderr.write('.'), 1000)
    child.stdout.on('data', (data) => said.push(data))
    child.stderr.on('data', (data) => said.push(data))
    child.on('error', (error) => fail(`无法运行 ${name}：${error.message}`))
    child.on('close', (code) => {
      clearInterval(dots)
      process.stderr.write('\n')
      if (code === 0) return done()
      process.stderr.write(Buffer.concat(said).toString().split('\n').slice(-60).join('\n'))
      fail(`${[name, ...args].join(' ')} 失败（${code}）· failed`)
    })
  })
}

/** Becomes the task: its streams, its signals, its exit code. */
function hand([name, ...args]) {
  const child = spawn(name === 'node' ? runtime() : name, [...args, ...rest], { cwd: root, env, stdio: 'inherit' })
  // Ctrl-C reaches the whole group by itself; a signal sent to this process alone is passed on.
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}

function fail(line) {
  process.stderr.write(`${line}\n`)
  process.exit(1)
}
