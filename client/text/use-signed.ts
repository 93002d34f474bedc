// The signing of proposals for a screen.

import { useMemo } from 'react'
import { type DelegationCode, isDelegationCode } from '../../shared/ids.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import { sponsorsOf } from '../../shared/proposals.ts'
import type { Hue } from '../look/Code.tsx'
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
    return signing((id) => {
      const known = proposals.get(id)
      if (known) return sponsorsOf(known)
      const owner = owners.get(id)
      return owner && isDelegationCode(owner) ? [owner] : []
    }, hues)
  }, [proposals, typing, hues])
}
