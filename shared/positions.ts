// Positions: where delegations stand on exact words. A position is kept with the wording it was taken on; when a
// proposal's own changes become others, positions taken before are stale: kept, shown, and not counted as current.
// Silence is not support, and nothing is ever decided by counting: a tally is for reading.

import type { Act } from './acts.ts'
import type { DelegationCode, ParagraphId, ProposalId, WordingHash } from './ids.ts'
import { hunksOf, keysOf } from './hunks.ts'
import type { Negotiation } from './negotiation.ts'
import { exceptionsOf, sponsorsOf, type Wording, wordingOf } from './proposals.ts'
import { hashOf } from './prose.ts'

/** The kinds of position, from one end to the other. For a deletion, *oppose* means to retain. */
export const STANCES = ['support', 'can-accept', 'awaiting-instructions', 'reserve', 'oppose'] as const
export type Stance = (typeof STANCES)[number]

/** What a position is on: a proposal, or the present wording of a paragraph. */
export type Subject =
  | { readonly is: 'proposal'; readonly proposal: ProposalId }
  | { readonly is: 'paragraph'; readonly paragraph: ParagraphId }

export type Position = {
  readonly stance: Stance
  /** The words it was taken on. */
  readonly wording: WordingHash
  /** What was said with it, for the record; it may be empty. */
  readonly statement: string
  /** For a reservation: under which condition it would be lifted; it may be empty. */
  readonly condition: string
  /** For a group: members it does not speak for in this. */
  readonly except: readonly DelegationCode[]
  readonly entry: number
  readonly at: string
}

/** One delegation's positions on one thing, the latest last; null where it was withdrawn. */
export type Stand = readonly (Position | null)[]

/** All stands on one thing, by who took them. */
export type Stands = ReadonlyMap<DelegationCode, Stand>

/** A subject as the key of a map. */
export const keyOfSubject = (subject: Subject): string =>
  subject.is === 'proposal' ? `proposal ${subject.proposal}` : `paragraph ${subject.paragraph}`

export const standsOn = (negotiation: Negotiation, subject: Subject): Stands =>
  negotiation.stands.get(keyOfSubject(subject)) ?? new Map()

/** The position a delegation has on a thing now, fresh or stale; undefined when it has none. */
export const positionOf = (
  negotiation: Negotiation,
  subject: Subject,
  delegation: DelegationCode,
): Position | undefined => standsOn(negotiation, subject).get(delegation)?.at(-1) ?? undefined

/** The words a position on this would be bound to now; undefined when there is no such thing. */
export function wordingNow(negotiation: Negotiation, subject: Subject): WordingHash | undefined {
  if (subject.is === 'paragraph') {
    const paragraph = negotiation.paragraphs.get(subject.paragraph)
    return paragraph && hashOf(paragraph.base)
  }
  const proposal = negotiation.proposals.get(subject.proposal)
  return proposal && hashOf(wordingOf(proposal).prose)
}

/**
 * Whether a position was taken on other words than there are now. For a proposal that is so when, and only when, its
 * own changes are others: words that changed elsewhere in the paragraph leave a position fresh [O3].
 */
export function isStale(negotiation: Negotiation, subject: Subject, position: Position): boolean {
  if (position.wording === wordingNow(negotiation, subject)) return false
  if (subject.is === 'paragraph') return true
  const wordings = negotiation.proposals.get(subject.proposal)?.wordings ?? []
  const then = wordings.findLastIndex(({ prose }) => hashOf(prose) === position.wording)
  return (
    then === -1 ||
    wordings.slice(then + 1).some((later, at) => isOther(negotiation, wordings[then + at], later))
  )
}

/** Whether a wording changes other words than the one before it. One that the house carried over does not. */
function isOther(negotiation: Negotiation, before: Wording | undefined, after: Wording): boolean {
  if (after.carried) return false
  return before?.base !== after.base || changesIn(negotiation, before) !== changesIn(negotiation, after)
}

/** What a wording changes, as one string: the words out and the words in, each where it stands. */
function changesIn(negotiation: Negotiation, { base, prose }: Wording): string {
  const hunks = hunksOf(negotiation.bases.get(base) ?? [], prose)
  return hunks.map(({ from, to, words }) => `${from} ${to} ${keysOf(words)}`).join('\n')
}

