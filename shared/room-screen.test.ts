import { describe, expect, test } from 'vitest'
import type { Actor } from './delegations.ts'
import { paragraphId, seatId } from './ids.ts'
import type { Negotiation } from './negotiation.ts'
import {
  aMeeting,
  allowed,
  everyone,
  facilitator,
  NRL,
  p12,
  p13,
  p13a,
  pp1,
  secretariat,
} from './negotiation.fixture.ts'
import { hashOfText, issuable } from './revisions.ts'
import { maySteer, shownNow, type Steered } from './room-screen.ts'
import { steeredOnTheWire } from './wire.ts'

const there = (paragraph: Steered['paragraph'], at = 0): Steered => ({ paragraph, at })

const issues = (meeting: ReturnType<typeof aMeeting>, name: string) => {
  const text = hashOfText(issuable(meeting.negotiation))
  meeting.does(facilitator, { does: 'issue-revision', name, symbol: '', note: '', text, pending: 'carried' })
}

describe('[X2] who steers', () => {
  const { negotiation } = aMeeting()
  const said = (actor: Actor, asked: Steered, now: Negotiation = negotiation) => {
    const answer = maySteer(actor, asked, now)
    return answer.ok ? allowed : answer.refusal
  }

  test('facilitators and the secretariat do, delegations do not, and observers read', () => {
    const looksOn: Actor = { ...NRL, seat: seatId('nrl-observer'), role: 'observer' }
    for (const asked of [there(p13), there(null)])
      expect([...everyone, looksOn].map((actor) => [actor.seat, said(actor, asked)])).toEqual([
        ['cf-facilitator', allowed],
        ['sec-secretariat', allowed],
        ['nrl-head', 'facilitators-steer'],
        ['nrl-delegate', 'facilitators-steer'],
        ['sol-head', 'facilitators-steer'],
        ['tvr-head', 'facilitators-steer'],
        ['watch-observer', 'observers-read'],
        ['nrl-observer', 'observers-read'],
      ])
  })

  test('a paragraph that is in the text, agreed ones and what is left of those that are gone included', () => {
    const meeting = aMeeting()
    expect(meeting.agrees(facilitator, p12)).toBe(allowed)
    expect(meeting.proposes(NRL, p13, { is: 'deletion' })).toBe(allowed)
    expect(meeting.accepts(facilitator, meeting.last)).toBe(allowed)
    for (const by of [facilitator, secretariat]) {
      for (const paragraph of [pp1, p12, p13])
        expect(said(by, there(paragraph), meeting.negotiation)).toBe(allowed)
      expect(said(by, there(paragraphId('nowhere')), meeting.negotiation)).toBe('no-such-paragraph')
    }
  })

  test('how far down is a share of the paragraph', () => {
    const read = (asked: unknown) => steeredOnTheWire.safeParse(asked)
    expect(read({ paragraph: p13 }).data).toEqual(there(p13))
    expect(read({ paragraph: p13, at: 0.25 }).data).toEqual(there(p13, 0.25))
    expect(read({ paragraph: null }).data).toEqual(there(null))
    for (const at of [-0.1, 1.1, Number.NaN, Infinity, '0', null])
      expect(read({ paragraph: p13, at }).success).toBe(false)
    for (const asked of [{}, { paragraph: '../p13' }, { paragraph: p13, by: facilitator }, [p13], null])
      expect(read(asked).success).toBe(false)
  })
})

describe('[X4] what becomes of the paragraph that is shown', () => {
  const shown = (paragraph: Steered['paragraph'], negotiation: Negotiation) =>
    shownNow({ ...there(paragraph), by: facilitator }, negotiation)

  test('it stands in the text, or nothing is shown', () => {
    const { negotiation } = aMeeting()
    expect(shownNow(null, negotiation)).toBeNull()
    expect(shown(null, negotiation)).toBeNull()
    expect(shown(paragraphId('nowhere'), negotiation)).toBeNull()
    expect(shown(p13, negotiation)).toEqual({ is: 'standing', paragraph: negotiation.paragraphs.get(p13) })
  })

  test('it is deleted, and a revision takes its number', () => {
    const meeting = aMeeting()
    meeting.proposes(NRL, p13a, { is: 'deletion' })
    meeting.accepts(facilitator, meeting.last)
    expect(shown(p13a, meeting.negotiation)).toMatchObject({
      is: 'gone',
      paragraph: { reference: '13 (a)' },
      state: { as: 'deleted' },
      to: null,
      revision: null,
    })
    issues(meeting, 'Rev.1')
    issues(meeting, 'Rev.2')
    expect(shown(p13a, meeting.negotiation)).toMatchObject({ is: 'gone', revision: 'Rev.1' })
  })

  test('it is merged, and its words are elsewhere', () => {
    const meeting = aMeeting()
    meeting.proposes(NRL, p12, { is: 'merge', with: p13 }, 'We act.')
    meeting.accepts(facilitator, meeting.last)
    expect(shown(p13, meeting.negotiation)).toMatchObject({
      is: 'gone',
      state: { as: 'merged' },
      to: { reference: '12' },
    })
    expect(shown(p12, meeting.negotiation)).toMatchObject({ is: 'standing' })
  })

  test('it is moved, twice: the room screen says when it came to where it is, until a revision is issued', () => {
    const meeting = aMeeting()
    meeting.proposes(NRL, p12, { is: 'move', after: p13a })
    meeting.accepts(facilitator, meeting.last)
    const first = meeting.negotiation.at
    expect(shown(p12, meeting.negotiation)).toMatchObject({
      is: 'standing',
      moved: { at: first, behind: { reference: '13 (a)' } },
    })
    meeting.proposes(NRL, p12, { is: 'move', after: pp1 })
    meeting.accepts(facilitator, meeting.last)
    expect(shown(p12, meeting.negotiation)).toMatchObject({
      moved: { at: meeting.negotiation.at, behind: { reference: 'PP1' } },
    })
    expect(meeting.negotiation.at).not.toBe(first)
    issues(meeting, 'Rev.1')
    expect(shown(p12, meeting.negotiation)).toEqual({
      is: 'standing',
      paragraph: meeting.negotiation.paragraphs.get(p12),
    })
  })
})
