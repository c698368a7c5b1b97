export type { Bound, Figure, FigureKind } from './figure.js'
export { fingerprintOf } from './fingerprint.js'
export { type Mask, type Reading, readFigures, readingOf, type Span } from './reading.js'
export type { MaskKind } from './sense.js'
