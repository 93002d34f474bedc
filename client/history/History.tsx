// The history of the negotiation, over the room: what is new, two texts compared, any moment as it stood, where words come
// from, and the record. Everything is worked out here from the record that was sent: what was withheld is not in it.

import './history.css'
import { useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { ParagraphId } from '../../shared/ids.ts'
import { huesOf } from '../look/Code.tsx'
import { Button } from '../look/Button.tsx'
import type { Place } from '../session/asking.ts'
import type { Here } from '../session/floor.ts'
import { Comparing } from './Comparing.tsx'
import { DigestSince } from './DigestSince.tsx'
import { InTime } from './InTime.tsx'
import { Origins } from './Origins.tsx'
import { Recorded } from './Recorded.tsx'
import { lastVisit } from './visits.ts'
import { HISTORY } from './words.ts'

export type Part = keyof typeof HISTORY.parts

const PARTS: readonly Part[] = ['digest', 'compare', 'moments', 'origin', 'record']

type HistoryProps = {
  readonly place: Place
  readonly here: Here
  /** The paragraph the reader was at. */
  readonly paragraph: ParagraphId | null
  readonly onClose: () => void
}

export function History({ place, here, paragraph, onClose }: HistoryProps) {
  const { negotiation, moments, actor } = here
  const [part, setPart] = useState<Part>(actor?.role === 'observer' ? 'compare' : 'digest')
  const [moment, setMoment] = useState(negotiation.head)
  const [followed, setFollowed] = useState(paragraph)
  // When we were last here does not change while this is open.
  const [visit] = useState(() => lastVisit(place, negotiation.head, Date.now()))
  const hues = useMemo(() => huesOf(negotiation.delegations.keys()), [negotiation.delegations])
  const name = useId()
  const itself = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const dialog = itself.current
    dialog?.showModal()
    return () => dialog?.close()
  }, [])
  const lead = (entry: number) => {
    setMoment(entry)
    setPart('moments')
  }
  const shared = { negotiation, moments, hues }
  return (
    <dialog
      ref={itself}
      className="history"
      aria-labelledby={name}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <header>
        <h2 id={name}>{HISTORY.title}</h2>
        <nav aria-label={HISTORY.title}>
          {PARTS.map((one) => (
            <button key={one} type="button" aria-pressed={part === one} onClick={() => setPart(one)}>
              {HISTORY.parts[one]}
            </button>
          ))}
        </nav>
        <Button onClick={onClose}>{HISTORY.close}</Button>
      </header>
      <div className="part" tabIndex={-1}>
        {part === 'digest' && actor && (
          <DigestSince {...shared} delegation={actor.delegation} visit={visit} onLead={lead} />
        )}
        {part === 'compare' && <Comparing {...shared} visit={visit} moment={moment} onLead={lead} />}
        {part === 'moments' && (
          <InTime
            {...shared}
            actor={actor}
            moment={moment}
            followed={followed}
            onMoment={setMoment}
            onFollow={setFollowed}
            onCompare={() => setPart('compare')}
          />
        )}
        {part === 'origin' && (
          <Origins {...shared} actor={actor} paragraph={followed} onFollow={setFollowed} onLead={lead} />
        )}
        {part === 'record' && <Recorded {...shared} onLead={lead} />}
      </div>
    </dialog>
  )
}
