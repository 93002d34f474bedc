// The table of rights, on paragraphs: who accepts, calls, agrees, reopens and restores.

import { seenAt } from './seen.ts'
import type { Act } from './acts.ts'
import type { Asked } from './asked.ts'
import { proposalId } from './ids.ts'
import { lapsingWith } from './negotiation.ts'
import { allowed, type Meeting, p13 } from './negotiation.fixture.ts'
import { hashOf } from './prose.ts'
import { wordingOf } from './proposals.ts'
import { there } from './rights-given.fixture.ts'
import { CLOSED, facilitators, type Right, toDelegations } from './rights-rows.fixture.ts'

const accepts = ({ negotiation }: Meeting): Asked => {
  const proposal = there.theirs
  const known = negotiation.proposals.get(proposal)
  return {
    does: 'accept',
    paragraph: p13,
    base: known ? seenAt(negotiation, known) : hashOf([]),
    taken: [{ proposal, wording: hashOf(known ? wordingOf(known).prose : []) }],
  }
}

const wordsOf13 = ({ negotiation }: Meeting) => hashOf(negotiation.paragraphs.get(p13)?.base ?? [])

const calls = (meeting: Meeting): Asked => ({ does: 'call', paragraph: p13, wording: wordsOf13(meeting) })

const agrees = (meeting: Meeting): Asked => ({
  does: 'agree',
  paragraph: p13,
  wording: wordsOf13(meeting),
  lapsing: lapsingWith(meeting.negotiation, p13).map(({ id }) => id),
})

/** What was agreed before the paragraph was first reopened. */
const restores = (meeting: Meeting): Asked => ({
  does: 'restore',
  paragraph: p13,
  base: wordsOf13(meeting),
  reopening: meeting.negotiation.paragraphs.get(p13)?.reopenings[0]?.entry ?? 0,
  proposal: proposalId('own'),
})

export const ON_PARAGRAPHS = {
  accept: [
    {
      sentence: '[B2] [L7] [C2] accepting is the facilitators’, into open text',
      asks: accepts,
      answers: facilitators('facilitators-accept', { ...CLOSED, open: allowed }),
    },
  ],
  call: [
    {
      sentence: '[C1] calling is the facilitators’, of open text',
      asks: calls,
      answers: facilitators('facilitators-call', { ...CLOSED, open: allowed }),
    },
  ],
  'close-call': [
    {
      sentence: '[C1] [C6] closing the call is the facilitators’, whether somebody objects or not',
      asks: () => ({ does: 'close-call', paragraph: p13, reason: '' }),
      answers: facilitators('facilitators-call', {
        ...CLOSED,
        open: 'paragraph-is-not-called',
        called: allowed,
      }),
    },
  ],
  agree: [
    {
      sentence:
        '[L5] [C6] agreeing is the facilitators’, of open text and of called text to which nobody objects',
      asks: agrees,
      answers: {
        ...facilitators('facilitators-agree', { ...CLOSED, open: allowed, called: allowed }),
        objected: toDelegations('objection-stands', 'facilitators-agree', 'facilitators-agree'),
      },
    },
  ],
  reopen: [
    {
      sentence: '[L3] [M4] reopening is the facilitators’, of what is agreed or deleted',
      asks: () => ({ does: 'reopen', paragraph: p13, reason: 'New facts.' }),
      answers: facilitators('facilitators-reopen', {
        open: 'paragraph-is-open',
        called: 'paragraph-is-called',
        agreed: allowed,
        deleted: allowed,
      }),
    },
  ],
  restore: [
    {
      sentence: '[C9] [L7] [C2] restoring is the facilitators’, on open text',
      asks: restores,
      answers: facilitators('facilitators-restore', { ...CLOSED, open: allowed }),
    },
  ],
} as const satisfies Partial<Readonly<Record<Act['does'], readonly Right[]>>>
