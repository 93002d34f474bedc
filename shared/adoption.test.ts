import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Act } from './acts.ts'
import { corrigendaOn, notAgreed, noticesOn, outcomeOfNotice, STATEMENTS, statementsOn } from './adoption.ts'
import { attempt } from './attempts.fixture.ts'
import { asSeenBy, audienceOf } from './attribution.ts'
import type { Actor } from './delegations.ts'
import { endWaiting } from './ending.ts'
import { delegationCode, paragraphId, seatId, textHash } from './ids.ts'
import { kindOf } from './kinds.ts'
import { lifeOf } from './life.ts'
import { WORDS } from './meanings.ts'
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
  p13a,
  pp1,
  secretariat,
  SOL,
  TVR,
} from './negotiation.fixture.ts'
import type { Negotiation } from './negotiation.ts'
import type { Paragraph } from './paragraphs.ts'
import { hashOf, plain, prose, sameProse } from './prose.ts'
import { replay } from './record.ts'
import { mayDraft } from './rights.ts'

const BASE = 'We remain concerned that people on the move face risks at borders, and resolve to act.'
const AFTER = { is: 'after', kind: 'operative', level: 1 } as const

/** Every paragraph is agreed, and the text is issued as Rev.1. */
function anAgreedText(): Meeting {
  const meeting = aMeeting()
  expect(meeting.concludes()).toBe(allowed)
  return meeting
}

function anAdoptedText(): Meeting {
  const meeting = anAgreedText()
  expect(meeting.adopts(secretariat)).toBe(allowed)
  return meeting
}

const adoptionOf = ({ negotiation: { adoption } }: Meeting) => {
  if (!adoption) throw new Error('the text is adopted')
  return adoption
}
const wordsOf = ({ negotiation }: Meeting, id = p13) => plain(negotiation.paragraphs.get(id)?.base ?? [])

describe('[Y1] the secretariat records that the text was adopted', () => {
  test('with symbol and day; nobody else does', () => {
    const meeting = anAgreedText()
    for (const by of [facilitator, NRL, NRLdelegate])
      expect(meeting.adopts(by)).toBe('secretariat-records-adoption')
    expect(meeting.adopts(observer)).toBe('observers-read')
    expect(meeting.adopts(secretariat, 'PD/2026/1')).toBe(allowed)
    expect(adoptionOf(meeting)).toMatchObject({ revision: 'Rev.1', symbol: 'PD/2026/1', day: '2026-05-04' })
    for (const { state } of meeting.negotiation.paragraphs.values()) expect(state.is).toBe('adopted')
  })

  test('of a text that is agreed as a whole, its headings aside', () => {
    const meeting = aMeeting()
    for (const id of [pp1, p12, p13]) meeting.agrees(facilitator, id)
    meeting.issues(facilitator)
    expect(notAgreed(meeting.negotiation).map(({ id }) => id)).toEqual([p13a])
    expect(meeting.adopts(secretariat)).toBe('not-all-agreed')
    meeting.agrees(facilitator, p13a)
    expect(meeting.adopts(secretariat)).toBe(allowed)
  })

  test('of a text on which silence held, and not while it is under silence', () => {
    const meeting = aMeeting()
    meeting.issues(facilitator)
    meeting.opensSilence(facilitator)
    expect(meeting.adopts(secretariat)).toBe('under-silence')
    meeting.deadlinePasses()
    expect(meeting.adopts(secretariat)).toBe('under-silence')
    meeting.closesSilence()
    expect(meeting.adopts(secretariat, 'PD/2026/1', '2026-05-06')).toBe(allowed)
  })

  test('the last text issued, word by word', () => {
    const meeting = anAgreedText()
    const [last] = meeting.negotiation.revisions.slice(-1)
    if (!last) throw new Error('a text was issued')
    const act = {
      does: 'adopt',
      revision: last.name,
      text: last.hash,
      symbol: 'PD/2026/1',
      day: '2026-05-04',
      lapsing: [],
    } as const satisfies Act
    expect(meeting.does(secretariat, { ...act, revision: 'Zero draft' })).toBe('not-the-last-issued')
    expect(meeting.does(secretariat, { ...act, text: textHash('0'.repeat(64)) })).toBe('not-as-issued')
    meeting.reopens(facilitator, p13)
    meeting.tables(NRL, p13, 'We act.')
    meeting.accepts(facilitator, meeting.last)
    meeting.agrees(facilitator, p13)
    expect(meeting.does(secretariat, act)).toBe('not-as-issued')
    meeting.issues(facilitator)
    expect(meeting.adopts(secretariat)).toBe(allowed)
  })

  test('on a day that has come, under a symbol, and having seen what lapses', () => {
    const meeting = anAgreedText()
    meeting.proposes(NRL, p13, AFTER, 'We note their work.')
    const pending = meeting.last
    const { negotiation } = meeting
    const [last] = negotiation.revisions.slice(-1)
    const act = { revision: last?.name ?? '', text: last?.hash ?? textHash('0'.repeat(64)), lapsing: [] }
    const asked = { does: 'adopt', symbol: 'PD/2026/1', day: '2026-05-04', ...act } as const
    expect(meeting.does(secretariat, asked)).toBe('pending-have-moved')
    expect(meeting.adopts(secretariat, ' ')).toBe('symbol-is-missing')
    expect(meeting.adopts(secretariat, 'PD/2026/1', '2026-05-05')).toBe('day-is-to-come')
    expect(meeting.adopts(secretariat)).toBe(allowed)
    expect(meeting.negotiation.proposals.get(pending)?.state).toMatchObject({
      is: 'lapsed',
      adoption: 'PD/2026/1',
    })
  })
})

