// Who may do what, act by act and by the state of the paragraph: one table, which the rules are asked in
// shared/rights.test.ts and the doors of a real house in server/rights.test.ts.

import { standingOf } from './accepting.ts'
import type { Asked } from './asked.ts'
import type { ProposalId } from './ids.ts'
import { proposalId } from './ids.ts'
import { groundOf, type Meaning, WORDS } from './meanings.ts'
import {
  aMeeting,
  allowed,
  facilitator,
  type Meeting,
  NRL,
  p12,
  p13,
  pp1,
  SOL,
  TVR,
} from './negotiation.fixture.ts'
import { lapsingWith } from './negotiation.ts'
import { type Subject, wordingNow } from './positions.ts'
import { hashOf, prose } from './prose.ts'
import { wordingOf } from './proposals.ts'
import type { Refusal } from './refusals.ts'
import { hashOfText, issuable } from './revisions.ts'

/** The states a paragraph can be in when somebody asks. */
export const STATES = ['open', 'agreed', 'deleted'] as const
export type State = (typeof STATES)[number]

/** What the house says to each, in the order of `everyone`; the observer is told that observers read. */
type Answers = readonly (Refusal | typeof allowed)[]

export type Right = {
  readonly sentence: string
  readonly asks: (meeting: Meeting) => Asked
  readonly answers: Readonly<Record<State, Answers>>
}

/** Northland's proposal on paragraph 13, on which Solmar stands. */
export const theirs = proposalId('proposal-1')

/** A meeting in which Northland has proposed on paragraph 13, and Solmar supports it; then the paragraph comes into this state. */
export function given(state: State): Meeting {
  const meeting = aMeeting()
  meeting.tables(NRL, p13, WITH_WOMEN)
  meeting.takes(SOL, { is: 'proposal', proposal: theirs }, 'support')
  if (state === 'agreed') meeting.agrees(facilitator, p13)
  if (state === 'deleted') {
    meeting.proposes(TVR, p13, { is: 'deletion' })
    meeting.accepts(facilitator, meeting.last)
  }
  return meeting
}

const NOT_YOURS = 'not-your-proposal'
const NO_POSITIONS = 'delegations-take-positions'

const WHOLE = 'We remain concerned that people on the move face risks at borders, and resolve to act.'
const WITH_WOMEN = WHOLE.replace(' face', ', in particular women, face')
const WITH_GIRLS = WITH_WOMEN.replace('women', 'women and girls')

const own = proposalId('own')
const on13: Subject = { is: 'paragraph', paragraph: p13 }
const onTheirs: Subject = { is: 'proposal', proposal: theirs }

const tables =
  (meaning: Meaning, words: string) =>
  ({ negotiation }: Meeting): Asked & { readonly does: 'table' } => ({
    does: 'table',
    proposal: own,
    paragraph: p13,
    meaning,
    base: hashOf(groundOf(negotiation, { paragraph: p13, meaning })),
    wording: prose(words),
    reason: '',
  })

const takes =
  (on: Subject) =>
  ({ negotiation }: Meeting): Asked => ({
    does: 'take-position',
    on,
    stance: 'oppose',
    wording: wordingNow(negotiation, on) ?? hashOf([]),
    statement: '',
    condition: '',
    except: [],
  })

const accepts =
  (proposal: ProposalId) =>
  ({ negotiation }: Meeting): Asked => {
    const known = negotiation.proposals.get(proposal)
    return {
      does: 'accept',
      paragraph: p13,
      base: hashOf(standingOf(negotiation, known ?? { paragraph: p13, meaning: WORDS })),
      taken: [{ proposal, wording: hashOf(known ? wordingOf(known).prose : []) }],
    }
  }
const bridges = (meeting: Meeting): Asked => ({
  ...tables(WORDS, 'We act.')(meeting),
  from: { as: 'bridge', proposals: [theirs] },
})

const agrees = ({ negotiation }: Meeting): Asked => ({
  does: 'agree',
  paragraph: p13,
  wording: hashOf(negotiation.paragraphs.get(p13)?.base ?? []),
  lapsing: lapsingWith(negotiation, p13).map(({ id }) => id),
})

const issues = ({ negotiation }: Meeting): Asked => ({
  does: 'issue-revision',
  name: 'Rev.1',
  symbol: '',
  note: '',
  text: hashOfText(issuable(negotiation)),
  pending: 'carried',
})

