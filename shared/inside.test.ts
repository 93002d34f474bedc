import { describe, expect, test } from 'vitest'
import type { Act } from './acts.ts'
import { paragraphOf, type ProposalId } from './ids.ts'
import { nested } from './inside.ts'
import { isOutdated } from './meanings.ts'
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
import { wordingOf } from './proposals.ts'
import { plain, prose } from './prose.ts'
import { bracketsOf } from './views.ts'

const BASE = 'We remain concerned that people on the move face risks at borders, and resolve to act.'
const WOMEN = BASE.replace('move face', 'move, in particular women, face')
const GIRLS = BASE.replace('move face', 'move, in particular women and girls, face')

/** NRL puts words in, and SOL proposes other words inside them. */
function withInner() {
  const meeting = aMeeting()
  meeting.tables(NRL, p13, WOMEN)
  const outer = meeting.last
  expect(meeting.proposes(SOL, p13, { is: 'within', proposal: outer }, GIRLS)).toBe(allowed)
  return { meeting, outer, inner: meeting.last }
}

const wordsOf = ({ negotiation }: Meeting, id: Meeting['last']) => {
  const proposal = negotiation.proposals.get(id)
  return proposal && plain(wordingOf(proposal).prose)
}
const baseOf = ({ negotiation }: Meeting, id = p13) => plain(negotiation.paragraphs.get(id)?.base ?? [])

describe('[Q1] a proposal inside another', () => {
  test('changes what that puts in, and nothing else', () => {
    const { meeting, outer, inner } = withInner()
    const within = { is: 'within', proposal: outer } as const
    expect(meeting.proposes(TVR, p13, within, WOMEN.replace('to act', 'to wait'))).toBe(
      'outside-the-insertion',
    )
    expect(meeting.proposes(TVR, p13, within, WOMEN)).toBe('as-it-stands')
    expect(meeting.proposes(NRL, p13, within, GIRLS)).toBe('own-words')
    expect(meeting.proposes(TVR, p13, { is: 'within', proposal: inner }, WOMEN)).toBe('one-deep')
    expect(meeting.proposes(TVR, p12, within, GIRLS)).toBe('no-such-proposal')
  })

  test('reads in its place', () => {
    const { meeting, outer, inner } = withInner()
    const words = (id: Meeting['last']) => prose(wordsOf(meeting, id) ?? '')
    const suggested = { id: outer, wording: words(outer), inside: [{ id: inner, wording: words(inner) }] }
    const [bracket] = bracketsOf(prose(BASE), [suggested])
    const alternative = bracket?.alternatives[0]?.words ?? []
    const read = nested(prose(BASE), suggested, bracket?.from ?? 0, alternative.length)
    expect(
      read.map((stretch) =>
        stretch.is === 'text' ? plain(stretch.words) : stretch.alternatives.map((one) => plain(one.words)),
      ),
    ).toEqual([', in particular women', [' and girls'], ','])
  })
})

describe('[Q2] when the outer one is tabled in other words', () => {
  test('the inner one reads on inside them', () => {
    const { meeting, outer, inner } = withInner()
    expect(meeting.tables(NRL, p13, WOMEN.replace('in particular', 'especially'), outer)).toBe(allowed)
    expect(wordsOf(meeting, inner)).toBe(GIRLS.replace('in particular', 'especially'))
  })

  test('or is outdated, and its owner decides', () => {
    const { meeting, outer, inner } = withInner()
    meeting.tables(NRL, p13, BASE.replace('move face', 'move, in particular men, face'), outer)
    const proposal = meeting.negotiation.proposals.get(inner)
    expect(proposal && isOutdated(meeting.negotiation, proposal)).toBe(true)
  })

  test('or is merged, when the owner of the outer one has taken it up', () => {
    const { meeting, outer, inner } = withInner()
    meeting.tables(NRL, p13, GIRLS, outer)
    expect(meeting.negotiation.proposals.get(inner)?.state).toMatchObject({ is: 'merged', into: outer })
  })
})