/** Whether words read as before the last act; or are punctuated otherwise, or spelt after notice to which nobody objected in time. */
function isPutRight({ negotiation, record }: Meeting, before: Negotiation, { id, base }: Paragraph): boolean {
  const after = negotiation.paragraphs.get(id)?.base ?? []
  if (sameProse(after, base)) return true
  const isEditorial = kindOf(base, after, WORDS) === 'editorial'
  const notice = before.adoption?.notices.find((one) => sameProse(one.after, after))
  const isDue = notice && !notice.objection && notice.until < (record.at(-1)?.at ?? '')
  return record.at(-1)?.act.does === 'correct' && (isEditorial || isDue === true)
}

describe('[Y2] [Y7] adopted is final', () => {
  test('nothing is done to the text any more, by anybody', () => {
    const meeting = anAgreedText()
    meeting.proposes(NRL, p13, AFTER, 'We note their work.')
    const earlier = meeting.last
    meeting.does(facilitator, { does: 'set-aside', proposal: earlier, as: 'parked', reason: 'Later.' })
    meeting.adopts(secretariat)
    for (const answer of [
      meeting.tables(NRL, p13, 'We act.'),
      meeting.proposes(NRL, p13, AFTER, 'We note their work.'),
      meeting.does(facilitator, { does: 'take-up', proposal: earlier }),
      meeting.agrees(facilitator, p13),
      meeting.calls(facilitator, p13),
      meeting.reopens(facilitator, p13),
      meeting.restores(facilitator, p13),
      meeting.issues(facilitator),
      meeting.opensSilence(facilitator, '2026-05-08T10:00:00.000Z'),
      meeting.adopts(secretariat),
      meeting.takes(SOL, { is: 'paragraph', paragraph: p13 }, 'support'),
      meeting.does(facilitator, { does: 'set-drafting', drafting: 'screen' }),
    ])
      expect(answer).toBe('text-is-adopted')
    for (const meaning of [WORDS, AFTER])
      expect(mayDraft(NRL, { paragraph: p13, meaning }, meeting.negotiation)).toMatchObject({
        refusal: 'text-is-adopted',
      })
  })

  test('[Y6] [Y9] no path leads from adopted to another state, or to other words but misprints put right, whatever is tried', () => {
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 60 }), (attempts) => {
        const meeting = anAdoptedText()
        const then = meeting.negotiation
        for (const attempted of attempts) {
          const before = meeting.negotiation
          attempted(meeting)
          for (const paragraph of before.paragraphs.values())
            expect(isPutRight(meeting, before, paragraph)).toBe(true)
        }
        const now = meeting.negotiation
        expect([...now.paragraphs.keys()]).toEqual([...then.paragraphs.keys()])
        for (const [id, { base, label }] of then.paragraphs) {
          const after = now.paragraphs.get(id)
          if (!after) throw new Error('it is in the text')
          expect(after).toMatchObject({ label, state: { is: 'adopted' } })
          const corrected = corrigendaOn(now, id).at(-1)?.after ?? base
          expect(sameProse(after.base, corrected)).toBe(true)
        }
        expect(now.revisions).toEqual(then.revisions)
        expect(now.attempts).toEqual(then.attempts)
        expect(replay(meeting.record)).toEqual(now)
      }),
    )
  })
})

