/** What a person looks at in the workspace, as it stands in the address: so that a link shows another the same. */
import { modes, stats } from '@zhushi/annotation'
import type { Mode, Stat } from '@zhushi/claim'
import { kinds, type NoticedKind } from '../check/noticed'
import { type Order, orders } from '../figures/order'

export const filters = ['all', 'unchecked', 'checked', 'commented', 'corrected', 'dismissed', 'lost'] as const
export type Filter = (typeof filters)[number]

export const saids = ['all', 'mine', 'open', 'accepted', 'declined'] as const
/** Which of the things people said are listed. */
export type Said = (typeof saids)[number]

/** Tabs of the ledger of targets. */
export const views = ['targets', 'against', 'documents'] as const
export type View = (typeof views)[number]

export interface Look {
  /** Id of the claim in focus. */
  readonly claim?: string
  /** Absent: all. */
  readonly filter?: Exclude<Filter, 'all'>
  /** Words searched for. */
  readonly find?: string
  readonly mode?: Mode
  readonly stat?: Stat
  /** Id of the block that a section begins with. */
  readonly section?: string
  /** Absent: the order of the text. */
  readonly sort?: Order
  /** The table is spread over the text. */
  readonly wide?: 'yes'
  /** Absent: the figures. */
  readonly tab?: 'comments' | 'findings' | 'revisions'
  /** Which findings are listed. */
  readonly kind?: Exclude<NoticedKind, 'all'>
  /** Id of the finding in focus. */
  readonly finding?: string
  /** Absent: everything that was said. */
  readonly said?: Exclude<Said, 'all'>
  /** Id of the comment or suggestion in focus. */
  readonly opinion?: string
  /** Id of the revision that is opened, and of the one it is held against; absent: the text as it is now. */
  readonly revision?: string
  readonly against?: string
  /** The ledger of targets stands in place of the panel. */
  readonly view?: View
  /** Id of the reference document whose targets are shown; absent: the report's own. */
  readonly source?: string
  /** Outcome, words and order of the targets shown, and whether they are drawn. */
  readonly outcome?: string
  readonly seek?: string
  readonly order?: string
  readonly shape?: 'picture'
  /** Id of the reference document that is read, and the passage lit up in it: `block:from-to`. */
  readonly document?: string
  readonly at?: string
}

/** Some slots of a look, those to be emptied as undefined. */
export type LookChange = { [Key in keyof Look]?: Look[Key] | undefined }

/** Reads a look from an address; what cannot be read is left out. */
export function lookOf(search: Readonly<Record<string, unknown>>): Look {
  const text = (key: string) => (typeof search[key] === 'string' && search[key] !== '' ? search[key] : undefined)
  const one = <Word extends string>(words: readonly Word[], key: string) => words.find((word) => word === search[key])
  const said = one(saids, 'said')
  const kind = one(kinds, 'kind')
  const filter = one(filters, 'filter')
  return trimmed({
    claim: text('claim'),
    filter: filter === 'all' ? undefined : filter,
    find: text('find'),
    mode: one(modes, 'mode'),
    stat: one(stats, 'stat'),
    section: text('section'),
    sort: one(orders, 'sort'),
    wide: one(['yes'], 'wide'),
    tab: one(['comments', 'findings', 'revisions'], 'tab'),
    kind: kind === 'all' ? undefined : kind,
    finding: text('finding'),
    said: said === 'all' ? undefined : said,
    opinion: text('opinion'),
    revision: text('revision'),
    against: text('against'),
    view: one(views, 'view'),
    source: text('source'),
    outcome: text('outcome'),
    seek: text('seek'),
    order: text('order'),
    shape: one(['picture'], 'shape'),
    document: text('document'),
    at: text('at'),
  })
}

/** Without the keys that say nothing, so that they leave the address. */
export function trimmed(look: LookChange): Look {
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined && value !== '')) as Look
}
