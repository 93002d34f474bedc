// Receipts as a browser saves them to a file: what a delegation holds against a later copy of the record.

import { decodeUtf8 } from 'lib0/string'
import * as z from 'zod'
import { entryHash, isEntryHash } from '../ids.ts'
import type { Kept } from './verify.ts'

const RECEIPTS = z.object({
  adref: z.literal('receipts'),
  receipts: z.array(
    z.object({
      number: z.int().positive(),
      hash: z.string().refine(isEntryHash).transform(entryHash),
      checkpoint: z.string().optional(),
    }),
  ),
})

/** What is in a file of receipts; null when it is none. */
export function receiptsIn(bytes: Uint8Array): Kept | null {
  try {
    const { receipts } = RECEIPTS.parse(JSON.parse(decodeUtf8(bytes)))
    return {
      entries: receipts.map(({ number, hash }) => ({ number, hash })),
      notes: receipts.flatMap(({ checkpoint }) => checkpoint ?? []),
    }
  } catch {
    return null
  }
}
