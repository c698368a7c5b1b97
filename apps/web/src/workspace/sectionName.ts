import type { Section } from '@zhushi/report'
import type { Say } from '@zhushi/ui'

/** A section as it is called: its number and title as written; one that bears none by what it is for. */
export function sectionName({ number, title, role }: Section, say: Say): string {
  const name = /^[一二三四五六七八九十]+$/.test(number) || /^\d+$/.test(number) ? `${number}、${title}` : number + title
  if (name !== '') return name
  return say(role === 'closing' ? 'workspace.closing' : 'workspace.opening')
}
