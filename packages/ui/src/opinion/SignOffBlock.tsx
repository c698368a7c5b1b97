/** The sign-offs of a verdict, stage by stage, and how each stands to the text as it is now. */
import { counterpartOf, type SignOff, type Stage, stages, stalenessOf } from '@zhushi/annotation'
import { opinionWords } from '../strings/opinion.js'
import { momentOf } from '../strings/time.js'
import { useSay, useWords } from '../text.js'
import styles from './opinion.module.css'
import { Rewording } from './Rewording.js'

export interface SignOffBlockProps {
  /** Of one claim; those that were withdrawn may be among them. */
  readonly signOffs: readonly SignOff[]
  /** Revision of the claim's verdict now. */
  readonly verdictRev: number
  /** Text of the claim's block now. */
  readonly text: string
  /** Id of the reader. */
  readonly me: string
  /** Who gave the verdict. */
  readonly judge: string
  /** The stages at which the reader may sign. */
  readonly granted: readonly Stage[]
  readonly onSign: (stage: Stage, standing: SignOff | undefined) => void
  readonly onWithdraw: (signOff: SignOff) => void
}

export function SignOffBlock(props: SignOffBlockProps) {
  const { signOffs, verdictRev, text, me, judge, granted } = props
  const tell = useWords(opinionWords)
  return (
    <section className={styles.block} aria-label={tell('signOff.title')}>
      <h4 className={styles.title}>{tell('signOff.title')}</h4>
      <ul className={styles.stages}>
        {stages.map((stage) => {
          const standing = signOffs.find((each) => each.stage === stage)
          const signOff = standing?.withdrawn ? undefined : standing
          const staleness = signOff ? stalenessOf(signOff, verdictRev, text) : null
          const state = !signOff ? 'none' : staleness ? 'stale' : 'valid'
          const maySign = granted.includes(stage) && judge !== me && state !== 'valid'
          return (
            <li key={stage} className={styles.stage} data-state={state}>
              <b>
                {state === 'valid' ? '✓ ' : ''}
                {tell(`signOff.${stage}`)}
              </b>
              {signOff ? <Signed signOff={signOff} /> : <span className={styles.soft}>{tell('signOff.none')}</span>}
              {staleness && (
                <span className={styles.tag} data-tone="bad">
                  {tell(staleness === 'verdict' ? 'signOff.staleVerdict' : 'signOff.staleText')}
                </span>
              )}
              {maySign && (
                <button type="button" className={styles.button} onClick={() => props.onSign(stage, standing)}>
                  {tell(signOff ? 'signOff.again' : 'signOff.sign', { stage: tell(`signOff.${stage}`) })}
                </button>
              )}
              {signOff?.by.id === me && (
                <button type="button" className={styles.button} onClick={() => props.onWithdraw(signOff)}>
                  {tell('signOff.withdraw')}
                </button>
              )}
              {signOff && staleness === 'text' && <WhatChanged passage={signOff.passage} text={text} />}
            </li>
          )
        })}
      </ul>
      {granted.length > 0 && judge === me && <p className={styles.soft}>{tell('signOff.own')}</p>}
    </section>
  )
}

function Signed({ signOff: { by, at } }: { readonly signOff: SignOff }) {
  const { language } = useSay()
  return (
    <span>
      {by.name} · {momentOf(at, language)}
    </span>
  )
}

function WhatChanged({ passage, text }: { readonly passage: string; readonly text: string }) {
  const tell = useWords(opinionWords)
  if (passage === '') return null
  return (
    <details>
      <summary>{tell('signOff.what')}</summary>
      <Rewording before={passage} after={counterpartOf(passage, text)} isText />
    </details>
  )
}
