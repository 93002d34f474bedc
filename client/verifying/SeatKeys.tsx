// The keys that have signed acts, and the seats they speak for: what a head compares with the key on its own screen.

import { fingerprintOf } from '../../shared/signing.ts'
import type { Vouching } from '../../shared/verifying/vouching.ts'
import { roleInWords } from '../../shared/words.ts'
import { Folded } from '../look/Folded.tsx'
import { VERIFYING } from './words.ts'

export function SeatKeys({ vouching: { keys } }: { readonly vouching: Vouching }) {
  const { facts } = VERIFYING
  return (
    <Folded className="seat-keys" summary={facts.keysTitle}>
      {() => (
        <table>
          <thead>
            <tr>
              <th scope="col">{facts.seat}</th>
              <th scope="col">{facts.since}</th>
              <th scope="col">{facts.acts}</th>
            </tr>
          </thead>
          <tbody>
            {[...keys].map(([key, { by, since, signed }]) => (
              <tr key={key}>
                <th scope="row">
                  {by.delegation}, {roleInWords(by.role)} <span className="how">({by.seat})</span>
                  <span className="print">{fingerprintOf(key)}</span>
                </th>
                <td>{since}</td>
                <td>{signed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Folded>
  )
}
