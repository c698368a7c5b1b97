import { correctionIdOf, type Operation, type OperationKind, verdictForms } from '@zhushi/annotation'
import {
  largestUpload,
  may,
  type PairedDevice,
  type ReportSummary,
  type ReportText,
  type Role,
  roles,
  usualStages,
} from '@zhushi/sync'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  ask,
  claim,
  closed,
  correction,
  judgement,
  opened,
  openWorld,
  type Person,
  remark,
  source,
  type World,
  withdrawal,
} from './world.js'

let world: World
let owner: Person
let report: string

beforeAll(async () => {
  world = await openWorld()
  owner = await world.owner()
  report = (await world.report()).id
})
afterAll(() => world.close())

const utf8 = (text: string) => new TextEncoder().encode(text)
const upload = (bytes: Uint8Array, name = '稿子.txt', person = owner) =>
  person.ask('POST', `/api/reports?filename=${encodeURIComponent(name)}`, bytes)
const operate = (person: Person, operation: Operation) => person.ask('POST', `/api/reports/${report}/ops`, operation)

describe('without a session', () => {
  it.each([
    ['GET', '/api/session'],
    ['PATCH', '/api/session'],
    ['DELETE', '/api/session'],
    ['GET', '/api/reports'],
    ['POST', '/api/reports'],
    ['GET', '/api/reports/x'],
    ['PATCH', '/api/reports/x'],
    ['GET', '/api/reports/x/blocks'],
    ['POST', '/api/reports/x/ops'],
    ['POST', '/api/reports/x/references'],
    ['GET', '/api/reports/x/references/x'],
    ['PATCH', '/api/reports/x/references/x'],
    ['POST', '/api/invitations'],
    ['POST', '/api/pairings'],
    ['GET', '/api/devices'],
    ['DELETE', '/api/devices/x'],
    ['POST', '/api/tickets'],
    ['GET', '/api/account'],
    ['PATCH', '/api/account'],
    ['PUT', '/api/account/password'],
    ['GET', '/api/sessions'],
    ['DELETE', '/api/sessions/others'],
    ['GET', '/api/members'],
    ['PATCH', '/api/members/x'],
    ['DELETE', '/api/members/self'],
    ['GET', '/api/invitations'],
    ['DELETE', '/api/invitations/x'],
    ['GET', '/api/nothing'],
  ])('%s %s says nothing', async (method, path) => {
    const body = method === 'GET' ? undefined : {}
    const { status, body: said } = await world.nobody.ask(method, path, body)
    expect(status).toBe(401)
    expect(said.error.code).toBe('noSession')
    const forged = await world.nobody.ask(method, path, body, {
      cookie: `${(await world.owner()).cookie.split('=')[0]}=${'A'.repeat(43)}`,
    })
    expect(forged.status).toBe(401)
    const bearer = await world.nobody.ask(method, path, body, { authorization: `Bearer ${'A'.repeat(43)}` })
    expect(bearer.status).toBe(401)
  })
})

