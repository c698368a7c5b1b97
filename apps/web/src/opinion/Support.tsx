/** The evidence on the claim in hand, with what is being written kept on this device. */

import { may } from '@zhushi/sync'
import { EvidenceBlock } from '@zhushi/ui'
import type { Entry } from '../figures/survey'
import { useStore } from '../store'
import { type Desk, draftKey, referenceTo } from '../workspace/desk'
import { useDraft } from '../workspace/draft'
import { evidenceDraft, evidenceIn } from './draft'
import { addedEvidence, withdrawnEvidence } from './operation'

/** What the form is open for: evidence alone, or 属实 as well. */
export type Giving = 'evidence' | 'verdict' | null

export interface SupportProps {
  readonly desk: Desk
  readonly entry: Entry
  readonly giving: Giving
  readonly onGive: (giving: Giving) => void
  /** 属实 is to be recorded, now that something speaks for it. */
  readonly onSupported: () => void
}

export function Support({ desk, entry, giving, onGive, onSupported }: SupportProps) {
  const { evidence, unsent } = useStore(desk.ledger)
  const { user } = desk.session
  const [draft, setDraft] = useDraft(`${draftKey(user.id, desk.report.id, entry.id)} evidence`)
  const own = [...evidence.values()]
    .filter(({ claim }) => entry.records.includes(claim))
    .toSorted((a, b) => a.at.localeCompare(b.at))
  return (
    <EvidenceBlock
      evidence={own}
      pending={unsent}
      me={user.id}
      mayAdd={may(desk.report.role, 'addEvidence')}
      draft={evidenceIn(draft)}
      onDraft={(fields) => setDraft(evidenceDraft(fields))}
      isOpen={giving !== null || draft !== ''}
      onOpen={(isOpen) => {
        if (!isOpen) setDraft('')
        onGive(isOpen ? 'evidence' : null)
      }}
      isForVerdict={giving === 'verdict'}
      isMissing={entry.standing === 'supported' && !desk.isSupported(entry)}
      onAdd={(fields) => {
        // The draft goes once the evidence is safely on this device, not before.
        void desk.record(addedEvidence(referenceTo(entry), fields)).then(() => {
          setDraft('')
          if (giving === 'verdict') onSupported()
          onGive(null)
        })
      }}
      onWithdraw={(each) => void desk.record(withdrawnEvidence(each))}
    />
  )
}
