// The verification of a record by anyone who has a copy of it, without the house: frames, numbers, chain, root,
// signatures of the house and of the seats, and every act judged again by the rules. The answer is what was found, or the first thing that is wrong.

import type { Entry } from '../acts.ts'
import { entryOf } from '../chain.ts'
import { rolesOf } from '../delegations.ts'
import type { EntryHash } from '../ids.ts'
import { type Negotiation, NOTHING_YET } from '../negotiation.ts'
import { apply } from '../record.ts'
import { ok, refuse, type Result } from '../result.ts'
import { may } from '../rights.ts'
import { Signatures } from '../signatures.ts'
import type { IsActSigned } from '../signing.ts'
import { millisecondsTo } from '../times.ts'
import { inWords } from '../words.ts'
import { isSound } from './acts.ts'
import { Chain } from './chain.ts'
import { type Checkpoint, faultAgainst, signedIn } from './checkpoint.ts'
import type { RecordCopy } from './copy.ts'
import { isActSignedByTheLetter } from './seat-signature.ts'
import { type Vouching, vouchingOf, whyNotVouched } from './vouching.ts'

/** What a record that is whole says of itself. */
export type Verified = {
  readonly chain: Chain
  /** What the acts led to; null where names are withheld, because nobody can judge an act without its actor. */
  readonly negotiation: Negotiation | null
  /** Who vouches for the acts; null where names are withheld, and the signatures with them. */
  readonly vouching: Vouching | null
  /** The last checkpoint, with how many entries it signs for; null where there is none. */
  readonly signed: { readonly size: number; readonly key: string } | null
  /** The keys that any of its checkpoints is signed with. */
  readonly keys: readonly string[]
}

/** What somebody has kept of a record, to be compared with it: hashes of entries, and signed notes. */
export type Kept = {
  readonly entries: readonly { readonly number: number; readonly hash: EntryHash }[]
  readonly notes: readonly string[]
}

/**
 * Verifies a record. `key` is the key that its checkpoints have to be signed with; without one it is the one they name.
 * `isActSigned` is how the signatures of seats are checked. The refusal is a sentence that names the first bad entry.
 */
export function verified(
  copy: RecordCopy,
  key?: string,
  isActSigned: IsActSigned = isActSignedByTheLetter,
): Result<Verified, string> {
  const { chain, fault: broken } = chained(copy)
  if (broken) return refuse(broken)
  if (copy.fault)
    return refuse(chain.head === 0 ? copy.fault : `${copy.fault} Entries 1 to ${chain.head} are whole.`)
  const replayed = replayedFrom(copy, new Signatures(isActSigned))
  if (!replayed.ok) return replayed
  for (const checkpoint of copy.checkpoints) {
    const fault =
      faultAgainst(chain, checkpoint) ??
      (isOf(checkpoint, copy) ? null : 'A checkpoint was signed for another negotiation.')
    if (fault) return refuse(fault)
  }
  const last = copy.checkpoints.at(-1)
  if (key && last?.key !== key)
    return refuse('The last checkpoint is not signed by the key that was asked for.')
  return ok({
    chain,
    negotiation: replayed.value?.negotiation ?? null,
    vouching: replayed.value?.vouching ?? null,
    signed: last ? { size: signedIn(last)?.size ?? 0, key: last.key } : null,
    keys: [...new Set(copy.checkpoints.map((checkpoint) => checkpoint.key))],
  })
}

/** What is wrong with a record beside what was kept of it earlier, in a sentence; null when it holds all of it. */
export function faultBeside({ chain, keys }: Verified, kept: Kept): string | null {
  for (const { number, hash } of kept.entries) {
    if (number > chain.head)
      return `Entry ${number} was there and is missing: this record ends with entry ${chain.head}.`
    if (chain.hashOf(number) !== hash) return `Entry ${number} is another one than was kept.`
  }
  for (const note of kept.notes) {
    const key = keys.find((one) => signedIn({ note, key: one }))
    if (!key) return 'What was kept is not signed with a key of this record.'
    const fault = faultAgainst(chain, { note, key })
    if (fault) return fault
  }
  return null
}

