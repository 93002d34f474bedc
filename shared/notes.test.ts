import { describe, expect, test } from 'vitest'
import type { Actor } from './delegations.ts'
import { delegationCode, paragraphId, seatId } from './ids.ts'
import {
  aMeeting,
  allowed,
  everyone,
  facilitator,
  NRL,
  NRLdelegate,
  observer,
  p12,
  p13,
  secretariat,
} from './negotiation.fixture.ts'
import {
  type AskedNote,
  LONGEST_NOTE,
  mayNote,
  NO_WORDS,
  type Note,
  noted,
  type Notes,
  PRIORITIES,
  readsNotes,
  saysSomething,
} from './notes.ts'
import { noteOnTheWire } from './wire.ts'

const made = { by: NRL.seat, at: '2026-05-04T10:00:00.000Z' }
const RED: AskedNote = {
  paragraph: p13,
  on: 0,
  priority: 'red-line',
  instructions: 'Never without borders.',
  fallback: 'at and beyond borders',
}

/** The notes after each of these was asked for in turn; one that is refused fails the test. */
const notesAfter = (...asked: readonly AskedNote[]): Notes =>
  asked.reduce<Notes>((notes, each) => {
    const answer = noted(notes, each, made)
    if (!answer.ok) throw new Error(answer.refusal)
    return new Map(notes).set(each.paragraph, answer.value)
  }, new Map())

const saidOf = (answer: ReturnType<typeof noted>): string => (answer.ok ? allowed : answer.refusal)

describe('[H2] who', () => {
  const meeting = aMeeting()
  const { negotiation } = meeting
  const looksOn: Actor = { seat: seatId('nrl-observer'), role: 'observer', delegation: delegationCode('NRL') }

  test('heads, delegates and facilitators write; observers and the secretariat do not', () => {
    const answers = [...everyone, looksOn].map((actor) => {
      const answer = mayNote(actor, p13, negotiation)
      return [actor.seat, answer.ok ? allowed : answer.refusal]
    })
    expect(answers).toEqual([
      ['cf-facilitator', allowed],
      ['sec-secretariat', 'secretariat-keeps-no-notes'],
      ['nrl-head', allowed],
      ['nrl-delegate', allowed],
      ['sol-head', allowed],
      ['tvr-head', allowed],
      ['watch-observer', 'observers-read'],
      ['nrl-observer', 'observers-read'],
    ])
  })

  test('who writes reads, and so does an observer of the delegation; an observing delegation has none', () => {
    for (const actor of [facilitator, NRL, NRLdelegate, looksOn])
      expect(readsNotes(actor, negotiation)).toBe(true)
    for (const actor of [secretariat, observer]) expect(readsNotes(actor, negotiation)).toBe(false)
  })

  test('[H1] on agreed text as on open text, and on no paragraph that is not there', () => {
    meeting.agrees(facilitator, p12)
    expect(mayNote(NRL, p12, meeting.negotiation).ok).toBe(true)
    expect(mayNote(NRL, paragraphId('nowhere'), negotiation)).toEqual({
      ok: false,
      refusal: 'no-such-paragraph',
    })
  })
})

describe('[H4] on which version', () => {
  test('the first is written on nothing, and each further one on the one before', () => {
    const notes = notesAfter(RED, { ...RED, on: 1, priority: 'high' }, { ...RED, on: 2, priority: 'low' })
    expect(notes.get(p13)).toEqual({
      paragraph: p13,
      version: 3,
      priority: 'low',
      instructions: 'Never without borders.',
      fallback: 'at and beyond borders',
      ...made,
    })
  })

  test('on another version, earlier or later, it is refused', () => {
    const notes = notesAfter(RED, { ...RED, on: 1, priority: 'high' })
    for (const on of [0, 1, 3, 99])
      expect(saidOf(noted(notes, { ...RED, on, priority: 'low' }, made))).toBe('note-has-moved')
    expect(saidOf(noted(new Map(), { ...RED, on: 1 }, made))).toBe('note-has-moved')
  })

  test('words that are there already stay in their version, whichever one is named: an answer may have been lost', () => {
    const notes = notesAfter(RED)
    for (const on of [0, 1, 7])
      expect(noted(notes, { ...RED, on }, { ...made, by: NRLdelegate.seat })).toEqual({
        ok: true,
        value: notes.get(p13),
      })
  })

  test('a note on one paragraph says nothing of another', () => {
    const notes = notesAfter(RED, { ...RED, paragraph: p12 })
    expect([...notes.values()].map(({ paragraph, version }) => [paragraph, version])).toEqual([
      [p13, 1],
      [p12, 1],
    ])
  })

  test('an emptied note says nothing, and its versions go on', () => {
    const notes = notesAfter(RED, { ...NO_WORDS, paragraph: p13, on: 1 })
    const empty = notes.get(p13)
    expect(empty?.version).toBe(2)
    expect(saysSomething(empty ?? RED)).toBe(false)
    expect(saysSomething({ ...NO_WORDS, priority: 'low' })).toBe(true)
  })
})

