import { useState } from 'react'
import { draftOf, keepDraft, restored } from '../device'
import { useStore } from '../store'

/** A draft that is kept on this device as it is written. Where its key changes, the text is expected to have moved too. */
export function useDraft(key: string): readonly [draft: string, write: (draft: string) => void] {
  const version = `${key} ${useStore(restored)}`
  const [state, setState] = useState({ version, draft: draftOf(key) })
  const draft = state.version === version ? state.draft : draftOf(key)
  const write = (next: string) => {
    keepDraft(key, next)
    setState({ version, draft: next })
  }
  return [draft, write]
}
