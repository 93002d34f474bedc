// The end of a negotiation: the text is adopted, and that is final. Other bodies endorse it, delegations say where they
// stand on it, and a misprint is put right where everybody sees it. Rules Y in RULES.md.

import type { Actor } from './delegations.ts'
import type { DelegationCode, ParagraphId, TextHash } from './ids.ts'
import type { Negotiation } from './negotiation.ts'
import { isStanding, type Paragraph } from './paragraphs.ts'
import { type Prose, sameProse } from './prose.ts'

/** What a delegation may say of an adopted text, as the acts are called that say it. */
export const STATEMENTS = ['explain-position', 'reserve', 'dissociate'] as const
export type StatementKind = (typeof STATEMENTS)[number]

/** What a delegation has said of the adopted text, in its own words [Y4]. */
export type Statement = {
  /** The number of the entry by which it was said names it. */
  readonly entry: number
  readonly at: string
  readonly by: DelegationCode
  readonly as: StatementKind
  /** The paragraphs it is on; none where it is on the whole text. */
  readonly on: readonly ParagraphId[]
  readonly words: string
  readonly withdrawn: { readonly entry: number; readonly at: string } | null
}

/** A body that has made the adopted text its own. */
export type Endorsement = {
  readonly entry: number
  readonly at: string
  /** For example, "The Assembly of the Compact". */
  readonly body: string
  readonly symbol: string
  /** The day on which it did, as `2030-05-10`. */
  readonly day: string
}

/** A misprint that was put right, at once [Y6] or after notice [Y9]. */
export type Corrigendum = {
  readonly entry: number
  readonly at: string
  readonly paragraph: ParagraphId
  readonly before: Prose
  readonly after: Prose
  readonly reason: string
}

/** Misspelt words that the secretariat means to put right, unless a delegation objects in time [Y9]. */
export type ErrorNotice = Corrigendum & {
  /** The last moment for an objection. */
  readonly until: string
  /** The first, with which it falls. `by` is null for a reader who is not told. */
  readonly objection: {
    readonly entry: number
    readonly at: string
    readonly by: DelegationCode | null
    readonly words: string
  } | null
}

export type Adoption = {
  readonly entry: number
  readonly at: string
  /** The issued text that was adopted, by its name and its hash; what was issued stays as it was [I3]. */
  readonly revision: string
  readonly text: TextHash
  /** Its symbol as adopted, for example `PD/2030/1`. */
  readonly symbol: string
  readonly day: string
  readonly endorsements: readonly Endorsement[]
  readonly statements: readonly Statement[]
  readonly corrigenda: readonly Corrigendum[]
  /** In the order in which they were given. */
  readonly notices: readonly ErrorNotice[]
}

/** The paragraphs that keep the text from being adopted. A heading is adopted with what stands under it. */
export const notAgreed = ({ paragraphs }: Negotiation): readonly Paragraph[] =>
  [...paragraphs.values()].filter(
    (paragraph) => isStanding(paragraph) && paragraph.kind !== 'heading' && paragraph.state.is !== 'agreed',
  )

/** Whether this seat is one that speaks where States are bound: a head of a State's or a group's delegation [Y4, Z3]. */
export function isHeadOfParty({ role, delegation }: Actor, { delegations }: Negotiation): boolean {
  const kind = delegations.get(delegation)?.kind
  return role === 'head' && (kind === 'State' || kind === 'group')
}

/** What was said on a paragraph and is not withdrawn, in the order in which it was said; without one, of the whole text. */
export const statementsOn = (
  { adoption }: Negotiation,
  paragraph: ParagraphId | null,
): readonly Statement[] =>
  (adoption?.statements ?? []).filter(
    ({ on, withdrawn }) => !withdrawn && (paragraph ? on.includes(paragraph) : on.length === 0),
  )

/**
 * What is to become of misspelt words: put right, given up with an objection, or still to be decided. What was put right
 * otherwise meanwhile is neither: the words it was given on are no more.
 */
export function outcomeOfNotice(
  { adoption, paragraphs }: Negotiation,
  { paragraph, before, after, entry, objection }: ErrorNotice,
): 'put-right' | 'fallen' | 'passed-by' | 'stands' {
  if (objection) return 'fallen'
  const isPutRight = adoption?.corrigenda.some(
    (one) => one.entry > entry && one.paragraph === paragraph && sameProse(one.after, after),
  )
  if (isPutRight) return 'put-right'
  return sameProse(paragraphs.get(paragraph)?.base ?? [], before) ? 'stands' : 'passed-by'
}

export const noticesOn = ({ adoption }: Negotiation, paragraph: ParagraphId): readonly ErrorNotice[] =>
  (adoption?.notices ?? []).filter((one) => one.paragraph === paragraph)

export const corrigendaOn = ({ adoption }: Negotiation, paragraph: ParagraphId): readonly Corrigendum[] =>
  (adoption?.corrigenda ?? []).filter((one) => one.paragraph === paragraph)
