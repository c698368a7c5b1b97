/**
 * The typed client of the HTTP interface. It never throws for what the network or the server does: every call comes to
 * a result, and a failure says in Chinese what the person can do.
 */
import type { Operation, Stage, Standing } from '@zhushi/annotation'
import * as v from 'valibot'
import * as answer from './answer.js'
import type {
  Account,
  Device,
  ErrorCode,
  GroupMember,
  Invitation,
  OpenSession,
  PairedDevice,
  Pairing,
  Recorded,
  ReportDetail,
  ReportMember,
  ReportSummary,
  ReportText,
  SentInvitation,
  Session,
  Ticket,
} from './api.js'
import type { Role } from './role.js'

/** A call that failed. `offline`: no answer came. `unreadable`: what came was not from such a server. */
export interface Refusal extends Standing {
  readonly ok: false
  /** The HTTP status; 0 where there was none. */
  readonly status: number
  readonly code: ErrorCode | 'offline' | 'unreadable'
  readonly message: string
  /** Of a suggestion that no longer fits: what the text says in its place now; null where the place is gone. */
  readonly now?: string | null
}

export type Result<T> = { readonly ok: true; readonly value: T } | Refusal

/** Where the server is, and who asks. */
export interface ApiOptions {
  /** `https://host[:port]` without a path; empty for the page's own. */
  readonly origin: string
  readonly fetch?: typeof fetch
  /** A device's token; without one the browser's cookie speaks for the person. */
  readonly token?: string
}

export interface Api {
  session(): Promise<Result<Session>>
  /** Opens a session from a link's token. An owner's link needs no name. */
  enter(token: string, name?: string): Promise<Result<Session>>
  renameSelf(name: string): Promise<Result<Session>>
  /** Opens a session by name and password. */
  signIn(login: string, password: string): Promise<Result<Session>>
  account(): Promise<Result<Account>>
  setUnit(unit: string): Promise<Result<Account>>
  /** Sets how to sign in. `old` is needed where a password was set before; then all other sessions end. */
  setPassword(login: string, password: string, old?: string): Promise<Result<Account>>
  sessions(): Promise<Result<readonly OpenSession[]>>
  /** `others` ends all but this one. */
  endSession(id: string): Promise<Result<null>>
  members(): Promise<Result<readonly GroupMember[]>>
  /** Their role in the library. The stages stay as they are where none are named. */
  setRole(id: string, role: Role | null, stages?: readonly Stage[]): Promise<Result<GroupMember>>
  /** `self` leaves the group. */
  removeMember(id: string): Promise<Result<null>>
  reportMembers(report: string): Promise<Result<readonly ReportMember[]>>
  /** Their role in this report; null lets them not see it. The stages stay as they are where none are named. */
  setReportRole(report: string, id: string, role: Role | null, stages?: readonly Stage[]): Promise<Result<ReportMember>>
  /** Lets what they are in the library hold in this report again. */
  dropReportRole(report: string, id: string): Promise<Result<ReportMember>>
  /** All, or those to one report. */
  invitations(report?: string): Promise<Result<readonly SentInvitation[]>>
  withdrawInvitation(id: string, report?: string): Promise<Result<null>>
  leave(): Promise<Result<null>>
  reports(options?: { readonly archived?: boolean }): Promise<Result<readonly ReportSummary[]>>
  createReport(filename: string, bytes: Uint8Array<ArrayBuffer> | Blob): Promise<Result<ReportDetail>>
  report(id: string): Promise<Result<ReportDetail>>
  changeReport(
    id: string,
    change: { readonly title?: string; readonly archived?: boolean },
  ): Promise<Result<ReportDetail>>
  blocks(id: string): Promise<Result<ReportText>>
  operate(report: string, operation: Operation): Promise<Result<Recorded>>
  /** To the library, or to one report alone. Without stages those that are usual for the role are granted. */
  invite(role: Role, to?: { readonly report?: string; readonly stages?: readonly Stage[] }): Promise<Result<Invitation>>
  pair(): Promise<Result<Pairing>>
  /** Exchanges a code for a device's token. */
  addDevice(code: string, name: string): Promise<Result<Device>>
  devices(): Promise<Result<readonly PairedDevice[]>>
  /** `self` revokes the device whose token asks. */
  revokeDevice(id: string): Promise<Result<null>>
  ticket(): Promise<Result<Ticket>>
}

