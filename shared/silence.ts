// The silence procedure: an issued text is agreed at a stated hour unless a head of delegation breaks silence in writing. The
// text is frozen meanwhile, and the house itself records what came of it. Every attempt stays on a list. Rules Z in RULES.md.

import { fallingWith } from './chains.ts'
import type { DelegationCode, ParagraphId, TextHash } from './ids.ts'
import type { Negotiation } from './negotiation.ts'
import { isStanding, type Paragraph } from './paragraphs.ts'
import { inPlainText } from './prose.ts'
import { hashOfText, type IssuedParagraph, type Revision } from './revisions.ts'

const HOUR = 3_600_000

/** A whole day, so that the offices of every capital are open once before it is over. In milliseconds. */
export const SHORTEST_SILENCE = 24 * HOUR
/** Thirty days: nobody can touch the text meanwhile, so a slip in the month or the year must not freeze it. */
export const LONGEST_SILENCE = 30 * 24 * HOUR

/** What is objected to: a paragraph, and as a rule the words in it; where there are none, the paragraph as a whole. */
export type Named = { readonly paragraph: ParagraphId; readonly words: string }

/** A delegation has broken silence. */
export type Breach = {
  /** Null where the reader is not told. */
  readonly by: DelegationCode | null
  readonly named: readonly Named[]
  readonly reason: string
  readonly entry: number
  readonly at: string
}

/** What the house recorded once the deadline had passed, with the paragraphs in the order of the text. */
export type SilenceEnd = {
  readonly as: 'held' | 'broken'
  readonly entry: number
  readonly at: string
  /** Open until then, and agreed because silence held. */
  readonly agreed: readonly ParagraphId[]
  /** Agreed until then, and open because they were named, or were subject to one that was. */
  readonly reopened: readonly ParagraphId[]
}

/** One attempt to agree a text by silence. The number of the entry that opened it names it. */
export type Attempt = {
  readonly entry: number
  readonly at: string
  /** The issued text, by its name and its hash. */
  readonly revision: string
  readonly text: TextHash
  /** The last moment at which silence can be broken. */
  readonly until: string
  readonly breaches: readonly Breach[]
  /** Null while it runs. */
  readonly ended: SilenceEnd | null
}

/** The attempt that runs now. There is never more than one. */
export function runningSilence({ attempts }: Negotiation): Attempt | undefined {
  const last = attempts.at(-1)
  return last?.ended === null ? last : undefined
}

export const hasBroken = ({ breaches }: Attempt, delegation: DelegationCode): boolean =>
  breaches.some(({ by }) => by === delegation)

/** Whether the text on the table is still, word by word and number by number, the one that was issued. */
export function isAsIssued({ paragraphs }: Negotiation, { hash }: Revision): boolean {
  const lines = [...paragraphs.values()]
    .filter(isStanding)
    .map(({ id, kind, level, label, reference, base, state }): IssuedParagraph => ({
      id,
      kind,
      level,
      label,
      reference,
      prose: base,
      isAgreed: state.is === 'agreed',
    }))
  return hashOfText(lines) === hash
}

/** The paragraphs that are agreed if silence holds, and are not yet. */
export const agreedBySilence = ({ paragraphs }: Negotiation): readonly Paragraph[] =>
  [...paragraphs.values()].filter(({ state }) => state.is === 'open')

/**
 * The agreed paragraphs that are reopened when these are named: themselves, and whatever was agreed subject to one of them
 * [C8]. Each with the named one that it is reopened for.
 */
export function reopenedFor(
  negotiation: Negotiation,
  named: readonly ParagraphId[],
): ReadonlyMap<ParagraphId, ParagraphId> {
  const agreed = named.filter((id) => negotiation.paragraphs.get(id)?.state.is === 'agreed')
  const all = new Map(agreed.map((id) => [id, id]))
  for (const id of agreed)
    for (const falling of fallingWith(negotiation, id)) if (!all.has(falling.id)) all.set(falling.id, id)
  return new Map([...negotiation.paragraphs.keys()].flatMap((id) => pairIn(all, id)))
}

function pairIn<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): (readonly [Key, Value])[] {
  const value = map.get(key)
  return value === undefined ? [] : [[key, value]]
}

/** Whether these words stand in the paragraph, however the spaces between them were typed. */
export const standIn = ({ base }: Paragraph, words: string): boolean =>
  evenly(inPlainText(base)).includes(evenly(words))

const evenly = (text: string): string => text.replace(/\s+/gu, ' ').trim()
