/**
 * Events: what the server tells of itself, as data. The log writes them down, the meter counts them.
 *
 * None holds a word of a report, of what people said, or of a secret: rooms, people and sessions go by their ids.
 */

export type ServerEvent =
  | { readonly event: 'started'; readonly origin: string }
  | { readonly event: 'stopping' }
  | { readonly event: 'joined'; readonly room: string; readonly user: string; readonly session: string }
  | {
      readonly event: 'left'
      readonly room: string
      readonly user: string
      readonly session: string
      readonly seconds: number
    }
  /** The server closed a socket, or never let it in, by this close code. */
  | { readonly event: 'closed'; readonly code: number; readonly user?: string }
  /** A handshake that was refused by this HTTP status. */
  | { readonly event: 'refused'; readonly status: number }
  /** An update of a text was taken from a socket. */
  | { readonly event: 'update'; readonly bytes: number }
  /** So many commands were made durable together. */
  | { readonly event: 'commit'; readonly commands: number; readonly seconds: number }
  | {
      readonly event: 'request'
      readonly method: string
      readonly path: string
      readonly status: number
      /** The error's code where it answered one. */
      readonly code?: string
      readonly user?: string
      readonly seconds: number
    }
  /** Something went wrong that is the server's own trouble. */
  | { readonly event: 'trouble'; readonly trouble: Trouble; readonly detail: string; readonly report?: string }

export type Trouble = 'room' | 'commit' | 'change' | 'request' | 'audit'

/** Takes an event. Never throws. */
export type Tell = (event: ServerEvent) => void

/** For those who have nobody to tell. */
export const tellNobody: Tell = () => {}
