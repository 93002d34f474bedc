// What was found in a record that is whole, as the command line says it.

import { bytesToHex } from '@noble/hashes/utils.js'
import type { RecordCopy } from './copy.ts'
import type { Verified } from './verify.ts'

/** The findings in lines of plain text. */
export function reportOf({ recorded }: RecordCopy, { chain, negotiation, signed }: Verified): string {
  const [first, last] = [recorded[0], recorded.at(-1)]
  const withheld = recorded.filter(({ attribution }) => typeof attribution === 'string').length
  return [
    `The record${negotiation ? ` of “${negotiation.title}”` : ''} is whole: ${counted(chain.head)}, from ${first?.at} to ${last?.at}.`,
    'Chain: each entry follows the one before it, and is as it was recorded.',
    `Root: ${bytesToHex(chain.tree.root())}`,
    signed
      ? `Signature: made for the first ${counted(signed.size)} with the key ${signed.key}. Compare this key with the one the house has given you.`
      : 'Signature: none. Nothing shows which house has kept this record.',
    negotiation
      ? 'Acts: by the rules of this version each was allowed when it was done, and the text follows from them.'
      : `Acts: not judged, because in ${counted(withheld)} the names are withheld.`,
  ].join('\n')
}

const counted = (entries: number): string => (entries === 1 ? 'one entry' : `${entries} entries`)
