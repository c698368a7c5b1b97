/** The server, started: its data opened and held, and only then served. */
import type { Tell } from './event.js'
import { prepareFolder } from './folder.js'
import { logTo } from './log.js'
import { Meter } from './meter.js'
import type { Running } from './serving.js'
import type { Settings } from './settings.js'
import { openStore, type Store, StoreProblem } from './storage/store.js'
import { databaseIn, openProblem } from './upkeep/data.js'

/** Throws `StartProblem`. `say` is told of each step. */
export async function startServer(settings: Settings, say: (line: string) => void = () => {}): Promise<Running> {
  prepareFolder(settings.data)
  const meter = new Meter()
  const log = logTo(settings.log)
  const tell: Tell = (event) => {
    meter.tell(event)
    log(event)
  }
  // What serves is loaded while the storage thread starts.
  const [store, { serve }] = await Promise.all([openData(settings.data, tell), import('./serving.js')])
  try {
    if (!(await store.run('hasReports'))) await (await import('./sample.js')).addSample(store, say)
    return await serve(settings, store, meter, tell)
  } catch (error) {
    await store.close()
    throw error
  }
}

async function openData(folder: string, tell: Tell): Promise<Store> {
  const file = databaseIn(folder)
  try {
    return await openStore(file, tell)
  } catch (error) {
    throw error instanceof StoreProblem ? openProblem(error.problem, file, error.message) : error
  }
}
