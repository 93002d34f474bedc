// The verbs in which the demonstration's sittings are written down. They cite paragraphs as people do, "13" or
// "7 (c)", and become acts once the declaration has been read.

import type { Act } from '../../shared/acts.ts'
import { type DelegationCode, type ParagraphId, type ProposalId, proposalId } from '../../shared/ids.ts'
import { referencesOf } from '../../shared/numbering.ts'
import type { DraftParagraph } from '../../shared/paragraphs.ts'
import { hashOf } from '../../shared/prose.ts'
import { assert } from '../../shared/result.ts'
import type { DemonstrationSeat } from './delegations.ts'
import type { Edit } from './edits.ts'

/** How many minutes before now, who, and what they do to the text on the table. */
export type Minute = readonly [minutesAgo: number, by: DemonstrationSeat, deed: Deed]

export type Deed = (text: TextOnTheTable) => Act

/** Finds a paragraph by how it is cited; throws where the text has none. */
export type TextOnTheTable = (reference: string) => DraftParagraph

export function textOnTheTable(paragraphs: readonly DraftParagraph[]): TextOnTheTable {
  const references = referencesOf(paragraphs)
  const cited = new Map(paragraphs.map((paragraph) => [references.get(paragraph.id), paragraph]))
  return (reference) => {
    const paragraph = cited.get(reference)
    assert(paragraph, `the demonstration's text has a paragraph ${reference}`)
    return paragraph
  }
}

/** `proposal` is named without its prefix: `nrl-13-1`. Tabling it again revises it. */
export const tables =
  (proposal: string, reference: string, edit: Edit, reason: string): Deed =>
  (text) => {
    const { id, prose } = text(reference)
    return {
      does: 'table',
      proposal: named(proposal),
      paragraph: id,
      base: hashOf(prose),
      wording: edit(prose),
      reason,
    }
  }

export const delegatesTabling = (): Act => ({ does: 'delegate-tabling', delegated: true })

export const withdraws =
  (proposal: string, reason: string): Deed =>
  () => ({ does: 'withdraw', proposal: named(proposal), reason })

/** Agreed ad ref as it stands in the draft; `lapsing` are the proposals that fall with it. */
export const agrees =
  (reference: string, ...lapsing: readonly string[]): Deed =>
  (text) => {
    const { id, prose } = text(reference)
    return { does: 'agree', paragraph: id, wording: hashOf(prose), lapsing: lapsing.map(named) }
  }

/** Agreed ad ref as it stands, and open again when the other paragraph is reopened. */
export const agreesSubjectTo =
  (reference: string, other: string): Deed =>
  (text) => {
    const { id, prose } = text(reference)
    return {
      does: 'agree',
      paragraph: id,
      wording: hashOf(prose),
      lapsing: [],
      subjectTo: [idOf(text, other)],
    }
  }

/** Called as it stands in the draft, until the facilitators close the call. */
export const calls =
  (reference: string): Deed =>
  (text) => {
    const { id, prose } = text(reference)
    return { does: 'call', paragraph: id, wording: hashOf(prose) }
  }

export const objects =
  (reference: string, statement: string): Deed =>
  (text) => {
    const { id, prose } = text(reference)
    return { does: 'object', paragraph: id, wording: hashOf(prose), statement }
  }

export const reopens =
  (reference: string, askedBy: DelegationCode, reason: string): Deed =>
  (text) => ({ does: 'reopen', paragraph: idOf(text, reference), askedBy, reason })

export const putsOnTheScreen =
  (reference: string): Deed =>
  (text) => ({ does: 'set-drafting', drafting: 'screen', paragraph: idOf(text, reference) })

const idOf = (text: TextOnTheTable, reference: string): ParagraphId => text(reference).id

/**
 * The id of a proposal that is named `nrl-13-1` in the sittings. An id is sent to everyone, so it is made of letters that
 * do not say whose it is [T2].
 */
export const named = (proposal: string): ProposalId =>
  proposalId(`demo-${hashOf([{ text: proposal }]).slice(0, 12)}`)
