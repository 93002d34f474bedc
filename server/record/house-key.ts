// The key with which a house signs its checkpoints: made at its first start, kept in the data folder, readable by the
// house's own account alone. Whoever has this file can sign as the house; whoever loses it signs on under a new name.

import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto'
import { basename } from 'node:path'
import type { NegotiationId } from '../../shared/ids.ts'
import type { Chance } from '../chance.ts'
import { Damaged, type Disk, replaceFile } from '../disk.ts'
import type { Signer } from '../../shared/verifying/note.ts'

/** Signs for one negotiation: the name of the signer is the house's and the negotiation's. */
export type HouseKey = { signerFor(negotiation: NegotiationId): Signer }

/**
 * The key in this file, made where there is none.
 * @throws Damaged when what is there is no key; NotKept when a new one could not be kept
 */
export async function openHouseKey(
  file: string,
  { disk, chance }: { readonly disk: Disk; readonly chance: Chance },
): Promise<HouseKey> {
  const found = await disk.read(file)
  if (found) return keyIn(file, Buffer.from(found).toString())
  const pem = pemOf(chance(32))
  await replaceFile(disk, file, Buffer.from(pem))
  return keyIn(file, pem)
}

/** What stands before the 32 bytes of a private key (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')

const pemOf = (seed: Uint8Array): string =>
  createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' })
    .export({ format: 'pem', type: 'pkcs8' })
    .toString()

function keyIn(file: string, pem: string): HouseKey {
  try {
    const privateKey = createPrivateKey(pem)
    const publicKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-32)
    const house = `adref-${createHash('sha256').update(publicKey).digest('hex').slice(0, 16)}`
    return {
      signerFor: (negotiation) => ({
        name: `${house}/${negotiation}`,
        publicKey,
        sign: (text) => sign(null, text, privateKey),
      }),
    }
  } catch (cause) {
    throw new Damaged(basename(file), 'This is not the key of a house.', cause)
  }
}
