// The house of observers where issued texts alone are read: one text at a time as it was issued, and any two compared.
// Nothing else was sent, so nothing else is here: no proposals, no positions, and no sign of what happens in between [T11].

import '../text/Sheet.css'
import '../text/TopBar.css'
import '../history/history.css'
import './observing.css'
import { useMemo, useState } from 'react'
import { NO_DELEGATION } from '../../shared/ids.ts'
import { refuse } from '../../shared/result.ts'
import { inWords, roleInWords } from '../../shared/words.ts'
import { AdoptionBand } from '../adoption/AdoptionBand.tsx'
import { Comparing } from '../history/Comparing.tsx'
import { Code, huesOf } from '../look/Code.tsx'
import { inShort } from '../look/dates.ts'
import { Notice } from '../look/Notice.tsx'
import { ThemeChoice } from '../look/ThemeChoice.tsx'
import { paperAt } from '../papers/asking.ts'
import { OFFERED } from '../papers/offered.ts'
import { TAKING } from '../papers/words.ts'
import { IssuedText } from '../revisions/IssuedText.tsx'
import { REVISIONS } from '../revisions/words.ts'
import { accountAt, entryAt } from '../session/address.ts'
import { type Doing, feedOf, type Place } from '../session/asking.ts'
import type { Here } from '../session/floor.ts'
import { ROOM } from '../text/words.ts'
import { OBSERVING } from './words.ts'

type IssuedRoomProps = { readonly place: Place; readonly here: Here }

const nobodyAsks = () => undefined
const nobodyActs: Doing = () => Promise.resolve(refuse(inWords('observers-read')))

export function IssuedRoom({ place, here }: IssuedRoomProps) {
  const { negotiation, moments } = here
  const { revisions, title, delegations } = negotiation
  const [chosen, setChosen] = useState<string | null>(null)
  const [isComparing, setComparing] = useState(false)
  const hues = useMemo(() => huesOf(delegations.keys()), [delegations])
  // The text that was chosen, or else the last: whoever follows sees the next one come.
  const revision = revisions.find(({ name }) => name === chosen) ?? revisions.at(-1)
  return (
    <div className="issued-room">
      <header className="top-bar">
        <div className="which">
          <a href={entryAt()} className="title">
            {title}
          </a>
          <small>{revision?.name}</small>
        </div>
        <div className="views" role="group" aria-label={OBSERVING.views}>
          <button type="button" aria-pressed={!isComparing} onClick={() => setComparing(false)}>
            {OBSERVING.text}
          </button>
          <button
            type="button"
            aria-pressed={isComparing}
            disabled={revisions.length < 2}
            onClick={() => setComparing(true)}
          >
            {OBSERVING.compare}
          </button>
          {!isComparing && revision && (
            <select
              aria-label={OBSERVING.which}
              value={revision.name}
              onChange={({ target }) => setChosen(target.value)}
            >
              {revisions.toReversed().map(({ name, at }) => (
                <option key={name} value={name}>
                  {REVISIONS.named(name, inShort(at))}
                </option>
              ))}
            </select>
          )}
        </div>
        <div className="standing">
          <ThemeChoice />
          <Standing place={place} here={here} />
        </div>
      </header>
      <main className="middle" tabIndex={-1}>
        {here.line.is === 'signed-out' && <Notice kind="warning">{ROOM.signedOut.title}</Notice>}
        {isComparing ? (
          <section className="compared" aria-label={OBSERVING.comparing}>
            <Comparing
              negotiation={negotiation}
              moments={moments}
              visit={null}
              moment={negotiation.head}
              isIssuedAlone
              onLead={null}
            />
          </section>
        ) : revision ? (
          <>
            <AdoptionBand here={here} hues={hues} refusalOf={nobodyAsks} onAct={nobodyActs} />
            <IssuedText revision={revision}>
              <p className="observing">{OBSERVING.about}</p>
              <Take place={place} turn={revisions.indexOf(revision)} />
            </IssuedText>
          </>
        ) : (
          <div className="sheet">
            <h1>{OBSERVING.nothing}</h1>
            <p>{OBSERVING.nothingAbout}</p>
          </div>
        )}
      </main>
    </div>
  )
}

/** How the line stands, and who reads. */
function Standing({ place, here: { line, actor, negotiation } }: IssuedRoomProps) {
  const isPublic = actor?.delegation === NO_DELEGATION
  const state = line.is === 'open' ? 'well' : line.is === 'connecting' ? 'under-way' : 'trouble'
  return (
    <>
      {isPublic && <a href={feedOf(place)}>{OBSERVING.feed}</a>}
      <span className="line-state" data-state={state} role="status">
        {ROOM.line[line.is]}
      </span>
      {isPublic || !actor ? (
        <span className="seat">
          <span className="who">{OBSERVING.public}</span>
        </span>
      ) : (
        <a className="seat" href={accountAt(place.negotiation, place.seat)} title={ROOM.account}>
          <Code code={actor.delegation} />
          <span className="who">
            {negotiation.delegations.get(actor.delegation)?.name ?? roleInWords(actor.role)}
          </span>
        </a>
      )}
    </>
  )
}

/** A text as it was issued, and how it differs from the one before, as files. */
function Take({ place, turn }: { readonly place: Place; readonly turn: number }) {
  const [, formats] = OFFERED.find(([reading]) => reading === 'clean') ?? ['clean', []]
  return (
    <p className="observing">
      {OBSERVING.take}:{' '}
      {formats.map((format) => (
        <a key={format} href={paperAt(place, `issued-${turn}.${format}`)} download>
          {TAKING.formats[format]}
        </a>
      ))}
      {turn > 0 && (
        <a href={paperAt(place, `changes-${turn - 1}-${turn}.docx`)} download>
          {OBSERVING.changes}
        </a>
      )}
    </p>
  )
}
