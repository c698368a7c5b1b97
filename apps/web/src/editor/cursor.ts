import type { Presence } from '@zhushi/sync'
import type { DecorationAttrs } from 'prosemirror-view'

/** Another person's cursor, with their name. Built without style attributes, which a strict content policy forbids. */
export function cursorOf(user: Presence): HTMLElement {
  const cursor = document.createElement('span')
  cursor.className = 'cursor'
  cursor.style.setProperty('--person', user.color)
  const name = document.createElement('span')
  name.className = 'cursor-name'
  name.textContent = user.name
  cursor.append('\u2060', name, '\u2060')
  return cursor
}

/** How another person's selection is drawn. */
export function selectionOf(user: Presence): DecorationAttrs {
  return { class: 'selection', style: `--person: ${user.color}` }
}
