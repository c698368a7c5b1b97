import { projectText } from '@zhushi/anchor'
import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { figuresOnPage } from '../src/figures'
import { keepFromPages, onDevice, pairedDevice } from '../src/hub/device'
import { Hub } from '../src/hub/hub'
import { onPages, toPage } from '../src/hub/pages'
import { awaitTurn } from '../src/hub/turn'
import type { PageReport } from '../src/message'
import { registerOfficial } from '../src/remember'
import { onToolbarClick } from '../src/toolbar'

/** The background: the toolbar button, the keys, the badge; and the hub while no panel is open. */
export default defineBackground(() => {
  void keepFromPages()
  void registerOfficial()
  browser.runtime.onInstalled.addListener(() => void registerOfficial())
  browser.action.onClicked.addListener(onToolbarClick)
  browser.commands.onCommand.addListener(step)

  let hub: Hub | null = null
  onPages((tab, message) => {
    if (message.kind !== 'page') return
    void showCount(tab, message.page)
    hub?.setPage(tab, message.page)
  })
  browser.tabs.onRemoved.addListener((tab) => hub?.forget(tab))

  const begin = () => {
    let ended = false
    const start = async () => {
      const device = await pairedDevice()
      hub?.close()
      hub = ended || !device ? null : new Hub({ device, send: toPage, changed: () => {} })
      if (hub) await askAll()
    }
    const stop = onDevice(() => void start())
    void start()
    return () => {
      ended = true
      stop()
      hub?.close()
      hub = null
    }
  }
  void awaitTurn({ begin })
})

async function step(command: string): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true })
  if (tab?.id !== undefined) toPage(tab.id, { kind: 'step', by: command === 'previous' ? -1 : 1 })
}

async function askAll(): Promise<void> {
  for (const { id } of await browser.tabs.query({})) if (id !== undefined) toPage(id, { kind: 'tell' })
}

/** The badge says how many figures the page carries; nothing where it carries no report. */
async function showCount(tabId: number, page: PageReport | null): Promise<void> {
  const count = page ? figuresOnPage(page.raw, page.lines, projectText(page.raw)).length : 0
  await browser.action.setBadgeBackgroundColor({ tabId, color: '#0b57a4' })
  await browser.action.setBadgeText({ tabId, text: count > 0 ? String(count) : '' })
}
