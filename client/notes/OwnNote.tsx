// A delegation's own note beside a paragraph: read first, opened to write, and always with the word that nobody else
// sees it.

import './notes.css'
import { useEffect, useMemo, useRef, useState } from 'react'
import { mayNote, type Note, readsNotes, saysSomething } from '../../shared/notes.ts'
import type { Paragraph } from '../../shared/paragraphs.ts'
import { Button } from '../look/Button.tsx'
import { inFull } from '../look/dates.ts'
import type { Place } from '../session/asking.ts'
import type { Here } from '../session/floor.ts'
import { KeptNote } from './KeptNote.tsx'
import { NoteForm } from './NoteForm.tsx'
import { useNote } from './use-note.ts'
import { NOTES } from './words.ts'

type OwnNoteProps = { readonly here: Here; readonly paragraph: Paragraph }

export function OwnNote({ here, paragraph }: OwnNoteProps) {
  const { actor, negotiation } = here
  const id = negotiation.id
  const seat = actor?.seat
  const place = useMemo((): Place | null => (id && seat ? { negotiation: id, seat } : null), [id, seat])
  if (!actor || !place || !readsNotes(actor, negotiation)) return null
  const isWriter = mayNote(actor, paragraph.id, negotiation).ok
  return (
    <NoteOn place={place} paragraph={paragraph} told={here.notes.get(paragraph.id)} isWriter={isWriter} />
  )
}

type NoteOnProps = {
  readonly place: Place
  readonly paragraph: Paragraph
  /** As the floor last told it. */
  readonly told: Note | undefined
  readonly isWriter: boolean
}

function NoteOn({ place, paragraph, told, isWriter }: NoteOnProps) {
  const note = useNote(place, paragraph.id, told)
  const { kept, typed, keep, discard } = note
  const [isOpen, setOpen] = useState(isWriter && typed !== null)
  const [said, setSaid] = useState('')
  const itself = useRef<HTMLElement>(null)
  useFocusOnChange(isOpen, itself)
  const open = () => {
    setSaid('')
    setOpen(true)
  }
  const keepIt = async () => {
    if (!(await keep())) return
    setSaid(NOTES.kept)
    setOpen(false)
  }
  const isKept = kept !== undefined && saysSomething(kept)
  return (
    <section
      ref={itself}
      className="own-note"
      tabIndex={-1}
      data-priority={kept?.priority}
      aria-label={NOTES.about(paragraph.reference)}
    >
      <header>
        <h3>{NOTES.title}</h3>
        {isWriter && !isOpen && (
          <Button onClick={open} aria-keyshortcuts="n">
            {typed ? NOTES.goOn : isKept ? NOTES.edit : NOTES.write}
          </Button>
        )}
      </header>
      {(isKept || isOpen) && <Audience />}
      {isOpen && (
        <NoteForm
          note={note}
          onKeep={() => void keepIt()}
          onDiscard={() => {
            discard()
            setOpen(false)
          }}
          onClose={() => setOpen(false)}
        />
      )}
      {!isOpen && isKept && (
        <>
          <KeptNote words={kept} />
          <p className="when">{NOTES.keptAt(inFull(kept.at), kept.by === place.seat)}</p>
        </>
      )}
      {!isOpen && !isKept && <p className="none">{isWriter ? NOTES.none : NOTES.noneToRead}</p>}
      {!isOpen && typed && <p className="pending">{NOTES.pending}</p>}
      <p role="status" className="spoken">
        {said}
      </p>
    </section>
  )
}

/** Puts the keyboard into the form when it is opened, and back on the button when it is closed; not when the page comes. */
function useFocusOnChange(isOpen: boolean, itself: { readonly current: HTMLElement | null }): void {
  const was = useRef(isOpen)
  useEffect(() => {
    if (was.current === isOpen) return
    was.current = isOpen
    itself.current?.querySelector<HTMLElement>(FIRST)?.focus()
  }, [isOpen, itself])
}

/** The priority that is chosen while the note is open, and otherwise the button that opens it. */
const FIRST = 'input:checked, .button'

/** Puts the keyboard on the note beside the paragraph that is chosen, and opens it where this seat writes it. */
export function goToNote(): void {
  const note = document.querySelector<HTMLElement>('.own-note')
  const first = note?.querySelector<HTMLElement>(FIRST)
  if (first instanceof HTMLButtonElement) first.click()
  else (first ?? note)?.focus()
}

/** Whoever types here has to know it: said in words, with a lock before them. */
function Audience() {
  return (
    <p className="audience">
      <svg viewBox="0 0 12 12" width="11" height="11" aria-hidden="true">
        <path
          d="M3.5 5.5V3.5a2.5 2.5 0 0 1 5 0v2M2 5.5h8v5.5H2z"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.25"
          strokeLinejoin="round"
        />
      </svg>
      {NOTES.audience}
    </p>
  )
}
