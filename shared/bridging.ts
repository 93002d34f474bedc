// Bridging: a facilitators' proposal that starts from others, and decides them when it is accepted. Made from several it
// bridges them; made from one it is that one accepted as modified. What it started from stays linked on the record.

import { hunksOf, keysOf } from './hunks.ts'
import type { ProposalId } from './ids.ts'
import { type Aim, isOutdated } from './meanings.ts'
import type { Negotiation } from './negotiation.ts'
import type { Paragraph } from './paragraphs.ts'
import { isPending, type Proposal, wordingOf } from './proposals.ts'
import type { Prose } from './prose.ts'
import { ifTaken, type Suggested } from './views.ts'

/** What a proposal was made from, and what becomes of that when it is accepted. */
export type From = {
  readonly as: 'bridge' | 'modification'
  readonly proposals: readonly ProposalId[]
}

/** What a draft is on, and for a facilitators' draft what it is made from. */
export type Intent = Aim & { readonly from?: From }

/** Whether a proposal can be bridged: it is pending on the words of this paragraph. */
export const canBeBridged = (proposal: Proposal | undefined, { id }: Pick<Paragraph, 'id'>): boolean =>
  proposal !== undefined &&
  isPending(proposal) &&
  proposal.paragraph === id &&
  (proposal.meaning.is === 'words' || proposal.meaning.is === 'alternative')

/** The pending proposals that are decided when these are accepted, because they were made from them [G2]. */
export function decidedWith(
  { proposals }: Negotiation,
  taken: readonly ProposalId[],
): readonly { readonly source: Proposal; readonly by: Proposal; readonly from: From }[] {
  return taken.flatMap((id) => {
    const by = proposals.get(id)
    const { from } = by ?? {}
    if (!by || !from) return []
    return from.proposals
      .filter((source) => !taken.includes(source))
      .flatMap((source) => proposals.get(source) ?? [])
      .filter(isPending)
      .map((source) => ({ source, by, from }))
  })
}

/** The words that bridging starts from: the paragraph with what its sources make of it; of rivals the first. */
export function bridgingWords(negotiation: Negotiation, { base }: Paragraph, { proposals }: From): Prose {
  const known = proposals.flatMap((id) => negotiation.proposals.get(id) ?? [])
  const [alternative] = known.filter(({ meaning }) => meaning.is === 'alternative')
  if (alternative) return wordingOf(alternative).prose
  const sources = known
    .filter((proposal) => !isOutdated(negotiation, proposal))
    .map((proposal): Suggested => ({ id: proposal.id, wording: wordingOf(proposal).prose }))
  return ifTaken(base, sources, proposals)
}

/** How many of the changes of a source are in a wording, and how many it has. */
export function takenFrom(
  base: Prose,
  wording: Prose,
  source: Prose,
): { readonly taken: number; readonly all: number } {
  const keys = (prose: Prose) =>
    hunksOf(base, prose).map(({ from, to, words }) => `${from} ${to} ${keysOf(words)}`)
  const made = new Set(keys(wording))
  const asked = keys(source)
  return { taken: asked.filter((key) => made.has(key)).length, all: asked.length }
}