describe('[Y3] other bodies endorse it', () => {
  const endorses = (meeting: Meeting, by = secretariat, day = '2026-05-04', body = 'The Assembly') =>
    meeting.does(by, { does: 'endorse', body, symbol: 'A/RES/1', day })

  test('by the secretariat, each once, on a day after it was adopted', () => {
    const meeting = anAgreedText()
    expect(endorses(meeting)).toBe('not-adopted')
    meeting.adopts(secretariat)
    for (const by of [facilitator, SOL]) expect(endorses(meeting, by)).toBe('secretariat-records-adoption')
    expect(endorses(meeting, secretariat, '2026-05-03')).toBe('day-before-adoption')
    expect(endorses(meeting, secretariat, '2026-05-05')).toBe('day-is-to-come')
    expect(endorses(meeting, secretariat, '2026-05-04', ' ')).toBe('name-is-missing')
    expect(endorses(meeting)).toBe(allowed)
    expect(endorses(meeting)).toBe('endorsed-already')
    expect(endorses(meeting, secretariat, '2026-05-04', 'The Council')).toBe(allowed)
    expect(adoptionOf(meeting).endorsements.map(({ body }) => body)).toEqual(['The Assembly', 'The Council'])
  })
})

describe('[Y4] delegations say where they stand on it', () => {
  test('by their heads, on paragraphs they name or on the whole, in their own words', () => {
    const meeting = anAdoptedText()
    expect(meeting.states(NRL, 'explain-position', 'We read it so.')).toBe(allowed)
    expect(meeting.states(SOL, 'reserve', 'Within our law.', p13, p12)).toBe(allowed)
    expect(meeting.states(TVR, 'dissociate', 'We are not part of this.', p13)).toBe(allowed)
    expect(statementsOn(meeting.negotiation, p13).map(({ by, as }) => [by, as])).toEqual([
      ['SOL', 'reserve'],
      ['TVR', 'dissociate'],
    ])
    expect(statementsOn(meeting.negotiation, null).map(({ words }) => words)).toEqual(['We read it so.'])
    expect(wordsOf(meeting)).toBe(BASE)
  })

  test.each(STATEMENTS)('%s: nobody else does, and not before the text is adopted', (does) => {
    const before = anAgreedText()
    expect(before.states(SOL, does, 'No.')).toBe('not-adopted')
    const meeting = anAdoptedText()
    for (const by of [facilitator, secretariat, NRLdelegate])
      expect(meeting.states(by, does, 'No.')).toBe('heads-make-statements')
    expect(meeting.states(observer, does, 'No.')).toBe('observers-read')
    meeting.does(secretariat, {
      does: 'admit',
      delegation: { code: delegationCode('IBHM'), name: 'A bureau', kind: 'organisation', members: [] },
    })
    const bureau = { seat: seatId('ibhm'), role: 'head', delegation: delegationCode('IBHM') } as const
    expect(meeting.states(bureau, does, 'No.')).toBe('parties-make-statements')
  })

  test('what says nothing, names what is not there, or was said already is refused', () => {
    const meeting = anAdoptedText()
    expect(meeting.states(SOL, 'reserve', '  ', p13)).toBe('statement-is-missing')
    expect(meeting.states(SOL, 'reserve', 'Within our law.', p13, p13)).toBe('named-twice')
    expect(meeting.states(SOL, 'reserve', 'Within our law.', paragraphId('none'))).toBe('no-such-paragraph')
    expect(meeting.states(SOL, 'reserve', 'Within our law.', p13)).toBe(allowed)
    expect(meeting.states(SOL, 'reserve', 'Within our law.', p13)).toBe('stated-already')
    expect(meeting.states(SOL, 'reserve', 'Within our law.', p12)).toBe(allowed)
    expect(meeting.states(NRL, 'reserve', 'Within our law.', p13)).toBe(allowed)
  })

  test('who said it withdraws it, once, and both stay on the record', () => {
    const meeting = anAdoptedText()
    meeting.states(SOL, 'reserve', 'Within our law.', p13)
    const statement = meeting.record.length
    const act = { does: 'withdraw-statement', statement } as const
    expect(meeting.does(NRL, act)).toBe('no-such-statement')
    expect(meeting.does(secretariat, act)).toBe('heads-make-statements')
    expect(meeting.does(SOL, act)).toBe(allowed)
    expect(meeting.does(SOL, act)).toBe('statement-is-withdrawn')
    expect(statementsOn(meeting.negotiation, p13)).toEqual([])
    expect(adoptionOf(meeting).statements).toMatchObject([{ withdrawn: { entry: statement + 1 } }])
    expect(meeting.states(SOL, 'reserve', 'Within our law.', p13)).toBe(allowed)
  })
})

