// What stands in the place of the words while a seat writes: the editor, the words while the room is opened, or what is
// handed back when it was closed.

import { useEffect } from 'react'
import type { Prose } from '../../shared/prose.ts'
import { PlainProse } from '../text/PlainProse.tsx'
import { HandedBack } from './HandedBack.tsx'
import { isHeld, type Keeping } from './keeping.ts'
import type { ProposalDeskProps } from './ProposalDesk.tsx'
import { Waiting } from './Waiting.tsx'
import { WordingEditor } from './WordingEditor.tsx'
import { EDITING, keepingInWords, ORAL } from './words.ts'
import type { WorkingRoom } from './working-room.ts'

type OpenDeskProps = ProposalDeskProps & {
  readonly room: WorkingRoom | null
  readonly keeping: Keeping
  readonly onWords: (words: Prose) => void
  readonly onTable: () => void
}

/** The editor, once the room has answered: before that there are no words to type in. */
export function OpenDesk({
  room,
  keeping,
  draft,
  paragraph,
  known,
  surroundings,
  whyOut,
  clicked,
  early,
  onWords,
  onTable,
  onKeeping,
  onClose,
}: OpenDeskProps) {
  useEffect(() => onKeeping(keeping), [keeping, onKeeping])
  useEffect(() => () => onKeeping(null), [onKeeping])
  // Until the room has answered there is nothing to type in: the words stay where they are, and the reader's eye too.
  if (!room || keeping.is === 'opening')
    return (
      <p className="wording" aria-busy="true" dir="auto">
        <PlainProse prose={known} />
      </p>
    )
  if (keeping.is === 'closed') {
    // A call or a silence that is over may have ended in agreement, and the words have nowhere to go.
    const because = isHeld(keeping.because) ? (whyOut ?? keeping.because) : keeping.because
    if (isHeld(because))
      return (
        <Waiting reference={paragraph.reference} because={because} words={room.words} onClose={onClose} />
      )
    return (
      <HandedBack
        reference={paragraph.reference}
        because={because}
        words={room.words}
        onDiscard={() => void room.discard().then(onClose)}
        {...(because === 'on-screen' && { onBringIn: () => room.bringIn() })}
      />
    )
  }
  return (
    <>
      <WordingEditor
        room={room}
        surroundings={surroundings}
        label={
          draft.spokenBy
            ? ORAL.label(draft.spokenBy, paragraph.reference)
            : EDITING.label(paragraph.reference)
        }
        clicked={clicked}
        early={early}
        onWords={onWords}
        onTable={onTable}
        onClose={onClose}
      />
      {keeping.is === 'offline' && (
        <p className="keeping" data-keeping={keeping.is}>
          {keepingInWords(keeping)}
        </p>
      )}
    </>
  )
}
