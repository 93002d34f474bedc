// What the house said to something that was filled in and is still here: that it is being asked, or why not.

import './Unsent.css'
import { useEffect, useRef } from 'react'
import { Notice } from './Notice.tsx'
import type { Sending } from './use-sending.ts'
import { LOOK } from './words.ts'

export function Unsent({ isUnderway, trouble }: Pick<Sending, 'isUnderway' | 'trouble'>) {
  const itself = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (trouble) itself.current?.scrollIntoView({ block: 'nearest' }) // the end of a long question may be out of sight
  }, [trouble])
  if (!trouble && !isUnderway) return null
  return (
    <div ref={itself}>
      {trouble && (
        <Notice kind="trouble">
          <p>{trouble}</p>
          <p>{LOOK.stillHere}</p>
        </Notice>
      )}
      {isUnderway && (
        <p role="status" className="underway">
          {LOOK.asking}
        </p>
      )}
    </div>
  )
}
