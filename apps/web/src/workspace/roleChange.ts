/** When what a person is in a report changes while it is open: what could not be saved is kept, and the report opens anew. */
import { may } from '@zhushi/sync'
import { peopleWords, sayIn } from '@zhushi/ui'
import { toast } from '../frame/toast'
import { language } from '../preferences'
import { api, session } from '../session'
import type { Desk } from './desk'
import { salvage } from './salvage'

/** Does nothing where the desk was opened with what the person still is, or it cannot be asked. */
export async function followRole(desk: Desk): Promise<void> {
  const [who, what] = await Promise.all([api.session(), api.report(desk.report.id)])
  if (!who.ok) {
    if (who.status === 401) session.set({ kind: 'signedOut' })
    return
  }
  if (!what.ok && what.status !== 404) return
  const role = what.ok ? what.value.role : null
  const stages = what.ok ? what.value.stages : []
  const isSameRole = role === desk.report.role
  if (isSameRole && stages.join() === desk.report.stages.join()) return
  if (!may(role, 'writeText') && may(desk.report.role, 'writeText') && !(await salvage(desk))) return
  const tongue = language.get()
  const words = peopleWords[tongue]
  const said = role === null ? words['role.gone'] : isSameRole ? words['role.stages'] : words['role.changed']
  toast(said.replace('{{role}}', sayIn[tongue](`role.${role ?? 'guest'}`)), 'problem')
  // Another session object opens the report anew.
  session.set({ kind: 'signedIn', session: { ...who.value } })
}
