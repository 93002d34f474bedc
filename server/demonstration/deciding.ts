// Further verbs of the demonstration's minutes: what the facilitators do with what is proposed, and how a text is issued
// and put under silence.

import { seenAt } from '../../shared/seen.ts'
import { fallingWith } from '../../shared/chains.ts'
import type { From } from '../../shared/bridging.ts'
import type { DelegationCode } from '../../shared/ids.ts'
import { allPending, type Negotiation } from '../../shared/negotiation.ts'
import { type SetAside, wordingOf } from '../../shared/proposals.ts'
import { hashOf } from '../../shared/prose.ts'
import { assert } from '../../shared/result.ts'
import { hashOfText, issuable, type Revision } from '../../shared/revisions.ts'
import { type Deed, named, tables } from './minutes.ts'

/** Taken into the text together, in the words they have. */
export const accepts =
  (...proposals: readonly [string, ...string[]]): Deed =>
  ({ negotiation }) => {
    const known = proposals.map((proposal) => proposalNow(negotiation, proposal))
    const [first] = known
    assert(first, 'something is accepted')
    return {
      does: 'accept',
      paragraph: first.paragraph,
      base: seenAt(negotiation, first),
      taken: known.map((proposal) => ({ proposal: proposal.id, wording: hashOf(wordingOf(proposal).prose) })),
    }
  }

/** A facilitators' proposal made from several that are on the table. */
export const bridges = (sources: readonly string[], ...said: Parameters<typeof tables>): Deed =>
  madeFrom('bridge', sources, said)

/** A facilitators' proposal made from one, which is accepted as modified when this is accepted. */
export const modifies = (source: string, ...said: Parameters<typeof tables>): Deed =>
  madeFrom('modification', [source], said)

const madeFrom =
  (as: From['as'], sources: readonly string[], said: Parameters<typeof tables>): Deed =>
  (hall) => {
    const act = tables(...said)(hall)
    return act.does === 'table' ? { ...act, from: { as, proposals: sources.map(named) } } : act
  }

export const setsAside =
  (proposal: string, as: SetAside, reason: string): Deed =>
  () => ({ does: 'set-aside', proposal: named(proposal), as, reason })

/** Called as it stands, with the last moment for an objection. */
export const callsUntil =
  (reference: string, minutesAgo: number): Deed =>
  ({ text, timeOf }) => {
    const { id, base } = text(reference)
    return { does: 'call', paragraph: id, wording: hashOf(base), until: timeOf(minutesAgo) }
  }

export const closesCall =
  (reference: string, reason: string): Deed =>
  ({ text }) => ({ does: 'close-call', paragraph: text(reference).id, reason })

/** Reopened together with what was agreed subject to it. */
export const reopensWithItsChain =
  (reference: string, askedBy: DelegationCode, reason: string): Deed =>
  ({ negotiation, text }) => {
    const { id } = text(reference)
    const falling = fallingWith(negotiation, id).map((paragraph) => paragraph.id)
    return { does: 'reopen', paragraph: id, askedBy, reason, falling }
  }

/** What was agreed before the paragraph was last reopened becomes its words again. */
export const restores =
  (reference: string, proposal: string): Deed =>
  ({ text }) => {
    const { id, base, reopenings } = text(reference)
    const last = reopenings.at(-1)
    assert(last, `paragraph ${reference} was reopened`)
    return {
      does: 'restore',
      paragraph: id,
      base: hashOf(base),
      reopening: last.entry,
      proposal: named(proposal),
    }
  }

/** The text as it stands; what is pending ends with it. */
export const issues =
  (name: string, symbol: string, note: string): Deed =>
  ({ negotiation }) => ({
    does: 'issue-revision',
    name,
    symbol,
    note,
    text: hashOfText(issuable(negotiation)),
    pending: 'ended',
  })

export const opensSilence =
  (untilMinutesAgo: number): Deed =>
  ({ negotiation, timeOf }) => ({
    does: 'open-silence',
    ...lastIssued(negotiation),
    until: timeOf(untilMinutesAgo),
    lapsing: allPending(negotiation).map(({ id }) => id),
  })

/** Names paragraphs as they are cited, and the words that stand in them. */
export const breaksSilence =
  (reason: string, ...objected: readonly (readonly [reference: string, words: string])[]): Deed =>
  ({ negotiation, text }) => ({
    does: 'break-silence',
    silence: lastSilence(negotiation),
    named: objected.map(([reference, words]) => ({ paragraph: text(reference).id, words })),
    reason,
  })

/** Said by the house alone. */
export const closesSilence: Deed = ({ negotiation }) => ({
  does: 'close-silence',
  silence: lastSilence(negotiation),
})

/** The last text issued, by its name and its hash. */
export function lastIssued({ revisions }: Negotiation): {
  readonly revision: string
  readonly text: Revision['hash']
} {
  const last = revisions.at(-1)
  assert(last, 'a text was issued')
  return { revision: last.name, text: last.hash }
}

function lastSilence({ attempts }: Negotiation): number {
  const last = attempts.at(-1)
  assert(last, 'silence was opened')
  return last.entry
}

function proposalNow({ proposals }: Negotiation, proposal: string) {
  const known = proposals.get(named(proposal))
  assert(known, `the demonstration's proposal ${proposal} is on the table`)
  return known
}
