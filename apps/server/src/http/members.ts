/** Members and invitations: who is in the group, as what, and who may still come. */
import { stages } from '@zhushi/annotation'
import { closeCode, type GroupMember, type Invitation, may, roles, usualStages } from '@zhushi/sync'
import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { hashOf, newToken } from '../credential.js'
import type { MemberProblem } from '../storage/members.js'
import type { Identity } from '../storage/people.js'
import { onPage } from './account.js'
import { after, bodyOf, demand, type Env, now, type Services } from './context.js'
import { RequestFailure } from './failure.js'

const stagesGranted = v.exactOptional(v.pipe(v.array(v.picklist(stages)), v.maxLength(stages.length)))
/** What an invitation asks. Nobody is invited as an owner; an owner makes a member one. */
export const inviting = v.object({ role: v.picklist(roles.filter((role) => role !== 'owner')), stages: stagesGranted })
/** What gives a member another role; null for none. */
export const roleGiving = v.object({ role: v.nullable(v.picklist(roles)), stages: stagesGranted })

/** An invitation is good for a week, in milliseconds. */
const invitationLifetime = 7 * 86_400_000

export function memberRoutes(services: Services): Hono<Env> {
  const { store, rooms, people } = services
  const routes = new Hono<Env>()

  const membersFor = async ({ role }: Identity): Promise<GroupMember[]> => {
    const [stored, present] = await Promise.all([store.run('members'), rooms.present()])
    // When colleagues were here last, and who is here for single reports alone, is for those to know who keep the group.
    const keeps = may(role, 'keepMembers')
    return stored
      .filter((member) => keeps || member.role !== null)
      .map((member) => ({ ...member, isOnline: present.has(member.id), seenAt: keeps ? member.seenAt : null }))
  }

  routes.get('/members', async (c) => c.json(await membersFor(demand(c, 'read'))))

  routes.patch('/members/:id', async (c) => {
    const by = keeper(c)
    const { role, stages } = await bodyOf(c, roleGiving)
    const id = c.req.param('id')
    const standings = done(await store.run('setRole', { by, id, role, stages, at: now() }))
    rooms.changedStanding(id, standings)
    const member = (await membersFor(by)).find((each) => each.id === id)
    if (!member) throw new RequestFailure('notFound')
    return c.json(member)
  })

  routes.delete('/members/:id', async (c) => {
    const asked = c.req.param('id')
    const by = asked === 'self' ? onPage(c) : keeper(c)
    const id = asked === 'self' ? by.user.id : asked
    const ended = done(await store.run('removeMember', { by, id, at: now() }))
    people.voidCodes(id)
    for (const session of ended) {
      people.end(session)
      rooms.closeSession(session, closeCode.sessionEnded)
    }
    return c.body(null, 204)
  })

  routes.post('/invitations', async (c) => {
    const by = demand(c, 'invite')
    return c.json(await invited(services, by, await bodyOf(c, inviting), null), 201)
  })

  routes.get('/invitations', async (c) => {
    demand(c, 'keepMembers')
    return c.json(await store.run('invitations', { report: null }))
  })

  routes.delete('/invitations/:id', async (c) => {
    const by = keeper(c)
    if (!(await store.run('withdrawInvitation', { by, id: c.req.param('id'), report: null, at: now() })))
      throw new RequestFailure('notFound')
    return c.body(null, 204)
  })

  return routes
}

/** What came of a change of a member. Throws where nothing did. */
function done<T extends object>(change: T | MemberProblem): T {
  if (typeof change === 'string') throw new RequestFailure(change === 'missing' ? 'notFound' : change)
  return change
}

/** A new invitation, to the library or to one report alone. */
export async function invited(
  { store }: Services,
  by: Identity,
  { role, stages }: v.InferOutput<typeof inviting>,
  report: string | null,
): Promise<Invitation> {
  const token = newToken()
  const until = after(invitationLifetime)
  const granted = stages ?? usualStages[role]
  await store.run('invite', { hash: hashOf(token), role, stages: granted, report, by, at: now(), until })
  return { token, role, expiresAt: until }
}

/** An owner, of the library or of the report that was found, on a page of ours. Throws `noRight`. */
export function keeper(c: Context<Env>): Identity {
  demand(c, 'keepMembers')
  return onPage(c)
}
