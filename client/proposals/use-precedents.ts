// The precedents of a proposal while it is written. Until this seat touches them, they are those that were tabled; what is
// half typed outlives the desk, in this tab.

import { useState } from 'react'
import * as z from 'zod/mini'
import type { ProposalId } from '../../shared/ids.ts'
import { type Precedent, samePrecedents } from '../../shared/precedents.ts'

const keyOf = (proposal: ProposalId): string => `adref/precedents/${proposal}`

const KEPT = z.array(z.object({ citation: z.string(), link: z.string() }))

function typedBefore(proposal: ProposalId): readonly Precedent[] | null {
  try {
    return KEPT.parse(JSON.parse(sessionStorage.getItem(keyOf(proposal)) ?? 'null'))
  } catch {
    return null // nothing was typed, or nothing that can be read
  }
}

export function usePrecedents(
  proposal: ProposalId,
  tabled: readonly Precedent[],
): readonly [readonly Precedent[], (precedents: readonly Precedent[]) => void] {
  const [typed, setTyped] = useState(() => typedBefore(proposal))
  const set = (precedents: readonly Precedent[]) => {
    if (samePrecedents(precedents, tabled)) sessionStorage.removeItem(keyOf(proposal))
    else sessionStorage.setItem(keyOf(proposal), JSON.stringify(precedents))
    setTyped(precedents)
  }
  return [typed ?? tabled, set]
}

/** As they are sent: without spaces at either end, and without lines that were never filled. */
export const cited = (precedents: readonly Precedent[]): readonly Precedent[] =>
  precedents
    .map(({ citation, link }) => ({ citation: citation.trim(), link: link.trim() }))
    .filter(({ citation, link }) => citation !== '' || link !== '')
