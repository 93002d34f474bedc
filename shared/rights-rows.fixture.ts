// How the table of rights is written: a row says who asks for what, and what each is told, by the state of the paragraph.

import type { Asked } from './asked.ts'
import type { allowed, Meeting } from './negotiation.fixture.ts'
import type { Refusal } from './refusals.ts'
import type { State } from './rights-given.fixture.ts'

type Answer = Refusal | typeof allowed

/** What is said to each, in the order of `everyone`. */
type Answers = readonly Answer[]

/** Over an objection the answers are those on a called paragraph, where a row does not say otherwise. */
export type Rows = Readonly<Record<Exclude<State, 'objected'>, Answers>> & { readonly objected?: Answers }

export type Right = {
  readonly sentence: string
  readonly asks: (meeting: Meeting) => Asked
  readonly answers: Rows
}

export const answersIn = ({ answers }: Right, state: State): Answers =>
  state === 'objected' ? (answers.objected ?? answers.called) : answers[state]

/**
 * Answers to the facilitator, the secretariat, Northland's head and its delegate, and the heads of Solmar and Tavoria; the
 * observer is told that observers read, always [A1].
 */
export const to = (...answers: Answers): Answers => [...answers, 'observers-read']

/** The same for all of the last four, who are of delegations. */
export const toDelegations = (chair: Answer, secretariat: Answer, all: Answer): Answers =>
  to(chair, secretariat, all, all, all, all)

/** The same whatever the paragraph's state. */
export const always = (answers: Answers): Rows => ({
  open: answers,
  called: answers,
  agreed: answers,
  deleted: answers,
})

/** What only a facilitator does: the others are told so, whatever the paragraph's state. */
export function facilitators(no: Refusal, chair: Readonly<Record<Exclude<State, 'objected'>, Answer>>): Rows {
  const row = (answer: Answer) => toDelegations(answer, no, no)
  return {
    open: row(chair.open),
    called: row(chair.called),
    agreed: row(chair.agreed),
    deleted: row(chair.deleted),
  }
}

/** What is said where nothing can be decided about the paragraph. */
export const CLOSED = {
  called: 'paragraph-is-called',
  agreed: 'paragraph-is-agreed',
  deleted: 'paragraph-is-gone',
} as const satisfies Readonly<Record<string, Refusal>>

/** What can be said about a proposal while it is pending, which it is still while the paragraph is called [C2]. */
export const whilePending = (open: Answers, decided: Answers): Rows => ({
  open,
  called: open,
  agreed: decided,
  deleted: decided,
})
