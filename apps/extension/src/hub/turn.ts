/**
 * Turns: at most one context of the extension runs the hub. A side panel takes the turn from whoever has it; the background
 * waits for it, and waits again after it was taken.
 */
export interface Turn {
  /** Begins to be the hub; answers how to end. */
  readonly begin: () => () => void
}

const lock = 'sync'

/**
 * Takes the turn at once, from whoever has it, and keeps it until this context goes away or another panel takes it. What
 * it answers takes it again, unless this context has it.
 */
export function takeTurn(turn: Turn): () => void {
  let isOwn = false
  const take = async () => {
    if (isOwn) return
    isOwn = true
    await hold(turn, { steal: true })
    isOwn = false
  }
  void take()
  return () => void take()
}

/** Waits for the turn, whenever nobody else has it. */
export async function awaitTurn(turn: Turn): Promise<never> {
  for (;;) await hold(turn, {})
}

async function hold(turn: Turn, options: LockOptions): Promise<void> {
  let end = () => {}
  try {
    await navigator.locks.request(lock, options, () => {
      end = turn.begin()
      return new Promise<never>(() => {})
    })
  } catch {
    // The turn was taken.
  }
  end()
}
