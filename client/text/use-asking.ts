// Asking the house for an act, from the room: whether the rules would allow it, and the sentence when the answer is no.

import { useCallback, useState } from 'react'
import { completed } from '../../shared/asked.ts'
import type { Act } from '../../shared/acts.ts'
import type { Result } from '../../shared/result.ts'
import { may } from '../../shared/rights.ts'
import { inWords } from '../../shared/words.ts'
import { askFor, type Place } from '../session/asking.ts'
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
  const askQuietly = useCallback((act: Act): Promise<Result<number, string>> => askFor(place, act), [place])
  const onAct = useCallback(
    (act: Act) => void askQuietly(act).then((answer) => setTrouble(answer.ok ? null : answer.refusal)),
    [askQuietly],
  )
  return { trouble, setTrouble, refusalOf, askQuietly, onAct }
}
