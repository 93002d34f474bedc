// The table of rights, on the meeting as a whole: who convenes, admits, imports, sets how it works and issues its text.

import type { Act } from './acts.ts'
import type { Asked } from './asked.ts'
import { delegationCode, negotiationId } from './ids.ts'
import { allowed, type Meeting, p13 } from './negotiation.fixture.ts'
import { hashOfText, issuable } from './revisions.ts'
import { always, type Right, toDelegations } from './rights-rows.fixture.ts'

const HILL_LANDS = {
  code: delegationCode('HIL'),
  name: 'Hill Lands',
  kind: 'State',
  members: [],
} as const

const RUNS_IT = 'secretariat-runs-the-room'

const issues = ({ negotiation }: Meeting): Asked => ({
  does: 'issue-revision',
  name: 'Rev.1',
  symbol: '',
  note: '',
  text: hashOfText(issuable(negotiation)),
  pending: 'carried',
})

/** What the house does for the secretariat as it opens a negotiation: at the door of acts nobody can ask for it. */
export const OPENING = {
  convene: [
    {
      sentence: '[A4] [N1] convening is the secretariat’s, and is done once',
      asks: () => ({ does: 'convene', negotiation: negotiationId('again'), title: 'Again' }),
      answers: always(toDelegations(RUNS_IT, 'already-convened', RUNS_IT)),
    },
  ],
  'import-draft': [
    {
      sentence: '[A4] [N2] importing is the secretariat’s, and is done once',
      asks: () => ({ does: 'import-draft', name: 'Another', paragraphs: [] }),
      answers: always(toDelegations(RUNS_IT, 'text-is-there', RUNS_IT)),
    },
  ],
} as const satisfies Partial<Readonly<Record<Act['does'], readonly Right[]>>>

export const OF_THE_MEETING = {
  admit: [
    {
      sentence: '[A4] admitting is the secretariat’s',
      asks: () => ({ does: 'admit', delegation: HILL_LANDS }),
      answers: always(toDelegations(RUNS_IT, allowed, RUNS_IT)),
    },
  ],
  'set-drafting': [
    {
      sentence: '[D1] the way of drafting is the facilitators’',
      asks: () => ({ does: 'set-drafting', drafting: 'screen', paragraph: p13 }),
      answers: always(toDelegations(allowed, 'facilitators-set-drafting', 'facilitators-set-drafting')),
    },
  ],
  'set-attribution': [
    {
      sentence: '[T1] to whom names are shown is the facilitators’',
      asks: () => ({ does: 'set-attribution', namesTo: 'delegations' }),
      answers: always(toDelegations(allowed, 'facilitators-set-attribution', 'facilitators-set-attribution')),
    },
  ],
  'set-observing': [
    {
      sentence: '[T10] what observers read is the facilitators’ and the secretariat’s',
      asks: () => ({ does: 'set-observing', observersRead: 'issued' }),
      answers: always(toDelegations(allowed, allowed, 'room-sets-observing')),
    },
  ],
  'issue-revision': [
    {
      sentence: '[I1] revisions are the facilitators’',
      asks: issues,
      answers: always(toDelegations(allowed, 'facilitators-issue', 'facilitators-issue')),
    },
  ],
} as const satisfies Partial<Readonly<Record<Act['does'], readonly Right[]>>>
