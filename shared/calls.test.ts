import { describe, expect, test } from 'vitest'
import { type Call, hasAnswered, notHeardIn, standingObjections } from './calls.ts'
import { delegationCode, paragraphId } from './ids.ts'
import {
  aMeeting,
  allowed,
  everyone,
  facilitator,
  type Meeting,
  NRL,
  NRLdelegate,
  observer,
  p12,
  p13,
  pp1,
  secretariat,
  SOL,
  TVR,
} from './negotiation.fixture.ts'
import type { Paragraph } from './paragraphs.ts'
import { WORDS } from './meanings.ts'
import { hashOf, plain, prose } from './prose.ts'
import { may, mayDraft, mayEnter } from './rights.ts'
import { actOnTheWire } from './wire.ts'
import { inWords } from './words.ts'

const NOON = '2026-05-04T12:00:00.000Z'
const BEFORE_NOON = '2026-05-04T11:59:59.999Z'
const AFTER_NOON = '2026-05-04T12:00:00.001Z'

const at13 = ({ negotiation }: Meeting): Paragraph => {
  const paragraph = negotiation.paragraphs.get(p13)
  if (!paragraph) throw new Error('there is a paragraph 13')
  return paragraph
}
const callOn13 = (meeting: Meeting): Call => {
  const { state } = at13(meeting)
  if (state.is !== 'called') throw new Error('paragraph 13 is called')
  return state
}
const objectionsIn = (meeting: Meeting) =>
  standingObjections(callOn13(meeting)).map(([code, { statement }]) => [code, statement])

describe('[C1] a call', () => {
  test('is the facilitators’, on the words they saw, of an open paragraph', () => {
    const meeting = aMeeting()
    for (const by of [NRL, NRLdelegate, secretariat]) expect(meeting.calls(by, p13)).toBe('facilitators-call')
    expect(meeting.calls(observer, p13)).toBe('observers-read')
    expect(meeting.calls(facilitator, paragraphId('nowhere'))).toBe('no-such-paragraph')
    const wording = hashOf(prose('Other words.'))
    expect(meeting.does(facilitator, { does: 'call', paragraph: p13, wording })).toBe('text-has-moved')
    expect(meeting.calls(facilitator, p13)).toBe(allowed)
    expect(meeting.calls(facilitator, p13)).toBe('paragraph-is-called')
    meeting.agrees(facilitator, p12)
    expect(meeting.calls(facilitator, p12)).toBe('paragraph-is-agreed')
  })

  test('has no time limit that is past', () => {
    const meeting = aMeeting()
    meeting.hour = NOON
    expect(meeting.calls(facilitator, p13, NOON)).toBe('time-is-past')
    expect(meeting.calls(facilitator, p13, AFTER_NOON)).toBe(allowed)
  })

  test('is closed by the facilitators, and the paragraph is open in the same words', () => {
    const meeting = aMeeting()
    expect(meeting.closesCall(facilitator, p13)).toBe('paragraph-is-not-called')
    const words = plain(at13(meeting).base)
    meeting.calls(facilitator, p13)
    expect(meeting.closesCall(NRL, p13)).toBe('facilitators-call')
    expect(meeting.closesCall(facilitator, p13, 'Solmar needs time.')).toBe(allowed)
    expect(at13(meeting).state.is).toBe('open')
    expect(plain(at13(meeting).base)).toBe(words)
    expect(at13(meeting).calls).toMatchObject([{ as: 'closed', ended: { reason: 'Solmar needs time.' } }])
  })
})

