// What is prepared without being written, changed before it is tabled: its reason and precedents, and of a split the place.

import { useState } from 'react'
import { groundOf } from '../../shared/meanings.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import { hashOf } from '../../shared/prose.ts'
import { placeOf, splitAt } from '../../shared/splitting.ts'
import type { Attached, Preparing } from '../../shared/unwritten.ts'
import { Question } from '../look/Question.tsx'
import type { Sent } from '../look/use-sending.ts'
import { AttachedFields } from '../proposals/AttachedFields.tsx'
import { firstPlace, SplitPlace } from '../proposals/SplitPlace.tsx'
import { cited } from '../proposals/use-precedents.ts'
import type { UnwrittenDraft } from './preparation.ts'
import { UNWRITTEN } from './words.ts'

type ChangingUnwrittenProps = {
  readonly title: string
  readonly draft: UnwrittenDraft
  readonly negotiation: Negotiation
  /** Why it cannot be kept so, in words; undefined when it can. */
  readonly refusalOf: (preparing: Preparing) => string | undefined
  readonly onKeep: (preparing: Preparing) => Sent
  readonly onClose: () => void
}

export function ChangingUnwritten(props: ChangingUnwrittenProps) {
  const { title, draft, negotiation, refusalOf, onKeep, onClose } = props
  const { unwritten, meaning } = draft
  const base = groundOf(negotiation, draft)
  const isSplit = meaning.is === 'split'
  const [attached, setAttached] = useState<Attached>(unwritten)
  const [place, setPlace] = useState(() =>
    isSplit ? (placeOf(base, unwritten.wording) ?? firstPlace(base)) : null,
  )
  const preparing: Preparing = {
    base: hashOf(base),
    wording: (place === null ? null : splitAt(base, place)) ?? [],
    reason: attached.reason.trim(),
    precedents: cited(attached.precedents),
  }
  return (
    <Question
      title={title}
      leave={UNWRITTEN.leave}
      answer={UNWRITTEN.keep}
      refusal={refusalOf(preparing)}
      onAnswer={() => onKeep(preparing)}
      onClose={onClose}
    >
      {isSplit && <SplitPlace base={base} place={place} onPlace={setPlace} />}
      <AttachedFields attached={attached} onChange={setAttached} />
      {draft.ready && <p className="hint">{UNWRITTEN.takesMarkOff}</p>}
    </Question>
  )
}
