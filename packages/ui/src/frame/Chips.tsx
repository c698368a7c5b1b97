import styles from './Chips.module.css'

export interface Chip<Key extends string> {
  readonly key: Key
  readonly label: string
  readonly count?: number
}

export interface ChipsProps<Key extends string> {
  readonly label: string
  readonly chips: readonly Chip<Key>[]
  readonly chosen: Key
  readonly onChoose: (key: Key) => void
}

/** Filters, one of which is chosen. */
export function Chips<Key extends string>({ label, chips, chosen, onChoose }: ChipsProps<Key>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a wrapping row in every browser
    <div role="group" aria-label={label} className={styles.chips}>
      {chips.map(({ key, label, count }) => (
        <button key={key} type="button" aria-pressed={key === chosen} onClick={() => onChoose(key)}>
          {label}
          {count !== undefined && <span> {count}</span>}
        </button>
      ))}
    </div>
  )
}
