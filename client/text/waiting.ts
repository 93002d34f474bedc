// What waits for a seat: the paragraphs on which it has something left to do.

import { hasAnswered } from '../../shared/calls.ts'
import { askedOf, type ClearanceNow, standingOf } from '../../shared/clearances.ts'
import { isOutdated } from '../../shared/meanings.ts'
import type { Actor } from '../../shared/delegations.ts'
import type { Draft } from '../../shared/floor.ts'
import type { ParagraphId } from '../../shared/ids.ts'
import { isStale, positionOf, type Subject } from '../../shared/positions.ts'
import type { Paragraph } from '../../shared/paragraphs.ts'
import { isPending } from '../../shared/proposals.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import { agreedBySilence, runningSilence } from '../../shared/silence.ts'
import { maySpeak } from '../../shared/speaking.ts'

/** Whether a draft has words that only its own delegation sees: what is live is on everybody's screen already. */
export const isUntabled = ({ changed, live }: Draft): boolean => changed && !live

/**
 * A delegation's drafts that are not tabled, what its groups ask it to clear, its proposals that are outdated, positions
 * whose words have changed, requests and invitations to co-sponsor, calls it has not answered, and what a silence would agree
 * that it may break; for the facilitators also every paragraph that is called or has pending proposals.
 */
export function waitingFor(
  actor: Actor | null,
  negotiation: Negotiation,
  drafts: readonly Draft[],
  clearances: readonly ClearanceNow[],
): ReadonlySet<ParagraphId> {
  const speaks = actor !== null && maySpeak(actor, negotiation)
  // What a delegate has said to be ready waits for the head, and no longer for the delegate.
  const left = drafts.filter((draft) => isUntabled(draft) && (speaks || !draft.ready))
  const waiting = new Set(left.map(({ paragraph }) => paragraph))
  if (actor && speaks && takesPositions(actor))
    for (const clearance of clearances) {
      const isAsked = askedOf(negotiation, clearance.group).includes(actor.delegation)
      if (isAsked && !standingOf(clearance, actor.delegation).now) waiting.add(clearance.paragraph)
    }
  if (actor)
    for (const proposal of negotiation.proposals.values()) {
      const on: Subject = { is: 'proposal', proposal: proposal.id }
      const own = positionOf(negotiation, on, actor.delegation)
      const isMine = proposal.owner === actor.delegation
      if (isPending(proposal) && isMine && isOutdated(negotiation, proposal)) waiting.add(proposal.paragraph)
      const mine = proposal.cosponsors.get(actor.delegation)
      const isAsked = isMine && [...proposal.cosponsors.values()].includes('asked')
      if (isPending(proposal) && (mine === 'invited' || isAsked)) waiting.add(proposal.paragraph)
      if (isPending(proposal) && own && isStale(negotiation, on, own)) waiting.add(proposal.paragraph)
    }
  if (actor)
    for (const paragraph of negotiation.paragraphs.values()) {
      const { id, state } = paragraph
      const on: Subject = { is: 'paragraph', paragraph: id }
      const own = positionOf(negotiation, on, actor.delegation)
      if (own && state.is === 'open' && isStale(negotiation, on, own)) waiting.add(id)
      if (state.is === 'called' && waitsInCall(actor, negotiation, paragraph)) waiting.add(id)
    }
  if (actor?.role === 'head') for (const { id } of beforeSilence(actor, negotiation)) waiting.add(id)
  if (actor?.role === 'facilitator')
    for (const proposal of negotiation.proposals.values())
      if (isPending(proposal)) waiting.add(proposal.paragraph)
  return waiting
}

/** What a delegation that has not broken silence has left to read: what would be agreed, or else the whole text. */
function beforeSilence({ delegation }: Actor, negotiation: Negotiation): readonly Paragraph[] {
  const kind = negotiation.delegations.get(delegation)?.kind
  const silence = runningSilence(negotiation)
  if (!silence || (kind !== 'State' && kind !== 'group')) return []
  if (silence.breaches.some(({ by }) => by === delegation)) return []
  const isText = ({ kind: is }: Paragraph) => is !== 'heading'
  const open = agreedBySilence(negotiation).filter(isText)
  return open.length > 0 ? open : [...negotiation.paragraphs.values()].filter(isText)
}

/** A call waits for those who may object and have said nothing on it, and for the facilitators until it is over. */
const waitsInCall = (actor: Actor, negotiation: Negotiation, paragraph: Paragraph): boolean =>
  actor.role === 'facilitator' ||
  (takesPositions(actor) &&
    maySpeak(actor, negotiation) &&
    !hasAnswered(negotiation, paragraph, actor.delegation))

/** Whether a seat takes positions at all; whether it may here and now is for the rules to say. */
export const takesPositions = (actor: Actor | null): boolean =>
  actor?.role === 'head' || actor?.role === 'delegate'
