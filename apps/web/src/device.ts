/**
 * What this device keeps of a person: copies of reports for working offline, drafts, and operations not yet sent.
 * Every name begins alike, so that signing out can find and clear them all.
 */
const prefix = 'zhushi-'
const kept = new Set(['zhushi-language', 'zhushi-theme'])

/** Name of the local copy of a report's text: another person or another epoch never sees it. */
export function copyName(user: string, report: string, epoch: number): string {
  return `${prefix}text ${user} ${report} c${epoch}`
}

/** A draft kept for later; empty when there is none. */
export function draftOf(key: string): string {
  try {
    return localStorage.getItem(`${prefix}draft ${key}`) ?? ''
  } catch {
    return ''
  }
}

export function keepDraft(key: string, draft: string): void {
  try {
    if (draft === '') localStorage.removeItem(`${prefix}draft ${key}`)
    else localStorage.setItem(`${prefix}draft ${key}`, draft)
  } catch {}
}

/** Clears everything but the choices of language and appearance. */
export async function forgetDevice(): Promise<void> {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix) && !kept.has(key))
    for (const key of keys) localStorage.removeItem(key)
    const databases = (await indexedDB.databases?.()) ?? []
    await Promise.all(databases.map(({ name }) => (name?.startsWith(prefix) ? deleted(name) : undefined)))
  } catch {}
}

function deleted(name: string): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = request.onerror = request.onblocked = () => resolve()
  })
}
