// Who may do what, act by act and by the state of the paragraph: one table, which the rules are asked in
// shared/rights.test.ts and the doors of a real house in server/rights.test.ts. An act without a row does not compile.

import type { Act } from './acts.ts'
import { OF_DELEGATIONS } from './rights-delegations.fixture.ts'
import { BY_THE_HOUSE, ENDINGS } from './rights-endings.fixture.ts'
import { OF_THE_MEETING, OPENING } from './rights-meeting.fixture.ts'
import { ON_PARAGRAPHS } from './rights-paragraphs.fixture.ts'
import { ON_PROPOSALS } from './rights-proposals.fixture.ts'
import type { Right } from './rights-rows.fixture.ts'

const AT_THE_DOOR = { ...ON_PROPOSALS, ...ON_PARAGRAPHS, ...OF_DELEGATIONS, ...OF_THE_MEETING, ...ENDINGS }

const EVERY_ACT: Readonly<Record<Act['does'], readonly Right[]>> = {
  ...AT_THE_DOOR,
  ...OPENING,
  ...BY_THE_HOUSE,
}

/** What can be asked at the door of acts. */
export const RIGHTS: readonly Right[] = Object.values(AT_THE_DOOR).flat()

/** Every act there is, by its name. */
export const ACTS: readonly string[] = Object.keys(EVERY_ACT)

/** All there is, with what nobody asks there. */
export const ALL_RIGHTS: readonly Right[] = Object.values(EVERY_ACT).flat()
