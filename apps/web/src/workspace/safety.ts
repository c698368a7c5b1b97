/** Safety: what the badge says of everything a person wrote, from the state of both rooms and the outbox. */
import type { CloseReason, RoomState } from '@zhushi/sync'
import type { Status } from '@zhushi/ui'

export interface Safety {
  readonly status: Status
  readonly unsent: number
  /** Why a room was closed for good; the person must do something. */
  readonly reason: CloseReason | null
}

/** What else the badge depends on. */
export interface Circumstances {
  /** Both rooms have been in step before, so that a reconnection is told as being offline. */
  readonly wasOpen: boolean
  /** This person can only read. */
  readonly isReader: boolean
  /** The browser knows of a network. */
  readonly isOnline: boolean
}

/** `pending`: operations in the outbox. */
export function safetyOf(content: RoomState, notes: RoomState, pending: number, around: Circumstances): Safety {
  const unsent = content.unsaved + pending
  const reason = content.closeReason ?? notes.closeReason ?? null
  return { status: statusOf([content, notes], unsent, around), unsent, reason }
}

export function isSameSafety(a: Safety, b: Safety): boolean {
  return a.status === b.status && a.unsent === b.unsent && a.reason === b.reason
}

function statusOf(rooms: readonly RoomState[], unsent: number, { wasOpen, isReader, isOnline }: Circumstances): Status {
  if (!isOnline) return 'offline'
  if (rooms.every(({ synced }) => synced)) return unsent > 0 ? 'saving' : isReader ? 'readOnly' : 'saved'
  if (wasOpen || rooms.some(({ connection }) => connection === 'closed')) return 'offline'
  return 'connecting'
}
