/** The outbox in a real browser's IndexedDB: what is put into it is never lost, and never said twice. */
import { type Correction, claimIdOf, correctionIdOf, type Operation } from '@zhushi/annotation'
import { afterEach, expect, it } from 'vitest'
import { type Outbox, type OutboxOptions, openOutbox, type Recorded, type Result } from '../src/index.js'

const anchor = { block: 'b7', from: 4, exact: '5.2%', prefix: '增长', suffix: '，高于全区' }
const claim = { id: claimIdOf(anchor), anchor }
const open: Outbox[] = []
afterEach(() => {
  for (const outbox of open.splice(0)) outbox.close()
})

const remark = (body: string): Operation => ({ kind: 'addComment', opId: crypto.randomUUID(), claim, body })
const judgement = (baseRev: number): Operation => ({
  kind: 'setVerdict',
  opId: crypto.randomUUID(),
  claim,
  verdict: 'roughly',
  note: '',
  fingerprint: '5.2 %',
  baseRev,
})

const correction = (baseRev: number, name = '税收收入'): Operation => ({
  kind: 'setCorrection',
  opId: crypto.randomUUID(),
  anchor,
  action: 'amend',
  slots: { indicator: name },
  fingerprint: 'percent|5.2|%|=||',
  baseRev,
})
const withdrawal = (baseRev: number): Operation => ({
  kind: 'withdrawCorrection',
  opId: crypto.randomUUID(),
  id: correctionIdOf(anchor),
  baseRev,
})

const standing = (rev: number): Correction => ({
  id: correctionIdOf(anchor),
  anchor,
  action: 'amend',
  slots: { indicator: '别人写的' },
  by: { id: 'u2', name: '乙' },
  at: '2024-01-09T08:00:00.000Z',
  fingerprint: 'percent|5.2|%|=||',
  rev,
  withdrawn: null,
})
const corrected = (rev: number): Result<Recorded> => ({ ok: true, value: { correction: standing(rev) } })
const overtaken = (rev: number): Result<Recorded> => ({
  ok: false,
  status: 409,
  code: 'stale',
  message: '别人刚刚更正过',
  correction: standing(rev),
})

const record = (rev: number) => ({ ...claim, verdict: null, rev })
const recorded = (rev = 0): Result<Recorded> => ({ ok: true, value: { claim: record(rev) } })
const failed = (status: number, current?: ReturnType<typeof record>): Result<Recorded> => ({
  ok: false,
  status,
  code: status === 0 ? 'offline' : 'badRequest',
  message: '说明',
  ...(current ? { current } : {}),
})

/** A far end that answers in turn, the last answer for ever, and remembers what it heard. */
function farEnd(...answers: Result<Recorded>[]) {
  const heard: Operation[] = []
  const send: OutboxOptions['send'] = async (_report, operation) => {
    heard.push(operation)
    return answers.length > 1 ? answers.shift()! : answers[0]!
  }
  return { heard, send }
}

async function outboxOf(owner: string, send: OutboxOptions['send'], more: Partial<OutboxOptions> = {}) {
  const outbox = await openOutbox({ owner, send, ...more })
  open.push(outbox)
  return outbox
}

const newOwner = () => crypto.randomUUID()
const bodies = (operations: readonly Operation[]) =>
  operations.map((op) => (op.kind === 'addComment' ? op.body : op.kind))

it('sends what it is given, in order', async () => {
  const { heard, send } = farEnd(recorded())
  const seen: number[] = []
  const outbox = await outboxOf(newOwner(), send, { onState: ({ pending }) => seen.push(pending.length) })
  for (const body of ['一', '二', '三']) await outbox.put('r1', remark(body))
  await expect.poll(() => outbox.state.pending.length).toBe(0)
  expect(bodies(heard)).toEqual(['一', '二', '三'])
  expect(Math.max(...seen)).toBeGreaterThan(0)
})

it('keeps what cannot be sent, through a reload, and sends it then', async () => {
  const owner = newOwner()
  const away = farEnd(failed(0))
  const before = await outboxOf(owner, away.send)
  await before.put('r1', remark('离线时写的'))
  await before.put('r1', remark('又一条'))
  expect(bodies(before.state.pending.map(({ operation }) => operation))).toEqual(['离线时写的', '又一条'])
  before.close()

  const back = farEnd(recorded())
  const after = await outboxOf(owner, back.send)
  await expect.poll(() => after.state.pending.length).toBe(0)
  expect(bodies(back.heard)).toEqual(['离线时写的', '又一条'])
})

it('tries again by itself', async () => {
  const { heard, send } = farEnd(failed(0), recorded())
  const outbox = await outboxOf(newOwner(), send)
  const operation = remark('再试')
  await outbox.put('r1', operation)
  await expect.poll(() => outbox.state.pending.length, { timeout: 5_000 }).toBe(0)
  expect(heard).toEqual([operation, operation])
})

it.each([0, 401, 408, 429, 500, 503])('loses nothing to an answer of %i', async (status) => {
  const outbox = await outboxOf(newOwner(), farEnd(failed(status)).send)
  await outbox.put('r1', remark('留着'))
  await outbox.flush()
  expect(outbox.state).toMatchObject({ pending: [{ operation: { body: '留着' } }], problems: [] })
})

