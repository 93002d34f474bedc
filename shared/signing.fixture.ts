// Keys of seats for tests, made and used by code alone.

import { p256 } from '@noble/curves/nist.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Asked } from './asked.ts'
import { seatKey } from './ids.ts'
import { type Signed, type Speaker, statementOf } from './signing.ts'

export type SigningKey = {
  readonly key: Signed['key']
  signs(speaker: Speaker, act: Asked, more?: Partial<Pick<Signed, 'enrols' | 'once'>>): Signed
}

let turns = 0
/** Another one each time. */
const nextOnce = () => (++turns).toString(16).padStart(32, '0')

export function aKey(): SigningKey {
  const { secretKey, publicKey } = p256.keygen()
  const key = seatKey(bytesToHex(publicKey))
  return {
    key,
    signs(speaker, act, more = {}) {
      const signed = { key, once: nextOnce(), ...more }
      return { ...signed, signature: bytesToHex(p256.sign(statementOf(speaker, act, signed), secretKey)) }
    },
  }
}
