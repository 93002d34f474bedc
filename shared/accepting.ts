// Accepting: what becomes of the text and of every other pending proposal when some are taken into it. Worked out once,
// by the house, from what the facilitator saw; the record keeps the outcome, so that it replays alike everywhere. The
// client works it out too, to show it before it is done.

import type { Act, Carried, Outcome, Seen } from './acts.ts'
import { decidedWith } from './bridging.ts'
import { type ParagraphId, paragraphOf, type ProposalId, type WordingHash } from './ids.ts'
import { withKey } from './lasting.ts'
import { aboutOf, groundOf, isNewParagraph, isOutdated, joined, sameMeaning } from './meanings.ts'
import { pendingInside } from './inside.ts'
import { carriedBeside, carriedOver } from './merge.ts'
import { mootWith } from './moot.ts'
import { lapsingWith, type Negotiation, pendingOn } from './negotiation.ts'
import type { Paragraph } from './paragraphs.ts'
import { type Proposal, wordingOf } from './proposals.ts'
import { hashOf, type Prose, sameProse } from './prose.ts'
import { unreachable } from './result.ts'
import { halfFor, splitAlong, splitInHalf } from './splitting.ts'
import { ifTaken, rivalsOf, type Suggested } from './views.ts'

/** What the facilitator asks: to take these proposals, in these words, into this base. */
export type Acceptance = {
  readonly paragraph: ParagraphId
  readonly base: WordingHash
  readonly taken: readonly Seen[]
}

export type Accept = Act & { readonly does: 'accept' }
export type Table = Act & { readonly does: 'table' }

/** The pending proposals for other words of a paragraph, on its present base, as views need them. */
export const currentOn = (negotiation: Negotiation, { id }: Paragraph): readonly Suggested[] =>
  pendingOn(negotiation, id)
    .filter((proposal) => proposal.meaning.is === 'words' && !isOutdated(negotiation, proposal))
    .map((proposal) => ({ id: proposal.id, wording: wordingOf(proposal).prose }))

/** The proposals of a chosen set that rival another of the set: they cannot be taken together [B3]. */
export function rivalsWithin(
  base: Prose,
  suggested: readonly Suggested[],
  chosen: readonly ProposalId[],
): readonly ProposalId[] {
  const rivals = rivalsOf(
    base,
    suggested.filter(({ id }) => chosen.includes(id)),
  )
  return chosen.filter((id) => (rivals.get(id)?.size ?? 0) > 0)
}

/** The pending proposals inside the words of another, as they stand now, as views need them. */
export const currentInside = (negotiation: Negotiation, outer: Proposal): readonly Suggested[] =>
  pendingInside(negotiation, outer)
    .filter((proposal) => !isOutdated(negotiation, proposal))
    .map((proposal) => ({ id: proposal.id, wording: wordingOf(proposal).prose }))

/** What becomes of the proposals inside another when that is tabled in other words: carried over where they can be [Q2]. */
export function carriedInside(
  negotiation: Negotiation,
  { proposal: id, wording }: Table,
): readonly Carried[] {
  const outer = negotiation.proposals.get(id)
  if (!outer) return []
  const { prose: before } = wordingOf(outer)
  return pendingInside(negotiation, outer).flatMap((proposal) => {
    const words = isOutdated(negotiation, proposal)
      ? null
      : carriedOver(before, wording, wordingOf(proposal).prose)
    return words ? [{ ...seenNow(proposal), prose: words }] : []
  })
}

/** The whole act: the new base, and for every other pending proposal it touches what becomes of it. */
export function accepting(negotiation: Negotiation, { paragraph: id, base, taken }: Acceptance): Accept {
  const act = { does: 'accept', paragraph: id, base, taken } as const
  const paragraph = negotiation.paragraphs.get(id)
  const known = taken.flatMap(({ proposal }) => negotiation.proposals.get(proposal) ?? [])
  const first = known.find(({ meaning }) => meaning.is !== 'within')
  if (!paragraph || !first) return { ...act, ...NOTHING_FOLLOWS, result: [] }
  const outcome = outcomeOf(negotiation, paragraph, first, known)
  const { carried, outdated, lapsing = [] } = outcome
  const told = [...taken, ...carried, ...outdated, ...lapsing].map(({ proposal }) => proposal)
  const moot = mootWith(negotiation, first, told).map(seenNow) // they would wait for ever [M14]
  return { ...act, ...outcome, ...(moot.length > 0 && { lapsing: [...lapsing, ...moot] }) }
}

/** Whether a carried proposal has nothing left to ask: all its changes are in the text [B5]. */
export const isFulfilled = (result: Prose, words: Prose): boolean => sameProse(result, words)

type Following = Omit<Outcome, 'result'>
/** What becomes of the others where nothing does. */
export const NOTHING_FOLLOWS: Following = { carried: [], outdated: [] }

