/**
 * The reader of claims: keeps the rows in step with the survey, off the path of a keystroke.
 *
 * Its engine is fetched after the first survey. A survey of the same text is joined with the claims at once; those of a
 * changed text are read when the browser is idle, and until then the rows stay as they are.
 */
import type { Claim, Figure } from '@zhushi/claim'
import type { Block } from '@zhushi/report'
import { createStore, type Store } from '../store'
import { type Row, rowsOf } from './row'
import { emptySurvey, type Survey } from './survey'

export interface Reader {
  readonly rows: Pick<Store<readonly Row[]>, 'get' | 'subscribe'>
  /** Whether claims have been read, or could not be: until then a row has none, and nobody may conclude that it is of nothing. */
  readonly isSettled: Pick<Store<boolean>, 'get' | 'subscribe'>
  read(survey: Survey): void
  stop(): void
}

type Engine = (blocks: readonly Block[]) => ReadonlyMap<string, readonly Claim[]>

/** Longest wait for an idle moment, in milliseconds. */
const longestWait = 400

const none: readonly never[] = []

export function createReader(): Reader {
  const rows = createStore<readonly Row[]>([])
  const isSettled = createStore(false)
  let engine: Engine | null = null
  let isFetching = false
  let survey: Survey = emptySurvey
  let claimed: readonly Block[] | null = null
  let claims: ReadonlyMap<Figure, readonly Claim[]> = new Map()
  let cancel: (() => void) | null = null

  const show = () => rows.set(rowsOf(figuresOf(survey), (figure) => claims.get(figure) ?? none))
  const readClaims = () => {
    cancel = null
    if (!engine) return
    claims = Map.groupBy([...engine(survey.blocks).values()].flat(), ({ figure }) => figure)
    claimed = survey.blocks
    show()
    isSettled.set(true)
  }
  const fetchEngine = () => {
    isFetching = true
    // Without it the figures are listed all the same; the next survey tries again.
    import('./engine').then(
      ({ claimsIn }) => {
        engine = claimsIn
        readClaims()
      },
      () => {
        isFetching = false
        isSettled.set(true)
      },
    )
  }
  return {
    rows,
    isSettled,
    read: (next) => {
      survey = next
      if (isSameText(claimed, survey.blocks)) return show()
      if (engine) cancel ??= whenIdle(readClaims)
      else {
        show()
        if (!isFetching && survey.blocks.length > 0) fetchEngine()
      }
    },
    stop: () => {
      cancel?.()
      engine = null
    },
  }
}

/** Every figure in the order of the text, those dismissed among them. */
function figuresOf({ entries, dismissed, byRow }: Survey) {
  return dismissed.length === 0 ? entries : [...byRow.values()]
}

function isSameText(a: readonly Block[] | null, b: readonly Block[]): boolean {
  return a !== null && (a === b || (a.length === b.length && a.every((block, at) => block === b[at])))
}

function whenIdle(act: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const wait = requestIdleCallback(act, { timeout: longestWait })
    return () => cancelIdleCallback(wait)
  }
  const timer = setTimeout(act, 50)
  return () => clearTimeout(timer)
}
