/**
 * Messages between the contexts of the extension. A page's script sends what it reads and what was clicked; it is told
 * what to paint and show. It holds no socket, no token and nothing that people said but how each figure stands.
 */
import type { Standing } from '@zhushi/ui'

/** A report as a page carries it. */
export interface PageReport {
  readonly title: string
  readonly address: string
  /** The body's text as the page has it. Offsets in marks count units of its projection. */
  readonly raw: string
  /** The report's lines, as stretches of `raw`. */
  readonly lines: readonly { readonly from: number; readonly to: number }[]
  /** Of the projected text; equal for equal texts. */
  readonly hash: string
}

/** A figure to be marked: a stretch of the page's projected text, and how it stands. */
export interface Mark {
  readonly id: string
  readonly from: number
  readonly to: number
  readonly standing: Standing
}

/** To the script in a page. `hash` names the text that the marks were made for; for another they are not painted. */
export type ToPage =
  | { readonly kind: 'tell' }
  | { readonly kind: 'paint'; readonly hash: string; readonly marks: readonly Mark[] }
  | { readonly kind: 'show'; readonly id: string }
  | { readonly kind: 'step'; readonly by: 1 | -1 }

/** From the script in a page. `page` is null where the page carries no report. */
export type FromPage =
  | { readonly kind: 'page'; readonly page: PageReport | null }
  | { readonly kind: 'picked'; readonly id: string }
