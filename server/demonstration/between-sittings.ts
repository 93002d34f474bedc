// What was proposed between the demonstration's two sittings, and entered while the second began: whole paragraphs, words
// inside others' words, what was said from the floor, and what several wrote together.

import { SEATS } from './delegations.ts'
import { replacing } from './edits.ts'
import { ARVENIA_ON_COSTS } from './first-sitting.ts'
import { type Minute, tables } from './minutes.ts'
import {
  addsAfter,
  cosponsors,
  deletes,
  entersFor,
  merges,
  moves,
  opensJoint,
  rewrites,
  tablesInside,
  tablesWithout,
  takesPart,
} from './proposing.ts'

const { firstFacilitator, secondFacilitator, secretary, NRL, TVR, HIL, ARV, IST, VAL, CGR, GMR } = SEATS

export const BETWEEN_SITTINGS: readonly Minute[] = [
  [
    1110,
    IST,
    addsAfter(
      '21',
      'ist-21-bis',
      'We invite the Fund for Migration Partnerships to set aside a small part of its means for requests that cannot wait for its yearly cycle, such as the journey home of those stranded by a disaster and the identification of the dead.',
      'A request that is decided within the year comes too late for a morgue. Two per cent of the means would do.',
    ),
  ],
  [1104, IST, cosponsors('ist-21-bis', NRL.delegation)],
  [1097, IST, cosponsors('ist-21-bis', VAL.delegation)],
  [1092, NRL, cosponsors('ist-21-bis', NRL.delegation)],
  [
    1080,
    TVR,
    rewrites(
      '27',
      'tvr-27-alt',
      'We recommend that States review at regular intervals whether their regular pathways answer the needs of their economies, and make known beforehand the period within which a decision on a complete application is to be expected.',
      'The draft says how many should come and with whom. That is for each State to say; what we can promise is a date.',
    ),
  ],
  [
    1067,
    VAL,
    deletes(
      '33',
      'val-33-no-text',
      'A declaration need not say that it will be read. What each of us has done differently is asked in paragraph 32 already.',
    ),
  ],
  [
    1058,
    GMR,
    moves(
      '29',
      'gmr-29-move',
      '26',
      'Without papers none of the other recommendations reaches anybody. Proof of identity should be the first after the plan.',
    ),
  ],
  [
    1049,
    ARV,
    merges(
      ['26 (a)', '26 (b)'],
      'arv-26a-merger',
      'names the authority responsible and the means placed at its disposal, and sets a limited number of measurable objectives, each with a date;',
      'An authority without objectives and objectives without an authority are the same thing. One point would say so.',
    ),
  ],
  [
    1041,
    VAL,
    tablesInside(
      ['arv-4-1', '4', ARVENIA_ON_COSTS],
      'val-4-1',
      replacing('borne by the employer and', 'borne by the employer or the recruiter, and'),
      'Who pays between the two is for their contract. We join Arvenia in that it should not be the worker.',
    ),
  ],
  [
    1030,
    CGR,
    tablesWithout(
      [VAL.delegation],
      'cgr-16b-1',
      '16 (b)',
      replacing(
        'temporary admission, extended stay',
        'humanitarian visas, temporary admission, extended stay',
      ),
      'On behalf of the Group. A visa that is given before the journey saves it from the boats; Valmere could not join.',
    ),
  ],
  [
    1021,
    secondFacilitator,
    opensJoint('joint-29b', '29 (b)', VAL.delegation, IST.delegation, GMR.delegation),
  ],
  [1016, VAL, takesPart('joint-29b')],
  [
    985,
    IST,
    tables(
      'joint-29b',
      '29 (b)',
      replacing('without undue delay', 'within three months'),
      'Written together at the request of the co-facilitators. “Undue” is what each consulate holds it to be.',
    ),
  ],
  [268, firstFacilitator, opensJoint('joint-19', '19', NRL.delegation, TVR.delegation, HIL.delegation)],
  [263, HIL, takesPart('joint-19')],
  [
    247,
    secretary,
    entersFor(
      NRL.delegation,
      'The second co-facilitator, from the chair, when Northland had spoken.',
      'nrl-31-oral',
      '31',
      replacing('no later than six months beforehand', 'no later than nine months beforehand'),
      'A report that comes in spring is read in the regions before it is read here.',
    ),
  ],
]
