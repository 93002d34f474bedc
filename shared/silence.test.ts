import { describe, expect, test } from 'vitest'
import type { Act } from './acts.ts'
import { type Actor, HOUSE } from './delegations.ts'
import { delegationCode, paragraphId, seatId } from './ids.ts'
import {
  aMeeting,
  allowed,
  everyone,
  facilitator,
  type Meeting,
  NRL,
  p12,
  p13,
  p13a,
  pp1,
  secretariat,
  SOL,
  TVR,
} from './negotiation.fixture.ts'
import { WORDS } from './meanings.ts'
import { plain } from './prose.ts'
import { replay } from './record.ts'
import { mayDraft, mayEnter } from './rights.ts'
import { runningSilence } from './silence.ts'
import { inWords } from './words.ts'

/** A text issued as Rev.1, of which paragraphs 12 and 13 are agreed. */
function anIssuedText(): Meeting {
  const meeting = aMeeting()
  meeting.agrees(facilitator, p12)
  meeting.agrees(facilitator, p13)
  meeting.issues(facilitator)
  return meeting
}

function underSilence(): Meeting {
  const meeting = anIssuedText()
  meeting.opensSilence(facilitator)
  return meeting
}

const on13 = [{ paragraph: p13, words: 'and resolve to act' }]
const stateOf = ({ negotiation }: Meeting, id = p13) => negotiation.paragraphs.get(id)?.state.is
const attempt = ({ negotiation }: Meeting) => negotiation.attempts.at(-1)

describe('[Z1] silence is opened', () => {
  test('by a facilitator, on the last text issued, while it is still the text', () => {
    const meeting = anIssuedText()
    for (const by of everyone.filter(({ role }) => role !== 'facilitator'))
      expect(meeting.opensSilence(by)).toBe(
        by.role === 'observer' ? 'observers-read' : 'facilitators-open-silence',
      )
    meeting.reopens(facilitator, p13)
    meeting.tables(NRL, p13, 'We act.')
    meeting.accepts(facilitator, meeting.last)
    expect(meeting.opensSilence(facilitator)).toBe('not-as-issued')
    meeting.issues(facilitator)
    expect(meeting.opensSilence(facilitator)).toBe(allowed)
    expect(meeting.opensSilence(facilitator)).toBe('silence-is-running')
    expect(attempt(meeting)).toMatchObject({ revision: 'Rev.2', breaches: [], ended: null })
  })

  test('not while a paragraph is called, is a tombstone, or is not in the text that was issued', () => {
    const meeting = anIssuedText()
    meeting.calls(facilitator, p13a)
    expect(meeting.opensSilence(facilitator)).toBe('a-call-stands')
    meeting.closesCall(facilitator, p13a)
    meeting.proposes(NRL, p13a, { is: 'deletion' })
    meeting.accepts(facilitator, meeting.last)
    expect(meeting.opensSilence(facilitator)).toBe('not-as-issued')
    meeting.issues(facilitator)
    meeting.proposes(NRL, p13, { is: 'after', kind: 'operative', level: 1 }, 'We note their work.')
    meeting.accepts(facilitator, meeting.last)
    expect(meeting.opensSilence(facilitator)).toBe('not-as-issued')
  })

  test('on the words and under the name the facilitator saw, and with the proposals that lapse', () => {
    const meeting = anIssuedText()
    const last = meeting.negotiation.revisions.at(-1)
    if (!last) throw new Error('a text was issued')
    const act = {
      does: 'open-silence',
      revision: last.name,
      text: last.hash,
      until: meeting.deadline,
      lapsing: [],
    } as const satisfies Act
    expect(meeting.does(facilitator, { ...act, revision: 'Zero draft' })).toBe('not-the-last-issued')
    meeting.tables(NRL, p13a, 'To find them;')
    expect(meeting.does(facilitator, act)).toBe('pending-have-moved')
    expect(meeting.does(facilitator, { ...act, lapsing: [meeting.last] })).toBe(allowed)
  })

  test('for a day at least and thirty at most, by the time of the house', () => {
    const meeting = anIssuedText()
    meeting.hour = '2028-02-28T15:00:00.000Z'
    expect(meeting.opensSilence(facilitator, '2028-02-29T14:59:59.999Z')).toBe('silence-too-short')
    expect(meeting.opensSilence(facilitator, '2027-02-28T15:00:00.000Z')).toBe('silence-too-short')
    expect(meeting.opensSilence(facilitator, '2028-03-29T15:00:00.001Z')).toBe('silence-too-long')
    expect(meeting.opensSilence(facilitator, '2028-02-29T15:00:00.000Z')).toBe(allowed)
  })
})

