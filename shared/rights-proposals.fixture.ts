// The table of rights, on proposals: who tables, bridges, withdraws, co-sponsors, enters orally, writes jointly and sets aside.

import type { Act } from './acts.ts'
import type { Asked } from './asked.ts'
import { type ProposalId, proposalId } from './ids.ts'
import { groundOf, type Meaning, WORDS } from './meanings.ts'
import { allowed, type Meeting, p12, p13, pp1, SOL, TVR } from './negotiation.fixture.ts'
import { hashOf, plain, prose } from './prose.ts'
import { wordingOf } from './proposals.ts'
import { oralOf, there } from './rights-given.fixture.ts'
import {
  always,
  CLOSED,
  facilitators,
  type Right,
  type Rows,
  to,
  toDelegations,
  whilePending,
} from './rights-rows.fixture.ts'

const NOT_YOURS = 'not-your-proposal'
const DECIDED = 'proposal-is-decided'
const NOTHING_OF_SUBSTANCE = 'secretariat-proposes-nothing'

type Closed = (typeof CLOSED)[keyof typeof CLOSED]

const own = proposalId('own')
const { theirs, parked, oral, joint } = there

const tables =
  (meaning: Meaning, words: string, proposal: ProposalId = own) =>
  ({ negotiation }: Meeting): Asked & { readonly does: 'table' } => ({
    does: 'table',
    proposal,
    paragraph: p13,
    meaning,
    base: hashOf(groundOf(negotiation, { paragraph: p13, meaning })),
    wording: prose(words),
    reason: '',
  })

const wordsOf = ({ negotiation }: Meeting, id: ProposalId): string => {
  const known = negotiation.proposals.get(id)
  return known ? plain(wordingOf(known).prose) : ''
}

const bridges = (meeting: Meeting): Asked => ({
  ...tables(WORDS, 'We act.')(meeting),
  from: { as: 'bridge', proposals: [theirs] },
})

const confirms = (meeting: Meeting): Asked => ({
  does: 'confirm-oral',
  proposal: oral,
  wording: hashOf(prose(wordsOf(meeting, oral))),
})

/** Told to everyone but the secretariat, which proposes nothing of substance [A3]. */
const toThoseWhoPropose = (answer: Closed | 'outer-is-decided') =>
  toDelegations(answer, NOTHING_OF_SUBSTANCE, answer)

const closed = {
  called: toThoseWhoPropose(CLOSED.called),
  agreed: toThoseWhoPropose(CLOSED.agreed),
  deleted: toThoseWhoPropose(CLOSED.deleted),
}

/** What is proposed: Northland's delegate prepares it. */
const onOpenText: Rows = {
  ...closed,
  open: to(allowed, NOTHING_OF_SUBSTANCE, allowed, 'head-tables', allowed, allowed),
}

/** Entering what was said is the secretariat's, and this is its answer. */
const toTheSecretariat = (answer: Closed | typeof allowed) =>
  toDelegations('secretariat-enters-orals', answer, 'secretariat-enters-orals')

/** What was entered is Solmar's to confirm, and this is its head's answer. */
const toSolmar = (answer: typeof allowed | typeof DECIDED) => {
  const no = 'owner-confirms'
  return to(no, no, no, no, answer, no)
}

/** What its owner alone says of a proposal: Northland's head does, and its delegate prepares. */
const ownersWord = (decided: Rows['agreed']): Rows =>
  whilePending(to(NOT_YOURS, NOT_YOURS, allowed, 'head-speaks', NOT_YOURS, NOT_YOURS), decided)

/** Paragraph 13 as it stands, split before its last clause. */
const splitOf13 = ({ negotiation }: Meeting): string =>
  plain(negotiation.paragraphs.get(p13)?.base ?? []).replace(' and resolve', ' ¶ and resolve')

const toEveryone = (no: typeof DECIDED) => toDelegations(no, no, no)

