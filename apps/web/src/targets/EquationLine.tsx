/** An equation whose numbers lead to their places. */
import type { Equation, Place } from '@zhushi/check'
import styles from './EquationLine.module.css'

export interface EquationLineProps {
  readonly equation: Equation
  readonly onGo: (place: Place) => void
}

export function EquationLine({ equation, onGo }: EquationLineProps) {
  return (
    <span className={styles.equation}>
      {equation.map((part, at) => {
        // The parts of an equation have no names of their own, and never change places.
        const key = `${at}`
        if (typeof part === 'string') return <span key={key}> {part} </span>
        const { name, text, place } = part
        if (!place)
          return (
            <span key={key} className={styles.term}>
              {name && <small>{name}</small>}
              {text}
            </span>
          )
        return (
          <button key={key} type="button" className={styles.term} onClick={() => onGo(place)}>
            {name && <small>{name}</small>}
            {text}
          </button>
        )
      })}
    </span>
  )
}
