// The feed of a negotiation (Atom, RFC 4287): the texts that were issued, and where its reader reads the live text the
// paragraphs that were agreed ad ref. It is made from what the reader is sent, and says nothing of the moment it is made
// at, so that the same record is the same feed [I6].

import { createHash } from 'node:crypto'
import type { Audience } from '../../shared/attribution.ts'
import type { Happening } from '../../shared/happenings.ts'
import type { DelegationCode, ParagraphId } from '../../shared/ids.ts'
import { type Negotiation, referenceOf } from '../../shared/negotiation.ts'
import { inPlainText } from '../../shared/prose.ts'
import { wordsAt } from '../../shared/provenance.ts'
import type { Revision } from '../../shared/revisions.ts'
import { escaped } from './html.ts'
import { FEED } from './words.ts'

export const FEED_TYPE = 'application/atom+xml; charset=utf-8'

/** Where the feed itself is, and the page on which a person reads the text; whole addresses. */
export type Places = { readonly feed: string; readonly page: string }

type Item = {
  readonly id: string
  readonly title: string
  readonly published: string
  readonly updated: string
  readonly text: string
  /** Who put the words forward, as far as the reader is told. */
  readonly contributors: readonly string[]
}

/** As many of the latest as a reader that comes once a day could miss. */
const MOST_ITEMS = 200

/** `negotiation` is how things stand for the audience (readers.ts). */
export function feedOf(negotiation: Negotiation, audience: Audience, places: Places): string {
  const { id, title } = negotiation
  const items = itemsOf.get(negotiation) ?? itemsIn(negotiation, audience)
  itemsOf.set(negotiation, items)
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<id>${idFor(id ?? '')}</id>`,
    `<title>${inXml(title)}</title>`,
    `<updated>${items[0]?.updated ?? new Date(0).toISOString()}</updated>`,
    `<author><name>${inXml(FEED.author)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${inXml(places.feed)}"/>`,
    `<link rel="alternate" type="text/html" href="${inXml(places.page)}"/>`,
    ...items.map((item) => entryOf(item, places)),
    '</feed>',
    '',
  ].join('\n')
}

/** A state of a negotiation never changes, so what it has to tell is found once, however often it is asked for. */
const itemsOf = new WeakMap<Negotiation, readonly Item[]>()

/** The latest first. */
function itemsIn(negotiation: Negotiation, { reads }: Audience): readonly Item[] {
  const issued = negotiation.revisions.map((revision) => issuedItem(negotiation, revision))
  // A reader of issued texts is not told of anything in between [T11].
  const happened = reads === 'issued' ? [] : negotiation.happenings
  const agreed = happened.flatMap((one) => agreedItem(negotiation, one))
  return [...issued, ...agreed]
    .toSorted((one, other) => Date.parse(other.updated) - Date.parse(one.updated))
    .slice(0, MOST_ITEMS)
}

const entryOf = ({ id, title, published, updated, text, contributors }: Item, { page }: Places): string =>
  [
    '<entry>',
    `<id>${id}</id>`,
    `<title>${inXml(title)}</title>`,
    `<published>${published}</published>`,
    `<updated>${updated}</updated>`,
    `<link rel="alternate" type="text/html" href="${inXml(page)}"/>`,
    ...contributors.map((name) => `<contributor><name>${inXml(name)}</name></contributor>`),
    `<content type="text">${inXml(text)}</content>`,
    '</entry>',
  ].join('\n')

/** No two texts of a negotiation have the same name [I3]: the id is of that, and the same for whoever reads. */
function issuedItem({ id }: Negotiation, revision: Revision): Item {
  const { name, symbol, note, at, text, hash, concordance } = revision
  const paragraphs = text.filter(({ kind }) => kind !== 'heading')
  const agreed = paragraphs.filter(({ isAgreed }) => isAgreed).length
  const changed = concordance.length > 0 && FEED.renumbered(concordance.length)
  const said = [FEED.figures(paragraphs.length, agreed), changed, FEED.hash(hash)]
  return {
    id: idFor(id ?? '', 'issued', name),
    title: FEED.issued(name, symbol),
    published: at,
    updated: at,
    text: [note, ...said].filter(Boolean).join('\n'),
    contributors: [],
  }
}

/** What was agreed is told for ever; once it was reopened it says so. */
function agreedItem(negotiation: Negotiation, happening: Happening): readonly Item[] {
  const [paragraph] = happening.on
  if (happening.is !== 'agreed' || !paragraph) return []
  const { entry, at, words } = happening
  const reopened = negotiation.happenings.find(
    (one) => one.is === 'reopened' && one.entry > entry && one.on.includes(paragraph),
  )
  const reference = referenceOf(negotiation, paragraph)
  return [
    {
      id: idFor(negotiation.id ?? '', 'agreed', paragraph, `${entry}`),
      title: reopened ? FEED.agreedThenReopened(reference) : FEED.agreed(reference),
      published: at,
      updated: reopened?.at ?? at,
      text: inPlainText(words),
      contributors: contributorsTo(negotiation, paragraph, entry),
    },
  ]
}

/** Whose proposals brought words that were agreed; nobody where names are withheld [T2]. */
function contributorsTo(negotiation: Negotiation, paragraph: ParagraphId, entry: number): readonly string[] {
  const { proposals, delegations } = negotiation
  const codes = wordsAt(negotiation, paragraph, entry).flatMap(({ origin }): readonly DelegationCode[] =>
    origin.is === 'draft'
      ? []
      : origin.wordings.flatMap(({ proposal }) => proposals.get(proposal)?.owner ?? []),
  )
  return [...new Set(codes)].toSorted().map((code) => delegations.get(code)?.name ?? code)
}

/** A name of nothing but what it names, as a UUID of version 8 (RFC 9562): the same whenever and by whomever it is made. */
function idFor(...names: readonly string[]): string {
  const hash = createHash('sha256')
    .update(JSON.stringify(['adref feed', ...names]))
    .digest()
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
  const hex = hash.toString('hex')
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)]
  return `urn:uuid:${parts.join('-')}`
}

/** What no XML may hold, even escaped. */
// oxlint-disable-next-line no-control-regex
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu

const inXml = (text: string): string => escaped(text.replace(NOT_IN_XML, ''))
