// biome-ignore-all lint/a11y/useSemanticElements: only the rows in sight are drawn, which a table element cannot lay out
import { useSay } from '@zhushi/ui'
import { type Column, columns, type Order, orderOf } from '../figures/order'
import styles from './ClaimTable.module.css'

export interface TableHeadProps {
  readonly order: Order | undefined
  readonly onPress: (column: Column) => void
}

/** The columns by name; pressing one sorts by it, then the other way round, then as the text goes. */
export function TableHead({ order, onPress }: TableHeadProps) {
  const { say } = useSay()
  const sorted = order && orderOf(order)
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: its buttons take the focus
    <div role="row" aria-rowindex={1} className={styles.head}>
      {columns.map((column) => {
        const isOwn = sorted?.column === column
        const sort = isOwn ? (sorted.isDown ? 'descending' : 'ascending') : 'none'
        return (
          // biome-ignore lint/a11y/useFocusableInteractive: its button takes the focus
          <div key={column} role="columnheader" aria-sort={sort} data-column={column}>
            <button
              type="button"
              title={say('table.sort', { column: say(`slot.${column}`) })}
              onClick={() => onPress(column)}
            >
              {say(`slot.${column}`)}
              {isOwn && <span aria-hidden="true">{sorted.isDown ? '▾' : '▴'}</span>}
            </button>
          </div>
        )
      })}
    </div>
  )
}
