// Which papers there are to take away, and where: the names are those of the house's door (server/papers).

import type { DelegationCode } from '../../shared/ids.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import { isPending } from '../../shared/proposals.ts'

export type Reading = 'clean' | 'rolling' | 'tracked' | 'compilation' | 'matrix'
export type Register = 'proposals' | 'positions' | 'sources'
export type Format = 'docx' | 'html' | 'md' | 'txt' | 'csv' | 'json'

const TEXT: readonly Format[] = ['docx', 'html', 'md', 'txt']
/** Only these can show a change as one, or a table across the page. */
export const WITH_CHANGES: readonly Format[] = ['docx', 'html']
export const TABLES: readonly Format[] = ['csv', 'json']

/** The readings of the text as it stands, in the order in which they are offered, each with its formats. */
export const OFFERED: readonly (readonly [Reading, readonly Format[]])[] = [
  ['clean', TEXT],
  ['rolling', TEXT],
  ['tracked', WITH_CHANGES],
  ['compilation', TEXT],
  ['matrix', WITH_CHANGES],
]
export const REGISTERS: readonly Register[] = ['proposals', 'positions', 'sources']

/** A text that was issued: how it is called, and the files there are of it. */
export type IssuedFiles = {
  readonly turn: number
  readonly name: string
  /** The text before it, which its changes are against. */
  readonly before: { readonly turn: number; readonly name: string } | null
  readonly formats: readonly Format[]
}

/** The texts that were issued, the last first. The house counts them from 0, the draft as it came in. */
export const issuedIn = ({ revisions }: Negotiation): readonly IssuedFiles[] =>
  revisions
    .map(({ name, symbol }, turn): IssuedFiles => {
      const before = revisions[turn - 1]
      return {
        turn,
        name: symbol === '' ? name : `${name}, ${symbol}`,
        before: before ? { turn: turn - 1, name: before.name } : null,
        formats: TEXT,
      }
    })
    .toReversed()

/** The delegations whose proposals can be taken away by themselves: those that the reader knows [T2]. */
export function proposersIn({ proposals, delegations }: Negotiation): readonly DelegationCode[] {
  const owners = [...proposals.values()].filter(isPending).flatMap(({ owner }) => owner ?? [])
  return [...new Set(owners)].filter((code) => delegations.has(code)).toSorted()
}