/** Answers to the facilitator, the secretariat, Northland's head and its delegate, and the heads of Solmar and Tavoria. */
const to = (...answers: Answers): Answers => [...answers, 'observers-read']

/** The same for all of the last four, who are of delegations. */
const toDelegations = (chair: Answers[number], secretariat: Answers[number], all: Answers[number]) =>
  to(chair, secretariat, all, all, all, all)

type Rows = Right['answers']

/** What only a facilitator does: the others are told so, whatever the paragraph's state. */
const facilitators = (no: Refusal, open: Answers[number], agreed = open, deleted = agreed): Rows => ({
  open: toDelegations(open, no, no),
  agreed: toDelegations(agreed, no, no),
  deleted: toDelegations(deleted, no, no),
})

/** What is proposed: Northland's delegate prepares it. */
const onOpenText: Rows = {
  open: to(allowed, 'secretariat-proposes-nothing', allowed, 'head-tables', allowed, allowed),
  agreed: toDelegations('paragraph-is-agreed', 'secretariat-proposes-nothing', 'paragraph-is-agreed'),
  deleted: toDelegations('paragraph-is-gone', 'secretariat-proposes-nothing', 'paragraph-is-gone'),
}

/** What can be said about a proposal while it is pending. */
const whilePending = (open: Answers, decided: Answers): Rows => ({ open, agreed: decided, deleted: decided })

