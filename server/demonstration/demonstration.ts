// The demonstration: two made-up negotiations with the same seats, the one that goes on and the one before it, which ended
// in an adopted declaration. Each is told as minutes that a house plays through the same rights and the same record as any
// other negotiation.

import type { Answering } from '../../shared/clearances.ts'
import type { Actor } from '../../shared/delegations.ts'
import { type NegotiationId, negotiationId } from '../../shared/ids.ts'
import { type Aim, WORDS } from '../../shared/meanings.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import type { DraftParagraph } from '../../shared/paragraphs.ts'
import type { AskedNote } from '../../shared/notes.ts'
import type { Prose } from '../../shared/prose.ts'
import { assert } from '../../shared/result.ts'
import { readDraft } from '../papers/draft.ts'
import { BETWEEN_SITTINGS } from './between-sittings.ts'
import { BROKEN_SILENCE } from './broken-silence.ts'
import { CLEARANCES } from './clearances.ts'
import { DECLARATION } from './declaration.ts'
import { DELEGATIONS, type DemonstrationSeat, SEATS } from './delegations.ts'
import { FIRST_DECLARATION } from './first-declaration.ts'
import { FIRST_FORUM, FIRST_FORUM_CIRCULATED, FIRST_FORUM_CONVENED } from './first-forum.ts'
import { FIRST_READING } from './first-reading.ts'
import { FIRST_SITTING } from './first-sitting.ts'
import { type Minute, textOf } from './minutes.ts'
import { NOTES } from './notes.ts'
import { on } from './played.ts'
import { POSITIONS_TAKEN } from './positions.ts'
import { SECOND_SITTING } from './second-sitting.ts'

export type { DemonstrationSeat } from './delegations.ts'

/** A made-up negotiation: its minutes begin when it is convened. */
export type MadeUp = {
  readonly id: NegotiationId
  readonly title: string
  readonly minutes: () => readonly Minute[]
}

/** The negotiation that goes on: half-way through its second reading. */
export const DEMONSTRATION: MadeUp = {
  id: negotiationId('demonstration'),
  title: 'Progress Declaration of the Forum for the Review of Migration',
  minutes: () => [
    ...beginning(DEMONSTRATION, DECLARATION, [on(45), on(38)]),
    ...FIRST_READING,
    ...BROKEN_SILENCE,
    ...FIRST_SITTING,
    ...BETWEEN_SITTINGS,
    ...SECOND_SITTING,
    ...POSITIONS_TAKEN,
  ],
}

/** The one before it, which is over. */
export const ADOPTED: MadeUp = {
  id: negotiationId('demonstration-first-forum'),
  title: 'Declaration of the First Forum for the Review of Migration',
  minutes: () => [
    ...beginning(ADOPTED, FIRST_DECLARATION, [FIRST_FORUM_CONVENED, FIRST_FORUM_CIRCULATED]),
    ...FIRST_FORUM,
  ],
}

/** Both, in the order in which they are offered. */
export const DEMONSTRATIONS: readonly MadeUp[] = [DEMONSTRATION, ADOPTED]

/** The seats of both. */
export const DEMONSTRATION_SEATS: readonly DemonstrationSeat[] = Object.values(SEATS)

/** What delegations keep for themselves when the demonstration opens, and the seat that wrote it. */
export function demonstrationNotes(
  negotiation: Negotiation,
): readonly { readonly by: Actor; readonly asked: AskedNote }[] {
  const text = textOf(negotiation)
  return NOTES.map(({ by, on: reference, ...words }) => ({
    by: actorOf(by),
    asked: { ...words, paragraph: text(reference).id, on: 0 },
  }))
}

/** What a group has with its members when the demonstration opens, and what they have said. */
export function demonstrationClearances(negotiation: Negotiation): readonly {
  readonly by: Actor
  readonly aim: Aim
  readonly wording: Prose
  readonly answers: readonly (Pick<Answering, 'answer' | 'objection'> & { readonly by: Actor })[]
}[] {
  const text = textOf(negotiation)
  return CLEARANCES.map(({ by, on: reference, edit, answers }) => ({
    by: actorOf(by),
    aim: { paragraph: text(reference).id, meaning: WORDS },
    wording: edit(text(reference).base),
    answers: answers.map(([member, answer, objection]) => ({ by: actorOf(member), answer, objection })),
  }))
}

/** Convened, everybody admitted one after the other, and the zero draft circulated. */
function beginning(
  { id: negotiation, title }: MadeUp,
  words: string,
  [convened, circulated]: readonly [number, number],
): readonly Minute[] {
  return [
    [convened, SEATS.secretary, () => ({ does: 'convene', negotiation, title })],
    ...DELEGATIONS.map((delegation, index): Minute => [
      convened - 2 * (index + 1),
      SEATS.secretary,
      () => ({ does: 'admit', delegation }),
    ]),
    [
      circulated,
      SEATS.secretary,
      () => ({ does: 'import-draft', name: 'Zero draft', paragraphs: paragraphsIn(words) }),
    ],
  ]
}

function paragraphsIn(words: string): readonly DraftParagraph[] {
  const reading = readDraft(words)
  assert(reading.ok, 'the declarations of the demonstration can be read')
  return reading.value.paragraphs
}

const actorOf = ({ seat, role, delegation }: DemonstrationSeat): Actor => ({ seat, role, delegation })
