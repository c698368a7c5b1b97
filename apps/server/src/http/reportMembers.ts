/** Who is in a report, as what, and who may still come to it: the library's members, unless something else was set for it. */
import { may, type ReportMember } from '@zhushi/sync'
import { type Context, Hono } from 'hono'
import type { Standings } from '../storage/standing.js'
import { bodyOf, demand, type Env, now, reportIn, type Services } from './context.js'
import { RequestFailure } from './failure.js'
import { invited, inviting, keeper, roleGiving } from './members.js'

/** Routes below `/reports/:id`. */
export function reportMemberRoutes(services: Services): Hono<Env> {
  const { store, rooms } = services
  const routes = new Hono<Env>()

  const membersOf = async (c: Context<Env>): Promise<ReportMember[]> => {
    const { id: report, role } = c.get('report') ?? (await reportIn(c, services))
    const [stored, present] = await Promise.all([store.run('reportMembers', { report }), rooms.present(report)])
    // Who is in the group and cannot see the report is for those to know who may let them.
    const keeps = may(role, 'keepMembers')
    return stored
      .filter((member) => keeps || member.role !== null)
      .map((member) => ({ ...member, isOnline: present.has(member.id) }))
  }
  const changed = async (c: Context<Env>, id: string, standings: Standings) => {
    rooms.changedStanding(id, standings)
    const member = (await membersOf(c)).find((each) => each.id === id)
    if (!member) throw new RequestFailure('notFound')
    return c.json(member)
  }

  routes.get('/members', async (c) => {
    await reportIn(c, services)
    return c.json(await membersOf(c))
  })

  routes.patch('/members/:member', async (c) => {
    const { id: report } = await reportIn(c, services)
    const by = keeper(c)
    const { role, stages } = await bodyOf(c, roleGiving)
    const id = c.req.param('member')
    return changed(c, id, await store.run('setReportRole', { by, report, id, role, stages, at: now() }))
  })

  routes.delete('/members/:member', async (c) => {
    const { id: report } = await reportIn(c, services)
    const by = keeper(c)
    const id = c.req.param('member')
    return changed(c, id, await store.run('dropReportRole', { by, report, id, at: now() }))
  })

  routes.post('/invitations', async (c) => {
    const { id } = await reportIn(c, services)
    const by = demand(c, 'invite')
    return c.json(await invited(services, by, await bodyOf(c, inviting), id), 201)
  })

  routes.get('/invitations', async (c) => {
    const { id: report } = await reportIn(c, services)
    demand(c, 'keepMembers')
    return c.json(await store.run('invitations', { report }))
  })

  routes.delete('/invitations/:invitation', async (c) => {
    const { id: report } = await reportIn(c, services)
    const by = keeper(c)
    const asked = { by, id: c.req.param('invitation'), report, at: now() }
    if (!(await store.run('withdrawInvitation', asked))) throw new RequestFailure('notFound')
    return c.body(null, 204)
  })

  return routes
}
