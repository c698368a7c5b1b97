/**
 * The count behind 已保存: how many of a person's edits the server has not yet called durable.
 *
 * On one socket it is messages sent less messages acknowledged. What was outstanding when a socket died travels again
 * in the answer to the server's state question, as one message; until that is sent, the old count stands.
 */
export interface Unsaved {
  /** Edits that no message of the present socket carries yet. */
  readonly waiting: number
  /** Update-carrying messages sent on the present socket. */
  readonly sent: number
  readonly acknowledged: number
}

export const nothingUnsaved: Unsaved = { waiting: 0, sent: 0, acknowledged: 0 }

export function unsavedIn({ waiting, sent, acknowledged }: Unsaved): number {
  return waiting + sent - acknowledged
}

/** An edit was made while no socket was open. */
export function edited(now: Unsaved): Unsaved {
  return { ...now, waiting: now.waiting + 1 }
}

/** A message that carries an edit was sent. */
export function sent(now: Unsaved): Unsaved {
  return { ...now, sent: now.sent + 1 }
}

/** The server's state question was answered: with everything it lacks, or with nothing as it lacks nothing. */
export function answered(now: Unsaved, withContent: boolean): Unsaved {
  return { ...now, waiting: 0, sent: now.sent + (withContent ? 1 : 0) }
}

/** The server says its first `count` messages of this socket are durable. */
export function acknowledged(now: Unsaved, count: number): Unsaved {
  return { ...now, acknowledged: Math.min(Math.max(now.acknowledged, count), now.sent) }
}

/** The socket is gone; nobody knows what of the outstanding messages arrived. */
export function cut(now: Unsaved): Unsaved {
  return { waiting: unsavedIn(now), sent: 0, acknowledged: 0 }
}
