/** The sample report: what a new data folder begins with. */
import { readFile } from 'node:fs/promises'
import { newId } from './credential.js'
import { now } from './http/context.js'
import { pack } from './packed.js'
import { StartProblem } from './problem.js'
import type { Store } from './storage/store.js'
import { stateOf } from './text.js'
import { readUpload } from './upload/file.js'

const sample = { file: new URL('../seed/hezhou-2024.txt', import.meta.url), title: '贺州市2024年政府工作报告' }

/** Throws `StartProblem`. */
export async function addSample(store: Store, say: (line: string) => void): Promise<void> {
  const upload = readUpload(await readFile(sample.file), sample.title)
  if ('problem' in upload) throw new StartProblem('示例报告无法读入 · the sample report cannot be read')
  const state = stateOf(upload.doc, sample.title)
  await store.run('createReport', {
    id: newId(),
    title: sample.title,
    state,
    original: pack(upload.doc),
    by: null,
    at: now(),
  })
  say(`已载入示例：${sample.title} · sample report loaded`)
}
