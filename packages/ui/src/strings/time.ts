import type { Language } from '../text.js'

/** A moment as people say it: the time of day today, else day and time; the year only when it is another one. */
export function momentOf(iso: string, language: Language, now: Date = new Date()): string {
  const at = new Date(iso)
  if (Number.isNaN(at.getTime())) return ''
  const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)
  if (at.toDateString() === now.toDateString()) return time
  const year = at.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const)
  const day = new Intl.DateTimeFormat(language, { ...year, month: 'short', day: 'numeric' }).format(at)
  return `${day} ${time}`
}
