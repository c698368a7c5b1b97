/**
 * The rooms, side by side with the servers a user would pick instead, in one run on one machine.
 *
 * Ours puts every keystroke on the disk before anybody sees it; the others keep it in memory and lose it with the
 * process. All clients live in this process, so what it costs to read frames is in every figure alike.
 */

import { crowd } from './rooms/client.mjs'
import { contenders } from './rooms/contender.mjs'
import { fanOut, joins, rush, spread } from './rooms/measure.mjs'

const readers = 200
const documents = 200
const rounds = 7

/** The sample as a shared document, as our own server made it: the others are filled with the very same. */
let state = null
let lost = 0

for (const contender of contenders) {
  const server = await contender.start()
  print(contender.name)
  try {
    await all(server, contender.isOurs === true)
  } finally {
    await server.stop()
  }
}
process.stdout.write(`\n没有送到的 · deliveries that never came: ${lost}\n`)
process.exit(lost === 0 ? 0 : 1)

async function all(server, isOurs) {
  const [first, ...more] = await server.documents(1 + rounds + documents)
  const [rushed, many] = [more.slice(0, rounds), more.slice(rounds)]
  // One stays all the while, as the others forget a document with its last guest.
  const [holder] = await crowd(server, first, 1)
  state ??= holder.state
  const fill = isOurs ? undefined : (client) => client.send(state)
  await fill?.(holder)

  const { reading, acknowledged, ...seen } = await fanOut(server, first, { readers, keystrokes: 200, warmUp: 50 })
  tell(`一人写，${readers} 人看到 · 1 writes, ${readers} see`, quantiles(reading), seen)
  if (acknowledged.length > 0) tell('作者得知已保存 · the writer is told', quantiles(acknowledged), seen)

  const rushes = []
  for (const name of rushed) rushes.push(await rush(server, name, { clients: 50, each: 200, underWay: 4 }))
  // The first warm the server up.
  const steady = rushes.slice(2)
  const speed = `${middle(steady, 'perSecond').toFixed(0)} 次/秒 · a second   CPU ${middle(steady, 'cpu').toFixed(0)} µs 每次 · each`
  tell('50 人同时写 · 50 write at once', speed, { lost: rushes.reduce((sum, each) => sum + each.lost, 0) })

  const { times, perDocument, ...each } = await spread(server, many, { rounds: 20, fill })
  tell(`${documents} 份文档各 2 人 · ${documents} documents × 2`, quantiles(times), each)
  tell('每份约 2.3 万字占内存 · memory a document', `${(perDocument / 1024).toFixed(0)} kB`, { lost: 0 })

  const joined = await joins(server, first, readers)
  holder.leave()
  tell(`${readers} 人同时进来 · ${readers} join at once`, quantiles(joined.times), joined)
}

function tell(label, figures, { lost: missing }) {
  lost += missing
  print(`  ${label}  ${figures}${missing === 0 ? '' : `   丢失 · lost ${missing}`}`)
}

function print(line) {
  process.stdout.write(`${line}\n`)
}

function middle(results, figure) {
  return results.map((result) => result[figure]).toSorted((a, b) => a - b)[Math.floor(results.length / 2)]
}

function quantiles(times) {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(2)
  return `p50 ${at(0.5)} ms   p99 ${at(0.99)} ms`
}
