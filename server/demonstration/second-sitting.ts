// Today's sitting of the demonstration: a paragraph agreed yesterday is open again, vulnerability is contested, paragraph 28
// is called, and the co-facilitators have just put paragraph 13 on the screen.

import { SEATS } from './delegations.ts'
import { deleting, inserting, replacing } from './edits.ts'
import {
  agrees,
  agreesSubjectTo,
  calls,
  type Minute,
  objects,
  putsOnTheScreen,
  reopens,
  tables,
  withdraws,
} from './minutes.ts'

const { firstFacilitator, secondFacilitator, NRL, NRL2, SOL, SOL2, TVR, HIL, ARV, IST, VAL, CGR, GMR } = SEATS

export const SECOND_SITTING: readonly Minute[] = [
  [
    236,
    firstFacilitator,
    reopens(
      '12',
      TVR.delegation,
      'Tavoria has informed us that its capital cannot confirm the paragraph before it is clear which law governs the personal data passed through the channel.',
    ),
  ],
  [
    231,
    TVR,
    tables(
      'tvr-12-1',
      '12',
      inserting(', in accordance with national law on the protection of personal data,', {
        after: 'The channel should',
      }),
      'We support the channel and regret to return to agreed text. Without these words our authorities could not take part in it.',
    ),
  ],
  [
    222,
    GMR,
    tables(
      'gmr-h4-1',
      'H4',
      replacing('Situations', 'Protection of migrants in situations'),
      'The heading should name the response as well as the problem.',
    ),
  ],
  [
    214,
    NRL,
    tables(
      'nrl-13-1',
      '13',
      inserting(', in particular women and children,', { after: 'people on the move' }),
      'The risks described are not evenly shared.',
    ),
  ],
  [
    209,
    SOL,
    tables(
      'sol-13-1',
      '13',
      inserting(', in particular women and girls,', { after: 'people on the move' }),
      'Close to Northland in substance. Children are covered by paragraph 14; what is missing here is the word “girls”.',
    ),
  ],
  [
    204,
    CGR,
    tables(
      'cgr-13-1',
      '13',
      replacing('consider procedures', 'strengthen without delay procedures'),
      'To consider is what we resolved to do four years ago. The procedures exist; they are short of staff and of time.',
    ),
  ],
  [
    198,
    TVR,
    tables(
      'tvr-13-1',
      '13',
      deleting(' and at borders'),
      'The conduct of border authorities is a matter for the State concerned, and routes include the crossing of borders.',
    ),
  ],
  [
    191,
    ARV,
    tables(
      'arv-13-1',
      '13',
      replacing('consider procedures', 'establish procedures'),
      'As a country of transit we have no such procedures to strengthen and are willing to commit to have them.',
    ),
  ],
  [
    183,
    NRL,
    tables(
      'nrl-13-1',
      '13',
      inserting(', in particular women and girls,', { after: 'people on the move' }),
      'Revised after consulting Solmar. Follows the language agreed in paragraph 9.',
    ),
  ],
  [
    172,
    NRL,
    tables(
      'nrl-14-1',
      '14',
      replacing('work towards ending', 'end'),
      'A commitment to work towards an end has no date on which it could be found wanting.',
    ),
  ],
  [
    166,
    TVR,
    tables(
      'tvr-14-1',
      '14',
      replacing(
        'work towards ending the detention of children',
        'use only where no alternative is available, and for the shortest time, the detention of children',
      ),
      'Reflects our legislation and that of others in the room. Tavoria could not join consensus on the draft as it stands.',
    ),
  ],
  [
    160,
    VAL,
    tables(
      'val-14-1',
      '14',
      deleting(
        ' Until that is achieved, we will record and publish the number of children held and the length of their stay.',
      ),
      'Publication is a matter for national statistical law. We are ready to look at the question again under paragraph 19.',
    ),
  ],
  [
    143,
    secondFacilitator,
    tables(
      'cf-14-1',
      '14',
      replacing('work towards ending', 'end, within a period that each State announces,'),
      'Bridging proposal of the co-facilitators, after consultations with Northland and Tavoria. It prejudges the position of neither.',
    ),
  ],
  [
    131,
    GMR,
    tables(
      'gmr-16c-1',
      '16 (c)',
      replacing('free and informed', 'free, prior and informed'),
      'Communities that are asked once the site has been chosen do not take part in planning.',
    ),
  ],
  [
    122,
    SOL2,
    tables(
      'sol-17-1',
      '17',
      replacing('maternal care', 'sexual and reproductive health care'),
      'Maternal care begins too late and ends too early for many of those concerned.',
    ),
  ],
  [
    117,
    TVR,
    tables(
      'tvr-17-1',
      '17',
      deleting(', and that no person should be deterred from seeking care by the fear of being reported'),
      'Some States, ours among them, provide in law for cooperation between public services. Tavoria can accept the second sentence.',
    ),
  ],
  [
    105,
    VAL,
    tables(
      'val-18-1',
      '18',
      deleting(', including private households'),
      'The home is protected by our constitution and cannot be inspected without a warrant.',
    ),
  ],
  [
    92,
    VAL,
    withdraws(
      'val-18-1',
      'We have heard that the paragraph encourages and does not oblige, and that inspection remains subject to national law.',
    ),
  ],
  [91, firstFacilitator, agrees('18')],
  [
    83,
    NRL2,
    tables(
      'nrl-20-1',
      '20',
      replacing('decide to apply it provisionally', 'invite States to test it'),
      'The set was circulated after the last regional review. Our statistical office needs a trial before a decision.',
    ),
  ],
  [74, secondFacilitator, agrees('24')],
  [71, secondFacilitator, agreesSubjectTo('25', '24')],
  [
    58,
    HIL,
    tables(
      'hil-30-1',
      '30',
      replacing('clear and accessible criteria', 'clear, accessible and published criteria'),
      'Criteria that are applied but not published are the reason why people turn to intermediaries.',
    ),
  ],
  [
    49,
    TVR,
    tables(
      'tvr-30-1',
      '30',
      replacing(
        'clear and accessible criteria by which they may obtain',
        'whether, on a case-by-case basis, they may be granted',
      ),
      'A general rule would act as an invitation. Our law knows only the individual decision.',
    ),
  ],
  [
    34,
    IST,
    tables(
      'ist-32-1',
      '32',
      replacing('within existing resources', 'with the support of voluntary contributions'),
      'Without help with travel the smallest delegations would be absent from a dialogue about their own requests.',
    ),
  ],
  [21, secondFacilitator, calls('28')],
  [
    16,
    VAL,
    objects(
      '28',
      '“no recruitment fee or related cost”: our law lets the worker pay for the passport. Without “or related cost” Valmere does not object.',
    ),
  ],
  [12, firstFacilitator, putsOnTheScreen('13')],
]
