// Who speaks for a delegation, and for whom a group speaks.

import type { SeenEntry } from './attribution.ts'
import type { Actor, Role } from './delegations.ts'
import type { DelegationCode } from './ids.ts'
import type { Negotiation } from './negotiation.ts'
import { exceptionsOf, type Proposal } from './proposals.ts'
import type { Refusal } from './refusals.ts'
import { ok, refuse, type Result } from './result.ts'

/** Roles that may put words of their own on the table [A2]. */
const PROPOSERS: readonly Role[] = ['facilitator', 'head', 'delegate']

export const proposes = ({ role }: Actor): boolean => PROPOSERS.includes(role)

/** Whether a seat tables, and says where its delegation stands: a delegate only where its head has said so [A6]. */
export const maySpeak = ({ role, delegation }: Actor, { tablingDelegated }: Negotiation): boolean =>
  role !== 'delegate' || tablingDelegated.has(delegation)

/** The members on whose behalf a delegation speaks: a group's, and nobody's otherwise. */
export function membersOf({ delegations }: Negotiation, code: DelegationCode): readonly DelegationCode[] {
  const known = delegations.get(code)
  return known?.kind === 'group' ? known.members : []
}

/** Whether the actor's delegation may name these as members it does not speak for, and still speaks for somebody [P10]. */
export function maySpeakWithout(
  { delegation }: Actor,
  except: readonly DelegationCode[],
  negotiation: Negotiation,
): Result<readonly DelegationCode[], Refusal> {
  const members = membersOf(negotiation, delegation)
  if (!except.every((code) => members.includes(code))) return refuse('not-a-member')
  const isAlone = except.length > 0 && members.every((code) => except.includes(code))
  return isAlone ? refuse('nobody-to-speak-for') : ok(except)
}

/**
 * The exceptions with which words are tabled: those that are named, by the group itself. A co-sponsor that tables a
 * group's words leaves them as they are [P10].
 */
export const exceptionsWhen = (
  by: SeenEntry['by'],
  named: readonly DelegationCode[] | undefined,
  known: Proposal | undefined,
): readonly DelegationCode[] =>
  known && known.owner !== by?.delegation ? exceptionsOf(known) : (named ?? [])
