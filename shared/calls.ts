// A call: the facilitators ask the room to agree the exact words of a paragraph, until a time or until they close it.
// Delegations object or say nothing, and the words are held meanwhile. When the time is up nothing happens by itself:
// objections are no longer taken, and the facilitators agree or close. Rules C in RULES.md.

import { isPast } from './deadlines.ts'
import type { DelegationCode } from './ids.ts'
import type { Negotiation } from './negotiation.ts'
import type { Paragraph } from './paragraphs.ts'
import { counting, isStale, positionOf, tally } from './positions.ts'
import type { Prose } from './prose.ts'

export type Objection = {
  /** What the delegation objects to: words of the paragraph, or the reason. */
  readonly statement: string
  readonly entry: number
  readonly at: string
}

export type Call = {
  readonly at: string
  readonly entry: number
  /** The last moment at which an objection is taken; without it, until the facilitators close the call. */
  readonly until?: string
  /** What each delegation objected, the latest last; null where it was withdrawn. */
  readonly objections: ReadonlyMap<DelegationCode, readonly (Objection | null)[]>
}

/** A call that is over, kept with the paragraph. */
export type EndedCall = Call & {
  /** The words that were called. */
  readonly words: Prose
  readonly as: 'agreed' | 'closed'
  readonly ended: { readonly at: string; readonly entry: number; readonly reason: string }
  /** Those who had said nothing when it ended. It never means support [C5]. */
  readonly notHeard: readonly DelegationCode[]
}

/** Whether no more objections are taken at this time, which is an ISO time in UTC with milliseconds. */
export const isUp = ({ until }: Call, at: string): boolean => until !== undefined && isPast(until, at)

/** The objections that stand now, by who made them. */
export const standingObjections = ({ objections }: Call): readonly (readonly [DelegationCode, Objection])[] =>
  [...objections].flatMap(([code, said]) => {
    const last = said.at(-1)
    return last ? [[code, last] as const] : []
  })

/**
 * Those who are counted and have said nothing on the called words: neither objected nor taken a position on them, by
 * themselves or through a group. Nobody where the paragraph is not called.
 */
export function notHeardIn(negotiation: Negotiation, { id, state }: Paragraph): readonly DelegationCode[] {
  if (state.is !== 'called') return []
  const { delegations } = negotiation
  const { notHeard, stale } = tally(negotiation, { is: 'paragraph', paragraph: id })
  const withoutPosition = new Set([...notHeard, ...stale.map(({ code }) => code)])
  const objecting = new Set(
    [...state.objections.keys()].flatMap((code) => [code, ...(delegations.get(code)?.members ?? [])]),
  )
  return counting(negotiation).filter((code) => withoutPosition.has(code) && !objecting.has(code))
}

/** Whether a delegation itself has said something on the called words: an objection, also one withdrawn, or a position. */
export function hasAnswered(
  negotiation: Negotiation,
  { id, state }: Paragraph,
  delegation: DelegationCode,
): boolean {
  if (state.is === 'called' && state.objections.has(delegation)) return true
  const on = { is: 'paragraph', paragraph: id } as const
  const own = positionOf(negotiation, on, delegation)
  return own !== undefined && !isStale(negotiation, on, own)
}
