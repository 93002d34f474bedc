// What waits for a seat: the paragraphs on which it has something left to do.

import { askedOf, type ClearanceNow, standingOf } from '../../shared/clearances.ts'
import { isOutdated } from '../../shared/meanings.ts'
import type { Actor } from '../../shared/delegations.ts'
import type { Draft } from '../../shared/floor.ts'
import type { ParagraphId } from '../../shared/ids.ts'
import { isStale, positionOf, type Subject } from '../../shared/positions.ts'
import { jointsOn } from '../../shared/joints.ts'
import { isPending, isUnconfirmed } from '../../shared/proposals.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import { maySpeak } from '../../shared/speaking.ts'

/** Whether a draft has words that only its own delegation sees: what is live is on everybody's screen already. */
export const isUntabled = ({ changed, live }: Draft): boolean => changed && !live

/**
 * A delegation's drafts that are not tabled, what its groups ask it to clear, its proposals that are outdated, positions
 * whose words have changed, requests and invitations to co-sponsor, what was entered orally for it and is to be confirmed,
 * joint proposals it is named for; for the facilitators also every paragraph with pending proposals.
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
      if (isPending(proposal) && isMine && isUnconfirmed(proposal)) waiting.add(proposal.paragraph)
      const mine = proposal.cosponsors.get(actor.delegation)
      const isAsked = isMine && [...proposal.cosponsors.values()].includes('asked')
      if (isPending(proposal) && (mine === 'invited' || isAsked)) waiting.add(proposal.paragraph)
      if (isPending(proposal) && own && isStale(negotiation, on, own)) waiting.add(proposal.paragraph)
    }
  if (actor)
    for (const { paragraph, named } of jointsOn(negotiation))
      if (named.get(actor.delegation) === 'nothing') waiting.add(paragraph)
  if (actor)
    for (const { id: paragraph, state } of negotiation.paragraphs.values()) {
      const on: Subject = { is: 'paragraph', paragraph }
      const own = positionOf(negotiation, on, actor.delegation)
      if (own && state.is === 'open' && isStale(negotiation, on, own)) waiting.add(paragraph)
    }
  if (actor?.role === 'facilitator')
    for (const proposal of negotiation.proposals.values())
      if (isPending(proposal)) waiting.add(proposal.paragraph)
  return waiting
}

/** Whether a seat takes positions at all; whether it may here and now is for the rules to say. */
export const takesPositions = (actor: Actor | null): boolean =>
  actor?.role === 'head' || actor?.role === 'delegate'
