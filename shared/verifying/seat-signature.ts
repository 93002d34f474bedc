// The signature of a seat's own key, checked with nothing of the machine it runs on. Whoever has many to check brings a
// faster way: the house that of its machine, a browser its own.

import { p256 } from '@noble/curves/nist.js'
import { hexToBytes } from '@noble/hashes/utils.js'
import type { IsActSigned } from '../signing.ts'

/** WebCrypto leaves both of the two forms that a signature has standing, so either counts: one act is told by `once`. */
export const isActSignedByTheLetter: IsActSigned = ({ key, statement, signature }) => {
  try {
    return p256.verify(signature, statement, hexToBytes(key), { lowS: false })
  } catch {
    return false
  }
}