describe('[C2] while a call stands', () => {
  test('nothing is proposed, accepted, taken up, reopened or typed on the paragraph', () => {
    const meeting = aMeeting()
    meeting.tables(NRL, p13, 'We act.')
    const own = meeting.last
    meeting.tables(SOL, p13, 'We wait.')
    const aside = meeting.last
    meeting.does(facilitator, { does: 'set-aside', proposal: aside, as: 'parked', reason: 'Later.' })
    meeting.calls(facilitator, p13)
    expect(meeting.tables(TVR, p13, 'We act now.')).toBe('paragraph-is-called')
    expect(meeting.tables(NRL, p13, 'We act soon.', own)).toBe('paragraph-is-called')
    for (const meaning of [
      { is: 'deletion' },
      { is: 'move', after: pp1 },
      { is: 'merge', with: p12 },
    ] as const)
      expect(meeting.proposes(TVR, p13, meaning)).toBe('paragraph-is-called')
    expect(meeting.proposes(TVR, p12, { is: 'merge', with: p13 })).toBe('paragraph-is-called')
    expect(meeting.accepts(facilitator, own)).toBe('paragraph-is-called')
    expect(meeting.does(facilitator, { does: 'take-up', proposal: aside })).toBe('paragraph-is-called')
    expect(meeting.reopens(facilitator, p13)).toBe('paragraph-is-called')
    const aim = { paragraph: p13, meaning: WORDS }
    for (const by of everyone) expect(mayDraft(by, aim, meeting.negotiation).ok).toBe(false)
    const room = { ...aim, proposal: own, owner: NRL.delegation, live: false }
    expect(mayEnter(NRL, room, meeting.negotiation)).toEqual({ ok: false, refusal: 'paragraph-is-called' })
  })

  test('a merger with a called paragraph is not accepted', () => {
    const meeting = aMeeting()
    meeting.proposes(SOL, p12, { is: 'merge', with: p13 }, 'We welcome, and act.')
    meeting.calls(facilitator, p13)
    expect(meeting.accepts(facilitator, meeting.last)).toBe('paragraph-is-called')
  })

  test('a new paragraph may be proposed after it, positions are taken, and proposals withdrawn or set aside', () => {
    const meeting = aMeeting()
    meeting.tables(NRL, p13, 'We act.')
    const first = meeting.last
    meeting.tables(SOL, p13, 'We wait.')
    const second = meeting.last
    meeting.calls(facilitator, p13)
    const after = { is: 'after', kind: 'operative', level: 1 } as const
    expect(meeting.proposes(TVR, p13, after, 'We note.')).toBe(allowed)
    expect(meeting.takes(TVR, { is: 'paragraph', paragraph: p13 }, 'can-accept')).toBe(allowed)
    expect(meeting.takes(TVR, { is: 'proposal', proposal: first }, 'oppose')).toBe(allowed)
    expect(meeting.withdraws(NRL, first)).toBe(allowed)
    const aside = { does: 'set-aside', proposal: second, as: 'parked', reason: 'Later.' } as const
    expect(meeting.does(facilitator, aside)).toBe(allowed)
  })
})

