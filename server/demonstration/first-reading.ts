// The first reading of the demonstration, on the zero draft: two days of sittings and what was settled between them. It ends
// with Rev.1, whose numbers are those the declaration has had since.

import {
  accepts,
  bridges,
  callsUntil,
  closesCall,
  issues,
  modifies,
  reopensWithItsChain,
  restores,
  setsAside,
} from './deciding.ts'
import { SEATS } from './delegations.ts'
import { inserting, replacing } from './edits.ts'
import { agrees, agreesSubjectTo, calls, type Minute, objects, tables } from './minutes.ts'
import { on } from './played.ts'
import { addsHeading, deletes, merges, moves, splits } from './proposing.ts'

const { firstFacilitator, secondFacilitator, NRL, TVR, HIL, ARV, IST, VAL, CGR, GMR } = SEATS

const ON_PROGRESS: readonly Minute[] = [
  [on(31), firstFacilitator, calls('1')],
  [
    on(31, 12),
    GMR,
    objects(
      '1',
      'Responsibility is shared by those who have unequal means. With a word on that the Group does not object.',
    ),
  ],
  [
    on(31, 20),
    firstFacilitator,
    closesCall('1', 'The Group of Mountain Regions will offer words on capacities before the break.'),
  ],
  [
    on(31, 26),
    GMR,
    tables(
      'gmr-1-1',
      '1',
      inserting(', and with due regard for the different capacities from which each of us starts', {
        after: 'transit and destination',
      }),
      'On behalf of the Group. Meets our objection to the paragraph as it was called.',
    ),
  ],
  [on(31, 34), firstFacilitator, accepts('gmr-1-1')],
  [on(31, 37), firstFacilitator, agrees('1')],
  [
    on(31, 44),
    TVR,
    tables(
      'tvr-2-1',
      '2',
      replacing('has been slow', 'has differed between regions'),
      'Several regions have moved fast, and should not be told otherwise.',
    ),
  ],
  [
    on(31, 49),
    IST,
    tables(
      'ist-2-1',
      '2',
      replacing('has been slow', 'has been slow in most sectors of the economy'),
      'Care and health have moved; fisheries and construction have not.',
    ),
  ],
  [
    on(31, 61),
    secondFacilitator,
    bridges(
      ['tvr-2-1', 'ist-2-1'],
      'cf-2-1',
      '2',
      replacing('has been slow', 'has differed widely between regions and between sectors of the economy'),
      'Takes the regions from Tavoria and the sectors from Isle States.',
    ),
  ],
  [on(31, 66), secondFacilitator, accepts('cf-2-1')],
  [on(31, 70), secondFacilitator, callsUntil('2', on(31, 95))],
  [on(31, 96), secondFacilitator, agrees('2')],
  [
    on(31, 104),
    CGR,
    tables(
      'cgr-3-1',
      '3',
      inserting(' and with the consent of those whom they affect', {
        after: 'across the whole of government',
      }),
      'On behalf of the Group. A plan that is written about people without them is not read by them.',
    ),
  ],
  [
    on(31, 112),
    firstFacilitator,
    modifies(
      'cgr-3-1',
      'cf-3-1',
      '3',
      inserting(' and in consultation with those whom they affect', {
        after: 'across the whole of government',
      }),
      'Consultation is what every State in the room can promise; consent is not.',
    ),
  ],
  [on(31, 115), firstFacilitator, accepts('cf-3-1')],
  [
    on(31, 123),
    VAL,
    merges(
      ['5', '6'],
      'val-5-merger',
      'We acknowledge that public confidence in migration policy rests on procedures that are fair, prompt and intelligible, on the safety of host communities and newcomers alike, and on honest information about the reasons for movement and its effects. We condemn all acts of racism, xenophobia and intolerance against migrants, or against those taken for migrants, and the political or commercial use made of them.',
      'Racism feeds on what is not said honestly. The two belong together, and the text is long enough.',
    ),
  ],
  [on(31, 129), firstFacilitator, accepts('val-5-merger')],
  [
    on(31, 138),
    ARV,
    tables(
      'arv-h3-1',
      'H3',
      replacing('Progress', 'Progress and challenges'),
      'Half of what stands under this heading is not progress.',
    ),
  ],
  [on(31, 141), firstFacilitator, accepts('arv-h3-1')],
  [
    on(31, 150),
    HIL,
    moves(
      '25',
      'hil-25-move',
      '4',
      'Local authorities come where progress is told, and not at the end among the partners.',
    ),
  ],
  [on(31, 156), firstFacilitator, accepts('hil-25-move')],
]