describe('[Y6] a misprint is put right', () => {
  const RIGHT = BASE.replace('borders, and', 'borders and')

  test('by the secretariat, on the words it saw; what stood there stays beside it', () => {
    const meeting = anAgreedText()
    const issued = meeting.negotiation.revisions.at(-1)
    expect(meeting.corrects(secretariat, p13, RIGHT)).toBe('not-adopted')
    meeting.adopts(secretariat)
    for (const by of [facilitator, SOL]) expect(meeting.corrects(by, p13, RIGHT)).toBe('secretariat-corrects')
    const stale: Act = {
      does: 'correct',
      paragraph: p13,
      base: hashOf(prose('We act.')),
      wording: prose(RIGHT),
      reason: 'A misprint.',
    }
    expect(meeting.does(secretariat, stale)).toBe('text-has-moved')
    expect(meeting.corrects(secretariat, p13, RIGHT, ' ')).toBe('reason-is-missing')
    expect(meeting.corrects(secretariat, p13, BASE)).toBe('nothing-changed')
    expect(meeting.corrects(secretariat, p13, RIGHT.replace(' and', '\u202e and'))).toBe('hidden-characters')
    expect(meeting.corrects(secretariat, p13, RIGHT)).toBe(allowed)
    expect(wordsOf(meeting)).toBe(RIGHT)
    expect(corrigendaOn(meeting.negotiation, p13)).toMatchObject([
      { before: prose(BASE), after: prose(RIGHT), reason: 'A misprint.' },
    ])
    expect(meeting.negotiation.paragraphs.get(p13)?.state.is).toBe('adopted')
    expect(meeting.negotiation.revisions.at(-1)).toEqual(issued)
    expect(adoptionOf(meeting).text).toBe(issued?.hash)
  })

  test.each([
    ['a word put in', BASE.replace('risks', 'grave risks')],
    ['a word taken out', BASE.replace('resolve to ', '')],
    ['a word for another', BASE.replace('resolve', 'decline')],
    ['no', BASE.replace('face', 'do not face')],
    ['another order', BASE.replace('remain concerned', 'concerned remain')],
    ['brackets', BASE.replace('resolve to act', '[resolve to act]')],
    ['nothing left', ''],
  ])('and no word of it: %s', (_what, words) => {
    const meeting = anAdoptedText()
    expect(meeting.corrects(secretariat, p13, words)).toBe('not-editorial')
    expect(wordsOf(meeting)).toBe(BASE)
  })

  test('a figure is a word: no point makes another of it', () => {
    const meeting = aMeeting()
    meeting.tables(NRL, p13, 'We act by 2 5 in 2030.')
    meeting.accepts(facilitator, meeting.last)
    meeting.concludes()
    meeting.adopts(secretariat)
    expect(meeting.corrects(secretariat, p13, 'We act by 2.5 in 2030.')).toBe('not-editorial')
    expect(meeting.corrects(secretariat, p13, 'We act by 25 in 2030.')).toBe('not-editorial')
  })
})