describe('a link', () => {
  it('of the owner is good once', async () => {
    const token = world.ownerLink.split('#')[1] ?? ''
    await expect(world.enters(token)).rejects.toThrow('linkUsed')
  })

  it('asks a newcomer’s name and stays good until it is given', async () => {
    const { body } = await owner.ask('POST', '/api/invitations', { role: 'verifier' })
    await expect(world.enters(body.token)).rejects.toThrow('nameNeeded')
    await expect(world.enters(body.token, '管理员')).rejects.toThrow('nameTaken')
    const person = await world.enters(body.token, '核查员甲')
    expect(person.session).toMatchObject({ role: 'verifier', user: { name: '核查员甲' } })
    await expect(world.enters(body.token, '另一人')).rejects.toThrow('linkUsed')
  })

  it('of the owner, printed at the next start, leads to the same owner and voids the one before', async () => {
    const own = await openWorld()
    try {
      const first = own.ownerLink.split('#')[1] ?? ''
      await own.restart()
      await expect(own.enters(first)).rejects.toThrow('linkUsed')
      const before = await own.owner()
      await own.restart()
      const after = await own.enters(own.ownerLink.split('#')[1] ?? '')
      expect(after.session).toEqual(before.session)
      expect((await before.ask('GET', '/api/session')).status).toBe(200)
    } finally {
      await own.close()
    }
  })

  it.each(['', ' ', '\u202e倒写', '甲\n乙', 'x'.repeat(41)])('takes no name such as %j', async (name) => {
    const { body } = await owner.ask('POST', '/api/invitations', { role: 'viewer' })
    const answer = await ask(world.origin, 'POST', '/api/session', { token: body.token, name })
    expect(answer.status).toBe(400)
  })

  it('invites nobody as another owner', async () => {
    expect((await owner.ask('POST', '/api/invitations', { role: 'owner' })).status).toBe(400)
  })

  it('guessed ten times wins a pause', async () => {
    const own = await openWorld()
    try {
      const guess = () => ask(own.origin, 'POST', '/api/session', { token: 'guess' })
      for (let n = 0; n < 10; n++) expect((await guess()).status).toBe(403)
      expect((await guess()).status).toBe(429)
      await expect(own.owner()).rejects.toThrow('429')
    } finally {
      await own.close()
    }
  })
})

describe('a session', () => {
  it('rides in a cookie that scripts cannot read', async () => {
    const { body } = await owner.ask('POST', '/api/invitations', { role: 'viewer' })
    const answer = await ask(world.origin, 'POST', '/api/session', { token: body.token, name: '看的人' })
    expect(answer.headers.get('set-cookie')).toMatch(/^zhushi-\w{8}=[\w-]{43}; .*Path=\/; HttpOnly; SameSite=Lax$/)
  })

  it('renames its person, but not to somebody else', async () => {
    const person = await world.one('viewer', '小王')
    expect((await person.ask('PATCH', '/api/session', { name: '王小' })).body).toMatchObject({ user: { name: '王小' } })
    expect((await person.ask('PATCH', '/api/session', { name: '管理员' })).status).toBe(409)
  })

  it.each(['http://evil.example', 'null', ''])('does nothing for a page of %j', async (origin) => {
    const headers: Record<string, string> = { origin, cookie: owner.cookie }
    for (const [method, path] of [
      ['POST', '/api/invitations'],
      ['POST', '/api/reports?filename=a.txt'],
      ['PATCH', `/api/reports/${report}`],
      ['POST', `/api/reports/${report}/ops`],
      ['DELETE', '/api/session'],
      ['POST', '/api/session'],
    ] as const) {
      const { status, body } = await ask(world.origin, method, path, {}, headers)
      expect([method, path, status, body.error.code]).toEqual([method, path, 403, 'crossOrigin'])
    }
  })

  it('takes no form posts for JSON', async () => {
    const headers = { 'content-type': 'text/plain' }
    expect((await owner.ask('POST', '/api/invitations', { role: 'viewer' }, headers)).status).toBe(400)
  })
})