function outcomeOf(
  negotiation: Negotiation,
  paragraph: Paragraph,
  first: Proposal,
  all: readonly Proposal[],
): Outcome {
  const taken = all.map(({ id }) => id)
  const prose = wordsTaken(negotiation, first, taken)
  const { meaning } = first
  switch (meaning.is) {
    case 'words': {
      const table = currentOn(negotiation, paragraph).map(({ id, wording }): Suggested => {
        const proposal = all.find((one) => one.id === id)
        return { id, wording: proposal ? wordsTaken(negotiation, proposal, taken) : wording }
      })
      const result = ifTaken(paragraph.base, table, taken)
      return { result, ...following(negotiation, { paragraph, result, taken, table }) }
    }
    case 'alternative':
      return { result: prose, ...following(negotiation, { paragraph, result: prose, taken }) }
    case 'merge': {
      const gone = negotiation.paragraphs.get(meaning.with)
      // It left the text with a revision: nothing follows, and the rules refuse the merger (standing.ts).
      if (!gone) return { result: prose, ...NOTHING_FOLLOWS }
      return { result: prose, ...following(negotiation, { paragraph, result: prose, taken, gone }) }
    }
    case 'deletion': {
      const others = lapsingWith(negotiation, paragraph.id).filter(({ id }) => !taken.includes(id))
      return { result: [], ...NOTHING_FOLLOWS, ...ending(others) }
    }
    case 'after':
    case 'first':
      return {
        result: prose,
        ...withInner(negotiation, { paragraph, result: prose, taken }, NOTHING_FOLLOWS),
      }
    case 'split':
      return { result: prose, ...halved(negotiation, { paragraph, result: prose, taken }) }
    case 'move':
    case 'recast':
      return {
        result: paragraph.base,
        ...NOTHING_FOLLOWS,
        carried: asksTheSame(negotiation, first).map((one) => ({ ...seenNow(one), prose: paragraph.base })),
      }
    case 'within':
      throw new RangeError('what is inside another proposal is taken with it')
    default:
      return unreachable(meaning)
  }
}

/** Those that ask for the same without words: they are accepted with it [B5]. */
const asksTheSame = (negotiation: Negotiation, { id, paragraph, meaning }: Proposal): readonly Proposal[] =>
  pendingOn(negotiation, paragraph).filter(
    (one) => one.id !== id && one.paragraph === paragraph && sameMeaning(one.meaning, meaning),
  )

/** The words of a proposal as they are taken: with those inside it that are taken too. */
function wordsTaken(negotiation: Negotiation, outer: Proposal, taken: readonly ProposalId[]): Prose {
  const { prose } = wordingOf(outer)
  const inner = currentInside(negotiation, outer).filter(({ id }) => taken.includes(id))
  return inner.length === 0 ? prose : ifTaken(prose, inner, taken)
}

/** New words for a paragraph, and what they come of. */
type Change = {
  readonly paragraph: Paragraph
  readonly result: Prose
  readonly taken: readonly ProposalId[]
  /** For a merger: the paragraph whose words are in the result too, and which goes. */
  readonly gone?: Paragraph
  /** For other words of the paragraph: all that is proposed for it, in its order. */
  readonly table?: readonly Suggested[]
}

/** What becomes of the others: carried over by words, left to their owners [B4], or ended because their paragraph goes [M5]. */
function following(negotiation: Negotiation, change: Change): Following {
  const carried: Carried[] = []
  const outdated: Seen[] = []
  const lapsing: Proposal[] = []
  for (const proposal of touchedBy(negotiation, change)) {
    const now = whole(negotiation, change, proposal)
    if (!now) lapsing.push(proposal)
    else {
      const words = isOutdated(negotiation, proposal) ? null : wordsAfter(change, proposal, now)
      if (words) carried.push({ ...seenNow(proposal), prose: words })
      else outdated.push(seenNow(proposal))
    }
  }
  return withInner(negotiation, change, { carried, outdated, ...ending(lapsing) })
}

/** What becomes of the others when a paragraph is split: each goes to the half its changes are in, or ends with the whole [M9]. */
function halved(negotiation: Negotiation, change: Change): Following {
  const { paragraph, result, taken } = change
  const carried: Carried[] = []
  const outdated: Seen[] = []
  const lapsing: Proposal[] = []
  for (const proposal of pendingOn(negotiation, paragraph.id)) {
    const { is } = proposal.meaning
    if (taken.includes(proposal.id) || isNewParagraph(proposal.meaning) || is === 'within') continue
    if (is !== 'words' && is !== 'split') {
      lapsing.push(proposal)
      continue
    }
    const { prose: own } = wordingOf(proposal)
    const inHalf = isOutdated(negotiation, proposal)
      ? null
      : (is === 'split' ? splitInHalf : halfFor)(paragraph.base, result, own)
    if (inHalf) {
      const [to] = inHalf.half === 1 ? taken.map(paragraphOf) : []
      carried.push({ ...seenNow(proposal), prose: inHalf.words, ...(to && { to }) })
    } else if (sameProse(own, result)) carried.push({ ...seenNow(proposal), prose: result })
    else outdated.push(seenNow(proposal))
  }
  return withInner(negotiation, change, { carried, outdated, ...ending(lapsing) })
}

