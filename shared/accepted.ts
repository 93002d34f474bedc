// What an acceptance does to the text and to the proposals, once it is on the record: words change, a paragraph comes, goes,
// moves, is merged into another or is split, and what was proposed about it goes the way the entry says.

import { isFulfilled } from './accepting.ts'
import type { Act } from './acts.ts'
import type { SeenEntry } from './attribution.ts'
import { decidedWith } from './bridging.ts'
import { decided, indexed, theParagraph, theProposal, withParagraph, withProposal } from './changing.ts'
import { type ParagraphId, paragraphOf, type ProposalId } from './ids.ts'
import { withKey } from './lasting.ts'
import { isMoot } from './moot.ts'
import { groundOf, isNewParagraph, placeOfNew, WORDS } from './meanings.ts'
import type { Negotiation } from './negotiation.ts'
import { outerOf, pendingInside } from './inside.ts'
import { insertedLabel } from './numbering.ts'
import type { InsertedAt, Paragraph } from './paragraphs.ts'
import { recastWith, tombstoneOf, withInserted, withMoved, withSecondHalf } from './places.ts'
import { type Proposal, type Wording, wordingOf } from './proposals.ts'
import { hashOf, type Prose } from './prose.ts'
import { assert, unreachable } from './result.ts'
import { halvesOf } from './splitting.ts'

const OUTCOMES = { bridge: 'bridged', modification: 'accepted-as-modified' } as const

/** The state after an acceptance. */
export function accepted(before: Negotiation, entry: SeenEntry, act: Act & { does: 'accept' }): Negotiation {
  const { at, number } = entry
  const fulfilled = act.carried.filter(({ prose }) => isFulfilled(act.result, prose))
  const taken = [...act.taken, ...fulfilled].map(({ proposal }) => proposal)
  const text = enacted(before, entry, act, taken)
  const lapsing = (act.lapsing ?? []).map(({ proposal }) => proposal)
  const bridged = decidedWith(before, taken).reduce(
    (negotiation, { source, by, from }) =>
      decided(negotiation, [source.id], { is: OUTCOMES[from.as], at, entry: number, by: by.id }),
    text,
  )
  const decidedSo = decided(bridged, taken, { is: 'accepted', at, entry: number })
  const ended = lapsing.reduce<Negotiation>((negotiation, id) => {
    const asked = isMoot(text.paragraphs, theProposal(before, id))
    return decided(negotiation, [id], { is: 'lapsed', at, ...(asked && { isMoot: true }) })
  }, decidedSo)
  const carried = act.carried.filter((one) => !fulfilled.includes(one))
  const settled = [...carried, ...act.outdated].reduce(
    (negotiation, { proposal }) => comingAlong(negotiation, theProposal(negotiation, proposal)),
    ended,
  )
  return carried.reduce((negotiation, { proposal: id, prose }) => {
    const proposal = theProposal(negotiation, id)
    const { reason, precedents, except } = wordingOf(proposal)
    const said = { reason, precedents, ...(except && { except }) }
    const base = hashOf(groundOf(negotiation, proposal))
    const wording: Wording = { prose, base, ...said, entry: number, at, carried: true }
    return withProposal(negotiation, { ...proposal, wordings: [...proposal.wordings, wording] })
  }, settled)
}

/** What was inside a proposal that is in the text now goes on as a proposal for other words of that text [Q3]. */
function comingAlong(before: Negotiation, proposal: Proposal): Negotiation {
  const outer = outerOf(before, proposal)
  if (outer?.state.is !== 'accepted') return before
  const { prose } = wordingOf(outer)
  const paragraph = isNewParagraph(outer.meaning) ? paragraphOf(outer.id) : outer.paragraph
  return broughtTo(
    { ...before, bases: withKey(before.bases, hashOf(prose), prose) },
    { ...proposal, meaning: WORDS },
    paragraph,
  )
}

