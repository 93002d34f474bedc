// The proposals as a table for a spreadsheet: UTF-8 with its mark, as spreadsheets want it, and nothing in it that one
// would take for a formula.

import type { Negotiation } from '../../shared/negotiation.ts'
import { exceptionsOf, isUnconfirmed, type Proposal, sponsorsOf, wordingOf } from '../../shared/proposals.ts'
import { inPlainText } from '../../shared/prose.ts'
import { assert } from '../../shared/result.ts'
import { whatItDoes } from './compilation.ts'
import type { Face } from './paper.ts'
import { linesOfFace } from './face.ts'
import { PROPOSAL } from './words.ts'

const HEAD = [
  'Number',
  'Paragraph',
  'Delegations',
  'Not on behalf of',
  'Meaning',
  'State',
  'What it does',
  'Wording',
  'Reason',
  'Tabled',
]

/** Every proposal there has been, a line each; which text it is stands above. */
export function proposalsAsCsv(negotiation: Negotiation, face: Face): string {
  const rows = [
    [face.title],
    ...linesOfFace(face).map((line) => [line]),
    [],
    HEAD,
    ...[...negotiation.proposals.values()].map((proposal) => rowOf(negotiation, proposal)),
  ]
  return `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`
}

function rowOf(negotiation: Negotiation, proposal: Proposal): readonly string[] {
  const { paragraphs, past } = negotiation
  const paragraph = paragraphs.get(proposal.paragraph) ?? past.get(proposal.paragraph)
  assert(paragraph, 'a proposal is on a paragraph that the text has or had')
  const { prose, reason, at } = wordingOf(proposal)
  const isPending = proposal.state.is === 'tabled'
  return [
    proposal.number,
    paragraph.reference,
    sponsorsOf(proposal).join(', '),
    exceptionsOf(proposal).join(', '),
    proposal.meaning.is,
    isUnconfirmed(proposal) ? PROPOSAL.oral(proposal.state.is) : proposal.state.is,
    isPending ? whatItDoes(negotiation, paragraph, proposal) : '',
    inPlainText(prose),
    reason,
    at,
  ]
}

/** A spreadsheet runs what begins with one of these, also behind white space. */
const FORMULA = /^\s*[=+\-@\t\r|%]/

/** A quoted cell; an apostrophe before what would be run makes it text. */
export const cell = (text: string): string =>
  `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
