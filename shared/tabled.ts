// What tabling does to the proposals, once it is on the record: one comes to the table and gets its number, or is given other
// words, and what is inside it goes along. Entries are as recorded, or as a reader without names is sent them.

import { isFulfilled } from './accepting.ts'
import type { Act } from './acts.ts'
import type { JointUnnamed, OralUnnamed, SeenEntry } from './attribution.ts'
import { closed, indexed, theParagraph, theProposal, withProposal } from './changing.ts'
import { FACILITATORS } from './delegations.ts'
import type { DelegationCode } from './ids.ts'
import { ownersOf } from './joints.ts'
import { withKey } from './lasting.ts'
import { aboutOf, WORDS } from './meanings.ts'
import type { Negotiation } from './negotiation.ts'
import { confirmed } from './oral.ts'
import { type Proposal, type Wording, wordingOf } from './proposals.ts'
import { hashOf } from './prose.ts'
import { exceptionsWhen } from './speaking.ts'

/** As much of an entry as tabling depends on. */
export type Said = Pick<SeenEntry, 'number' | 'at' | 'by'>

/** The state after words were tabled: for the first time, or again. */
export function tabled(
  before: Negotiation,
  entry: Said,
  act: (Act & { does: 'table' }) | JointUnnamed,
): Negotiation {
  const by = entry.by?.delegation ?? null
  const known = before.proposals.get(act.proposal)
  const except = exceptionsWhen(entry.by, act.except, known)
  const wording = wordingIn(entry, { ...act, except })
  if (known) {
    const wordings = [...known.wordings, wording]
    return carriedAlong(withProposal(before, { ...confirmed(known, entry), wordings }), entry, act) // [U3]
  }
  const joint = before.joints.get(act.proposal)
  if (joint && by) return firstTabled(closed(before, act.proposal), entry, act, ownersOf(joint, by))
  // What is made from others' proposals is the facilitators', whoever reads it [G1].
  const held = ownedBy(by ?? (act.from ? FACILITATORS : null))
  return firstTabled(before, entry, act, { ...held, sharesRoom: 'isJoint' in act })
}

type Tabled = (Act & { readonly does: 'table' | 'enter-orally' }) | OralUnnamed
type Held = Pick<Proposal, 'owner' | 'cosponsors' | 'sharesRoom' | 'oral'>

const ownedBy = (owner: DelegationCode | null): Held => ({ owner, cosponsors: new Map(), sharesRoom: false })

const wordingIn = (
  { number, at }: Said,
  { wording, base, reason, precedents = [], ...act }: Tabled,
): Wording => ({
  prose: wording,
  base,
  reason,
  precedents,
  ...('except' in act && act.except && act.except.length > 0 && { except: act.except }),
  entry: number,
  at,
})

/** The state after words were entered for a delegation that said them. */
export function enteredOrally(
  before: Negotiation,
  entry: Said,
  act: (Act & { does: 'enter-orally' }) | OralUnnamed,
): Negotiation {
  const oral = { instruction: act.instruction, entry: entry.number, at: entry.at }
  return firstTabled(before, entry, act, { ...ownedBy(act.delegation), oral })
}

/** A proposal on the table for the first time: it gets its number [P2]. */
function firstTabled(before: Negotiation, entry: Said, act: Tabled, held: Held): Negotiation {
  const { reference } = theParagraph(before, act.paragraph)
  const cited = `${reference} #${(before.on.get(act.paragraph) ?? []).length + 1}`
  // What others than the reader and the named have tabled is not numbered by names the reader does not know [T6].
  const isNumbered = act.does === 'enter-orally' || (entry.by !== null && 'seat' in entry.by)
  const proposal: Proposal = {
    id: act.proposal,
    paragraph: act.paragraph,
    meaning: act.meaning ?? WORDS,
    ...(act.does === 'table' && act.from && { from: act.from }),
    ...held,
    number: held.owner && isNumbered ? nextNumber(before, held.owner, reference) : cited,
    cited,
    wordings: [wordingIn(entry, act)],
    state: { is: 'tabled' },
  }
  const under = [...(before.numberedUnder.get(reference) ?? []), proposal.id]
  return aboutOf(proposal).reduce(
    (negotiation, paragraph) => indexed(negotiation, proposal.id, paragraph),
    withProposal({ ...before, numberedUnder: withKey(before.numberedUnder, reference, under) }, proposal),
  )
}

/** The next of a delegation on a paragraph; a reader without names has its own that others tabled cited otherwise [T6]. */
function nextNumber(before: Negotiation, owner: DelegationCode, reference: string): string {
  const stem = `${owner} ${reference}.`
  const earlier = (before.numberedUnder.get(reference) ?? [])
    .flatMap((id) => before.proposals.get(id) ?? [])
    .filter(
      (known) => numberedUnder(known.number, stem) || (known.owner === owner && known.number === known.cited),
    )
  return stem + (earlier.length + 1)
}

/** What is inside a proposal that is tabled in other words reads on inside these, or has been taken up by its owner [Q2]. */
function carriedAlong(before: Negotiation, { number, at }: Said, act: Act & { does: 'table' }): Negotiation {
  const base = hashOf(act.wording)
  return (act.carried ?? []).reduce((negotiation, { proposal: id, prose }) => {
    const proposal = theProposal(negotiation, id)
    if (isFulfilled(act.wording, prose))
      return withProposal(negotiation, { ...proposal, state: { is: 'merged', at, into: act.proposal } })
    const { reason, precedents, except } = wordingOf(proposal)
    const said = { reason, precedents, ...(except && { except }) }
    const wording: Wording = { prose, base, ...said, entry: number, at, carried: true }
    return withProposal(negotiation, { ...proposal, wordings: [...proposal.wordings, wording] })
  }, before)
}

/** `NRL 1.2` is numbered under `NRL 1.`; `NRL 1.2.1`, on a paragraph 1.2, is not. */
const numberedUnder = (number: string, stem: string): boolean =>
  number.startsWith(stem) && /^\d+$/.test(number.slice(stem.length))
