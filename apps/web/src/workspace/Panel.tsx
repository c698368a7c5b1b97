import type { VerdictKind } from '@zhushi/annotation'
import { useSay } from '@zhushi/ui'
import type { Ref } from 'react'
import type { Entry, Survey } from '../figures/survey'
import { Tabs } from '../frame/Tabs'
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
      <Tabs
        label={say('workspace.panel')}
        chosen={look.tab ?? 'figures'}
        onChoose={(tab) => onLook({ tab: tab === 'comments' ? tab : undefined })}
        tabs={[
          {
            key: 'figures',
            label: say('workspace.figures'),
            count: survey.entries.length,
            content: () => <FigureList {...props} />,
          },
          {
            key: 'comments',
            label: say('workspace.comments'),
            count: survey.remarks.length,
            content: () => <RemarkList survey={survey} onSelect={(entry) => onSelect(entry, 'text')} />,
          },
        ]}
        extra={
          <button type="button" className={styles.close} aria-label={say('action.close')} onClick={onClose}>
            ×
          </button>
        }
      />
    </aside>
  )
}
