import type { Section } from '@zhushi/report'
import { type Standing, useSay } from '@zhushi/ui'
import { useMemo } from 'react'
import type { Entry, Survey } from '../figures/survey'
import { sectionTallies, tallyOf } from '../figures/tally'
import styles from './OutlineNav.module.css'
import { sectionName } from './sectionName'

/** In the order they are drawn in a section's bar; the unchecked are what is left of it. */
const drawn: readonly Standing[] = [
  'supported',
  'roughly',
  'basisDiffers',
  'unproven',
  'changed',
  'refuted',
  'checking',
]

export interface OutlineNavProps {
  readonly survey: Survey
  readonly inHand: Entry | null
  readonly onGo: (block: string) => void
}

/** The sections, each with its number of figures and how they stand. */
export function OutlineNav({ survey, inHand, onGo }: OutlineNavProps) {
  const { say } = useSay()
  const rows = useMemo(() => sectionTallies(survey.outline, survey.entries), [survey])
  const total = useMemo(() => tallyOf(survey.entries), [survey])
  const here = new Set<Section>(inHand?.sections)
  return (
    <nav className={styles.nav} aria-label={say('workspace.outline')}>
      <h2>
        {say('workspace.outline')} · {say('workspace.checked', { done: total.checked, all: total.all })}
      </h2>
      {rows.length === 0 && <p className={styles.none}>{say('workspace.noSections')}</p>}
      <ul>
        {rows.map(({ section, depth, all, checked, standings }) => (
          <li key={`${section.block} ${depth}`}>
            <button
              type="button"
              className={styles.section}
              data-depth={depth}
              aria-current={here.has(section) && (depth > 0 || !hasInner(section, here)) ? 'location' : undefined}
              onClick={() => onGo(section.block)}
            >
              <span className={styles.name}>{sectionName(section, say)}</span>
              <span className={styles.count} title={say('workspace.checked', { done: checked, all })}>
                {all}
              </span>
              {all > 0 && (
                <span className={styles.bar} aria-hidden="true">
                  {drawn.map((standing) => (
                    <i
                      key={standing}
                      data-standing={standing}
                      style={{ width: `${(100 * (standings.get(standing) ?? 0)) / all}%` }}
                    />
                  ))}
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function hasInner(section: Section, here: ReadonlySet<Section>): boolean {
  return section.children.some((child) => here.has(child))
}
