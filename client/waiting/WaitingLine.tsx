// One thing that waits: on which paragraph, in a sentence, since when; what changed, where that is to be judged; and the
// buttons that settle it.

import { useId } from 'react'
import type { Act } from '../../shared/acts.ts'
import type { Actor } from '../../shared/delegations.ts'
import type { Draft } from '../../shared/floor.ts'
import { againstOf, groundOf } from '../../shared/meanings.ts'
import { type Negotiation, referenceOf } from '../../shared/negotiation.ts'
import { changedSince } from '../../shared/positions.ts'
import { type Proposal, wordingOf } from '../../shared/proposals.ts'
import type { Prose } from '../../shared/prose.ts'
import { changesOf } from '../../shared/views.ts'
import { inOnePress, type Waiting } from '../../shared/waiting.ts'
import { Button } from '../look/Button.tsx'
import { inShort } from '../look/dates.ts'
import { Changes } from '../proposals/Changes.tsx'
import { Asked } from '../proposals/ProposalCard.tsx'
import { CARD } from '../proposals/words.ts'
import { titleOf } from '../text/wholes.ts'
import { pressInWords, reasonIn, sentenceOf } from './sentences.ts'
import { WAITING } from './words.ts'

type WaitingLineProps = {
  readonly waiting: Waiting
  readonly negotiation: Negotiation
  readonly actor: Actor
  readonly onLead: () => void
  readonly onAct: (act: Act) => void
  readonly onWrite: (draft: Draft) => void
  readonly onRead: () => void
}

export function WaitingLine({ waiting, negotiation, actor, onLead, ...verbs }: WaitingLineProps) {
  const sentence = useId()
  const { since, paragraph } = waiting
  const reason = reasonIn(waiting)
  const presses = inOnePress(waiting, actor, negotiation)
  return (
    <li className="thing">
      <button type="button" className="lead" onClick={onLead}>
        <span className="number">{referenceOf(negotiation, paragraph)}</span>{' '}
        <span id={sentence} className="sentence">
          {sentenceOf(waiting, negotiation, actor.delegation)}
        </span>
      </button>
      {since !== null && (
        <time dateTime={since}>
          {waiting.is === 'answer' ? inShort(since) : WAITING.since(inShort(since))}
        </time>
      )}
      <div className="about">
        {reason && (
          <p>
            <q dir="auto">{reason}</q>
          </p>
        )}
        {waiting.is === 'stale' && <SinceThen waiting={waiting} negotiation={negotiation} />}
        {waiting.is === 'draft' && waiting.draft.unwritten && (
          <p>
            {titleOf(negotiation, waiting.draft.proposal, waiting.draft, waiting.draft.unwritten.wording)}
          </p>
        )}
        {waiting.is === 'invited' && <AsksFor proposal={waiting.proposal} negotiation={negotiation} />}
        <p className="acts">
          {presses.map((press) => (
            <Button key={press.does} aria-describedby={sentence} onClick={() => verbs.onAct(press)}>
              {pressInWords(press, waiting)}
            </Button>
          ))}
          {waiting.is === 'draft' && (
            <Button
              aria-describedby={sentence}
              onClick={() => (waiting.draft.unwritten ? onLead() : verbs.onWrite(waiting.draft))}
            >
              {waiting.draft.unwritten ? CARD.seeDraft : CARD.openDraft}
            </Button>
          )}
          {waiting.is === 'answer' && (
            <Button aria-describedby={sentence} onClick={verbs.onRead}>
              {WAITING.read}
            </Button>
          )}
        </p>
      </div>
    </li>
  )
}

type SinceThenProps = {
  readonly waiting: Waiting & { readonly is: 'stale' }
  readonly negotiation: Negotiation
}

/** The difference between the words a position was taken on and those there are now. */
function SinceThen({ waiting: { on, position, paragraph }, negotiation }: SinceThenProps) {
  const then = changedSince(negotiation, on, position)?.words
  const proposal = on.is === 'proposal' ? negotiation.proposals.get(on.proposal) : undefined
  const now: Prose = proposal
    ? wordingOf(proposal).prose
    : (negotiation.paragraphs.get(paragraph)?.base ?? [])
  if (!then) return null
  return (
    <>
      <p>{WAITING.sinceThen}</p>
      <Changes changes={changesOf(then, now)} />
    </>
  )
}

/** What one would co-sponsor. */
function AsksFor({
  proposal,
  negotiation,
}: {
  readonly proposal: Proposal
  readonly negotiation: Negotiation
}) {
  return (
    <>
      <p>{WAITING.asks}</p>
      <Asked
        proposal={proposal}
        base={groundOf(negotiation, proposal)}
        against={againstOf(negotiation, proposal)}
        title={titleOf(negotiation, proposal.id, proposal)}
        words={wordingOf(proposal).prose}
      />
    </>
  )
}