describe('[C3] an objection', () => {
  test('[A6] is a delegation’s, through its head or a delegate who speaks for it, and says with what', () => {
    const meeting = aMeeting()
    expect(meeting.objects(NRL, p13)).toBe('paragraph-is-not-called')
    meeting.calls(facilitator, p13)
    expect(everyone.map((by) => meeting.objects(by, p13, '  '))).toEqual([
      'delegations-object',
      'delegations-object',
      'objection-is-empty',
      'head-speaks',
      'objection-is-empty',
      'objection-is-empty',
      'observers-read',
    ])
    meeting.does(NRL, { does: 'delegate-tabling', delegated: true })
    expect(meeting.objects(NRLdelegate, p13, '“and resolve to act”')).toBe(allowed)
    expect(objectionsIn(meeting)).toEqual([['NRL', '“and resolve to act”']])
  })

  test('is one a delegation: said again it is changed, and withdrawn it is gone and remembered', () => {
    const meeting = aMeeting()
    meeting.calls(facilitator, p13)
    meeting.does(NRL, { does: 'delegate-tabling', delegated: true })
    expect(meeting.withdrawsObjection(NRL, p13)).toBe('no-objection-to-withdraw')
    meeting.objects(NRL, p13, 'Not these words.')
    expect(meeting.objects(NRLdelegate, p13, 'Not these words.')).toBe('objected-so-already')
    meeting.objects(NRLdelegate, p13, 'Only the last three words.')
    expect(objectionsIn(meeting)).toEqual([['NRL', 'Only the last three words.']])
    expect(meeting.withdrawsObjection(SOL, p13)).toBe('no-objection-to-withdraw')
    expect(meeting.withdrawsObjection(NRL, p13)).toBe(allowed)
    expect(objectionsIn(meeting)).toEqual([])
    expect(callOn13(meeting).objections.get(NRL.delegation)).toMatchObject([{}, {}, null])
    expect(meeting.objects(NRL, p13, 'Only the last three words.')).toBe(allowed)
  })

  test('is to the words that were seen', () => {
    const meeting = aMeeting()
    meeting.calls(facilitator, p13)
    const wording = hashOf(prose('Earlier words.'))
    const act = { does: 'object', paragraph: p13, wording, statement: 'No.' } as const
    expect(meeting.does(NRL, act)).toBe('text-has-moved')
    meeting.agrees(facilitator, p13)
    expect(meeting.objects(NRL, p13)).toBe('paragraph-is-agreed')
  })
})

describe('[C4] the time limit', () => {
  test('takes an objection at its last moment and refuses the next one with both times', () => {
    const meeting = aMeeting()
    meeting.calls(facilitator, p13, NOON)
    meeting.hour = BEFORE_NOON
    expect(meeting.objects(NRL, p13)).toBe(allowed)
    meeting.hour = NOON
    expect(meeting.objects(SOL, p13)).toBe(allowed)
    meeting.hour = AFTER_NOON
    const late = { is: 'too-late', to: 'object', until: NOON, at: AFTER_NOON } as const
    expect(meeting.objects(TVR, p13)).toEqual(late)
    expect(meeting.objects(NRL, p13, 'In other words.')).toEqual(late)
    const sentence = inWords(late)
    expect(sentence).toContain('2026-05-04 12:00:00.000 UTC')
    expect(sentence).toContain('2026-05-04 12:00:00.001 UTC')
    expect(inWords(late, () => 'noon')).toContain('up at noon; this arrived at noon')
  })

  test('[C5] ends nothing by itself: the words stay held, and an objection may still be withdrawn', () => {
    const meeting = aMeeting()
    meeting.calls(facilitator, p13, NOON)
    meeting.objects(NRL, p13)
    meeting.hour = AFTER_NOON
    expect(meeting.tables(SOL, p13, 'We wait.')).toBe('paragraph-is-called')
    expect(meeting.takes(SOL, { is: 'paragraph', paragraph: p13 }, 'support')).toBe(allowed)
    expect(meeting.withdrawsObjection(NRL, p13)).toBe(allowed)
    expect(at13(meeting).state.is).toBe('called')
  })

  test('is written one way, so that times compare', () => {
    const act = { does: 'call', paragraph: p13, wording: hashOf([]) }
    const isTaken = (until: string) => actOnTheWire.safeParse({ ...act, until }).success
    expect(isTaken(NOON)).toBe(true)
    for (const other of [
      '2026-05-04T12:00:00Z',
      '2026-05-04T12:00:00.000+02:00',
      '2026-05-04 12:00:00.000Z',
      '2026-02-30T12:00:00.000Z',
      '9999999-05-04T12:00:00.000Z',
      'noon',
    ])
      expect(isTaken(other)).toBe(false)
  })
})

