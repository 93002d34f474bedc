// The shapes of what the house answers over HTTP: an answer that is not one of them is not looked at any further.

import * as z from 'zod/mini'
import {
  type DelegationCode,
  type EntryHash,
  isDelegationCode,
  isEntryHash,
  isPlainId,
  type NegotiationId,
  type ParagraphId,
  type ProposalId,
  type SeatId,
} from '../../shared/ids.ts'
import { BROWSER_NAMES, SYSTEM_NAMES } from '../../shared/devices.ts'
import { PRIORITIES } from '../../shared/notes.ts'
import { OBSERVERS_READ } from '../../shared/observing.ts'
import { PARAGRAPH_KINDS, PART_KINDS } from '../../shared/paragraphs.ts'

const idOf = <Named extends string>() =>
  z.custom<Named>((value) => typeof value === 'string' && isPlainId(value))
export const negotiation = idOf<NegotiationId>()
export const seat = idOf<SeatId>()
const code = z.custom<DelegationCode>((value) => typeof value === 'string' && isDelegationCode(value))
const kind = z.enum(['State', 'group', 'organisation', 'observer', 'facilitators', 'secretariat'])
export const role = z.enum(['facilitator', 'secretariat', 'head', 'delegate', 'observer'])
const delegation = z.object({ code, name: z.string(), kind })
const chair = z.object({ seat, name: z.string(), role, delegation })
export const count = z.number()

const words = z.object({
  text: z.string(),
  italic: z.exactOptional(z.literal(true)),
  bold: z.exactOptional(z.literal(true)),
})
/** A paragraph as a draft or a copy brings it in. */
export const draftParagraph = z.object({
  id: idOf<ParagraphId>(),
  kind: z.enum(PARAGRAPH_KINDS),
  level: z.number(),
  label: z.string(),
  prose: z.array(z.union([words, z.object({ footnote: z.array(words) })])),
})

export const house = z.object({
  mode: z.enum(['demonstration', 'production']),
  mayCreate: z.boolean(),
  demonstration: z.nullable(
    z.object({
      /** The one that goes on first; each has the same seats. */
      negotiations: z.array(
        z.object({
          negotiation,
          title: z.string(),
          adopted: z.nullable(z.object({ symbol: z.string(), day: z.string() })),
        }),
      ),
      seats: z.array(chair),
    }),
  ),
  mine: z.array(z.extend(chair, { negotiation, title: z.string() })),
})

export const reading = z.object({
  title: z.string(),
  counts: z.object({
    heading: count,
    preambular: count,
    operative: count,
    'sub-paragraph': count,
    unnumbered: count,
    footnotes: count,
  }),
  brackets: z.object({
    groups: count,
    deepest: count,
    unbalanced: z.array(
      z.object({
        paragraph: idOf<ParagraphId>(),
        reference: z.string(),
        excerpt: z.string(),
        missing: z.enum(['opening', 'closing']),
      }),
    ),
  }),
  countedBy: z.enum(['lines', 'paragraphs']),
  notUnderstood: z.array(z.object({ line: count, text: z.string(), why: z.string() })),
  account: z.object({ words: count, labels: count, markup: count, leftOut: count, total: count }),
  paragraphs: z.array(draftParagraph),
})

/** Where a seat is signed in; times are ISO 8601 in UTC. */
export const signIn = z.object({
  id: z.string(),
  device: z.object({
    browser: z.nullable(z.enum(BROWSER_NAMES)),
    system: z.nullable(z.enum(SYSTEM_NAMES)),
  }),
  since: z.string(),
  until: z.string(),
  seen: z.string(),
  isHere: z.boolean(),
  isThis: z.boolean(),
})

export const seating = z.object({
  title: z.string(),
  /** Who asks, and so what may be given and ended here. */
  actor: z.object({ seat, role, delegation: code }),
  /** What is published beyond the room, which is for the secretariat alone. */
  published: z.optional(
    z.object({
      observersRead: z.enum(OBSERVERS_READ),
      link: z.nullable(z.object({ openedAt: z.string() })),
    }),
  ),
  delegations: z.array(z.extend(delegation, { members: z.array(code) })),
  seats: z.array(
    z.object({
      seat,
      name: z.string(),
      role,
      delegation: code,
      endedAt: z.exactOptional(z.nullable(z.string())),
      /** Told to the head of its delegation alone. */
      signIns: z.exactOptional(z.array(signIn)),
    }),
  ),
  invitations: z.array(
    z.object({
      id: z.string(),
      seat: z.exactOptional(seat),
      delegation: code,
      role,
      name: z.string(),
      expiresAt: z.string(),
      usedAt: z.exactOptional(z.nullable(z.string())),
    }),
  ),
})

const firstParagraph = z.object({
  is: z.literal('first'),
  kind: z.enum(['heading', 'preambular', 'operative', 'unnumbered']),
  level: count,
})

export const meaning = z.discriminatedUnion('is', [
  z.object({ is: z.literal('words') }),
  z.object({ is: z.literal('after'), kind: z.enum(PARAGRAPH_KINDS), level: count }),
  firstParagraph,
  z.object({ is: z.literal('alternative') }),
  z.object({ is: z.literal('deletion') }),
  z.object({ is: z.literal('move'), after: idOf<ParagraphId>() }),
  z.object({ is: z.literal('merge'), with: idOf<ParagraphId>() }),
  z.object({ is: z.literal('split') }),
  z.object({ is: z.literal('recast'), as: z.enum(PART_KINDS) }),
  z.object({ is: z.literal('within'), proposal: idOf<ProposalId>() }),
])

const from = z.object({
  as: z.enum(['bridge', 'modification']),
  proposals: z.array(idOf<ProposalId>()),
})

export const proposal = idOf<ProposalId>()

export const draft = z.object({
  proposal,
  paragraph: idOf<ParagraphId>(),
  meaning,
  from: z.exactOptional(from),
  owner: code,
  isJoint: z.exactOptional(z.literal(true)),
  spokenBy: z.exactOptional(code),
  changed: z.boolean(),
  live: z.boolean(),
  ready: z.boolean(),
})

export const receipt = z.object({
  number: count,
  hash: z.custom<EntryHash>((value) => typeof value === 'string' && isEntryHash(value)),
  checkpoint: z.string(),
})

export const note = z.object({
  paragraph: idOf<ParagraphId>(),
  version: count,
  priority: z.enum(PRIORITIES),
  instructions: z.string(),
  fallback: z.string(),
  by: seat,
  at: z.string(),
})

export const sentence = z.object({ ok: z.literal(false), sentence: z.string() })
/** That what is wrong is the signature, or the key it was made with. */
export const signatureFault = z.object({ refusal: z.enum(['key-is-not-enrolled', 'key-is-enrolled']) })
export const noteMoved = z.object({
  refusal: z.literal('note-has-moved'),
  sentence: z.string(),
  kept: z.nullable(note),
})

/** A seat as the entry shows it. */
export type Chair = z.infer<typeof chair>
/** What this house offers to whoever comes in. */
export type House = z.infer<typeof house>
/** What the house understood of a draft, and what it did not. */
export type Reading = z.infer<typeof reading>
export type SignIn = z.infer<typeof signIn>
/** Who takes part in a negotiation, as whoever gives its seats sees it. */
export type Seating = z.infer<typeof seating>