export const RIGHTS: readonly Right[] = [
  {
    sentence: '[A2] [A3] [A6] [L1] other words are proposed on open text, by those who propose',
    asks: tables(WORDS, 'We act.'),
    answers: onOpenText,
  },
  {
    sentence: '[M1] a new paragraph is proposed after any',
    asks: tables({ is: 'after', kind: 'operative', level: 1 }, 'We note their work.'),
    answers: { open: onOpenText.open, agreed: onOpenText.open, deleted: onOpenText.open },
  },
  {
    sentence: '[M2] [L1] another version is proposed of open text',
    asks: tables({ is: 'alternative' }, 'We note their work.'),
    answers: onOpenText,
  },
  {
    sentence: '[M3] [L1] that there be no text is proposed of open text',
    asks: tables({ is: 'deletion' }, ''),
    answers: onOpenText,
  },
  {
    sentence: '[M3] [L1] another place is proposed for open text',
    asks: tables({ is: 'move', after: pp1 }, ''),
    answers: onOpenText,
  },
  {
    sentence: '[M5] [L1] a merger is proposed of open text',
    asks: tables({ is: 'merge', with: p12 }, 'We note their work.'),
    answers: onOpenText,
  },
  {
    sentence: '[M8] [L1] a split is proposed of open text',
    asks: tables({ is: 'split' }, WHOLE.replace('and resolve', '¶ and resolve')),
    answers: onOpenText,
  },
  {
    sentence: '[M11] [L1] another kind is proposed for open text',
    asks: tables({ is: 'recast', as: 'preambular' }, ''),
    answers: onOpenText,
  },
  {
    sentence: '[Q1] words inside a pending proposal are proposed by others',
    asks: tables({ is: 'within', proposal: theirs }, WITH_GIRLS),
    answers: whilePending(
      to(allowed, 'secretariat-proposes-nothing', 'own-words', 'head-tables', allowed, allowed),
      toDelegations('outer-is-decided', 'secretariat-proposes-nothing', 'outer-is-decided'),
    ),
  },
  {
    sentence: '[G1] bridges are the facilitators’, on open text',
    asks: bridges,
    answers: {
      ...onOpenText,
      open: to(
        allowed,
        'secretariat-proposes-nothing',
        'facilitators-bridge',
        'head-tables',
        'facilitators-bridge',
        'facilitators-bridge',
      ),
    },
  },
  {
    sentence: '[P1] [A6] withdrawing is the owner’s, by who speaks for it',
    asks: () => ({ does: 'withdraw', proposal: theirs, reason: '' }),
    answers: whilePending(
      to(NOT_YOURS, NOT_YOURS, allowed, 'head-speaks', NOT_YOURS, NOT_YOURS),
      to(NOT_YOURS, NOT_YOURS, 'proposal-is-decided', 'head-speaks', NOT_YOURS, NOT_YOURS),
    ),
  },
  {
    sentence: '[B2] [L7] accepting is the facilitators’, into open text',
    asks: accepts(theirs),
    answers: facilitators('facilitators-accept', allowed, 'paragraph-is-agreed', 'paragraph-is-gone'),
  },
  {
    sentence: '[L5] agreeing is the facilitators’, of open text',
    asks: agrees,
    answers: facilitators('facilitators-agree', allowed, 'paragraph-is-agreed', 'paragraph-is-gone'),
  },
  {
    sentence: '[L3] [M4] reopening is the facilitators’, of what is agreed or deleted',
    asks: () => ({ does: 'reopen', paragraph: p13, reason: 'New facts.' }),
    answers: facilitators('facilitators-reopen', 'paragraph-is-open', allowed),
  },
  {
    sentence: '[K1] setting aside is the facilitators’, of what is pending',
    asks: () => ({
      does: 'set-aside',
      proposal: theirs,
      as: 'parked',
      reason: 'Until paragraph 20 is settled.',
    }),
    answers: facilitators('facilitators-set-aside', allowed, 'proposal-is-decided'),
  },
  {
    sentence: '[K2] taking up is the facilitators’, of what was set aside',
    asks: () => ({ does: 'take-up', proposal: theirs }),
    answers: facilitators('facilitators-set-aside', 'proposal-is-pending', 'proposal-is-decided'),
  },
  {
    sentence: '[P6] co-sponsoring is between the owner and who joins it',
    asks: () => ({ does: 'cosponsor', proposal: theirs, delegation: SOL.delegation }),
    answers: whilePending(
      to('not-yours-to-say', 'not-yours-to-say', allowed, 'head-speaks', allowed, 'not-yours-to-say'),
      toDelegations('proposal-is-decided', 'proposal-is-decided', 'proposal-is-decided'),
    ),
  },
  {
    sentence: '[P7] the room is the owner’s to open',
    asks: () => ({ does: 'share-room', proposal: theirs, shared: true }),
    answers: whilePending(
      to(NOT_YOURS, NOT_YOURS, allowed, 'head-speaks', NOT_YOURS, NOT_YOURS),
      toDelegations('proposal-is-decided', 'proposal-is-decided', 'proposal-is-decided'),
    ),
  },
  {
    sentence: '[O1] positions on a proposal are for the other delegations, while it is pending',
    asks: takes(onTheirs),
    answers: whilePending(
      to(
        NO_POSITIONS,
        NO_POSITIONS,
        'sponsors-support-their-own',
        'sponsors-support-their-own',
        allowed,
        allowed,
      ),
      toDelegations(NO_POSITIONS, NO_POSITIONS, 'proposal-is-decided'),
    ),
  },
  {
    sentence: '[O1] [A6] positions on the wording are for delegations, while the paragraph is open',
    asks: takes(on13),
    answers: {
      open: to(NO_POSITIONS, NO_POSITIONS, allowed, 'head-speaks', allowed, allowed),
      agreed: toDelegations(NO_POSITIONS, NO_POSITIONS, 'paragraph-is-agreed'),
      deleted: toDelegations(NO_POSITIONS, NO_POSITIONS, 'paragraph-is-gone'),
    },
  },
  {
    sentence: '[O6] a position is withdrawn by who took it',
    asks: () => ({ does: 'withdraw-position', on: onTheirs }),
    answers: whilePending(
      to(
        NO_POSITIONS,
        NO_POSITIONS,
        'sponsors-support-their-own',
        'sponsors-support-their-own',
        allowed,
        'no-position-to-withdraw',
      ),
      toDelegations(NO_POSITIONS, NO_POSITIONS, 'proposal-is-decided'),
    ),
  },
  {
    sentence: '[D1] the way of drafting is the facilitators’',
    asks: () => ({ does: 'set-drafting', drafting: 'screen', paragraph: p13 }),
    answers: facilitators('facilitators-set-drafting', allowed),
  },
  {
    sentence: '[T1] to whom names are shown is the facilitators’',
    asks: () => ({ does: 'set-attribution', namesTo: 'delegations' }),
    answers: facilitators('facilitators-set-attribution', allowed),
  },
  {
    sentence: '[I1] revisions are the facilitators’',
    asks: issues,
    answers: facilitators('facilitators-issue', allowed),
  },
]
