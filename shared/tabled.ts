// What tabling does: a proposal comes onto the table with its number, or an earlier one has a further wording.

import { isFulfilled } from './accepting.ts'
import type { Act } from './acts.ts'
import type { SeenEntry } from './attribution.ts'
import { FACILITATORS } from './delegations.ts'
import { indexed, theParagraph, theProposal, withProposal } from './changing.ts'
import { aboutOf, WORDS } from './meanings.ts'
import type { Negotiation } from './negotiation.ts'
import { type Proposal, type Wording, wordingOf } from './proposals.ts'
import { hashOf } from './prose.ts'
import { exceptionsWhen } from './speaking.ts'

/** As much of an entry as tabling depends on. */
export type Said = Pick<SeenEntry, 'number' | 'at' | 'by'>

/** The state once a delegation has tabled a proposal for the first time, or in other words. */
export function tabled(before: Negotiation, entry: Said, act: Act & { does: 'table' }): Negotiation {
  const known = before.proposals.get(act.proposal)
  const except = exceptionsWhen(entry.by, act.except, known)
  const wording: Wording = {
    prose: act.wording,
    base: act.base,
    reason: act.reason,
    ...(except.length > 0 && { except }),
    entry: entry.number,
    at: entry.at,
  }
  if (known)
    return carriedAlong(
      withProposal(before, { ...known, wordings: [...known.wordings, wording] }),
      entry,
      act,
    )

  const { reference } = theParagraph(before, act.paragraph)
  const cited = `${reference} #${(before.on.get(act.paragraph) ?? []).length + 1}`
  // What is made from others' proposals is the facilitators', whoever reads it [G1].
  const owner = entry.by?.delegation ?? (act.from ? FACILITATORS : null)
  const proposal: Proposal = {
    id: act.proposal,
    paragraph: act.paragraph,
    meaning: act.meaning ?? WORDS,
    ...(act.from && { from: act.from }),
    owner,
    number: entry.by ? nextNumber(before, `${entry.by.delegation} ${reference}.`) : cited,
    cited,
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

function nextNumber(before: Negotiation, stem: string): string {
  const earlier = [...before.proposals.values()].filter(({ number }) => numberedUnder(number, stem))
  return stem + (earlier.length + 1)
}

/** What is inside a proposal that is tabled in other words reads on inside these, or has been taken up by its owner [Q2]. */
function carriedAlong(before: Negotiation, { number, at }: Said, act: Act & { does: 'table' }): Negotiation {
  const base = hashOf(act.wording)
  return (act.carried ?? []).reduce((negotiation, { proposal: id, prose }) => {
    const proposal = theProposal(negotiation, id)
    if (isFulfilled(act.wording, prose))
      return withProposal(negotiation, { ...proposal, state: { is: 'merged', at, into: act.proposal } })
    const { reason, except } = wordingOf(proposal)
    const said = { reason, ...(except && { except }) }
    const wording: Wording = { prose, base, ...said, entry: number, at, carried: true }
    return withProposal(negotiation, { ...proposal, wordings: [...proposal.wordings, wording] })
  }, before)
}

/** `NRL 1.2` is numbered under `NRL 1.`; `NRL 1.2.1`, on a paragraph 1.2, is not. */
const numberedUnder = (number: string, stem: string): boolean =>
  number.startsWith(stem) && /^\d+$/.test(number.slice(stem.length))
