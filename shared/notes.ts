// The notes of a delegation: what it keeps for itself about a paragraph. How much is at stake, what the capital has
// said, and the words to fall back on. A note is no act and on no record; who reads and who writes it is answered here.

import type { Actor } from './delegations.ts'
import type { ParagraphId, SeatId } from './ids.ts'
import type { Negotiation } from './negotiation.ts'
import type { Paragraph } from './paragraphs.ts'
import type { Refusal } from './refusals.ts'
import { ok, refuse, type Result } from './result.ts'

/** From what must not be crossed down to nothing in particular. */
export const PRIORITIES = ['red-line', 'high', 'medium', 'low', 'none'] as const
export type Priority = (typeof PRIORITIES)[number]

export type NoteWords = {
  readonly priority: Priority
  readonly instructions: string
  /** The words the delegation could live with. */
  readonly fallback: string
}

/** What a seat asks to be kept. */
export type AskedNote = NoteWords & {
  readonly paragraph: ParagraphId
  /** The version it was written on; 0 where there was no note yet. */
  readonly on: number
}

/** A note as it is kept. */
export type Note = NoteWords & {
  readonly paragraph: ParagraphId
  /** Counts from 1, by one with every change. */
  readonly version: number
  readonly by: SeatId
  /** The house's clock, ISO 8601 in UTC. */
  readonly at: string
}

/** The notes of one delegation, one a paragraph. */
export type Notes = ReadonlyMap<ParagraphId, Note>

export const NO_WORDS: NoteWords = { priority: 'none', instructions: '', fallback: '' }

/** In characters, for each of the two texts: as much as a reason or a statement on the record. */
export const LONGEST_NOTE = 4_000
/** More paragraphs than any text we know of has. */
const MOST_NOTES = 2_000
/**
 * In characters, all notes of a delegation together: four hundred pages. They go out to a seat that comes in as one
 * message, which stays well below what a slow line may have waiting.
 */
const MOST_WORDS = 1_000_000

/** Whether a seat reads its delegation's notes. An observing delegation has none, because nobody in it writes [H2]. */
export const readsNotes = ({ role, delegation }: Actor, { delegations }: Negotiation): boolean =>
  role !== 'secretariat' && delegations.get(delegation)?.kind !== 'observer'

/** Whether a seat may write its delegation's note on this paragraph, whatever the paragraph's state [H2]. */
export function mayNote(
  { role }: Actor,
  id: ParagraphId,
  negotiation: Negotiation,
): Result<Paragraph, Refusal> {
  if (role === 'observer') return refuse('observers-read') // [A1]
  if (role === 'secretariat') return refuse('secretariat-keeps-no-notes')
  const paragraph = negotiation.paragraphs.get(id)
  return paragraph ? ok(paragraph) : refuse('no-such-paragraph')
}

/**
 * What becomes of a delegation's notes when one of its seats asks for this: the note as it is then. Words that are there
 * already stay in their version, so that asking again after a lost answer changes nothing. Refused with `note-has-moved`
 * when they were written on another version [H4], and with `notes-are-full` when they would not fit [H6].
 */
export function noted(
  notes: Notes,
  { on, ...asked }: AskedNote,
  made: Pick<Note, 'by' | 'at'>,
): Result<Note, 'note-has-moved' | 'notes-are-full'> {
  const known = notes.get(asked.paragraph)
  if (known && sameNote(known, asked)) return ok(known)
  const version = known?.version ?? 0
  if (version !== on) return refuse('note-has-moved')
  const note: Note = { ...asked, ...made, version: version + 1 }
  return fits(notes, note) ? ok(note) : refuse('notes-are-full')
}

export const sameNote = (one: NoteWords, other: NoteWords): boolean =>
  one.priority === other.priority &&
  one.instructions === other.instructions &&
  one.fallback === other.fallback

/** Whether there is anything in a note; one that was emptied stays, so that its versions go on. */
export const saysSomething = (words: NoteWords): boolean => !sameNote(words, NO_WORDS)

/** A note that becomes shorter always fits. */
function fits(notes: Notes, note: Note): boolean {
  const known = notes.get(note.paragraph)
  if (!known && notes.size >= MOST_NOTES) return false
  const longer = lengthOf(note) - (known ? lengthOf(known) : 0)
  return (
    longer <= 0 || longer + [...notes.values()].reduce((sum, each) => sum + lengthOf(each), 0) <= MOST_WORDS
  )
}

const lengthOf = ({ instructions, fallback }: NoteWords): number => instructions.length + fallback.length
