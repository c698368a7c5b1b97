/**
 * Recorded: what becomes of an operation that a person may send. Most are recorded as they come; to accept a suggestion
 * changes the text, too, and to sign a verdict off is to have read the text as it is now.
 */
import { resolve } from '@zhushi/anchor'
import { type Operation, passageOf, type StaleOutcome, textHashOf } from '@zhushi/annotation'
import type { ErrorCode } from '@zhushi/sync'
import { MissingWords, replaceWords } from '../replacement.js'
import type { ContentRoom } from '../room/content.js'
import type { Fact } from '../storage/fact.js'
import type { Recording } from '../storage/notes.js'
import type { Identity } from '../storage/people.js'
import type { StoredReport } from '../storage/texts.js'
import { blocksIn } from '../text.js'
import { now, type Services } from './context.js'
import { RequestFailure } from './failure.js'
import { changeTogether } from './joint.js'

type Kind<Name extends Operation['kind']> = Extract<Operation, { kind: Name }>

/** Records the operation and says what it did. Throws a `RequestFailure` where nothing was recorded. */
export async function recorded(
  services: Services,
  report: StoredReport,
  operation: Operation,
  by: Identity,
): Promise<Fact> {
  const { store, rooms } = services
  const plainly = () => store.run('record', { report: report.id, operation, by, at: now() })
  const inText = <T>(use: (room: ContentRoom) => Promise<T>) =>
    rooms.with({ kind: 'content', report: report.id, epoch: report.epoch }, use)

  // What has been recorded once is answered as it was then, whatever has become of the text.
  if (operation.kind !== 'acceptSuggestion' && operation.kind !== 'signOff') return factOf(await plainly())
  if (operation.kind === 'signOff' && !report.stages.includes(operation.stage)) throw new RequestFailure('noGrant')
  if (await store.run('isRecorded', { opId: operation.opId })) return factOf(await plainly())
  return factOf(
    operation.kind === 'signOff'
      ? await inText((room) => signedOff(services, report, operation, by, room))
      : await inText((room) => accepted(services, report, operation, by, room)),
  )
}

async function accepted(
  { store }: Services,
  { id: report, epoch }: StoredReport,
  operation: Kind<'acceptSuggestion'>,
  by: Identity,
  room: ContentRoom,
): Promise<Recording> {
  const suggestion = await store.run('suggestionOf', { report, id: operation.id })
  const isCurrent = suggestion?.state === 'open' && suggestion.rev === operation.baseRev
  // Recording it says what is the matter, and changes nothing.
  if (!isCurrent) return store.run('record', { report, operation, by, at: now() })

  let recording: Recording = { kind: 'missing' }
  try {
    await changeTogether(store, { id: report, epoch }, room, {
      edit: (copy) => replaceWords(copy, suggestion.anchor, suggestion.replacement),
      store: async (rows, change) => {
        recording = await store.run('accept', { report, epoch, rows, change, operation, by, at: now() })
        return recording.kind === 'changed'
      },
    })
  } catch (problem) {
    if (!(problem instanceof MissingWords)) throw problem
    // Another may have accepted it while this one waited, and so changed the text.
    const after = await store.run('suggestionOf', { report, id: operation.id })
    if (after?.state !== 'open') return store.run('record', { report, operation, by, at: now() })
    throw new RequestFailure('textChanged', {
      message: `正文已经改动，找不到“${excerpt(suggestion.anchor.exact)}”，没有采纳；请看过现在的文字再决定`,
      suggestion,
      now: problem.now,
    })
  }
  return recording
}

async function signedOff(
  { store }: Services,
  { id: report }: StoredReport,
  operation: Kind<'signOff'>,
  by: Identity,
  room: ContentRoom,
): Promise<Recording> {
  const at = now()
  const claim = await store.run('claimOf', { report, id: operation.claim })
  if (!claim) return { kind: 'missing' }
  await room.settled()
  const blocks = blocksIn(room.doc)
  const found = resolve(blocks, claim.anchor)
  const place = found.state === 'exact' ? found.place : null
  const text = blocks.find(({ id }) => id === place?.block)?.text
  if (!place || text === undefined || textHashOf(text) !== operation.textHash) throw new RequestFailure('textChanged')
  return store.run('record', { report, operation, by, at, passage: passageOf(text, place.from, place.to) })
}

function factOf(recording: Recording): Fact {
  switch (recording.kind) {
    case 'changed':
    case 'repeated':
      return { seq: recording.seq, change: recording.change }
    case 'stale':
      throw staleFailure(recording)
    case 'refused':
      throw new RequestFailure(recording.why satisfies ErrorCode)
    case 'missing':
      throw new RequestFailure('notFound')
    case 'foreign':
      throw new RequestFailure('badRequest')
  }
}

/** What to say of each record that has changed meanwhile; of a verdict the usual words. */
const staleWords: Readonly<Record<Exclude<keyof StaleOutcome, 'kind' | 'current'>, string>> = {
  correction: '别人刚刚更正过这个数据或撤回了更正，请看过最新内容后再提交',
  evidence: '这条依据已经撤回',
  suggestion: '这条修改建议刚刚有了变化，请看过最新内容后再决定',
  signOff: '这一级签核刚刚有了变化，请看过最新内容后再决定',
  waiver: '这个疑点刚刚有人处理过，请看过最新内容后再决定',
}

function staleFailure({ kind: _kind, ...standing }: StaleOutcome): RequestFailure {
  const which = (Object.keys(staleWords) as (keyof typeof staleWords)[]).find((name) => standing[name])
  return new RequestFailure('stale', { ...(which && { message: staleWords[which] }), ...standing })
}

function excerpt(words: string): string {
  return words.length > 20 ? `${words.slice(0, 20)}…` : words
}
