// The words of a note that is kept, each under its name.

import type { ReactNode } from 'react'
import type { NoteWords } from '../../shared/notes.ts'
import { PriorityMark } from './PriorityMark.tsx'
import { NOTES, PRIORITY } from './words.ts'

export function KeptNote({ words }: { readonly words: NoteWords }) {
  const { priority, instructions, fallback } = words
  return (
    <dl>
      {priority !== 'none' && (
        <Part name={NOTES.priority} className="priority">
          <PriorityMark priority={priority} />
          {PRIORITY[priority]}
        </Part>
      )}
      {instructions !== '' && <Part name={NOTES.instructions}>{instructions}</Part>}
      {fallback !== '' && (
        <Part name={NOTES.fallback} className="fallback">
          {fallback}
        </Part>
      )}
    </dl>
  )
}

type PartProps = { readonly name: string; readonly className?: string; readonly children: ReactNode }

function Part({ name, className, children }: PartProps) {
  return (
    <div className={className}>
      <dt>{name}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  )
}
