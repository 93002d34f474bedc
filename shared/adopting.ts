// Who may record that the text was adopted or endorsed, say where a delegation stands on it, and put a misprint right: the
// part of rights.ts that is about an adopted text. It is asked through `may` alone. Rule numbers refer to RULES.md.

import type { Act } from './acts.ts'
import { type Adoption, isHeadOfParty, notAgreed, type StatementKind } from './adoption.ts'
import { type Correcting, whyNotCorrected } from './correcting.ts'
import type { Actor } from './delegations.ts'
import { allPending, type Negotiation } from './negotiation.ts'
import { isStanding } from './paragraphs.ts'
import type { Refusal } from './refusals.ts'
import { ok, refuse, type Result, unreachable } from './result.ts'
import { isAsIssued } from './silence.ts'

/** The acts that adopt a text, and those on an adopted one. */
export type Adopting = Act & {
  readonly does: 'adopt' | 'endorse' | StatementKind | 'withdraw-statement' | Correcting['does']
}

/** `at` is when it was asked, by the house's clock, as an ISO time in UTC with milliseconds. */
export function mayAdopt(
  actor: Actor,
  act: Adopting,
  negotiation: Negotiation,
  at: string,
): Result<Act, Refusal> {
  const no =
    act.does === 'adopt'
      ? whyNotAdopted(actor, act, negotiation, at)
      : whyNotOnceAdopted(actor, act, negotiation, at)
  return no ? refuse(no) : ok(act)
}

function whyNotAdopted(
  { role }: Actor,
  { revision, text, symbol, day, lapsing }: Act & { readonly does: 'adopt' },
  negotiation: Negotiation,
  at: string,
): Refusal | null {
  if (role !== 'secretariat') return 'secretariat-records-adoption' // [Y1]
  const latest = negotiation.revisions.at(-1)
  if (!latest || latest.name !== revision) return 'not-the-last-issued'
  if (latest.hash !== text || !isAsIssued(negotiation, latest)) return 'not-as-issued'
  if (notAgreed(negotiation).length > 0) return 'not-all-agreed'
  const pending = allPending(negotiation)
  if (lapsing.length !== pending.length || !pending.every(({ id }) => lapsing.includes(id)))
    return 'pending-have-moved'
  if (symbol.trim() === '') return 'symbol-is-missing'
  return day > dayOf(at) ? 'day-is-to-come' : null
}

function whyNotOnceAdopted(
  actor: Actor,
  act: Exclude<Adopting, { readonly does: 'adopt' }>,
  negotiation: Negotiation,
  at: string,
): Refusal | null {
  const { adoption } = negotiation
  switch (act.does) {
    case 'endorse': {
      if (actor.role !== 'secretariat') return 'secretariat-records-adoption' // [Y3]
      if (!adoption) return 'not-adopted'
      if (act.body.trim() === '') return 'name-is-missing'
      if (act.symbol.trim() === '') return 'symbol-is-missing'
      if (act.day < adoption.day) return 'day-before-adoption'
      if (act.day > dayOf(at)) return 'day-is-to-come'
      return adoption.endorsements.some(({ body }) => body === act.body) ? 'endorsed-already' : null
    }

    case 'explain-position':
    case 'reserve':
    case 'dissociate': {
      if (actor.role !== 'head') return 'heads-make-statements' // [Y4]
      if (!isHeadOfParty(actor, negotiation)) return 'parties-make-statements' // [Y4]
      if (!adoption) return 'not-adopted'
      if (new Set(act.on).size < act.on.length) return 'named-twice'
      if (act.on.some((id) => !isThere(negotiation, id))) return 'no-such-paragraph'
      if (act.statement.trim() === '') return 'statement-is-missing'
      return isSaidAlready(adoption, actor, act) ? 'stated-already' : null
    }

    case 'withdraw-statement': {
      if (actor.role !== 'head') return 'heads-make-statements' // [Y4]
      if (!adoption) return 'not-adopted'
      const own = adoption.statements.find(
        ({ entry, by }) => entry === act.statement && by === actor.delegation,
      )
      if (!own) return 'no-such-statement'
      return own.withdrawn ? 'statement-is-withdrawn' : null
    }

    case 'correct':
    case 'notify-correction':
    case 'object-to-correction':
      return whyNotCorrected(actor, act, negotiation, at)

    default:
      return unreachable(act)
  }
}

const isThere = ({ paragraphs }: Negotiation, id: Parameters<typeof paragraphs.get>[0]): boolean => {
  const paragraph = paragraphs.get(id)
  return paragraph !== undefined && isStanding(paragraph)
}

/** The day in UTC, which has come wherever the forum meets no later than in New York. */
const dayOf = (at: string): string => at.slice(0, 10)

/** Whether the delegation has said exactly this already: a second press of a button is no second statement. */
const isSaidAlready = (
  { statements }: Adoption,
  { delegation }: Actor,
  act: Act & { readonly does: StatementKind },
): boolean =>
  statements.some(
    ({ by, as, on, words, withdrawn }) =>
      !withdrawn &&
      by === delegation &&
      as === act.does &&
      words === act.statement &&
      on.length === act.on.length &&
      act.on.every((id) => on.includes(id)),
  )
