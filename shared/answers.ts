// The answers to what a delegation did: what became of the proposals it sponsors, what was said to its requests and
// invitations to co-sponsor, and that a paragraph was reopened as it asked. Which of them somebody has read is known to
// that person's device alone.

import { type Happening, proposalsIn } from './happenings.ts'
import type { DelegationCode, ParagraphId, ProposalId } from './ids.ts'
import type { Negotiation } from './negotiation.ts'
import { type Proposal, sponsorsOf } from './proposals.ts'
import { unreachable } from './result.ts'

/** What may answer somebody. */
type Answering = Happening & { readonly is: 'accepted' | 'outcome' | 'cosponsoring' | 'reopened' }

export type Answer = {
  readonly happening: Answering
  readonly paragraph: ParagraphId
  /** What it is about; null where a paragraph was reopened. */
  readonly proposal: ProposalId | null
}

/** What has been read: everything up to an entry, and beyond it some answers by their keys. */
export type Read = { readonly upTo: number; readonly beyond: readonly string[] }

export const NOTHING_READ: Read = { upTo: 0, beyond: [] }

export const keyOfAnswer = ({ happening: { entry }, proposal }: Answer): string =>
  proposal === null ? `${entry}` : `${entry} ${proposal}`

const isRead = (answer: Answer, { upTo, beyond }: Read): boolean =>
  answer.happening.entry <= upTo || beyond.includes(keyOfAnswer(answer))

/**
 * The answers to a delegation that are not read, the latest first. Of several on the same thing only the last is one:
 * what was parked and is accepted now was accepted; what the delegation has done itself since needs no answer.
 */
export function answersTo(
  delegation: DelegationCode,
  negotiation: Negotiation,
  read: Read,
): readonly Answer[] {
  const last = new Map<string, Answer>()
  for (const happening of negotiation.happenings)
    for (const { thing, isAnswer, ...answer } of concerning(delegation, negotiation, happening)) {
      last.delete(thing)
      if (isAnswer && happening.by !== delegation) last.set(thing, answer)
    }
  return [...last.values()].filter((answer) => !isRead(answer, read)).toReversed()
}

/** Something that concerns a delegation: of which thing it is the latest, and whether it answers the delegation. */
type Concern = Answer & { readonly thing: string; readonly isAnswer: boolean }

function concerning(
  delegation: DelegationCode,
  { proposals }: Negotiation,
  happening: Happening,
): readonly Concern[] {
  const sponsored = proposalsIn(happening)
    .flatMap((id) => proposals.get(id) ?? [])
    .filter((proposal) => sponsorsOf(proposal).includes(delegation))
  switch (happening.is) {
    case 'came':
    case 'issued':
    case 'tabled':
    case 'revised':
    case 'called':
    case 'call-closed':
    case 'agreed':
    case 'silence-opened':
    case 'silence-broken':
    case 'silence-ended':
    case 'adopted':
    case 'endorsed':
    case 'stated':
    case 'unsaid':
    case 'corrected':
    case 'notified':
    case 'contradicted':
      return []
    case 'accepted':
    case 'outcome':
      return sponsored.map(({ id, paragraph }) => ({
        thing: `fate ${id}`,
        isAnswer: true,
        happening,
        paragraph,
        proposal: id,
      }))
    case 'cosponsoring': {
      const proposal = proposals.get(happening.proposal)
      if (!proposal || !isBetween(delegation, proposal, happening.delegation)) return []
      const { id, paragraph } = proposal
      const isAnswer = answersCoSponsor(happening, delegation)
      return [{ thing: `${happening.delegation} with ${id}`, isAnswer, happening, paragraph, proposal: id }]
    }
    case 'reopened': {
      const [paragraph] = happening.on
      if (happening.askedBy !== delegation || !paragraph) return []
      return [{ thing: `reopened ${paragraph}`, isAnswer: true, happening, paragraph, proposal: null }]
    }
    default:
      return unreachable(happening)
  }
}

const isBetween = (delegation: DelegationCode, { owner }: Proposal, other: DelegationCode): boolean =>
  delegation === owner || delegation === other

/** Whether what was said answers a request or an invitation, or ends a co-sponsorship; to take one's own word back does not. */
function answersCoSponsor(
  { delegation: joins, from, to }: Happening & { readonly is: 'cosponsoring' },
  delegation: DelegationCode,
): boolean {
  if (from === null) return false
  if (to !== null || from === 'agreed') return true
  return from === (delegation === joins ? 'asked' : 'invited')
}
