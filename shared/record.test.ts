import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { attempt } from './attempts.fixture.ts'
import {
  aMeeting,
  allowed,
  everyone,
  facilitator,
  type Meeting,
  NRL,
  NRLdelegate,
  p13,
  p13a,
  secretariat,
  SOL,
} from './negotiation.fixture.ts'
import { allPending, type Negotiation, pendingOn, proposalsOn } from './negotiation.ts'
import { type ParagraphId, paragraphOf, proposalId } from './ids.ts'
import { isNewParagraph } from './meanings.ts'
import { plain, sameProse } from './prose.ts'
import { fallingWith } from './chains.ts'
import { apply, replay } from './record.ts'
import { ACTS } from './rights.fixture.ts'
import { runningSilence } from './silence.ts'
import { halvesOf } from './splitting.ts'

test('[P2] a proposal is numbered by delegation, paragraph and turn', () => {
  const meeting = aMeeting()
  meeting.tables(NRL, p13, 'We act.')
  meeting.tables(SOL, p13, 'We wait.')
  meeting.delegates(NRL)
  meeting.tables(NRLdelegate, p13, 'We act soon.')
  meeting.withdraws(NRL, proposalId('proposal-1'))
  meeting.tables(NRL, p13, 'We act later.')
  meeting.tables(NRL, p13a, 'To find them;')
  const numbers = [...meeting.negotiation.proposals.values()].map(({ number }) => number)
  expect(numbers).toEqual(['NRL 13.1', 'SOL 13.1', 'NRL 13.2', 'NRL 13.3', 'NRL 13 (a).1'])
})

test('[P4] tabling again keeps the earlier wording', () => {
  const meeting = aMeeting()
  meeting.tables(NRL, p13, 'We act.')
  meeting.tables(NRL, p13, 'We act now.', meeting.last)
  const [proposal] = proposalsOn(meeting.negotiation, p13)
  expect(proposal?.wordings.map(({ prose: words }) => plain(words))).toEqual(['We act.', 'We act now.'])
})

test('[L3] what was agreed stays beside the paragraph when it is reopened', () => {
  const meeting = aMeeting()
  meeting.tables(NRL, p13, 'We act.')
  meeting.agrees(facilitator, p13)
  expect(pendingOn(meeting.negotiation, p13)).toEqual([])
  expect(meeting.negotiation.proposals.get(meeting.last)?.state.is).toBe('lapsed')
  meeting.reopens(facilitator, p13)
  const paragraph = meeting.negotiation.paragraphs.get(p13)
  expect(paragraph?.state.is).toBe('open')
  expect(paragraph?.reopenings.map(({ agreed }) => agreed)).toEqual([paragraph?.base])
})

test('[R1] an entry that does not follow the last is a fault', () => {
  const meeting = aMeeting()
  const first = meeting.record[0]
  if (!first) throw new Error('the record has a first entry')
  expect(() => apply(meeting.negotiation, first)).toThrow('entry 1 follows entry')
})

/** Long and varied enough for a paragraph to be agreed, reopened, changed and restored; left to itself it tries a handful. */
const sitting = fc.array(fc.noBias(attempt), { minLength: 60, maxLength: 120, size: 'max' })

/** A meeting in which these were tried, in their order; one in ten of them on a text that is adopted already. */
function held(attempts: readonly ((meeting: Meeting) => unknown)[]): Meeting {
  const meeting = aMeeting()
  if (attempts.length % 10 === 0) {
    meeting.concludes()
    meeting.adopts(secretariat)
  }
  for (const attempted of attempts) attempted(meeting)
  return meeting
}

test('every act there is is tried in every role, and each is allowed to somebody', () => {
  const meetings = fc.sample(sitting, { seed: 4, numRuns: 160 }).map(held)
  const asked = new Set(meetings.flatMap((meeting) => [...meeting.asked]))
  const roles = new Set(everyone.map(({ role }) => role))
  const all = ACTS.flatMap((act) => [...roles].map((role) => `${act} ${role}`))
  expect(all.filter((one) => !asked.has(one))).toEqual([])
  const done = new Set<string>(meetings.flatMap(({ record }) => record.map(({ act }) => act.does)))
  expect(ACTS.filter((act) => !done.has(act))).toEqual([])
})

test('[R1] replaying the record gives the state, whatever was tried', () => {
  fc.assert(
    fc.property(sitting, (attempts) => {
      const meeting = aMeeting()
      for (const attempted of attempts) attempted(meeting)
      expect(replay(meeting.record)).toEqual(meeting.negotiation)
      expect(replay(JSON.parse(JSON.stringify(meeting.record)))).toEqual(meeting.negotiation)
      expect(meeting.record.map(({ number }) => number)).toEqual(meeting.record.map((_, at) => at + 1))
    }),
  )
})

