// A delegation brings its own copy: it is looked at, chosen from, and becomes drafts one by one. It can be stopped, and
// what was made until then stays.

import './BringCopy.css'
import { type ChangeEvent, useId, useRef, useState } from 'react'
import type { Negotiation } from '../../shared/negotiation.ts'
import { Button } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { Notice } from '../look/Notice.tsx'
import { inBase64 } from '../secretariat/file.ts'
import type { Place } from '../session/asking.ts'
import { bringPoint, type CopyAsked, type CopyPoint, type CopyReading, previewCopy } from './asking.ts'
import { CopyAsRead } from './CopyAsRead.tsx'
import { COPY } from './copy-words.ts'

/** What the house takes in (server/papers/limits.ts): asked here first, so that nobody waits in vain. */
const LARGEST = 20_000_000

type Copy =
  | { readonly is: 'none' }
  | { readonly is: 'refused'; readonly sentence: string }
  | { readonly is: 'being-read'; readonly name: string }
  | {
      readonly is: 'read'
      readonly name: string
      readonly file: string
      readonly reading: CopyReading
      readonly authors: ReadonlySet<string>
      readonly oldManners: boolean
      readonly chosen: ReadonlySet<CopyPoint>
    }
  | { readonly is: 'being-made'; readonly done: number; readonly of: number }
  | { readonly is: 'made'; readonly count: number; readonly refusals: readonly string[] }

type BringCopyProps = {
  readonly place: Place
  readonly negotiation: Negotiation
  readonly onClose: () => void
}

export function BringCopy({ place, negotiation, onClose }: BringCopyProps) {
  const input = useId()
  const [copy, setCopy] = useState<Copy>({ is: 'none' })
  /** Counts up with everything that is asked, so that only the last answer counts; stops what is being made. */
  const turn = useRef(0)
  const reading = useRef<AbortController | null>(null)

  /** Whatever is under way counts no more, and the house reads no further. */
  const callOff = (): number => {
    reading.current?.abort()
    return ++turn.current
  }

  const look = async (name: string, file: string, asked: CopyAsked) => {
    const own = callOff()
    const stop = (reading.current = new AbortController())
    setCopy({ is: 'being-read', name })
    const answer = await previewCopy(place, { file, ...asked }, stop.signal)
    if (own !== turn.current) return
    if (!answer.ok) return setCopy({ is: 'refused', sentence: answer.refusal })
    const found = answer.value
    const chosen = new Set(found.points.filter(({ isUntracked }) => !isUntracked))
    const authors = new Set(asked.authors ?? found.authors)
    setCopy({ is: 'read', name, file, reading: found, authors, oldManners: asked.oldManners, chosen })
  }

  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    event.target.value = '' // so that the same file, mended, can be chosen again
    if (!file) return
    if (!/\.docx$/i.test(file.name)) return setCopy({ is: 'refused', sentence: COPY.wrongKind(file.name) })
    if (file.size > LARGEST) return setCopy({ is: 'refused', sentence: COPY.tooBig(file.name) })
    const bytes = await inBase64(file)
    if (bytes.ok) await look(file.name, bytes.value, { authors: null, oldManners: false })
    else setCopy({ is: 'refused', sentence: bytes.refusal })
  }

  const make = async (chosen: readonly CopyPoint[]) => {
    const own = ++turn.current
    const refusals: string[] = []
    let count = 0
    for (const [done, point] of chosen.entries()) {
      if (own !== turn.current) break
      setCopy({ is: 'being-made', done, of: chosen.length })
      const answer = await bringPoint(place, point)
      if (answer.ok) count += 1
      else refusals.push(COPY.refused(point.reference, answer.refusal))
    }
    setCopy({ is: 'made', count, refusals })
  }

  const chosen = copy.is === 'read' ? copy.reading.points.filter((point) => copy.chosen.has(point)) : []
  return (
    <Dialog
      title={COPY.title}
      onClose={() => {
        callOff()
        onClose()
      }}
      isWide
      actions={
        copy.is === 'being-made' ? (
          <Button onClick={() => void callOff()}>{COPY.stop}</Button>
        ) : copy.is === 'being-read' ? (
          <Button
            onClick={() => {
              callOff()
              setCopy({ is: 'none' })
            }}
          >
            {COPY.stopReading}
          </Button>
        ) : (
          copy.is !== 'made' && (
            <Button variant="primary" refusal={refusalOf(copy, chosen)} onClick={() => void make(chosen)}>
              {COPY.go(chosen.length)}
            </Button>
          )
        )
      }
    >
      <div className="bring-copy">
        <p className="lead">{COPY.lead}</p>
        {copy.is !== 'being-made' && (
          <p>
            <input
              id={input}
              type="file"
              className="spoken"
              accept=".docx"
              aria-label={COPY.label}
              onChange={(event) => void choose(event)}
            />
            <label htmlFor={input} className="button">
              {copy.is === 'none' ? COPY.choose : COPY.another}
            </label>
          </p>
        )}
        <p role="status">
          {copy.is === 'being-read' && COPY.reading(copy.name)}
          {copy.is === 'read' && COPY.found(copy.name, copy.reading.found)}
          {copy.is === 'being-made' && COPY.making(copy.done, copy.of)}
          {copy.is === 'made' && COPY.made(copy.count)}
        </p>
        {copy.is === 'being-read' && <progress aria-label={COPY.reading(copy.name)} />}
        {copy.is === 'being-made' && (
          <progress aria-label={COPY.making(copy.done, copy.of)} value={copy.done} max={copy.of} />
        )}
        {copy.is === 'refused' && <Notice kind="trouble">{copy.sentence}</Notice>}
        {copy.is === 'made' &&
          copy.refusals.map((sentence) => (
            <Notice key={sentence} kind="trouble">
              {sentence}
            </Notice>
          ))}
        {copy.is === 'read' && (
          <CopyAsRead
            negotiation={negotiation}
            reading={copy.reading}
            authors={copy.authors}
            chosen={copy.chosen}
            oldManners={copy.oldManners}
            onAuthors={(authors) =>
              void look(copy.name, copy.file, { authors: [...authors], oldManners: copy.oldManners })
            }
            onOldManners={(oldManners) => void look(copy.name, copy.file, { authors: null, oldManners })}
            onChosen={(next) => setCopy({ ...copy, chosen: next })}
          />
        )}
      </div>
    </Dialog>
  )
}

function refusalOf(copy: Copy, chosen: readonly CopyPoint[]): string | undefined {
  if (copy.is !== 'read') return COPY.noFile
  return chosen.length === 0 ? COPY.nothingChosen : undefined
}
