// What has happened to paragraphs and proposals, entry by entry. It is found by comparing the state before an entry with
// the state after it, so that whatever an act does to a proposal or to a paragraph is there, however it comes about. The
// life of a paragraph (life.ts) and the answers a delegation waits for (waiting.ts) are read from it.

import type { Endorsement, ErrorNotice, Statement } from './adoption.ts'
import type { SeenEntry } from './attribution.ts'
import { type DelegationCode, type ParagraphId, paragraphOf, type ProposalId } from './ids.ts'
import { changedIn } from './lasting.ts'
import { aboutOf, againstOf, isNewParagraph } from './meanings.ts'
import type { Negotiation } from './negotiation.ts'
import { isStanding, type Paragraph } from './paragraphs.ts'
import { type CoSponsorship, type Proposal, type ProposalState, wordingOf } from './proposals.ts'
import { type Prose, sameProse } from './prose.ts'
import { unreachable } from './result.ts'
import type { Named, SilenceEnd } from './silence.ts'

/** Words as they were before something happened, and as they were after it. */
export type Rewritten = { readonly before: Prose; readonly after: Prose }

/** One thing that happened by an entry. */
export type Happening = What & {
  readonly entry: number
  readonly at: string
  /** The delegation that did it, never the seat; null for a reader who is not told [T2]. */
  readonly by: DelegationCode | null
  /** The paragraphs it concerns, as they were called then. */
  readonly on: readonly ParagraphId[]
}

type What =
  /** The paragraphs came with the draft. */
  | { readonly is: 'came' }
  /** A revision was issued, with the paragraphs in the numbers they have in it. */
  | { readonly is: 'issued'; readonly revision: string }
  /** A proposal was tabled for the first time; its words stand against those it would change. */
  | { readonly is: 'tabled'; readonly proposal: ProposalId; readonly words: Rewritten }
  | { readonly is: 'revised'; readonly proposal: ProposalId; readonly words: Rewritten }
  /** Something was said about co-sponsoring; null where nothing was said before, or holds after. */
  | {
      readonly is: 'cosponsoring'
      readonly proposal: ProposalId
      readonly delegation: DelegationCode
      readonly from: CoSponsorship | null
      readonly to: CoSponsorship | null
    }
  /** Set aside, bridged, withdrawn, lapsed or merged; `tabled` where it was taken up again. */
  | {
      readonly is: 'outcome'
      readonly proposal: ProposalId
      readonly state: Exclude<ProposalState, { is: 'accepted' }>
    }
  /** Accepted by one entry, the one whose meaning was done first; and what became of the words, where they changed. */
  | { readonly is: 'accepted'; readonly proposals: readonly ProposalId[]; readonly words?: Rewritten }
  | { readonly is: 'called'; readonly words: Prose }
  /** A call was closed without agreement. */
  | { readonly is: 'call-closed'; readonly reason: string }
  | { readonly is: 'agreed'; readonly words: Prose }
  /** The whole text, as issued under this name, was put under silence [Z1]. */
  | { readonly is: 'silence-opened'; readonly revision: string; readonly until: string }
  /** A delegation named the paragraphs; with the words it named in them. */
  | {
      readonly is: 'silence-broken'
      readonly revision: string
      readonly named: readonly Named[]
      readonly reason: string
    }
  | { readonly is: 'silence-ended'; readonly revision: string; readonly as: SilenceEnd['as'] }
  /** The whole text was adopted, or endorsed by another body. */
  | { readonly is: 'adopted'; readonly symbol: string; readonly day: string }
  | ({ readonly is: 'endorsed' } & Pick<Endorsement, 'body' | 'symbol' | 'day'>)
  /** Something was said of the adopted text, on these paragraphs or on none and so on the whole; or it was withdrawn. */
  | { readonly is: 'stated' | 'unsaid'; readonly statement: Statement }
  | { readonly is: 'corrected'; readonly words: Rewritten; readonly reason: string }
  /** Misspelt words are to be put right; or will not be, for a delegation objects [Y9]. */
  | { readonly is: 'notified' | 'contradicted'; readonly notice: ErrorNotice }
  /** `fellWith`: the paragraph that was reopened, where this one was agreed subject to it. */
  | {
      readonly is: 'reopened'
      readonly askedBy?: DelegationCode
      readonly fellWith?: ParagraphId
      readonly reason: string
    }

