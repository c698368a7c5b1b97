/** A reference document, to be read: its text, with one passage lit up. */
import type { Reference } from '@zhushi/annotation'
import type { Block } from '@zhushi/report'
import { EmptyState, targetWords, useWords } from '@zhushi/ui'
import { type Ref, useEffect, useRef } from 'react'
import button from '../frame/button.module.css'
import type { Desk } from '../workspace/desk'
import { useTexts } from './documents'
import type { Passage } from './place'
import styles from './ReferenceReader.module.css'

export interface ReferenceReaderProps {
  readonly desk: Desk
  readonly reference: Reference
  readonly passage: Passage | null
  readonly onBack: () => void
}

export function ReferenceReader({ desk, reference, passage, onBack }: ReferenceReaderProps) {
  const tell = useWords(targetWords)
  const { name, kind, year, archived } = reference
  const { texts, unread, retry } = useTexts(desk, [reference])
  const [text] = texts
  const [lost] = unread
  const mark = useRef<HTMLElement>(null)
  const back = useRef<HTMLButtonElement>(null)
  const isHere = text !== undefined

  useEffect(() => {
    if (!isHere) return
    if (passage) mark.current?.scrollIntoView({ block: 'center' })
    back.current?.focus({ preventScroll: true })
  }, [isHere, passage])

  return (
    <section className={styles.reader} aria-label={tell('documents.reader', { name })}>
      <header className={styles.head}>
        <button ref={back} type="button" className={button.plain} onClick={onBack}>
          ← {tell('documents.back')}
        </button>
        <h2>{name}</h2>
        <span>
          {tell(`kind.${kind}`)}
          {year !== null && ` · ${year}`}
        </span>
      </header>
      {archived && <p className={styles.notice}>{tell('documents.gone')}</p>}
      {text && passage && !text.blocks.some(({ id }) => id === passage.block) && (
        <p className={styles.notice}>{tell('documents.textLost')}</p>
      )}
      {text ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a stretch that scrolls is to be reached by the keyboard
        <div className={styles.page} lang="zh-CN" tabIndex={0}>
          {text.blocks.map((block) => (
            <Paragraph key={block.id} block={block} lit={passage?.block === block.id ? passage : null} markRef={mark} />
          ))}
        </div>
      ) : lost ? (
        <EmptyState title={tell('pane.unread', { name, message: lost.refusal.message })}>
          <button type="button" className={button.plain} onClick={retry}>
            {tell('documents.open', { name })}
          </button>
        </EmptyState>
      ) : (
        <p role="status" className={styles.notice}>
          {tell('documents.loading', { name })}
        </p>
      )}
    </section>
  )
}

interface ParagraphProps {
  readonly block: Block
  readonly lit: Passage | null
  readonly markRef: Ref<HTMLElement>
}

function Paragraph({ block: { kind, text }, lit, markRef }: ParagraphProps) {
  return (
    <p data-kind={kind}>
      {lit ? (
        <>
          {text.slice(0, lit.from)}
          <mark ref={markRef}>{text.slice(lit.from, lit.to)}</mark>
          {text.slice(lit.to)}
        </>
      ) : (
        text
      )}
    </p>
  )
}
