// The table of rights, on what delegations say of themselves: who takes positions, objects, and lets its delegates table.

import type { Act } from './acts.ts'
import type { Asked } from './asked.ts'
import { allowed, type Meeting, p13 } from './negotiation.fixture.ts'
import { type Subject, wordingNow } from './positions.ts'
import { hashOf } from './prose.ts'
import { on13, onTheirs } from './rights-given.fixture.ts'
import { always, CLOSED, type Right, to, toDelegations, whilePending } from './rights-rows.fixture.ts'

const NO_POSITIONS = 'delegations-take-positions'
const NO_OBJECTIONS = 'delegations-object'
const OWN = 'sponsors-support-their-own'

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

const objects = ({ negotiation }: Meeting): Asked => ({
  does: 'object',
  paragraph: p13,
  wording: hashOf(negotiation.paragraphs.get(p13)?.base ?? []),
  statement: 'Not “together”.',
})

/** What a delegation says of a call through who speaks for it: Northland's delegate does not. */
const toWhoSpeaks = (
  no:
    | 'no-objection-to-withdraw'
    | 'paragraph-is-not-called'
    | Exclude<(typeof CLOSED)[keyof typeof CLOSED], 'paragraph-is-called'>
    | typeof allowed,
  tavoria: typeof no = no,
) => to(NO_OBJECTIONS, NO_OBJECTIONS, no, 'head-speaks', no, tavoria)

export const OF_DELEGATIONS = {
  'take-position': [
    {
      sentence:
        '[O1] [C2] positions on a proposal are for the other delegations, while it is pending, called or not',
      asks: takes(onTheirs),
      answers: whilePending(
        to(NO_POSITIONS, NO_POSITIONS, OWN, OWN, allowed, allowed),
        toDelegations(NO_POSITIONS, NO_POSITIONS, 'proposal-is-decided'),
      ),
    },
    {
      sentence:
        '[O1] [A6] [C2] positions on the wording are for delegations, while the paragraph is open or called',
      asks: takes(on13),
      answers: {
        open: to(NO_POSITIONS, NO_POSITIONS, allowed, 'head-speaks', allowed, allowed),
        called: to(NO_POSITIONS, NO_POSITIONS, allowed, 'head-speaks', allowed, allowed),
        agreed: toDelegations(NO_POSITIONS, NO_POSITIONS, CLOSED.agreed),
        deleted: toDelegations(NO_POSITIONS, NO_POSITIONS, CLOSED.deleted),
      },
    },
  ],
  'withdraw-position': [
    {
      sentence: '[O6] a position is withdrawn by who took it',
      asks: () => ({ does: 'withdraw-position', on: onTheirs }),
      answers: whilePending(
        to(NO_POSITIONS, NO_POSITIONS, OWN, OWN, allowed, 'no-position-to-withdraw'),
        toDelegations(NO_POSITIONS, NO_POSITIONS, 'proposal-is-decided'),
      ),
    },
  ],
  object: [
    {
      sentence:
        '[C3] [A6] objecting is for delegations, to what is called, also where somebody has objected already',
      asks: objects,
      answers: {
        open: toWhoSpeaks('paragraph-is-not-called'),
        called: toWhoSpeaks(allowed),
        agreed: toWhoSpeaks(CLOSED.agreed),
        deleted: toWhoSpeaks(CLOSED.deleted),
      },
    },
  ],
  'withdraw-objection': [
    {
      sentence: '[C3] [A6] an objection is withdrawn by who made it',
      asks: () => ({ does: 'withdraw-objection', paragraph: p13 }),
      answers: {
        open: toWhoSpeaks('paragraph-is-not-called'),
        called: toWhoSpeaks('no-objection-to-withdraw'),
        objected: toWhoSpeaks('no-objection-to-withdraw', allowed),
        agreed: toWhoSpeaks(CLOSED.agreed),
        deleted: toWhoSpeaks(CLOSED.deleted),
      },
    },
  ],
  'delegate-tabling': [
    {
      sentence: '[A6] that delegates table is said by their head, whatever the paragraph’s state',
      asks: () => ({ does: 'delegate-tabling', delegated: true }),
      answers: always(
        to(
          'heads-delegate-tabling',
          'heads-delegate-tabling',
          allowed,
          'heads-delegate-tabling',
          allowed,
          allowed,
        ),
      ),
    },
  ],
} as const satisfies Partial<Readonly<Record<Act['does'], readonly Right[]>>>