describe('[Q3] when the outer one is accepted', () => {
  test('the inner one is taken with it where the facilitator chooses so', () => {
    const { meeting, outer, inner } = withInner()
    expect(meeting.accepts(facilitator, outer, inner)).toBe(allowed)
    expect(baseOf(meeting)).toBe(GIRLS)
    for (const id of [outer, inner]) expect(meeting.negotiation.proposals.get(id)?.state.is).toBe('accepted')
  })

  test('or else goes on as a proposal on the words that are in the text now', () => {
    const { meeting, outer, inner } = withInner()
    expect(meeting.accepts(facilitator, outer)).toBe(allowed)
    expect(baseOf(meeting)).toBe(WOMEN)
    expect(meeting.negotiation.proposals.get(inner)).toMatchObject({
      meaning: { is: 'words' },
      paragraph: p13,
    })
    expect(meeting.accepts(facilitator, inner)).toBe(allowed)
    expect(baseOf(meeting)).toBe(GIRLS)
  })

  test('also in a new paragraph', () => {
    const meeting = aMeeting()
    meeting.proposes(NRL, p13, { is: 'after', kind: 'operative', level: 1 }, 'We note their work.')
    const outer = meeting.last
    meeting.proposes(SOL, p13, { is: 'within', proposal: outer }, 'We commend their work.')
    const inner = meeting.last
    meeting.agrees(facilitator, p13)
    expect(meeting.negotiation.proposals.get(inner)?.state.is).toBe('tabled')
    expect(meeting.accepts(facilitator, outer)).toBe(allowed)
    expect(meeting.negotiation.proposals.get(inner)?.paragraph).toBe(paragraphOf(outer))
    expect(meeting.accepts(facilitator, inner)).toBe(allowed)
    expect(baseOf(meeting, paragraphOf(outer))).toBe('We commend their work.')
  })

  test('it is accepted with that one or not at all', () => {
    const { meeting, inner } = withInner()
    expect(meeting.accepts(facilitator, inner)).toBe('taken-with-its-outer')
  })

  test('and is carried along when something else is accepted into the paragraph', () => {
    const { meeting, inner } = withInner()
    meeting.tables(TVR, p13, BASE.replace('to act', 'to wait'))
    expect(meeting.accepts(facilitator, meeting.last)).toBe(allowed)
    expect(wordsOf(meeting, inner)).toBe(GIRLS.replace('to act', 'to wait'))
    const proposal = meeting.negotiation.proposals.get(inner)
    expect(proposal && isOutdated(meeting.negotiation, proposal)).toBe(false)
  })
})

test('[Q4] [M5] it goes along with the outer one when that comes from a paragraph that is merged', () => {
  const { meeting, outer, inner } = withInner()
  const both = `We welcome the steps taken to widen regular pathways. ${BASE}`
  meeting.proposes(TVR, p12, { is: 'merge', with: p13 }, both)
  expect(meeting.accepts(facilitator, meeting.last)).toBe(allowed)
  expect(meeting.record.at(-1)?.act).not.toHaveProperty('lapsing')
  expect(meeting.negotiation.proposals.get(inner)).toMatchObject({ paragraph: p12, state: { is: 'tabled' } })
  expect(wordsOf(meeting, inner)).toBe(both.replace(BASE, GIRLS))
  expect(meeting.accepts(facilitator, outer, inner)).toBe(allowed)
})

test('[Q4] [P5] what was set aside with the outer one falls with it; what was set aside before is its owner’s still', () => {
  const meeting = aMeeting()
  meeting.proposes(NRL, p13, { is: 'alternative' }, 'We act at once and for all.')
  const outer = meeting.last
  const within = { is: 'within', proposal: outer } as const
  const aside = (proposal: ProposalId): Act => ({
    does: 'set-aside',
    proposal,
    as: 'parked',
    reason: 'Later.',
  })
  meeting.proposes(SOL, p13, within, 'We act now and for all.')
  const before = meeting.last
  meeting.does(facilitator, aside(before))
  meeting.proposes(TVR, p13, within, 'We act at once and for everyone.')
  const together = meeting.last
  meeting.does(facilitator, aside(outer))
  meeting.withdraws(NRL, outer)
  const stateOf = (id: ProposalId) => meeting.negotiation.proposals.get(id)?.state
  expect(stateOf(together)).toMatchObject({ is: 'lapsed', with: outer })
  expect(stateOf(before)?.is).toBe('parked')
  expect(meeting.does(facilitator, { does: 'take-up', proposal: before })).toBe('outer-is-decided')
  expect(meeting.withdraws(SOL, before)).toBe(allowed)
})

test('[Q4] it falls with the outer one, and is set aside and taken up with it', () => {
  const { meeting, outer, inner } = withInner()
  const is = () => meeting.negotiation.proposals.get(inner)?.state.is
  meeting.does(facilitator, { does: 'set-aside', proposal: outer, as: 'parked', reason: 'Later.' })
  expect(is()).toBe('parked')
  expect(meeting.does(facilitator, { does: 'take-up', proposal: inner })).toBe('outer-is-decided')
  expect(meeting.does(facilitator, { does: 'take-up', proposal: outer })).toBe(allowed)
  expect(is()).toBe('tabled')
  meeting.withdraws(NRL, outer)
  expect(meeting.negotiation.proposals.get(inner)?.state).toMatchObject({ is: 'lapsed', with: outer })
  expect(meeting.proposes(TVR, p13, { is: 'within', proposal: outer }, GIRLS)).toBe('outer-is-decided')
})
