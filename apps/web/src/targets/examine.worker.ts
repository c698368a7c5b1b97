/** The examining thread: a question in, its answer or the words of what went wrong out. One at a time, in order. */
import { createExaminer, type Examined, type Question } from './examine'

export type Reply = { readonly examined: Examined } | { readonly problem: string }

const examine = createExaminer()

addEventListener('message', ({ data }: MessageEvent<Question>) => postMessage(replyTo(data)))

function replyTo(question: Question): Reply {
  try {
    return { examined: examine(question) }
  } catch (problem) {
    return { problem: String(problem) }
  }
}