describe('roles', () => {
  const people = new Map<Role, Person>()
  beforeAll(async () => {
    people.set('owner', owner)
    for (const role of ['viewer', 'commenter', 'verifier', 'editor'] as const)
      people.set(role, await world.one(role, `角色 ${role}`))
  })

  const operations: Record<OperationKind, () => Operation> = {
    addComment: () => remark(),
    setVerdict: () => judgement(0),
    setCorrection: () => correction(0),
    withdrawCorrection: () => withdrawal(0),
    addEvidence: () => source(),
    withdrawEvidence: () => changeOf('withdrawEvidence'),
    addSuggestion: () => ({ kind: 'addSuggestion', opId: crypto.randomUUID(), ...proposal }),
    editSuggestion: () => ({ kind: 'editSuggestion', opId: crypto.randomUUID(), id: 'x', ...words, baseRev: 1 }),
    withdrawSuggestion: () => changeOf('withdrawSuggestion'),
    acceptSuggestion: () => changeOf('acceptSuggestion'),
    closeSuggestion: () => ({ ...changeOf('closeSuggestion'), state: 'declined', note: '不改' }) as Operation,
    signOff: () => ({
      kind: 'signOff',
      opId: crypto.randomUUID(),
      claim: claim.id,
      stage: 'first',
      verdictRev: 1,
      textHash: '',
      baseRev: 0,
    }),
    withdrawSignOff: () => changeOf('withdrawSignOff'),
    waiveFinding: () => ({
      kind: 'waiveFinding',
      opId: crypto.randomUUID(),
      check: 'C4',
      inputs: ['13.27万亩'],
      message: '不符',
      reason: '口径不同',
      baseRev: 0,
    }),
    withdrawWaiver: () => changeOf('withdrawWaiver'),
  }
  const words = { replacement: '5.0%', reason: '' }
  const proposal = { anchor: claim.anchor, ...words }
  const changeOf = (kind: OperationKind) => ({ kind, opId: crypto.randomUUID(), id: 'x', baseRev: 1 }) as Operation
  const stageOnly = (role: Role, kind: OperationKind) => kind === 'signOff' && !usualStages[role].includes('first')

  it.each(roles.flatMap((role) => (Object.keys(operations) as OperationKind[]).map((kind) => [role, kind] as const)))(
    '%s, %s: as the table of rights says',
    async (role, kind) => {
      const { status, body } = await operate(people.get(role)!, operations[kind]())
      // What is allowed may still be stale, or about nothing that is there.
      const isRefused = status === 403 && ['noRight', 'noGrant'].includes(body.error.code)
      expect([status, isRefused]).toEqual([expect.any(Number), !may(role, kind) || stageOnly(role, kind)])
      expect(status).not.toBe(400)
    },
  )

  it.each<[Role, boolean]>([
    ['viewer', false],
    ['commenter', false],
    ['verifier', true],
    ['editor', true],
    ['owner', true],
  ])('%s corrects, and takes back what the owner corrected: %s', async (role, allowed) => {
    const person = people.get(role)!
    const word = `${role} 的指标`
    const { body } = await operate(owner, correction(0, word))
    expect(body.correction?.rev).toBe(1)
    const answers = [
      (await operate(person, correction(1, word))).status,
      (await operate(person, withdrawal(2, correctionIdOf(claim.anchor, word)))).status,
    ]
    expect(answers).toEqual(allowed ? [200, 200] : [403, 403])
    const { body: after } = await operate(owner, correction(allowed ? 3 : 1, word))
    expect(after.correction?.by.name).toBe('管理员')
  })

  it.each(roles)('%s: creates, renames, archives and invites as the table says', async (role) => {
    const person = people.get(role)!
    const { body: spare } = await upload(utf8('一、工作回顾\n全年增长5.2%。'), '备用.txt')
    const tries = [
      [may(role, 'createReport'), (await upload(utf8('各位代表：'), 'x.txt', person)).status],
      [may(role, 'renameReport'), (await person.ask('PATCH', `/api/reports/${spare.id}`, { title: '新名' })).status],
      [may(role, 'archiveReport'), (await person.ask('PATCH', `/api/reports/${spare.id}`, { archived: true })).status],
      [may(role, 'invite'), (await person.ask('POST', '/api/invitations', { role: 'viewer' })).status],
      [may(role, 'read'), (await person.ask('GET', `/api/reports/${report}/blocks`)).status],
    ]
    expect(tries.map(([, status]) => Number(status) < 300)).toEqual(tries.map(([allowed]) => allowed))
  })
})

