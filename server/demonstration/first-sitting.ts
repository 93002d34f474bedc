// Yesterday's sitting of the demonstration: the preamble and the first part are read, and what nobody contests is
// agreed ad ref.

import { SEATS } from './delegations.ts'
import { adding, addingToTheFootnote, inserting, replacing } from './edits.ts'
import { agrees, delegatesTabling, type Minute, tables, withdraws } from './minutes.ts'

const { firstFacilitator, secondFacilitator, NRL, NRL2, SOL, SOL2, TVR, HIL, ARV, IST, VAL, CGR, GMR } = SEATS

/** What Arvenia adds to paragraph 4; Valmere proposes inside these words. */
export const ARVENIA_ON_COSTS = adding(
  ' The cost of recruitment should be borne by the employer and not by the worker.',
)

export const FIRST_SITTING: readonly Minute[] = [
  [1690, NRL, delegatesTabling],
  [1687, SOL, delegatesTabling],
  [1675, firstFacilitator, agrees('PP1')],
  [
    1668,
    TVR,
    tables(
      'tvr-pp3-1',
      'PP3',
      replacing('whatever the papers that person holds', 'irrespective of migration status'),
      'Status is the term of paragraph 17. “Papers” has no meaning in law and would not survive translation.',
    ),
  ],
  [1655, firstFacilitator, agrees('PP4')],
  [
    1649,
    CGR,
    tables(
      'cgr-pp5-1',
      'PP5',
      addingToTheFootnote(
        ' The summary of the coastal review was issued under the authority of its chair and was not negotiated.',
      ),
      'On behalf of the Group. The summaries do not all have the same standing, and the footnote should say so.',
    ),
  ],
  [
    1640,
    IST,
    tables(
      'ist-pp7-1',
      'PP7',
      replacing(
        'increasingly bear upon decisions to move or to remain',
        'already leave whole communities with no choice but to move',
      ),
      'For us this is not a tendency but a fact. Two of our islands have been given up since the first Forum.',
    ),
  ],
  [
    1634,
    CGR,
    tables(
      'cgr-pp7-1',
      'PP7',
      replacing('increasingly bear upon', 'in many places already determine'),
      'A middle way between the draft and the wording of Isle States, which several members of the Group could accept.',
    ),
  ],
  [
    1629,
    GMR,
    tables(
      'gmr-pp7-1',
      'PP7',
      inserting(', the retreat of glaciers', { after: 'flooding, heat' }),
      'The list looks to the coast alone. Valleys that live from meltwater are being left as well.',
    ),
  ],
  [
    1597,
    NRL2,
    tables(
      'nrl-3-1',
      '3',
      replacing('fewer than half of us have translated', 'many of us have yet to translate'),
      'The figure rests on the replies of some regions only. The point holds without it.',
    ),
  ],
  [
    1590,
    SOL,
    tables(
      'sol-4-1',
      '4',
      replacing('more than six months', 'as much as one year'),
      'On the corridor most used by our workers the sums are twice those in the draft.',
    ),
  ],
  [
    1584,
    ARV,
    tables(
      'arv-4-1',
      '4',
      ARVENIA_ON_COSTS,
      'States the principle where the problem is described, and prepares paragraph 28.',
    ),
  ],
  [
    1575,
    HIL,
    tables(
      'hil-5-1',
      '5',
      replacing('cities and rural districts', 'cities, mountain communities and rural districts'),
      'Mountain communities receive seasonal workers in numbers that exceed their own population. We are flexible.',
    ),
  ],
  [1566, secondFacilitator, agrees('5', 'hil-5-1')],
  [
    1560,
    SOL2,
    tables(
      'sol-6-1',
      '6',
      inserting(' racial discrimination,', { after: 'acts of racism,' }),
      'Completes the customary list.',
    ),
  ],
  [
    1556,
    ARV,
    tables(
      'arv-6-1',
      '6',
      inserting(' racial discrimination,', { after: 'acts of racism,' }),
      'A declaration that condemns attitudes should also name the acts by which persons are treated unequally.',
    ),
  ],
  [
    1545,
    NRL,
    tables(
      'nrl-7c-1',
      '7 (c)',
      replacing(
        '[has fallen in every region] [remains above the agreed target in most regions]',
        'remains above the agreed target in most regions',
      ),
      'The second alternative is borne out by the report of the secretariat. The first is true of large transfers only.',
    ),
  ],
  [
    1539,
    VAL,
    tables(
      'val-7c-1',
      '7 (c)',
      replacing(
        '[has fallen in every region] [remains above the agreed target in most regions]',
        'continues to fall, though too slowly,',
      ),
      'Both alternatives are half of the truth. Regulators who brought the cost down should find their work recorded.',
    ),
  ],
  [
    1528,
    NRL,
    tables(
      'nrl-8-1',
      '8',
      inserting(', including through the timely issue of travel documents', { after: 'without delay' }),
      'Good faith is tested at the consular counter. Most delays in readmission are delays in documents.',
    ),
  ],
  [
    1523,
    SOL,
    tables(
      'sol-8-1',
      '8',
      inserting(', with due regard for family life and the best interests of the child', {
        after: 'individual assessment',
      }),
      'Says what an individual assessment has to weigh. We could accept the addition of Northland alongside it.',
    ),
  ],
  [
    1515,
    CGR,
    tables(
      'cgr-9-1',
      '9',
      replacing('and on persons with disabilities', 'on older persons and on persons with disabilities'),
      'On behalf of the Group, except Valmere. Parents who join their children late in life are nowhere in the text.',
    ),
  ],
  [1506, secondFacilitator, agrees('9', 'cgr-9-1')],
  [1491, firstFacilitator, agrees('12')],
  [
    1486,
    SOL,
    withdraws(
      'sol-4-1',
      'The secretariat has confirmed that the figure is a median of all corridors. We can accept it as drafted.',
    ),
  ],
  [1482, firstFacilitator, agrees('15')],
]
