// Restoring: what was agreed ad ref and then reopened becomes the base again in one step. A base changes by acceptance
// alone [B1], so this is one: the facilitators table those words as a proposal of theirs and accept it in the same entry.
// Everybody else's proposals are carried over as for any other.

import { type Accept, accepting, NOTHING_FOLLOWS } from './accepting.ts'
import type { Act } from './acts.ts'
import { theParagraph, theProposal, withProposal } from './changing.ts'
import { FACILITATORS } from './delegations.ts'
import type { ParagraphId, ProposalId, WordingHash } from './ids.ts'
import type { Negotiation } from './negotiation.ts'
import type { Paragraph } from './paragraphs.ts'
import { hashOf, type Prose } from './prose.ts'
import { assert } from './result.ts'
import { type Said, tabled } from './tabled.ts'

/** What the facilitator asks: the words that were agreed until entry `reopening`, in place of this base. */
export type Restoration = {
  readonly paragraph: ParagraphId
  readonly base: WordingHash
  readonly reopening: number
  /** The id of the proposal that is tabled and accepted in one: a new one. */
  readonly proposal: ProposalId
}

export type Restore = Act & { readonly does: 'restore' }

/** The words that stood when this entry reopened the paragraph; undefined when it did not. */
export const wordsToRestore = ({ reopenings }: Paragraph, reopening: number): Prose | undefined =>
  reopenings.find(({ entry }) => entry === reopening)?.agreed

/** The whole act: what becomes of every other pending proposal. */
export function restoring(
  negotiation: Negotiation,
  { paragraph, base, reopening, proposal }: Restoration,
): Restore {
  const act = { does: 'restore', paragraph, base, reopening, proposal } as const
  const known = negotiation.paragraphs.get(paragraph)
  const words = known && wordsToRestore(known, reopening)
  if (!words || negotiation.proposals.has(proposal)) return { ...act, ...NOTHING_FOLLOWS, result: [] }
  const taken = [{ proposal, wording: hashOf(words) }]
  const { result, carried, outdated, lapsing } = accepting(
    withRestored(negotiation, next(negotiation), act),
    {
      paragraph,
      base,
      taken,
    },
  )
  return { ...act, result, carried, outdated, ...(lapsing && { lapsing }) }
}

/** The state with the facilitators' proposal on the table, before it is accepted. */
export function withRestored(
  before: Negotiation,
  entry: Said,
  { paragraph, base, reopening, proposal }: Restoration,
): Negotiation {
  const wording = theWords(before, paragraph, reopening)
  const after = tabled(before, entry, { does: 'table', proposal, paragraph, base, wording, reason: '' })
  // Plainly the facilitators', for every reader.
  return withProposal(after, { ...theProposal(after, proposal), owner: FACILITATORS, restores: reopening })
}

/** The acceptance that a restoration comes to, once its proposal is on the table. */
export function acceptanceIn(before: Negotiation, act: Restore): Accept {
  const { paragraph, base, proposal, reopening, result, carried, outdated, lapsing } = act
  const taken = [{ proposal, wording: hashOf(theWords(before, paragraph, reopening)) }]
  return { does: 'accept', paragraph, base, taken, result, carried, outdated, ...(lapsing && { lapsing }) }
}

/** The entry as which it would go on the record now. */
export const next = ({ head, at }: Negotiation): Said => ({
  number: head + 1,
  at,
  by: { delegation: FACILITATORS },
})

function theWords(negotiation: Negotiation, paragraph: ParagraphId, reopening: number): Prose {
  const words = wordsToRestore(theParagraph(negotiation, paragraph), reopening)
  assert(words, `entry ${reopening} reopened paragraph ${paragraph}`)
  return words
}
