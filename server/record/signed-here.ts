// Signatures checked by the machine's own cryptography, which is many times as fast as shared/verifying/note.ts and
// seat-signature.ts, and answers the same: a house that opens on a long record has many to check.

import { createPublicKey, type KeyObject, verify } from 'node:crypto'
import type { SeatKey } from '../../shared/ids.ts'
import type { IsActSigned } from '../../shared/signing.ts'
import type { IsSigned } from '../../shared/verifying/note.ts'

export const isSignedHere: IsSigned = (signature, text, publicKey) => {
  if (publicKey.length !== 32) return false
  const key = createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' })
  return verify(null, text, key, signature)
}

/** What stands before the 32 bytes in the usual form of a public key (RFC 8410). */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex')

/** Of the key of a seat. */
export const isActSignedHere: IsActSigned = ({ key, statement, signature }) => {
  try {
    return verify('sha256', statement, { key: seatKeyHere(key), dsaEncoding: 'ieee-p1363' }, signature)
  } catch {
    return false
  }
}

/** What stands before the 33 bytes of a compressed point on P-256 (RFC 5480). */
const SPKI_P256 = '3039301306072a8648ce3d020106082a8648ce3d030107032200'

/** Reading a key costs more than checking with it: those that are in use are kept at hand. */
const MOST_AT_HAND = 1_000
const atHand = new Map<SeatKey, KeyObject>()

function seatKeyHere(key: SeatKey): KeyObject {
  const known = atHand.get(key)
  if (known) return known
  const read = createPublicKey({ key: Buffer.from(SPKI_P256 + key, 'hex'), format: 'der', type: 'spki' })
  if (atHand.size >= MOST_AT_HAND) atHand.clear()
  atHand.set(key, read)
  return read
}
