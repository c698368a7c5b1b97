/** Operations on findings, as a person asks for them. */
import type { Operation, Waiver } from '@zhushi/annotation'
import type { Noticed } from './noticed'

/** Sets a finding aside. */
export function waived({ finding, inputs, waiver }: Noticed, reason: string): Operation {
  return {
    kind: 'waiveFinding',
    opId: crypto.randomUUID(),
    check: finding.check,
    inputs: [...inputs],
    message: finding.message.zh.slice(0, longestMessage),
    reason,
    baseRev: waiver?.rev ?? 0,
  }
}

/** As operations let through, in UTF-16 units. */
const longestMessage = 500

/** Brings a finding back. */
export function withdrawnWaiver({ id, rev }: Waiver): Operation {
  return { kind: 'withdrawWaiver', opId: crypto.randomUUID(), id, baseRev: rev }
}
