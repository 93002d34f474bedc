// What there is to prepare before a draft is tabled, as the desk and the card of the draft show it: whether this seat
// tables at all, and for a group how its members stand and for whom it would not speak.

import {
  type ClearanceNow,
  objecting,
  type Sending,
  type Standing,
  standingsOn,
} from '../../shared/clearances.ts'
import type { Actor } from '../../shared/delegations.ts'
import type { Draft } from '../../shared/floor.ts'
import type { DelegationCode, ProposalId } from '../../shared/ids.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import { exceptionsOf } from '../../shared/proposals.ts'
import type { Result } from '../../shared/result.ts'
import { maySpeak, membersOf } from '../../shared/speaking.ts'
import type { Prepared, Preparing, Unwritten } from '../../shared/unwritten.ts'
import type { Here } from '../session/floor.ts'
import { CLEARANCE } from './words.ts'

/** A draft that is prepared without being written. */
export type UnwrittenDraft = Draft & { readonly unwritten: Unwritten }

/** Whether what a seat proposes is not for it alone to table at once: its head does, or its group's members are asked first. */
export const preparesFirst = (actor: Actor, negotiation: Negotiation): boolean =>
  !maySpeak(actor, negotiation) || membersOf(negotiation, actor.delegation).length > 0

export type Preparation = {
  /** Whether this seat tables, or says to its head that its words are ready. */
  readonly speaks: boolean
  /** Whether the draft is this delegation's, and not one it works on as a co-sponsor. */
  readonly isOwn: boolean
  /** The group's members, where the draft is its own; none otherwise. */
  readonly members: readonly DelegationCode[]
  /** What was sent to them of this draft. */
  readonly clearance: ClearanceNow | undefined
  readonly standings: readonly Standing[]
  /** The exceptions that follow from what was said. */
  readonly proposed: readonly DelegationCode[]
}

export function preparationOf({ actor, negotiation, clearances }: Here, draft: Draft): Preparation {
  const isOwn = actor?.delegation === draft.owner
  const members = isOwn ? membersOf(negotiation, draft.owner) : []
  const clearance = members.length > 0 ? clearanceOf(clearances, draft) : undefined
  const standings = clearance ? standingsOn(clearance, negotiation) : []
  const tabled = negotiation.proposals.get(draft.proposal)
  const named = isOwn && tabled ? exceptionsOf(tabled) : []
  const against = clearance ? objecting(clearance, negotiation) : []
  const isClear = (member: DelegationCode) =>
    standings.some((standing) => standing.member === member && standing.now?.answer === 'clear')
  return {
    speaks: actor !== null && maySpeak(actor, negotiation),
    isOwn,
    members,
    clearance,
    standings,
    proposed: members.filter(
      (member) => against.includes(member) || (named.includes(member) && !isClear(member)),
    ),
  }
}

const clearanceOf = (clearances: readonly ClearanceNow[], { proposal, owner }: Draft) =>
  clearances.find((clearance) => clearance.proposal === proposal && clearance.group === owner)

/** What is missing before a group tables these words, in sentences; none when all is said. It forbids nothing. */
export function missingIn(
  { clearance, standings }: Preparation,
  except: readonly DelegationCode[],
  isEarlier: boolean,
): readonly string[] {
  if (!clearance) return [CLEARANCE.missing.notAsked]
  if (isEarlier) return [CLEARANCE.missing.earlier]
  const silent = standings.filter(({ now }) => !now).map(({ member }) => member)
  const unheard = standings
    .filter(({ member, now }) => now?.answer === 'objects' && !except.includes(member))
    .map(({ member }) => member)
  return [
    ...(silent.length > 0 ? [CLEARANCE.missing.noWord(silent.join(', '))] : []),
    ...(unheard.length > 0 ? [CLEARANCE.missing.objects(unheard.join(', '))] : []),
  ]
}

/** What a seat may ask of the house besides acts, while it prepares. */
export type Prepares = {
  readonly onReady: (draft: Draft, words: Sending['wording'] | null) => void
  readonly onSend: (sending: Sending) => void
  /** Prepares what is not written; resolves with its proposal, or null where the house would not. */
  readonly onPrepare: (on: Prepared, preparing: Preparing) => Promise<Result<ProposalId, string>>
  readonly onDiscard: (proposal: ProposalId) => Promise<Result<object, string>>
}
