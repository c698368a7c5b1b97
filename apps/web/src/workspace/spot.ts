/** The spot: words of the text that are lit up while somebody looks at why they were read so. */
import { createStore } from '../store'

export interface Spot {
  /** Id of the block. */
  readonly block: string
  /** In UTF-16 units of the block's text. */
  readonly stretches: readonly { readonly from: number; readonly to: number }[]
}

export const spot = createStore<Spot | null>(null)
