/** Keys: what a bare key does in the workspace, outside the text and every field. */
import type { VerdictKind } from '@zhushi/annotation'
import { keyedVerdicts } from '@zhushi/ui'
import { useEffect, useRef } from 'react'

export interface KeyActions {
  readonly next: () => void
  readonly previous: () => void
  readonly verdict: (kind: VerdictKind) => void
  readonly comment: () => void
  readonly correct: () => void
  readonly table: () => void
  readonly search: () => void
  readonly add: () => void
  readonly evidence: () => void
  readonly suggest: () => void
  readonly findings: () => void
  readonly revisions: () => void
  readonly resolve: () => void
  readonly targets: () => void
  readonly map: () => void
  readonly close: () => void
}

/** What a key stroke means, as far as `meaningOf` looks at it. */
export interface Stroke {
  readonly key: string
  readonly isComposing: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

type Meaning = { readonly act: Exclude<keyof KeyActions, 'verdict'> } | { readonly verdict: VerdictKind }

const letters: Readonly<Record<string, Exclude<keyof KeyActions, 'verdict'>>> = {
  j: 'next',
  k: 'previous',
  r: 'comment',
  c: 'correct',
  t: 'table',
  '/': 'search',
  a: 'add',
  e: 'evidence',
  s: 'suggest',
  f: 'findings',
  v: 'revisions',
  x: 'resolve',
  m: 'targets',
  '?': 'map',
  '？': 'map',
  Escape: 'close',
}

/** Null for a key that means nothing here: in an input method, with a modifier, or in a field (but for Escape). */
export function meaningOf(stroke: Stroke, isInField: boolean): Meaning | null {
  if (stroke.isComposing || stroke.ctrlKey || stroke.metaKey || stroke.altKey) return null
  if (isInField) return null
  const act = letters[stroke.key]
  if (act) return { act }
  const verdict = /^[1-9]$/.test(stroke.key) ? keyedVerdicts[Number(stroke.key) - 1] : undefined
  return verdict ? { verdict } : null
}

/** Listens for the page's keys. A dialog in front takes them all. */
export function useKeys(actions: KeyActions): void {
  const latest = useRef(actions)
  latest.current = actions
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isBehindDialog()) return
      const field = fieldOf(event.target)
      if (event.key === 'Escape' && field && !event.isComposing) return field.blur()
      const meaning = meaningOf(event, field !== null)
      if (!meaning) return
      event.preventDefault()
      if ('verdict' in meaning) latest.current.verdict(meaning.verdict)
      else latest.current[meaning.act]()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [])
}

function fieldOf(target: EventTarget | null): HTMLElement | null {
  if (!(target instanceof HTMLElement)) return null
  if (target.isContentEditable) return target
  return target.closest<HTMLElement>('input, textarea, select, [role=menu]')
}

function isBehindDialog(): boolean {
  return document.querySelector('[role=dialog], [role=alertdialog], [role=menu]') !== null
}