/** The act of taking a position. What was said with the last one is said again only for the same stance. */
export function taking(
  on: Subject,
  stance: Stance,
  wording: WordingHash,
  own: Position | undefined,
): Act & { readonly does: 'take-position' } {
  const said = own?.stance === stance ? own : { statement: '', condition: '', except: [] }
  const { statement, condition, except } = said
  return { does: 'take-position', on, stance, wording, statement, condition, except }
}

/** A State that is counted, and the group that spoke for it where it did not speak itself. */
export type Counted = { readonly code: DelegationCode; readonly through?: DelegationCode }

export type Tally = {
  readonly counted: ReadonlyMap<Stance, readonly Counted[]>
  /** Those whose own position, or whose group's, was taken on an earlier wording. */
  readonly stale: readonly Counted[]
  /** Members of several groups that stand differently, and that did not speak themselves. */
  readonly divided: readonly DelegationCode[]
  /** Those who said nothing, and for whom nobody did. It never means support [O4]. */
  readonly notHeard: readonly DelegationCode[]
}

/**
 * Who stands where on a thing, each State once: by its own position where it has one, else by its group's [O5]. The
 * sponsors of a proposal count as supporting it. Observers and those who run the room are not counted.
 */
export function tally(negotiation: Negotiation, subject: Subject): Tally {
  const counted = new Map<Stance, Counted[]>(STANCES.map((stance) => [stance, []]))
  const stale: Counted[] = []
  const divided: DelegationCode[] = []
  const notHeard: DelegationCode[] = []
  const voices = voicesOn(negotiation, subject)

  for (const code of counting(negotiation)) {
    const own = stanceOf(negotiation, subject, code)
    const spoken = own ? [own] : voices.flatMap(({ members, says }) => (members.has(code) ? [says] : []))
    const stances = new Set(spoken.map(({ stance }) => stance))
    const [first] = spoken
    if (!first) notHeard.push(code)
    else if (stances.size > 1) divided.push(code)
    else {
      const entry = { code, ...(first.through && { through: first.through }) }
      if (first.stance === 'stale') stale.push(entry)
      else counted.get(first.stance)?.push(entry)
    }
  }
  return { counted, stale, divided, notHeard }
}

/** Those who are counted: States and organisations that take part, and the members of groups, with or without a seat. */
export function counting({ delegations }: Negotiation): readonly DelegationCode[] {
  const codes = new Set<DelegationCode>()
  for (const { code, kind, members } of delegations.values()) {
    if (kind === 'State' || kind === 'organisation') codes.add(code)
    if (kind === 'group') for (const member of members) codes.add(member)
  }
  return [...codes]
}

type Spoken = { readonly stance: Stance | 'stale'; readonly through?: DelegationCode }

function stanceOf(negotiation: Negotiation, subject: Subject, code: DelegationCode): Spoken | null {
  const proposal = subject.is === 'proposal' ? negotiation.proposals.get(subject.proposal) : undefined
  if (proposal && sponsorsOf(proposal).includes(code)) return { stance: 'support' }
  const position = positionOf(negotiation, subject, code)
  if (position) return { stance: isStale(negotiation, subject, position) ? 'stale' : position.stance }
  return null
}

/** The groups that have spoken, and for whom: their members save those they excepted. Asked once, not for every State. */
function voicesOn(
  negotiation: Negotiation,
  subject: Subject,
): readonly { readonly members: ReadonlySet<DelegationCode>; readonly says: Spoken }[] {
  const proposal = subject.is === 'proposal' ? negotiation.proposals.get(subject.proposal) : undefined
  return [...negotiation.delegations.values()].flatMap(({ code, kind, members }) => {
    const says = kind === 'group' ? stanceOf(negotiation, subject, code) : null
    if (!says) return []
    // Whom a group does not speak for in a proposal of its own it has said with the words [P10].
    const except =
      proposal?.owner === code
        ? exceptionsOf(proposal)
        : (positionOf(negotiation, subject, code)?.except ?? [])
    const spokenFor = members.filter((member) => !except.includes(member))
    return [{ members: new Set(spokenFor), says: { ...says, through: code } }]
  })
}
