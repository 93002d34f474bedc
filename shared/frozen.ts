// When nothing of the text moves: while it is under silence, and for good once it is adopted. Part of the rights (rights.ts).

import type { Act } from './acts.ts'
import type { Negotiation } from './negotiation.ts'
import type { Refusal } from './refusals.ts'
import { unreachable } from './result.ts'
import { runningSilence } from './silence.ts'

/** Why nothing can be done to the text now, or null where it is not frozen [Z2, Y2]. */
export function whyFrozen(negotiation: Negotiation): Refusal | null {
  if (negotiation.adoption) return 'text-is-adopted'
  return runningSilence(negotiation) ? 'under-silence' : null
}

/** Whether an act would change the text, how it stands, or what is proposed for it: none of that is done while it is frozen. */
export function movesTheText({ does }: Act): boolean {
  switch (does) {
    case 'import-draft':
    case 'set-drafting':
    case 'table':
    case 'enter-orally':
    case 'open-joint':
    case 'take-up':
    case 'call':
    case 'object':
    case 'withdraw-objection':
    case 'close-call':
    case 'agree':
    case 'reopen':
    case 'accept':
    case 'restore':
    case 'issue-revision':
    case 'adopt':
      return true
    case 'convene':
    case 'admit':
    case 'set-attribution':
    case 'set-observing':
    case 'delegate-tabling':
    case 'withdraw':
    case 'confirm-oral':
    case 'answer-joint':
    case 'close-joint':
    case 'cosponsor':
    case 'end-cosponsoring':
    case 'share-room':
    case 'set-aside':
    case 'take-position':
    case 'withdraw-position':
    case 'open-silence': // it says itself why not
    case 'break-silence':
    case 'close-silence':
    case 'endorse':
    case 'explain-position':
    case 'reserve':
    case 'dissociate':
    case 'withdraw-statement':
    case 'correct': // not another word [Y6, Y9]
    case 'notify-correction':
    case 'object-to-correction':
      return false
    default:
      return unreachable(does)
  }
}
