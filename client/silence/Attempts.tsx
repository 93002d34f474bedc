// The list of attempts to agree a text by silence: on which text, until when, who broke it, on what and why, or that it held.

import type { DelegationCode, ParagraphId } from '../../shared/ids.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import type { Attempt } from '../../shared/silence.ts'
import type { Hue } from '../look/Code.tsx'
import { inFull } from '../look/dates.ts'
import { Breaches, referenceIn } from './Breaches.tsx'
import { Deadline } from './Deadline.tsx'
import { SILENCE } from './words.ts'

type AttemptsProps = {
  readonly negotiation: Negotiation
  /** Those that are listed: all of them, or those on one text. */
  readonly attempts: readonly Attempt[]
  readonly hues: ReadonlyMap<DelegationCode, Hue>
}

export function Attempts({ negotiation, attempts, hues }: AttemptsProps) {
  if (attempts.length === 0) return null
  return (
    <details className="attempts">
      <summary>{SILENCE.attempts(attempts.length)}</summary>
      <ol>
        {attempts.map((attempt, turn) => (
          <li key={attempt.entry}>
            <strong>{SILENCE.attempt(turn + 1, attempt.revision)}</strong>{' '}
            <span>
              {SILENCE.openedOn(inFull(attempt.at))} <Deadline until={attempt.until} />.
            </span>{' '}
            <span>{outcomeOf(negotiation, attempt)}</span>
            <Breaches negotiation={negotiation} breaches={attempt.breaches} hues={hues} />
          </li>
        ))}
      </ol>
    </details>
  )
}

/** What came of an attempt, in a sentence or two. */
export function outcomeOf(negotiation: Negotiation, { revision, ended }: Attempt): string {
  if (!ended) return SILENCE.isRunning
  const when = inFull(ended.at)
  if (ended.as === 'held') {
    const { paragraphs, past } = negotiation
    const isText = (id: ParagraphId) => (paragraphs.get(id) ?? past.get(id))?.kind !== 'heading'
    return [SILENCE.heldOn(revision, when), SILENCE.agreed(ended.agreed.filter(isText).length)].join(' ')
  }
  const references = ended.reopened.map((id) => referenceIn(negotiation, id)).join(', ')
  return [
    SILENCE.brokenOn(revision, when),
    references ? SILENCE.reopened(references) : SILENCE.nothingReopened,
  ].join(' ')
}
