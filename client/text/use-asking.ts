// Asking the house for an act, from the room: whether the rules would allow it, and the sentence when the answer is no.

import { useCallback, useState } from 'react'
import { completed } from '../../shared/asked.ts'
import type { Act } from '../../shared/acts.ts'
import { may } from '../../shared/rights.ts'
import { inWords } from '../../shared/words.ts'
import { askFor, type Doing, type Place } from '../session/asking.ts'
import type { Here } from '../session/floor.ts'
import { ROOM } from './words.ts'

export function useAsking(place: Place, { actor, negotiation }: Here) {
  const [trouble, setTrouble] = useState<string | null>(null)
  const refusalOf = useCallback(
    (act: Act, at?: string): string | undefined => {
      if (!actor) return ROOM.loading
      const answer = may(actor, completed(act, actor, negotiation), negotiation, at)
      return answer.ok ? undefined : inWords(answer.refusal)
    },
    [actor, negotiation],
  )
  /** For whoever says itself what the house answered. */
  const askQuietly: Doing = useCallback((act) => askFor(place, act), [place])
  /** For everyone else: the room says why not, and whoever asked hears it too. */
  const onAct: Doing = useCallback(
    async (act) => {
      const answer = await askQuietly(act)
      setTrouble(answer.ok ? null : answer.refusal)
      return answer
    },
    [askQuietly],
  )
  return { trouble, setTrouble, refusalOf, askQuietly, onAct }
}
