// Who changed it: of what is different between two moments of a paragraph, the acceptances that made it so. Words that came
// have their origin; words that went were taken out by the first acceptance after which they are not there any more.

import { type Brought, versionAt } from './bringing.ts'
import type { Compared, Kin } from './comparison.ts'
import type { ParagraphId } from './ids.ts'
import type { Negotiation } from './negotiation.ts'
import { isSpace } from './hunks.ts'
import { type Origin, stepsOf, type Word, wordsAt } from './provenance.ts'

export type Acceptance = Origin & { readonly is: 'accepted' }

/** Two moments, by the entries after which they are; in the order of the record or not. */
export type Between = { readonly before: number; readonly after: number }

/**
 * For each piece of a paragraph that is in both texts, the acceptances that made the difference, in their order: none for
 * what is the same. `negotiation` is at the later moment or after it.
 */
export function changedBy(
  negotiation: Negotiation,
  row: Compared & { readonly is: 'both' },
  { before, after }: Between,
): readonly (readonly Acceptance[])[] {
  const [early, late] = before <= after ? [before, after] : [after, before]
  const { id } = row.after
  const were = wordsAt(negotiation, id, early)
  const are = wordsAt(negotiation, id, late)
  const [then, now] = [new Set(were), new Set(are)]
  const all = stepsOf(negotiation, id, late)
    .filter(({ entry }) => entry > early)
    .map((step) => acceptanceOf(negotiation, step))
  let [atBefore, atAfter] = [0, 0]
  return row.pieces.map((piece) => {
    if (piece.is === 'same') {
      atBefore += piece.words.length
      atAfter += piece.words.length
      return []
    }
    const [earlier, later] = before <= after ? [atBefore, atAfter] : [atAfter, atBefore]
    atBefore += piece.before.length
    atAfter += piece.after.length
    const [out, put] = before <= after ? [piece.before, piece.after] : [piece.after, piece.before]
    const gone = were.slice(earlier, earlier + out.length).filter((word) => !now.has(word))
    const come = are.slice(later, later + put.length).filter((word) => !then.has(word))
    const found = [
      ...said(gone).flatMap((word) => departureOf(negotiation, id, word, early) ?? []),
      ...said(come).flatMap(({ origin }) => (origin.is === 'accepted' && origin.entry > early ? origin : [])),
    ]
    return each(found.length > 0 ? found : all)
  })
}

/** Where the words of a paragraph are in a text that does not have it: what it was merged into, or split from. */
export const kinIn =
  (negotiation: Negotiation): Kin =>
  (id) => {
    const paragraph = negotiation.paragraphs.get(id) ?? negotiation.past.get(id)
    if (!paragraph) return undefined
    if (paragraph.state.is === 'gone') return paragraph.state.as === 'merged' ? paragraph.state.to : undefined
    return paragraph.splitFrom?.paragraph
  }

/** The acceptance that took a word out of a paragraph after an entry; null while it is there. */
function departureOf(
  negotiation: Negotiation,
  id: ParagraphId,
  word: Word,
  since: number,
): Acceptance | null {
  const step = stepsOf(negotiation, id).find(({ entry, words }) => entry > since && !words.includes(word))
  return step ? acceptanceOf(negotiation, step) : null
}

function acceptanceOf(
  { proposals }: Negotiation,
  {
    entry,
    at,
    accepted,
  }: { readonly entry: number; readonly at: string; readonly accepted: readonly Brought['proposal'][] },
): Acceptance {
  const wordings = accepted.flatMap((id) => {
    const proposal = proposals.get(id)
    return proposal ? [{ proposal: id, version: versionAt(proposal, entry) }] : []
  })
  return { is: 'accepted', entry, at, wordings }
}

/** White space comes and goes with the words beside it. */
const said = (words: readonly Word[]): readonly Word[] => {
  const spoken = words.filter(({ token }) => !isSpace(token))
  return spoken.length > 0 ? spoken : words
}

/** Each acceptance once, in the order of the record; wordings of one entry together. */
function each(all: readonly Acceptance[]): readonly Acceptance[] {
  const found = new Map<number, Acceptance>()
  for (const one of all) {
    const known = found.get(one.entry)
    const others = one.wordings.filter(
      ({ proposal }) => !known?.wordings.some((wording) => wording.proposal === proposal),
    )
    found.set(one.entry, known ? { ...known, wordings: [...known.wordings, ...others] } : one)
  }
  return [...found.values()].toSorted((one, other) => one.entry - other.entry)
}
