// The room screen: the projector's window, which shows one paragraph to the whole hall. What it shows is said by those who
// run the room; it is no act and on no record. Who may say it, and what it says of a paragraph that is no longer where it
// was, is answered here. Rules X1 to X5.

import type { Actor, Role } from './delegations.ts'
import type { ParagraphId } from './ids.ts'
import type { Negotiation } from './negotiation.ts'
import { type Gone, isStanding, type Paragraph } from './paragraphs.ts'
import type { Refusal } from './refusals.ts'
import { ok, refuse, type Result } from './result.ts'

/** What is asked to be shown; no paragraph takes the last one off. */
export type Steered = {
  readonly paragraph: ParagraphId | null
  /** For a paragraph that is longer than the screen: how far down, from 0 at its beginning to 1 at its end. */
  readonly at: number
}

/** What is shown, and who has said so: null for a listener who is not told. */
export type OnScreen = Steered & { readonly by: Actor | null }

const STEERING: readonly Role[] = ['facilitator', 'secretariat']

/** Whether `actor` may have this shown on the room screen now [X2]. */
export function maySteer(actor: Actor, asked: Steered, negotiation: Negotiation): Result<Steered, Refusal> {
  if (actor.role === 'observer') return refuse('observers-read') // [A1]
  if (!STEERING.includes(actor.role)) return refuse('facilitators-steer')
  if (asked.paragraph === null) return ok(asked)
  return negotiation.paragraphs.has(asked.paragraph) ? ok(asked) : refuse('no-such-paragraph')
}

/** How things are with the paragraph that was put on the room screen [X4]. */
export type Shown =
  /** In the text. `moved`: when it came to its place, and behind what, where that was after the text was last numbered. */
  | {
      readonly is: 'standing'
      readonly paragraph: Paragraph
      readonly moved?: { readonly at: string; readonly behind: Paragraph | null }
    }
  /** Its words are not there any more. `to`: the paragraph they went into; `revision`: the one that took its number too. */
  | {
      readonly is: 'gone'
      readonly paragraph: Paragraph
      readonly state: Gone
      readonly to: Paragraph | null
      readonly revision: string | null
    }

/** Null where nothing is shown, or nothing that this record knows of. */
export function shownNow(onScreen: OnScreen | null, negotiation: Negotiation): Shown | null {
  const { paragraphs, past, revisions } = negotiation
  const id = onScreen?.paragraph
  const paragraph = id && (paragraphs.get(id) ?? past.get(id))
  if (!paragraph) return null
  const { state } = paragraph
  if (state.is === 'gone') {
    const to = (state.to && paragraphs.get(state.to)) ?? null
    const revision = paragraphs.has(id) ? undefined : revisions.find(({ entry }) => entry > state.entry)
    return { is: 'gone', paragraph, state, to, revision: revision?.name ?? null }
  }
  const all = [...paragraphs.values()]
  const [move] = movesOf(id, all).toSorted((one, other) => other.entry - one.entry)
  if (!move) return { is: 'standing', paragraph }
  const behind = all.slice(0, all.indexOf(paragraph)).findLast(isStanding) ?? null
  return { is: 'standing', paragraph, moved: { at: move.at, behind } }
}

/** What its tombstones say, where it was moved; more than one where it was moved again. */
const movesOf = (id: ParagraphId, all: readonly Paragraph[]): readonly Gone[] =>
  all.flatMap(({ state }) => (state.is === 'gone' && state.as === 'moved' && state.to === id ? [state] : []))
