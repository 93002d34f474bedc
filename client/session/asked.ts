// Something asked of the house once a page is there: still asked for, answered, or refused with a sentence.

import { useCallback, useEffect, useRef, useState } from 'react'
import type { Result } from '../../shared/result.ts'

export type Asked<T> =
  | { readonly is: 'asking' }
  | { readonly is: 'answered'; readonly value: T }
  | { readonly is: 'refused'; readonly sentence: string }

/**
 * Asks when the page comes and whenever `again` is called; what is shown stays until the new answer is there, and only
 * the last question's answer counts. `question` has to stay the same function while the question is the same.
 */
export function useAsked<T>(question: () => Promise<Result<T, string>>): {
  readonly asked: Asked<T>
  readonly again: () => void
} {
  const [asked, setAsked] = useState<Asked<T>>({ is: 'asking' })
  const last = useRef(0)

  const again = useCallback(() => {
    const mine = ++last.current
    const ask = async () => {
      const answer = await question()
      if (mine === last.current) setAsked(shown(answer))
    }
    void ask()
  }, [question])

  useEffect(again, [again])

  return { asked, again }
}

const shown = <T>(answer: Result<T, string>): Asked<T> =>
  answer.ok ? { is: 'answered', value: answer.value } : { is: 'refused', sentence: answer.refusal }
