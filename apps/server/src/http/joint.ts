/** Changes of a text that stand or fall with a record of it. */
import type { ContentRoom, JointChange } from '../room/content.js'
import { NotPermitted, type Store } from '../storage/store.js'
import type { StoredReport } from '../storage/texts.js'
import { now } from './context.js'

/**
 * Makes the change and the record of it. Where it was not the person's to make when it came to be done, the rows of others
 * that went with it are logged all the same, and only this is refused. Throws `NotPermitted`.
 */
export async function changeTogether(
  store: Store,
  { id: report, epoch }: Pick<StoredReport, 'id' | 'epoch'>,
  room: ContentRoom,
  change: JointChange,
): Promise<void> {
  let refusal: NotPermitted | null = null
  await room.changeWith({
    edit: change.edit,
    store: async (rows, own) => {
      try {
        return await change.store(rows, own)
      } catch (problem) {
        if (!(problem instanceof NotPermitted)) throw problem
        refusal = problem
        await store.run('appendText', { report, epoch, rows, snapshot: null, at: now() })
        return false
      }
    },
  })
  if (refusal) throw refusal
}
