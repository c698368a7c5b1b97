/**
 * The desk: what the panel shows and does, outside of React. It follows the tab in front, holds the hub, and passes on
 * what is picked in the list to the page and the other way round.
 */
import type { Evidence, VerdictKind } from '@zhushi/annotation'
import { fingerprintOf } from '@zhushi/claim'
import type { EvidenceFields } from '@zhushi/ui'
import { browser } from 'wxt/browser'
import { type Device, onDevice, pairedDevice } from '../hub/device'
import { Hub, type View } from '../hub/hub'
import { onPages, toPage } from '../hub/pages'
import type { Row } from '../hub/row'
import { takeTurn } from '../hub/turn'

export interface DeskState {
  readonly tab: number | null
  /** Undefined until the page's script has spoken. */
  readonly view: View | undefined
  readonly device: Device | null
  readonly picked: string | null
  /** What went wrong with the last operation on the picked figure. */
  readonly problem: string
}

export interface Desk {
  readonly get: () => DeskState
  readonly subscribe: (changed: () => void) => () => void
  /** Picks a figure and shows it on the page. */
  readonly pick: (id: string | null) => void
  readonly step: (by: 1 | -1) => void
  readonly retry: () => void
  readonly comment: (row: Row, body: string) => Promise<boolean>
  readonly judge: (row: Row, verdict: VerdictKind, note: string) => Promise<boolean>
  readonly addEvidence: (row: Row, fields: EvidenceFields) => Promise<boolean>
  readonly withdrawEvidence: (evidence: Evidence) => Promise<boolean>
}

/** A desk for one tab, or, when `tab` is null, for whichever is in front of the panel's window. */
export function createDesk(tab: number | null): Desk {
  let state: DeskState = { tab, view: undefined, device: null, picked: null, problem: '' }
  let hub: Hub | null = null
  const listeners = new Set<() => void>()
  const show = (change: Partial<DeskState>) => {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }
  const refresh = (id: number) => {
    if (id === state.tab) show({ view: hub?.view(id) })
  }
  const face = (id: number | null) => {
    show({ tab: id, view: id === null ? undefined : hub?.view(id), picked: null, problem: '' })
    if (id !== null) toPage(id, { kind: 'tell' })
  }

  const start = async () => {
    const device = await pairedDevice()
    hub?.close()
    hub = new Hub({ device, send: toPage, changed: refresh })
    show({ device, view: undefined })
    face(state.tab ?? (await frontTab()))
  }

  const take = takeTurn({
    begin: () => {
      void start()
      const stops = [onDevice(() => void start()), listen()]
      if (tab === null) stops.push(follow(face))
      return () => {
        for (const stop of stops) stop()
        hub?.close()
        hub = null
      }
    },
  })

  // Of several panels, each in its window, the one that is looked at is live; and the report may have been edited since.
  window.addEventListener('focus', () => {
    take()
    if (state.tab !== null) void hub?.reread(state.tab)
  })

  function listen(): () => void {
    return onPages((from, message) => {
      if (message.kind === 'page') hub?.setPage(from, message.page)
      else if (from === state.tab) show({ picked: message.id, problem: '' })
    })
  }

  const operate: Hub['operate'] = async (id, operation) => (hub ? hub.operate(id, operation) : null)
  const send = async (operation: Parameters<Hub['operate']>[1]): Promise<boolean> => {
    if (state.tab === null) return false
    show({ problem: '' })
    const problem = await operate(state.tab, operation)
    if (problem !== null) show({ problem })
    return problem === null
  }

  return {
    get: () => state,
    subscribe: (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    pick: (id) => {
      show({ picked: id, problem: '' })
      if (id !== null && state.tab !== null) toPage(state.tab, { kind: 'show', id })
    },
    step: (by) => {
      if (state.tab !== null) toPage(state.tab, { kind: 'step', by })
    },
    retry: () => {
      if (state.tab !== null) hub?.retry(state.tab)
    },
    comment: async ({ reference }, body) =>
      reference !== null && send({ kind: 'addComment', opId: crypto.randomUUID(), claim: reference, body }),
    addEvidence: async ({ reference }, { stance, title, publisher, date, quote, url }) =>
      reference !== null &&
      send({
        kind: 'addEvidence',
        opId: crypto.randomUUID(),
        claim: reference,
        stance,
        title,
        publisher,
        date,
        quote,
        url,
      }),
    withdrawEvidence: ({ id, rev }) => send({ kind: 'withdrawEvidence', opId: crypto.randomUUID(), id, baseRev: rev }),
    judge: async ({ reference, figure, record }, verdict, note) =>
      reference !== null &&
      send({
        kind: 'setVerdict',
        opId: crypto.randomUUID(),
        claim: reference,
        verdict,
        note,
        fingerprint: fingerprintOf(figure),
        baseRev: record?.rev ?? 0,
      }),
  }
}

async function frontTab(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  return tab?.id ?? null
}

/** Calls back with the tab in front, whenever it is another one or shows another page. */
function follow(face: (tab: number) => void): () => void {
  const onActivated = ({ tabId, windowId }: { tabId: number; windowId: number }) => {
    void browser.windows.getCurrent().then(({ id }) => id === windowId && face(tabId))
  }
  const onUpdated = (tabId: number, { status }: { status?: string }, { active }: { active: boolean }) => {
    if (status !== 'complete' || !active) return
    void frontTab().then((front) => front === tabId && face(tabId))
  }
  browser.tabs.onActivated.addListener(onActivated)
  browser.tabs.onUpdated.addListener(onUpdated)
  return () => {
    browser.tabs.onActivated.removeListener(onActivated)
    browser.tabs.onUpdated.removeListener(onUpdated)
  }
}
