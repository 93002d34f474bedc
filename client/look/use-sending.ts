// Something that was filled in and is sent to the house: under way, refused with a sentence, or done. Until it is done
// nothing of it goes away; and an answer that comes when the form is gone closes nothing else.

import { useCallback, useEffect, useRef, useState } from 'react'
import type { Result } from '../../shared/result.ts'

/** Null where what was filled in is not for the house to answer, and is done at once. */
export type Sent = Promise<Result<unknown, string>> | null

export type Sending = {
  readonly isUnderway: boolean
  /** Why the house did not do it, as a sentence; null where nothing was refused. */
  readonly trouble: string | null
  readonly send: (sends: () => Sent) => void
}

export function useSending(onDone: () => void): Sending {
  const [stage, setStage] = useState<Pick<Sending, 'isUnderway' | 'trouble'>>(WAITING)
  const isHere = useRef(false)
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])
  const done = useRef(onDone)
  useEffect(() => {
    done.current = onDone
  })
  const send = useCallback((sends: () => Sent) => {
    const sent = sends()
    if (!sent) return done.current()
    setStage({ isUnderway: true, trouble: null })
    const hear = async () => {
      const answer = await sent
      if (!isHere.current) return
      setStage(answer.ok ? WAITING : { isUnderway: false, trouble: answer.refusal })
      if (answer.ok) done.current()
    }
    void hear()
  }, [])
  return { ...stage, send }
}

const WAITING = { isUnderway: false, trouble: null } as const
