// Attribution: to whom names are shown, and what is sent to everybody else in place of them. Who reads without names is
// sent a record with the same numbers that replays to the same words and outcomes, and no delegation is in it but the
// reader's own and its groups: what is withheld is nowhere in the browser. Rules T1 to T9.

import type { Act, Entry } from './acts.ts'
import type { Actor, Delegation, Role } from './delegations.ts'
import type { FloorMessage } from './floor.ts'
import type { DelegationCode, ProposalId } from './ids.ts'
import type { Negotiation } from './negotiation.ts'
import type { Published } from './observing.ts'
import { unreachable } from './result.ts'

/** To whom names are shown: to everyone, to delegations but not to observers, or to facilitators and secretariat alone. */
export const NAMES_TO = ['all', 'delegations', 'facilitators'] as const
export type NamesTo = (typeof NAMES_TO)[number]

const READERS: Readonly<Record<NamesTo, readonly Role[]>> = {
  all: ['facilitator', 'secretariat', 'head', 'delegate', 'observer'],
  delegations: ['facilitator', 'secretariat', 'head', 'delegate'],
  facilitators: ['facilitator', 'secretariat'],
}

/** Who is sent the record, with all names, or with its own delegation's and those of the groups it is a member of. */
export type Recipient =
  | { readonly reads: 'names' }
  | { readonly reads: 'own'; readonly delegation: DelegationCode }

/** What a seat reads: the record, or the issued texts alone (observing.ts). */
export type Audience = Recipient | { readonly reads: 'issued' }

/** What the meeting has decided of who reads what. */
export type Policy = Pick<Negotiation, 'namesTo' | 'observersRead'>

/** The audience a seat belongs to, by its role: an observer's seat in a State's delegation is an observer's [T8]. */
export function audienceOf({ role, delegation }: Actor, { namesTo, observersRead }: Policy): Audience {
  if (role === 'observer' && observersRead === 'issued') return { reads: 'issued' } // [T10]
  return READERS[namesTo].includes(role) ? { reads: 'names' } : { reads: 'own', delegation }
}

export const sameAudience = (one: Audience, other: Audience): boolean =>
  one.reads === other.reads && delegationIn(one) === delegationIn(other)

const delegationIn = (audience: Audience): DelegationCode | null =>
  audience.reads === 'own' ? audience.delegation : null

/** An act of which a reader is told nothing but that there was one: its number and its hour keep their place. */
export type Withheld = { readonly does: 'withheld' }

/** What was said orally, for a reader who is not told by whom [T2]. */
export type OralUnnamed = Omit<Act & { readonly does: 'enter-orally' }, 'delegation'> & {
  readonly delegation: null
}

/** Words tabled jointly, for a reader who is not told by whom: the room is the sponsors' from the start [J3]. */
export type JointUnnamed = Act & { readonly does: 'table' } & { readonly isJoint: true }

/**
 * An entry as somebody reads it: as recorded, or without what tells who. All that tells who is in `by` and in the codes
 * that an act names; the rest is the same for everyone.
 */
export type SeenEntry = Pick<Entry, 'number' | 'at'> & {
  /** Null where the reader is not told; of another delegation never the seat. */
  readonly by: Pick<Actor, 'delegation'> | null
  readonly act: Act | Withheld | OralUnnamed | JointUnnamed | Published
}

/** The entry as the audience is sent it. `negotiation` is how things stand, names included. */
export function asSeenBy(audience: Recipient, entry: Entry, negotiation: Negotiation): SeenEntry {
  const { number, at, by, act } = entry // what vouches for it is on the record, and nothing that a screen shows
  if (audience.reads === 'names' || by.delegation === audience.delegation) return { number, at, by, act } // [T3]
  return { number, at, ...seenOf(by, act, { own: audience.delegation, negotiation }) }
}

/** The message of the floor as the audience is sent it; null where it is not sent at all. */
export function messageAsSeenBy(
  audience: Audience,
  message: FloorMessage<Entry>,
  negotiation: Negotiation,
): FloorMessage | null {
  if (audience.reads === 'names')
    return message.is === 'entries' ? entriesAsSeenBy(audience, message, negotiation) : message
  if (audience.reads === 'issued') return message.is === 'seated' ? message : null // [T11]
  switch (message.is) {
    case 'seated': // about the listener
    case 'drafts': // of the listener's own delegation, and of those that have welcomed it as a co-sponsor [P7]
    case 'notes':
    case 'note': // of the listener's own delegation [H3]
    case 'clearances': // of the listener's own group, or of one it is a member of [E2]
      return message
    case 'entries':
      return entriesAsSeenBy(audience, message, negotiation)
    case 'present':
      return null // [T2] not even that somebody came or left
    case 'live': {
      const { owner, ...live } = message.live
      const isTold =
        owner === audience.delegation ||
        (owner !== null && speaksFor(negotiation, owner, audience.delegation, live.proposal))
      return { is: 'live', live: { ...live, owner: isTold ? owner : null } }
    }
    case 'live-ended':
      return nameless(message)
    case 'screen':
      return { is: 'screen', shown: message.shown && { ...message.shown, by: null } }
    default:
      return unreachable(message)
  }
}

const entriesAsSeenBy = (
  audience: Recipient,
  { entries }: FloorMessage<Entry> & { readonly is: 'entries' },
  negotiation: Negotiation,
): FloorMessage => ({
  is: 'entries',
  entries: entries.map((entry) => asSeenBy(audience, entry, negotiation)),
})

