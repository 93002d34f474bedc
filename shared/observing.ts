// What observers read: the live text, or the texts that were issued and nothing else. Who reads issued texts alone is sent
// a record of its own, made of what was published. How much was done in between, by whom and when, is not in it [T11].

import type { Act } from './acts.ts'
import type { SeenEntry } from './attribution.ts'
import type { ParagraphId } from './ids.ts'
import type { Negotiation } from './negotiation.ts'
import type { Paragraph } from './paragraphs.ts'
import { hashOf } from './prose.ts'
import type { Revision } from './revisions.ts'

/** What an observer's seat is sent: issued texts alone, or the text as it is negotiated. */
export const OBSERVERS_READ = ['issued', 'live'] as const
export type ObserversRead = (typeof OBSERVERS_READ)[number]

/** A text as it was issued, in place of all the entries that led to it. */
export type Published = { readonly does: 'publish' } & Omit<Revision, 'entry' | 'at'>

type Done = { readonly entry: number; readonly at: string; readonly act: Act | Published }

/** That there is a negotiation is told with no hour: nothing that is read is of that time. */
const NO_HOUR = '1970-01-01T00:00:00.000Z'

/**
 * The record for readers of issued texts: the texts, and once one of them is adopted that it was, who endorsed it and
 * which misprints were put right. It is numbered by itself, and only ever grows at its end.
 */
export function publishedRecord({ id, title, revisions, adoption }: Negotiation): readonly SeenEntry[] {
  if (!id) return []
  const texts = revisions.map(({ entry, at, ...text }): Done => {
    return { entry, at, act: { does: 'publish', ...text } }
  })
  const done = [...texts, ...(adoption ? concluding(adoption) : [])].toSorted(
    (one, other) => one.entry - other.entry,
  )
  const begun: readonly Pick<Done, 'at' | 'act'>[] = [
    { at: NO_HOUR, act: { does: 'convene', negotiation: id, title } },
    { at: NO_HOUR, act: { does: 'set-observing', observersRead: 'issued' } },
  ]
  return [...begun, ...done].map(({ at, act }, turn) => ({ number: turn + 1, at, by: null, act }))
}

/** What was done to a text that is final. What delegations said of it is theirs, and is not among it. */
function concluding(adoption: NonNullable<Negotiation['adoption']>): readonly Done[] {
  const { revision, text, symbol, day, endorsements, corrigenda } = adoption
  const adopted = { does: 'adopt', revision, text, symbol, day, lapsing: [] } as const
  return [
    { entry: adoption.entry, at: adoption.at, act: adopted },
    ...endorsements.map(({ entry, at, ...endorsed }): Done => ({
      entry,
      at,
      act: { does: 'endorse', ...endorsed },
    })),
    ...corrigenda.map(({ entry, at, paragraph, before, after, reason }): Done => ({
      entry,
      at,
      act: { does: 'correct', paragraph, base: hashOf(before), wording: after, reason },
    })),
  ]
}

/** The negotiation as a reader of issued texts knows it once one more was issued: the text on the table is that one. */
export function withPublished(
  before: Negotiation,
  { number: entry, at }: SeenEntry,
  { does: _published, ...text }: Published,
): Negotiation {
  const paragraphs = text.text.map(({ prose, isAgreed, ...rest }): readonly [ParagraphId, Paragraph] => [
    rest.id,
    {
      ...rest,
      base: prose,
      state: isAgreed ? { is: 'agreed', at, entry, subjectTo: [] } : { is: 'open' },
      reopenings: [],
      rewordings: [],
      calls: [],
    },
  ])
  return {
    ...before,
    text: text.name,
    paragraphs: new Map(paragraphs),
    past: new Map([...before.past, ...before.paragraphs]),
    bases: new Map([...before.bases, ...text.text.map(({ prose }) => [hashOf(prose), prose] as const)]),
    revisions: [...before.revisions, { ...text, entry, at }],
  }
}