export function createApi(options: ApiOptions): Api {
  const get = <T>(path: string, reader: answer.Reader<T>) => call(options, path, reader, { method: 'GET' })
  const send = <T>(method: string, path: string, body: object, reader: answer.Reader<T>) =>
    call(options, path, reader, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  const at = (id: string) => `/api/reports/${encodeURIComponent(id)}`
  const invitationsOf = (report?: string) => `${report === undefined ? '/api' : at(report)}/invitations`

  return {
    session: () => get('/api/session', answer.session),
    enter: (token, name) =>
      send('POST', '/api/session', name === undefined ? { token } : { token, name }, answer.session),
    renameSelf: (name) => send('PATCH', '/api/session', { name }, answer.session),
    signIn: (login, password) => send('POST', '/api/sign-ins', { login, password }, answer.session),
    account: () => get('/api/account', answer.account),
    setUnit: (unit) => send('PATCH', '/api/account', { unit }, answer.account),
    setPassword: (login, password, old) =>
      send('PUT', '/api/account/password', { login, password, ...(old === undefined ? {} : { old }) }, answer.account),
    sessions: () => get('/api/sessions', v.array(answer.openSession)),
    endSession: (id) => send('DELETE', `/api/sessions/${encodeURIComponent(id)}`, {}, answer.nothing),
    members: () => get('/api/members', v.array(answer.groupMember)),
    setRole: (id, role, stages) =>
      send('PATCH', `/api/members/${encodeURIComponent(id)}`, { role, ...(stages && { stages }) }, answer.groupMember),
    removeMember: (id) => send('DELETE', `/api/members/${encodeURIComponent(id)}`, {}, answer.nothing),
    reportMembers: (report) => get(`${at(report)}/members`, v.array(answer.reportMember)),
    setReportRole: (report, id, role, stages) =>
      send(
        'PATCH',
        `${at(report)}/members/${encodeURIComponent(id)}`,
        { role, ...(stages && { stages }) },
        answer.reportMember,
      ),
    dropReportRole: (report, id) =>
      send('DELETE', `${at(report)}/members/${encodeURIComponent(id)}`, {}, answer.reportMember),
    invitations: (report) => get(invitationsOf(report), v.array(answer.sentInvitation)),
    withdrawInvitation: (id, report) =>
      send('DELETE', `${invitationsOf(report)}/${encodeURIComponent(id)}`, {}, answer.nothing),
    leave: () => send('DELETE', '/api/session', {}, answer.nothing),
    reports: (which) => get(`/api/reports${which?.archived ? '?archived=1' : ''}`, v.array(answer.reportSummary)),
    createReport: (filename, bytes) =>
      call(options, `/api/reports?filename=${encodeURIComponent(filename)}`, answer.reportDetail, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: bytes,
      }),
    report: (id) => get(at(id), answer.reportDetail),
    changeReport: (id, change) => send('PATCH', at(id), change, answer.reportDetail),
    blocks: (id) => get(`${at(id)}/blocks`, answer.reportText),
    operate: (report, operation) => send('POST', `${at(report)}/ops`, operation, answer.recorded),
    invite: (role, to) =>
      send('POST', invitationsOf(to?.report), { role, ...(to?.stages && { stages: to.stages }) }, answer.invitation),
    pair: () => send('POST', '/api/pairings', {}, answer.pairing),
    addDevice: (code, name) => send('POST', '/api/devices', { code, name }, answer.device),
    devices: () => get('/api/devices', v.array(answer.pairedDevice)),
    revokeDevice: (id) => send('DELETE', `/api/devices/${encodeURIComponent(id)}`, {}, answer.nothing),
    ticket: () => send('POST', '/api/tickets', {}, answer.ticket),
  }
}

/** Asks the server and reads its answer; never throws. */
export async function call<T>(
  { origin, token, fetch: ask = fetch }: ApiOptions,
  path: string,
  reader: answer.Reader<T>,
  request: RequestInit,
): Promise<Result<T>> {
  const headers = new Headers(request.headers)
  if (token !== undefined) headers.set('authorization', `Bearer ${token}`)
  // A device's token speaks alone: a cookie of the same server might be another person's.
  const credentials = token === undefined ? 'same-origin' : 'omit'
  let status = 0
  try {
    const response = await ask(origin + path, { ...request, headers, credentials, cache: 'no-store' })
    status = response.status
    const body: unknown = status === 204 ? null : await response.json()
    return response.ok ? read(reader, body, status) : refused(body, status)
  } catch {
    return status === 0 ? offline : unreadable(status)
  }
}

const offline: Refusal = {
  ok: false,
  status: 0,
  code: 'offline',
  message: '连不上服务器，请检查网络后再试 · The server cannot be reached',
}

function unreadable(status: number): Refusal {
  return {
    ok: false,
    status,
    code: 'unreadable',
    message: '服务器的回答无法读懂，请刷新页面后再试 · The server gave an unexpected answer',
  }
}

function read<T>(reader: answer.Reader<T>, body: unknown, status: number): Result<T> {
  const found = v.safeParse(reader, body)
  return found.success ? { ok: true, value: found.output } : unreadable(status)
}

function refused(body: unknown, status: number): Refusal {
  const found = v.safeParse(answer.failure, body)
  if (!found.success) return unreadable(status)
  const { error, ...standing } = found.output
  return { ok: false, status, code: error.code, message: error.message, ...standing }
}
