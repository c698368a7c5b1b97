import { modes, stats } from '@zhushi/annotation'
import { may } from '@zhushi/sync'
import { Chips, useSay } from '@zhushi/ui'
import { passes } from '../figures/choice'
import { sectionTallies } from '../figures/tally'
import { type Filter, filters } from '../workspace/look'
import type { PanelProps } from '../workspace/Panel'
import { sectionName } from '../workspace/sectionName'
import styles from './Filters.module.css'

/** Filters that are offered only where they let something through. */
const rare: readonly Filter[] = ['corrected', 'dismissed', 'lost']

/** What is listed: words searched for, and filters. `lost`: how many records have lost their place. */
export function Filters({
  desk,
  survey,
  rows,
  look,
  searchRef,
  onLook,
  onAdd,
  lost,
}: PanelProps & { readonly lost: number }) {
  const { say } = useSay()
  const filter = look.filter ?? 'all'
  const counts = filters.map((key) => ({
    key,
    label: say(`workspace.filter.${key}`),
    count: key === 'lost' ? lost : new Set(rows.filter(passes[key]).map(({ entry }) => entry)).size,
  }))
  const isWide = look.wide === 'yes'
  return (
    <div className={styles.head}>
      <div className={styles.find}>
        <input
          ref={searchRef}
          type="search"
          className={styles.search}
          aria-label={say('workspace.search')}
          aria-keyshortcuts="/"
          placeholder={say('workspace.search')}
          value={look.find ?? ''}
          onChange={(event) => onLook({ find: event.target.value })}
        />
        <button
          type="button"
          className={styles.wide}
          aria-pressed={isWide}
          aria-keyshortcuts="t"
          onClick={() => onLook({ wide: isWide ? undefined : 'yes' })}
        >
          {say(isWide ? 'table.narrow' : 'table.wide')}
        </button>
      </div>
      <div className={styles.row}>
        <Chips
          label={say('workspace.filter')}
          chosen={filter}
          onChoose={(key) => onLook({ filter: key === 'all' ? undefined : key })}
          chips={counts.filter(({ key, count }) => !rare.includes(key) || key === filter || count > 0)}
        />
        {may(desk.report.role, 'setCorrection') && (
          <button type="button" className={styles.add} onClick={() => onAdd(null)}>
            ＋{say('add.open')}
          </button>
        )}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row in every browser */}
      <div role="group" aria-label={say('table.more')} className={styles.selects}>
        <Select
          label={say('slot.mode')}
          all={say('table.anyMode')}
          chosen={look.mode}
          options={modes.map((mode) => [mode, say(`mode.${mode}`)])}
          onChoose={(mode) => onLook({ mode })}
        />
        <Select
          label={say('slot.stat')}
          all={say('table.anyStat')}
          chosen={look.stat}
          options={stats.map((stat) => [stat, say(`stat.${stat}`)])}
          onChoose={(stat) => onLook({ stat })}
        />
        <Select
          label={say('slot.section')}
          all={say('table.anySection')}
          chosen={look.section}
          options={sectionTallies(survey.outline, survey.entries).map(({ section, depth }) => [
            section.block,
            '\u3000'.repeat(depth) + sectionName(section, say),
          ])}
          onChoose={(section) => onLook({ section })}
        />
      </div>
    </div>
  )
}

interface SelectProps<Value extends string> {
  readonly label: string
  /** What stands for no choice. */
  readonly all: string
  readonly chosen: Value | undefined
  readonly options: readonly (readonly [value: Value, label: string])[]
  readonly onChoose: (value: Value | undefined) => void
}

function Select<Value extends string>({ label, all, chosen, options, onChoose }: SelectProps<Value>) {
  return (
    <select
      aria-label={label}
      className={styles.select}
      data-chosen={chosen !== undefined}
      value={chosen ?? ''}
      onChange={({ target }) => onChoose(options.find(([value]) => value === target.value)?.[0])}
    >
      <option value="">{all}</option>
      {options.map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  )
}
