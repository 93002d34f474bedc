// What a seat asks of the house while it prepares: each is answered by the floor, or by a sentence that says why not.

import { useMemo } from 'react'
import type { Answering } from '../../shared/clearances.ts'
import { hashOf } from '../../shared/prose.ts'
import type { Result } from '../../shared/result.ts'
import {
  answerClearance,
  discard,
  markReady,
  type Place,
  prepare,
  sendForClearance,
} from '../session/asking.ts'
import type { Prepares } from './preparation.ts'

export type Preparing = Prepares & {
  readonly onAnswer: (answering: Answering) => Promise<Result<object, string>>
}

/** `onTrouble` hears the sentence with which the house refuses, and null when it does not. */
export function usePreparing(place: Place, onTrouble: (sentence: string | null) => void): Preparing {
  return useMemo(() => {
    const hear = async <T>(asked: Promise<Result<T, string>>): Promise<Result<T, string>> => {
      const answer = await asked
      onTrouble(answer.ok ? null : answer.refusal)
      return answer
    }
    return {
      onReady: ({ proposal }, words) => void hear(markReady(place, proposal, words && hashOf(words))),
      onSend: (sending) => void hear(sendForClearance(place, sending)),
      onPrepare: (on, what) => hear(prepare(place, on, what)),
      onDiscard: (proposal) => hear(discard(place, proposal)),
      onAnswer: (answering) => hear(answerClearance(place, answering)),
    }
  }, [place, onTrouble])
}
