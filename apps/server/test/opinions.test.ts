/** Evidence, suggestions and sign-offs over HTTP: who may do what, and what an accepted suggestion does to the text. */
import type { Anchor } from '@zhushi/anchor'
import { describe as described } from '@zhushi/anchor'
import { claimIdOf, type Operation, type Suggestion, signOffIdOf, textHashOf } from '@zhushi/annotation'
import { contentFragment, notesIn, type ReportText } from '@zhushi/sync'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { killAll, newFolder, running, signIn } from './program.js'
import { ask, openWorld, type Person, until, type World } from './world.js'

let world: World
let owner: Person
let editor: Person
let verifier: Person
let commenter: Person

beforeAll(async () => {
  world = await openWorld()
  owner = await world.owner()
  editor = await world.one('editor', '孙编辑')
  verifier = await world.one('verifier', '钱核查')
  commenter = await world.one('commenter', '赵委员')
})
afterAll(() => world.close())
afterEach(killAll)

const opId = () => crypto.randomUUID()

/** A report of its own for each story: 全年地区生产总值增长5.2%，高于全区。 */
async function draft() {
  const text = new TextEncoder().encode('一、工作回顾\n全年地区生产总值增长5.2%，高于全区。\n粮食产量1.1万吨。')
  const { body } = await owner.ask('POST', '/api/reports?filename=a.txt', text)
  const id = body.id
  const operate = (person: Person, operation: Operation) => person.ask('POST', `/api/reports/${id}/ops`, operation)
  const read = async () => (await owner.ask<ReportText>('GET', `/api/reports/${id}/blocks`)).body.blocks
  const anchorOf = async (words: string): Promise<Anchor> => {
    const block = (await read()).find(({ text }) => text.includes(words))!
    const from = block.text.indexOf(words)
    return described(block, from, from + words.length)
  }
  const suggests = async (replacement: string, words = '增长5.2%', person = commenter): Promise<Suggestion> => {
    const anchor = await anchorOf(words)
    const answer = await operate(person, { kind: 'addSuggestion', opId: opId(), anchor, replacement, reason: '' })
    return answer.body.suggestion!
  }
  /** An editor of the text, in its room. */
  const writes = async (change: (text: Y.XmlText) => void, line = 1) => {
    const { room, doc } = editor.room(`r/${id}/c1`)
    await until('in step', () => room.state.synced)
    const block = doc.getXmlFragment(contentFragment).get(line) as Y.XmlElement
    change(block.get(0) as Y.XmlText)
    await until('saved', () => room.state.unsaved === 0)
    return doc
  }
  return { id, operate, read, anchorOf, suggests, writes, line: async () => (await read())[1]?.text }
}

const accept = ({ id, rev }: Suggestion): Operation => ({ kind: 'acceptSuggestion', opId: opId(), id, baseRev: rev })

