import { createContext, useContext } from 'react'
import { useSay } from '../text.js'
import styles from './Avatar.module.css'

export interface Person {
  readonly id: string
  readonly name: string
  /** `#rrggbb`; without one, a colour is taken from the id. */
  readonly color?: string
}

/** Colours of people by id, as far as they are known here: records name their authors without one. */
export const PeopleColors = createContext<ReadonlyMap<string, string>>(new Map())

/** Where people come from (界别 or 单位) by id, as far as it is known here. */
export const PeopleUnits = createContext<ReadonlyMap<string, string>>(new Map())

/** Grounds on which white reads at 4.5:1. */
const palette = ['#7a4fb8', '#2b6f5f', '#9c5626', '#3f6aa8', '#a03f66', '#5b6570', '#7a6a1c', '#1f6f8b'] as const

/** A person's mark: the last character of a Chinese name, as given names stand last, the first of any other. The name stands beside it. */
export function Avatar({ id, name, color, small = false }: Person & { readonly small?: boolean }) {
  const known = useContext(PeopleColors)
  return (
    <span
      className={small ? styles.small : styles.face}
      style={{ background: color ?? known.get(id) ?? colorOf(id) }}
      aria-hidden="true"
    >
      {initialOf(name)}
    </span>
  )
}

/** The people who are here; beyond `most`, their number. */
export function Avatars({ people, most = 4 }: { readonly people: readonly Person[]; readonly most?: number }) {
  const { say } = useSay()
  if (people.length === 0) return null
  const shown = people.slice(0, most)
  const names = people.map(({ name }) => name).join('、')
  return (
    <span className={styles.faces} role="img" aria-label={say('people.here', { names })} title={names}>
      {shown.map((person) => (
        <Avatar key={person.id} {...person} />
      ))}
      {people.length > most && <span className={`${styles.face} ${styles.more}`}>+{people.length - most}</span>}
    </span>
  )
}

/** 王建国 → 国, Anna → A. */
export function initialOf(name: string): string {
  const characters = [...name.trim()]
  const given = characters.findLast((character) => /\p{Script=Han}/u.test(character))
  return given ?? characters[0]?.toUpperCase() ?? '·'
}

function colorOf(id: string): string {
  let sum = 0
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521
  return palette[sum % palette.length] ?? palette[0]
}
