// Who may open silence and break it, and when the house closes it: the part of rights.ts that is about the silence
// procedure. It is asked through `may` alone. Rule numbers refer to RULES.md.

import type { Act } from './acts.ts'
import { isHeadOfParty } from './adoption.ts'
import { isPast } from './deadlines.ts'
import { type Actor, HOUSE } from './delegations.ts'
import { millisecondsOf } from './hours.ts'
import { allPending, type Negotiation } from './negotiation.ts'
import type { Refusal } from './refusals.ts'
import { ok, refuse, type Result, unreachable } from './result.ts'
import {
  type Attempt,
  isAsIssued,
  LONGEST_SILENCE,
  type Named,
  runningSilence,
  SHORTEST_SILENCE,
  standIn,
} from './silence.ts'

/** The acts of the silence procedure. */
export type Silencing = Act & { readonly does: 'open-silence' | 'break-silence' | 'close-silence' }

/** `at` is when it was asked, by the house's clock, as an ISO time in UTC with milliseconds. */
export function maySilence(
  actor: Actor,
  act: Silencing,
  negotiation: Negotiation,
  at: string,
): Result<Act, Refusal> {
  switch (act.does) {
    case 'open-silence': {
      if (actor.role !== 'facilitator') return refuse('facilitators-open-silence') // [Z1]
      const no = whyNotOpened(act, negotiation) ?? whyNotUntil(act.until, at)
      return no ? refuse(no) : ok(act)
    }

    case 'break-silence': {
      if (actor.role !== 'head') return refuse('heads-break-silence') // [Z3]
      if (!isHeadOfParty(actor, negotiation)) return refuse('participants-break-silence') // [Z3]
      const attempt = negotiation.attempts.find(({ entry }) => entry === act.silence)
      if (!attempt) return refuse('no-such-silence')
      const { ended, until } = attempt
      if (ended || isPast(until, at)) return refuse({ is: 'too-late', to: 'break-silence', until, at }) // [Z4]
      const no = whyNotNamed(act.named, negotiation)
      if (no) return refuse(no)
      if (act.reason.trim() === '') return refuse('reason-is-missing') // [Z3]
      return isSaidAlready(attempt, actor, act) ? refuse('broken-so-already') : ok(act)
    }

    case 'close-silence': {
      if (actor.seat !== HOUSE.seat) return refuse('the-house-closes-silence') // [Z5]
      const attempt = runningSilence(negotiation)
      if (!attempt || attempt.entry !== act.silence) return refuse('no-such-silence')
      return isPast(attempt.until, at) ? ok(act) : refuse('silence-is-running')
    }

    default:
      return unreachable(act)
  }
}

function whyNotOpened(
  { revision, text, lapsing }: Act & { readonly does: 'open-silence' },
  negotiation: Negotiation,
): Refusal | null {
  if (negotiation.adoption) return 'text-is-adopted' // [Y2]
  if (runningSilence(negotiation)) return 'silence-is-running'
  const latest = negotiation.revisions.at(-1)
  if (!latest || latest.name !== revision) return 'not-the-last-issued' // [Z1]
  if (latest.hash !== text || !isAsIssued(negotiation, latest)) return 'not-as-issued' // [Z1]
  if ([...negotiation.paragraphs.values()].some(({ state }) => state.is === 'called')) return 'a-call-stands'
  const pending = allPending(negotiation)
  const sawThem = lapsing.length === pending.length && pending.every(({ id }) => lapsing.includes(id))
  return sawThem ? null : 'pending-have-moved' // [Z7]
}

function whyNotUntil(until: string, at: string): Refusal | null {
  const milliseconds = millisecondsOf(until) - millisecondsOf(at)
  if (milliseconds < SHORTEST_SILENCE) return 'silence-too-short' // [Z1]
  return milliseconds > LONGEST_SILENCE ? 'silence-too-long' : null
}

function whyNotNamed(named: readonly Named[], { paragraphs }: Negotiation): Refusal | null {
  if (named.length === 0) return 'nothing-is-named' // [Z3]
  if (new Set(named.map(({ paragraph }) => paragraph)).size < named.length) return 'named-twice'
  for (const { paragraph, words } of named) {
    const known = paragraphs.get(paragraph)
    if (!known) return 'no-such-paragraph'
    if (!standIn(known, words)) return 'words-are-not-there' // [Z3]
  }
  return null
}

/** Whether the delegation has said exactly this in the attempt already: a second press of a button is no second breach. */
const isSaidAlready = (
  { breaches }: Attempt,
  { delegation }: Actor,
  { named, reason }: Act & { readonly does: 'break-silence' },
): boolean =>
  breaches.some(
    (breach) =>
      breach.by === delegation &&
      breach.reason === reason &&
      named.every(({ paragraph, words }) =>
        breach.named.some((known) => known.paragraph === paragraph && known.words === words),
      ),
  )
