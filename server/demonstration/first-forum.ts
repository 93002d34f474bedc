// The made-up first Forum, four years before the demonstration's own: from the zero draft of its declaration over a silence
// that held to its adoption, and what delegations said of it. It shows how a negotiation ends.

import { HOUSE } from '../../shared/delegations.ts'
import { adopts, corrects, endorses, states } from './adopting.ts'
import { accepts, closesSilence, issues, opensSilence } from './deciding.ts'
import { SEATS } from './delegations.ts'
import { replacing } from './edits.ts'
import { agrees, type Minute, tables, withdraws } from './minutes.ts'
import { AT_ONCE, on } from './played.ts'

const { firstFacilitator, secondFacilitator, secretary, NRL, TVR, HIL, VAL } = SEATS

/** In days; one of the years is a leap year. */
const FOUR_YEARS = 4 * 365 + 1

export const FIRST_FORUM_CONVENED = on(FOUR_YEARS + 60)
export const FIRST_FORUM_CIRCULATED = on(FOUR_YEARS + 52)

const DEADLINE = on(FOUR_YEARS + 2)
const ENDORSED = on(FOUR_YEARS - 75)

const READING: readonly Minute[] = [
  [
    on(FOUR_YEARS + 30),
    NRL,
    tables(
      'first-nrl-3-1',
      '3',
      replacing('We will report on each of them.', 'We will report on each of them when we meet again.'),
      'A report needs a day on which it is due.',
    ),
  ],
  [on(FOUR_YEARS + 30, 25), firstFacilitator, accepts('first-nrl-3-1')],
  [
    on(FOUR_YEARS + 30, 40),
    VAL,
    tables(
      'first-val-5-1',
      '5',
      replacing('in every State', 'in every State that so decides'),
      'A plan is a matter for each Government.',
    ),
  ],
  [on(FOUR_YEARS + 30, 55), firstFacilitator, agrees('1')],
  [on(FOUR_YEARS + 30, 60), firstFacilitator, agrees('7')],
  [
    on(FOUR_YEARS + 29),
    VAL,
    withdraws('first-val-5-1', 'Valmere will say what it has to say when the text is adopted.'),
  ],
  [
    on(FOUR_YEARS + 7),
    secondFacilitator,
    issues('Rev.1', 'FRM.1/L.1/Rev.1', 'The text on which silence will be opened.'),
  ],
  [on(FOUR_YEARS + 6), secondFacilitator, opensSilence(DEADLINE)],
  [DEADLINE - AT_ONCE, HOUSE, closesSilence],
]

const ADOPTION: readonly Minute[] = [
  [on(FOUR_YEARS), secretary, adopts('FRM.1/DEC/1', on(FOUR_YEARS))],
  [
    on(FOUR_YEARS, 12),
    NRL,
    states(
      'explain-position',
      'Northland joined consensus in the belief that this is a beginning. It would have wished to see women and girls named, and will come back to it.',
    ),
  ],
  [
    on(FOUR_YEARS, 17),
    HIL,
    states(
      'explain-position',
      'Hill Lands understands “without delay” in the light of what its mountain rescue can do in winter.',
      '4',
    ),
  ],
  [
    on(FOUR_YEARS, 23),
    TVR,
    states(
      'dissociate',
      'Tavoria dissociates itself from the paragraph. Its authorities decide case by case who is in distress and who assists in good faith.',
      '4',
    ),
  ],
  [
    on(FOUR_YEARS, 31),
    VAL,
    states(
      'reserve',
      'Valmere will adopt a plan when its parliament has decided that there is to be one, and enters a reservation until then.',
      '5',
    ),
  ],
  [
    on(FOUR_YEARS - 9),
    secretary,
    corrects('2', replacing('next forum', 'next Forum'), 'The Forum has a capital letter throughout.'),
  ],
  [ENDORSED, secretary, endorses('The Assembly of the Compact', 'AC/RES/3/1', ENDORSED)],
]

export const FIRST_FORUM: readonly Minute[] = [...READING, ...ADOPTION]