export const ON_PROPOSALS = {
  table: [
    {
      sentence: '[A2] [A3] [A6] [L1] [C2] other words are proposed on open text, by those who propose',
      asks: tables(WORDS, 'We act.'),
      answers: onOpenText,
    },
    {
      sentence: '[M1] a new paragraph is proposed after any, also one that is called',
      asks: tables({ is: 'after', kind: 'operative', level: 1 }, 'We note their work.'),
      answers: {
        open: onOpenText.open,
        called: onOpenText.open,
        agreed: onOpenText.open,
        deleted: onOpenText.open,
      },
    },
    {
      sentence: '[M2] [L1] [C2] another version is proposed of open text',
      asks: tables({ is: 'alternative' }, 'We note their work.'),
      answers: onOpenText,
    },
    {
      sentence: '[M3] [L1] [C2] that there be no text is proposed of open text',
      asks: tables({ is: 'deletion' }, ''),
      answers: onOpenText,
    },
    {
      sentence: '[M3] [L1] [C2] another place is proposed for open text',
      asks: tables({ is: 'move', after: pp1 }, ''),
      answers: onOpenText,
    },
    {
      sentence: '[M5] [L1] [C2] a merger is proposed of open text',
      asks: tables({ is: 'merge', with: p12 }, 'We note their work.'),
      answers: onOpenText,
    },
    {
      sentence: '[M8] [L1] [C2] a split is proposed of open text',
      asks: (meeting) => tables({ is: 'split' }, splitOf13(meeting))(meeting),
      answers: onOpenText,
    },
    {
      sentence: '[M11] [L1] [C2] another kind is proposed for open text',
      asks: tables({ is: 'recast', as: 'preambular' }, ''),
      answers: onOpenText,
    },
    {
      sentence: '[Q1] [C2] words inside a pending proposal are proposed by others',
      asks: (meeting) =>
        tables(
          { is: 'within', proposal: theirs },
          wordsOf(meeting, theirs).replace('women', 'women and girls'),
        )(meeting),
      answers: {
        open: to(allowed, NOTHING_OF_SUBSTANCE, 'own-words', 'head-tables', allowed, allowed),
        called: closed.called,
        agreed: toThoseWhoPropose('outer-is-decided'),
        deleted: toThoseWhoPropose('outer-is-decided'),
      },
    },
    {
      sentence: '[P1] [A6] [C2] a proposal is tabled in other words by its owner, on open text',
      asks: tables(WORDS, 'We act.', theirs),
      answers: {
        ...closed,
        open: to(NOT_YOURS, NOTHING_OF_SUBSTANCE, allowed, 'head-tables', NOT_YOURS, NOT_YOURS),
      },
    },
    {
      sentence: '[J3] [C2] joint words are tabled by those who write them, on open text',
      asks: tables(WORDS, 'We act.', joint),
      answers: {
        ...closed,
        open: to(NOT_YOURS, NOTHING_OF_SUBSTANCE, allowed, 'head-tables', allowed, NOT_YOURS),
      },
    },
    {
      sentence: '[G1] [C2] bridges are the facilitators’, on open text',
      asks: bridges,
      answers: {
        ...closed,
        open: to(
          allowed,
          NOTHING_OF_SUBSTANCE,
          'facilitators-bridge',
          'head-tables',
          'facilitators-bridge',
          'facilitators-bridge',
        ),
      },
    },
  ],
  'enter-orally': [
    {
      sentence: '[U1] [C2] what was said orally is entered by the secretariat, on open text',
      asks: (meeting) => oralOf(meeting, own),
      answers: {
        open: toTheSecretariat(allowed),
        called: toTheSecretariat(CLOSED.called),
        agreed: toTheSecretariat(CLOSED.agreed),
        deleted: toTheSecretariat(CLOSED.deleted),
      },
    },
  ],
  'confirm-oral': [
    {
      sentence: '[U3] [C2] it is confirmed by its delegation, while it is pending, called or not',
      asks: confirms,
      answers: whilePending(toSolmar(allowed), toSolmar(DECIDED)),
    },
  ],
  'open-joint': [
    {
      sentence: '[J1] [C2] joint proposals are opened by the facilitators, on open text',
      asks: () => ({
        does: 'open-joint',
        proposal: own,
        paragraph: p13,
        delegations: [SOL.delegation, TVR.delegation],
      }),
      answers: {
        open: toDelegations(allowed, NOTHING_OF_SUBSTANCE, 'facilitators-open-joints'),
        called: toDelegations(CLOSED.called, NOTHING_OF_SUBSTANCE, 'facilitators-open-joints'),
        agreed: toDelegations(CLOSED.agreed, NOTHING_OF_SUBSTANCE, 'facilitators-open-joints'),
        deleted: toDelegations(CLOSED.deleted, NOTHING_OF_SUBSTANCE, 'facilitators-open-joints'),
      },
    },
  ],
  'answer-joint': [
    {
      sentence:
        '[J2] [J5] [A6] those named for one say whether they take part, whatever the paragraph’s state',
      asks: () => ({ does: 'answer-joint', proposal: joint, takesPart: true }),
      answers: always(to('not-named', NOTHING_OF_SUBSTANCE, allowed, 'head-speaks', allowed, 'not-named')),
    },
  ],
  'close-joint': [
    {
      sentence: '[J5] closing one is the facilitators’, whatever the paragraph’s state',
      asks: () => ({ does: 'close-joint', proposal: joint }),
      answers: always(toDelegations(allowed, NOTHING_OF_SUBSTANCE, 'facilitators-open-joints')),
    },
  ],
  withdraw: [
    {
      sentence:
        '[P1] [A6] [C2] withdrawing is the owner’s, by who speaks for it, also while the paragraph is called',
      asks: () => ({ does: 'withdraw', proposal: theirs, reason: '' }),
      answers: ownersWord(to(NOT_YOURS, NOT_YOURS, DECIDED, 'head-speaks', NOT_YOURS, NOT_YOURS)),
    },
    {
      sentence: '[P5] so it is of what was set aside, whatever the paragraph’s state',
      asks: () => ({ does: 'withdraw', proposal: parked, reason: '' }),
      answers: always(to(NOT_YOURS, NOT_YOURS, NOT_YOURS, NOT_YOURS, allowed, NOT_YOURS)),
    },
  ],
  cosponsor: [
    {
      sentence: '[P6] co-sponsoring is between the owner and who joins it',
      asks: () => ({ does: 'cosponsor', proposal: theirs, delegation: SOL.delegation }),
      answers: whilePending(
        to('not-yours-to-say', 'not-yours-to-say', allowed, 'head-speaks', allowed, 'not-yours-to-say'),
        toEveryone(DECIDED),
      ),
    },
  ],
  'end-cosponsoring': [
    {
      sentence: '[P6] either of them ends it',
      asks: () => ({ does: 'end-cosponsoring', proposal: theirs, delegation: TVR.delegation }),
      answers: whilePending(
        to('not-yours-to-say', 'not-yours-to-say', allowed, 'head-speaks', 'not-yours-to-say', allowed),
        toEveryone(DECIDED),
      ),
    },
  ],
  'share-room': [
    {
      sentence: '[P7] the room is the owner’s to open',
      asks: () => ({ does: 'share-room', proposal: theirs, shared: true }),
      answers: ownersWord(toEveryone(DECIDED)),
    },
  ],
  'set-aside': [
    {
      sentence: '[K1] [C2] setting aside is the facilitators’, of what is pending',
      asks: () => ({
        does: 'set-aside',
        proposal: theirs,
        as: 'parked',
        reason: 'Until paragraph 20 is settled.',
      }),
      answers: facilitators('facilitators-set-aside', {
        open: allowed,
        called: allowed,
        agreed: DECIDED,
        deleted: DECIDED,
      }),
    },
  ],
  'take-up': [
    {
      sentence: '[K2] what is pending is taken up by nobody',
      asks: () => ({ does: 'take-up', proposal: theirs }),
      answers: facilitators('facilitators-set-aside', {
        open: 'proposal-is-pending',
        called: 'proposal-is-pending',
        agreed: DECIDED,
        deleted: DECIDED,
      }),
    },
    {
      sentence: '[K2] [L1] [C2] taking up is the facilitators’, of what was set aside on open text',
      asks: () => ({ does: 'take-up', proposal: parked }),
      answers: facilitators('facilitators-set-aside', { ...CLOSED, open: allowed }),
    },
  ],
} as const satisfies Partial<Readonly<Record<Act['does'], readonly Right[]>>>