describe('[Y9] a misspelt word is put right after notice', () => {
  const WRONG = BASE.replace('concerned', 'concernd')
  const DUE = '2026-05-14T10:00:00.000Z'
  const AFTER_IT = '2026-05-14T10:00:00.001Z'

  /** Adopted with a misspelling in paragraph 13. */
  function aMisspeltText(words = WRONG): Meeting {
    const meeting = aMeeting()
    meeting.tables(NRL, p13, words)
    meeting.accepts(facilitator, meeting.last)
    meeting.concludes()
    expect(meeting.adopts(secretariat)).toBe(allowed)
    return meeting
  }

  test('the secretariat names both spellings; until the time is up the text reads as it was adopted', () => {
    const meeting = aMisspeltText()
    expect(meeting.corrects(secretariat, p13, BASE)).toBe('notice-is-missing')
    for (const by of [facilitator, SOL]) expect(meeting.notifies(by, p13, BASE)).toBe('secretariat-corrects')
    expect(meeting.notifies(secretariat, p13, BASE, '2026-05-11T09:00:00.000Z')).toBe('notice-too-short')
    expect(meeting.notifies(secretariat, p13, BASE, '2026-09-11T09:00:00.000Z')).toBe('notice-too-long')
    expect(meeting.notifies(secretariat, p13, BASE)).toBe(allowed)
    expect(wordsOf(meeting)).toBe(WRONG)
    expect(meeting.notifies(secretariat, p13, BASE)).toBe('notified-already')
    expect(meeting.corrects(secretariat, p13, BASE)).toBe('notice-is-running')
    meeting.hour = DUE
    expect(meeting.corrects(secretariat, p13, BASE)).toBe('notice-is-running')
    meeting.hour = AFTER_IT
    expect(meeting.corrects(secretariat, p13, BASE.replace('resolve', 'decline'))).toBe('not-editorial')
    expect(meeting.corrects(secretariat, p13, BASE)).toBe(allowed)
    expect(wordsOf(meeting)).toBe(BASE)
    expect(corrigendaOn(meeting.negotiation, p13)).toMatchObject([
      { before: prose(WRONG), after: prose(BASE) },
    ])
    expect(
      noticesOn(meeting.negotiation, p13).map((one) => outcomeOfNotice(meeting.negotiation, one)),
    ).toEqual(['put-right'])
    expect(replay(JSON.parse(JSON.stringify(meeting.record)))).toEqual(meeting.negotiation)
  })

  test('with the objection of one delegation it falls, and does not come again in other words around it', () => {
    const meeting = aMisspeltText()
    meeting.notifies(secretariat, p13, BASE)
    for (const [by, no] of [
      [NRLdelegate, 'heads-object-to-corrections'],
      [facilitator, 'heads-object-to-corrections'],
      [secretariat, 'heads-object-to-corrections'],
      [observer, 'observers-read'],
    ] as const)
      expect(meeting.contradicts(by)).toBe(no)
    expect(meeting.contradicts(TVR, ' ')).toBe('say-what-is-objected')
    expect(meeting.contradicts(TVR)).toBe(allowed)
    expect(meeting.contradicts(SOL)).toBe('no-such-notice')
    meeting.hour = AFTER_IT
    expect(meeting.corrects(secretariat, p13, BASE)).toBe('notice-has-fallen')
    expect(meeting.corrects(secretariat, p13, WRONG.replace('borders, and', 'borders and'))).toBe(allowed)
    const again = BASE.replace('borders, and', 'borders and')
    expect(meeting.notifies(secretariat, p13, again, '2026-06-14T10:00:00.000Z')).toBe('notice-has-fallen')
    expect(wordsOf(meeting)).toBe(WRONG.replace('borders, and', 'borders and'))
  })

  test('an objection counts until the time is up; one that comes later is told both times', () => {
    const meeting = aMisspeltText()
    meeting.notifies(secretariat, p13, BASE)
    meeting.hour = AFTER_IT
    expect(meeting.contradicts(TVR)).toEqual({
      is: 'too-late',
      to: 'object-to-correction',
      until: DUE,
      at: AFTER_IT,
    })
    meeting.hour = DUE
    expect(meeting.contradicts(TVR)).toBe(allowed)
  })

  test('a notice is passed by once the words around it are others', () => {
    const meeting = aMisspeltText()
    meeting.notifies(secretariat, p13, BASE)
    meeting.corrects(secretariat, p13, WRONG.replace('borders, and', 'borders and'))
    meeting.hour = AFTER_IT
    expect(meeting.corrects(secretariat, p13, BASE.replace('borders, and', 'borders and'))).toBe(
      'notice-is-missing',
    )
    expect(meeting.contradicts(TVR)).toBe('no-such-notice')
  })

  test('who reads without names is told that it fell and why, and not by whom', () => {
    const meeting = aMisspeltText()
    meeting.notifies(secretariat, p13, BASE)
    meeting.contradicts(TVR)
    const audience = { reads: 'own', delegation: SOL.delegation } as const
    const seen = replay(meeting.record.map((entry) => asSeenBy(audience, entry, meeting.negotiation)))
    expect(seen.adoption?.notices[0]?.objection).toMatchObject({ by: null, words: 'It is another word.' })
  })

  test('[V8] it waits for the secretariat and for every head, until it is decided', () => {
    const meeting = aMisspeltText()
    const waits = () =>
      [secretariat, SOL, NRLdelegate, facilitator].map((by) =>
        endWaiting(by, meeting.negotiation).map(({ is }) => is),
      )
    expect(waits()).toEqual([[], [], [], []])
    meeting.notifies(secretariat, p13, BASE)
    expect(waits()).toEqual([['notice'], ['notice'], [], []])
    meeting.contradicts(TVR)
    expect(waits()).toEqual([[], [], [], []])
  })

  test('[V7] it is in the life of the paragraph', () => {
    const meeting = aMisspeltText()
    meeting.notifies(secretariat, p13, BASE)
    meeting.contradicts(TVR)
    const happened = lifeOf(meeting.negotiation, p13).map(({ happening }) => happening.is)
    expect(happened.slice(-2)).toEqual(['notified', 'contradicted'])
  })
})

