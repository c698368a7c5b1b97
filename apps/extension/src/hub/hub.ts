/**
 * The hub: the one context that speaks with the server. It knows the reports that tabs carry, finds the workspace's report
 * for each, follows its notes, and tells the pages what to paint.
 *
 * Whoever holds the Web Lock `sync` runs it: an open side panel, else the background.
 */
import type { Operation } from '@zhushi/annotation'
import { type Api, type CloseReason, createApi, type ReportSummary, type ReportText, type Role } from '@zhushi/sync'
import type { PageReport, ToPage } from '../message'
import type { Device } from './device'
import { type LiveNotes, openNotes } from './notes'
import { coverageOf, leastCoverage, type Placement, place } from './placement'
import { marksOf, type Row } from './row'
import { withSaid } from './said'
import { rowsOfPage } from './standalone'

/** `none`: no server is paired. `matching`: the workspace's reports are being compared with the page. */
export type Link = 'none' | 'matching' | 'connecting' | 'live' | 'offline' | 'noReport' | 'unpaired' | CloseReason

/** One tab, as it is shown. */
export interface View {
  /** Null where the page carries no report. */
  readonly page: PageReport | null
  readonly link: Link
  /** What the link stumbled over, in words for the person; empty where it did not. */
  readonly problem: string
  readonly report: { readonly id: string; readonly title: string } | null
  readonly coverage: number
  readonly rows: readonly Row[]
  readonly lost: number
  readonly role: Role | null
}

export interface HubOptions {
  readonly device: Device | null
  readonly send: (tab: number, message: ToPage) => void
  readonly changed: (tab: number) => void
}

/** Milliseconds after which a record that has no place in the text known here asks for the text as it is now. */
const rereadAfter = 1000

/** A tab whose page carries a report of the workspace. */
interface Match {
  readonly report: { readonly id: string; readonly title: string }
  readonly placement: Placement
  readonly notes: LiveNotes
}

export class Hub {
  readonly #options: HubOptions
  readonly #api: Api | null
  readonly #views = new Map<number, View>()
  readonly #matches = new Map<number, Match>()
  readonly #texts = new Map<string, ReportText>()
  #role: Role | null = null
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(options: HubOptions) {
    this.#options = options
    this.#api = options.device ? createApi(options.device) : null
  }

  view(tab: number): View | undefined {
    return this.#views.get(tab)
  }

  /** A page has told what it carries. */
  setPage(tab: number, page: PageReport | null): void {
    const before = this.#views.get(tab)
    if (before?.page && before.page.hash === page?.hash) this.#paint(tab)
    else this.#meet(tab, page)
  }

  #meet(tab: number, page: PageReport | null): void {
    this.#leave(tab)
    const rows = page ? rowsOfPage(page) : []
    const link = page && this.#api ? 'matching' : 'none'
    this.#show(tab, { page, link, problem: '', report: null, coverage: 0, rows, lost: 0, role: this.#role })
    if (page && this.#api) void this.#match(tab, page, this.#api)
  }

  forget(tab: number): void {
    this.#leave(tab)
    this.#views.delete(tab)
  }

  /** Sends an operation on the tab's report; what went wrong in words, or null. */
  async operate(tab: number, operation: Operation): Promise<string | null> {
    const match = this.#matches.get(tab)
    if (!this.#api || !match) return null
    const result = await this.#api.operate(match.report.id, operation)
    return result.ok ? null : result.message
  }

  /** Tries again after a failure, with the reports as they are now. */
  retry(tab: number): void {
    const page = this.#views.get(tab)?.page
    if (!page || !this.#api) return
    this.#leave(tab)
    this.#texts.clear()
    this.#change(tab, { link: 'matching', problem: '' })
    void this.#match(tab, page, this.#api)
  }

  /** Lays the report over the page anew, if its text has been edited. */
  async reread(tab: number): Promise<void> {
    const match = this.#matches.get(tab)
    const page = this.#views.get(tab)?.page
    if (!match || !page || !this.#api) return
    const got = await this.#api.blocks(match.report.id)
    if (!got.ok || this.#matches.get(tab) !== match || sameText(got.value, this.#texts.get(match.report.id))) return
    this.#texts.set(match.report.id, got.value)
    this.#matches.set(tab, { ...match, placement: place(got.value, page) })
    this.#refresh(tab)
  }

  close(): void {
    clearTimeout(this.#timer)
    for (const tab of [...this.#matches.keys()]) this.#leave(tab)
    this.#views.clear()
  }

  async #match(tab: number, page: PageReport, api: Api): Promise<void> {
    const session = await api.session()
    const reports = await api.reports()
    const refusal = session.ok ? (reports.ok ? null : reports) : session
    if (refusal) {
      const link = refusal.status === 401 ? 'unpaired' : 'offline'
      return this.#change(tab, { link, problem: refusal.message })
    }
    if (!session.ok || !reports.ok) return

    let best = { coverage: leastCoverage, report: null as ReportSummary | null }
    for (const report of reports.value) {
      const text = await this.#textOf(api, report.id)
      const coverage = text ? coverageOf(text, page) : 0
      if (coverage > best.coverage) best = { coverage, report }
    }
    this.#role = best.report?.role ?? session.value.role
    const isCurrent = this.#views.get(tab)?.page?.hash === page.hash && !this.#matches.has(tab)
    if (!isCurrent) return
    const text = best.report && this.#texts.get(best.report.id)
    if (!best.report || !text || !this.#options.device) return this.#change(tab, { link: 'noReport', role: this.#role })

    const notes = openNotes(this.#options.device.origin, api, best.report.id, () => this.#refresh(tab))
    this.#matches.set(tab, { report: best.report, placement: place(text, page), notes })
    this.#refresh(tab)
  }

  async #textOf(api: Api, report: string): Promise<ReportText | null> {
    const known = this.#texts.get(report)
    if (known) return known
    const got = await api.blocks(report)
    if (!got.ok) return null
    this.#texts.set(report, got.value)
    return got.value
  }

  #refresh(tab: number): void {
    const match = this.#matches.get(tab)
    if (!match) return
    const { connection, synced, closeReason } = match.notes.state()
    const link =
      connection === 'open' && synced ? 'live' : connection === 'closed' ? (closeReason ?? 'offline') : 'connecting'
    const { report, placement } = match
    const { rows, lost } = withSaid(placement, match.notes.said())
    // It may have been spoken of a text that is newer than the one known here.
    if (lost > (this.#views.get(tab)?.lost ?? 0)) {
      clearTimeout(this.#timer)
      this.#timer = setTimeout(() => void this.reread(tab), rereadAfter)
    }
    this.#change(tab, { link, report, coverage: placement.coverage, rows, lost, role: this.#role })
  }

  #leave(tab: number): void {
    this.#matches.get(tab)?.notes.close()
    this.#matches.delete(tab)
  }

  #change(tab: number, change: Partial<View>): void {
    const view = this.#views.get(tab)
    if (view) this.#show(tab, { ...view, ...change })
  }

  #show(tab: number, view: View): void {
    this.#views.set(tab, view)
    this.#paint(tab)
    this.#options.changed(tab)
  }

  #paint(tab: number): void {
    const view = this.#views.get(tab)
    if (view?.page) this.#options.send(tab, { kind: 'paint', hash: view.page.hash, marks: marksOf(view.rows) })
  }
}

function sameText(one: ReportText, other: ReportText | undefined): boolean {
  return JSON.stringify(one.blocks) === JSON.stringify(other?.blocks)
}
