/** Messages of pages, read at the border: whoever sends one must be a page's script of this extension. */
import * as v from 'valibot'
import { type Browser, browser } from 'wxt/browser'
import type { FromPage, ToPage } from '../message'

const stretch = v.object({ from: v.number(), to: v.number() })
const fromPage: v.GenericSchema<unknown, FromPage> = v.variant('kind', [
  v.object({
    kind: v.literal('page'),
    page: v.nullable(
      v.object({
        title: v.string(),
        address: v.string(),
        raw: v.pipe(v.string(), v.maxLength(2_000_000)),
        lines: v.array(stretch),
        hash: v.string(),
      }),
    ),
  }),
  v.object({ kind: v.literal('picked'), id: v.string() }),
])

/** Calls back with what pages send, and the tab it came from. Answers how to stop. */
export function onPages(heard: (tab: number, message: FromPage) => void): () => void {
  const listener = (message: unknown, sender: Browser.runtime.MessageSender) => {
    const read = v.safeParse(fromPage, message)
    const tab = sender.tab?.id
    if (sender.id === browser.runtime.id && tab !== undefined && read.success) heard(tab, read.output)
  }
  browser.runtime.onMessage.addListener(listener)
  return () => browser.runtime.onMessage.removeListener(listener)
}

/** Sends to the script of a tab's page, if there is one. */
export function toPage(tab: number, message: ToPage): void {
  void browser.tabs.sendMessage(tab, message, { frameId: 0 }).catch(() => {})
}
