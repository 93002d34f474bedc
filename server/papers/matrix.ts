// The matrix: a column for each delegation that proposes, a row for each paragraph on which one of them does, and in the
// cells what it proposes there. Wide meetings have several tables, so that a page across holds each.

import type { DelegationCode } from '../../shared/ids.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import type { Paragraph } from '../../shared/paragraphs.ts'
import { isPending, type Proposal, sponsorsOf, wordingOf } from '../../shared/proposals.ts'
import type { Prose } from '../../shared/prose.ts'
import { headOf, whatItDoes } from './compilation.ts'
import type { Face } from './paper.ts'
import { ALL, shownOn } from './proposed.ts'
import { COMPILED, MATRIX } from './words.ts'

/** As many as are readable beside the text on a page across. */
const COLUMNS = 4

export type MatrixTable = {
  /** What stands above the columns behind the text. */
  readonly heads: readonly string[]
  readonly rows: readonly {
    /** How the paragraph is cited; empty for a heading. */
    readonly label: string
    readonly prose: Prose
    /** For each head, what is said under it, a string a proposal. */
    readonly cells: readonly (readonly string[])[]
  }[]
}

export type Matrix = { readonly face: Face; readonly tables: readonly MatrixTable[] }

/** The tables; none where nothing is pending. */
export function matrixTables(negotiation: Negotiation): readonly MatrixTable[] {
  const rows = [...negotiation.paragraphs.values()]
    .map((paragraph) => ({ paragraph, proposals: shownOn(negotiation, paragraph.id, ALL) }))
    .filter(({ proposals }) => proposals.length > 0)
  const columns = columnsOf(negotiation)
  const tables = Array.from({ length: Math.ceil(columns.length / COLUMNS) }, (_, at) =>
    columns.slice(at * COLUMNS, (at + 1) * COLUMNS),
  )
  return tables.map((some) => ({
    heads: some.map((code) => headFor(negotiation, code)),
    rows: rows
      .map(({ paragraph, proposals }) => ({
        label: paragraph.kind === 'heading' ? '' : paragraph.reference,
        prose: paragraph.base,
        cells: some.map((code) => cellOf(negotiation, paragraph, proposals, code)),
      }))
      .filter(({ cells }) => cells.some((cell) => cell.length > 0)),
  }))
}

/** Null stands for those whose proposals a reader is shown without a name [T2]. */
type Head = DelegationCode | null

function columnsOf({ proposals }: Negotiation): readonly Head[] {
  const pending = [...proposals.values()].filter(isPending)
  const named = new Set(pending.flatMap(sponsorsOf))
  const isUnnamed = pending.some(({ owner }) => owner === null)
  return [...[...named].toSorted(), ...(isUnnamed ? [null] : [])]
}

const headFor = ({ delegations }: Negotiation, code: Head): string =>
  code === null ? MATRIX.unnamed : `${code} · ${delegations.get(code)?.name ?? code}`

const cellOf = (
  negotiation: Negotiation,
  paragraph: Paragraph,
  proposals: readonly Proposal[],
  code: Head,
): readonly string[] =>
  proposals.flatMap((proposal) => {
    if (proposal.owner !== code)
      return code !== null && sponsorsOf(proposal).includes(code) ? [MATRIX.with(proposal.number)] : []
    const { reason } = wordingOf(proposal)
    const does = `${headOf(proposal)}: ${whatItDoes(negotiation, paragraph, proposal)}.`
    return [reason === '' ? does : `${does} ${COMPILED.reason(reason)}`]
  })
