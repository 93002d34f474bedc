// Each kind of acceptance is refused when what the facilitator saw has become other meanwhile [B2].

import { describe, expect, test } from 'vitest'
import { accepting } from './accepting.ts'
import type { Act } from './acts.ts'
import { type ParagraphId, paragraphId, paragraphOf } from './ids.ts'
import type { Meaning } from './meanings.ts'
import {
  aMeeting,
  allowed,
  facilitator,
  h1,
  type Meeting,
  NRL,
  p12,
  p13,
  p13a,
  pp1,
  SOL,
} from './negotiation.fixture.ts'
import { wordingOf } from './proposals.ts'
import { hashOf, plain } from './prose.ts'
import { seenAt } from './seen.ts'
import { placesIn, splitAt } from './splitting.ts'

const BASE_12 = 'We welcome the steps taken to widen regular pathways.'
const BELOW: Meaning = { is: 'after', kind: 'sub-paragraph', level: 2 }
const AFTER: Meaning = { is: 'after', kind: 'operative', level: 1 }
const wordsOf = ({ negotiation }: Meeting, id: ParagraphId) =>
  plain(negotiation.paragraphs.get(id)?.base ?? [])

/** What the facilitator has on the screen for the proposal that was tabled last: the whole act, as it would be done. */
function theScreen({ negotiation, last }: Meeting): Act {
  const proposal = negotiation.proposals.get(last)
  if (!proposal) throw new Error('it is on the table')
  const taken = [{ proposal: last, wording: hashOf(wordingOf(proposal).prose) }]
  return accepting(negotiation, { paragraph: proposal.paragraph, base: seenAt(negotiation, proposal), taken })
}

const proposesAndAccepts = (meeting: Meeting, on: ParagraphId, meaning: Meaning, words = '') => {
  expect(meeting.proposes(SOL, on, meaning, words)).toBe(allowed)
  expect(meeting.accepts(facilitator, meeting.last)).toBe(allowed)
  return paragraphOf(meeting.last)
}
const rewords = (meeting: Meeting, on: ParagraphId, words: string) => {
  expect(meeting.tables(SOL, on, words)).toBe(allowed)
  expect(meeting.accepts(facilitator, meeting.last)).toBe(allowed)
}
const split = (meeting: Meeting, on: ParagraphId) => {
  const base = meeting.negotiation.paragraphs.get(on)?.base ?? []
  return plain(splitAt(base, placesIn(base)[2] ?? 0) ?? [])
}
const inOrder = ({ negotiation }: Meeting) => [...negotiation.paragraphs.keys()]

type Case = readonly [
  seen: string,
  changed: string,
  on: ParagraphId,
  meaning: Meaning,
  words: (meeting: Meeting) => string,
  meanwhile: (meeting: Meeting) => void,
]
const none = () => ''