/** The text once the first of the accepted proposals has done what it means. */
function enacted(
  before: Negotiation,
  { number: entry, at }: SeenEntry,
  act: Act & { does: 'accept' },
  taken: readonly ProposalId[],
): Negotiation {
  const known = taken.map((id) => theProposal(before, id)).find(({ meaning: { is } }) => is !== 'within')
  assert(known, 'something is accepted')
  const { id: first, meaning } = known
  const paragraph = theParagraph(before, act.paragraph)
  const gone = { is: 'gone', by: first, at, entry } as const
  const reworded = (): Negotiation => ({
    ...withParagraph(before, {
      ...paragraph,
      base: act.result,
      rewordings: [...paragraph.rewordings, { before: paragraph.base, accepted: taken, entry, at }],
    }),
    bases: withKey(before.bases, hashOf(act.result), act.result),
  })
  switch (meaning.is) {
    case 'words':
    case 'alternative':
      return reworded()
    case 'deletion':
      return withParagraph(before, { ...paragraph, state: { ...gone, as: 'deleted' } })
    case 'merge': {
      const other = theParagraph(before, meaning.with)
      const coming = [...act.carried, ...act.outdated].map(({ proposal }) => theProposal(before, proposal))
      const merged = withParagraph(reworded(), {
        ...other,
        state: { ...gone, as: 'merged', to: paragraph.id },
      })
      return coming
        .filter((proposal) => proposal.paragraph === other.id)
        .flatMap((proposal) => [proposal, ...pendingInside(before, proposal)])
        .reduce((text, proposal) => broughtTo(text, proposal, paragraph.id), merged)
    }
    case 'after':
    case 'first': {
      const made = newParagraph(before, { ...meaning, by: first, after: placeOfNew(known) }, act.result)
      return {
        ...before,
        paragraphs: withInserted(before.paragraphs, made),
        bases: withKey(before.bases, hashOf(act.result), act.result),
      }
    }
    case 'split': {
      const halves = halvesOf(act.result)
      assert(halves, 'what is split has two halves')
      const [base, second] = halves
      const rewording = { before: paragraph.base, accepted: taken, entry, at }
      const rewordings = [...paragraph.rewordings, rewording] // both were its words until now
      const { kind, level, drafting } = paragraph
      const made = newParagraph(before, { by: first, after: paragraph.id, kind, level }, second)
      const text = withParagraph(before, { ...paragraph, base, rewordings })
      const split = {
        ...text,
        paragraphs: withSecondHalf(text.paragraphs, {
          ...made,
          rewordings,
          ...(drafting && { drafting }), // what is beside the text does not come on the screen by it
          splitFrom: { paragraph: paragraph.id, entry },
        }),
        bases: withKey(withKey(before.bases, hashOf(base), base), hashOf(second), second),
      }
      return act.carried
        .filter(({ to }) => to === made.id)
        .map(({ proposal }) => theProposal(before, proposal))
        .flatMap((proposal) => [proposal, ...pendingInside(before, proposal)])
        .reduce<Negotiation>((negotiation, proposal) => broughtTo(negotiation, proposal, made.id), split)
    }
    case 'recast': {
      const { as } = meaning
      return recastWith(before.paragraphs, paragraph, as).reduce<Negotiation>(
        (negotiation, one) => withParagraph(negotiation, { ...one, kind: as, isRecast: true }),
        before,
      )
    }
    case 'move': {
      const tombstone = tombstoneOf(paragraph, paragraphOf(first), { ...gone, as: 'moved', to: paragraph.id })
      return { ...before, paragraphs: withMoved(before.paragraphs, paragraph.id, meaning.after, tombstone) }
    }
    case 'within':
      throw new RangeError('what is inside another proposal is taken with it')
    default:
      return unreachable(meaning)
  }
}

type Placed = Pick<Paragraph, 'kind' | 'level'> & { readonly after: InsertedAt; readonly by: ProposalId }

/** A paragraph that comes into the text by a proposal, open to others. */
function newParagraph(
  { paragraphs }: Negotiation,
  { by, after, kind, level }: Placed,
  base: Prose,
): Paragraph {
  return {
    id: paragraphOf(by),
    kind,
    level,
    ...insertedLabel(paragraphs, after, { kind, level }),
    base,
    state: { is: 'open' },
    reopenings: [],
    rewordings: [],
    calls: [],
    inserted: { after, by },
  }
}

/** A proposal whose words went to another paragraph, by a merger or a split, on being one on the paragraph they are in now. */
function broughtTo(before: Negotiation, proposal: Proposal, paragraph: ParagraphId): Negotiation {
  if (before.on.get(paragraph)?.includes(proposal.id)) return withProposal(before, { ...proposal, paragraph })
  return indexed(withProposal(before, { ...proposal, paragraph }), proposal.id, paragraph)
}