describe('[C6] agreeing what was called', () => {
  test('waits for the time to be up', () => {
    const meeting = aMeeting()
    meeting.calls(facilitator, p13, NOON)
    meeting.hour = NOON
    expect(meeting.agrees(facilitator, p13)).toBe('call-is-running')
    meeting.hour = AFTER_NOON
    expect(meeting.agrees(facilitator, p13)).toBe(allowed)
    expect(at13(meeting).calls).toMatchObject([{ as: 'agreed', until: NOON }])
  })

  test('is not done over an objection; the facilitators close the call', () => {
    const meeting = aMeeting()
    meeting.calls(facilitator, p13)
    meeting.objects(SOL, p13)
    expect(meeting.agrees(facilitator, p13)).toBe('objection-stands')
    expect(meeting.agrees(SOL, p13)).toBe('facilitators-agree')
    meeting.withdrawsObjection(SOL, p13)
    expect(meeting.agrees(facilitator, p13)).toBe(allowed)
  })

  test('[L6] names the proposals that lapse', () => {
    const meeting = aMeeting()
    meeting.tables(NRL, p13, 'We act.')
    meeting.calls(facilitator, p13)
    const wording = hashOf(at13(meeting).base)
    const unseen = { does: 'agree', paragraph: p13, wording, lapsing: [] } as const
    expect(meeting.does(facilitator, unseen)).toBe('proposals-have-moved')
    expect(meeting.agrees(facilitator, p13)).toBe(allowed)
    expect(meeting.negotiation.proposals.get(meeting.last)?.state.is).toBe('lapsed')
  })
})

describe('[C5] who has said nothing', () => {
  const unheard = (meeting: Meeting) => notHeardIn(meeting.negotiation, at13(meeting))

  test('is listed, also when the call is over; an objection or a position on these words is something said', () => {
    const meeting = aMeeting()
    expect(unheard(meeting)).toEqual([])
    meeting.calls(facilitator, p13)
    expect(unheard(meeting)).toEqual(['NRL', 'SOL', 'TVR'])
    meeting.objects(NRL, p13)
    meeting.withdrawsObjection(NRL, p13)
    meeting.takes(SOL, { is: 'paragraph', paragraph: p13 }, 'can-accept')
    expect(unheard(meeting)).toEqual(['TVR'])
    expect(
      [NRL, SOL, TVR].map(({ delegation }) => hasAnswered(meeting.negotiation, at13(meeting), delegation)),
    ).toEqual([true, true, false])
    meeting.agrees(facilitator, p13)
    expect(at13(meeting).calls.map(({ notHeard }) => notHeard)).toEqual([['TVR']])
  })

  test('a position on earlier words says nothing on these', () => {
    const meeting = aMeeting()
    meeting.takes(SOL, { is: 'paragraph', paragraph: p13 }, 'support')
    meeting.tables(NRL, p13, 'We act.')
    meeting.accepts(facilitator, meeting.last)
    meeting.calls(facilitator, p13)
    expect(unheard(meeting)).toEqual(['NRL', 'SOL', 'TVR'])
  })

  test('a group speaks for its members', () => {
    const meeting = aMeeting()
    const coast = delegationCode('CGR')
    meeting.does(secretariat, {
      does: 'admit',
      delegation: {
        code: coast,
        name: 'Coastal Group',
        kind: 'group',
        members: [SOL.delegation, delegationCode('IST')],
      },
    })
    meeting.calls(facilitator, p13)
    expect(unheard(meeting)).toEqual(['NRL', 'SOL', 'TVR', 'IST'])
    meeting.objects({ ...SOL, delegation: coast }, p13)
    expect(unheard(meeting)).toEqual(['NRL', 'TVR'])
  })
})

test('[C4] without an hour on the wall no time has passed since the last entry', () => {
  const meeting = aMeeting()
  meeting.calls(facilitator, p13, NOON)
  const act = {
    does: 'object',
    paragraph: p13,
    wording: hashOf(at13(meeting).base),
    statement: 'No.',
  } as const
  expect(may(NRL, act, meeting.negotiation).ok).toBe(true)
  expect(may(NRL, act, meeting.negotiation, AFTER_NOON).ok).toBe(false)
})
