// Who vouches for the entries of a record: the key of the seat, a hand that everyone saw typing, or the house alone.

import type { Entry } from '../acts.ts'
import { entryOf } from '../chain.ts'
import type { NegotiationId } from '../ids.ts'
import type { SignatureFault } from '../refusals.ts'
import { isOfTheHouse, type Signatures } from '../signatures.ts'
import { type Claim, claimOf } from '../signing.ts'
import type { RecordCopy } from './copy.ts'

/** How many entries are vouched for, and by what. */
export type Vouching = Pick<Signatures, 'keys' | 'since'> & {
  /** By the keys of their seats. */
  readonly signed: number
  /** Typed on the screen, and taken down by the house. */
  readonly typed: number
  /** The house's own: drafts that it was given, deadlines that were past. */
  readonly house: number
  /** Acts of seats that nobody signed: the house tells them. */
  readonly told: number
}

export function vouchingOf(entries: readonly Entry[], { keys, since }: Signatures): Vouching {
  const count = (isSo: (entry: Entry) => boolean): number => entries.filter(isSo).length
  const typed = count(({ voucher }) => voucher === 'typed-on-screen')
  const unsigned = count(({ voucher }) => voucher === undefined)
  const house = count((entry) => entry.voucher === undefined && isOfTheHouse(entry))
  return { keys, since, signed: entries.length - typed - unsigned, typed, house, told: unsigned - house }
}

/** What is wrong with who vouches for an entry, in a sentence. */
export function whyNotVouched(fault: SignatureFault, { since }: Pick<Signatures, 'since'>): string {
  return fault === 'not-signed'
    ? `Its seat has not signed it, and since entry ${since} every act of a seat is signed.`
    : SENTENCES[fault]
}

const SENTENCES: Readonly<Record<Exclude<SignatureFault, 'not-signed'>, string>> = {
  'signed-already': 'What its seat has signed is on the record before it already.',
  'key-is-enrolled': 'It begins with a key that was enrolled before.',
  'key-is-not-enrolled': 'It is signed with a key that no entry before it has enrolled.',
  'key-of-another-seat': 'It is signed with a key that was enrolled by another seat.',
  'signature-does-not-fit': 'Its signature is not one of this act by this seat.',
  'not-typed-on-screen': 'It is said to have been typed on the screen, and was not.',
}

/** The signatures in a copy, for whoever checks them all beforehand: up to the first entry that makes no sense. */
export function claimsIn({ recorded }: RecordCopy): readonly Claim[] {
  const claims: Claim[] = []
  let negotiation: NegotiationId | null = null
  try {
    for (const line of recorded) {
      const entry = entryOf(line)
      if (!entry) break
      const { by, act, voucher } = entry
      if (act.does === 'convene') negotiation = act.negotiation
      if (negotiation && voucher && voucher !== 'typed-on-screen')
        claims.push(claimOf({ negotiation, by }, act, voucher))
    }
  } catch {
    // What has no canonical form is found by the verification, which says of which entry it is.
  }
  return claims
}
