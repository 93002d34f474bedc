// What is gathered while a delegation's copy is read: points, each of which can become a draft, and asides, which a person
// has to see to.

import type { ParagraphId } from '../../../shared/ids.ts'
import type { Meaning } from '../../../shared/meanings.ts'
import type { ParagraphKind } from '../../../shared/paragraphs.ts'
import { hasHidden } from '../../../shared/printable.ts'
import { plain, type Prose } from '../../../shared/prose.ts'
import { proseOnTheWire } from '../../../shared/wire-values.ts'

/** A paragraph of the text that stands now. */
export type Standing = {
  readonly id: ParagraphId
  readonly reference: string
  readonly label: string
  readonly kind: ParagraphKind
  readonly level: number
  readonly base: Prose
}

/** What a copy can ask for on a paragraph. */
export type AskedMeaning = Extract<
  Meaning,
  { readonly is: 'words' | 'after' | 'first' | 'deletion' | 'move' | 'merge' | 'split' }
>

/** What can become a draft. */
export type Point = {
  readonly paragraph: ParagraphId
  readonly reference: string
  readonly meaning: AskedMeaning
  /** None for a deletion and a move; for a split those of the paragraph with its mark. */
  readonly words: Prose
  /** What was said in comments on it: the beginning of its reason. */
  readonly said: readonly string[]
  /** Whether it differs without a tracked change: it is taken only on request. */
  readonly isUntracked: boolean
}

/** What a person has to see to: what was found, where, and why it is no draft. */
export type Aside = { readonly reference: string; readonly text: string; readonly why: string }

export type Gathered = { readonly points: Point[]; readonly asides: Aside[] }

const LONGEST_EXCERPT = 200

/** Adds words that can be drafted; those that nobody could table are told. */
export function draftable(reading: Gathered, point: Point): void {
  const isPlain = proseOnTheWire.safeParse(point.words).success && !hasHidden(point.words)
  if (isPlain && plain(point.words).trim() !== '') reading.points.push(point)
  else aside(reading, point.reference, plain(point.words), WHY.tooMuch)
}

/** Adds what a person has to see to, with the beginning of its words. */
export function aside({ asides }: Gathered, reference: string, text: string, why: string): void {
  const words = text.trim()
  const excerpt = words.length > LONGEST_EXCERPT ? `${words.slice(0, LONGEST_EXCERPT)}…` : words
  asides.push({ reference, text: excerpt, why })
}

/** Why something that was found becomes no draft. */
export const WHY = {
  movedHere:
    'moved here from elsewhere; where from was not found, so propose the move from the paragraph itself',
  movedAway: 'moved away; where to was not found, so propose the move from the paragraph itself',
  movedFirst: 'moved before the text begins; a paragraph is moved behind another',
  divided: 'divided in more than two, or with new paragraphs between; its words are kept together',
  dividedInside: 'divided inside a word; its words are kept together',
  dividedHeading: 'a heading divided in two, which a text does not have; its words are kept together',
  joined: 'joined with more than one other, or with what is not in the text; its words are kept apart',
  joinedHeading: 'joined with a heading, which a text does not have; its words are kept apart',
  comment: 'a comment without a change',
  collides: 'the text has changed in the same words since; look at it beside yours',
  tooMuch: 'longer than a paragraph may be, or with characters that nobody can see',
  notFound: 'changes in a paragraph that is not in the text',
  row: 'a new row of a table, which a text does not have',
  nowhere: 'a new paragraph that stands at none of the text',
  belowNothing: 'a sub-paragraph before the text begins',
} as const