describe('an operation', () => {
  let person: Person
  let other: Person
  let rev = 0
  beforeAll(async () => {
    person = await world.one('verifier', '甲')
    other = await world.one('verifier', '乙')
  })
  beforeEach(async () => {
    const { body } = await operate(person, remark('为了看现在的结论'))
    rev = body.claim?.rev ?? 0
  })

  it('is signed by the session and the server’s clock', async () => {
    const { body } = await operate(person, remark())
    expect(body.comment).toMatchObject({ claim: claim.id, by: { id: person.session.user.id, name: '甲' } })
    expect(Math.abs(Date.parse(body.comment?.at ?? '') - Date.now())).toBeLessThan(60_000)
  })

  it('sent twice happens once and answers the same', async () => {
    const operation = judgement(rev)
    const first = await operate(person, operation)
    expect(await operate(person, operation)).toMatchObject({ status: 200, body: first.body })
  })

  it('sent by two at once makes one stale', async () => {
    const answers = await Promise.all([operate(person, judgement(rev)), operate(other, judgement(rev))])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const stale = answers.find(({ status }) => status === 409)
    expect(stale?.body).toMatchObject({ error: { code: 'stale' }, current: { rev: rev + 1 } })
  })

  it('of another cannot be repeated for one’s own', async () => {
    const operation = remark()
    await operate(person, operation)
    expect((await operate(other, operation)).status).toBe(400)
  })

  it.each(Object.entries(verdictForms).filter(([, form]) => form.needsNote))('%s needs a note', async (verdict) => {
    const operation = { ...judgement(rev), verdict, note: '' } as Operation
    expect((await operate(person, operation)).status).toBe(400)
  })

  it('on a report that is none is not found', async () => {
    expect((await person.ask('POST', '/api/reports/none/ops', remark())).status).toBe(404)
  })

  it('is counted in the list', async () => {
    const { body } = await person.ask<ReportSummary[]>('GET', '/api/reports')
    const listed = body.find(({ id }) => id === report)
    expect(listed?.comments).toBeGreaterThan(0)
    expect(listed?.verdicts).toBe(1)
  })
})

