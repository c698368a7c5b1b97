/** Members and invitations: who is in the group, as what, and who may still come. */
import { closeCode, type GroupMember, type Invitation, may, roles } from '@zhushi/sync'
import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { hashOf, newToken } from '../credential.js'
import type { Identity } from '../storage/people.js'
import { onPage } from './account.js'
import { after, bodyOf, demand, type Env, now, type Services } from './context.js'
import { RequestFailure } from './failure.js'

/** What an invitation asks. Nobody is invited as an owner; an owner makes a member one. */
export const inviting = v.object({ role: v.picklist(roles.filter((role) => role !== 'owner')) })
/** What gives a member another role. */
export const roleGiving = v.object({ role: v.picklist(roles) })

/** An invitation is good for a week, in milliseconds. */
const invitationLifetime = 7 * 86_400_000

export function memberRoutes({ store, rooms, people }: Services): Hono<Env> {
  const routes = new Hono<Env>()

  const membersFor = async ({ role }: Identity): Promise<GroupMember[]> => {
    const [stored, present] = await Promise.all([store.run('members'), rooms.present()])
    // When colleagues were here last is for those to know who keep the group.
    const keeps = may(role, 'keepMembers')
    return stored.map((member) => ({
      ...member,
      isOnline: present.has(member.id),
      seenAt: keeps ? member.seenAt : null,
    }))
  }

  routes.get('/members', async (c) => c.json(await membersFor(demand(c, 'read'))))

  routes.patch('/members/:id', async (c) => {
    const by = keeper(c)
    const { role } = await bodyOf(c, roleGiving)
    const id = c.req.param('id')
    const change = await store.run('setRole', { by, id, role, at: now() })
    if (typeof change === 'string') throw new RequestFailure(change === 'missing' ? 'notFound' : change)
    people.changeRole(id, role)
    rooms.changedRole(id, role)
    const member = (await membersFor(by)).find((each) => each.id === id)
    if (!member) throw new RequestFailure('notFound')
    return c.json(member)
  })

  routes.delete('/members/:id', async (c) => {
    const asked = c.req.param('id')
    const by = asked === 'self' ? onPage(c) : keeper(c)
    const id = asked === 'self' ? by.user.id : asked
    const change = await store.run('removeMember', { by, id, at: now() })
    if (typeof change === 'string') throw new RequestFailure(change === 'missing' ? 'notFound' : change)
    people.voidCodes(id)
    for (const session of change.ended) {
      people.end(session)
      rooms.closeSession(session, closeCode.sessionEnded)
    }
    return c.body(null, 204)
  })

  routes.post('/invitations', async (c) => {
    const by = demand(c, 'invite')
    const { role } = await bodyOf(c, inviting)
    const token = newToken()
    const until = after(invitationLifetime)
    await store.run('invite', { hash: hashOf(token), role, by, at: now(), until })
    return c.json({ token, role, expiresAt: until } satisfies Invitation, 201)
  })

  routes.get('/invitations', async (c) => {
    demand(c, 'keepMembers')
    return c.json(await store.run('invitations'))
  })

  routes.delete('/invitations/:id', async (c) => {
    const by = keeper(c)
    if (!(await store.run('withdrawInvitation', { by, id: c.req.param('id'), at: now() })))
      throw new RequestFailure('notFound')
    return c.body(null, 204)
  })

  return routes
}

/** An owner on a page of ours. Throws `noRight`. */
function keeper(c: Context<Env>): Identity {
  demand(c, 'keepMembers')
  return onPage(c)
}
