// The names of things. An id is a string that knows what it names, so that a proposal can never be passed where a
// paragraph is meant. Ids are made here and nowhere else; what comes from outside is checked here first.

declare const names: unique symbol
type Id<Named extends string> = string & { readonly [names]: Named }

/** One declaration under negotiation, for example `demonstration`. */
export type NegotiationId = Id<'negotiation'>

/** A paragraph of the declaration. It keeps its id for life; its number may change. */
export type ParagraphId = Id<'paragraph'>

/** A proposal on one paragraph. Its room and its working text go by the same id. */
export type ProposalId = Id<'proposal'>

/** A delegation, by the code that prints beside its words, for example `NRL`. */
export type DelegationCode = Id<'delegation'>

/** A seat: one person's place in a delegation, for one negotiation. */
export type SeatId = Id<'seat'>

/** The fingerprint of a wording: SHA-256 of its canonical form, in hexadecimal. */
export type WordingHash = Id<'wording'>

/** The hash of an entry of the record and of all that stands before it, in hexadecimal. */
export type EntryHash = Id<'entry'>

/** The hash of an entry's attribution and its salt, in hexadecimal: what stands for the names where they are withheld. */
export type AttributionHash = Id<'attribution'>

/** The public half of a seat's own key: a point on the curve P-256, compressed, in hexadecimal. */
export type SeatKey = Id<'key'>

/** The fingerprint of a whole text as it was issued. */
export type TextHash = Id<'text'>

/** Ids made of these characters mean the same in an address, a file name and a log on every system. */
const PLAIN = /^[a-z0-9-]{1,40}$/
const CODE = /^[A-Z][A-Z0-9]{1,7}$/
const HASH = /^[0-9a-f]{64}$/
const KEY = /^0[23][0-9a-f]{64}$/

export const isPlainId = (text: string): boolean => PLAIN.test(text)
export const isDelegationCode = (text: string): text is DelegationCode => CODE.test(text)
export const isWordingHash = (text: string): text is WordingHash => HASH.test(text)
export const isEntryHash = (text: string): text is EntryHash => HASH.test(text)
export const isAttributionHash = (text: string): text is AttributionHash => HASH.test(text)
export const isSeatKey = (text: string): text is SeatKey => KEY.test(text)

/** Each of these throws a `RangeError` that names what was expected; `wire.ts` turns that into an answer. */
export const negotiationId = (text: string) => plain(text, 'negotiation') as NegotiationId
export const paragraphId = (text: string) => plain(text, 'paragraph') as ParagraphId
export const proposalId = (text: string) => plain(text, 'proposal') as ProposalId
export const seatId = (text: string) => plain(text, 'seat') as SeatId

/** The paragraph that comes of a proposal for one, or that is left where one was moved from: it goes by the proposal's id. */
export const paragraphOf = (proposal: ProposalId) => paragraphId(proposal)

export function delegationCode(text: string): DelegationCode {
  if (!isDelegationCode(text)) throw new RangeError(`not a delegation's code: ${text.slice(0, 60)}`)
  return text
}

/** In place of a code, for a reader who is of no delegation: none is admitted under it. */
export const NO_DELEGATION = '-' as DelegationCode

export function textHash(text: string): TextHash {
  if (!HASH.test(text)) throw new RangeError(`not a text's hash: ${text.slice(0, 80)}`)
  return text as TextHash
}

export function wordingHash(text: string): WordingHash {
  if (!isWordingHash(text)) throw new RangeError(`not a wording's hash: ${text.slice(0, 80)}`)
  return text
}

export function entryHash(text: string): EntryHash {
  if (!isEntryHash(text)) throw new RangeError(`not an entry's hash: ${text.slice(0, 80)}`)
  return text
}

export function attributionHash(text: string): AttributionHash {
  if (!isAttributionHash(text)) throw new RangeError(`not an attribution's hash: ${text.slice(0, 80)}`)
  return text
}

export function seatKey(text: string): SeatKey {
  if (!isSeatKey(text)) throw new RangeError(`not a seat's key: ${text.slice(0, 80)}`)
  return text
}

function plain(text: string, what: string): string {
  if (!isPlainId(text)) throw new RangeError(`not a ${what}'s id: ${text.slice(0, 60)}`)
  return text
}