describe('a correction', () => {
  let person: Person
  let other: Person
  beforeAll(async () => {
    person = await world.one('verifier', '丙')
    other = await world.one('verifier', '丁')
  })

  it('is signed by the session and the server’s clock', async () => {
    const { body } = await operate(person, correction(0, '署名'))
    expect(body.correction).toMatchObject({ by: { id: person.session.user.id, name: '丙' }, rev: 1, withdrawn: null })
    expect(Math.abs(Date.parse(body.correction?.at ?? '') - Date.now())).toBeLessThan(60_000)
  })

  it('sent twice happens once and answers the same', async () => {
    const operation = correction(0, '两次')
    const first = await operate(person, operation)
    expect(await operate(person, operation)).toMatchObject({ status: 200, body: first.body })
    expect((await operate(other, operation)).status).toBe(400)
  })

  it('sent by two at once makes one record, and shows it to the other', async () => {
    const answers = await Promise.all([operate(person, correction(0, '同时')), operate(other, correction(0, '同时'))])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const made = answers.find(({ status }) => status === 200)?.body.correction
    const stale = answers.find(({ status }) => status === 409)?.body
    expect(stale).toMatchObject({ error: { code: 'stale' }, correction: made })
  })

  it('taken back by another stays in the record, with both names', async () => {
    const { body: made } = await operate(person, correction(0, '撤回'))
    const { body } = await operate(other, withdrawal(1, made.correction?.id))
    expect(body.correction).toMatchObject({ by: { name: '丙' }, rev: 2, withdrawn: { by: { name: '丁' } } })
    expect((await operate(person, withdrawal(2, made.correction?.id))).status).toBe(409)
  })

  it('that nobody made is not found', async () => {
    expect((await operate(person, withdrawal(1, 'nothing'))).status).toBe(404)
    expect((await operate(person, correction(4, '从来没有'))).status).toBe(404)
  })

  it('of another report is not found in this one', async () => {
    const { body: made } = await operate(person, correction(0, '别的报告'))
    const { body: spare } = await upload(utf8('各位代表：'), '另一份.txt')
    const path = `/api/reports/${spare.id}/ops`
    expect((await person.ask('POST', path, withdrawal(1, made.correction?.id))).status).toBe(404)
  })

  it.each<[string, object, string]>([
    ['a year that is none', { year: 20230 }, '年份'],
    ['a value in words', { value: '五' }, '数值'],
    ['an indicator of several lines', { indicator: '一\n二' }, '指标'],
    ['markup that is too long', { unit: '<script>alert(1)</script>' }, '单位'],
    ['a slot that is none', { __proto__x: 1 }, '不认识的项目'],
    ['no slot', {}, '至少改一项'],
    ['slots in a list', [], '不完整'],
  ])('with %s is refused, and says where', async (_what, slots, word) => {
    const { status, body } = await operate(person, { ...correction(0), slots } as Operation)
    expect([status, body.error.code]).toEqual([400, 'badRequest'])
    expect(body.error.message).toContain(word)
  })

  it.each<[string, object]>([
    ['an author', { by: { id: 'u', name: '市长' } }],
    ['a time', { at: '2000-01-01T00:00:00Z' }],
    ['a revision', { rev: 9 }],
    ['an id', { id: 'mine' }],
    ['a place that is a whole chapter', { anchor: { ...claim.anchor, exact: '长'.repeat(201) } }],
    ['a fingerprint without end', { fingerprint: 'x'.repeat(401) }],
    ['a claim without end', { claim: 'x'.repeat(201) }],
    ['an action that is none', { action: 'erase' }],
  ])('of a hostile client cannot bring %s', async (_what, more) => {
    expect((await operate(person, { ...correction(0, '冒名'), ...more } as Operation)).status).toBe(400)
  })

  it('with slots of every object’s own names brings none of them', async () => {
    const sent = JSON.stringify(correction(0, '原型')).replace('"slots":{', '"slots":{"__proto__":{"year":1},')
    expect((await operate(person, JSON.parse(sent))).status).toBe(400)
  })
})

