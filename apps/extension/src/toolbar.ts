/** The toolbar button: opens the panel and puts the overlay into the page in front. */
import { type Browser, browser } from 'wxt/browser'

/** What a click on the button does. In it, as only a click may open the panel. */
export function onToolbarClick(tab: Pick<Browser.tabs.Tab, 'id' | 'windowId'>): void {
  openPanel(tab.windowId)
  if (tab.id !== undefined) void layOver(tab.id)
}

/** Puts the overlay's script into a tab's page; false where the browser does not let extensions in, as on its own pages. */
export async function layOver(tab: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab }, files: ['/page.js' as never] })
    return true
  } catch {
    return false
  }
}

function openPanel(windowId: number): void {
  const sidebar = (browser as { sidebarAction?: { open(): Promise<void> } }).sidebarAction
  const opened = browser.sidePanel ? browser.sidePanel.open({ windowId }) : sidebar?.open()
  // Refused where no click stands behind it; the panel can then be opened by hand.
  void opened?.catch(() => {})
}
