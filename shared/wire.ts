// What may come in from outside, checked before anything else looks at it. An act that gets past here has the right
// shape and size; whether it is allowed is for rights.ts to say. Only what a seat may send is here: convening a
// negotiation and importing a draft have doors of their own.

import * as z from 'zod'
import type { Act } from './acts.ts'
import { NAMES_TO } from './attribution.ts'
import { negotiationId, seatId, textHash } from './ids.ts'
import { MOST_NAMED } from './joints.ts'
import { type AskedNote, PRIORITIES } from './notes.ts'
import { WORDS } from './meanings.ts'
import { OBSERVERS_READ } from './observing.ts'
import { STANCES } from './positions.ts'
import type { Steered } from './room-screen.ts'
import { signedShape } from './vouchers.ts'
import {
  named,
  paragraph,
  proposal,
  hash,
  code,
  codes,
  LONGEST_NAME,
  nameOnTheWire,
  remark,
  noteText,
  proseOnTheWire,
  time,
  subject,
  meaningOnTheWire,
  wordedMeanings,
  fromOnTheWire,
  tabling,
  asSaid,
} from './wire-values.ts'

const delegation = z.strictObject({
  code,
  name: nameOnTheWire,
  kind: z.enum(['State', 'group', 'organisation', 'observer']),
  members: codes.default([]),
})

/** A day as the record writes it. */
const day = z.iso.date()

const corrected = { paragraph, base: hash, wording: proseOnTheWire, reason: remark }
const stated = { on: z.array(paragraph).max(500).default([]), statement: remark }

/** An act as a seat sends it. */
export const actOnTheWire = z.discriminatedUnion('does', [
  z.strictObject({ does: z.literal('admit'), delegation }),
  z.strictObject({ does: z.literal('delegate-tabling'), delegated: z.boolean() }),
  z
    .strictObject({
      does: z.literal('set-drafting'),
      drafting: z.enum(['beside', 'screen']),
      paragraph: paragraph.optional(),
    })
    .transform(({ paragraph: which, ...act }) => ({ ...act, ...(which && { paragraph: which }) })),
  z.strictObject({ does: z.literal('set-attribution'), namesTo: z.enum(NAMES_TO) }),
  z.strictObject({ does: z.literal('set-observing'), observersRead: z.enum(OBSERVERS_READ) }),
  z
    .strictObject({
      does: z.literal('table'),
      from: fromOnTheWire.optional(),
      except: codes.optional(),
      ...tabling,
    })
    .transform(({ from, except, ...act }) => ({
      ...asSaid(act),
      ...(from && { from }),
      ...(except && except.length > 0 && { except }),
    })),
  z
    .strictObject({ does: z.literal('enter-orally'), delegation: code, instruction: remark, ...tabling })
    .transform(asSaid),
  z.strictObject({ does: z.literal('confirm-oral'), proposal, wording: hash }),
  z.strictObject({
    does: z.literal('open-joint'),
    proposal,
    paragraph,
    meaning: z.discriminatedUnion('is', wordedMeanings).default(WORDS),
    delegations: z.array(code).max(MOST_NAMED),
  }),
  z.strictObject({ does: z.literal('answer-joint'), proposal, takesPart: z.boolean() }),
  z.strictObject({ does: z.literal('close-joint'), proposal }),
  z.strictObject({ does: z.literal('withdraw'), proposal, reason: remark.default('') }),
  z.strictObject({
    does: z.literal('agree'),
    paragraph,
    wording: hash,
    lapsing: z.array(proposal).max(5_000),
    subjectTo: z.array(paragraph).min(1).max(500).exactOptional(),
  }),
  z.strictObject({ does: z.literal('call'), paragraph, wording: hash, until: time.exactOptional() }),
  z.strictObject({ does: z.literal('object'), paragraph, wording: hash, statement: remark }),
  z.strictObject({ does: z.literal('withdraw-objection'), paragraph }),
  z.strictObject({ does: z.literal('close-call'), paragraph, reason: remark.default('') }),
  z
    .strictObject({
      does: z.literal('reopen'),
      paragraph,
      askedBy: code.optional(),
      reason: remark,
      falling: z.array(paragraph).min(1).max(5_000).exactOptional(),
    })
    .transform(({ askedBy, ...act }) => ({ ...act, ...(askedBy && { askedBy }) })),
  z.strictObject({ does: z.literal('cosponsor'), proposal, delegation: code }),
  z.strictObject({ does: z.literal('end-cosponsoring'), proposal, delegation: code }),
  z.strictObject({ does: z.literal('share-room'), proposal, shared: z.boolean() }),
  z.strictObject({
    does: z.literal('set-aside'),
    proposal,
    as: z.enum(['parked', 'not-retained']),
    reason: remark,
  }),
  z.strictObject({ does: z.literal('take-up'), proposal }),
  z.strictObject({
    does: z.literal('issue-revision'),
    name: nameOnTheWire,
    symbol: z.union([z.literal(''), nameOnTheWire]).default(''),
    note: remark.default(''),
    text: named(textHash),
    pending: z.enum(['carried', 'ended']),
  }),
  z.strictObject({
    does: z.literal('open-silence'),
    revision: nameOnTheWire,
    text: named(textHash),
    until: time,
    lapsing: z.array(proposal).max(5_000),
  }),
  z.strictObject({
    does: z.literal('break-silence'),
    silence: z.int().min(1),
    named: z.array(z.strictObject({ paragraph, words: remark })).max(500),
    reason: remark,
  }),
  z.strictObject({
    does: z.literal('adopt'),
    revision: nameOnTheWire,
    text: named(textHash),
    symbol: nameOnTheWire,
    day,
    lapsing: z.array(proposal).max(5_000),
  }),
  z.strictObject({ does: z.literal('endorse'), body: nameOnTheWire, symbol: nameOnTheWire, day }),
  z.strictObject({ does: z.literal('explain-position'), ...stated }),
  z.strictObject({ does: z.literal('reserve'), ...stated }),
  z.strictObject({ does: z.literal('dissociate'), ...stated }),
  z.strictObject({ does: z.literal('withdraw-statement'), statement: z.int().min(1) }),
  z.strictObject({ does: z.literal('correct'), ...corrected }),
  z.strictObject({ does: z.literal('notify-correction'), ...corrected, until: time }),
  z.strictObject({ does: z.literal('object-to-correction'), notice: z.int().min(1), statement: remark }),
  z.strictObject({
    does: z.literal('take-position'),
    on: subject,
    stance: z.enum(STANCES),
    wording: hash,
    statement: remark.default(''),
    condition: remark.default(''),
    except: codes.default([]),
  }),
  z.strictObject({ does: z.literal('withdraw-position'), on: subject }),
]) satisfies z.ZodType<Act>

