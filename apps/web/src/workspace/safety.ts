/** Safety: what the badge says of everything a person wrote, from the state of both rooms and the outbox. */
import type { CloseReason, RoomState } from '@zhushi/sync'
import type { Status } from '@zhushi/ui'

export interface Safety {
  readonly status: Status
  readonly unsent: number
  /** Why a room was closed for good; the person must do something. */
  readonly reason: CloseReason | null
}

/** `wasOpen`: both rooms have been in step before, so that a reconnection is told as being offline. */
export function safetyOf(
  content: RoomState,
  notes: RoomState,
  pending: number,
  wasOpen: boolean,
  isReader: boolean,
): Safety {
  const unsent = content.unsaved + pending
  const reason = content.closeReason ?? notes.closeReason ?? null
  return { status: statusOf(content, notes, unsent, wasOpen, isReader), unsent, reason }
}

function statusOf(content: RoomState, notes: RoomState, unsent: number, wasOpen: boolean, isReader: boolean): Status {
  const rooms = [content, notes]
  if (rooms.every(({ synced }) => synced)) return unsent > 0 ? 'saving' : isReader ? 'readOnly' : 'saved'
  if (wasOpen || rooms.some(({ connection }) => connection === 'closed')) return 'offline'
  return 'connecting'
}

export function isSameSafety(a: Safety, b: Safety): boolean {
  return a.status === b.status && a.unsent === b.unsent && a.reason === b.reason
}
