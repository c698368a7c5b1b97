export type { Bound, Figure, FigureKind } from './figure.js'