/** What becomes of the proposals inside others: they go with those into the text, onto the new base, or out of it [Q3]. */
function withInner(negotiation: Negotiation, { result, taken }: Change, others: Following): Following {
  const carried = [...others.carried]
  const outdated = [...others.outdated]
  const lapsing = [...(others.lapsing ?? [])]
  const innerOf = (id: ProposalId) => {
    const outer = negotiation.proposals.get(id)
    const all = outer ? pendingInside(negotiation, outer) : []
    return all.filter((proposal) => !taken.includes(proposal.id))
  }
  const follow = (outer: ProposalId, now: Prose) => {
    for (const proposal of innerOf(outer)) {
      const { prose } = wordingOf(proposal)
      const before = groundOf(negotiation, proposal)
      const words = isOutdated(negotiation, proposal) ? null : carriedOver(before, now, prose)
      if (words) carried.push({ ...seenNow(proposal), prose: words })
      else outdated.push(seenNow(proposal))
    }
  }
  for (const id of taken) follow(id, result)
  for (const { proposal, prose } of others.carried) follow(proposal, prose)
  const ended = decidedWith(negotiation, taken).map(({ source }) => source.id)
  for (const id of [...ended, ...(others.lapsing ?? []).map(({ proposal }) => proposal)])
    lapsing.push(...innerOf(id).map(seenNow))
  return { carried, outdated, ...(lapsing.length > 0 && { lapsing }) }
}

/** Beside others on the table a proposal keeps its place among them [B6]; on any other new base it finds its place by words. */
function wordsAfter(
  { paragraph, taken, table }: Change,
  { id, meaning }: Proposal,
  { before, after, own }: ThreeTexts,
): Prose | null {
  if (meaning.is === 'split') return splitAlong(before, after, own)
  if (table && meaning.is === 'words') return carriedBeside(paragraph.base, table, taken, id)
  return carriedOver(before, after, own)
}

/** The pending proposals that stand on words that change, and all about a paragraph that goes. */
function touchedBy(negotiation: Negotiation, { paragraph, taken, gone }: Change): readonly Proposal[] {
  const bridged = decidedWith(negotiation, taken).map(({ source }) => source.id)
  const here = pendingOn(negotiation, paragraph.id).filter(
    ({ meaning: { is } }) => is === 'words' || is === 'merge' || is === 'split',
  )
  // What is inside another's words goes the way of those (withInner).
  const there = gone ? lapsingWith(negotiation, gone.id).filter(({ meaning: { is } }) => is !== 'within') : []
  return [...new Set([...here, ...there])].filter(({ id }) => !taken.includes(id) && !bridged.includes(id))
}

type ThreeTexts = { readonly before: Prose; readonly after: Prose; readonly own: Prose }

/**
 * The three texts by which a proposal is carried over: before, after and its own. In a merger each side's words stand
 * beside the other's base, so that they find their place in the whole. Null where the proposal ends with its paragraph.
 */
function whole(
  negotiation: Negotiation,
  { paragraph, result, gone }: Change,
  proposal: Proposal,
): ThreeTexts | null {
  const own = wordingOf(proposal).prose
  const { base } = paragraph
  if (proposal.meaning.is === 'split') return gone ? null : { before: base, after: result, own }
  if (proposal.meaning.is === 'words') {
    if (!gone) return { before: base, after: result, own }
    const before = joined(base, gone.base)
    const isHere = proposal.paragraph === paragraph.id
    return { before, after: result, own: isHere ? joined(own, gone.base) : joined(base, own) }
  }
  if (proposal.meaning.is !== 'merge' || (gone && aboutOf(proposal).includes(gone.id))) return null
  const changed = withKey(negotiation.paragraphs, paragraph.id, { ...paragraph, base: result })
  const after = groundOf({ ...negotiation, paragraphs: changed }, proposal)
  return { before: groundOf(negotiation, proposal), after, own }
}

const ending = (proposals: readonly Proposal[]): Pick<Outcome, 'lapsing'> =>
  proposals.length > 0 ? { lapsing: proposals.map(seenNow) } : {}

const seenNow = (proposal: Proposal): Seen => ({
  proposal: proposal.id,
  wording: hashOf(wordingOf(proposal).prose),
})
