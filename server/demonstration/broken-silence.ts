// Rev.1 of the demonstration was put under silence for three days, and silence was broken. What was named and had been
// agreed is open again; with everything else the second reading goes on.

import { HOUSE } from '../../shared/delegations.ts'
import { breaksSilence, closesSilence, opensSilence } from './deciding.ts'
import { SEATS } from './delegations.ts'
import type { Minute } from './minutes.ts'
import { AT_ONCE, on } from './played.ts'

const { firstFacilitator, NRL, TVR, IST } = SEATS

const DEADLINE = on(12)

export const BROKEN_SILENCE: readonly Minute[] = [
  [on(15), firstFacilitator, opensSilence(DEADLINE)],
  [
    on(14, 95),
    TVR,
    breaksSilence(
      'Our law knows the individual decision and no general criteria, and on children our legislation goes less far than the draft. Tavoria could live with all else.',
      ['30', 'clear and accessible criteria'],
      ['14', 'work towards ending the detention of children'],
    ),
  ],
  [
    on(13, 40),
    NRL,
    breaksSilence(
      'A report that comes six months beforehand is not read in the regions before they meet. The capital asks for more time.',
      ['31', 'no later than six months beforehand'],
    ),
  ],
  [
    on(13, 400),
    IST,
    breaksSilence(
      'Within existing resources the smallest delegations cannot come to a dialogue on their own requests.',
      ['32', 'within existing resources'],
    ),
  ],
  [DEADLINE - AT_ONCE, HOUSE, closesSilence],
]
