// The verbs in which the demonstration's meetings are written down. They cite paragraphs as people do, "13" or
// "7 (c)", and become acts on the text as it stands when their turn comes.

import type { Asked } from '../../shared/asked.ts'
import { type DelegationCode, type ParagraphId, type ProposalId, proposalId } from '../../shared/ids.ts'
import type { Actor } from '../../shared/delegations.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import type { Paragraph } from '../../shared/paragraphs.ts'
import { hashOf } from '../../shared/prose.ts'
import { assert } from '../../shared/result.ts'
import type { Edit } from './edits.ts'

/** How many minutes before now, who, and what they do in the meeting. */
export type Minute = readonly [minutesAgo: number, by: Actor, deed: Deed]

export type Deed = (hall: Hall) => Asked

/** What a deed finds when its turn comes. */
export type Hall = {
  readonly negotiation: Negotiation
  readonly text: TextOnTheTable
  /** The time so many minutes before now, as a minute is given; ISO 8601 in UTC. */
  readonly timeOf: (minutesAgo: number) => string
}

/** Finds a paragraph by how it is cited now; throws where the text has none. */
export type TextOnTheTable = (reference: string) => Paragraph

export const textOf =
  ({ paragraphs }: Negotiation): TextOnTheTable =>
  (reference) => {
    const paragraph = [...paragraphs.values()].find((known) => known.reference === reference)
    assert(paragraph, `the demonstration's text has a paragraph ${reference}`)
    return paragraph
  }

/** `proposal` is named without its prefix: `nrl-13-1`. Tabling it again revises it. */
export const tables =
  (proposal: string, reference: string, edit: Edit, reason: string): Deed =>
  ({ text }) => {
    const { id, base } = text(reference)
    return {
      does: 'table',
      proposal: named(proposal),
      paragraph: id,
      base: hashOf(base),
      wording: edit(base),
      reason,
    }
  }

export const delegatesTabling = (): Asked => ({ does: 'delegate-tabling', delegated: true })

export const withdraws =
  (proposal: string, reason: string): Deed =>
  () => ({ does: 'withdraw', proposal: named(proposal), reason })

/** Agreed ad ref as it stands; `lapsing` are the proposals that fall with it. */
export const agrees =
  (reference: string, ...lapsing: readonly string[]): Deed =>
  ({ text }) => {
    const { id, base } = text(reference)
    return { does: 'agree', paragraph: id, wording: hashOf(base), lapsing: lapsing.map(named) }
  }

/** Agreed ad ref as it stands, and open again when the other paragraph is reopened. */
export const agreesSubjectTo =
  (reference: string, other: string): Deed =>
  ({ text }) => {
    const { id, base } = text(reference)
    return {
      does: 'agree',
      paragraph: id,
      wording: hashOf(base),
      lapsing: [],
      subjectTo: [idOf(text, other)],
    }
  }

/** Called as it stands, until the facilitators close the call. */
export const calls =
  (reference: string): Deed =>
  ({ text }) => {
    const { id, base } = text(reference)
    return { does: 'call', paragraph: id, wording: hashOf(base) }
  }

export const objects =
  (reference: string, statement: string): Deed =>
  ({ text }) => {
    const { id, base } = text(reference)
    return { does: 'object', paragraph: id, wording: hashOf(base), statement }
  }

export const reopens =
  (reference: string, askedBy: DelegationCode, reason: string): Deed =>
  ({ text }) => ({ does: 'reopen', paragraph: idOf(text, reference), askedBy, reason })

export const putsOnTheScreen =
  (reference: string): Deed =>
  ({ text }) => ({ does: 'set-drafting', drafting: 'screen', paragraph: idOf(text, reference) })

const idOf = (text: TextOnTheTable, reference: string): ParagraphId => text(reference).id

/**
 * The id of a proposal that is named `nrl-13-1` in the minutes. An id is sent to everyone, so it is made of letters that
 * do not say whose it is [T2].
 */
export const named = (proposal: string): ProposalId =>
  proposalId(`demo-${hashOf([{ text: proposal }]).slice(0, 12)}`)
