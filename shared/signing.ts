// What a seat's own key signs, so that nobody else can put an act on the record in its name, the house included [R13]. A
// keystroke is not signed; what is asked of the negotiation is. The key is P-256, and never leaves the browser it was
// made in.

import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { type Asked, chosenIn } from './asked.ts'
import { canonical } from './canonical.ts'
import type { Actor } from './delegations.ts'
import type { NegotiationId, SeatKey } from './ids.ts'

/** What stands beside an act that the key of its seat has signed. */
export type Signed = {
  readonly key: SeatKey
  /** With this act the key begins to speak for the seat; every later one has to find it so. */
  readonly enrols?: true
  /** Drawn by whoever asks, for this one act: 128 bits in hexadecimal. What was recorded once is not taken again. */
  readonly once: string
  /** 64 bytes in hexadecimal: ECDSA over SHA-256, as WebCrypto writes it. */
  readonly signature: string
}

/** What vouches for an entry: the seat's key, or a hand that everyone saw typing, of which the house took down the words [D3]. */
export type Voucher = Signed | 'typed-on-screen'

/** A signature, and what it has to be of. */
export type Claim = {
  readonly key: SeatKey
  readonly statement: Uint8Array
  readonly signature: Uint8Array
}

/** Whether it is of that, by that key. */
export type IsActSigned = (claim: Claim) => boolean

/** Who says it, in which negotiation. */
export type Speaker = { readonly negotiation: NegotiationId; readonly by: Actor }

/**
 * The bytes that are signed: canonical JSON of who says it and where, with which key, what was asked for, and `once`.
 * What the house has worked out is not in it: the hashes of the words that were seen are.
 */
export function statementOf(
  { negotiation, by: { seat, role, delegation } }: Speaker,
  act: Asked,
  { key, enrols, once }: Omit<Signed, 'signature'>,
): Uint8Array {
  const by = { seat, role, delegation }
  return utf8ToBytes(canonical({ adref: 'act', negotiation, by, key, enrols, once, act: chosenIn(act) }))
}

/** What is to be checked of an act that is said to be signed. */
export const claimOf = (speaker: Speaker, act: Asked, signed: Signed): Claim => ({
  key: signed.key,
  statement: statementOf(speaker, act, signed),
  signature: hexToBytes(signed.signature),
})

/** The key as one person reads it to another: the first 128 bits of its SHA-256, in groups of four. */
export const fingerprintOf = (key: SeatKey): string =>
  bytesToHex(sha256(hexToBytes(key)).subarray(0, 16)).replace(/(.{4})(?=.)/g, '$1 ')
