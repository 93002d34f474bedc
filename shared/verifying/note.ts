// Signed notes (C2SP, signed-note): a text that ends its lines, an empty line, and signatures, each with the name of its
// key. Tools that other logs are checked with read them too. Only Ed25519 is used, and one signature a note.

import { ed25519 } from '@noble/curves/ed25519.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { fromBase64, toBase64 } from '../base64.ts'

/** A key that signs: its name, its 32 public bytes, and the signing itself. */
export type Signer = {
  readonly name: string
  readonly publicKey: Uint8Array
  sign(text: Uint8Array): Uint8Array
}

/** The text with its signature. `text` ends with a line end. */
export function signedNote(text: string, signer: Signer): string {
  const signature = concatBytes(keyId(signer), signer.sign(utf8ToBytes(text)))
  return `${text}\n— ${signer.name} ${toBase64(signature)}\n`
}

/** A signer's public half as text: `name+id+key`, as it is handed on from person to person. */
export const verifierKey = ({ name, publicKey }: Omit<Signer, 'sign'>): string =>
  `${name}+${bytesToHex(keyId({ name, publicKey }))}+${toBase64(typed(publicKey))}`

/** Whether these 64 bytes are the signature of a text by a key of 32 bytes; bytes that are neither sign nothing. */
export type IsSigned = (signature: Uint8Array, text: Uint8Array, publicKey: Uint8Array) => boolean

/** By the letter of RFC 8032, so that one note is signed in one way. It needs nothing of the machine it runs on. */
export const isSignedByTheLetter: IsSigned = (signature, text, publicKey) => {
  try {
    return ed25519.verify(signature, text, publicKey, { zip215: false })
  } catch {
    return false
  }
}

/** The text of a note, when this key has signed it; null otherwise. */
export function textSignedBy(key: string, note: string, isSigned = isSignedByTheLetter): string | null {
  const verifier = verifierFrom(key)
  const [, text, name, base64] = NOTE.exec(note) ?? []
  if (!verifier || text === undefined || base64 === undefined || name !== verifier.name) return null
  const signature = fromBase64(base64)
  if (!signature || bytesToHex(signature.subarray(0, 4)) !== bytesToHex(keyId(verifier))) return null
  return isSigned(signature.subarray(4), utf8ToBytes(text), verifier.publicKey) ? text : null
}

/** The name and the public bytes in a verifier's key; null when it is none. */
export function verifierFrom(key: string): Omit<Signer, 'sign'> | null {
  const [, name, id, base64] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(key) ?? []
  const bytes = base64 === undefined ? null : fromBase64(base64)
  if (name === undefined || bytes?.length !== 33 || bytes[0] !== ED25519) return null
  const verifier = { name, publicKey: bytes.subarray(1) }
  return bytesToHex(keyId(verifier)) === id ? verifier : null
}

/** What comes before the 32 bytes of a key, to tell its kind. */
const ED25519 = 1

const NOTE = /^([^]*\n)\n— ([^\s+]+) ([A-Za-z0-9+/=]+)\n$/

const typed = (publicKey: Uint8Array): Uint8Array => concatBytes(Uint8Array.of(ED25519), publicKey)

const keyId = ({ name, publicKey }: Omit<Signer, 'sign'>): Uint8Array =>
  sha256(concatBytes(utf8ToBytes(`${name}\n`), typed(publicKey))).subarray(0, 4)
