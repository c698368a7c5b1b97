/** What people ask the server to record of evidence, suggestions and sign-offs, made of what they see. */
import type { Anchor } from '@zhushi/anchor'
import {
  type ClaimReference,
  type Disposal,
  type Evidence,
  type Operation,
  type SignOff,
  type Stage,
  type Suggestion,
  textHashOf,
} from '@zhushi/annotation'
import type { EvidenceFields } from '@zhushi/ui'

const opId = () => crypto.randomUUID()

export function addedEvidence(claim: ClaimReference, fields: EvidenceFields): Operation {
  const { stance, title, publisher, date, quote, url } = fields
  const said = { title: title.trim(), publisher: publisher.trim(), date: date.trim(), quote: quote.trim() }
  return { kind: 'addEvidence', opId: opId(), claim, stance, ...said, url: url.trim() }
}

export function withdrawnEvidence({ id, rev }: Evidence): Operation {
  return { kind: 'withdrawEvidence', opId: opId(), id, baseRev: rev }
}

export function addedSuggestion(anchor: Anchor, replacement: string, reason: string): Operation {
  return { kind: 'addSuggestion', opId: opId(), anchor, replacement, reason }
}

export function editedSuggestion({ id, rev }: Suggestion, replacement: string, reason: string): Operation {
  return { kind: 'editSuggestion', opId: opId(), id, replacement, reason, baseRev: rev }
}

export function withdrawnSuggestion({ id, rev }: Suggestion): Operation {
  return { kind: 'withdrawSuggestion', opId: opId(), id, baseRev: rev }
}

export function acceptedSuggestion({ id, rev }: Suggestion): Operation {
  return { kind: 'acceptSuggestion', opId: opId(), id, baseRev: rev }
}

export function closedSuggestion({ id, rev }: Suggestion, state: Disposal, note: string): Operation {
  return { kind: 'closeSuggestion', opId: opId(), id, state, note, baseRev: rev }
}

/** Confirms the verdict of that revision, on a block that reads so. */
export function signedOff(
  claim: string,
  stage: Stage,
  { verdictRev, text, standing }: { verdictRev: number; text: string; standing: SignOff | undefined },
): Operation {
  const base = { verdictRev, textHash: textHashOf(text), baseRev: standing?.rev ?? 0 }
  return { kind: 'signOff', opId: opId(), claim, stage, ...base }
}

export function withdrawnSignOff({ id, rev }: SignOff): Operation {
  return { kind: 'withdrawSignOff', opId: opId(), id, baseRev: rev }
}
