// Signing what a seat asks for, with the key of this browser. The first act of a key makes it known: the record says from
// there on that it speaks for this seat [R13].

import { bytesToHex } from '@noble/hashes/utils.js'
import type { Asked } from '../../shared/asked.ts'
import type { Actor } from '../../shared/delegations.ts'
import type { SignatureFault } from '../../shared/refusals.ts'
import { ok, refuse, type Result } from '../../shared/result.ts'
import { type Signed, statementOf } from '../../shared/signing.ts'
import type { Place } from './asking.ts'
import { canSign, type HeldKey, inTurn, keyFor, setEnrolled } from './seat-keys.ts'
import { ASKING } from './words.ts'

/** An act as it is posted. */
export type SignedAct = { readonly act: Asked; readonly signed: Signed }

/** What came of it: the fault is what the house finds wrong with the signature, where that is why it refuses. */
type Posted = { readonly isRecorded: boolean; readonly fault: SignatureFault | null }

type Told<P extends Posted> = {
  readonly place: Place
  readonly by: Actor
  readonly act: Asked
  readonly post: (body: SignedAct) => Promise<P>
}

/** Signs an act and has it posted. Refused is what this browser cannot sign. */
export async function signAndPost<P extends Posted>(speaking: Told<P>): Promise<Result<P, string>> {
  if (!canSign()) return refuse(ASKING.cannotSign)
  const reading = await import('./as-read.ts').catch(() => null)
  if (!reading) return refuse(ASKING.noAnswer) // it comes from the house, like everything of this page
  const act = reading.asRead(speaking.act)
  if (!act) return refuse(ASKING.notUnderstood)
  try {
    const told = { ...speaking, act }
    const held = await keyFor(told.place)
    if (held.isEnrolled) {
      const posted = await postWith(held, told, false)
      if (posted.fault !== 'key-is-not-enrolled') return ok(posted)
      await setEnrolled(told.place, held.key, false)
    }
    return ok(await inTurn(told.place, () => firstWith(told)))
  } catch {
    return refuse(ASKING.noSignature)
  }
}

/** With this act the key makes itself known, unless another tab was faster. */
async function firstWith<P extends Posted>(told: Told<P>): Promise<P> {
  const held = await keyFor(told.place)
  const posted = await postWith(held, told, !held.isEnrolled)
  if (posted.isRecorded) await setEnrolled(told.place, held.key, true)
  if (posted.fault !== 'key-is-enrolled') return posted
  // It was recorded, and the answer was lost on the way.
  await setEnrolled(told.place, held.key, true)
  return postWith(held, told, false)
}

async function postWith<P extends Posted>(
  held: HeldKey,
  { place: { negotiation }, by, act, post }: Told<P>,
  enrols: boolean,
): Promise<P> {
  const once = bytesToHex(crypto.getRandomValues(new Uint8Array(16)))
  const signed = { key: held.key, ...(enrols && { enrols }), once }
  const statement = new Uint8Array(statementOf({ negotiation, by }, act, signed))
  return post({ act, signed: { ...signed, signature: bytesToHex(await held.sign(statement)) } })
}
