// What waits for a seat once everything is agreed, and after the text is adopted: that it can be adopted, and misspelt words
// that are to be put right. Part of what waits (waiting.ts).

import type { Act } from './acts.ts'
import { type ErrorNotice, isHeadOfParty, notAgreed, outcomeOfNotice } from './adoption.ts'
import type { Actor } from './delegations.ts'
import type { ParagraphId } from './ids.ts'
import { allPending, type Negotiation } from './negotiation.ts'
import { isStanding } from './paragraphs.ts'
import { may } from './rights.ts'

export type EndMatter =
  /** All of the text is agreed. With the name of the text that can be recorded as adopted; null while it is not issued so. */
  | { readonly is: 'adoptable'; readonly revision: string | null }
  /** Delegations may object to a correction; then the secretariat puts it right [Y9]. */
  | { readonly is: 'notice'; readonly notice: ErrorNotice }

type Waits = EndMatter & { readonly paragraph: ParagraphId; readonly since: string | null }

export const endWaiting = (actor: Actor, negotiation: Negotiation): readonly Waits[] =>
  negotiation.adoption ? noticesWaiting(actor, negotiation) : adoptionWaiting(actor, negotiation)

/** For the secretariat, which records it; and for the facilitators, while the text has still to be issued as it is. */
function adoptionWaiting(actor: Actor, negotiation: Negotiation): readonly Waits[] {
  const { role } = actor
  const isText = [...negotiation.paragraphs.values()].filter(
    (one) => isStanding(one) && one.kind !== 'heading',
  )
  const [first] = isText
  if ((role !== 'secretariat' && role !== 'facilitator') || !first || notAgreed(negotiation).length > 0)
    return []
  const last = negotiation.revisions.at(-1)
  const act: Act | undefined = last && {
    does: 'adopt',
    revision: last.name,
    text: last.hash,
    symbol: last.name,
    day: negotiation.at.slice(0, 10),
    lapsing: allPending(negotiation).map(({ id }) => id),
  }
  const secretariat: Actor = { ...actor, role: 'secretariat' }
  const isIssued = act !== undefined && may(secretariat, act, negotiation).ok
  if (isIssued && role === 'facilitator') return []
  const since = negotiation.happenings.findLast(({ is }) => is === 'agreed' || is === 'issued')?.at ?? null
  return [{ is: 'adoptable', revision: isIssued ? (last?.name ?? null) : null, paragraph: first.id, since }]
}

/** A notice waits for the secretariat, and for every head that may object, until it is decided. */
function noticesWaiting(actor: Actor, negotiation: Negotiation): readonly Waits[] {
  if (actor.role !== 'secretariat' && !isHeadOfParty(actor, negotiation)) return []
  return (negotiation.adoption?.notices ?? [])
    .filter((notice) => outcomeOfNotice(negotiation, notice) === 'stands')
    .map((notice) => ({ is: 'notice', notice, paragraph: notice.paragraph, since: notice.at }))
}
