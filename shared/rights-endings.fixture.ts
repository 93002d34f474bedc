// The table of rights, on how a negotiation ends: silence on a text, and adoption with what follows it. In its meeting the
// text reads otherwise than it was issued, is under no silence and not adopted; what is said once it is, is in
// silence.test.ts and adoption.test.ts.

import type { Act } from './acts.ts'
import type { StatementKind } from './adoption.ts'
import type { Asked } from './asked.ts'
import { type Meeting, p13 } from './negotiation.fixture.ts'
import { allPending } from './negotiation.ts'
import { hashOf, prose } from './prose.ts'
import type { Refusal } from './refusals.ts'
import { hashOfText } from './revisions.ts'
import { always, type Right, type Rows, to, toDelegations } from './rights-rows.fixture.ts'

/** The last text issued. */
const theText = ({ negotiation }: Meeting) => ({
  revision: negotiation.text,
  text: negotiation.revisions.at(-1)?.hash ?? hashOfText([]),
  lapsing: allPending(negotiation).map(({ id }) => id),
})

/** What heads of delegation do, and nobody for them. */
const byHeads = (no: Refusal, head: Refusal): Rows => always(to(no, no, head, no, head, head))

/** What the secretariat records, and nobody for it. */
const bySecretariat = (no: Refusal, secretariat: Refusal): Rows => always(toDelegations(no, secretariat, no))

const stated = (does: StatementKind, sentence: string): readonly Right[] => [
  {
    sentence,
    asks: (): Asked => ({ does, on: [p13], statement: 'Within our law.' }),
    answers: byHeads('heads-make-statements', 'not-adopted'),
  },
]

export const ENDINGS = {
  'open-silence': [
    {
      sentence: '[Z1] silence is opened by the facilitators, on the text as it was issued',
      asks: (meeting) => ({ does: 'open-silence', until: meeting.deadline, ...theText(meeting) }),
      answers: always(
        toDelegations('not-as-issued', 'facilitators-open-silence', 'facilitators-open-silence'),
      ),
    },
  ],
  'break-silence': [
    {
      sentence: '[Z3] silence is broken by heads, where there is one',
      asks: () => ({
        does: 'break-silence',
        silence: 1,
        named: [{ paragraph: p13, words: '' }],
        reason: 'No.',
      }),
      answers: byHeads('heads-break-silence', 'no-such-silence'),
    },
  ],
  adopt: [
    {
      sentence: '[Y1] the secretariat records the adoption, of the text as it was issued',
      asks: (meeting) => ({ does: 'adopt', symbol: 'PD/2026/1', day: '2026-05-04', ...theText(meeting) }),
      answers: bySecretariat('secretariat-records-adoption', 'not-as-issued'),
    },
  ],
  endorse: [
    {
      sentence: '[Y3] the secretariat records who endorses the text, once it is adopted',
      asks: () => ({ does: 'endorse', body: 'The Assembly', symbol: 'A/RES/1', day: '2026-05-04' }),
      answers: bySecretariat('secretariat-records-adoption', 'not-adopted'),
    },
  ],
  'explain-position': stated('explain-position', '[Y4] a head explains its position on an adopted text'),
  reserve: stated('reserve', '[Y4] a head makes a reservation on an adopted text'),
  dissociate: stated('dissociate', '[Y4] a head dissociates its delegation from an adopted text'),
  'withdraw-statement': [
    {
      sentence: '[Y4] a head withdraws what its delegation said of an adopted text',
      asks: () => ({ does: 'withdraw-statement', statement: 1 }),
      answers: byHeads('heads-make-statements', 'not-adopted'),
    },
  ],
  correct: [
    {
      sentence: '[Y6] the secretariat puts a misprint right, in an adopted text',
      asks: ({ negotiation }) => ({
        does: 'correct',
        paragraph: p13,
        base: hashOf(negotiation.paragraphs.get(p13)?.base ?? []),
        wording: prose('We act.'),
        reason: 'A misprint.',
      }),
      answers: bySecretariat('secretariat-corrects', 'not-adopted'),
    },
  ],
  'notify-correction': [
    {
      sentence: '[Y9] the secretariat gives notice of a misspelling, in an adopted text',
      asks: ({ negotiation }) => ({
        does: 'notify-correction',
        paragraph: p13,
        base: hashOf(negotiation.paragraphs.get(p13)?.base ?? []),
        wording: prose('We act.'),
        reason: 'A misprint.',
        until: '2026-05-14T10:00:00.000Z',
      }),
      answers: bySecretariat('secretariat-corrects', 'not-adopted'),
    },
  ],
  'object-to-correction': [
    {
      sentence: '[Y9] a head objects to a correction, where notice of one was given',
      asks: () => ({ does: 'object-to-correction', notice: 1, statement: 'It is another word.' }),
      answers: byHeads('heads-object-to-corrections', 'no-such-notice'),
    },
  ],
} as const satisfies Partial<Readonly<Record<Act['does'], readonly Right[]>>>

/** What the house says by itself: at the door of acts nobody can ask for it. */
export const BY_THE_HOUSE = {
  'close-silence': [
    {
      sentence: '[Z5] nobody closes silence but the house',
      asks: () => ({ does: 'close-silence', silence: 1 }),
      answers: always(
        toDelegations('the-house-closes-silence', 'the-house-closes-silence', 'the-house-closes-silence'),
      ),
    },
  ],
} as const satisfies Partial<Readonly<Record<Act['does'], readonly Right[]>>>
