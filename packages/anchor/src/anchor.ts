/**
 * Anchors: the stored description of a place in a report, after the Web Annotation Data Model's text quote selector.
 *
 * A place is found again by `resolve`; nothing here knows of ProseMirror, Yjs or the DOM.
 */

/** A place, described so that it can be found again after edits. */
export interface Anchor {
  /** Id of the block the place was in when it was described. */
  readonly block: string
  /** Offset in that block's text then: a hint among equals, never a proof. */
  readonly from: number
  readonly exact: string
  /** Up to 32 UTF-16 units before and after, within the block. */
  readonly prefix: string
  readonly suffix: string
}

/** What an anchor is resolved against; `Block` of the report package fits. */
export interface Passage {
  readonly id: string
  readonly text: string
}

export interface Place {
  readonly block: string
  readonly from: number
  readonly to: number
}

/**
 * Where an anchor is now.
 *
 * `exact`: the quote stands there. `changed`: its surroundings stand, but the text between them differs (a figure was
 * rewritten). `ambiguous`: several places fit equally well; none is chosen. `orphan`: no place fits.
 */
export type Resolution =
  | { readonly state: 'exact'; readonly place: Place }
  | { readonly state: 'changed'; readonly place: Place }
  | { readonly state: 'ambiguous'; readonly places: readonly Place[] }
  | { readonly state: 'orphan' }