/** Whether a paragraph, or one that it is subject to, was named in the silence that ran. */
const wasNamed = (before: Negotiation, id: ParagraphId): boolean => {
  const named = runningSilence(before)?.breaches.flatMap((breach) => breach.named) ?? []
  return named.some(
    ({ paragraph }) =>
      paragraph === id ||
      (before.paragraphs.get(paragraph)?.state.is === 'agreed' &&
        fallingWith(before, paragraph).some((falling) => falling.id === id)),
  )
}

test('[Z2] [Z6] [Z7] under silence no word and no state changes until the house closes it, and then as it must', () => {
  fc.assert(
    fc.property(sitting, (attempts) => {
      const meeting = aMeeting()
      for (const attempted of attempts) {
        const before = meeting.negotiation
        attempted(meeting)
        const running = runningSilence(before)
        if (!running || meeting.negotiation === before) continue
        const ended = meeting.negotiation.attempts.at(-1)?.ended
        for (const [id, { base, state }] of before.paragraphs) {
          const after = meeting.negotiation.paragraphs.get(id)
          expect(after && sameProse(after.base, base)).toBe(true)
          const isOpened = ended?.as === 'broken' && state.is === 'agreed' && wasNamed(before, id)
          expect(after?.state.is).toBe(ended?.as === 'held' ? 'agreed' : isOpened ? 'open' : state.is)
        }
        expect(meeting.negotiation.paragraphs.size).toBe(before.paragraphs.size)
        const outcome = running.breaches.length > 0 ? 'broken' : 'held'
        expect([undefined, outcome]).toContain(ended?.as)
        expect(ended?.as === 'held' ? allPending(meeting.negotiation) : []).toEqual([])
      }
    }),
  )
})

test('[L7] [Y1] no path leads from agreed ad ref to other words except a reopening', () => {
  fc.assert(
    fc.property(sitting, (attempts) => {
      const meeting = aMeeting()
      for (const attempted of attempts) {
        const before = meeting.negotiation
        const answer = attempted(meeting)
        const act = meeting.record.at(-1)?.act
        for (const [id, paragraph] of before.paragraphs) {
          const after = meeting.negotiation.paragraphs.get(id)
          if (paragraph.state.is !== 'agreed') continue
          if (!after) throw new Error('what is agreed does not leave the text')
          expect(sameProse(after.base, paragraph.base)).toBe(true)
          const wasReopened =
            answer === allowed &&
            ((act?.does === 'reopen' && (act.paragraph === id || act.falling?.includes(id) === true)) ||
              (act?.does === 'close-silence' && wasNamed(before, id)))
          const isAdopted = answer === allowed && act?.does === 'adopt'
          expect(after.state.is).toBe(wasReopened ? 'open' : isAdopted ? 'adopted' : 'agreed')
        }
      }
    }),
  )
})

/** What a call ends in, and by which act. */
const ENDS = new Map<string, string>([
  ['close-call', 'open'],
  ['agree', 'agreed'],
])

test('[C2] no path leads from called to other words except through closing the call', () => {
  fc.assert(
    fc.property(sitting, (attempts) => {
      const meeting = aMeeting()
      for (const attempted of attempts) {
        const before = meeting.negotiation
        const answer = attempted(meeting)
        const act = meeting.record.at(-1)?.act
        for (const [id, paragraph] of before.paragraphs) {
          const after = meeting.negotiation.paragraphs.get(id)
          if (paragraph.state.is !== 'called' || !after) continue
          expect(sameProse(after.base, paragraph.base)).toBe(true)
          const wasHere = answer === allowed && act && 'paragraph' in act && act.paragraph === id
          const ending = wasHere ? ENDS.get(act.does) : undefined
          expect(after.state.is).toBe(ending ?? 'called')
        }
      }
    }),
  )
})

test('[B1] [Y6] a base changes by acceptance alone, and once it is adopted by a corrigendum, whatever was tried', () => {
  fc.assert(
    fc.property(sitting, (attempts) => {
      const bases = new Map([...aMeeting().negotiation.paragraphs].map(([id, { base }]) => [id, base]))
      const meeting = held(attempts)
      for (const { act } of meeting.record) {
        if (act.does === 'correct') bases.set(act.paragraph, act.wording)
        if (act.does !== 'accept' && act.does !== 'restore') continue
        const ids = act.does === 'accept' ? act.taken.map(({ proposal }) => proposal) : [act.proposal]
        const taken = ids.map((id) => meeting.negotiation.proposals.get(id))
        const outer = taken.find((proposal) => proposal?.meaning.is !== 'within')
        const [meaning, proposal] = [outer?.meaning.is, outer?.id]
        const halves = meaning === 'split' ? halvesOf(act.result) : null
        if (proposal && halves) bases.set(act.paragraph, halves[0]).set(paragraphOf(proposal), halves[1])
        else if (proposal && outer && isNewParagraph(outer.meaning))
          bases.set(paragraphOf(proposal), act.result)
        else if (meaning !== 'deletion' && meaning !== 'move') bases.set(act.paragraph, act.result)
      }
      for (const [id, { base }] of meeting.negotiation.paragraphs)
        expect(sameProse(base, bases.get(id) ?? [])).toBe(true)
    }),
  )
})
