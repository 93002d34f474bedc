// Which pending proposals cannot both stand, whatever they mean for the paragraph. It is asked of accepting itself: what
// taking one would do to the other is what the facilitators are shown before they take it, so that a card and the bench
// never disagree [V14]. For other words of the same ground it is what claims.ts says of them, as when both are taken [B3].

import { accepting } from './accepting.ts'
import { touch } from './claims.ts'
import { type Hunk, hunksOf, tokensOf } from './hunks.ts'
import { type ParagraphId, paragraphOf, type ProposalId } from './ids.ts'
import { aboutOf, groundOf, isOutdated, type Meaning, sameMeaning } from './meanings.ts'
import { type Negotiation, pendingOn } from './negotiation.ts'
import type { Paragraph } from './paragraphs.ts'
import { standsAfter, tombstoneOf, withMoved } from './places.ts'
import { type Proposal, wordingOf } from './proposals.ts'
import { hashOf, type Prose, sameProse } from './prose.ts'
import { rivalsOf } from './views.ts'

export type Rivals = ReadonlyMap<ProposalId, readonly Proposal[]>

/**
 * For each pending proposal about a paragraph its rivals, in the order of the table; those of a merger or a move may be on
 * another paragraph. It is asked again at every entry, so what is as it was is not worked out again.
 */
export function rivalsOn(negotiation: Negotiation, id: ParagraphId): Rivals {
  const paragraph = negotiation.paragraphs.get(id)
  if (!paragraph) return new Map()
  const own = pendingOn(negotiation, id)
  const nearby = nearTo(negotiation, id, own)
  const all = [...own, ...nearby]
  const from = [
    ...all,
    ...all.flatMap(aboutOf).map((one) => negotiation.paragraphs.get(one)),
    ...(all.filter(isMove).length > 1 ? [negotiation.paragraphs] : []),
  ]
  const known = worked.get(paragraph)
  if (known && sameList(known.from, from)) return known.rivals
  const found = foundAmong(negotiation, own, nearby)
  const rivals = new Map(
    own.map((one) => [one.id, all.filter((other) => found.get(one.id)?.has(other.id))] as const),
  )
  worked.set(paragraph, { from, rivals })
  return rivals
}

/** Whether two pending proposals cannot both stand. */
export const areRivals = (negotiation: Negotiation, one: Proposal, other: Proposal): boolean =>
  foundAmong(negotiation, [one], [other]).get(one.id)?.has(other.id) ?? false

/** What is proposed on paragraphs that are to be merged with this one, and moves to behind it. */
function nearTo(negotiation: Negotiation, id: ParagraphId, own: readonly Proposal[]): readonly Proposal[] {
  const merged = new Set(own.flatMap(aboutOf))
  const named = own.flatMap(({ meaning }) => (meaning.is === 'move' ? [meaning.after] : []))
  const there = [...new Set([...merged, ...named])].flatMap((one) => pendingOn(negotiation, one))
  const isNear = (proposal: Proposal) =>
    aboutOf(proposal).some((one) => merged.has(one)) ||
    (proposal.meaning.is === 'move' && proposal.meaning.after === id)
  return [...new Set(there)].filter((proposal) => !own.includes(proposal) && isNear(proposal))
}

type Found = ReadonlyMap<ProposalId, ReadonlySet<ProposalId>>

/** The rivals of `own` among themselves and among others. */
function foundAmong(negotiation: Negotiation, own: readonly Proposal[], others: readonly Proposal[]): Found {
  const all = [...own, ...others]
  const rivals = new Map(all.map(({ id }) => [id, new Set<ProposalId>()]))
  const link = (one: ProposalId, other: ProposalId) => {
    rivals.get(one)?.add(other)
    rivals.get(other)?.add(one)
  }
  for (const one of own) for (const other of endedBy(negotiation, one, all)) link(one.id, other)
  for (const one of others) for (const other of endedBy(negotiation, one, own)) link(one.id, other)
  const grounds = new Map(
    all
      .filter((one) => isOnWords(one) && !isOutdated(negotiation, one))
      .map((one) => [one, groundOf(negotiation, one)]),
  )
  for (const [at, one] of own.entries())
    for (const other of all.slice(at + 1)) {
      const ground = grounds.get(one)
      const isMet = ground && grounds.has(other) && areBeside(one, other) && meetIn(ground, one, other)
      if (isMet || displace(negotiation, one, other)) link(one.id, other.id)
    }
  return rivals
}

const isMove = ({ meaning }: Proposal): boolean => meaning.is === 'move'
const isOnWords = ({ meaning: { is } }: Proposal): boolean => is === 'words' || is === 'within'

/** Whether both change the words of the same paragraph, or those of the same proposal. */
const areBeside = (one: Proposal, other: Proposal): boolean =>
  one.paragraph === other.paragraph && sameMeaning(one.meaning, other.meaning)

