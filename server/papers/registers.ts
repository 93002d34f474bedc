// The registers of a negotiation as tables: what was proposed, who stood where and when, which number was which, and which
// proposals went into each paragraph.

import type { ParagraphId } from '../../shared/ids.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import { isStanding, type Paragraph } from '../../shared/paragraphs.ts'
import { isStale, type Stand, standsOn, type Subject } from '../../shared/positions.ts'
import { exceptionsOf, isUnconfirmed, type Proposal, sponsorsOf, wordingOf } from '../../shared/proposals.ts'
import { inPlainText } from '../../shared/prose.ts'
import { assert } from '../../shared/result.ts'
import type { Revision } from '../../shared/revisions.ts'
import { sourcesOf } from '../../shared/sources.ts'
import { whatItDoes } from './compilation.ts'
import { numberOf } from './proposed.ts'
import type { Table } from './table.ts'
import { PROPOSAL, REGISTERS } from './words.ts'

/** A table without its face. */
export type Register = Pick<Table, 'columns' | 'rows'>

const columnsOf = (titles: Readonly<Record<string, string>>): Table['columns'] =>
  Object.entries(titles).map(([key, title]) => ({ key, title }))

/** Every proposal there has been, a line each. */
export const proposalsRegister = (negotiation: Negotiation): Register => ({
  columns: columnsOf(REGISTERS.proposals),
  rows: [...negotiation.proposals.values()].map((proposal) => proposalRow(negotiation, proposal)),
})

function proposalRow(negotiation: Negotiation, proposal: Proposal): readonly string[] {
  const paragraph = paragraphOf(negotiation, proposal.paragraph)
  const { prose, reason, precedents, at } = wordingOf(proposal)
  const { state, from } = proposal
  return [
    proposal.number,
    paragraph.reference,
    sponsorsOf(proposal).join(', '),
    exceptionsOf(proposal).join(', '),
    proposal.meaning.is,
    isUnconfirmed(proposal) ? PROPOSAL.oral(state.is) : state.is,
    state.is === 'tabled' ? whatItDoes(negotiation, paragraph, proposal) : '',
    inPlainText(prose),
    reason,
    precedents.map(({ citation, link }) => [citation, link].filter(Boolean).join(', ')).join('; '),
    (from?.proposals ?? []).map((id) => numberOf(negotiation, id)).join(', '),
    at,
  ]
}

/** Every position there has been, the earlier ones too: on each proposal, then on the words of each paragraph. */
export function positionsRegister(negotiation: Negotiation): Register {
  const { proposals, paragraphs, past } = negotiation
  return {
    columns: columnsOf(REGISTERS.positions),
    rows: [
      ...[...proposals.values()].flatMap(({ id, number, paragraph }) =>
        positionRows(negotiation, { is: 'proposal', proposal: id }, [
          number,
          paragraphOf(negotiation, paragraph).reference,
        ]),
      ),
      ...[...past.values(), ...paragraphs.values()].flatMap(({ id, reference }) =>
        positionRows(negotiation, { is: 'paragraph', paragraph: id }, ['', reference]),
      ),
    ],
  }
}

const positionRows = (negotiation: Negotiation, subject: Subject, on: readonly string[]): Register['rows'] =>
  [...standsOn(negotiation, subject)].flatMap(([by, stand]) =>
    stand.flatMap((position, turn) => {
      if (!position) return [] // a withdrawal: said of the position before it
      const { stance, statement, condition, except, at } = position
      const status = statusOf(negotiation, subject, stand, turn)
      return [[...on, by, except.join(', '), stance, statement, condition, status, at]]
    }),
  )

function statusOf(negotiation: Negotiation, subject: Subject, stand: Stand, turn: number): string {
  const { statuses } = REGISTERS
  if (turn < stand.length - 1) return stand[turn + 1] === null ? statuses.withdrawn : statuses.replaced
  const position = stand[turn]
  return position && isStale(negotiation, subject, position) ? statuses.stale : statuses.current
}

/** Which number in an issued text was which in the one before. */
export const concordanceRegister = ({ concordance }: Revision): Register => ({
  columns: columnsOf(REGISTERS.concordance),
  rows: concordance.map(({ before = '', after = '' }) => [before, after]),
})

/** Paragraph by paragraph: which proposals its words came with. */
export const sourcesRegister = (negotiation: Negotiation): Register => ({
  columns: columnsOf(REGISTERS.sources),
  rows: [...negotiation.paragraphs.values()].filter(isStanding).flatMap(({ id, reference }) =>
    sourcesOf(negotiation, id).map(({ wordings, words }) => {
      const proposals = wordings.flatMap(({ proposal }) => negotiation.proposals.get(proposal) ?? [])
      return [
        reference,
        proposals.length === 0 ? REGISTERS.theDraft : proposals.map(({ number }) => number).join(', '),
        [...new Set(proposals.flatMap(sponsorsOf))].join(', '),
        String(words),
      ]
    }),
  ),
})

function paragraphOf({ paragraphs, past }: Negotiation, id: ParagraphId): Paragraph {
  const paragraph = paragraphs.get(id) ?? past.get(id)
  assert(paragraph, 'a proposal is on a paragraph that the text has or had')
  return paragraph
}
