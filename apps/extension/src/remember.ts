/** 记住本站: official sites on which the overlay appears by itself, with the person's leave. */
import { browser } from 'wxt/browser'

const origins = ['*://*.gov.cn/*']
const id = 'official'

/** Whether an address lies on an official site. */
export function isOfficial(address: string): boolean {
  return URL.canParse(address) && /(^|\.)gov\.cn$/.test(new URL(address).hostname)
}

export async function isRemembered(): Promise<boolean> {
  return browser.permissions.contains({ origins })
}

/** Asks for leave; to be called in a click. */
export async function remember(): Promise<boolean> {
  const granted = await browser.permissions.request({ origins })
  if (granted) await registerOfficial()
  return granted
}

export async function forgetOfficial(): Promise<void> {
  await browser.scripting.unregisterContentScripts({ ids: [id] }).catch(() => {})
  await browser.permissions.remove({ origins })
}

/** Puts the overlay's script on official sites from now on, if there is leave for it. */
export async function registerOfficial(): Promise<void> {
  if (!(await isRemembered())) return
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [id] })
  if (registered.length > 0) return
  await browser.scripting.registerContentScripts([
    { id, matches: origins, js: ['page.js'], runAt: 'document_idle', persistAcrossSessions: true },
  ])
}
