// What this seat is writing on. The working text is asked of the house; where several were asked for, the last counts.

import { useCallback, useRef, useState } from 'react'
import type { Draft } from '../../shared/floor.ts'
import type { DelegationCode, ProposalId } from '../../shared/ids.ts'
import type { Intent } from '../../shared/bridging.ts'
import { askForDraft, type DraftAsked, type Place } from '../session/asking.ts'
import type { Clicked } from './ParagraphView.tsx'

/** What is being written, and where the reader clicked to do so. */
export type Writing = {
  readonly aim: Intent
  readonly clicked: Clicked | null
  /** Null until the house has opened the working text. */
  readonly draft: Draft | null
}

/** Which working text: that of a proposal, a further one, the one there is, or one for what a delegation says. */
export type Which = ProposalId | 'another' | 'the one there is' | { readonly spokenBy: DelegationCode }

function askedBy({ paragraph, meaning, from }: Intent, which: Which): DraftAsked {
  const aim = { paragraph, meaning }
  if (typeof which === 'object') return { ...aim, ...which }
  if (which === 'another' || which === 'the one there is')
    return { ...aim, ...(from && { from }), another: which === 'another' }
  return { proposal: which }
}

export type Writer = {
  readonly writing: Writing | null
  readonly begin: (aim: Intent, which: Which, clicked: Clicked | null) => void
  readonly stop: () => void
}

/** `onTrouble` hears the sentence with which the house refuses, and null when it does not. */
export function useWriting(place: Place, onTrouble: (sentence: string | null) => void): Writer {
  const [writing, setWriting] = useState<Writing | null>(null)
  const turns = useRef(0)
  const begin = useCallback(
    (aim: Intent, which: Which, clicked: Clicked | null) => {
      const turn = ++turns.current
      setWriting({ aim, clicked, draft: null })
      void (async () => {
        const answer = await askForDraft(place, askedBy(aim, which))
        if (turn !== turns.current) return // something else was asked for, or nothing any more
        onTrouble(answer.ok ? null : answer.refusal)
        setWriting(answer.ok ? { aim, clicked, draft: answer.value } : null)
      })()
    },
    [place, onTrouble],
  )
  const stop = useCallback(() => {
    turns.current += 1
    setWriting(null)
  }, [])
  return { writing, begin, stop }
}