/** Those of the others that taking this one would end or outdate. What is inside another goes the way of that. */
function endedBy(negotiation: Negotiation, first: Proposal, all: readonly Proposal[]): readonly ProposalId[] {
  const { paragraph, meaning } = first
  if (meaning.is === 'within' || isOutdated(negotiation, first)) return []
  const others = all.filter(
    (other) =>
      other !== first &&
      other.meaning.is !== 'within' &&
      !(other.meaning.is === meaning.is && BY_ITSELF.has(meaning.is)) &&
      !askTheSame(first, other),
  )
  if (others.length === 0) return []
  const { prose, base } = wordingOf(first)
  const { outdated, lapsing = [] } = accepting(withOnly(negotiation, [first, ...others]), {
    paragraph,
    base, // what was seen is not asked here
    taken: [{ proposal: first.id, wording: hashOf(prose) }],
  })
  const waiting = new Set(others.filter((other) => isOutdated(negotiation, other)).map(({ id }) => id))
  const ended = outdated.filter(({ proposal }) => !waiting.has(proposal)) // the others were so before
  const isAsked = new Set(others.map(({ id }) => id)) // other things may follow for others
  return [...ended, ...lapsing].flatMap(({ proposal }) => (isAsked.has(proposal) ? [proposal] : []))
}

/** The negotiation as if these alone had been proposed. */
function withOnly(negotiation: Negotiation, proposals: readonly Proposal[]): Negotiation {
  const on = new Map<ParagraphId, ProposalId[]>()
  for (const proposal of proposals)
    for (const id of aboutOf(proposal)) on.set(id, [...(on.get(id) ?? []), proposal.id])
  return { ...negotiation, on }
}

const askTheSame = (one: Proposal, other: Proposal): boolean =>
  areBeside(one, other) && sameProse(wordingOf(one).prose, wordingOf(other).prose)

/** Whether each would put the other out of the text again: two versions of a paragraph, two places, two kinds. */
function displace(negotiation: Negotiation, one: Proposal, other: Proposal): boolean {
  const { is } = one.meaning
  if (is !== other.meaning.is || !ONE_THING.has(is) || askTheSame(one, other)) return false
  if (is === 'move') return !bothMove(negotiation, [one, other]) && !bothMove(negotiation, [other, one])
  return one.paragraph === other.paragraph
}

/** A paragraph has one place, one kind, and one other version in place of its words. */
const ONE_THING: ReadonlySet<Meaning['is']> = new Set<Meaning['is']>(['alternative', 'move', 'recast'])

/** Two of these are judged by what each says: their words, or the one thing they are about. */
const BY_ITSELF: ReadonlySet<Meaning['is']> = new Set<Meaning['is']>(['words', ...ONE_THING])

/** Whether both paragraphs stand where they were to go, once they have been moved in this order. */
function bothMove({ paragraphs }: Negotiation, moves: readonly Proposal[]): boolean {
  let text = paragraphs
  const isThere = ({ paragraph, meaning }: Proposal) =>
    meaning.is !== 'move' || !text.has(meaning.after) || standsAfter(text, paragraph, meaning.after)
  for (const move of moves) {
    const paragraph = text.get(move.paragraph)
    if (move.meaning.is !== 'move' || !paragraph || isThere(move)) continue
    const gone = { is: 'gone', as: 'moved', by: move.id, at: '', entry: 0, to: paragraph.id } as const
    const tombstone = tombstoneOf(paragraph, paragraphOf(move.id), gone)
    text = withMoved(text, paragraph.id, move.meaning.after, tombstone)
  }
  return moves.every(isThere)
}

/** Whether two wordings of one ground cannot be taken together [B3]. */
function meetIn(ground: Prose, one: Proposal, other: Proposal): boolean {
  const both = [one, other].map((proposal) => ({ id: proposal.id, wording: wordingOf(proposal).prose }))
  const [mine, theirs] = both.map(({ wording }) => wording)
  if (!mine || !theirs || mine === theirs) return false
  const known = compared.get(mine)?.get(theirs)
  if (known?.ground === ground) return known.areMet
  const areMet = atOnePlace(ground, mine, theirs) ?? (rivalsOf(ground, both).get(one.id)?.size ?? 0) > 0
  const withMine = compared.get(mine) ?? new WeakMap<Prose, Met>()
  compared.set(mine, withMine.set(theirs, { ground, areMet }))
  return areMet
}

type Met = { readonly ground: Prose; readonly areMet: boolean }

/** A wording never changes, so two are compared once: one that comes is compared with a hundred, and not those anew. */
const compared = new WeakMap<Prose, WeakMap<Prose, Met>>()

/** The same for what is plain: changes far apart, or one change each. Null where it takes more to tell. */
function atOnePlace(ground: Prose, one: Prose, other: Prose): boolean | null {
  const [mine, theirs] = [hunksOf(ground, one), hunksOf(ground, other)]
  const near = mine.flatMap((hunk) =>
    theirs.flatMap((their) =>
      hunk.from <= their.to + 1 && their.from <= hunk.to + 1 ? [[hunk, their]] : [],
    ),
  )
  if (near.length === 0) return false
  const [hunk, their] = near[0] ?? []
  // Deletions may make room for each other (claims.ts).
  if (mine.length + theirs.length > 2 || !hunk || !their || isDeletion(hunk) || isDeletion(their)) return null
  return !sameProse(one, other) && touch(tokensOf(ground), hunk, their)
}

const isDeletion = ({ words }: Hunk): boolean => words.length === 0

/** What the rivals on a paragraph were worked out from, and which they are. */
const worked = new WeakMap<Paragraph, { readonly from: readonly unknown[]; readonly rivals: Rivals }>()

const sameList = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((item, at) => item === other[at])
