/** Comparisons: a number that the text states, and what two others of it come to. */
import type { Equation, Finding, Proof } from '../finding.js'
import { apart, isHard, type Range } from '../range.js'
import type { Said } from '../said.js'
import { spanOf, termOf, workedOut, written } from '../wording.js'

export interface Comparison {
  /** Id of the check. */
  readonly check: string
  readonly stated: Said
  readonly a: Said
  readonly sign: '+' | '−' | '÷'
  readonly b: Said
  readonly result: Range
  /** What the result is called and counted in. */
  readonly name: string
  readonly unit: string
  readonly formula: string
  /** The words that tie the three. */
  readonly tie: string
}

/** An error where no value is in both; else the proof that they agree. */
export function compared({ check, stated, a, sign, b, result, name, unit, formula, tie }: Comparison): Finding | Proof {
  const equation: Equation = [termOf(a), sign, termOf(b), '=', workedOut(name, result, unit), '↔', termOf(stated)]
  const derived = `${a.figure.text} ${sign} ${b.figure.text} = ${written(result, unit)}`
  const note = {
    check,
    spans: [stated.place, a.place, b.place],
    formula,
    equation,
    computed: { result: spanOf(result) },
    why: [`tie ${tie}`],
  }
  if (!isHard(stated.range) || !apart(result, stated.range))
    return { ...note, message: { zh: `${derived}，一致`, en: `${derived}: consistent` } }
  return {
    ...note,
    severity: 'error',
    message: {
      zh: `${derived}，与文中的${stated.figure.text}不符`,
      en: `${derived}, but the text has ${stated.figure.text}`,
    },
  }
}
