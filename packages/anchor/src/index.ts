export type { Anchor, Passage, Place, Resolution } from './anchor.js'
