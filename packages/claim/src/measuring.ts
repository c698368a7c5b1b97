/** Nouns that measure whatever stands before them (产值, 面积), as a set to look them up in. */
import { measures } from './lexicon/verbs.js'
import { wordsOf } from './wordset.js'

/** Alone they are no indicator: the one they are of stands before them. */
export const measureWords = wordsOf(measures)
