import { Tabs } from '@base-ui/react/tabs'
import type { VerdictKind } from '@zhushi/annotation'
import { useSay } from '@zhushi/ui'
import type { Ref } from 'react'
import type { Entry, Survey } from '../figures/survey'
import type { Desk } from './desk'
import { FigureList } from './FigureList'
import type { Look } from './look'
import styles from './Panel.module.css'
import { RemarkList } from './RemarkList'

export interface PanelProps {
  readonly desk: Desk
  readonly survey: Survey
  /** The figures that the filter lets through. */
  readonly entries: readonly Entry[]
  readonly look: Look
  readonly inHand: Entry | null
  readonly picked: VerdictKind | null
  readonly onPick: (kind: VerdictKind | null) => void
  readonly problem: string | undefined
  readonly commentRef: Ref<HTMLTextAreaElement>
  readonly searchRef: Ref<HTMLInputElement>
  readonly onLook: (part: { [Key in keyof Look]?: Look[Key] | undefined }) => void
  readonly onSelect: (entry: Entry | null, where?: 'text' | 'list') => void
  readonly onJudge: (entry: Entry, kind: VerdictKind, note: string) => void
  readonly onStep: (by: 1 | -1) => void
  readonly onClose: () => void
}

/** The right side: figures and comments, in tabs; on a tablet a sheet from below. */
export function Panel(props: PanelProps) {
  const { survey, look, onLook, onSelect, onClose } = props
  const { say } = useSay()
  return (
    <aside className={styles.panel} aria-label={say('workspace.panel')}>
      <Tabs.Root
        className={styles.tabs}
        value={look.tab ?? 'figures'}
        onValueChange={(tab) => onLook({ tab: tab === 'comments' ? 'comments' : undefined })}
      >
        <Tabs.List className={styles.list} aria-label={say('workspace.panel')}>
          <Tabs.Tab value="figures" className={styles.tab}>
            {say('workspace.figures')}
            <sup>{survey.entries.length}</sup>
          </Tabs.Tab>
          <Tabs.Tab value="comments" className={styles.tab}>
            {say('workspace.comments')}
            <sup>{survey.remarks.length}</sup>
          </Tabs.Tab>
          <button type="button" className={styles.close} aria-label={say('action.close')} onClick={onClose}>
            ×
          </button>
        </Tabs.List>
        <Tabs.Panel value="figures" className={styles.body}>
          <FigureList {...props} />
        </Tabs.Panel>
        <Tabs.Panel value="comments" className={styles.body}>
          <RemarkList survey={survey} onSelect={(entry) => onSelect(entry, 'text')} />
        </Tabs.Panel>
      </Tabs.Root>
    </aside>
  )
}
