// Signed notes (C2SP, signed-note): a text that ends its lines, an empty line, and signatures, each with the name of its
// key. Tools that other logs are checked with read them too. Only Ed25519 is used, and one signature a note.

import { createHash, createPublicKey, verify } from 'node:crypto'

/** A key that signs: its name, its 32 public bytes, and the signing itself. */
export type Signer = {
  readonly name: string
  readonly publicKey: Uint8Array
  sign(text: Uint8Array): Uint8Array
}

/** The text with its signature. `text` ends with a line end. */
export function signedNote(text: string, signer: Signer): string {
  const signature = Buffer.concat([keyId(signer), signer.sign(Buffer.from(text))])
  return `${text}\n— ${signer.name} ${signature.toString('base64')}\n`
}

/** A signer's public half as text: `name+id+key`, as it is handed on from person to person. */
export const verifierKey = ({ name, publicKey }: Omit<Signer, 'sign'>): string =>
  `${name}+${keyId({ name, publicKey }).toString('hex')}+${typed(publicKey).toString('base64')}`

/** The text of a note, when this key has signed it; null otherwise. */
export function textSignedBy(key: string, note: string): string | null {
  const verifier = verifierFrom(key)
  const [, text, name, base64] = NOTE.exec(note) ?? []
  if (!verifier || text === undefined || base64 === undefined || name !== verifier.name) return null
  const signature = fromBase64(base64)
  if (!signature?.subarray(0, 4).equals(keyId(verifier))) return null
  const isSigned = verify(null, Buffer.from(text), keyObject(verifier.publicKey), signature.subarray(4))
  return isSigned ? text : null
}

/** The name and the public bytes in a verifier's key; null when it is none. */
export function verifierFrom(key: string): Omit<Signer, 'sign'> | null {
  const [, name, id, base64] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(key) ?? []
  const bytes = base64 === undefined ? null : fromBase64(base64)
  if (name === undefined || bytes?.length !== 33 || bytes[0] !== ED25519) return null
  const verifier = { name, publicKey: bytes.subarray(1) }
  return keyId(verifier).toString('hex') === id ? verifier : null
}

/** What comes before the 32 bytes of a key, to tell its kind. */
const ED25519 = 1

const NOTE = /^([^]*\n)\n— ([^\s+]+) ([A-Za-z0-9+/=]+)\n$/

const typed = (publicKey: Uint8Array): Buffer => Buffer.concat([Buffer.of(ED25519), publicKey])

const keyId = ({ name, publicKey }: Omit<Signer, 'sign'>): Buffer =>
  createHash('sha256').update(`${name}\n`).update(typed(publicKey)).digest().subarray(0, 4)

/** Base64 as it is written, and in no second way: a turned bit that means the same bytes is seen too. */
function fromBase64(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64')
  return bytes.toString('base64') === text ? bytes : null
}

/** What stands before the 32 bytes in the usual form of a public key (RFC 8410). */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex')

const keyObject = (publicKey: Uint8Array) =>
  createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' })