const CASES: readonly Case[] = [
  [
    'other words',
    'the words',
    p12,
    { is: 'words' },
    () => 'We act.',
    (one) => rewords(one, p12, `${BASE_12} Now.`),
  ],
  [
    'a retitle',
    'the heading',
    h1,
    { is: 'words' },
    () => 'Commitments',
    (one) => rewords(one, h1, 'Progress'),
  ],
  [
    'an alternative',
    'the words it replaces',
    p12,
    { is: 'alternative' },
    () => 'We act.',
    (one) => rewords(one, p12, 'We go.'),
  ],
  ['a deletion', 'the words that go', p12, { is: 'deletion' }, none, (one) => rewords(one, p12, 'We go.')],
  [
    'a deletion',
    'its kind',
    p12,
    { is: 'deletion' },
    none,
    (one) => proposesAndAccepts(one, p12, { is: 'recast', as: 'preambular' }),
  ],
  [
    'a new paragraph',
    'its number',
    p12,
    AFTER,
    () => 'We act.',
    (one) => proposesAndAccepts(one, p12, AFTER, 'We go.'),
  ],
  [
    'a new paragraph',
    'its place',
    p12,
    AFTER,
    () => 'We act.',
    (one) => proposesAndAccepts(one, p12, { is: 'move', after: p13 }),
  ],
  [
    'a new first paragraph',
    'what it comes before',
    h1,
    { is: 'first', kind: 'operative', level: 1 },
    () => 'We act.',
    (one) => proposesAndAccepts(one, h1, { is: 'move', after: p12 }),
  ],
  [
    'a move',
    'the words that move',
    p12,
    { is: 'move', after: p13 },
    none,
    (one) => rewords(one, p12, 'We go.'),
  ],
  [
    'a move',
    'what moves with it',
    p12,
    { is: 'move', after: p13 },
    none,
    (one) => proposesAndAccepts(one, p12, BELOW, 'To go;'),
  ],
  [
    'a move',
    'where it goes',
    p12,
    { is: 'move', after: p13 },
    none,
    (one) => proposesAndAccepts(one, p13, AFTER, 'We go.'),
  ],
  [
    'a move',
    'where the other stands',
    p13,
    { is: 'move', after: pp1 },
    none,
    (one) => proposesAndAccepts(one, pp1, { is: 'move', after: p13 }),
  ],
  [
    'a merger',
    'the words of the other',
    p12,
    { is: 'merge', with: p13 },
    () => 'We act.',
    (one) => rewords(one, p13, 'We go.'),
  ],
  [
    'a merger',
    'its kind',
    p12,
    { is: 'merge', with: p13 },
    () => 'We act.',
    (one) => proposesAndAccepts(one, p12, { is: 'recast', as: 'preambular' }),
  ],
  [
    'a split',
    'the words',
    p12,
    { is: 'split' },
    (one) => split(one, p12),
    (one) => rewords(one, p12, `${BASE_12} Now.`),
  ],
  [
    'a split',
    'what goes below the second half',
    p12,
    { is: 'split' },
    (one) => split(one, p12),
    (one) => proposesAndAccepts(one, p12, BELOW, 'To go;'),
  ],
  [
    'a split',
    'the kind of both halves',
    p12,
    { is: 'split' },
    (one) => split(one, p12),
    (one) => proposesAndAccepts(one, p12, { is: 'recast', as: 'preambular' }),
  ],
  [
    'a recast part',
    'the heading',
    h1,
    { is: 'recast', as: 'preambular' },
    none,
    (one) => rewords(one, h1, 'Commitments'),
  ],
  [
    'a recast part',
    'another that changes with it',
    h1,
    { is: 'recast', as: 'preambular' },
    none,
    (one) => proposesAndAccepts(one, p12, AFTER, 'We go.'),
  ],
  [
    'a recast part',
    'one that changes no more',
    h1,
    { is: 'recast', as: 'preambular' },
    none,
    (one) => proposesAndAccepts(one, p12, { is: 'recast', as: 'preambular' }),
  ],
  [
    'a recast part',
    'where it ends',
    h1,
    { is: 'recast', as: 'preambular' },
    none,
    (one) => proposesAndAccepts(one, p12, { is: 'after', kind: 'heading', level: 1 }, 'Part two'),
  ],
]

const NAMED = CASES.map((one) => [`${one[0]}: ${one[1]}`, one] as const)

describe('[B2] an acceptance is of what the facilitator saw', () => {
  test.each(NAMED)('%s has changed', (_name, [, , on, meaning, words, meanwhile]) => {
    const meeting = aMeeting()
    expect(meeting.proposes(NRL, on, meaning, words(meeting))).toBe(allowed)
    const [screen, proposal] = [theScreen(meeting), meeting.last]
    meanwhile(meeting)
    const before = meeting.negotiation
    expect(['text-has-moved', 'proposals-have-moved']).toContain(meeting.does(facilitator, screen))
    expect(meeting.negotiation).toBe(before)
    expect(before.proposals.get(proposal)?.state.is).toBe('tabled')
  })

  test.each(NAMED)(
    '%s is accepted as it was seen, also where words elsewhere have changed',
    (_name, [, , on, meaning, words]) => {
      const meeting = aMeeting()
      expect(meeting.proposes(NRL, on, meaning, words(meeting))).toBe(allowed)
      const screen = theScreen(meeting)
      rewords(meeting, pp1, 'Recalling what was said,')
      rewords(meeting, p13a, 'To go;')
      expect(meeting.does(facilitator, screen)).toBe(allowed)
      expect(wordsOf(meeting, p13a)).toBe('To go;')
      expect(inOrder(meeting)).toContain(on)
    },
  )

  test('another hash than that of what would be done is not taken', () => {
    const meeting = aMeeting()
    meeting.proposes(NRL, h1, { is: 'recast', as: 'preambular' })
    const screen = theScreen(meeting)
    if (screen.does !== 'accept') throw new Error('it is an acceptance')
    const words = hashOf(meeting.negotiation.paragraphs.get(h1)?.base ?? [])
    expect(meeting.does(facilitator, { ...screen, base: words })).toBe('text-has-moved')
    const elsewhere = seenAt(meeting.negotiation, {
      paragraph: paragraphId('none'),
      meaning: { is: 'deletion' },
    })
    expect(meeting.does(facilitator, { ...screen, base: elsewhere })).toBe('text-has-moved')
    expect(meeting.does(facilitator, screen)).toBe(allowed)
  })
})
