// What can be taken away: the text in its readings and formats, as links that save a file. Nothing is asked and nothing
// changes.

import './TakeAway.css'
import type { Negotiation } from '../../shared/negotiation.ts'
import { isPending } from '../../shared/proposals.ts'
import { Dialog } from '../look/Dialog.tsx'
import type { Place } from '../session/asking.ts'
import { paperAt } from './asking.ts'
import { OFFERED, proposersIn } from './offered.ts'
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
      <ul className="take-away">
        {OFFERED.map(([reading, formats]) => {
          const { name, about } = TAKING.readings[reading]
          return (
            <li key={reading}>
              <h3>{name}</h3>
              <p>{about}</p>
              <ul className="formats">
                {formats.map((format) => (
                  <li key={format}>
                    <a
                      href={paperAt(place, `${reading}.${format}`)}
                      download
                      aria-label={TAKING.as(name, TAKING.formats[format])}
                    >
                      {TAKING.formats[format]}
                    </a>
                  </li>
                ))}
              </ul>
              {reading === 'tracked' && <OfOne place={place} negotiation={negotiation} />}
            </li>
          )
        })}
        <li>
          <h3>{TAKING.table.name}</h3>
          <p>{TAKING.table.about}</p>
          <ul className="formats">
            <li>
              <a
                href={paperAt(place, 'proposals.csv')}
                download
                aria-label={TAKING.as(TAKING.table.name, TAKING.table.format)}
              >
                {TAKING.table.format}
              </a>
            </li>
          </ul>
        </li>
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