describe('[H6] how much', () => {
  const long = 'x'.repeat(LONGEST_NOTE)
  const full: Notes = new Map(
    Array.from({ length: 125 }, (_, turn): [Note['paragraph'], Note] => {
      const paragraph = paragraphId(`p-${turn}`)
      return [
        paragraph,
        { paragraph, version: 1, priority: 'none', instructions: long, fallback: long, ...made },
      ]
    }),
  )
  const [first = paragraphId('p-0')] = full.keys()

  test('a million characters fit, and not one more', () => {
    expect(saidOf(noted(full, { ...RED, instructions: '', fallback: '' }, made))).toBe(allowed)
    expect(saidOf(noted(full, { ...RED, instructions: 'x', fallback: '' }, made))).toBe('notes-are-full')
  })

  test('when they are full, a note may still be changed to one as long, or shorter', () => {
    const same = { paragraph: first, on: 1, priority: 'high', instructions: long, fallback: long } as const
    expect(saidOf(noted(full, same, made))).toBe(allowed)
    expect(saidOf(noted(full, { ...same, fallback: '' }, made))).toBe(allowed)
  })

  test('two thousand paragraphs have one', () => {
    const many: Notes = new Map(
      Array.from({ length: 2_000 }, (_, turn): [Note['paragraph'], Note] => {
        const paragraph = paragraphId(`p-${turn}`)
        return [paragraph, { paragraph, version: 1, ...NO_WORDS, ...made }]
      }),
    )
    expect(saidOf(noted(many, RED, made))).toBe('notes-are-full')
    expect(saidOf(noted(many, { ...RED, paragraph: first, on: 1 }, made))).toBe(allowed)
  })
})

describe('what may come in', () => {
  const reads = (sent: unknown) => noteOnTheWire.safeParse(sent)

  test('every priority, and texts without what no one can see or at their longest', () => {
    for (const priority of PRIORITIES) expect(reads({ ...RED, priority }).success).toBe(true)
    const sent = {
      ...RED,
      instructions: '  Hold.\u0000\u001b[2J\nAsk the capital.\t ',
      fallback: 'é'.repeat(LONGEST_NOTE),
    }
    expect(reads(sent).data).toMatchObject({
      instructions: 'Hold.  [2J\nAsk the capital.',
      fallback: 'é'.repeat(LONGEST_NOTE),
    })
  })

  const odd: readonly (readonly [string, object])[] = [
    ['instructions that are too long', { instructions: 'x'.repeat(LONGEST_NOTE + 1) }],
    ['words that are too long', { fallback: 'x'.repeat(LONGEST_NOTE + 1) }],
    ['a priority that is none', { priority: 'urgent' }],
    ['a priority of every object', { priority: 'constructor' }],
    ['no priority', { priority: undefined }],
    ['a version below the first', { on: -1 }],
    ['half a version', { on: 0.5 }],
    ['a version beyond numbers', { on: 1e300 }],
    ['a version in words', { on: '1' }],
    ['a paragraph with a path', { paragraph: '../p13' }],
    ['a paragraph of every object', { paragraph: '__proto__' }],
    ['somebody else’s delegation', { delegation: 'SOL' }],
    ['somebody else’s seat', { by: 'sol-head' }],
    ['a version of its own', { version: 7 }],
    ['marked words', { fallback: [{ text: 'at borders' }] }],
  ]
  test.each(odd)('[A5] not with %s', (_, change) => {
    expect(reads({ ...RED, ...change }).success).toBe(false)
  })
})
