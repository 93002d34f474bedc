// What happened to a paragraph, in words, as it is read in the life of that paragraph.

import type { Happening } from '../../shared/happenings.ts'
import { type ParagraphId, paragraphOf, type ProposalId } from '../../shared/ids.ts'
import { kindOf } from '../../shared/kinds.ts'
import { type Negotiation, referenceOf } from '../../shared/negotiation.ts'
import type { Proposal } from '../../shared/proposals.ts'
import { unreachable } from '../../shared/result.ts'
import { inBothTimes } from '../calls/both-times.ts'
import { inDays } from '../look/dates.ts'
import { kindInWords } from '../proposals/words.ts'
import { HAPPENED } from './words.ts'

/** What happened by an entry, read on a paragraph; beside the numbers of the proposals where it happened to those. */
export function happeningInWords(
  happening: Happening,
  negotiation: Negotiation,
  paragraph: ParagraphId,
): string {
  const { proposals, delegations, paragraphs, revisions } = negotiation
  const numberOf = (id: ProposalId) => proposals.get(id)?.number ?? ''
  switch (happening.is) {
    case 'came':
      return HAPPENED.came(revisions[0]?.name ?? negotiation.text)
    case 'issued': {
      const { concordance = [] } = revisions.find(({ name }) => name === happening.revision) ?? {}
      const was = concordance.find((one) => one.paragraph === paragraph)
      return was?.before && was.after
        ? HAPPENED.renumbered(happening.revision, was.before, was.after)
        : HAPPENED.issued(happening.revision)
    }
    case 'tabled': {
      const { before, after } = happening.words
      const proposal = proposals.get(happening.proposal)
      const kind = proposal && kindOf(before, after, proposal.meaning)
      const on = proposal && paragraphs.get(proposal.paragraph)?.kind
      return HAPPENED.tabled(kind ? kindInWords(kind, on) : '')
    }
    case 'revised':
      return HAPPENED.revised
    case 'cosponsoring':
      return HAPPENED[happening.to === 'agreed' ? 'joined' : 'left'](happening.delegation)
    case 'outcome':
      return outcomeInWords(happening, numberOf)
    case 'accepted': {
      const [first] = happening.proposals.flatMap((id) => proposals.get(id) ?? [])
      return first ? acceptanceInWords(first, negotiation, paragraph) : ''
    }
    case 'called':
      return HAPPENED.called
    case 'call-closed':
      return HAPPENED.callClosed
    case 'agreed':
      return HAPPENED.agreed
    case 'silence-opened':
      return HAPPENED.silenceOpened(happening.revision, inBothTimes(happening.until))
    case 'silence-broken': {
      const words = happening.named.find((one) => one.paragraph === paragraph)?.words ?? ''
      return HAPPENED.silenceBroken(happening.by ?? HAPPENED.someone, words)
    }
    case 'silence-ended':
      return HAPPENED.silenceEnded[happening.as](happening.revision)
    case 'adopted':
      return HAPPENED.adopted(inDays(happening.day), happening.symbol)
    case 'endorsed':
      return HAPPENED.endorsed(happening.body, inDays(happening.day), happening.symbol)
    case 'stated':
    case 'unsaid':
      return HAPPENED[happening.is][happening.statement.as](happening.statement.by)
    case 'corrected':
      return HAPPENED.corrected
    case 'notified':
      return HAPPENED.notified(inBothTimes(happening.notice.until))
    case 'contradicted':
      return HAPPENED.contradicted(happening.notice.objection?.by ?? HAPPENED.someone)
    case 'reopened': {
      const { askedBy, fellWith } = happening
      if (fellWith) return HAPPENED.fellOpen(referenceOf(negotiation, fellWith))
      return askedBy ? HAPPENED.reopenedFor(delegations.get(askedBy)?.name ?? askedBy) : HAPPENED.reopened
    }
    default:
      return unreachable(happening)
  }
}

function outcomeInWords(
  { state }: Happening & { readonly is: 'outcome' },
  numberOf: (proposal: ProposalId) => string,
): string {
  switch (state.is) {
    case 'tabled':
      return HAPPENED.takenUp
    case 'bridged':
    case 'accepted-as-modified':
      return HAPPENED[state.is](numberOf(state.by))
    case 'lapsed':
      if (state.adoption) return HAPPENED.lapsedAtAdoption
      if (state.silence) return HAPPENED.lapsedInSilence(state.silence)
      if (state.isMoot) return HAPPENED.moot
      if (state.revision) return HAPPENED.ended(state.revision)
      return state.with ? HAPPENED.fell(numberOf(state.with)) : HAPPENED.lapsed
    case 'merged':
      return HAPPENED.merged(numberOf(state.into))
    case 'parked':
    case 'not-retained':
    case 'withdrawn':
      return HAPPENED[state.is]
    default:
      return unreachable(state)
  }
}

/** What an acceptance did, by the meaning of the proposal that was done first. */
function acceptanceInWords(first: Proposal, negotiation: Negotiation, here: ParagraphId): string {
  const { accepted } = HAPPENED
  const { meaning } = first
  if (first.restores !== undefined) return accepted.restored // [C9]
  switch (meaning.is) {
    case 'words':
    case 'within':
      return accepted.words
    case 'alternative':
      return accepted.alternative
    case 'deletion':
      return accepted.deletion
    case 'after':
    case 'first': {
      const made = paragraphOf(first.id)
      if (made === here) return accepted.began
      return accepted[meaning.kind === 'heading' ? 'newHeading' : 'after'](referenceOf(negotiation, made))
    }
    case 'move':
      return accepted.move(referenceOf(negotiation, meaning.after))
    case 'merge':
      return meaning.with === here
        ? accepted.mergedInto(referenceOf(negotiation, first.paragraph))
        : accepted.merge(referenceOf(negotiation, meaning.with))
    case 'split': {
      const made = paragraphOf(first.id)
      return made === here
        ? accepted.splitOff(referenceOf(negotiation, first.paragraph))
        : accepted.split(referenceOf(negotiation, made))
    }
    case 'recast':
      return accepted.recast[meaning.as]
    default:
      return unreachable(meaning)
  }
}
