// Who may call a paragraph, object, agree it ad ref and reopen it: the part of rights.ts that is about settling a
// paragraph's words. It is asked through `may` alone. Rule numbers refer to RULES.md.

import type { Act } from './acts.ts'
import { isUp, standingObjections } from './calls.ts'
import { fallingWith } from './chains.ts'
import type { ParagraphId } from './ids.ts'
import type { Actor } from './delegations.ts'
import { lapsingWith, type Negotiation } from './negotiation.ts'
import { isStanding, type Paragraph, type ParagraphState } from './paragraphs.ts'
import { hashOf, sameProse } from './prose.ts'
import type { Refusal } from './refusals.ts'
import { type Restoration, wordsToRestore } from './restoring.ts'
import { ok, refuse, type Result, unreachable } from './result.ts'
import { maySpeak } from './speaking.ts'
import { whyClosed } from './standing.ts'

/** The acts by which a paragraph's words are settled, or opened again. */
export type Settling = Act & {
  readonly does: 'call' | 'object' | 'withdraw-objection' | 'close-call' | 'agree' | 'reopen'
}

/** Whether `actor` may settle words so. `at` is when it was asked, as an ISO time in UTC with milliseconds. */
export function maySettle(
  actor: Actor,
  act: Settling,
  negotiation: Negotiation,
  at: string,
): Result<Act, Refusal> {
  const paragraph = negotiation.paragraphs.get(act.paragraph)
  switch (act.does) {
    case 'call':
      if (actor.role !== 'facilitator') return refuse('facilitators-call') // [C1]
      if (!paragraph) return refuse('no-such-paragraph')
      if (paragraph.state.is !== 'open') return refuse(whyClosed(paragraph.state))
      if (hashOf(paragraph.base) !== act.wording) return refuse('text-has-moved') // [C1]
      return act.until !== undefined && act.until <= at ? refuse('time-is-past') : ok(act)

    case 'object': {
      if (actor.role !== 'head' && actor.role !== 'delegate') return refuse('delegations-object') // [C3]
      if (!maySpeak(actor, negotiation)) return refuse('head-speaks') // [A6]
      const called = calledNow(paragraph)
      if (!called.ok) return called
      const { base, state } = called.value
      if (hashOf(base) !== act.wording) return refuse('text-has-moved')
      if (state.until !== undefined && isUp(state, at))
        return refuse({ is: 'too-late', to: 'object', until: state.until, at }) // [C4]
      if (act.statement.trim() === '') return refuse('objection-is-empty') // [C3]
      const own = state.objections.get(actor.delegation)?.at(-1)
      return own?.statement === act.statement ? refuse('objected-so-already') : ok(act)
    }

    case 'withdraw-objection': {
      if (actor.role !== 'head' && actor.role !== 'delegate') return refuse('delegations-object') // [C3]
      if (!maySpeak(actor, negotiation)) return refuse('head-speaks') // [A6]
      const called = calledNow(paragraph)
      if (!called.ok) return called
      const own = called.value.state.objections.get(actor.delegation)?.at(-1)
      return own ? ok(act) : refuse('no-objection-to-withdraw')
    }

    case 'close-call': {
      if (actor.role !== 'facilitator') return refuse('facilitators-call') // [C1]
      const called = calledNow(paragraph)
      return called.ok ? ok(act) : called
    }

    case 'agree': {
      if (actor.role !== 'facilitator') return refuse('facilitators-agree') // [L5]
      if (!paragraph) return refuse('no-such-paragraph')
      const { state } = paragraph
      if (state.is !== 'open' && state.is !== 'called') return refuse(whyClosed(state))
      if (hashOf(paragraph.base) !== act.wording) return refuse('text-has-moved') // [L6]
      if (!sameIds(act.lapsing, lapsingWith(negotiation, act.paragraph)))
        return refuse('proposals-have-moved') // [L6]
      if (state.is === 'called') {
        if (state.until !== undefined && !isUp(state, at)) return refuse('call-is-running') // [C6]
        if (standingObjections(state).length > 0) return refuse('objection-stands') // [C6]
      }
      const no = whyNotSubjectTo(act, negotiation)
      return no ? refuse(no) : ok(act)
    }

    case 'reopen': {
      if (actor.role !== 'facilitator') return refuse('facilitators-reopen') // [L3]
      if (!paragraph) return refuse('no-such-paragraph')
      const { state } = paragraph
      if (state.is === 'open') return refuse('paragraph-is-open')
      if (state.is === 'called' || (state.is === 'gone' && state.as !== 'deleted'))
        return refuse(whyClosed(state)) // [M4]
      if (act.askedBy && !negotiation.delegations.has(act.askedBy)) return refuse('no-such-delegation')
      if (!sameIds(act.falling ?? [], fallingWith(negotiation, act.paragraph)))
        return refuse('chain-has-moved') // [C8]
      return act.reason.trim() === '' ? refuse('reason-is-missing') : ok(act) // [L3]
    }

    default:
      return unreachable(act)
  }
}

/** Whether `actor` may bring back what was agreed, as far as that is more than to accept it [C9]. */
export function mayRestore(
  actor: Actor,
  { paragraph: id, base, reopening, proposal }: Restoration,
  negotiation: Negotiation,
): Result<Restoration, Refusal> {
  if (actor.role !== 'facilitator') return refuse('facilitators-restore')
  const paragraph = negotiation.paragraphs.get(id)
  if (!paragraph) return refuse('no-such-paragraph')
  if (paragraph.state.is !== 'open') return refuse(whyClosed(paragraph.state)) // [L7]
  const words = wordsToRestore(paragraph, reopening)
  if (!words) return refuse('no-such-wording')
  if (hashOf(paragraph.base) !== base) return refuse('text-has-moved') // [B2]
  if (isSplitSince(negotiation, id, reopening)) return refuse('split-since') // [M10]
  if (sameProse(words, paragraph.base)) return refuse('reads-so-already')
  if (negotiation.proposals.has(proposal)) return refuse('proposal-is-known')
  return ok({ paragraph: id, base, reopening, proposal })
}

/** Whether part of the words that it had then stands in another paragraph now. */
const isSplitSince = ({ paragraphs }: Negotiation, id: ParagraphId, entry: number): boolean =>
  [...paragraphs.values()].some(
    (other) => other.splitFrom?.paragraph === id && other.splitFrom.entry > entry && isStanding(other),
  )

type Called = Paragraph & { readonly state: ParagraphState & { readonly is: 'called' } }

function calledNow(paragraph: Paragraph | undefined): Result<Called, Refusal> {
  if (!paragraph) return refuse('no-such-paragraph')
  const { state } = paragraph
  if (state.is === 'called') return ok({ ...paragraph, state })
  return refuse(state.is === 'open' ? 'paragraph-is-not-called' : whyClosed(state))
}

function whyNotSubjectTo(
  { paragraph, subjectTo = [] }: Act & { readonly does: 'agree' },
  { paragraphs }: Negotiation,
): Refusal | null {
  if (subjectTo.includes(paragraph)) return 'subject-to-itself'
  if (!subjectTo.every((id) => paragraphs.has(id))) return 'no-such-paragraph'
  return subjectTo.some((id) => paragraphs.get(id)?.state.is === 'gone') ? 'paragraph-is-gone' : null
}

const sameIds = (ids: readonly string[], found: readonly { readonly id: string }[]): boolean =>
  ids.length === found.length && found.every(({ id }) => ids.includes(id))
