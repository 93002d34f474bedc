// A delegation's note on one paragraph as one seat has it: what is kept, what is typed and not kept yet, and how the
// keeping went. What is typed is never lost to an answer, a closed tab or another seat's note.

import { useEffect, useRef, useState } from 'react'
import { NO_WORDS, type Note, type NoteWords, sameNote } from '../../shared/notes.ts'
import type { ParagraphId } from '../../shared/ids.ts'
import { keepNote, type Place } from '../session/asking.ts'
import { type Typed, typed } from './typed.ts'

export type NoteHere = {
  readonly kept: Note | undefined
  readonly typed: Typed | null
  /** Whether another seat has kept other words since these were begun [H4]. */
  readonly hasMoved: boolean
  readonly isKeeping: boolean
  /** Why what is typed was not kept. */
  readonly trouble: string | null
  readonly type: (change: Partial<NoteWords>) => void
  readonly discard: () => void
  /** Has the words kept in the place of those that are kept now; answers whether they are. */
  readonly keep: () => Promise<boolean>
}

/** `told` is the note as the floor last told it. */
export function useNote(place: Place, paragraph: ParagraphId, told: Note | undefined): NoteHere {
  const [words, setWords] = useState(() => typed.read(place, paragraph))
  const [answered, setAnswered] = useState<Note | null>(null)
  const [isKeeping, setKeeping] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const latest = useRef(words)
  const set = (next: Typed | null) => {
    latest.current = next
    setWords(next)
    if (next) typed.write(place, paragraph, next)
    else typed.remove(place, paragraph)
  }

  // The floor and the answer come by different lines: the later version is the one that is kept.
  const kept = answered && answered.version > (told?.version ?? 0) ? answered : told
  const version = kept?.version ?? 0
  // The answer may have been lost, or another tab of this seat had the same words kept.
  const isThere = words !== null && kept !== undefined && words.on < version && sameNote(trimmed(words), kept)
  const mine = isThere ? null : words
  useEffect(() => {
    if (isThere) typed.remove(place, paragraph)
  }, [isThere, place, paragraph])

  const type = (change: Partial<NoteWords>) => {
    const { priority, instructions, fallback } = { ...NO_WORDS, ...kept }
    const before = { priority, instructions, fallback }
    const next = { on: version, ...before, ...mine, ...change }
    set(next.on === version && sameNote(next, before) ? null : next)
    setTrouble(null)
  }
  const discard = () => {
    set(null)
    setTrouble(null)
  }
  const keep = async (): Promise<boolean> => {
    if (!mine || isKeeping) return false
    setKeeping(true)
    const answer = await keepNote(place, { ...mine, paragraph, on: version })
    setKeeping(false)
    if (!answer.ok) {
      setAnswered(answer.refusal.kept)
      setTrouble(answer.refusal.kept ? null : answer.refusal.sentence)
      return false
    }
    setAnswered(answer.value)
    setTrouble(null)
    // What was typed while the house was at it is not kept yet, and was typed with these words in sight.
    const later = latest.current === mine ? null : latest.current
    set(later && { ...later, on: answer.value.version })
    return later === null
  }
  const hasMoved = mine !== null && mine.on !== version
  return { kept, typed: mine, hasMoved, isKeeping, trouble, type, discard, keep }
}

/** As the house keeps it: without the spaces around the words. */
const trimmed = ({ priority, instructions, fallback }: NoteWords): NoteWords => ({
  priority,
  instructions: instructions.trim(),
  fallback: fallback.trim(),
})
