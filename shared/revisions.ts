// Revisions: a cut through the record with a name. What is issued is frozen for ever, with its hash; the paragraphs are
// numbered anew, and a concordance says which number was which.

import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Act } from './acts.ts'
import type { SeenEntry } from './attribution.ts'
import type { ParagraphId, TextHash } from './ids.ts'
import { textHash } from './ids.ts'
import type { Negotiation } from './negotiation.ts'
import { referencesOf } from './numbering.ts'
import { type DraftParagraph, isStanding, type Paragraph } from './paragraphs.ts'
import { hashOf } from './prose.ts'
import { renumbered } from './renumbering.ts'

/** A paragraph as it was issued. */
export type IssuedParagraph = DraftParagraph & {
  readonly reference: string
  /** Whether it was agreed ad ref when it was issued. */
  readonly isAgreed: boolean
}

/** One line of a concordance. Without `before` the paragraph is new, without `after` it is gone. */
export type Renumbering = {
  readonly paragraph: ParagraphId
  readonly before?: string
  readonly after?: string
}

export type Revision = {
  /** For example `Rev.1`. */
  readonly name: string
  /** Its symbol as a document, for example `PD/2030/L.1/Rev.1`; it may be empty. */
  readonly symbol: string
  readonly note: string
  readonly entry: number
  readonly at: string
  readonly text: readonly IssuedParagraph[]
  readonly hash: TextHash
  /** The paragraphs whose number is another than in the revision before. */
  readonly concordance: readonly Renumbering[]
}

/** What a seat asks when it issues a revision. */
export type Issue = Act & { readonly does: 'issue-revision' }

/** The text as it would be issued now: numbered anew, without what is gone. */
export function issuable({ paragraphs }: Negotiation): readonly IssuedParagraph[] {
  const labels = renumbered(paragraphs.values())
  const standing = [...paragraphs.values()].filter(isStanding).map((paragraph) => ({
    id: paragraph.id,
    kind: paragraph.kind,
    level: paragraph.level,
    label: labels.get(paragraph.id) ?? paragraph.label,
    prose: paragraph.base,
    isAgreed: paragraph.state.is === 'agreed',
  }))
  const references = referencesOf(standing)
  return standing.map((paragraph) => ({ ...paragraph, reference: references.get(paragraph.id) ?? '' }))
}

/** Which numbers would be which. */
export function concordanceOf(
  { paragraphs }: Negotiation,
  text: readonly IssuedParagraph[],
): readonly Renumbering[] {
  const after = new Map(text.map(({ id, reference }) => [id, reference]))
  return [...paragraphs.values()].flatMap(({ id, reference, inserted, state }): readonly Renumbering[] => {
    const now = after.get(id)
    if (now === undefined)
      return state.is === 'gone' && state.as === 'moved' ? [] : [{ paragraph: id, before: reference }]
    return inserted?.after || now !== reference ? [{ paragraph: id, before: reference, after: now }] : []
  })
}

/** SHA-256 over the lines of the text: number, kind, depth and the hash of the words of each, as JSON. */
export function hashOfText(text: readonly IssuedParagraph[]): TextHash {
  const lines = text.map(({ label, kind, level, prose }) => [label, kind, level, hashOf(prose)])
  return textHash(bytesToHex(sha256(utf8ToBytes(JSON.stringify(lines)))))
}

/** The draft as it came in: what the first revision is compared with. */
export function asItCameIn(negotiation: Negotiation, { number: entry, at }: SeenEntry): Revision {
  const text = [...negotiation.paragraphs.values()].map((paragraph): IssuedParagraph => {
    const { id, kind, level, label, reference, base } = paragraph
    return { id, kind, level, label, reference, prose: base, isAgreed: false }
  })
  const { text: name } = negotiation
  return { name, symbol: '', note: '', entry, at, text, hash: hashOfText(text), concordance: [] }
}

/** The negotiation once a revision is issued: the text in its new numbers, tombstones past, the revision kept. */
export function withRevision(before: Negotiation, { number: entry, at }: SeenEntry, act: Issue): Negotiation {
  const text = issuable(before)
  const { name, symbol, note } = act
  const revision: Revision = {
    name,
    symbol,
    note,
    entry,
    at,
    text,
    hash: hashOfText(text),
    concordance: concordanceOf(before, text),
  }
  const past = [...before.past, ...[...before.paragraphs].filter(([, paragraph]) => !isStanding(paragraph))]
  const paragraphs = text.flatMap(({ id, label, reference }): (readonly [ParagraphId, Paragraph])[] => {
    const paragraph = before.paragraphs.get(id)
    return paragraph ? [[id, issued(paragraph, label, reference)]] : []
  })
  return {
    ...before,
    text: name,
    paragraphs: new Map(paragraphs),
    past: new Map(past),
    revisions: [...before.revisions, revision],
  }
}

/** What was inserted has a place and a number of its own from now on. */
function issued(paragraph: Paragraph, label: string, reference: string): Paragraph {
  const { inserted, isRecast: _numbered, ...rest } = paragraph
  return { ...rest, label, reference, ...(inserted && { inserted: { ...inserted, after: null } }) }
}
