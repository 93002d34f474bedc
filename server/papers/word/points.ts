// What a delegation's copy asks for: its tracked changes as drafts on the text that stands now: other words, new paragraphs,
// deletions, moves, mergers and splits. The copy's own base is matched to the text; where the text has moved on, the changes
// are carried over by words, and what cannot be is told. Nothing here is a proposal yet, and the names of authors go no further.

import { matched } from '../../../shared/likeness.ts'
import { plain } from '../../../shared/prose.ts'
import { authorsOf, type Copy } from './copy.ts'
import { wordsOfNotes } from './draft.ts'
import { type Found, foundAs, opened, type Own, textOf } from './found.ts'
import { type Aside, aside, type Gathered, type Point, type Standing, WHY } from './gathered.ts'
import { type IssuedWords, madeFrom } from './made-from.ts'
import { hasOldManners, inOldManners } from './old-manners.ts'
import { readWithGone } from './views.ts'
import { readsAs, Walk } from './walk.ts'
import { changesBy } from './whose.ts'

export type CopyReading = {
  /** Whoever the file names as an author of changes; the person who brought it says which of them count. */
  readonly authors: readonly string[]
  readonly points: readonly Point[]
  readonly asides: readonly Aside[]
  /** How many paragraphs of the text were found in the copy, and how many read otherwise there. */
  readonly found: number
  readonly drifted: number
  /** The issued text it was made from, where that is plainly not the text as it stands. */
  readonly madeFrom: string | null
  /** Whether words look like changes in the old manner, so that a person may say that they are. */
  readonly hasOldManners: boolean
}

/** What a person says of a copy, and the texts it may have been made from. */
export type AskedOfCopy = {
  /** Those whose changes count; null for all. */
  readonly authors: readonly string[] | null
  /** Whether bold underlined words count as added, and struck ones as deleted. */
  readonly oldManners?: boolean
  readonly issued?: readonly IssuedWords[]
}

/** What the copy asks for on this text. */
export function pointsIn(
  brought: Copy,
  text: readonly Standing[],
  { authors, oldManners = false, issued = [] }: AskedOfCopy,
): CopyReading {
  const whole = oldManners ? inOldManners(brought) : brought
  const copy = authors ? changesBy(whole, new Set(authors)) : whole
  const own: Own = { copy, oldNotes: wordsOfNotes(copy, 'rejected'), notes: wordsOfNotes(copy, 'accepted') }
  const found = foundIn(own, text)
  const inText = found.filter(({ paragraph }) => paragraph)
  const reading: Gathered = { points: [], asides: [] }
  new Walk(reading, own, text).through(found)
  for (const { row, runs } of copy.paragraphs)
    if (row.inserted && runs.length > 0) aside(reading, '', textOf(runs), WHY.row)
  return {
    authors: authorsOf(whole),
    ...reading,
    found: inText.length,
    drifted: inText.filter(({ paragraph, before }) => paragraph && !readsAs(before, paragraph.base)).length,
    madeFrom: madeFrom(
      found.filter(({ base }) => base.runs.length > 0).map(({ before }) => before),
      text.map(({ base }) => base),
      issued,
    ),
    hasOldManners: hasOldManners(brought),
  }
}

/** The paragraphs of the copy in order, each beside that of the text which it is. */
function foundIn(own: Own, text: readonly Standing[]): readonly Found[] {
  const all = readWithGone(own.copy, 'rejected').map((base) => ({
    base,
    ...opened(base, base.runs, own.oldNotes),
  }))
  const withWords = all.filter(({ base }) => base.runs.length > 0)
  const places = matched(
    text.map(({ base, label }) => ({ words: plain(base), label })),
    withWords.map(({ prose, label }) => ({ words: plain(prose), label })),
  )
  const beside = new Map(withWords.map(({ base }, turn) => [base, text[places.get(turn) ?? -1]]))
  return all.map(({ base, prose }) => foundAs(base, { paragraph: beside.get(base), before: prose }, own))
}
