// What can be taken away: the text in its readings and formats, as links that save a file. Nothing is asked and nothing
// changes.

import './TakeAway.css'
import type { Negotiation } from '../../shared/negotiation.ts'
import { isPending } from '../../shared/proposals.ts'
import { Dialog } from '../look/Dialog.tsx'
import type { Place } from '../session/asking.ts'
import { paperAt } from './asking.ts'
import { Files } from './Files.tsx'
import { IssuedFiles } from './IssuedFiles.tsx'
import { OFFERED, proposersIn, REGISTERS, TABLES } from './offered.ts'
import { TAKING } from './words.ts'

type TakeAwayProps = {
  readonly place: Place
  readonly negotiation: Negotiation
  readonly onClose: () => void
}

export function TakeAway({ place, negotiation, onClose }: TakeAwayProps) {
  return (
    <Dialog title={TAKING.title} onClose={onClose} isWide>
      <p className="take-away-lead">{TAKING.lead}</p>
      <h3>{TAKING.asItStands}</h3>
      <ul className="take-away">
        {OFFERED.map(([reading, formats]) => {
          const { name, about } = TAKING.readings[reading]
          return (
            <li key={reading}>
              <h4>{name}</h4>
              <p>{about}</p>
              <Files place={place} paper={reading} name={name} formats={formats} />
              {reading === 'tracked' && <OfOne place={place} negotiation={negotiation} />}
            </li>
          )
        })}
      </ul>
      <h3>{TAKING.issued}</h3>
      <ul className="take-away">
        <IssuedFiles place={place} negotiation={negotiation} />
      </ul>
      <h3>{TAKING.registers}</h3>
      <ul className="take-away">
        {REGISTERS.map((register) => {
          const { name, about } = TAKING.tables[register]
          return (
            <li key={register}>
              <h4>{name}</h4>
              <p>{about}</p>
              <Files place={place} paper={register} name={name} formats={TABLES} />
            </li>
          )
        })}
      </ul>
    </Dialog>
  )
}

function OfOne({ place, negotiation }: Pick<TakeAwayProps, 'place' | 'negotiation'>) {
  const proposers = proposersIn(negotiation)
  const isPendingAny = [...negotiation.proposals.values()].some(isPending)
  if (!isPendingAny) return <p className="of-one">{TAKING.ofOneNone}</p>
  if (proposers.length === 0) return null // there are some, and the reader is not told whose
  return (
    <div className="of-one">
      <span id="papers-of-one">{TAKING.ofOne}</span>
      <ul className="formats" aria-labelledby="papers-of-one">
        {proposers.map((code) => (
          <li key={code}>
            <a
              href={paperAt(place, `tracked-${code}.docx`)}
              download
              aria-label={TAKING.trackedOf(code, negotiation.delegations.get(code)?.name ?? code)}
            >
              {code}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