describe('an upload', () => {
  const gbk = (text: string) => {
    // The platform reads GBK but does not write it; these are the bytes of 「一、工作回顾」 and 「增长」.
    const bytes: Record<string, number[]> = {
      '一、工作回顾\n': [0xd2, 0xbb, 0xa1, 0xa2, 0xb9, 0xa4, 0xd7, 0xf7, 0xbb, 0xd8, 0xb9, 0xcb, 0x0a],
      增长: [0xd4, 0xf6, 0xb3, 0xa4],
    }
    return Uint8Array.from(text.split('|').flatMap((part) => bytes[part] ?? []))
  }
  const blocksOf = async (id: string) => (await owner.ask<ReportText>('GET', `/api/reports/${id}/blocks`)).body.blocks

  it.each<[string, Uint8Array, string, number, string]>([
    ['an empty file', new Uint8Array(), 'a.txt', 400, 'emptyUpload'],
    ['blanks alone', utf8(' \n　\n'), 'a.txt', 400, 'emptyUpload'],
    ['a PDF', utf8('%PDF-1.7\n…'), 'a.pdf', 415, 'notText'],
    ['a Word file', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 6, 0), 'a.docx', 415, 'notText'],
    ['an old Word file', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'a.doc', 415, 'notText'],
    ['noise with zeros', Uint8Array.of(1, 0, 2, 0, 3, 0, 0, 9), 'a.txt', 415, 'notText'],
    [
      'bytes of no encoding',
      Uint8Array.from({ length: 400 }, (_, at) => 0x80 + ((at * 37) % 0x7f)),
      'a.txt',
      415,
      'unknownEncoding',
    ],
    [
      'a page without text',
      utf8('<!doctype html><title>空</title><script>var x = "文字"</script>'),
      'a.html',
      422,
      'noReport',
    ],
    ['more than 8 MiB', new Uint8Array(largestUpload + 1).fill(0x61), 'a.txt', 413, 'uploadTooLarge'],
  ])('of %s is refused in Chinese', async (_what, bytes, name, status, code) => {
    const answer = await upload(bytes, name)
    expect([answer.status, answer.body.error.code]).toEqual([status, code])
    expect(answer.body.error.message).toMatch(/\p{Script=Han}/u)
  })

  it('of more than is allowed is refused before it has all arrived', async () => {
    let sent = 0
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        sent += 1024 * 1024
        if (sent > 200 * 1024 * 1024) return controller.close()
        controller.enqueue(new Uint8Array(1024 * 1024).fill(0x61))
        await new Promise((resolve) => setTimeout(resolve, 1))
      },
    })
    const headers = { origin: world.origin, cookie: owner.cookie }
    const cut = new AbortController()
    const request = { method: 'POST', headers, body, duplex: 'half', signal: cut.signal }
    const response = await fetch(`${world.origin}/api/reports?filename=a.txt`, request as RequestInit)
    expect(response.status).toBe(413)
    cut.abort()
    expect(sent).toBeLessThan(100 * 1024 * 1024)
  })

  it('of text becomes a report that reads as it was written', async () => {
    const { status, body } = await upload(utf8('一、工作回顾\n　　全年增长5.2%。\n'), 'C:\\稿子\\2024年报告.txt')
    expect(status).toBe(201)
    expect(body).toMatchObject({ title: '2024年报告', epoch: 1, role: 'owner', comments: 0, verdicts: 0 })
    expect((await blocksOf(body.id)).map(({ kind, text }) => [kind, text])).toEqual([
      ['heading', '一、工作回顾'],
      ['paragraph', '　　全年增长5.2%。'],
    ])
  })

  it('of GBK is read as Chinese', async () => {
    const { body } = await upload(gbk('一、工作回顾\n|增长'))
    expect((await blocksOf(body.id)).map(({ text }) => text)).toEqual(['一、工作回顾', '增长'])
  })

  it('of a page is read as its text', async () => {
    const page = utf8(
      '<!doctype html><html><body><nav>首页</nav><div id="zoom"><p>一、工作回顾</p><p>增长<span>5.</span>2%。</p></div></body></html>',
    )
    const { body } = await upload(page, '公报.html')
    expect((await blocksOf(body.id)).map(({ text }) => text)).toEqual(['一、工作回顾', '增长5.2%。'])
  })

  it('without a name is called by its own title', async () => {
    const { body } = await upload(utf8('2024年政府工作报告\n各位代表：\n'), '')
    expect(body.title).toBe('2024年政府工作报告')
  })
})

describe('a report', () => {
  it('renamed is renamed for those who read it', async () => {
    const { body } = await upload(utf8('各位代表：'), '旧名.txt')
    const answer = await owner.ask('PATCH', `/api/reports/${body.id}`, { title: ' 新名 ' })
    expect(answer.body.title).toBe('新名')
    expect((await owner.ask<ReportText>('GET', `/api/reports/${body.id}/blocks`)).body.title).toBe('新名')
  })

  it('put away leaves the list and comes back', async () => {
    const { body } = await upload(utf8('各位代表：'), '收起.txt')
    const listed = async (query: string) =>
      (await owner.ask<ReportSummary[]>('GET', `/api/reports${query}`)).body.some(({ id }) => id === body.id)
    await owner.ask('PATCH', `/api/reports/${body.id}`, { archived: true })
    expect([await listed(''), await listed('?archived=1')]).toEqual([false, true])
    await owner.ask('PATCH', `/api/reports/${body.id}`, { archived: false })
    expect([await listed(''), await listed('?archived=1')]).toEqual([true, false])
  })

  it.each([{}, { title: '' }, { title: 5 }, { owner: 'me' }, null])('does not change by %j', async (change) => {
    expect((await owner.ask('PATCH', `/api/reports/${report}`, change)).status).toBe(400)
  })
})

