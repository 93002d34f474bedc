// What tabling does: a proposal comes onto the table with its number, or an earlier one has a further wording.

import type { Act, Entry } from './acts.ts'
import { indexed, theParagraph, withProposal } from './changing.ts'
import type { DelegationCode } from './ids.ts'
import { aboutOf, WORDS } from './meanings.ts'
import type { Negotiation } from './negotiation.ts'
import type { Proposal, Wording } from './proposals.ts'

/** As much of an entry as tabling depends on. */
export type Said = Pick<Entry, 'number' | 'at'> & { readonly by: { readonly delegation: DelegationCode } }

/** The state once a delegation has tabled a proposal for the first time, or in other words. */
export function tabled(before: Negotiation, entry: Said, act: Act & { does: 'table' }): Negotiation {
  const wording: Wording = {
    prose: act.wording,
    base: act.base,
    reason: act.reason,
    entry: entry.number,
    at: entry.at,
  }
  const known = before.proposals.get(act.proposal)
  if (known) return withProposal(before, { ...known, wordings: [...known.wordings, wording] })

  const { reference } = theParagraph(before, act.paragraph)
  const stem = `${entry.by.delegation} ${reference}.`
  const earlier = [...before.proposals.values()].filter(({ number }) => numberedUnder(number, stem))
  const proposal: Proposal = {
    id: act.proposal,
    paragraph: act.paragraph,
    meaning: act.meaning ?? WORDS,
    owner: entry.by.delegation,
    number: stem + (earlier.length + 1),
    cosponsors: new Map(),
    sharesRoom: false,
    wordings: [wording],
    state: { is: 'tabled' },
  }
  return aboutOf(proposal).reduce(
    (negotiation, paragraph) => indexed(negotiation, proposal.id, paragraph),
    withProposal(before, proposal),
  )
}

/** `NRL 1.2` is numbered under `NRL 1.`; `NRL 1.2.1`, on a paragraph 1.2, is not. */
const numberedUnder = (number: string, stem: string): boolean =>
  number.startsWith(stem) && /^\d+$/.test(number.slice(stem.length))