test('[V8] [Y1] that the text can be adopted waits for the secretariat once all of it is agreed', () => {
  const meeting = aMeeting()
  const waits = (by: Actor) => endWaiting(by, meeting.negotiation)
  expect([secretariat, facilitator].map(waits)).toEqual([[], []])
  meeting.tables(NRL, p12, 'We act.')
  meeting.accepts(facilitator, meeting.last)
  for (const { id, kind } of meeting.negotiation.paragraphs.values())
    if (kind !== 'heading') meeting.agrees(facilitator, id)
  for (const by of [secretariat, facilitator])
    expect(waits(by)).toMatchObject([{ is: 'adoptable', revision: null, paragraph: pp1 }])
  meeting.issues(facilitator)
  expect(waits(secretariat)).toMatchObject([{ is: 'adoptable', revision: 'Rev.1' }])
  for (const by of [facilitator, NRL, NRLdelegate, observer]) expect(waits(by)).toEqual([])
  meeting.reopens(facilitator, p12)
  expect(waits(secretariat)).toEqual([])
  meeting.agrees(facilitator, p12)
  meeting.adopts(secretariat)
  expect(waits(secretariat)).toEqual([])
})

test('[V8] [Z7] and once silence has held', () => {
  const meeting = aMeeting()
  meeting.issues(facilitator)
  meeting.opensSilence(facilitator)
  expect(endWaiting(secretariat, meeting.negotiation)).toEqual([])
  meeting.deadlinePasses()
  meeting.closesSilence()
  expect(endWaiting(secretariat, meeting.negotiation)).toMatchObject([{ is: 'adoptable', revision: 'Rev.1' }])
})

test('[V7] [Y5] it is all in the life of the paragraphs', () => {
  const meeting = anAdoptedText()
  meeting.does(secretariat, { does: 'endorse', body: 'The Assembly', symbol: 'A/RES/1', day: '2026-05-04' })
  meeting.states(SOL, 'reserve', 'Within our law.', p13)
  meeting.states(TVR, 'explain-position', 'We read it so.')
  meeting.corrects(secretariat, p13, BASE.replace('borders, and', 'borders and'))
  const happened = (id = p13) => lifeOf(meeting.negotiation, id).map(({ happening }) => happening.is)
  expect(happened().slice(-4)).toEqual(['adopted', 'endorsed', 'stated', 'corrected'])
  expect(happened(p12).slice(-2)).toEqual(['adopted', 'endorsed'])
})

test('[Y8] [T4] who reads without names is sent no statement of others, and not how many there are', () => {
  const meeting = anAdoptedText()
  meeting.states(SOL, 'reserve', 'Within our law.', p13)
  meeting.states(TVR, 'dissociate', 'We are not part of this.', p13)
  meeting.does(TVR, { does: 'withdraw-statement', statement: meeting.record.length })
  meeting.does(facilitator, { does: 'set-attribution', namesTo: 'facilitators' })
  for (const actor of everyone) {
    const audience = audienceOf(actor, meeting.negotiation)
    if (audience.reads === 'issued') throw new Error('the text is open to observers')
    const sent = meeting.record.map((entry) => asSeenBy(audience, entry, meeting.negotiation))
    const told = replay(sent).adoption?.statements.map(({ by }) => by)
    const all =
      audience.reads === 'names' ? ['SOL', 'TVR'] : ['SOL', 'TVR'].filter((code) => code === actor.delegation)
    expect(told).toEqual(all)
    expect(JSON.stringify(sent).includes('Within our law.')).toBe(all.includes('SOL'))
  }
})