/** Which proposals a facilitator asks to take into the text; the house works out what follows (accepting.ts). */
const acceptanceOnTheWire = z.strictObject({
  does: z.literal('accept'),
  paragraph,
  base: hash,
  taken: z.array(z.strictObject({ proposal, wording: hash })).max(500),
})

/** Which wording a facilitator asks to restore; what follows is worked out as for an acceptance (restoring.ts). */
const restorationOnTheWire = z.strictObject({
  does: z.literal('restore'),
  paragraph,
  base: hash,
  reopening: z.int().min(1),
  proposal,
})

/** What a seat sends to the door of acts. Nothing in it says who the seat is [A5]; the signature is checked against it [R13]. */
export const askedOnTheWire = z.strictObject({
  act: z.union([acceptanceOnTheWire, restorationOnTheWire, actOnTheWire]),
  /** The name under which it is known again when the answer was lost on the way [R16]. */
  once: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .exactOptional(),
  signed: signedShape.exactOptional(),
})

/** What a seat asks for when it opens a working text: its delegation's on a paragraph, or that of one of its proposals. */
export const draftOnTheWire = z.union([
  z
    .strictObject({
      paragraph,
      meaning: z.discriminatedUnion('is', wordedMeanings).default(WORDS),
      /** A further proposal of the same delegation and meaning on the paragraph, rather than the one there is. */
      another: z.boolean().default(false),
      /** A new one that starts from these. */
      from: fromOnTheWire.optional(),
    })
    .transform(({ another, from, ...aim }) => ({ another, intent: { ...aim, ...(from && { from }) } })),
  /** What this delegation said, for the secretariat to take down. */
  z
    .strictObject({
      paragraph,
      meaning: z.discriminatedUnion('is', wordedMeanings).default(WORDS),
      spokenBy: code,
    })
    .transform(({ spokenBy, ...aim }) => ({ spokenBy, aim })),
  z.strictObject({ proposal }),
])

/** What a seat brings from its delegation's own copy, as a further draft, and what was said of it there. */
export const broughtOnTheWire = z.strictObject({
  paragraph,
  meaning: meaningOnTheWire,
  wording: proseOnTheWire,
  reason: remark.default(''),
})

/** A note as a seat sends it; whose it is, is not for the sender to say [A5]. */
export const noteOnTheWire = z.strictObject({
  paragraph,
  on: z.int().min(0),
  priority: z.enum(PRIORITIES),
  instructions: noteText,
  fallback: noteText,
}) satisfies z.ZodType<AskedNote>

/** What a seat asks to have shown on the room screen. */
export const steeredOnTheWire = z.strictObject({
  paragraph: z.nullable(paragraph),
  at: z.number().min(0).max(1).default(0),
}) satisfies z.ZodType<Steered>

/** What the secretariat asks for when it invites: a seat of this role in this delegation. */
export const invitationOnTheWire = z.strictObject({
  delegation: code,
  role: z.enum(['facilitator', 'secretariat', 'head', 'delegate', 'observer']),
  /** Who it is for, as the delegation calls them; without it the seat goes by its role. */
  name: z.optional(nameOnTheWire),
})

/** A new link to a seat that there is. */
export const returnOnTheWire = z.strictObject({ seat: named(seatId) })

/** An invitation that waits, by what the list of invitations calls it. */
export const withdrawnOnTheWire = z.strictObject({ invitation: z.string().min(1).max(40) })

/** Where a seat is signed in, by what the list calls it; `others` are all but the one that asks. */
export const signedOutOnTheWire = z.strictObject({ seat: named(seatId), which: z.string().min(1).max(40) })

/** What the secretariat wants of the public link: that there is one, or that there is none any more. */
export const linkOnTheWire = z.strictObject({ open: z.boolean() })

/** An invitation's code, as it stands in the fragment of a link. */
export const codeOnTheWire = z.strictObject({ code: z.string().min(1).max(80) })

/** A file in an upload, in base64. */
const file = z.base64()

export const previewOnTheWire = z.strictObject({ file })

/** A delegation's copy, the authors in it whose changes count, null for all, and whether looks count as changes. */
export const copyOnTheWire = z.strictObject({
  file,
  authors: z.array(z.string().max(LONGEST_NAME)).max(1_000).nullable(),
  oldManners: z.optional(z.boolean()),
})

export const creationOnTheWire = z.strictObject({ title: nameOnTheWire, text: nameOnTheWire, file })

/** The ids that an address names. */
export const negotiationOnTheWire = named(negotiationId)
export const seatOnTheWire = named(seatId)
export const proposalOnTheWire = proposal
