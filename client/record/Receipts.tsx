// The receipts of this seat, and a copy of the record to hold against them: for whoever wants to verify, and quiet for
// everybody else.

import './Receipts.css'
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { audienceOf } from '../../shared/attribution.ts'
import { underHouse } from '../look/under-house.ts'
import { VERIFYING_FILE, VERIFYING_PAGE } from '../../shared/verifying/page.ts'
import { Button } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { type Place, recordOf } from '../session/asking.ts'
import type { Here } from '../session/floor.ts'
import { MOST_KEPT, receipts, receiptsFile } from '../session/receipts.ts'
import { OwnKey } from './OwnKey.tsx'
import { RECEIPTS } from './words.ts'

type ReceiptsProps = {
  readonly place: Place
  readonly here: Here
  readonly onClose: () => void
}

export function Receipts({ place, here: { actor, negotiation }, onClose }: ReceiptsProps) {
  const seen = useSyncExternalStore(
    receipts.subscribe,
    useCallback(() => receipts.seen(place), [place]),
  )
  const all = useMemo(() => (seen === '' ? [] : receipts.list(place)), [seen, place])
  // A copy of the record has all names.
  const readsNames = actor !== null && audienceOf(actor, negotiation).reads === 'names'
  return (
    <Dialog
      title={RECEIPTS.title}
      onClose={onClose}
      actions={
        <>
          {readsNames && (
            <a className="button plain" href={recordOf(place)} download>
              {RECEIPTS.takeRecord}
            </a>
          )}
          <a className="button plain" href={underHouse(VERIFYING_PAGE)} download={VERIFYING_FILE}>
            {RECEIPTS.takePage}
          </a>
          {all.length > 0 && (
            <Button variant="primary" onClick={() => save(place)}>
              {RECEIPTS.save}
            </Button>
          )}
        </>
      }
    >
      <div className="receipts">
        <p>{RECEIPTS.about}</p>
        {all.length === 0 ? (
          <p>{RECEIPTS.none}</p>
        ) : (
          <>
            <table>
              <thead>
                <tr>
                  <th scope="col">{RECEIPTS.entry}</th>
                  <th scope="col">{RECEIPTS.hash}</th>
                </tr>
              </thead>
              <tbody>
                {all.toReversed().map(({ number, hash }) => (
                  <tr key={number}>
                    <th scope="row">{number}</th>
                    <td title={hash}>{inGroups(hash)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            <p className="small">{RECEIPTS.last(MOST_KEPT)}</p>
          </>
        )}
        {actor !== null && actor.role !== 'observer' && <OwnKey place={place} />}
        <p className="small">{readsNames ? RECEIPTS.how : RECEIPTS.withoutNames}</p>
      </div>
    </Dialog>
  )
}

/** The beginning of a hash, as one person reads it to another. */
const inGroups = (hash: string): string => hash.slice(0, 24).replace(/(.{4})(?=.)/g, '$1 ')

/** Has the browser save the receipts there are now as a file. */
function save(place: Place): void {
  const url = URL.createObjectURL(
    new Blob([receiptsFile(place, receipts.list(place))], { type: 'application/json' }),
  )
  const link = document.createElement('a')
  link.href = url
  link.download = RECEIPTS.file(place.negotiation, place.seat)
  link.click()
  URL.revokeObjectURL(url)
}
