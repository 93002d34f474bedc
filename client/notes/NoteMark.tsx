// The sign in the map that one's own delegation has a note on a paragraph: its priority as a shape, and in words for those
// who point at it or listen.

import { type Note, saysSomething } from '../../shared/notes.ts'
import { PriorityMark } from './PriorityMark.tsx'
import { NOTES, PRIORITY } from './words.ts'

export function NoteMark({ note }: { readonly note: Note | undefined }) {
  if (!note || !saysSomething(note)) return null
  const words = NOTES.inMap(PRIORITY[note.priority])
  return (
    <span className="note-mark" title={words}>
      <PriorityMark priority={note.priority} />
      <span className="spoken">{words}</span>
    </span>
  )
}
