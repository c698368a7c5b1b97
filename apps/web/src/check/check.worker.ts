/** The checking thread: the blocks of a report in, what the checks made of them out. One at a time, in order. */
import { type Checked, check } from '@zhushi/check'
import type { Block } from '@zhushi/report'

export type Reply = { readonly checked: Checked } | { readonly problem: string }

addEventListener('message', ({ data }: MessageEvent<readonly Block[]>) => postMessage(replyTo(data)))

function replyTo(blocks: readonly Block[]): Reply {
  try {
    return { checked: check(blocks) }
  } catch (problem) {
    return { problem: String(problem) }
  }
}
