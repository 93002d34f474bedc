import { describe, expect, test } from 'vitest'
import { bridgingWords, type From, takenFrom } from './bridging.ts'
import type { ProposalId } from './ids.ts'
import {
  aMeeting,
  allowed,
  facilitator,
  type Meeting,
  NRL,
  p12,
  p13,
  SOL,
  TVR,
} from './negotiation.fixture.ts'
import { plain, prose } from './prose.ts'

const BASE = 'We remain concerned that people on the move face risks at borders, and resolve to act.'
const WOMEN = BASE.replace('move face', 'move, in particular women, face')
const SEA = BASE.replace('at borders', 'at sea')
const LAND = BASE.replace('at borders', 'on land')

function withThree() {
  const meeting = aMeeting()
  meeting.tables(NRL, p13, WOMEN)
  const women = meeting.last
  meeting.tables(SOL, p13, SEA)
  const sea = meeting.last
  meeting.tables(TVR, p13, LAND)
  return { meeting, women, sea, land: meeting.last }
}

const stateOf = ({ negotiation }: Meeting, id: ProposalId) => negotiation.proposals.get(id)?.state
const bridge = (...proposals: readonly ProposalId[]): From => ({ as: 'bridge', proposals })

describe('[G1] a bridge', () => {
  test('starts from the words of its sources; of rivals the first', () => {
    const { meeting, women, sea, land } = withThree()
    const paragraph = meeting.negotiation.paragraphs.get(p13)
    const words = paragraph && bridgingWords(meeting.negotiation, paragraph, bridge(women, sea, land))
    expect(plain(words ?? [])).toBe(WOMEN.replace('at borders', 'at sea'))
  })

  test('is the facilitators’, and of pending proposals on the words of one paragraph', () => {
    const { meeting, women, sea } = withThree()
    const words = BASE.replace('at borders', 'on land and at sea')
    expect(meeting.bridges(NRL, bridge(women, sea), words)).toBe('facilitators-bridge')
    expect(meeting.bridges(facilitator, bridge(women, sea), words, p12)).toBe('cannot-be-bridged')
    meeting.proposes(TVR, p13, { is: 'deletion' })
    expect(meeting.bridges(facilitator, bridge(meeting.last), words)).toBe('cannot-be-bridged')
    meeting.withdraws(SOL, sea)
    expect(meeting.bridges(facilitator, bridge(women, sea), words)).toBe('cannot-be-bridged')
    expect(meeting.bridges(facilitator, bridge(women), words)).toBe(allowed)
  })

  test('shows what it takes from each', () => {
    expect(takenFrom(prose(BASE), prose(WOMEN.replace('at borders', 'everywhere')), prose(WOMEN))).toEqual({
      taken: 1,
      all: 1,
    })
    expect(takenFrom(prose(BASE), prose(LAND), prose(SEA))).toEqual({ taken: 0, all: 1 })
  })
})

describe('[G2] when it is accepted', () => {
  test('what it was made from is bridged, whatever words it changes', () => {
    const { meeting, women, sea, land } = withThree()
    meeting.bridges(facilitator, bridge(sea, land), BASE.replace('at borders', 'on land and at sea'))
    const made = meeting.last
    expect(meeting.accepts(facilitator, made)).toBe(allowed)
    for (const source of [sea, land])
      expect(stateOf(meeting, source)).toMatchObject({ is: 'bridged', by: made })
    expect(stateOf(meeting, women)?.is).toBe('tabled')
  })

  test('one that was modified is accepted as modified', () => {
    const { meeting, women } = withThree()
    const from: From = { as: 'modification', proposals: [women] }
    meeting.bridges(facilitator, from, BASE.replace('move face', 'move, including women, face'))
    meeting.accepts(facilitator, meeting.last)
    expect(stateOf(meeting, women)).toMatchObject({ is: 'accepted-as-modified', by: meeting.last })
  })

  test('what was decided meanwhile stays as it was decided, and what is inside a source falls with it', () => {
    const { meeting, women, sea, land } = withThree()
    meeting.bridges(facilitator, bridge(women, sea, land), BASE.replace('at borders', 'everywhere'))
    const made = meeting.last
    meeting.withdraws(SOL, sea)
    meeting.proposes(SOL, p13, { is: 'within', proposal: women }, WOMEN.replace('women', 'women and girls'))
    const inner = meeting.last
    expect(meeting.accepts(facilitator, made)).toBe(allowed)
    expect(stateOf(meeting, sea)?.is).toBe('withdrawn')
    expect(stateOf(meeting, inner)?.is).toBe('lapsed')
  })

  test('while it is pending its sources are pending too', () => {
    const { meeting, women, sea } = withThree()
    meeting.bridges(facilitator, bridge(women, sea), BASE.replace('at borders', 'everywhere'))
    meeting.withdraws(facilitator, meeting.last)
    for (const source of [women, sea]) expect(stateOf(meeting, source)?.is).toBe('tabled')
  })
})