const ON_ACTIONS: readonly Minute[] = [
  [
    on(24),
    VAL,
    deletes(
      '27',
      'val-27-no-text',
      'A list of officials is out of date when it is printed. The inter-agency team in paragraph 26 answers questions.',
    ),
  ],
  [on(24, 9), firstFacilitator, accepts('val-27-no-text')],
  [
    on(24, 15),
    NRL,
    addsHeading(
      '32',
      'nrl-32-heading',
      'Follow-up and review',
      'What we do when we have gone home is not an action that we recommend to others.',
    ),
  ],
  [on(24, 20), firstFacilitator, accepts('nrl-32-heading')],
  [
    on(24, 28),
    HIL,
    splits(
      '33',
      'hil-33-split',
      'We decide also to hold',
      'The Forum and the dialogue are two decisions, and can be agreed one by one.',
    ),
  ],
  [on(24, 33), secondFacilitator, accepts('hil-33-split')],
  [on(24, 40), secondFacilitator, agrees('33')],
  [on(24, 43), secondFacilitator, agreesSubjectTo('33 bis', '33')],
  [on(24, 48), firstFacilitator, agrees('PP8')],
  [on(24, 51), firstFacilitator, agrees('10')],
  [on(24, 60), firstFacilitator, agrees('32')],
  [
    on(24, 70),
    IST,
    tables(
      'ist-19-1',
      '19',
      inserting(', drawn up anew each year,', { after: 'so that measures rest on evidence' }),
      'Our shores change faster than a census.',
    ),
  ],
  [
    on(24, 78),
    secondFacilitator,
    setsAside(
      'ist-19-1',
      'not-retained',
      'Statistical offices in the room could not take on a yearly cycle. The point may come back under paragraph 20.',
    ),
  ],
  [
    on(24, 86),
    ARV,
    tables(
      'arv-20-1',
      '20',
      inserting(' and to review it there', { after: 'until the third Forum' }),
      'What is provisional has to be looked at before it becomes a habit.',
    ),
  ],
]

const SETTLED_BETWEEN: readonly Minute[] = [
  [
    on(22),
    firstFacilitator,
    reopensWithItsChain(
      '33',
      NRL.delegation,
      'Northland has informed us that its capital had not seen the date by which the secretariat is to report.',
    ),
  ],
  [
    on(22, 14),
    GMR,
    tables(
      'gmr-33-bis-1',
      '33 bis',
      replacing('a dialogue of two days', 'a dialogue of three days'),
      'While the paragraph is open: delegations from the valleys travel two days for a dialogue of two.',
    ),
  ],
  [on(22, 31), secondFacilitator, accepts('gmr-33-bis-1')],
  // Northland's capital can confirm; what a third day costs could not be found.
  [on(21), firstFacilitator, agrees('33')],
  [on(21, 6), secondFacilitator, restores('33 bis', 'cf-33-bis-restored')],
  [on(21, 9), secondFacilitator, agreesSubjectTo('33 bis', '33')],
]

export const FIRST_READING: readonly Minute[] = [
  ...ON_PROGRESS,
  ...ON_ACTIONS,
  ...SETTLED_BETWEEN,
  [
    on(17),
    firstFacilitator,
    issues(
      'Rev.1',
      'FRM.2/L.1/Rev.1',
      'The text after the first reading. What was not taken up is at an end and may be proposed again.',
    ),
  ],
]
