// Of several proposals that were accepted at once: which of them asked for which of the words that came. Words at a place
// are first looked for in what each asked for at that place, in their order; then in all that each asked for.

import { editsOf, type Hunk, type Token, tokensOf } from './hunks.ts'
import type { ProposalId } from './ids.ts'
import { earlierGround } from './meanings.ts'
import type { Negotiation } from './negotiation.ts'
import type { Proposal, Wording } from './proposals.ts'

/** A wording of a proposal. `version` counts the wordings its delegation tabled, from 1. */
export type Brought = { readonly proposal: ProposalId; readonly version: number }

type Accepted = {
  readonly brought: Brought
  /** What it changes in the words it was written on. */
  readonly edits: readonly Hunk[]
  readonly isInner: boolean
}

/**
 * For each word that the edits put in, in order, the wordings that brought it: at least one. What is inside another is asked
 * after that, because its words are not in the other's.
 */
export function broughtBy(
  negotiation: Negotiation,
  { entry, accepted }: { readonly entry: number; readonly accepted: readonly ProposalId[] },
  edits: readonly Hunk[],
): readonly (readonly Brought[])[] {
  const all = accepted
    .flatMap((id) => negotiation.proposals.get(id) ?? [])
    .map((proposal) => acceptedOne(negotiation, proposal, entry))
    .toSorted((one, other) => Number(one.isInner) - Number(other.isInner))
  const [first, ...others] = all
  if (!first) return edits.flatMap(({ words }) => words.map(() => []))
  if (others.length === 0) return edits.flatMap(({ words }) => words.map(() => [first.brought]))
  return edits.flatMap((edit) => sharedOut(edit, all, first.brought))
}

/** How many wordings its delegation had tabled by an entry. */
export const versionAt = ({ wordings }: Proposal, entry: number): number =>
  wordings.filter(({ carried, entry: tabled }) => !carried && tabled <= entry).length

function acceptedOne(negotiation: Negotiation, proposal: Proposal, entry: number): Accepted {
  const before = proposal.wordings.filter((wording) => wording.entry <= entry)
  const wording = before.at(-1)
  const version = versionAt(proposal, entry)
  const ground = wording ? groundThen(negotiation, proposal, wording) : []
  return {
    brought: { proposal: proposal.id, version },
    edits: wording ? editsOf(tokensOf(ground), tokensOf(wording.prose)) : [],
    isInner: proposal.meaning.is === 'within',
  }
}

/** What it was written on. Words that stand by themselves were written on nothing. */
const groundThen = (negotiation: Negotiation, proposal: Proposal, { base }: Wording) =>
  earlierGround(negotiation, proposal, base) ?? []

/** Who brought each of the words that one edit puts in. */
function sharedOut(edit: Hunk, all: readonly Accepted[], first: Brought): readonly (readonly Brought[])[] {
  const { words } = edit
  const brought: Brought[][] = words.map(() => [])
  const ask = (one: Accepted, asked: readonly Token[]) => {
    const found = inBoth(words, asked)
    const open = found.filter((at) => brought[at]?.length === 0)
    // Who asked for nothing but what others have asked for already said the same, and is named with them [V3].
    for (const at of open.length > 0 ? open : found) brought[at]?.push(one.brought)
  }
  for (const one of all) ask(one, at(edit, one.edits))
  for (const one of all) if (brought.some((by) => by.length === 0)) askForRest(words, one, brought)
  // A space or a joint between two changes belongs to the change before it, or else to the one after.
  const named = brought.map((by, turn) => (by.length > 0 ? by : brought.slice(0, turn).findLast(isNamed)))
  return named.map((by) => by ?? named.find((later) => later && isNamed(later)) ?? [first])
}

const isNamed = (by: readonly Brought[]): boolean => by.length > 0

/** Words that stand elsewhere than where they were asked for: they find their place among others, or came in a merger. */
function askForRest(words: readonly Token[], one: Accepted, brought: Brought[][]): void {
  const rest = words.flatMap((_, turn) => (brought[turn]?.length === 0 ? [turn] : []))
  const left = rest.flatMap((turn) => words[turn] ?? [])
  const asked = one.edits.flatMap((edit) => edit.words)
  for (const found of inBoth(left, asked)) brought[rest[found] ?? -1]?.push(one.brought)
}

/** What these edits put in where this one does. */
const at = ({ from, to }: Hunk, edits: readonly Hunk[]): readonly Token[] =>
  edits.filter((edit) => edit.from <= to && from <= edit.to).flatMap(({ words }) => words)

/** The places of the words that are in the other list too, in the same order. */
function inBoth(words: readonly Token[], others: readonly Token[]): readonly number[] {
  if (others.length === 0) return []
  const gone = new Set<number>()
  for (const { from, to } of editsOf(words, others))
    for (let place = from; place < to; place += 1) gone.add(place)
  return words.flatMap((_, place) => (gone.has(place) ? [] : [place]))
}
