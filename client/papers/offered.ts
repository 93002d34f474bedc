// Which papers there are to take away, and where: the names are those of the house's door (server/papers).

import type { DelegationCode } from '../../shared/ids.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import { isPending } from '../../shared/proposals.ts'

export type Reading = 'clean' | 'rolling' | 'tracked' | 'compilation'
export type Format = 'docx' | 'html' | 'md' | 'txt'

/** The readings in the order in which they are offered, each with its formats; only two can show a change as one. */
export const OFFERED: readonly (readonly [Reading, readonly Format[]])[] = [
  ['clean', ['docx', 'html', 'md', 'txt']],
  ['rolling', ['docx', 'html', 'md', 'txt']],
  ['tracked', ['docx', 'html']],
  ['compilation', ['docx', 'html', 'md', 'txt']],
]

/** The delegations whose proposals can be taken away by themselves: those that the reader knows [T2]. */
export function proposersIn({ proposals, delegations }: Negotiation): readonly DelegationCode[] {
  const owners = [...proposals.values()].filter(isPending).flatMap(({ owner }) => owner ?? [])
  return [...new Set(owners)].filter((code) => delegations.has(code)).toSorted()
}
