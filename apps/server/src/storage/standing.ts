/**
 * Standing: what a person may do, in the library and in each report. The one place where that is worked out; every
 * request, operation and socket asks here.
 */
import type { Stage } from '@zhushi/annotation'
import { stages } from '@zhushi/annotation'
import { may, type Role } from '@zhushi/sync'
import type { Database } from './database.js'

/** A role, and the stages at which its person may sign off; without a role nothing may be done or seen. */
export interface Standing {
  readonly role: Role | null
  readonly stages: readonly Stage[]
}

/** What a person is in the library, and in the reports where something else was set for them. */
export interface Standings {
  readonly library: Standing
  readonly reports: ReadonlyMap<string, Standing>
}

export const noStanding: Standing = { role: null, stages: [] }

/**
 * What a person is in a report, or with null in the library. An owner of the library is one of every report, so that none
 * can be lost to all; everybody else is what was set for the report and, where nothing was, what they are in the library.
 */
export function standingIn({ library, reports }: Standings, report: string | null): Standing {
  if (report === null || library.role === 'owner') return library
  return reports.get(report) ?? library
}

/** Of somebody who was removed: nothing at all. With a report, only what is needed to say what they are there. */
export function standingsOf(db: Database, { user, report }: { user: string; report?: string }): Standings {
  const row = db.get<StandingRow>('SELECT role, stages FROM user WHERE id = ? AND removed_at IS NULL', user)
  if (!row) return { library: noStanding, reports: new Map() }
  const rows =
    report === undefined
      ? db.all<StandingRow & { report: string }>('SELECT report, role, stages FROM report_role WHERE user = ?', user)
      : db.all<StandingRow & { report: string }>(
          'SELECT report, role, stages FROM report_role WHERE report = ? AND user = ?',
          report,
          user,
        )
  return { library: readStanding(row), reports: new Map(rows.map((each) => [each.report, readStanding(each)])) }
}

/** A standing as the tables have it. */
export interface StandingRow {
  readonly role: string
  readonly stages: string
}

export function readStanding({ role, stages: granted }: StandingRow): Standing {
  return { role: readRole(role), stages: stages.filter((stage) => granted.split(' ').includes(stage)) }
}

/** A role that signs nothing off is granted no stage: one who is given back a former role does not find it by surprise. */
export function standingRow({ role, stages: granted }: Standing): StandingRow {
  return { role: role ?? noRole, stages: may(role, 'signOff') ? granted.join(' ') : '' }
}

export function isSameStanding(one: Standing, other: Standing): boolean {
  return one.role === other.role && one.stages.join() === other.stages.join()
}

const noRole = 'none'

export function readRole(role: string): Role | null {
  return role === noRole ? null : (role as Role)
}