type Seen = Pick<SeenEntry, 'by' | 'act'>

const WITHHELD: Seen = { by: null, act: { does: 'withheld' } }

type Reading = { readonly own: DelegationCode; readonly negotiation: Negotiation }

/** What a delegation is told of an act of another. */
function seenOf(by: Actor, act: Act, { own, negotiation }: Reading): Seen {
  const isItsGroups = (proposal?: ProposalId) => speaksFor(negotiation, by.delegation, own, proposal) // [T3]
  switch (act.does) {
    case 'convene':
    case 'import-draft':
    case 'set-drafting':
    case 'set-attribution':
    case 'set-observing':
    case 'call':
    case 'close-call':
    case 'agree':
    case 'accept':
    case 'restore':
    case 'set-aside':
    case 'take-up':
    case 'issue-revision':
    case 'open-silence':
    case 'close-silence':
    case 'adopt':
    case 'endorse':
    case 'correct':
    case 'notify-correction':
      return { by: null, act: nameless(act) }
    case 'break-silence': // [Z9]
    case 'object-to-correction': // the outcome follows from it, too [Y9]
      return { by: isItsGroups() ? named(by) : null, act: nameless(act) }
    case 'withdraw':
    case 'share-room':
    case 'confirm-oral':
      return { by: isItsGroups(act.proposal) ? named(by) : null, act: nameless(act) }
    case 'table': {
      if (isItsGroups(act.proposal)) return { by: named(by), act }
      const { except: _members, ...rest } = act // they would name the group
      if (!negotiation.joints.has(act.proposal)) return { by: null, act: nameless(rest) }
      // Those named for a joint proposal are named to each other by writing it in one room [T5, J6].
      if (isNamedWith(negotiation, act.proposal, own)) return { by: named(by), act: nameless(rest) }
      return { by: null, act: { ...nameless(rest), isJoint: true } }
    }
    case 'enter-orally': {
      const { delegation, ...rest } = act
      const isTold = delegation === own || speaksFor(negotiation, delegation, own)
      return { by: null, act: isTold ? act : { ...nameless(rest), delegation: null } }
    }
    case 'open-joint':
      return act.delegations.includes(own) ? { by: null, act } : WITHHELD // [J6]
    case 'close-joint':
      return isNamedWith(negotiation, act.proposal, own) ? { by: null, act: nameless(act) } : WITHHELD
    case 'answer-joint':
      return isNamedWith(negotiation, act.proposal, own) ? { by: named(by), act: nameless(act) } : WITHHELD
    case 'admit':
      return act.delegation.code === own || isGroupOf(act.delegation, own) ? { by: null, act } : WITHHELD // [T2]
    case 'reopen': {
      const { askedBy, ...rest } = act
      const isTold = askedBy && (askedBy === own || speaksFor(negotiation, askedBy, own))
      return { by: null, act: isTold ? act : nameless(rest) }
    }
    case 'cosponsor': {
      // It is between the owner and one other: each of them is named to the other by saying so [T5].
      const isBetween = act.delegation === own || negotiation.proposals.get(act.proposal)?.owner === own
      return isBetween ? { by: { delegation: by.delegation }, act } : WITHHELD
    }
    case 'end-cosponsoring':
      if (negotiation.proposals.get(act.proposal)?.owner === own)
        return { by: { delegation: by.delegation }, act }
      return act.delegation === own ? { by: null, act } : WITHHELD // [T5] a no names nobody
    case 'object':
    case 'withdraw-objection':
    case 'take-position':
    case 'withdraw-position': // [T4]
    case 'explain-position':
    case 'reserve':
    case 'dissociate':
    case 'withdraw-statement': // [Y8]
      return isItsGroups() ? { by: named(by), act } : WITHHELD
    case 'delegate-tabling': // within a delegation
      return WITHHELD
    default:
      return unreachable(act)
  }
}

/**
 * Whether what this delegation does is done by a group for the reader among its members [T3]. What it writes jointly with
 * others is between those who were named for it [J6].
 */
function speaksFor(
  { delegations, joints }: Negotiation,
  by: DelegationCode,
  own: DelegationCode,
  proposal?: ProposalId,
): boolean {
  const known = delegations.get(by)
  return known !== undefined && isGroupOf(known, own) && !(proposal && joints.has(proposal))
}

const isGroupOf = ({ kind, members }: Delegation, own: DelegationCode): boolean =>
  kind === 'group' && members.includes(own)

/** Whether this delegation was named for a joint proposal. */
const isNamedWith = ({ joints }: Negotiation, proposal: ProposalId, own: DelegationCode): boolean =>
  joints.get(proposal)?.named.has(own) ?? false

/** Who acted, and never by which seat. */
const named = ({ delegation }: Actor): Seen['by'] => ({ delegation })

/** Whether there is a place for a delegation's code anywhere in a value of this kind. */
type HasCodes<Value> = Value extends DelegationCode
  ? true
  : Value extends string
    ? false
    : Value extends readonly (infer Item)[]
      ? HasCodes<Item>
      : Value extends object
        ? { [Key in keyof Value]: HasCodes<Value[Key]> }[keyof Value]
        : false

/** The value as it is. One that could name a delegation does not compile here: what becomes of the code is to be decided. */
const nameless = <Value>(value: true extends HasCodes<Value> ? never : Value): Value => value
