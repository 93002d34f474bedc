// The signing of proposals for a screen.

import { useMemo } from 'react'
import { type DelegationCode, isDelegationCode, type ProposalId } from '../../shared/ids.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import { isUnconfirmed, sponsorsOf } from '../../shared/proposals.ts'
import type { Hue } from '../look/Code.tsx'
import { ORAL } from '../proposals/words.ts'
import type { Here } from '../session/floor.ts'
import { type Signed, signing } from './signed.ts'

/** How proposals are signed. It stays the same while words are typed on the screen: only who types there matters. */
export function useSigned(
  { proposals }: Negotiation,
  live: Here['live'],
  hues: ReadonlyMap<DelegationCode, Hue>,
): Signed {
  const typing = [...live.values()].map(({ proposal, owner }) => `${proposal} ${owner ?? ''}`).join(',')
  return useMemo(() => {
    const owners = new Map<string, string>(
      typing
        .split(',')
        .map((pair) => [pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1)] as const),
    )
    const sponsorsIn = (id: ProposalId) => {
      const known = proposals.get(id)
      if (known) return sponsorsOf(known)
      const owner = owners.get(id)
      return owner && isDelegationCode(owner) ? [owner] : []
    }
    // Where one of the proposals is its own word, its name stands there without more [U4].
    const asSaid = (code: DelegationCode | null, by: readonly ProposalId[]) => {
      const own = by.flatMap((id) => proposals.get(id) ?? []).filter(({ owner }) => owner === code)
      if (own.length === 0 || !own.every(isUnconfirmed)) return code ?? ''
      return code ? ORAL.inText(code) : ORAL.unsigned
    }
    return signing(sponsorsIn, hues, asSaid)
  }, [proposals, typing, hues])
}
