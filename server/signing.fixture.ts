// Keys of seats, as browsers hold them, and what they sign; made with the machine's own cryptography, which is no part of
// what is tested.

import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import type { Asked } from '../shared/asked.ts'
import type { Entry } from '../shared/acts.ts'
import type { Actor } from '../shared/delegations.ts'
import { type NegotiationId, negotiationId, type SeatKey, seatKey } from '../shared/ids.ts'
import type { Refusal } from '../shared/refusals.ts'
import type { Result } from '../shared/result.ts'
import { type Signed, type Speaker, statementOf } from '../shared/signing.ts'
import type { Conference } from './conference.ts'

/** A key of a seat. */
export class Key {
  readonly #private: KeyObject
  readonly public: SeatKey

  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
    const isOdd = (Buffer.from(y, 'base64url').at(-1) ?? 0) % 2
    this.#private = privateKey
    this.public = seatKey(`0${2 + isOdd}${Buffer.from(x, 'base64url').toString('hex')}`)
  }

  signs(speaker: Speaker, act: Asked, more: { enrols?: true; once?: string } = {}): Signed {
    const signed = { key: this.public, once: randomBytes(16).toString('hex'), ...more }
    const statement = statementOf(speaker, act, signed)
    const signature = sign('sha256', statement, { key: this.#private, dsaEncoding: 'ieee-p1363' })
    return { ...signed, signature: signature.toString('hex') }
  }
}

/** The keys that the seats of a negotiation act with. A key is gone on with once the house has recorded its first act. */
export class Keys {
  readonly #negotiation: NegotiationId
  readonly #enrolled = new Map<string, Key>()

  constructor(negotiation: NegotiationId) {
    this.#negotiation = negotiation
  }

  signs(by: Actor, act: Asked): { readonly signed: Signed; readonly isRecorded: () => void } {
    const speaker = { negotiation: this.#negotiation, by }
    const known = this.#enrolled.get(by.seat)
    if (known) return { signed: known.signs(speaker, act), isRecorded: () => undefined }
    const key = new Key()
    const isRecorded = () => void this.#enrolled.set(by.seat, key)
    return { signed: key.signs(speaker, act, { enrols: true }), isRecorded }
  }
}

/** Performs an act that the seat signs with a key it has just made, as from another device each time. */
export function performs(
  conference: Conference,
  by: Actor,
  act: Asked,
  negotiation = conference.negotiation.id ?? negotiationId('test'),
): Promise<Result<Entry, Refusal>> {
  return conference.perform(by, act, new Key().signs({ negotiation, by }, act, { enrols: true }))
}
