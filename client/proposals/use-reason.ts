// The reason of a proposal while it is written. Until this seat touches it, it is the one that was tabled, or that was brought
// with the words; what is half typed outlives the desk, in this tab.

import { useState } from 'react'
import type { ProposalId } from '../../shared/ids.ts'

const keyOf = (proposal: ProposalId): string => `adref/reason/${proposal}`

export function useReason(
  proposal: ProposalId,
  tabled: string | undefined,
): readonly [string, (reason: string) => void] {
  const [typed, setTyped] = useState(() => sessionStorage.getItem(keyOf(proposal)))
  const isTabled = typed !== null && typed.trim() === tabled
  const set = (reason: string) => {
    sessionStorage.setItem(keyOf(proposal), reason)
    setTyped(reason)
  }
  return [typed === null || isTabled ? (typed ?? tabled ?? '') : typed, set]
}