it('shows a conflict with what stands, through a reload, until it is dismissed', async () => {
  const owner = newOwner()
  const { send } = farEnd(failed(409, record(3)), recorded())
  const outbox = await outboxOf(owner, send)
  await outbox.put('r1', judgement(2))
  await outbox.put('r1', remark('后面的照常'))
  await expect.poll(() => outbox.state.pending.length).toBe(0)
  outbox.close()

  const again = await outboxOf(owner, send)
  const [entry] = again.state.problems
  expect(entry).toMatchObject({ operation: { kind: 'setVerdict' }, problem: { kind: 'conflict', current: { rev: 3 } } })
  await again.dismiss(entry?.id ?? 0)
  expect(again.state.problems).toEqual([])
})

it.each([400, 403, 404, 413])('shows what the server refuses with %i and goes on', async (status) => {
  const { heard, send } = farEnd(failed(status), recorded())
  const outbox = await outboxOf(newOwner(), send)
  await outbox.put('r1', remark('不行'))
  await outbox.put('r1', remark('可以'))
  await expect.poll(() => heard.length).toBe(2)
  await expect.poll(() => outbox.state.pending.length).toBe(0)
  expect(outbox.state.problems).toMatchObject([
    { operation: { body: '不行' }, problem: { kind: 'refused', message: '说明' } },
  ])
})

it('lets a person’s second verdict build on their first', async () => {
  const owner = newOwner()
  const away = await outboxOf(owner, farEnd(failed(0)).send)
  await away.put('r1', judgement(0))
  await away.put('r1', judgement(0))
  await away.put('r2', judgement(0))
  away.close()
  const { heard, send } = farEnd(recorded(1))
  const outbox = await outboxOf(owner, send)
  await expect.poll(() => outbox.state.pending.length).toBe(0)
  expect(heard.map((op) => op.kind === 'setVerdict' && op.baseRev)).toEqual([0, 1, 0])
})

const baseRevs = (operations: readonly Operation[]) => operations.map((op) => ('baseRev' in op ? op.baseRev : null))

it('keeps a correction made offline, through a reload, and sends it then', async () => {
  const owner = newOwner()
  const away = await outboxOf(owner, farEnd(failed(0)).send)
  const operation = correction(0)
  await away.put('r1', operation)
  away.close()
  const { heard, send } = farEnd(corrected(1))
  const seen: Recorded[] = []
  const outbox = await outboxOf(owner, send, { onRecorded: (_report, recorded) => seen.push(recorded) })
  await expect.poll(() => outbox.state.pending.length).toBe(0)
  expect(heard).toEqual([operation])
  expect(seen).toEqual([{ correction: standing(1) }])
})

it.each<[string, () => Operation[], (number | null)[]]>([
  ['a second correction of the same', () => [correction(0), correction(0)], [0, 7]],
  ['a withdrawal', () => [correction(0), withdrawal(0)], [0, 7]],
  ['a correction after a withdrawal', () => [withdrawal(2), correction(2)], [2, 7]],
  ['no verdict on the same place', () => [correction(0), judgement(0)], [0, 0]],
  ['no remark', () => [correction(0), remark('按哪个口径？')], [0, null]],
])('lets build on a correction %s', async (_what, operations, revs) => {
  const owner = newOwner()
  const away = await outboxOf(owner, farEnd(failed(0)).send)
  for (const operation of operations()) await away.put('r1', operation)
  away.close()
  const { heard, send } = farEnd(corrected(7), recorded(1))
  const outbox = await outboxOf(owner, send)
  await expect.poll(() => outbox.state.pending.length).toBe(0)
  expect(baseRevs(heard)).toEqual(revs)
})

it.each<[string, Operation[], Result<Recorded>]>([
  ['a withdrawal of one’s own correction', [correction(0), withdrawal(1)], overtaken(1)],
  ['a second correction', [correction(3), correction(4)], overtaken(4)],
  ['a second verdict', [judgement(0), judgement(1)], failed(409, record(1))],
])('does not let %s fall on what another did meanwhile', async (_what, operations, conflict) => {
  const owner = newOwner()
  const away = await outboxOf(owner, farEnd(failed(0)).send)
  for (const operation of operations) await away.put('r1', operation)
  await away.put('r2', operations[0]!)
  away.close()
  const { heard, send } = farEnd(conflict, corrected(9))
  const outbox = await outboxOf(owner, send)
  await expect.poll(() => outbox.state.pending.length).toBe(0)
  expect(heard).toEqual([operations[0], operations[0]])
  expect(outbox.state.problems.map(({ operation, problem }) => [operation, problem?.kind])).toEqual(
    operations.map((operation) => [operation, 'conflict']),
  )
})

it('of one person is not sent by another', async () => {
  const away = await outboxOf(newOwner(), farEnd(failed(0)).send)
  await away.put('r1', remark('我的'))
  const { heard, send } = farEnd(recorded())
  const other = await outboxOf(newOwner(), send)
  await other.flush()
  expect(heard).toEqual([])
  expect(other.state.pending).toEqual([])
})

it('shared by two tabs shows the same in both', async () => {
  const owner = newOwner()
  const one = await outboxOf(owner, farEnd(failed(0)).send)
  const two = await outboxOf(owner, farEnd(failed(0)).send)
  await one.put('r1', remark('在一边写的'))
  await expect.poll(() => two.state.pending.length).toBe(1)
})
