// A note being written: its priority, instructions and words to fall back on, whether it is kept, and what another seat of
// the delegation has kept meanwhile.

import { type KeyboardEvent, useId } from 'react'
import { LONGEST_NOTE, NO_WORDS, PRIORITIES, sameNote, saysSomething } from '../../shared/notes.ts'
import { Button } from '../look/Button.tsx'
import { Field } from '../look/Field.tsx'
import { Notice } from '../look/Notice.tsx'
import { KeptNote } from './KeptNote.tsx'
import { PriorityMark } from './PriorityMark.tsx'
import type { NoteHere } from './use-note.ts'
import { NOTES, PRIORITY } from './words.ts'

type NoteFormProps = {
  readonly note: NoteHere
  readonly onKeep: () => void
  readonly onDiscard: () => void
  /** Puts the form away; what is typed stays on this device. */
  readonly onClose: () => void
}

export function NoteForm({ note, onKeep, onDiscard, onClose }: NoteFormProps) {
  const { kept, typed, hasMoved, isKeeping, trouble, type } = note
  const words = typed ?? kept ?? NO_WORDS
  const isChanged = typed !== null && !sameNote(typed, kept ?? NO_WORDS)
  const group = useId()
  const hear = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') onClose()
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    if (isChanged) onKeep()
  }
  return (
    <form
      onKeyDown={hear}
      onSubmit={(event) => {
        event.preventDefault()
        onKeep()
      }}
    >
      <fieldset className="priorities">
        <legend>{NOTES.priority}</legend>
        {PRIORITIES.map((priority) => (
          <label key={priority} data-priority={priority}>
            <input
              type="radio"
              name={group}
              checked={words.priority === priority}
              onChange={() => type({ priority })}
            />
            {priority !== 'none' && <PriorityMark priority={priority} />}
            {PRIORITY[priority]}
          </label>
        ))}
      </fieldset>
      {(['instructions', 'fallback'] as const).map((part) => (
        <Field key={part} label={NOTES[part]}>
          {(wiring) => (
            <textarea
              {...wiring}
              dir="auto"
              rows={3}
              maxLength={LONGEST_NOTE}
              placeholder={part === 'instructions' ? NOTES.instructionsHint : NOTES.fallbackHint}
              value={words[part]}
              onChange={(event) => type({ [part]: event.target.value })}
            />
          )}
        </Field>
      ))}
      {hasMoved && (
        <Notice kind="warning" title={NOTES.moved}>
          <p>{NOTES.movedAbout}</p>
          {kept && saysSomething(kept) ? <KeptNote words={kept} /> : <p>{NOTES.empty}</p>}
        </Notice>
      )}
      {trouble && (
        <Notice kind="trouble">
          <p>{trouble}</p>
          <p>{NOTES.stillHere}</p>
        </Notice>
      )}
      <p role="status" className="keeping">
        {isKeeping ? NOTES.keeping : isChanged ? NOTES.unkept : ''}
      </p>
      <div className="acts">
        <Button type="submit" variant="primary" refusal={isChanged ? undefined : NOTES.asKept}>
          {hasMoved ? NOTES.keepMine : NOTES.keep}
        </Button>
        {isChanged ? (
          <Button onClick={onDiscard}>{hasMoved ? NOTES.takeKept : NOTES.discard}</Button>
        ) : (
          <Button onClick={onClose}>{NOTES.close}</Button>
        )}
      </div>
    </form>
  )
}
