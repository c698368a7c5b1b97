/** When a person's role changes while a report is open: what could not be saved is kept, and the report opens anew. */
import { may } from '@zhushi/sync'
import { peopleWords, sayIn } from '@zhushi/ui'
import { toast } from '../frame/toast'
import { language } from '../preferences'
import { api, session } from '../session'
import type { Desk } from './desk'
import { salvage } from './salvage'

/** Does nothing where the role is still the one that the desk was opened with, or cannot be asked. */
export async function followRole(desk: Desk): Promise<void> {
  const result = await api.session()
  if (!result.ok) {
    if (result.status === 401) session.set({ kind: 'signedOut' })
    return
  }
  const { role } = result.value
  if (role === desk.report.role) return
  if (!may(role, 'writeText') && may(desk.report.role, 'writeText') && !(await salvage(desk))) return
  const tongue = language.get()
  const said = peopleWords[tongue]['role.changed'].replace('{{role}}', sayIn[tongue](`role.${role}`))
  toast(said, 'problem')
  session.set({ kind: 'signedIn', session: result.value })
}
