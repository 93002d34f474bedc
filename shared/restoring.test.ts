import { expect, test } from 'vitest'
import { isOutdated } from './meanings.ts'
import { proposalId } from './ids.ts'
import {
  aMeeting,
  allowed,
  everyone,
  facilitator,
  type Meeting,
  NRL,
  observer,
  p12,
  p13,
  SOL,
  TVR,
} from './negotiation.fixture.ts'
import { isStale, positionOf } from './positions.ts'
import { wordingOf } from './proposals.ts'
import { hashOf, plain } from './prose.ts'
import { restoring } from './restoring.ts'
import { inWords } from './words.ts'

const FIRST = 'We welcome the steps taken to widen regular pathways.'
const SECOND = 'We note the steps taken to widen regular pathways.'

/** Agreed, reopened, and then changed by a proposal. */
function changedSince(): Meeting {
  const meeting = aMeeting()
  meeting.agrees(facilitator, p12)
  meeting.reopens(facilitator, p12)
  meeting.tables(NRL, p12, SECOND)
  meeting.accepts(facilitator, meeting.last)
  return meeting
}
const at12 = ({ negotiation }: Meeting) => negotiation.paragraphs.get(p12)

test('[C9] what was agreed is the base again in one entry, by a facilitators’ proposal with the link kept', () => {
  const meeting = changedSince()
  const reopening = at12(meeting)?.reopenings[0]?.entry
  const before = meeting.record.length
  expect(meeting.restores(facilitator, p12)).toBe(allowed)
  expect(meeting.record).toHaveLength(before + 1)
  expect(plain(at12(meeting)?.base ?? [])).toBe(FIRST)
  expect(at12(meeting)?.state.is).toBe('open')
  const restored = meeting.negotiation.proposals.get(meeting.last)
  expect(restored).toMatchObject({ number: 'CF 12.1', restores: reopening, state: { is: 'accepted' } })
  expect(at12(meeting)?.rewordings.map(({ before: words }) => plain(words))).toEqual([FIRST, SECOND])
  expect(at12(meeting)?.rewordings.at(-1)?.accepted).toEqual([meeting.last])
  expect(meeting.agrees(facilitator, p12)).toBe(allowed)
})

test('[C9] [B4] every other pending proposal is carried over, or left to its owner, as for an acceptance', () => {
  const meeting = changedSince()
  meeting.tables(SOL, p12, 'We note the steps taken to widen safe and regular pathways.')
  const carried = meeting.last
  meeting.takes(NRL, { is: 'proposal', proposal: carried }, 'support')
  meeting.tables(TVR, p12, 'We recall the steps taken to widen regular pathways.')
  const colliding = meeting.last
  meeting.restores(facilitator, p12)
  const { proposals } = meeting.negotiation
  const one = proposals.get(carried)
  const other = proposals.get(colliding)
  expect(one && plain(wordingOf(one).prose)).toBe(
    'We welcome the steps taken to widen safe and regular pathways.',
  )
  expect(other && isOutdated(meeting.negotiation, other)).toBe(true)
  const on = { is: 'proposal', proposal: carried } as const
  const position = positionOf(meeting.negotiation, on, NRL.delegation)
  expect(position && isStale(meeting.negotiation, on, position)).toBe(false)
})

test('[C9] restoring is the facilitators’, of an open paragraph, in the words they saw', () => {
  const meeting = changedSince()
  expect(everyone.filter((by) => by !== facilitator).map((by) => meeting.restores(by, p12))).toEqual(
    everyone
      .filter((by) => by !== facilitator)
      .map((by) => (by === observer ? 'observers-read' : 'facilitators-restore')),
  )
  expect(meeting.restores(facilitator, p12, 1)).toBe('no-such-wording')
  expect(meeting.restores(facilitator, p13)).toBe('no-such-wording')
  const asked = {
    paragraph: p12,
    base: hashOf([]),
    reopening: at12(meeting)?.reopenings[0]?.entry ?? 0,
    proposal: proposalId('fresh'),
  }
  expect(meeting.does(facilitator, restoring(meeting.negotiation, asked))).toBe('text-has-moved')
  const base = hashOf(at12(meeting)?.base ?? [])
  const known = { ...asked, base, proposal: proposalId('proposal-1') }
  expect(meeting.does(facilitator, restoring(meeting.negotiation, known))).toBe('proposal-is-known')
  const claimed = { ...restoring(meeting.negotiation, { ...asked, base }), result: [{ text: 'We regret.' }] }
  expect(meeting.does(facilitator, claimed)).toBe('text-has-moved')
  meeting.calls(facilitator, p12)
  expect(meeting.restores(facilitator, p12)).toBe('paragraph-is-called')
  meeting.agrees(facilitator, p12)
  expect(meeting.restores(facilitator, p12)).toBe('paragraph-is-agreed')
})

test('[C9] there is nothing to restore where the words are the same', () => {
  const meeting = aMeeting()
  meeting.agrees(facilitator, p12)
  meeting.reopens(facilitator, p12)
  expect(meeting.restores(facilitator, p12)).toBe('reads-so-already')
  expect(inWords('reads-so-already')).toBe('The paragraph reads so already.')
})

test('[C9] an earlier of several agreed wordings is restored as well', () => {
  const meeting = changedSince()
  meeting.agrees(facilitator, p12)
  meeting.reopens(facilitator, p12)
  const [first, second] = at12(meeting)?.reopenings ?? []
  expect(meeting.restores(facilitator, p12, second?.entry)).toBe('reads-so-already')
  expect(meeting.restores(facilitator, p12, first?.entry)).toBe(allowed)
  expect(plain(at12(meeting)?.base ?? [])).toBe(FIRST)
  expect(meeting.restores(facilitator, p12, second?.entry)).toBe(allowed)
  expect(plain(at12(meeting)?.base ?? [])).toBe(SECOND)
})
