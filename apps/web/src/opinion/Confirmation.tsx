/** Who confirmed the verdict in hand, and what was concluded before it. */
import { SignOffBlock, VerdictHistory } from '@zhushi/ui'
import type { Entry } from '../figures/survey'
import { useStore } from '../store'
import type { Desk } from '../workspace/desk'
import { signedOff, withdrawnSignOff } from './operation'

export function Confirmation({ desk, entry }: { readonly desk: Desk; readonly entry: Entry }) {
  const { signOffs, verdicts } = useStore(desk.ledger)
  const { record, block } = entry
  const verdict = record?.verdict
  const given = verdicts.filter(({ claim }) => entry.records.includes(claim)).map((each) => each.verdict)
  const own = [...signOffs.values()].filter(({ claim }) => claim === record?.id)
  const isConclusion = verdict && verdict.kind !== 'unchecked' && verdict.kind !== 'checking'
  // What was said of other words can no longer be confirmed; what was confirmed still shows that it was.
  const granted = entry.standing === 'changed' ? [] : desk.report.stages
  return (
    <>
      {record && isConclusion && (
        <SignOffBlock
          signOffs={own}
          verdictRev={record.rev}
          text={block.text}
          me={desk.session.user.id}
          judge={verdict.by.id}
          granted={granted}
          onSign={(at, standing) =>
            void desk.record(signedOff(record.id, at, { verdictRev: record.rev, text: block.text, standing }))
          }
          onWithdraw={(signOff) => void desk.record(withdrawnSignOff(signOff))}
        />
      )}
      <VerdictHistory verdicts={given} />
    </>
  )
}