/** The state after an entry, with what happened by it. */
export function withHappenings(before: Negotiation, after: Negotiation, entry: SeenEntry): Negotiation {
  const happened = [
    ...toSilence(before, after),
    ...toAdoption(before, after),
    ...toParagraphs(before, after),
    ...toProposals(before, after),
    ...toTheText(before, after),
  ]
  if (happened.length === 0) return after
  const { number, at, by } = entry
  const told = happened.map((one): Happening => ({ ...one, entry: number, at, by: by?.delegation ?? null }))
  return { ...after, happenings: before.happenings.concat(told) }
}

/** The proposals that something happened to. */
export function proposalsIn(happening: Happening): readonly ProposalId[] {
  if (happening.is === 'accepted') return happening.proposals
  return 'proposal' in happening ? [happening.proposal] : []
}

type Found = What & Pick<Happening, 'on'>

function toTheText(before: Negotiation, { paragraphs, revisions }: Negotiation): readonly Found[] {
  const revision = revisions[before.revisions.length]
  if (!revision) return []
  const on = [...paragraphs.keys()]
  return [before.paragraphs.size === 0 ? { is: 'came', on } : { is: 'issued', revision: revision.name, on }]
}

/** An attempt to agree by silence is about every paragraph whose words are in the text; a breach about those it names. */
function toSilence(before: Negotiation, { attempts, paragraphs }: Negotiation): readonly Found[] {
  const now = attempts.at(-1)
  const then = before.attempts[attempts.length - 1]
  if (!now || now === then) return []
  const { revision, until, breaches, ended } = now
  const on = [...paragraphs.values()].filter(isStanding).map(({ id }) => id)
  if (!then) return [{ is: 'silence-opened', revision, until, on }]
  if (ended) return [{ is: 'silence-ended', revision, as: ended.as, on }]
  return breaches.slice(then.breaches.length).map(({ named, reason }): Found => {
    return { is: 'silence-broken', revision, named, reason, on: named.map(({ paragraph }) => paragraph) }
  })
}

function toAdoption(
  { adoption: then }: Negotiation,
  { adoption: now, paragraphs }: Negotiation,
): readonly Found[] {
  if (!now || now === then) return []
  const on = [...paragraphs.values()].filter(isStanding).map(({ id }) => id)
  if (!then) return [{ is: 'adopted', symbol: now.symbol, day: now.day, on }]
  return [
    ...now.endorsements
      .slice(then.endorsements.length)
      .map(({ body, symbol, day }): Found => ({ is: 'endorsed', body, symbol, day, on })),
    ...now.statements.flatMap((statement, turn): readonly Found[] => {
      if (statement === then.statements[turn]) return []
      return [{ is: statement.withdrawn ? 'unsaid' : 'stated', statement, on: statement.on }]
    }),
    ...now.notices.flatMap((notice, turn): readonly Found[] => {
      if (notice === then.notices[turn]) return []
      return [{ is: notice.objection ? 'contradicted' : 'notified', notice, on: [notice.paragraph] }]
    }),
    ...now.corrigenda.slice(then.corrigenda.length).map((one): Found => {
      const { before, after, reason, paragraph } = one
      return { is: 'corrected', words: { before, after }, reason, on: [paragraph] }
    }),
  ]
}

function toProposals(before: Negotiation, after: Negotiation): readonly Found[] {
  if (before.proposals === after.proposals) return []
  const found: Found[] = []
  const accepted: Proposal[] = []
  for (const [id, now] of changedIn(after.proposals, before.proposals)) {
    const then = before.proposals.get(id)
    const on = [...new Set([...aboutOf(then ?? now), ...aboutOf(now)])]
    const { prose, carried } = wordingOf(now)
    if (!then)
      found.push({ is: 'tabled', proposal: id, on, words: { before: againstOf(before, now), after: prose } })
    // What the house carried over to a new base is no revision: the owner's own changes are the same.
    else if (now.wordings.length > then.wordings.length && !carried)
      found.push({ is: 'revised', proposal: id, on, words: { before: wordingOf(then).prose, after: prose } })
    found.push(...toCoSponsors(then, now).map((said): Found => ({ ...said, on })))
    if (then ? then.state === now.state : now.state.is === 'tabled') continue
    if (now.state.is === 'accepted') accepted.push(then ?? now)
    else found.push({ is: 'outcome', proposal: id, state: now.state, on })
  }
  return accepted.length > 0 ? [acceptance(before, after, accepted), ...found] : found
}

