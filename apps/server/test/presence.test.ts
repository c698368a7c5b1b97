import { afterEach, describe, expect, it } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { Member } from '../dist/room/member.js'
import { Presence } from '../dist/room/presence.js'

const made: Awareness[] = []
afterEach(() => {
  for (const awareness of made.splice(0)) awareness.destroy()
})

/** A member of a room, as the session knows them; the socket is not used here. */
function member(name: string, session = name): Member {
  const user = { id: session, name, color: '#000000' }
  return new Member({} as never, { session, via: 'cookie', user, role: 'viewer', stages: [] }, false)
}

/** What a stock client has. */
function client(): Awareness {
  const awareness = new Awareness(new Y.Doc())
  made.push(awareness)
  return awareness
}

const says = (awareness: Awareness) => encodeAwarenessUpdate(awareness, [awareness.clientID])
const hears = (awareness: Awareness, update: Uint8Array | null) =>
  update && applyAwarenessUpdate(awareness, update, null)

describe('presence', () => {
  it('names everybody by their session', () => {
    const presence = new Presence()
    const [speaker, listener] = [client(), client()]
    speaker.setLocalState({ user: { name: '市长' }, cursor: 7 })
    hears(listener, presence.encode(presence.apply(member('甲'), says(speaker))))
    expect(listener.getStates().get(speaker.clientID)).toMatchObject({ user: { name: '甲' }, cursor: 7 })
  })

  it('lets nobody speak for another', () => {
    const presence = new Presence()
    const speaker = client()
    presence.apply(member('甲'), says(speaker))
    speaker.setLocalState({ cursor: 99 })
    expect(presence.apply(member('乙'), says(speaker))).toEqual([])
  })

  it('lets one who comes back speak for themselves on a new socket', () => {
    const presence = new Presence()
    const speaker = client()
    presence.apply(member('甲', 's1'), says(speaker))
    speaker.setLocalState({ cursor: 99 })
    expect(presence.apply(member('甲', 's1'), says(speaker))).toEqual([speaker.clientID])
  })

  it('shows one who left and came back with the same clock', () => {
    const presence = new Presence()
    const [speaker, listener] = [client(), client()]
    const first = member('甲')
    hears(listener, presence.encode(presence.apply(first, says(speaker))))
    hears(listener, presence.encode(presence.remove(first)))
    expect(listener.getStates().has(speaker.clientID)).toBe(false)
    hears(listener, presence.encode(presence.apply(member('甲', 'again'), says(speaker))))
    expect(listener.getStates().has(speaker.clientID)).toBe(true)
  })

  it('does not tell a speaker its own words', () => {
    const presence = new Presence()
    const self = member('甲')
    const ids = presence.apply(self, says(client()))
    expect(presence.encode(ids, self)).toBeNull()
    expect(presence.encode(ids)).not.toBeNull()
  })

  it('holds only so many clients of one socket', () => {
    const presence = new Presence()
    const hostile = member('甲')
    for (let n = 0; n < 50; n++) presence.apply(hostile, says(client()))
    expect(presence.ids.length).toBeLessThan(10)
  })

  it('passes over a state that is too long', () => {
    const presence = new Presence()
    const speaker = client()
    speaker.setLocalState({ cursor: 'x'.repeat(10_000) })
    expect(presence.apply(member('甲'), says(speaker))).toEqual([])
  })
})
