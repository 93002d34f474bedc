// A checkpoint: so many entries, and the root over them, signed by the house (C2SP, tlog-checkpoint). Whoever holds one
// can show later that the house has changed what stood before it, or taken it back.

import * as z from 'zod'
import { bytesToHex } from '@noble/hashes/utils.js'
import { fromBase64, toBase64 } from '../base64.ts'
import type { Format } from '../frames.ts'
import type { Chain } from './chain.ts'
import { type IsSigned, type Signer, signedNote, textSignedBy, verifierFrom, verifierKey } from './note.ts'

/** A checkpoint as it is kept: the signed note, and the key it is checked with. */
export type Checkpoint = { readonly note: string; readonly key: string }

/** What a checkpoint says. `origin` names the house and the negotiation; it is the name of the key too. */
export type Signed = { readonly origin: string; readonly size: number; readonly root: Uint8Array }

const CHECKPOINT = z.strictObject({ note: z.string(), key: z.string() })

/** How checkpoints are kept beside a record. */
export const CHECKPOINTS: Format<Checkpoint> = {
  kind: 'checkpoints',
  version: 1,
  isNeverEmpty: true,
  read: (json) => CHECKPOINT.parse(json),
}

export function checkpointOf(
  { size, root }: { readonly size: number; readonly root: Uint8Array },
  signer: Signer,
): Checkpoint {
  const text = `${signer.name}\n${size}\n${toBase64(root)}\n`
  return { note: signedNote(text, signer), key: verifierKey(signer) }
}

/** What a checkpoint says, when its key has signed it; null when it has not. */
export function signedIn({ note, key }: Checkpoint, isSigned?: IsSigned): Signed | null {
  const text = textSignedBy(key, note, isSigned)
  const [, origin, size, root] = /^(\S+)\n(0|[1-9]\d{0,14})\n([A-Za-z0-9+/]{43}=)\n$/.exec(text ?? '') ?? []
  const bytes = root === undefined ? null : fromBase64(root)
  if (origin === undefined || !bytes || origin !== verifierFrom(key)?.name) return null
  return { origin, size: Number(size), root: bytes }
}

/** What is wrong with a checkpoint beside this record, in a sentence; null when the record holds what it signs for. */
export function faultAgainst(
  { tree }: Pick<Chain, 'tree'>,
  checkpoint: Checkpoint,
  isSigned?: IsSigned,
): string | null {
  const signed = signedIn(checkpoint, isSigned)
  if (!signed) return 'A checkpoint is not signed by the key it names.'
  if (signed.size > tree.size)
    return `A checkpoint was signed for ${signed.size} entries, and the record has ${tree.size}.`
  if (bytesToHex(tree.root(signed.size)) !== bytesToHex(signed.root))
    return `A checkpoint was signed for other entries than the first ${signed.size} of this record.`
  return null
}