describe('[Z2] under silence', () => {
  test('the text is frozen for everybody, the facilitators included', () => {
    const meeting = anIssuedText()
    meeting.tables(NRL, p13a, 'To find them;')
    const [proposal] = [meeting.last]
    meeting.tables(SOL, p13a, 'To count them;')
    meeting.does(facilitator, { does: 'set-aside', proposal: meeting.last, as: 'parked', reason: 'Later.' })
    const parked = meeting.last
    meeting.opensSilence(facilitator)
    const room = { proposal, paragraph: p13a, meaning: WORDS, owner: NRL.delegation, live: false }
    const after = { is: 'after', kind: 'operative', level: 1 } as const
    for (const answer of [
      meeting.tables(NRL, p13a, 'To help them;'),
      meeting.proposes(TVR, p13, after, 'We note their work.'),
      meeting.accepts(facilitator, proposal),
      meeting.calls(facilitator, p13a),
      meeting.agrees(facilitator, p13a),
      meeting.reopens(facilitator, p13),
      meeting.issues(facilitator),
      meeting.does(facilitator, { does: 'take-up', proposal: parked }),
      meeting.does(facilitator, { does: 'set-drafting', drafting: 'screen' }),
    ])
      expect(answer).toBe('under-silence')
    for (const meaning of [WORDS, after])
      expect(mayDraft(NRL, { paragraph: p13a, meaning }, meeting.negotiation)).toMatchObject({
        refusal: 'under-silence',
      })
    expect(mayEnter(NRL, room, meeting.negotiation)).toMatchObject({ refusal: 'under-silence' })
    expect(mayDraft(NRL, { paragraph: p13, meaning: WORDS }, meeting.negotiation)).toMatchObject({
      refusal: 'paragraph-is-agreed',
    })
  })

  test('positions are taken and proposals withdrawn, and a silence that ended broken gives everybody their place again', () => {
    const meeting = anIssuedText()
    meeting.tables(NRL, p13a, 'To find them;')
    meeting.opensSilence(facilitator)
    expect(meeting.takes(SOL, { is: 'proposal', proposal: meeting.last }, 'oppose')).toBe(allowed)
    meeting.breaksSilence(TVR, [{ paragraph: p13a, words: '' }])
    meeting.deadlinePasses()
    meeting.closesSilence()
    expect(meeting.tables(NRL, p13a, 'To help them;', meeting.last)).toBe(allowed)
    expect(meeting.withdraws(NRL, meeting.last)).toBe(allowed)
  })
})

describe('[Z3] silence is broken', () => {
  test('by heads of States and groups, and by nobody else', () => {
    const meeting = underSilence()
    const group = delegationCode('GRP')
    const body = delegationCode('BODY')
    for (const [code, kind] of [
      [group, 'group'],
      [body, 'organisation'],
    ] as const)
      meeting.does(secretariat, { does: 'admit', delegation: { code, name: code, kind, members: [] } })
    const headOf = (delegation: typeof group): Actor => ({ seat: seatId('x'), role: 'head', delegation })
    const answers = everyone.map((by) => meeting.breaksSilence(by, on13, `${by.seat} cannot agree.`))
    const no = 'heads-break-silence'
    expect(answers).toEqual([no, no, allowed, no, allowed, allowed, 'observers-read'])
    expect(meeting.breaksSilence(headOf(group), on13)).toBe(allowed)
    expect(meeting.breaksSilence(headOf(body), on13)).toBe('participants-break-silence')
    expect(meeting.breaksSilence(headOf(delegationCode('NOBODY')), on13)).toBe('participants-break-silence')
  })

  test('in writing: paragraphs, words that stand in them, and the reason', () => {
    const meeting = underSilence()
    const on = (words: string, paragraph = p13) => [{ paragraph, words }]
    expect(meeting.breaksSilence(NRL, [])).toBe('nothing-is-named')
    expect(meeting.breaksSilence(NRL, [...on13, ...on13])).toBe('named-twice')
    expect(meeting.breaksSilence(NRL, on('', paragraphId('nowhere')))).toBe('no-such-paragraph')
    expect(meeting.breaksSilence(NRL, on('and resolve to wait'))).toBe('words-are-not-there')
    expect(meeting.breaksSilence(NRL, on13, ' \n')).toBe('reason-is-missing')
    expect(meeting.breaksSilence(NRL, on(' people on\n the move '))).toBe(allowed)
    expect(meeting.breaksSilence(NRL, on(' people on\n the move '))).toBe('broken-so-already')
    expect(meeting.breaksSilence(NRL, on('', pp1))).toBe(allowed)
    expect(attempt(meeting)?.breaches.map(({ by, named }) => [by, named.length])).toEqual([
      ['NRL', 1],
      ['NRL', 1],
    ])
  })

  test('and who speaks of an attempt that is not there, or of an earlier one, breaks nothing', () => {
    const meeting = underSilence()
    const breaking = (silence: number): Act => ({
      does: 'break-silence',
      silence,
      named: on13,
      reason: 'No.',
    })
    const first = attempt(meeting)?.entry ?? 0
    expect(meeting.does(NRL, breaking(first + 1))).toBe('no-such-silence')
    expect(anIssuedText().does(NRL, breaking(first))).toBe('no-such-silence')
    meeting.breaksSilence(SOL, on13)
    meeting.deadlinePasses()
    meeting.closesSilence()
    meeting.opensSilence(facilitator)
    expect(meeting.does(NRL, breaking(first))).toMatchObject({ is: 'too-late', to: 'break-silence' })
    expect(attempt(meeting)?.breaches).toEqual([])
  })
})

