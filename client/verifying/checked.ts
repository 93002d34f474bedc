// The signatures of seats, checked beforehand by the browser itself, which is many times as fast as code on a page; where
// it does not check any, as on a page that came over a line that is not secure, the code does.

import { p256 } from '@noble/curves/nist.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { SeatKey } from '../../shared/ids.ts'
import type { Claim, IsActSigned } from '../../shared/signing.ts'
import type { RecordCopy } from '../../shared/verifying/copy.ts'
import { isActSignedByTheLetter } from '../../shared/verifying/seat-signature.ts'
import { claimsIn } from '../../shared/verifying/vouching.ts'

/** So many are given to the browser at once. */
const AT_ONCE = 500

/** How the signatures in this copy are judged: each has been looked at already, where the browser does that. */
export async function checkedIn(copy: RecordCopy): Promise<IsActSigned> {
  if (!globalThis.crypto?.subtle) return isActSignedByTheLetter
  const claims = claimsIn(copy)
  const keys = new Map<SeatKey, Promise<CryptoKey | null>>()
  const signed = new Set<string>()
  for (let from = 0; from < claims.length; from += AT_ONCE)
    await Promise.all(
      claims.slice(from, from + AT_ONCE).map(async (claim) => {
        const reading = keys.get(claim.key) ?? keyHere(claim.key)
        keys.set(claim.key, reading)
        if (await isSignedHere(await reading, claim)) signed.add(nameOf(claim))
      }),
    )
  return (claim) => signed.has(nameOf(claim))
}

const P256 = { name: 'ECDSA', namedCurve: 'P-256' }

/** Null when it is no point of the curve. */
async function keyHere(key: SeatKey): Promise<CryptoKey | null> {
  try {
    const point = new Uint8Array(p256.Point.fromHex(key).toBytes(false))
    return await crypto.subtle.importKey('raw', point, P256, false, ['verify'])
  } catch {
    return null
  }
}

const isSignedHere = async (key: CryptoKey | null, { signature, statement }: Claim): Promise<boolean> =>
  key !== null &&
  crypto.subtle.verify(
    { name: 'ECDSA', hash: 'SHA-256' },
    key,
    new Uint8Array(signature),
    new Uint8Array(statement),
  )

const nameOf = ({ key, signature, statement }: Claim): string =>
  key + bytesToHex(signature) + bytesToHex(sha256(statement))