function toCoSponsors(then: Proposal | undefined, now: Proposal): readonly (What & { is: 'cosponsoring' })[] {
  const known = then?.cosponsors ?? new Map<DelegationCode, CoSponsorship>()
  if (known === now.cosponsors) return []
  return [...new Set([...known.keys(), ...now.cosponsors.keys()])].flatMap((delegation) => {
    const [from, to] = [known.get(delegation) ?? null, now.cosponsors.get(delegation) ?? null]
    return from === to ? [] : [{ is: 'cosponsoring', proposal: now.id, delegation, from, to } as const]
  })
}

/** What one entry accepted, on all the paragraphs that it changed, made or left a number of; in the order of the entry. */
function acceptance(before: Negotiation, after: Negotiation, accepted: readonly Proposal[]): Found {
  const order = accepted.flatMap(
    (one) => after.paragraphs.get(one.paragraph)?.rewordings.at(-1)?.accepted ?? [],
  )
  const placeOf = (one: Proposal): number => (isInner(one) ? order.length : 0) + order.indexOf(one.id)
  const [first, ...others] = accepted.toSorted((one, other) => placeOf(one) - placeOf(other))
  const all = first ? [first, ...others] : others
  const made = all.map(({ id }) => paragraphOf(id)).filter((id) => after.paragraphs.has(id))
  const on = [...new Set([...all.flatMap(aboutOf), ...made])]
  const proposals = all.map(({ id }) => id)
  const words = first && rewritten(before, after, first)
  return { is: 'accepted', proposals, on, ...(words && { words }) }
}

const isInner = ({ meaning }: Proposal): boolean => meaning.is === 'within'

/** What an accepted proposal has made of the words; undefined where they are the same as before. */
function rewritten(before: Negotiation, after: Negotiation, first: Proposal) {
  const { id, paragraph, meaning } = first
  // Of a split the whole is told: where the second begins is what has changed.
  if (meaning.is === 'split') return { before: wordsAt(before, paragraph), after: wordingOf(first).prose }
  const place = isNewParagraph(meaning) ? paragraphOf(id) : paragraph
  const [then, now] = [wordsAt(before, place), wordsAt(after, place)]
  return sameProse(then, now) ? undefined : { before: then, after: now }
}

/** The words that stand at a place in the text: none where there is no paragraph, or where one was deleted. */
function wordsAt({ paragraphs }: Negotiation, id: ParagraphId): Prose {
  const paragraph = paragraphs.get(id)
  return paragraph && paragraph.state.is !== 'gone' ? paragraph.base : []
}

function toParagraphs(before: Negotiation, after: Negotiation): readonly Found[] {
  if (before.paragraphs === after.paragraphs) return []
  return changedIn(after.paragraphs, before.paragraphs).flatMap(([id, now]): readonly Found[] => {
    const then = before.paragraphs.get(id)
    return then && then.state !== now.state ? toState(then, now) : []
  })
}

function toState(then: Paragraph, now: Paragraph): readonly Found[] {
  const on = [now.id]
  switch (now.state.is) {
    case 'agreed':
      return [{ is: 'agreed', on, words: now.base }]
    case 'called':
      return then.state.is === 'called' ? [] : [{ is: 'called', on, words: now.base }] // an objection is no second call
    case 'open': {
      const call = now.calls[then.calls.length]
      if (then.state.is === 'called') return [{ is: 'call-closed', on, reason: call?.ended.reason ?? '' }]
      const reopening = now.reopenings[then.reopenings.length]
      if (!reopening) return []
      const { askedBy, fellWith, reason } = reopening
      return [{ is: 'reopened', on, reason, ...(askedBy && { askedBy }), ...(fellWith && { fellWith }) }]
    }
    case 'adopted':
      return [] // it is told of the whole text
    case 'gone':
      return [] // it is told with the proposal that was accepted
    default:
      return unreachable(now.state)
  }
}