describe('an accepted suggestion', () => {
  it('changes the text for everybody in the room, and is closed', async () => {
    const story = await draft()
    const suggestion = await story.suggests('增长5.0%')
    const { doc } = commenter.room(`r/${story.id}/c1`)
    const notes = new Y.Doc()
    commenter.room(`r/${story.id}/n`, notes)
    const { status, body } = await story.operate(editor, accept(suggestion))
    expect([status, body.suggestion?.state, body.suggestion?.closing?.by.name]).toEqual([200, 'accepted', '孙编辑'])
    expect(await story.line()).toBe('全年地区生产总值增长5.0%，高于全区。')
    await until('the room shows it', () => doc.getXmlFragment(contentFragment).toString().includes('增长5.0%'))
    await until('its author sees it', () => notesIn(notes).suggestions.get(suggestion.id)?.state === 'accepted')
  })

  it('touches no more than what differs: words typed beside it stay, whoever types them meanwhile', async () => {
    const story = await draft()
    const suggestion = await story.suggests('增长5.0%')
    const [answer] = await Promise.all([
      story.operate(editor, accept(suggestion)),
      story.writes((text) => text.insert(0, '据统计，')),
    ])
    expect(answer.status).toBe(200)
    expect(await story.line()).toBe('据统计，全年地区生产总值增长5.0%，高于全区。')
  })

  it('sent twice is applied once', async () => {
    const story = await draft()
    const operation = accept(await story.suggests('增长15.2%'))
    const first = await story.operate(editor, operation)
    expect(await story.operate(editor, operation)).toMatchObject({ status: 200, body: first.body })
    expect(await story.line()).toBe('全年地区生产总值增长15.2%，高于全区。')
  })

  it('by two at once is accepted by one', async () => {
    const story = await draft()
    const suggestion = await story.suggests('增长15.2%')
    const answers = await Promise.all([
      story.operate(editor, accept(suggestion)),
      story.operate(owner, accept(suggestion)),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(answers.find(({ status }) => status === 409)?.body.suggestion?.state).toBe('accepted')
    expect(await story.line()).toBe('全年地区生产总值增长15.2%，高于全区。')
  })

  it('of words that have been changed is refused, with what was there and what is', async () => {
    const story = await draft()
    const suggestion = await story.suggests('增长5.0%', '5.2%')
    await story.writes((text) => {
      const at = text.toString().indexOf('5.2%')
      text.delete(at, 3)
      text.insert(at, '5.3')
    })
    const { status, body } = await story.operate(editor, accept(suggestion))
    expect([status, body.error.code, body.now]).toEqual([409, 'textChanged', '5.3%'])
    expect(body.suggestion).toMatchObject({ state: 'open', anchor: { exact: '5.2%' } })
    expect(await story.line()).toBe('全年地区生产总值增长5.3%，高于全区。')
  })

  it('of words that are gone is refused', async () => {
    const story = await draft()
    const suggestion = await story.suggests('增长5.0%', '增长5.2%')
    await story.writes((text) => text.delete(0, text.length))
    const { status, body } = await story.operate(editor, accept(suggestion))
    expect([status, body.error.code, body.now]).toEqual([409, 'textChanged', null])
  })

  it('may leave words out, at the end and at the beginning of a line', async () => {
    const story = await draft()
    await story.operate(editor, accept(await story.suggests('', '，高于全区')))
    await story.operate(editor, accept(await story.suggests('', '全年')))
    expect(await story.line()).toBe('地区生产总值增长5.2%。')
  })

  it('outlives a restart, and the room goes on', async () => {
    const story = await draft()
    await story.operate(editor, accept(await story.suggests('增长5.0%')))
    await world.restart()
    expect(await story.line()).toBe('全年地区生产总值增长5.0%，高于全区。')
    await story.operate(editor, accept(await story.suggests('增长5.4%', '增长5.0%')))
    expect(await story.line()).toBe('全年地区生产总值增长5.4%，高于全区。')
  })

  it.each([0, 1, 2, 3, 4, 5])('is in the text and closed, or neither, after kill -9 (round %i)', async (round) => {
    const ZHUSHI_DATA = newFolder()
    const first = await running({ ZHUSHI_DATA })
    const { cookie, report } = await signIn(first)
    const to = (origin: string, operation: object) =>
      ask(origin, 'POST', `/api/reports/${report}/ops`, operation, { cookie })
    const blocksAt = async (origin: string) =>
      (await ask<ReportText>(origin, 'GET', `/api/reports/${report}/blocks`, undefined, { cookie })).body.blocks
    const block = (await blocksAt(first.origin)).find(({ text }) => text.includes('47.09亿元'))!
    const from = block.text.indexOf('47.09亿元')
    const anchor = described(block, from, from + '47.09亿元'.length)
    const added = { kind: 'addSuggestion', opId: opId(), anchor, replacement: '47.10亿元', reason: '' }
    const { id } = (await to(first.origin, added)).body.suggestion!

    const operation = { kind: 'acceptSuggestion', opId: opId(), id, baseRev: 1 }
    let answered = false
    const asked = to(first.origin, operation).then(
      () => {
        answered = true
      },
      () => {},
    )
    await new Promise((resolve) => setTimeout(resolve, round * 4))
    const wasAnswered = answered
    first.child.kill('SIGKILL')
    await Promise.all([asked, first.exit])

    const second = await running({ ZHUSHI_DATA })
    const isInText = (await blocksAt(second.origin)).some(({ text }) => text.includes('47.10亿元'))
    const late = await to(second.origin, { ...operation, kind: 'withdrawSuggestion', opId: opId() })
    const isClosed = late.status === 409 && late.body.suggestion?.state === 'accepted'
    expect(isInText).toBe(isClosed)
    if (wasAnswered) expect(isInText).toBe(true)
  })
})

describe('what is another’s', () => {
  it('is neither edited nor withdrawn, not even by the owner', async () => {
    const { operate, suggests } = await draft()
    const { id } = await suggests('增长5.0%')
    const edit: Operation = { kind: 'editSuggestion', opId: opId(), id, replacement: '1', reason: '', baseRev: 1 }
    const withdrawal: Operation = { kind: 'withdrawSuggestion', opId: opId(), id, baseRev: 1 }
    for (const operation of [edit, withdrawal])
      expect((await operate(owner, operation)).body.error.code).toBe('notYours')
    expect((await operate(commenter, edit)).status).toBe(200)
  })

  it('is not declined or accepted by one who may not', async () => {
    const { operate, suggests } = await draft()
    const suggestion = await suggests('增长5.0%')
    const close: Operation = {
      kind: 'closeSuggestion',
      opId: opId(),
      id: suggestion.id,
      state: 'declined',
      note: '不改',
      baseRev: 1,
    }
    for (const person of [commenter, verifier])
      expect([(await operate(person, close)).status, (await operate(person, accept(suggestion))).status]).toEqual([
        403, 403,
      ])
    expect((await operate(editor, close)).body.suggestion).toMatchObject({
      state: 'declined',
      closing: { note: '不改' },
    })
    expect((await operate(editor, accept(suggestion))).status).toBe(409)
  })

  it('is not signed with a name of one’s choosing', async () => {
    const { operate, anchorOf } = await draft()
    const anchor = await anchorOf('5.2%')
    const forged = {
      kind: 'addSuggestion',
      opId: opId(),
      anchor,
      replacement: '5.0%',
      reason: '',
      by: owner.session.user,
    }
    expect((await operate(commenter, forged as Operation)).status).toBe(400)
  })
})

describe('what cannot be taken is told in words', () => {
  it.each<[string, object, RegExp]>([
    ['an address that runs a script', { url: 'javascript:alert(1)' }, /网址要以 http/],
    ['no source', { title: ' ' }, /出处没有写/],
    ['a quote without end', { quote: '长'.repeat(5001) }, /原文摘录没有写或太长/],
  ])('evidence with %s', async (_what, change, words) => {
    const { operate, anchorOf } = await draft()
    const anchor = await anchorOf('5.2%')
    const source = { stance: 'supports', title: '公报', publisher: '', date: '', quote: '增长5.2%', url: '', ...change }
    const claim = { id: claimIdOf(anchor), anchor }
    const operation = { kind: 'addEvidence', opId: opId(), claim, ...source } as Operation
    const { status, body } = await operate(commenter, operation)
    expect([status, body.error.message]).toEqual([400, expect.stringMatching(words)])
  })
})

describe('a sign-off', () => {
  async function judged() {
    const story = await draft()
    const anchor = await story.anchorOf('5.2%')
    const claim = { id: claimIdOf(anchor), anchor }
    const block = (await story.read()).find(({ id }) => id === anchor.block)!
    const judge = (person: Person, verdict: 'supported' | 'roughly', baseRev = 0) =>
      story.operate(person, { kind: 'setVerdict', opId: opId(), claim, verdict, note: '', fingerprint: 'f', baseRev })
    const sign = (person: Person, stage: 'first' | 'second' | 'final', change: object = {}) =>
      story.operate(person, {
        kind: 'signOff',
        opId: opId(),
        claim: claim.id,
        stage,
        verdictRev: 1,
        textHash: textHashOf(block.text),
        baseRev: 0,
        ...change,
      } as Operation)
    return { ...story, claim, block, judge, sign }
  }

  it('keeps who, when, which verdict, and the text it was given on', async () => {
    const { judge, sign, block, claim } = await judged()
    await judge(verifier, 'roughly')
    const { body } = await sign(editor, 'second')
    expect(body.signOff).toMatchObject({
      id: signOffIdOf(claim.id, 'second'),
      by: { name: '孙编辑' },
      verdictRev: 1,
      passage: block.text,
    })
  })

  it('is not of one’s own verdict, nor at a stage of another role', async () => {
    const { judge, sign } = await judged()
    await judge(verifier, 'roughly')
    expect((await sign(verifier, 'first')).body.error.code).toBe('ownVerdict')
    expect((await sign(editor, 'final')).body.error.code).toBe('noGrant')
    expect((await sign(commenter, 'first')).body.error.code).toBe('noRight')
  })

  it('is not of a text that has changed meanwhile', async () => {
    const { judge, sign, writes } = await judged()
    await judge(verifier, 'roughly')
    await writes((text) => text.insert(0, '经核算，'))
    expect((await sign(editor, 'second')).body.error.code).toBe('textChanged')
  })

  it('is not of a verdict that was not seen', async () => {
    const { judge, sign } = await judged()
    await judge(verifier, 'roughly')
    await judge(verifier, 'roughly', 1)
    const { status, body } = await sign(editor, 'second')
    expect([status, body.current?.rev]).toEqual([409, 2])
  })

  it('属实 needs evidence first, and every verdict stays in the notes', async () => {
    const { id, judge, operate, claim } = await judged()
    const refused = await judge(verifier, 'supported')
    expect([refused.status, refused.body.error]).toEqual([
      422,
      { code: 'needsEvidence', message: '记下“属实”之前，请先附上至少一条支持的依据' },
    ])
    const source = {
      stance: 'supports',
      title: '统计公报',
      publisher: '',
      date: '',
      quote: '增长5.2%',
      url: '',
    } as const
    await operate(commenter, { kind: 'addEvidence', opId: opId(), claim, ...source })
    await judge(verifier, 'roughly')
    expect((await judge(editor, 'supported', 1)).status).toBe(200)
    const notes = new Y.Doc()
    verifier.room(`r/${id}/n`, notes)
    await until('the history is there', () => notesIn(notes).verdicts.size === 2)
    const given = [...notesIn(notes).verdicts.values()].toSorted((a, b) => a.rev - b.rev)
    expect(given.map(({ verdict }) => [verdict.kind, verdict.by.name])).toEqual([
      ['roughly', '钱核查'],
      ['supported', '孙编辑'],
    ])
  })
})
