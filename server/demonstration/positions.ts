// Where the demonstration's delegations stand when its first screen opens: enough of them for the bars to say something,
// and one proposal revised since, so that some have to confirm.

import { type DelegationCode, delegationCode } from '../../shared/ids.ts'
import { type Stance, wordingNow } from '../../shared/positions.ts'
import { assert } from '../../shared/result.ts'
import { type DemonstrationSeat, SEATS } from './delegations.ts'
import { replacing } from './edits.ts'
import { type Minute, named, tables } from './minutes.ts'

type Said = {
  readonly statement?: string
  readonly condition?: string
  readonly except?: readonly DelegationCode[]
}

type PositionTaken = readonly [
  by: DemonstrationSeat,
  /** Named without its prefix, as in the sittings. */
  proposal: string,
  stance: Stance,
  said?: Said,
]

const { NRL, SOL, TVR, HIL, ARV, VAL, CGR, GMR } = SEATS

/** In minutes before now; one follows the other briskly. */
const FIRST_TAKEN = 11
const BETWEEN = 0.38

const POSITIONS: readonly PositionTaken[] = [
  [CGR, 'nrl-13-1', 'support', { except: [delegationCode('VAL')] }],
  [HIL, 'nrl-13-1', 'can-accept'],
  [TVR, 'nrl-13-1', 'reserve', { condition: 'If the paragraph also names boys who travel alone.' }],
  [ARV, 'nrl-13-1', 'support'],
  [NRL, 'tvr-13-1', 'oppose', { statement: 'Borders are where most of these risks are reported.' }],
  [SOL, 'tvr-13-1', 'oppose'],
  [HIL, 'tvr-13-1', 'can-accept'],
  [GMR, 'tvr-13-1', 'awaiting-instructions'],
  [NRL, 'cgr-13-1', 'support'],
  [
    SOL,
    'cgr-13-1',
    'support',
    { statement: 'We prefer “strengthen”; “without delay” says what people expect of us.' },
  ],
  [TVR, 'cgr-13-1', 'oppose'],
  [HIL, 'tvr-12-1', 'can-accept'],
  [
    NRL,
    'tvr-12-1',
    'reserve',
    { condition: 'If “national law” is followed by “and international obligations”.' },
  ],
  [CGR, 'nrl-14-1', 'support'],
  [ARV, 'nrl-14-1', 'support'],
  [VAL, 'nrl-14-1', 'awaiting-instructions'],
  [HIL, 'nrl-14-1', 'oppose'],
  [NRL, 'tvr-30-1', 'oppose'],
  [HIL, 'tvr-30-1', 'can-accept'],
  [GMR, 'tvr-30-1', 'support'],
  [NRL, 'ist-32-1', 'can-accept'],
  [CGR, 'ist-32-1', 'support'],
  [HIL, 'tvr-27-alt', 'can-accept'],
  [
    NRL,
    'tvr-27-alt',
    'reserve',
    { condition: 'If the last sentence of the draft, on the families of workers, is kept in it.' },
  ],
  [NRL, 'val-33-no-text', 'oppose', { statement: 'Northland would retain the paragraph.' }],
  [TVR, 'val-33-no-text', 'support'],
]

/** After them Tavoria changes the words of its proposal on paragraph 30: who stood on them is asked again. */
const REVISED: Minute = [
  1,
  TVR,
  tables(
    'tvr-30-1',
    '30',
    replacing(
      'clear and accessible criteria by which they may obtain',
      'whether and under which conditions, on a case-by-case basis, they may be granted',
    ),
    'A general rule would act as an invitation. Our law knows only the individual decision; we have added that its conditions are stated.',
  ),
]

export const POSITIONS_TAKEN: readonly Minute[] = [
  ...POSITIONS.map(([by, proposal, stance, said = {}], turn): Minute => [
    FIRST_TAKEN - turn * BETWEEN,
    by,
    ({ negotiation }) => {
      const on = { is: 'proposal', proposal: named(proposal) } as const
      const wording = wordingNow(negotiation, on)
      assert(wording, `the demonstration's proposal ${proposal} is on the table`)
      const { statement = '', condition = '', except = [] } = said
      return { does: 'take-position', on, stance, wording, statement, condition, except }
    },
  ]),
  REVISED,
]
