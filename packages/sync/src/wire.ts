/** What travels over a room's socket beside the y-protocols messages, and why a socket is closed. */

/** y-websocket's own message types, and ours: an acknowledgement, sent to clients that open with `ack=1`. */
export const message = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3, ack: 100 } as const

/**
 * Close codes. y-websocket 3 stops reconnecting on 44xx, so the client must say why.
 * `tryAgain` is the standard 1013; the client reconnects by itself.
 */
export const closeCode = {
  sessionEnded: 4401,
  noRight: 4403,
  newEpoch: 4409,
  /** The person has another role now and may come back as that. */
  roleChanged: 4410,
  /** One edit was larger than the server takes; it stays with the client, as sent again it would be refused again. */
  tooLarge: 4413,
  oldSchema: 4426,
  tryAgain: 1013,
} as const

export type CloseReason = keyof typeof closeCode

/** Awareness `user`: set by the server from the session, whatever the client says. */
export interface Presence {
  readonly id: string
  readonly name: string
  /** `#rrggbb`, one of a fixed palette that reads on light and dark. */
  readonly color: string
}
