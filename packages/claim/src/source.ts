/** Sources: what claims are read from. */
import type { Setting } from './setting.js'
import type { Skeleton } from './skeleton.js'

/** What a statement is read from. */
export interface Source {
  /** The block's text. */
  readonly text: string
  readonly skeleton: Skeleton
  readonly setting: Setting
}
