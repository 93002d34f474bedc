// What waits, in words: the sentence of each thing and of each answer, and what is on the button that settles it.

import type { Answer } from '../../shared/answers.ts'
import type { DelegationCode, ProposalId } from '../../shared/ids.ts'
import { isWritten } from '../../shared/meanings.ts'
import { type Negotiation, referenceOf } from '../../shared/negotiation.ts'
import type { Subject } from '../../shared/positions.ts'
import { unreachable } from '../../shared/result.ts'
import type { Press, Waiting } from '../../shared/waiting.ts'
import { inBothTimes } from '../calls/both-times.ts'
import { BENCH } from '../facilitation/words.ts'
import { POSITIONS, STANCE } from '../positions/words.ts'
import { SPONSORS } from '../proposals/words.ts'
import { ANSWER, THING, WAITING } from './words.ts'

/** What waits, as `delegation` reads it. */
export function sentenceOf(waiting: Waiting, negotiation: Negotiation, delegation: DelegationCode): string {
  const reference = referenceOf(negotiation, waiting.paragraph)
  switch (waiting.is) {
    case 'draft': {
      const tabled = negotiation.proposals.get(waiting.draft.proposal)
      const { ready, unwritten } = waiting.draft
      if (unwritten) return THING.prepared[ready ? 'ready' : 'not'](reference)
      if (ready) return THING.ready(reference)
      return tabled ? THING.further(tabled.number) : THING.draft(reference)
    }
    case 'clearance':
      return THING[isWritten(waiting.clearance.meaning) ? 'clearance' : 'clearanceOfUnwritten'](
        waiting.clearance.group,
        reference,
      )
    case 'oral':
      return THING.oral(waiting.proposal.number)
    case 'called':
      return THING.called(reference)
    case 'silence':
      return THING.silence(waiting.attempt.revision, inBothTimes(waiting.attempt.until))
    case 'joint':
      return THING.joint(reference)
    case 'outdated':
      return THING.outdated(waiting.proposal.number)
    case 'stale': {
      const what = nameOf(waiting.on, negotiation) ?? WAITING.paragraph(reference)
      return THING.stale(STANCE[waiting.position.stance].name, what)
    }
    case 'invited':
      return THING.invited(waiting.proposal.owner, waiting.proposal.number)
    case 'asked':
      return THING.asked(waiting.delegation, waiting.proposal.number)
    case 'parked':
      return THING.parked(waiting.proposal.number)
    case 'settled':
      return THING.settled(reference)
    case 'adoptable':
      return waiting.revision === null ? THING.allAgreed : THING.adoptable(waiting.revision)
    case 'notice':
      return THING.notice(reference, inBothTimes(waiting.notice.until))
    case 'answer':
      return answerInWords(waiting.answer, negotiation, delegation)
    default:
      return unreachable(waiting)
  }
}

const nameOf = (on: Subject, { proposals }: Negotiation): string | undefined =>
  on.is === 'proposal' ? proposals.get(on.proposal)?.number : undefined

function answerInWords(answer: Answer, negotiation: Negotiation, delegation: DelegationCode): string {
  const { happening } = answer
  const numberOf = (id: ProposalId | undefined | null) => (id && negotiation.proposals.get(id)?.number) ?? ''
  const number = numberOf(answer.proposal)
  switch (happening.is) {
    case 'accepted':
      return ANSWER.accepted(number)
    case 'outcome': {
      const { state } = happening
      if (state.is === 'merged') return ANSWER.merged(number, numberOf(state.into))
      if (state.is === 'lapsed' && state.isMoot) return ANSWER.moot(number)
      if (state.is === 'lapsed' && state.revision) return ANSWER.endedWith(number, state.revision)
      if (state.is === 'lapsed' && state.with) return ANSWER.fell(number, numberOf(state.with))
      return ANSWER[state.is](number)
    }
    case 'cosponsoring': {
      const { from, to, delegation: code } = happening
      const isMine = code === delegation
      if (to === 'agreed') return isMine ? ANSWER.welcomed(number) : ANSWER.joined(code, number)
      if (from === 'agreed') return isMine ? ANSWER.ended(number) : ANSWER.left(code, number)
      return isMine ? ANSWER.declinedRequest(number) : ANSWER.declinedInvitation(code, number)
    }
    case 'reopened':
      return ANSWER.reopened(referenceOf(negotiation, answer.paragraph))
    default:
      return unreachable(happening)
  }
}

/** Why, where whoever decided has said so. */
export function reasonIn(waiting: Waiting): string {
  if (waiting.is === 'parked') return waiting.reason
  if (waiting.is === 'notice') return waiting.notice.reason
  if (waiting.is !== 'answer') return ''
  const { happening } = waiting.answer
  if (happening.is === 'reopened') return happening.reason
  return happening.is === 'outcome' && 'reason' in happening.state ? happening.state.reason : ''
}

/** What is on the button that does this about it. */
export function pressInWords(press: Press, waiting: Waiting): string {
  switch (press.does) {
    case 'take-position':
      return POSITIONS.confirm(STANCE[press.stance].name)
    case 'cosponsor':
      return waiting.is === 'asked' ? SPONSORS.welcome : SPONSORS.agree
    case 'end-cosponsoring':
      return SPONSORS.leaving.invited
    case 'take-up':
      return BENCH.takeUp
    default:
      return unreachable(press)
  }
}