describe('[Z4] [Z5] the deadline', () => {
  test('is the last moment for a breach; after it the answer has both times, before and after the house has closed', () => {
    const meeting = underSilence()
    const until = meeting.negotiation.attempts.at(-1)?.until ?? ''
    meeting.hour = until
    expect(meeting.closesSilence()).toBe('silence-is-running')
    expect(meeting.breaksSilence(NRL, on13)).toBe(allowed)
    meeting.deadlinePasses()
    const late = { is: 'too-late', to: 'break-silence', until, at: meeting.hour } as const
    expect(meeting.breaksSilence(SOL, on13)).toEqual(late)
    expect(meeting.closesSilence()).toBe(allowed)
    expect(meeting.breaksSilence(SOL, on13)).toEqual(late)
    expect(inWords(late)).toContain(
      'until 2026-05-06 10:00:00.000 UTC; this arrived at 2026-05-06 10:00:00.001 UTC',
    )
  })

  test('is kept by the house alone, and once', () => {
    const meeting = underSilence()
    meeting.deadlinePasses()
    for (const by of everyone)
      expect(meeting.closesSilence(by)).toBe(
        by.role === 'observer' ? 'observers-read' : 'the-house-closes-silence',
      )
    expect(meeting.does(HOUSE, { does: 'close-silence', silence: 1 })).toBe('no-such-silence')
    expect(meeting.closesSilence()).toBe(allowed)
    expect(meeting.closesSilence()).toBe('no-such-silence')
    expect(runningSilence(meeting.negotiation)).toBe(undefined)
  })
})

test('[Z6] broken silence reopens what was named and what was subject to it, and agrees nothing', () => {
  const meeting = aMeeting()
  meeting.agrees(facilitator, p12, p13)
  meeting.agrees(facilitator, p13)
  meeting.agrees(facilitator, pp1)
  meeting.issues(facilitator)
  meeting.tables(NRL, p13a, 'To find them;')
  meeting.opensSilence(facilitator)
  const words = plain(meeting.negotiation.paragraphs.get(p13)?.base ?? [])
  meeting.breaksSilence(TVR, on13, 'We cannot resolve to act.')
  meeting.breaksSilence(SOL, [...on13, { paragraph: p13a, words: '' }], 'Nor can we.')
  expect(stateOf(meeting)).toBe('agreed')
  meeting.deadlinePasses()
  meeting.closesSilence()
  expect([pp1, p12, p13, p13a].map((id) => stateOf(meeting, id))).toEqual(['agreed', 'open', 'open', 'open'])
  expect(attempt(meeting)?.ended).toMatchObject({ as: 'broken', agreed: [], reopened: [p12, p13] })
  const { paragraphs, proposals } = meeting.negotiation
  expect(plain(paragraphs.get(p13)?.reopenings.at(-1)?.agreed ?? [])).toBe(words)
  expect(paragraphs.get(p13)?.reopenings).toMatchObject([
    { askedBy: 'TVR', reason: 'We cannot resolve to act.' },
  ])
  expect(paragraphs.get(p12)?.reopenings).toMatchObject([{ askedBy: 'TVR', fellWith: p13 }])
  expect(proposals.get(meeting.last)?.state.is).toBe('tabled')
})

test('[Z7] held silence agrees everything, and what was pending lapses', () => {
  const meeting = anIssuedText()
  meeting.proposes(TVR, p13, { is: 'after', kind: 'operative', level: 1 }, 'We note their work.')
  meeting.opensSilence(facilitator)
  meeting.deadlinePasses()
  meeting.closesSilence()
  for (const { state } of meeting.negotiation.paragraphs.values()) expect(state.is).toBe('agreed')
  expect(meeting.negotiation.proposals.get(meeting.last)?.state).toMatchObject({
    is: 'lapsed',
    silence: 'Rev.1',
  })
  expect(attempt(meeting)?.ended).toMatchObject({ as: 'held', reopened: [] })
  expect(attempt(meeting)?.ended?.agreed).toContain(p13a)
  expect(meeting.tables(NRL, p13a, 'To find them;')).toBe('paragraph-is-agreed')
})

test('[Z8] broken once and held the second time, both attempts are on the list, and the record replays', () => {
  const meeting = underSilence()
  meeting.breaksSilence(TVR, on13)
  meeting.deadlinePasses()
  meeting.closesSilence()
  meeting.tables(TVR, p13, 'We remain concerned that people on the move face risks at borders.')
  meeting.accepts(facilitator, meeting.last)
  meeting.issues(facilitator)
  expect(meeting.opensSilence(facilitator)).toBe(allowed)
  meeting.deadlinePasses()
  meeting.closesSilence()
  const { attempts } = meeting.negotiation
  expect(attempts.map(({ revision, breaches, ended }) => [revision, breaches.length, ended?.as])).toEqual([
    ['Rev.1', 1, 'broken'],
    ['Rev.2', 0, 'held'],
  ])
  expect(replay(JSON.parse(JSON.stringify(meeting.record)))).toEqual(meeting.negotiation)
})