describe('a device', () => {
  const pair = async (person: Person) => {
    const { body } = await person.ask('POST', '/api/pairings', {})
    const extension = { origin: 'chrome-extension://abcdef' }
    const typed = body.code.toLowerCase().replace('-', ' ')
    const { body: device } = await ask(
      world.origin,
      'POST',
      '/api/devices',
      { code: typed, name: '办公室电脑' },
      extension,
    )
    const asks = (method: string, path: string, body?: unknown) =>
      ask(world.origin, method, path, body, { ...extension, authorization: `Bearer ${device.token}` })
    return { code: body.code, device, asks }
  }

  it('speaks for the person who showed the code', async () => {
    const person = await world.one('verifier', '配对的人')
    const { device, asks } = await pair(person)
    expect(device.user.name).toBe('配对的人')
    const { body } = await asks('POST', `/api/reports/${report}/ops`, remark('来自插件'))
    expect(body.comment?.by.name).toBe('配对的人')
  })

  it('is not made twice from a code, nor from a wrong one', async () => {
    const { code } = await pair(owner)
    for (const each of [code, 'AAAA-AAAA', ''])
      expect((await ask(world.origin, 'POST', '/api/devices', { code: each, name: 'x' })).status).toBe(403)
  })

  it('opens a room with a ticket, once, from its own origin', async () => {
    const { asks } = await pair(owner)
    const { body } = await asks('POST', '/api/tickets', {})
    const room = await world.notesRoom()
    const socket = world.nobody.socket(room, `?ticket=${body.ticket}`)
    await opened(socket)
    expect(await closed(world.nobody.socket(room, `?ticket=${body.ticket}`))).toBe(4401)
    expect(socket.readyState).toBe(1)
  })

  it('revoked is out at once, sockets and all', async () => {
    const person = await world.one('viewer', '丢了电脑的人')
    const { asks } = await pair(person)
    const room = await world.notesRoom()
    const socket = world.nobody.socket(room, `?ticket=${(await asks('POST', '/api/tickets', {})).body.ticket}`)
    const spare = (await asks('POST', '/api/tickets', {})).body.ticket
    await opened(socket)
    const { body: devices } = await person.ask<PairedDevice[]>('GET', '/api/devices')
    expect(devices.map(({ name }) => name)).toEqual(['办公室电脑'])
    const code = closed(socket)
    expect((await owner.ask('DELETE', `/api/devices/${devices[0]?.id}`, {})).status).toBe(404)
    expect((await person.ask('DELETE', `/api/devices/${devices[0]?.id}`, {})).status).toBe(204)
    expect(await code).toBe(4401)
    expect((await asks('GET', '/api/reports')).status).toBe(401)
    expect(await closed(world.nobody.socket(room, `?ticket=${spare}`))).toBe(4401)
  })
})

describe('every answer', () => {
  it.each(['/', '/reports/x', '/api/session', '/api/nothing', '/healthz', '/missing.js', '/rooms/x'])(
    'at %s forbids foreign scripts, frames and sniffing',
    async (path) => {
      const { headers } = await world.nobody.ask('GET', path)
      expect(headers.get('content-security-policy')).toMatch(/script-src 'self';.*frame-ancestors 'none'/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
    },
  )

  it.each([
    '/..%2f..%2fserver%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/assets/..%5c..%5cx.json',
    '/%00.js',
    '/%E0%A4.js',
  ])('to %s stays within the web app', async (path) => {
    const { status, body } = await world.nobody.ask<string>('GET', path)
    expect(status).toBe(404)
    expect(String(body)).not.toContain('zhushi/server')
  })
})
