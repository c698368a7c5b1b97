/** The picture: a dumbbell a target, from what was asked to what was said of it. The library is fetched with it. */
import type { Place } from '@zhushi/check'
import { EmptyState, targetWords, useWords } from '@zhushi/ui'
import { useEffect, useMemo, useRef, useState } from 'react'
import { type Dumbbell, drawingOf } from './dumbbell'
import type { Line } from './line'
import styles from './TargetPicture.module.css'

export interface TargetPictureProps {
  readonly lines: readonly Line[]
  readonly onGo: (place: Place) => void
}

export function TargetPicture({ lines, onGo }: TargetPictureProps) {
  const tell = useWords(targetWords)
  const { growths, rates, amounts, left } = useMemo(() => drawingOf(lines), [lines])
  if (growths.length + rates.length + amounts.length === 0) return <EmptyState title={tell('picture.none')} />
  return (
    <div className={styles.pictures}>
      <p className={styles.key} aria-hidden="true">
        <span data-shape="target">◇ {tell('picture.target')}</span>
        <span data-shape="actual">● {tell('picture.actual')}</span>
      </p>
      <Plotted title={tell('picture.growths')} dumbbells={growths} onGo={onGo} />
      <Plotted title={tell('picture.rates')} dumbbells={rates} onGo={onGo} />
      <Plotted title={tell('picture.amounts')} dumbbells={amounts} onGo={onGo} />
      {left > 0 && <p className={styles.left}>{tell('picture.left', { count: left })}</p>}
    </div>
  )
}

interface PlottedProps {
  readonly title: string
  readonly dumbbells: readonly Dumbbell[]
  readonly onGo: (place: Place) => void
}

function Plotted({ title, dumbbells, onGo }: PlottedProps) {
  const tell = useWords(targetWords)
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const [isLost, setLost] = useState(false)
  const latest = useRef(onGo)
  latest.current = onGo

  useEffect(() => {
    if (width === 0 || dumbbells.length === 0) return
    let isGone = false
    import('./plot').then(
      ({ plotted }) => {
        if (isGone || !frame.current) return
        frame.current.replaceChildren(plotted(dumbbells, { width, onGo: (place) => latest.current(place) }))
        setLost(false)
      },
      () => setLost(true),
    )
    return () => {
      isGone = true
    }
  }, [dumbbells, width])

  if (dumbbells.length === 0) return null
  const rows = dumbbells.map(({ line, outcome }) =>
    tell('picture.row', {
      name: line.name,
      target: line.target.text,
      actual: line.actual?.text ?? '',
      outcome: tell(`outcome.${outcome}`),
    }),
  )
  const described = tell('picture.describe', { title, count: dumbbells.length, rows: rows.join('；') })
  return (
    <figure className={styles.figure}>
      <figcaption>{title}</figcaption>
      {isLost && <p role="alert">{tell('picture.failed')}</p>}
      <div ref={frame} role="img" aria-label={described} className={styles.frame} />
    </figure>
  )
}

/** The width of what it stands in, in pixels, as it is dragged wider or narrower; 0 before it is known. */
function useWidth(frame: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (!frame.current) return
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)))
    observer.observe(frame.current)
    return () => observer.disconnect()
  }, [frame])
  return width
}
