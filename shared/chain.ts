// The chain of a record: each entry carries the hash of the one before it, so that no entry can be changed, taken out or
// put in without every later one telling [R7]. Who acted, and whom an act names, is hashed apart with a salt: a copy in
// which names are withheld has the same chain [R8]. The hashes are of canonical JSON (canonical.ts).

import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import * as z from 'zod'
import type { Act, Entry } from './acts.ts'
import { canonical } from './canonical.ts'
import {
  type AttributionHash,
  attributionHash,
  type DelegationCode,
  type EntryHash,
  entryHash,
  isAttributionHash,
  isEntryHash,
} from './ids.ts'
import { assert } from './result.ts'
import { voucherShape } from './vouchers.ts'

/** The fields of an act that hold delegations: those who said or asked something, or are named in it. */
type Naming<A> = {
  [Field in keyof A]-?: NonNullable<A[Field]> extends DelegationCode | readonly DelegationCode[]
    ? Field
    : never
}[keyof A]

/** They are hashed apart. A field that is added to an act and holds delegations does not compile until it is here. */
const NAMING: {
  readonly [Does in Act['does']]: { readonly [Field in Naming<Extract<Act, { does: Does }>>]: true }
} = {
  convene: {},
  'delegate-tabling': {},
  admit: {}, // who takes part is no secret of the attribution, only who said what
  'import-draft': {},
  'set-drafting': {},
  'set-attribution': {},
  'set-observing': {},
  table: { except: true },
  'enter-orally': { delegation: true },
  'confirm-oral': {},
  'open-joint': { delegations: true },
  'answer-joint': {},
  'close-joint': {},
  call: {},
  object: {},
  'withdraw-objection': {},
  'close-call': {},
  restore: {},
  withdraw: {},
  agree: {},
  reopen: { askedBy: true },
  accept: {},
  cosponsor: { delegation: true },
  'end-cosponsoring': { delegation: true },
  'share-room': {},
  'set-aside': {},
  'take-up': {},
  'issue-revision': {},
  'open-silence': {},
  'break-silence': {},
  'close-silence': {},
  adopt: {},
  endorse: {},
  'explain-position': {},
  reserve: {},
  dissociate: {},
  'withdraw-statement': {},
  correct: {},
  'notify-correction': {},
  'object-to-correction': {},
  'take-position': { except: true },
  'withdraw-position': {},
}

/** At least 128 bits, so that nobody finds the names by hashing all there could be. */
const SALT = z.string().regex(/^[0-9a-f]{32,64}$/)

const by = z.looseObject({ seat: z.string(), role: z.string(), delegation: z.string() })

const attribution = z.strictObject({
  by,
  names: z.record(z.string(), z.unknown()),
  salt: SALT,
  /** A key tells who, so it stands with the names. */
  voucher: voucherShape.exactOptional(),
})

const withheldAttribution = z.custom<AttributionHash>(
  (json) => typeof json === 'string' && isAttributionHash(json),
)
const hash = z.custom<EntryHash>((json) => typeof json === 'string' && isEntryHash(json))

const number = z.int().positive()
const at = z.iso.datetime()
const act = z.looseObject({ does: z.string() })

const ENTRY = z.looseObject({ number, at, by, act })

/** Nothing stands beside what is hashed, and no field in two places. */
const SHAPE = z
  .strictObject({
    number,
    at,
    act,
    attribution: z.union([attribution, withheldAttribution]),
    previous: hash,
    hash,
  })
  .refine(
    ({ act: said, attribution: named }) =>
      typeof named === 'string' || !Object.keys(named.names).some((name) => name in said),
    'a field of an act is said or attributed, not both',
  )

/** Who acted, the fields of the act that name somebody, and what shows that the seat said it. */
export type Attribution = z.infer<typeof attribution>

/** An entry as it is kept: `act` without what is in the attribution, which may be withheld behind its hash. */
export type Recorded = Readonly<z.infer<typeof SHAPE>>

/** What the first entry carries in the place of the hash of the one before. */
export const NOTHING_BEFORE: EntryHash = entryHash('0'.repeat(64))

/** An entry as it is read from a file. @throws ZodError when it is none */
export const recordedFrom = (json: unknown): Recorded => SHAPE.parse(json)

/** The entry as it stands in the chain behind the one of the hash `previous`. `salt` is in hexadecimal. */
export function linked(previous: EntryHash, entry: Entry, salt: string): Recorded {
  const naming = NAMING[entry.act.does]
  const fields = Object.entries(entry.act).filter(([, value]) => value !== undefined)
  const named: Attribution = {
    by: entry.by,
    names: Object.fromEntries(fields.filter(([field]) => Object.hasOwn(naming, field))),
    salt,
    ...(entry.voucher && { voucher: entry.voucher }),
  }
  const said = {
    does: entry.act.does,
    ...Object.fromEntries(fields.filter(([field]) => !Object.hasOwn(naming, field))),
  }
  const whole = { number: entry.number, at: entry.at, act: said, attribution: named, previous }
  return { ...whole, hash: hashOfEntry(whole) }
}

/** The entry itself; null where its names are withheld, because then nobody can tell whose it was. */
export function entryOf({ attribution: named, ...recorded }: Recorded): Entry | null {
  if (typeof named === 'string') return null
  const entry = {
    number: recorded.number,
    at: recorded.at,
    by: named.by,
    act: { ...recorded.act, ...named.names },
    ...(named.voucher && { voucher: named.voucher }),
  }
  assert(isEntry(entry), `entry ${recorded.number} says who did what`)
  return entry
}

/** The same entry with its names withheld: it has the same place in the chain and says not who [R8]. */
export const withoutNames = (recorded: Recorded): Recorded => ({
  ...recorded,
  attribution: hashOfAttribution(recorded.attribution),
})

/** What is wrong with an entry that stands behind the one numbered and hashed so, in a sentence; null when it is whole. */
export function faultIn(
  recorded: Recorded,
  before: { readonly number: number; readonly hash: EntryHash },
): string | null {
  const which = `Entry ${recorded.number}`
  if (recorded.number !== before.number + 1) return `${which} does not follow entry ${before.number}.`
  if (recorded.previous !== before.hash) return `${which} was not recorded behind what stands before it here.`
  if (hashOfEntry(recorded) !== recorded.hash)
    return `${which} is not as it was recorded: what it says does not fit its hash.`
  return null
}

const hashOfEntry = (entry: Omit<Recorded, 'hash'>): EntryHash =>
  entryHash(
    hashed({
      number: entry.number,
      at: entry.at,
      act: entry.act,
      attribution: hashOfAttribution(entry.attribution),
      previous: entry.previous,
    }),
  )

const hashOfAttribution = (named: Recorded['attribution']): AttributionHash =>
  typeof named === 'string' ? named : attributionHash(hashed(named))

const hashed = (value: unknown): string => bytesToHex(sha256(utf8ToBytes(canonical(value))))

/**
 * Whatever the act: it was judged when it was recorded, and a stricter reading of today must not change what was said.
 * An act that this house does not know stops the replay.
 */
const isEntry = (json: unknown): json is Entry => ENTRY.safeParse(json).success
