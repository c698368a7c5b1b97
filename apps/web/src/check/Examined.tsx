/** What a check examined: which rules, what agrees, and what could not be examined and why. */
import type { Checked, Place, Rule } from '@zhushi/check'
import { findingWords, useSay, useWords } from '@zhushi/ui'
import { EquationLine } from '../targets/EquationLine'
import styles from './FindingList.module.css'

export interface ExaminedProps {
  readonly checked: Checked
  readonly figures: number
  readonly titles: ReadonlyMap<string, Rule['title']>
  readonly onGo: (place: Place) => void
}

export function Examined({ checked, figures, titles, onGo }: ExaminedProps) {
  const { language } = useSay()
  const tell = useWords(findingWords)
  const { examined, proofs, unable } = checked
  const inWords = ({ zh, en }: { readonly zh: string; readonly en: string }) => (language === 'en' ? en : zh)
  const title = (check: string) => {
    const words = titles.get(check)
    return words ? inWords(words) : check
  }
  return (
    <div className={styles.examined}>
      <p>{tell('examined.summary', { rules: examined.length, figures, proofs: proofs.length })}</p>
      {proofs.length > 0 && (
        <details>
          <summary>{tell('examined.proofs', { count: proofs.length })}</summary>
          <ol>
            {proofs.map(({ check, spans, message, equation }, at) => (
              // Proofs are replaced as a whole; two may be worded alike.
              <li key={`${check} ${at}`}>
                <p>
                  <small>{title(check)}</small> {inWords(message)}
                </p>
                {equation ? (
                  <EquationLine equation={equation} onGo={onGo} />
                ) : (
                  spans[0] && <Go place={spans[0]} onGo={onGo} />
                )}
              </li>
            ))}
          </ol>
        </details>
      )}
      {unable.length > 0 && (
        <details>
          <summary>{tell('examined.unable', { count: unable.length })}</summary>
          <ol>
            {unable.map(({ check, reason, spans }, at) => (
              <li key={`${check} ${at}`}>
                <p>
                  <small>{title(check)}</small> {inWords(reason)}
                </p>
                {spans[0] && <Go place={spans[0]} onGo={onGo} />}
              </li>
            ))}
          </ol>
        </details>
      )}
      <details>
        <summary>{tell('examined.rules')}</summary>
        <ul className={styles.rules}>
          {examined.map(({ id, title }) => (
            <li key={id}>
              <small>{id}</small> {inWords(title)}
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
}

function Go({ place, onGo }: { readonly place: Place; readonly onGo: (place: Place) => void }) {
  const tell = useWords(findingWords)
  return (
    <button type="button" className={styles.go} onClick={() => onGo(place)}>
      {tell('item.go')}
    </button>
  )
}
