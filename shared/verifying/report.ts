// What was found in a record that is whole, as the command line says it.

import { bytesToHex } from '@noble/hashes/utils.js'
import { fingerprintOf } from '../signing.ts'
import type { RecordCopy } from './copy.ts'
import type { Verified } from './verify.ts'
import type { Vouching } from './vouching.ts'

/** The findings in lines of plain text. */
export function reportOf(
  { recorded }: RecordCopy,
  { chain, negotiation, signed, vouching }: Verified,
): string {
  const [first, last] = [recorded[0], recorded.at(-1)]
  const withheld = recorded.filter(({ attribution }) => typeof attribution === 'string').length
  return [
    `The record${negotiation ? ` of “${negotiation.title}”` : ''} is whole: ${counted(chain.head)}, from ${first?.at} to ${last?.at}.`,
    'Chain: each entry follows the one before it, and is as it was recorded.',
    `Root: ${bytesToHex(chain.tree.root())}`,
    signed
      ? `Signature: made for the first ${counted(signed.size)} with the key ${signed.key}. Compare this key with the one the house has given you.`
      : 'Signature: none. Nothing shows which house has kept this record.',
    negotiation
      ? 'Acts: by the rules of this version each was allowed when it was done, and the text follows from them.'
      : `Acts: not judged, because in ${counted(withheld)} the names are withheld, and the signatures of seats with them.`,
    ...(vouching ? linesOn(vouching) : []),
  ].join('\n')
}

/** Who vouches for the acts, key by key. */
function linesOn({ keys, since, signed, typed, house, told }: Vouching): readonly string[] {
  const bySeats = [...keys].map(
    ([key, { by, since: first, signed: acts }]) =>
      `  ${by.delegation}, ${by.role}, seat ${by.seat}: ${fingerprintOf(key)}, since entry ${first}, ${counted(acts)}`,
  )
  return [
    keys.size === 0
      ? 'Signed by seats: nothing.'
      : `Signed by seats: ${counted(signed)}, by ${keys.size === 1 ? 'one key' : `${keys.size} keys`}:`,
    ...bySeats,
    ...(typed > 0
      ? [`Typed on the screen: ${counted(typed)}, taken down by the house and signed by no key.`]
      : []),
    ...(house > 0
      ? [`Of the house itself: ${counted(house)}, of what it was given or of a deadline that was past.`]
      : []),
    ...(told > 0 ? [`Told by the house alone: ${counted(told)}${sinceWhen(since)}`] : []),
  ]
}

const sinceWhen = (since: number | null): string =>
  since === null
    ? '. Nothing else shows what the seats said in them.'
    : `, all before entry ${since}; since then every act of a seat is signed.`

const counted = (entries: number): string => (entries === 1 ? 'one entry' : `${entries} entries`)
