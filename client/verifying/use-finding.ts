// The finding on what lies on the page, worked out anew whenever something else lies there.

import { useEffect, useState } from 'react'
import { type Asked, type Finding, findingOf } from './finding.ts'

export type Looking =
  | { readonly is: 'at-rest' }
  | { readonly is: 'at-work' }
  | { readonly is: 'done'; readonly finding: Finding }
  /** The browser gave up, as with a file that is larger than its memory. */
  | { readonly is: 'failed' }

/** What came of the last question that was answered. */
type Answered = { readonly to: Asked; readonly looking: Looking }

/** Null asks nothing. */
export function useFinding(asked: Asked | null): Looking {
  const [answered, setAnswered] = useState<Answered | null>(null)
  const { record, kept = null, key = '' } = asked ?? {}
  useEffect(() => {
    if (!record) return
    const to = { record, kept, key }
    let isAskedStill = true
    const look = async () => {
      const looking = await lookedAt(to)
      if (isAskedStill) setAnswered({ to, looking })
    }
    // That it is at work is seen before the work begins.
    const begins = setTimeout(() => void look(), A_FRAME)
    return () => {
      isAskedStill = false
      clearTimeout(begins)
    }
  }, [record, kept, key])
  if (!record) return { is: 'at-rest' }
  const isAnswered = answered?.to.record === record && answered.to.kept === kept && answered.to.key === key
  return isAnswered ? answered.looking : { is: 'at-work' }
}

/** In milliseconds, and a little more. */
const A_FRAME = 30

async function lookedAt(asked: Asked): Promise<Looking> {
  try {
    return { is: 'done', finding: await findingOf(asked) }
  } catch {
    return { is: 'failed' }
  }
}
