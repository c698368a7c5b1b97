/** The table: a target a row with its outcome, what may be said of the two, and why; numbers lead to their places. */
import type { Place } from '@zhushi/check'
import { targetWords, useSay, useWords } from '@zhushi/ui'
import { EquationLine } from './EquationLine'
import type { Line, Side } from './line'
import { OutcomeMark } from './OutcomeMark'
import styles from './TargetTable.module.css'
import type { Group } from './view'

export interface TargetTableProps {
  readonly groups: readonly Group[]
  /** Whether the targets are another document's. */
  readonly isAcross: boolean
  readonly onGo: (place: Place) => void
}

export function TargetTable({ groups, isAcross, onGo }: TargetTableProps) {
  const tell = useWords(targetWords)
  return (
    <table className={styles.table} aria-label={tell('table.label')}>
      <thead>
        <tr>
          <th scope="col" className={styles.column}>
            {tell('column.name')}
          </th>
          <th scope="col" className={styles.column}>
            {tell(isAcross ? 'column.targetAcross' : 'column.targetWithin')}
          </th>
          <th scope="col" className={styles.column}>
            {tell(isAcross ? 'column.actualAcross' : 'column.actualWithin')}
          </th>
          <th scope="col" className={styles.column}>
            {tell('column.outcome')}
          </th>
        </tr>
      </thead>
      {groups.map(({ outcome, lines }) => (
        <tbody key={outcome ?? 'all'}>
          {outcome && (
            <tr>
              <th colSpan={4} scope="rowgroup" className={styles.group}>
                <OutcomeMark outcome={outcome} /> <small>{tell('table.count', { count: lines.length })}</small>
              </th>
            </tr>
          )}
          {lines.map((line) => (
            <Rows key={line.key} line={line} onGo={onGo} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

function Rows({ line, onGo }: { readonly line: Line; readonly onGo: (place: Place) => void }) {
  const { language } = useSay()
  const tell = useWords(targetWords)
  const { name, target, actual, outcome, reason, equation } = line
  const why = language === 'en' ? reason.en : reason.zh
  return (
    <>
      <tr className={styles.line}>
        <th scope="row" className={styles.name}>
          {name}
        </th>
        <td className={styles.figure}>
          <Figure side={target} onGo={onGo} />
        </td>
        <td className={styles.figure}>
          {actual ? <Figure side={actual} onGo={onGo} /> : <span className={styles.none}>—</span>}
        </td>
        <td className={styles.cell}>
          <OutcomeMark outcome={outcome} />
        </td>
      </tr>
      <tr>
        <td colSpan={4} className={styles.why}>
          <span className={styles.unseen}>{tell('column.equation')}</span>
          {equation.length > 0 && <EquationLine equation={equation} onGo={onGo} />}
          <span>{why}</span>
        </td>
      </tr>
    </>
  )
}

function Figure({ side, onGo }: { readonly side: Side; readonly onGo: (place: Place) => void }) {
  const tell = useWords(targetWords)
  const { text, year, section, place } = side
  const key = place.document === undefined ? 'go.report' : 'go.document'
  return (
    <button
      type="button"
      className={styles.number}
      aria-label={tell(key, { text, section })}
      title={section}
      onClick={() => onGo(place)}
    >
      {text}
      {year !== null && <small> {year}</small>}
    </button>
  )
}
