// Who may put a misprint right in an adopted text, and who may object to it. Punctuation and capitals are put right at once
// [Y6]; a misspelt word only after notice to everybody, and never against an objection [Y9]. Asked through `may` alone.

import type { Act } from './acts.ts'
import { type ErrorNotice, isHeadOfParty, noticesOn, outcomeOfNotice } from './adoption.ts'
import { isPast } from './deadlines.ts'
import type { Actor } from './delegations.ts'
import { kindOf } from './kinds.ts'
import { WORDS } from './meanings.ts'
import { respellings, sameSpelling } from './misspelling.ts'
import type { Negotiation } from './negotiation.ts'
import { isStanding, type Paragraph } from './paragraphs.ts'
import { hasHidden } from './printable.ts'
import { hashOf, sameProse } from './prose.ts'
import type { Refusal } from './refusals.ts'
import { unreachable } from './result.ts'
import { millisecondsOf } from './hours.ts'

export type Correcting = Act & {
  readonly does: 'correct' | 'notify-correction' | 'object-to-correction'
}

const DAY = 24 * 3_600_000
/** A capital has a working week to look at it, whatever its calendar. */
export const SHORTEST_NOTICE = 7 * DAY
/** What depositaries of treaties give where nothing else is said. */
export const LONGEST_NOTICE = 90 * DAY

/** Why a misprint is not put right so, or is not objected to; null when it is. `at`: when it was asked. */
export function whyNotCorrected(
  actor: Actor,
  act: Correcting,
  negotiation: Negotiation,
  at: string,
): Refusal | null {
  if (act.does === 'object-to-correction') return whyNotObjected(actor, act, negotiation, at)
  if (actor.role !== 'secretariat') return 'secretariat-corrects' // [Y6]
  if (!negotiation.adoption) return 'not-adopted'
  const paragraph = negotiation.paragraphs.get(act.paragraph)
  if (!paragraph || !isStanding(paragraph)) return 'no-such-paragraph'
  if (hashOf(paragraph.base) !== act.base) return 'text-has-moved'
  if (hasHidden(act.wording)) return 'hidden-characters' // [P8]
  if (hashOf(act.wording) === act.base) return 'nothing-changed'
  switch (act.does) {
    case 'correct':
      return whyNotPutRight(paragraph, act, negotiation, at)
    case 'notify-correction':
      return whyNotNotified(paragraph, act, negotiation, at)
    default:
      return unreachable(act)
  }
}

function whyNotPutRight(
  { base }: Paragraph,
  { paragraph, wording, reason }: Act & { readonly does: 'correct' },
  negotiation: Negotiation,
  at: string,
): Refusal | null {
  const isEditorial = kindOf(base, wording, WORDS) === 'editorial'
  if (!isEditorial && !respellings(base, wording)) return 'not-editorial'
  if (reason.trim() === '') return 'reason-is-missing'
  if (isEditorial) return null // [Y6]
  const notice = negotiation.adoption?.notices.findLast(
    (one) => one.paragraph === paragraph && sameProse(one.before, base) && sameProse(one.after, wording),
  )
  if (!notice) return 'notice-is-missing' // [Y9]
  if (notice.objection) return 'notice-has-fallen'
  return isPast(notice.until, at) ? null : 'notice-is-running'
}

function whyNotNotified(
  { id, base }: Paragraph,
  { wording, reason, until }: Act & { readonly does: 'notify-correction' },
  negotiation: Negotiation,
  at: string,
): Refusal | null {
  if (kindOf(base, wording, WORDS) === 'editorial') return 'needs-no-notice'
  const spelt = respellings(base, wording)
  if (!spelt) return 'not-a-misspelling' // [Y9]
  if (reason.trim() === '') return 'reason-is-missing'
  for (const known of noticesOn(negotiation, id)) {
    const isOfThese = respellings(known.before, known.after)?.some((one) =>
      spelt.some((also) => sameSpelling(one, also)),
    )
    if (isOfThese && known.objection) return 'notice-has-fallen' // whatever else has changed around them
    if (isOfThese && outcomeOfNotice(negotiation, known) === 'stands') return 'notified-already'
  }
  const milliseconds = millisecondsOf(until) - millisecondsOf(at)
  if (milliseconds < SHORTEST_NOTICE) return 'notice-too-short'
  return milliseconds > LONGEST_NOTICE ? 'notice-too-long' : null
}

function whyNotObjected(
  actor: Actor,
  { notice: entry, statement }: Act & { readonly does: 'object-to-correction' },
  negotiation: Negotiation,
  at: string,
): Refusal | null {
  if (actor.role !== 'head') return 'heads-object-to-corrections'
  if (!isHeadOfParty(actor, negotiation)) return 'parties-object-to-corrections'
  const notice = negotiation.adoption?.notices.find((one: ErrorNotice) => one.entry === entry)
  if (!notice || outcomeOfNotice(negotiation, notice) !== 'stands') return 'no-such-notice'
  if (isPast(notice.until, at)) return { is: 'too-late', to: 'object-to-correction', until: notice.until, at }
  return statement.trim() === '' ? 'say-what-is-objected' : null
}
