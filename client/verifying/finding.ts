// What is found in a record that somebody holds, and in what they kept of it earlier: verified by the same code as
// `adref verify` runs, in this browser and with nothing but the files.

import { bytesToHex } from '@noble/hashes/utils.js'
import { looksLikeRecord, readCopy } from '../../shared/verifying/copy.ts'
import { keptIn } from '../../shared/verifying/kept.ts'
import { faultBeside, verified } from '../../shared/verifying/verify.ts'
import type { Vouching } from '../../shared/verifying/vouching.ts'
import { checkedIn } from './checked.ts'

/** A file as it was chosen, read. */
export type NamedBytes = { readonly name: string; readonly bytes: Uint8Array }

export type Asked = {
  readonly record: NamedBytes
  /** An older copy, or receipts; null when there are none to compare with. */
  readonly kept: NamedBytes | null
  /** The key the house has given out; empty when it is not known. */
  readonly key: string
}

export type Whole = {
  readonly is: 'whole'
  /** Null where names are withheld: then the acts are not judged. */
  readonly title: string | null
  readonly entries: number
  readonly from: string
  readonly to: string
  /** In hexadecimal. */
  readonly root: string
  readonly signed: { readonly size: number; readonly key: string } | null
  /** Who vouches for the acts; null where names are withheld. */
  readonly vouching: Vouching | null
  /** Whether the key was asked for, and the name of what was compared. */
  readonly isKeyAsked: boolean
  readonly comparedWith: string | null
}

export type Finding =
  | Whole
  /** `sentence` names the first bad entry, where it is one that is bad. */
  | { readonly is: 'bad'; readonly sentence: string }
  /** The record by itself is whole, and does not hold what was kept of it. */
  | { readonly is: 'another'; readonly name: string; readonly sentence: string }
  /** What was kept cannot be compared with anything. */
  | { readonly is: 'nothing-to-compare'; readonly sentence: string }

export async function findingOf({ record, kept, key }: Asked): Promise<Finding> {
  const copy = readCopy(record.name, record.bytes)
  const found = verified(copy, key === '' ? undefined : key, await checkedIn(copy))
  if (!found.ok) return { is: 'bad', sentence: found.refusal }
  if (kept) {
    const isOlderCopy = looksLikeRecord(kept.bytes)
    const isActSigned = isOlderCopy ? await checkedIn(readCopy(kept.name, kept.bytes)) : undefined
    const earlier = keptIn(kept.name, kept.bytes, isActSigned)
    if (!earlier.ok) return { is: 'nothing-to-compare', sentence: earlier.refusal }
    const fault = faultBeside(found.value, earlier.value)
    if (fault) return { is: 'another', name: kept.name, sentence: fault }
  }
  const { chain, negotiation, signed, vouching } = found.value
  return {
    is: 'whole',
    title: negotiation?.title ?? null,
    entries: chain.head,
    from: copy.recorded[0]?.at ?? '',
    to: copy.recorded.at(-1)?.at ?? '',
    root: bytesToHex(chain.tree.root()),
    signed,
    vouching,
    isKeyAsked: key !== '',
    comparedWith: kept?.name ?? null,
  }
}