/** A whole record as something to be compared with a later copy of it. */
export const keptOf = ({ chain }: Verified): Kept => ({
  entries: Array.from({ length: chain.head }, (_, at) => ({ number: at + 1, hash: chain.hashOf(at + 1) })),
  notes: [],
})

function chained({ recorded }: RecordCopy): { readonly chain: Chain; readonly fault: string | null } {
  const chain = new Chain()
  try {
    chain.add(recorded)
    return { chain, fault: null }
  } catch (cause) {
    return { chain, fault: cause instanceof Error ? cause.message : 'The entries make no chain.' }
  }
}

type Replayed = { readonly negotiation: Negotiation; readonly vouching: Vouching }

/** Judges every act again, by the rules as they are in this version, and does it. */
function replayedFrom({ recorded }: RecordCopy, signatures: Signatures): Result<Replayed | null, string> {
  const entries: Entry[] = []
  let negotiation = NOTHING_YET
  let since = ''
  for (const line of recorded) {
    const entry = entryOf(line)
    if (!entry) return ok(null)
    if (!standsBehind(entry, negotiation)) since = entry.at
    const after = outcomeOf(negotiation, entry, since, signatures)
    if (!after.ok) {
      const { number, act, by } = entry
      return refuse(`Entry ${number}, ${act.does} by ${by.delegation}: ${after.refusal}`)
    }
    negotiation = after.value
    signatures.take(entry)
    entries.push(entry)
  }
  return ok({ negotiation, vouching: vouchingOf(entries, signatures) })
}

/**
 * Whether an entry stands just after the one before it, as the house puts an act that arrived no later. Over a run of
 * such entries each arrived between the time of the first and its own, because the house's time never goes back.
 */
const standsBehind = ({ at }: Entry, before: Negotiation): boolean =>
  before.at !== '' && millisecondsTo(at) === millisecondsTo(before.at) + 1

const SENSELESS = 'It makes no sense to this version of Adref.'

/** `since` is the earliest time at which the act can have arrived. */
function outcomeOf(
  before: Negotiation,
  entry: Entry,
  since: string,
  signatures: Signatures,
): Result<Negotiation, string> {
  if (entry.at <= before.at) return refuse('It is not later than the entry before it.')
  try {
    if (!isSound(entry.act)) return refuse(SENSELESS)
    if (!isSeated(entry, before)) return refuse('No delegation that takes part has a seat of this role.')
    const fault = signatures.judge({ voucher: undefined, ...entry, negotiation: before.id })
    if (fault) return refuse(whyNotVouched(fault, signatures))
    const answer = judged(entry, before, since)
    if (!answer.ok) return refuse(`By the rules it was not allowed. ${inWords(answer.refusal)}`)
    return ok(apply(before, entry))
  } catch {
    return refuse(SENSELESS)
  }
}

/**
 * What the rules say of an entry. They were asked when the act arrived, between `since` and the time of the entry; as a
 * deadline passes once, what was allowed then is allowed at one of the two [C4, Z4].
 */
function judged({ by, act, at }: Entry, before: Negotiation, since: string): ReturnType<typeof may> {
  const answer = may(by, act, before, at)
  if (answer.ok || since === at) return answer
  const earlier = may(by, act, before, since)
  return earlier.ok ? earlier : answer
}

/** The first entry convenes the negotiation, and nobody takes part before it. */
function isSeated({ number, by }: Entry, { delegations }: Negotiation): boolean {
  if (number === 1) return true
  const delegation = delegations.get(by.delegation)
  return delegation !== undefined && rolesOf(delegation.kind).includes(by.role)
}

/** Whether a checkpoint names the negotiation that the record is of. */
function isOf(checkpoint: Checkpoint, { recorded }: RecordCopy): boolean {
  const convened = recorded[0]?.act
  return signedIn(checkpoint)?.origin.split('/').at(-1) === convened?.['negotiation']
}
