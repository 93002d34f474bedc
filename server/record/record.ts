// The record of one negotiation as it is kept: entries are only ever added, each chained to the one before, and a reader
// gets them back exactly as they were written. Whoever adds says after which entry; so two houses that judge the same
// negotiation never both add [R1].

import type { Entry } from '../../shared/acts.ts'
import type { Recorded } from '../../shared/chain.ts'
import type { Result } from '../../shared/result.ts'
import type { Chain } from '../../shared/verifying/chain.ts'

export type RecordBook = {
  /** The number of the last entry kept; 0 before the first. */
  readonly head: number
  /** The hashes of the entries kept, and the tree over them [R7, R9]. */
  readonly chain: Pick<Chain, 'hashOf' | 'tree'>
  /**
   * Adds entries behind the one numbered `expectedHead`, all or none, and answers the new head once they are kept. An
   * addition that is asked while another is on its way is judged when that one is kept or has failed.
   * @throws NotKept when they could not be kept
   */
  append(expectedHead: number, entries: readonly Entry[]): Promise<Result<number, 'head-has-moved'>>
  /** The entries numbered `from` and higher, in order. */
  read(from: number): Promise<readonly Entry[]>
  /** The whole record as it is kept, with what was asked before; read again from where it is kept. */
  recorded(): Promise<readonly Recorded[]>
  /** After what was asked before; nothing is added any more. */
  close(): Promise<void>
}

/** The end of the record once entries stand behind `head`. They are numbered without gaps; anything else is a fault. */
export function headAfter(head: number, entries: readonly Entry[]): number {
  return entries.reduce((last, { number }) => {
    if (number !== last + 1) throw new Error(`Entry ${number} does not follow entry ${last}.`)
    return number
  }, head)
}
