/** What a person looks at in the workspace, as it stands in the address: so that a link shows another the same. */

export const filters = ['all', 'unchecked', 'checked', 'commented', 'lost'] as const
export type Filter = (typeof filters)[number]

export interface Look {
  /** Id of the claim in focus. */
  readonly claim?: string
  /** Absent: all. */
  readonly filter?: Exclude<Filter, 'all'>
  /** Words searched for. */
  readonly find?: string
  /** Absent: the figures. */
  readonly tab?: 'comments'
}

/** Reads a look from an address; what cannot be read is left out. */
export function lookOf(search: Readonly<Record<string, unknown>>): Look {
  const { claim, filter, find, tab } = search
  const known = filters.find((each) => each === filter)
  return {
    ...(typeof claim === 'string' && claim !== '' && { claim }),
    ...(known && known !== 'all' && { filter: known }),
    ...(typeof find === 'string' && find !== '' && { find }),
    ...(tab === 'comments' && { tab }),
  }
}
