export type { Anchor, Passage, Place, Resolution } from './anchor.js'
export { describe, reach } from './describe.js'
export { resolve } from './resolve.js'
