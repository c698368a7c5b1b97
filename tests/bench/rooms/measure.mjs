/** What is measured of a server. Each leaves the document's room empty again. Times in milliseconds. */
import { Client, crowd } from './client.mjs'
import { cpu, memory } from './usage.mjs'

const rest = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** One types, so many read: the time of each keystroke to each of them, and to its acknowledgement where there is one. */
export async function fanOut(server, name, { readers, keystrokes, warmUp }) {
  const [writer, ...others] = await crowd(server, name, readers + 1)
  const [reading, acknowledged] = [[], []]
  let [sentAt, left] = [0, 0]
  let done = () => {}
  for (const reader of others)
    reader.onNews = () => {
      reading.push(performance.now() - sentAt)
      if (--left === 0) done()
    }
  writer.onAcknowledged = () => acknowledged.push(performance.now() - sentAt)
  await rest(300)
  for (let n = 0; n < warmUp + keystrokes; n++) {
    if (n === warmUp) reading.length = acknowledged.length = 0
    const all = new Promise((resolve) => {
      done = resolve
    })
    left = readers
    sentAt = performance.now()
    writer.type()
    await all
    await rest(18)
  }
  for (const client of [writer, ...others]) client.leave()
  return { reading, acknowledged, lost: readers * keystrokes - reading.length }
}

/** All type as fast as their own words come back, with a few under way each. */
export async function rush(server, name, { clients: count, each, underWay }) {
  const clients = await crowd(server, name, count)
  await rest(300)
  const [began, cpuBefore] = [performance.now(), cpu(server.pid)]
  await Promise.all(
    clients.map(
      (client) =>
        new Promise((resolve) => {
          client.onNews = (writer) => {
            if (writer !== client.id) return
            if (client.seen.get(client.id) === each) resolve()
            while (client.typed < each && client.typed - client.seen.get(client.id) < underWay) client.type()
          }
          for (let n = 0; n < underWay; n++) client.type()
        }),
    ),
  )
  const missing = () =>
    clients.reduce((sum, reader) => sum + clients.filter(({ id }) => reader.seen.get(id) !== each).length, 0)
  for (let patience = 500; missing() > 0 && patience > 0; patience--) await rest(10)
  const [took, used] = [performance.now() - began, cpu(server.pid) - cpuBefore]
  const lost = missing()
  for (const client of clients) client.leave()
  const operations = count * each
  return { perSecond: (operations / took) * 1000, cpu: (used / operations) * 1000, lost }
}

/** Many documents, two people in each: all type at once, and the other sees it. Also what a document costs in memory. */
export async function spread(server, names, { rounds, fill }) {
  const before = memory(server.pid)
  const pairs = []
  for (const name of names) {
    const [writer] = await crowd(server, name, 1)
    await fill?.(writer)
    const [reader] = await crowd(server, name, 1)
    pairs.push([writer, reader])
  }
  await rest(500)
  const perDocument = (memory(server.pid) - before) / names.length
  const times = []
  for (let round = 0; round < rounds; round++) {
    const began = performance.now()
    await Promise.all(
      pairs.map(
        ([writer, reader]) =>
          new Promise((resolve) => {
            reader.onNews = () => {
              times.push(performance.now() - began)
              resolve()
            }
            writer.type()
          }),
      ),
    )
    await rest(18)
  }
  for (const client of pairs.flat()) client.leave()
  return { times, perDocument, lost: names.length * rounds - times.length }
}

/** So many come at once: the time until each has the document. */
export async function joins(server, name, count) {
  const began = performance.now()
  const times = []
  const clients = Array.from({ length: count }, (_, nth) => new Client(server, name, nth))
  await Promise.all(clients.map((client) => client.join().then(() => times.push(performance.now() - began))))
  const lost = clients.filter(({ state }) => state.length < 1_000).length
  for (const client of clients) client.leave()
  return { times, lost }
}
