// A negotiation in the making: its title, the name of its text, and the draft with what the house reads in it. Nothing
// is kept in the house before the last button.

import './Creation.css'
import { type FormEvent, useRef, useState } from 'react'
import { Button } from '../look/Button.tsx'
import { Field } from '../look/Field.tsx'
import { Notice } from '../look/Notice.tsx'
import { invitationsAt } from '../session/address.ts'
import type { Reading as DraftReading } from '../session/answers.ts'
import { createNegotiation, previewDraft } from '../session/asking.ts'
import { DraftFile } from './DraftFile.tsx'
import { inBase64, objectionTo } from './file.ts'
import { Reading } from './Reading.tsx'
import { DESK } from './words.ts'

/** The longest name the house takes (wire.ts). */
const LONGEST_NAME = 200

type Draft =
  | { readonly is: 'none' }
  | { readonly is: 'refused'; readonly name: string; readonly sentence: string }
  | { readonly is: 'being-read'; readonly name: string }
  | { readonly is: 'read'; readonly name: string; readonly file: string; readonly reading: DraftReading }

type Creating =
  | { readonly is: 'not-yet' }
  | { readonly is: 'underway' }
  | { readonly is: 'refused'; readonly sentence: string }

export function Creation() {
  const [draft, setDraft] = useState<Draft>({ is: 'none' })
  const [creating, setCreating] = useState<Creating>({ is: 'not-yet' })
  /** Null until somebody types a title: until then it is the draft's own. */
  const [typedTitle, setTypedTitle] = useState<string | null>(null)
  const [text, setText] = useState<string>(DESK.text.start)
  const lastChosen = useRef<File>(null)

  const title = (typedTitle ?? (draft.is === 'read' ? draft.reading.title : '')).slice(0, LONGEST_NAME)
  const refusal = refusalOf(draft, creating, title, text)

  const read = async (file: File) => {
    lastChosen.current = file
    setCreating({ is: 'not-yet' })
    setDraft({ is: 'being-read', name: file.name })
    const next = await draftIn(file)
    if (lastChosen.current === file) setDraft(next)
  }

  const create = async () => {
    if (draft.is !== 'read') return
    setCreating({ is: 'underway' })
    const answer = await createNegotiation({ title: title.trim(), text: text.trim(), file: draft.file })
    if (answer.ok) location.assign(invitationsAt(answer.value.negotiation, answer.value.seat))
    else setCreating({ is: 'refused', sentence: answer.refusal })
  }

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (refusal === undefined) void create()
  }

  return (
    <form className="creation" onSubmit={submit}>
      <div className="asked">
        <DraftFile
          name={draft.is === 'none' ? undefined : draft.name}
          error={draft.is === 'refused' ? draft.sentence : undefined}
          onFile={(file) => void read(file)}
        >
          {draft.is === 'being-read' && DESK.file.reading(draft.name)}
          {draft.is === 'read' && DESK.file.read(draft.name, draft.reading.paragraphs.length)}
        </DraftFile>
        <div className="names">
          <Field label={DESK.name.label} hint={DESK.name.hint}>
            {(wiring) => (
              <input
                {...wiring}
                value={title}
                maxLength={LONGEST_NAME}
                onChange={(event) => setTypedTitle(event.target.value)}
              />
            )}
          </Field>
          <Field label={DESK.text.label} hint={DESK.text.hint}>
            {(wiring) => (
              <input
                {...wiring}
                value={text}
                maxLength={LONGEST_NAME}
                onChange={(event) => setText(event.target.value)}
              />
            )}
          </Field>
        </div>
      </div>
      {draft.is === 'read' && <Reading reading={draft.reading} />}
      {creating.is === 'refused' && <Notice kind="trouble">{creating.sentence}</Notice>}
      <div className="last">
        <p>{DESK.create.after}</p>
        <Button type="submit" variant="primary" refusal={refusal}>
          {creating.is === 'underway' ? DESK.create.creating : DESK.create.go}
        </Button>
      </div>
    </form>
  )
}

async function draftIn(file: File): Promise<Draft> {
  const { name } = file
  const objection = objectionTo(file)
  if (objection !== undefined) return { is: 'refused', name, sentence: objection }
  const bytes = await inBase64(file)
  if (!bytes.ok) return { is: 'refused', name, sentence: bytes.refusal }
  const answer = await previewDraft(bytes.value)
  return answer.ok
    ? { is: 'read', name, file: bytes.value, reading: answer.value }
    : { is: 'refused', name, sentence: answer.refusal }
}

/** The first thing that is missing, in the order of the page. */
function refusalOf(draft: Draft, creating: Creating, title: string, text: string): string | undefined {
  if (creating.is === 'underway') return DESK.create.underway
  if (draft.is === 'being-read') return DESK.create.stillReading
  if (draft.is !== 'read') return DESK.create.noFile
  if (draft.reading.paragraphs.length === 0) return DESK.create.nothingRead
  if (title.trim() === '') return DESK.create.noTitle
  return text.trim() === '' ? DESK.create.noText : undefined
}
