// The secretariat records that a text was adopted: under which symbol, on which day, and everything that follows from it,
// seen before it is done.

import { useState } from 'react'
import { notAgreed } from '../../shared/adoption.ts'
import type { Act } from '../../shared/acts.ts'
import { allPending, referenceOf } from '../../shared/negotiation.ts'
import type { Revision } from '../../shared/revisions.ts'
import { typedInNewYork } from '../calls/new-york.ts'
import { REVISIONS } from '../revisions/words.ts'
import type { AdoptionProps } from './AdoptionBand.tsx'
import { Asking } from './Asking.tsx'
import { DocumentFields } from './Document.tsx'
import { ADOPTION } from './words.ts'

type RecordingAdoptionProps = AdoptionProps & {
  readonly revision: Revision
  readonly onClose: () => void
}

export function RecordingAdoption({ here, revision, refusalOf, onAct, onClose }: RecordingAdoptionProps) {
  const { negotiation, ahead } = here
  const [now] = useState(() => Date.now() + ahead)
  const [document, setDocument] = useState({
    symbol: revision.symbol,
    day: typedInNewYork(now).slice(0, 10),
  })
  // What was on the screen when the question was asked is what lapses, or nothing is recorded [Y1].
  const [pending] = useState(() => allPending(negotiation))
  const act: Act = {
    does: 'adopt',
    revision: revision.name,
    text: revision.hash,
    symbol: document.symbol.trim(),
    day: document.day,
    lapsing: pending.map(({ id }) => id),
  }
  const refusal = document.day === '' ? ADOPTION.which : refusalOf(act, new Date(now).toISOString())
  const open = notAgreed(negotiation).map(({ id }) => referenceOf(negotiation, id))
  return (
    <Asking
      title={ADOPTION.recordTitle(revision.name)}
      answer={ADOPTION.recorded}
      refusal={refusal}
      onAnswer={() => onAct(act)}
      onClose={onClose}
    >
      <p>{ADOPTION.recordAbout}</p>
      <p className="hash">{REVISIONS.hash(revision.hash)}</p>
      <DocumentFields
        document={document}
        hints={{ symbol: ADOPTION.symbolHint, day: ADOPTION.dayHint }}
        onDocument={setDocument}
      />
      {open.length > 0 && <p>{ADOPTION.stillOpen(open.join(', '))}</p>}
      {pending.length > 0 && <p>{ADOPTION.willLapse(pending.map(({ number }) => number).join(', '))}</p>}
      <p>{ADOPTION.recordFollows}</p>
    </Asking>
  )
}
