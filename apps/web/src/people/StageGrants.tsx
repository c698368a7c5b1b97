import { type Stage, stages } from '@zhushi/annotation'
import { opinionWords, peopleWords, useWords } from '@zhushi/ui'
import { useEffect, useState } from 'react'
import styles from './MembersDialog.module.css'

export interface StageGrantsProps {
  readonly name: string
  readonly granted: readonly Stage[]
  readonly onGrant: (stages: readonly Stage[]) => void
}

/** The stages at which somebody may sign off, each to be granted or taken back. */
export function StageGrants({ name, granted, onGrant }: StageGrantsProps) {
  const tell = useWords(peopleWords)
  const stageWord = useWords(opinionWords)
  // Shown at once; what the server says holds when it comes.
  const [wanted, setWanted] = useState(granted)
  useEffect(() => setWanted(granted), [granted])
  const choose = (chosen: Stage, isGranted: boolean) => {
    const next = stages.filter((each) => (each === chosen ? isGranted : wanted.includes(each)))
    setWanted(next)
    onGrant(next)
  }
  return (
    <fieldset className={styles.stages}>
      <legend>{tell('members.stages', { name })}</legend>
      {stages.map((stage) => (
        <label key={stage}>
          <input
            type="checkbox"
            checked={wanted.includes(stage)}
            onChange={({ target }) => choose(stage, target.checked)}
          />
          {stageWord(`signOff.${stage}`)}
        </label>
      ))}
    </fieldset>
  )
}
