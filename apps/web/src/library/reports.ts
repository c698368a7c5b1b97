/** The list of reports, as the server last said, and what can be done with it. Failures are shown as toasts. */
import { largestUpload, type Refusal, type ReportDetail, type ReportSummary, type Result } from '@zhushi/sync'
import type { Say } from '@zhushi/ui'
import { toast } from '../frame/toast'
import { api, noteRefusal } from '../session'
import { createStore } from '../store'

export type Shelf =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly refusal: Refusal }
  | { readonly kind: 'ready'; readonly reports: readonly ReportSummary[] }

/** What an upload is made of: a file, or text that was pasted. */
export interface Upload {
  readonly name: string
  readonly bytes: Blob
}

export const shelf = createStore<Shelf>({ kind: 'loading' })

export async function loadShelf(archived: boolean): Promise<void> {
  const result = await api.reports({ archived })
  if (!result.ok) {
    noteRefusal(result)
    return shelf.set({ kind: 'failed', refusal: result })
  }
  const reports = result.value.filter((report) => (report.archivedAt !== null) === archived)
  shelf.set({ kind: 'ready', reports: reports.toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt)) })
}

/** Makes a report; null where the server would not have it and the person has been told why. */
export async function upload({ name, bytes }: Upload, say: Say): Promise<ReportDetail | null> {
  if (bytes.size > largestUpload) {
    toast(say('library.tooLarge'), 'problem')
    return null
  }
  return told(await api.createReport(name, bytes), say)
}

export async function rename(id: string, title: string, say: Say): Promise<ReportDetail | null> {
  return told(await api.changeReport(id, { title }), say)
}

export async function setArchived(id: string, archived: boolean, say: Say): Promise<ReportDetail | null> {
  return told(await api.changeReport(id, { archived }), say)
}

/** The value, or null once the person has been told what went wrong. */
export function told<T>(result: Result<T>, say: Say): T | null {
  if (result.ok) return result.value
  noteRefusal(result)
  toast(result.code === 'offline' ? say('failure.offline') : result.message, 'problem')
  return null
}
