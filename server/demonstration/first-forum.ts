// The made-up first Forum, four years before the demonstration's own: from the zero draft of its declaration over a silence
// that held to its adoption, and what delegations said of it. It shows how a negotiation ends.

import { HOUSE } from '../../shared/delegations.ts'
import { adopts, corrects, endorses, states } from './adopting.ts'
import { accepts, closesSilence, issues, opensSilence } from './deciding.ts'
import { SEATS } from './delegations.ts'
import { replacing } from './edits.ts'
import { agrees, type Minute, tables, withdraws } from './minutes.ts'
import { on } from './played.ts'

const { firstFacilitator, secondFacilitator, secretary, NRL, TVR, HIL, VAL } = SEATS

/** Four years, one of them a leap year, in days. */
const ADOPTED = 4 * 365 + 1

export const FIRST_FORUM_CONVENED = on(ADOPTED + 60)
export const FIRST_FORUM_CIRCULATED = on(ADOPTED + 52)

const DEADLINE = on(ADOPTED + 2)
const ENDORSED = on(ADOPTED - 75)

/** The house speaks at once: a small part of a minute after the last moment. */
const AT_ONCE = 0.001

const READING: readonly Minute[] = [
  [
    on(ADOPTED + 30),
    NRL,
    tables(
      'first-nrl-3-1',
      '3',
      replacing('We will report on each of them.', 'We will report on each of them when we meet again.'),
      'A report needs a day on which it is due.',
    ),
  ],
  [on(ADOPTED + 30, 25), firstFacilitator, accepts('first-nrl-3-1')],
  [
    on(ADOPTED + 30, 40),
    VAL,
    tables(
      'first-val-5-1',
      '5',
      replacing('in every State', 'in every State that so decides'),
      'A plan is a matter for each Government.',
    ),
  ],
  [on(ADOPTED + 30, 55), firstFacilitator, agrees('1')],
  [on(ADOPTED + 30, 60), firstFacilitator, agrees('7')],
  [
    on(ADOPTED + 29),
    VAL,
    withdraws('first-val-5-1', 'Valmere will say what it has to say when the text is adopted.'),
  ],
  [
    on(ADOPTED + 7),
    secondFacilitator,
    issues('Rev.1', 'FRM.1/L.1/Rev.1', 'The text on which silence will be opened.'),
  ],
  [on(ADOPTED + 6), secondFacilitator, opensSilence(DEADLINE)],
  [DEADLINE - AT_ONCE, HOUSE, closesSilence],
]

const ADOPTION: readonly Minute[] = [
  [on(ADOPTED), secretary, adopts('FRM.1/DEC/1', on(ADOPTED))],
  [
    on(ADOPTED, 12),
    NRL,
    states(
      'explain-position',
      'Northland joined consensus in the belief that this is a beginning. It would have wished to see women and girls named, and will come back to it.',
    ),
  ],
  [
    on(ADOPTED, 17),
    HIL,
    states(
      'explain-position',
      'Hill Lands understands “without delay” in the light of what its mountain rescue can do in winter.',
      '4',
    ),
  ],
  [
    on(ADOPTED, 23),
    TVR,
    states(
      'dissociate',
      'Tavoria dissociates itself from the paragraph. Its authorities decide case by case who is in distress and who assists in good faith.',
      '4',
    ),
  ],
  [
    on(ADOPTED, 31),
    VAL,
    states(
      'reserve',
      'Valmere will adopt a plan when its parliament has decided that there is to be one, and enters a reservation until then.',
      '5',
    ),
  ],
  [
    on(ADOPTED - 9),
    secretary,
    corrects('2', replacing('next forum', 'next Forum'), 'The Forum has a capital letter throughout.'),
  ],
  [ENDORSED, secretary, endorses('The Assembly of the Compact', 'AC/RES/3/1', ENDORSED)],
]

export const FIRST_FORUM: readonly Minute[] = [...READING, ...ADOPTION]
