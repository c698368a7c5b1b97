/** Whether the browser says there is a network at all; a dead socket may take longer to be noticed. */
import { createStore } from './store'

export const online = createStore(navigator.onLine)

addEventListener('online', () => online.set(true))
addEventListener('offline', () => online.set(false))
