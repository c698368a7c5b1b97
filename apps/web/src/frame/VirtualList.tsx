/** A list of any length, of which only what is in sight is drawn. Each item is measured once it is drawn. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, type Ref, useImperativeHandle, useRef } from 'react'
import { useSettled } from './settle'
import styles from './VirtualList.module.css'

export interface VirtualListProps<Item> {
  readonly items: readonly Item[]
  readonly keyOf: (item: Item) => string
  /** First guess of an item's height, in pixels. */
  readonly guess: (item: Item) => number
  readonly draw: (item: Item) => ReactNode
  /** `list` of items, or the `rows` of a table, which is named by what is around it. */
  readonly as?: 'list' | 'rows'
  readonly label?: string
  readonly paddingStart?: number
  /** The item brought into sight when `choice` changes, and never afterwards; negative for none. */
  readonly chosen?: number
  readonly choice?: string
  /** Before the first item, such as what stands where there is none. */
  readonly children?: ReactNode
  readonly ref?: Ref<HTMLDivElement>
}

const roles = { list: ['list', 'listitem'], rows: ['rowgroup', 'row'] } as const

export function VirtualList<Item>(props: VirtualListProps<Item>) {
  const { items, keyOf, guess, draw, as = 'list', label, paddingStart = 0, chosen = -1, choice = '' } = props
  const scroller = useRef<HTMLDivElement>(null)
  useImperativeHandle(props.ref, () => scroller.current as HTMLDivElement)
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => {
      const item = items[at]
      return item === undefined ? 0 : guess(item)
    },
    getItemKey: (at) => {
      const item = items[at]
      return item === undefined ? at : keyOf(item)
    },
    overscan: 6,
    paddingStart,
    paddingEnd: 24,
  })
  useSettled(chosen, choice, virtual, scroller)
  const [listRole, itemRole] = roles[as]
  return (
    <div ref={scroller} className={styles.scroller}>
      {props.children}
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles take a name */}
      <div role={listRole} className={styles.list} style={{ height: virtual.getTotalSize() }} aria-label={label}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index]
          if (item === undefined) return null
          return (
            <div
              key={key}
              ref={virtual.measureElement}
              role={itemRole}
              // The header is the first row.
              {...(as === 'rows' && { 'aria-rowindex': index + 2 })}
              data-index={index}
              className={styles.item}
              style={{ transform: `translateY(${start}px)` }}
            >
              {draw(item)}
            </div>
          )
        })}
      </div>
    </div>
  )
}
