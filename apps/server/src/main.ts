/** `npm start`: starts the server, says where it is, and stops it well. With words behind it: upkeep of its data. */
import { StartProblem } from './problem.js'
import { startServer } from './server.js'
import { settingsFrom } from './settings.js'

/** Longest time that stopping may take, in milliseconds. */
const patience = 2_000

// What the server writes is for its own user only.
process.umask(0o077)

// Where the log is for machines, stdout is the log alone.
const forPeople = process.env.ZHUSHI_LOG === 'json' ? process.stderr : process.stdout
const say = (line: string) => forPeople.write(`${line}\n`)

// What was acknowledged is on the disk already; a server that has lost its way had better start anew.
process.on('uncaughtException', (error) =>
  fail(`意外错误，服务已停止，请重新启动 · stopped by an unexpected error: ${error.message}`),
)

const words = process.argv.slice(2)

try {
  if (words.length > 0) process.exit((await import('./upkeep/upkeep.js')).keep(words, process.env, say))
  const settings = settingsFrom(process.env)
  say('注实 · Zhushi')
  say(`数据 · Data    ${settings.data}`)
  const server = await startServer(settings, say)
  say(`地址 · Address ${server.origin}`)
  for (const address of server.addresses) say(`局域网 · Network ${address}`)
  say(`管理员入口，一次有效，24 小时内用 · Owner's link, good once within 24 h:\n${server.ownerLink}`)
  say('按 Ctrl-C 停止 · Ctrl-C stops')
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (stopping) return
      stopping = true
      say('正在保存并停止 … · Stopping')
      setTimeout(() => process.exit(0), patience - 100).unref()
      server.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    })
} catch (error) {
  if (error instanceof StartProblem) fail(error.message, error.status)
  fail(`无法启动 · cannot start: ${String(error)}`)
}

function fail(line: string, status = 1): never {
  process.stderr.write(`${line.replaceAll('\n', ' ')}\n`)
  process.exit(status)
}
