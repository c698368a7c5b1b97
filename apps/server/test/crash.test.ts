/**
 * Killed as machines kill: what was acknowledged is there at the next start, and the data holds together.
 *
 * `ZHUSHI_KILLS=200` in front of the command kills so often; how long it takes to start again is printed at the end.
 */
import { afterEach, expect, it } from 'vitest'
import { does, killAll, newFolder, running, signIn, writer } from './program.js'
import { ask, remark, until } from './world.js'

afterEach(killAll)

const kills = Number(process.env.ZHUSHI_KILLS || '4')

it(
  `nothing acknowledged is lost to kill -9 while typing and remarking, ${kills} times over`,
  async () => {
    const ZHUSHI_DATA = newFolder()
    const starts: number[] = []
    let lost = 0
    let acknowledged = 0
    let session: Awaited<ReturnType<typeof signIn>> | undefined
    // What the text must begin with, and which remarks must be there.
    let kept = ''
    const remarked: string[] = []
    for (let round = 0; round < kills; round++) {
      const began = performance.now()
      const server = await running({ ZHUSHI_DATA })
      starts.push(performance.now() - began)
      session ??= await signIn(server)
      const { cookie, report, room: name } = session
      const { doc, room } = writer(server.origin, cookie, name)
      await until('it is in step', () => room.state.synced)
      const text = doc.getText('try')
      lost += text.toString().startsWith(kept) ? 0 : 1

      const delay = 60 + Math.floor(Math.random() * 400)
      const burst = typing(text, () => room.state)
      const remarking = remarks(server.origin, report, cookie, remarked)
      await new Promise((resolve) => setTimeout(resolve, delay))
      server.child.kill('SIGKILL')
      await server.exit
      burst.stop()
      await remarking
      room.close()
      kept = text.toString().slice(0, burst.saved())
      acknowledged += burst.saved() - burst.before
    }
    const last = await running({ ZHUSHI_DATA })
    const { doc, room } = writer(last.origin, session!.cookie, session!.room)
    await until('it is in step', () => room.state.synced)
    lost += doc.getText('try').toString().startsWith(kept) ? 0 : 1
    room.close()
    last.child.kill('SIGKILL')
    await last.exit

    expect(lost).toBe(0)
    expect(acknowledged).toBeGreaterThan(kills * 5)
    const verified = await does(ZHUSHI_DATA, 'verify')
    expect(verified).toMatchObject({ code: 0, err: '' })
    // Each remark that was answered is a row of the audit, beside the report's and the owner's own.
    expect(Number(/操作记录 (\d+) 条/.exec(verified.out)?.[1])).toBeGreaterThanOrEqual(remarked.length + 2)
    starts.sort((a, b) => a - b)
    const [usual, longest] = [starts[starts.length >> 1], starts.at(-1)].map((time) => `${time?.toFixed(0)} ms`)
    process.stdout.write(
      `${kills} kills, ${acknowledged} keystrokes and ${remarked.length} remarks acknowledged, none lost; start: usually ${usual}, at most ${longest}\n`,
    )
  },
  60_000 + kills * 3_000,
)

/** One keystroke at a time; `saved` is how much of the text its client last called saved. */
function typing(
  text: { length: number; insert(at: number, text: string): void },
  state: () => { connection: string; unsaved: number },
) {
  const before = text.length
  let typed = before
  let saved = before
  const keys = setInterval(() => text.insert(typed, String(typed++ % 10)), 4)
  const watch = setInterval(() => {
    if (state().connection === 'open') saved = Math.max(saved, typed - state().unsaved)
  }, 1)
  const stop = () => {
    clearInterval(keys)
    clearInterval(watch)
  }
  return { before, stop, saved: () => saved }
}

/** One remark after the other until the server is gone; notes those that were answered. */
async function remarks(origin: string, report: string, cookie: string, answered: string[]): Promise<void> {
  for (;;) {
    const operation = remark()
    const answer = await ask(origin, 'POST', `/api/reports/${report}/ops`, operation, { cookie }).catch(() => null)
    if (answer?.status !== 200) return
    answered.push(operation.opId)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
