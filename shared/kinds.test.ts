import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { type Kind, kindOf } from './kinds.ts'
import { earlierGround, type Meaning, WORDS } from './meanings.ts'
import { aMeeting, NRL, p12, p13, SOL } from './negotiation.fixture.ts'
import { pendingOn } from './negotiation.ts'
import { wordingOf } from './proposals.ts'
import { type Prose, prose } from './prose.ts'

const BASE = 'We resolve to act at borders, and to save lives.'

const kindOfWords = (wording: string | Prose, base: string | Prose = BASE): Kind | null =>
  kindOf(asProse(base), asProse(wording), WORDS)
const asProse = (words: string | Prose): Prose => (typeof words === 'string' ? prose(words) : words)

test('[V6] words that come, go or take the place of others', () => {
  expect(kindOfWords('We resolve to act together at borders, and to save lives.')).toBe('add-words')
  expect(kindOfWords('We firmly resolve to act at all borders, and to save lives.')).toBe('add-words')
  expect(kindOfWords('We resolve to act, and to save lives.')).toBe('delete-words')
  expect(kindOfWords('We resolve to act at sea, and to save lives.')).toBe('replace-words')
  expect(kindOfWords('We firmly resolve to act, and to save lives.')).toBe('replace-words')
  expect(kindOfWords(BASE)).toBeNull()
})

test('[V6] what leaves the sense as it is, is editorial', () => {
  expect(kindOfWords('We resolve to act at borders and to save lives.')).toBe('editorial')
  expect(kindOfWords('We resolve to act at borders; and to save lives')).toBe('editorial')
  expect(kindOfWords('We Resolve to act  at borders, and to save lives.')).toBe('editorial')
  expect(kindOfWords('We resolve to act (at borders) – and to save lives.')).toBe('editorial')
  expect(kindOfWords([{ text: 'We resolve', italic: true }, { text: BASE.slice(10) }])).toBe('editorial')
})

test.each([
  ['figures are words', 'by 5 per cent', 'by 50 per cent'],
  ['a point in a figure', 'by 15 States', 'by 1.5 States'],
  ['a dash before a figure', 'between 5 and 10', 'between -5 and 10'],
  ['a span of years', 'in 2026 2030', 'in 2026-2030'],
  ['a per cent sign', 'by 5 of them', 'by 5% of them'],
  ['brackets that contest', 'We [shall] act.', 'We shall act.'],
  ['a stroke', 'women and girls', 'women and/girls'],
  ['one word made of two', 'what may be said', 'what maybe said'],
  ['a negation', 'We can act.', 'We can not act.'],
])('[V6] %s: not editorial', (_what, base, wording) => {
  expect(kindOfWords(wording, base)).not.toBe('editorial')
  expect(kindOfWords(base, wording)).not.toBe('editorial')
})

test('[V6] a footnote that is added is words; one whose comma goes is editorial', () => {
  const noted = (words: string): Prose => [{ text: 'We act.' }, { footnote: [{ text: words }] }]
  expect(kindOfWords(noted('See above.'), 'We act.')).toBe('add-words')
  expect(kindOfWords(noted('See above'), noted('See, above.'))).toBe('editorial')
  expect(kindOfWords(noted('See below.'), noted('See above.'))).toBe('replace-words')
})

test('[V6] what is about a whole paragraph, or inside another, is what it means', () => {
  const meanings: readonly (readonly [Meaning, Kind])[] = [
    [{ is: 'after', kind: 'operative', level: 1 }, 'add-paragraph'],
    [{ is: 'alternative' }, 'alternative'],
    [{ is: 'deletion' }, 'delete-paragraph'],
    [{ is: 'move', after: p12 }, 'move'],
    [{ is: 'merge', with: p12 }, 'merge'],
    [{ is: 'after', kind: 'heading', level: 2 }, 'add-heading'],
    [{ is: 'split' }, 'split'],
    [{ is: 'recast', as: 'preambular' }, 'recast'],
    [{ is: 'within', proposal: aMeeting().last }, 'inside'],
  ]
  for (const [meaning, kind] of meanings) expect(kindOf(prose(BASE), prose('Other.'), meaning)).toBe(kind)
})

const words = fc
  .array(fc.constantFrom('we', 'We', 'act', 'soon', ',', '.', ' ', 'not', '5', '-', '%', 'and'), {
    maxLength: 12,
  })
  .map((parts) => parts.join(' '))

const OPPOSITES: Readonly<Partial<Record<Kind, Kind>>> = {
  'add-words': 'delete-words',
  'delete-words': 'add-words',
}

test('[V6] read the other way round, what adds deletes, and everything else is the same', () => {
  fc.assert(
    fc.property(words, words, (base, wording) => {
      const kind = kindOfWords(wording, base)
      expect(kindOfWords(base, wording)).toBe(kind && (OPPOSITES[kind] ?? kind))
    }),
  )
})

test('[V6] the kind is not in how the words are cut into runs', () => {
  fc.assert(
    fc.property(words, words, fc.nat(20), (base, wording, at) => {
      const cut = (text: string): Prose => [{ text: text.slice(0, at) }, { text: text.slice(at) }]
      expect(kindOfWords(cut(wording), cut(base))).toBe(kindOfWords(wording, base))
    }),
  )
})

test('[V6] the kind depends on base, wording and meaning alone: not on who, when, or what stands beside it', () => {
  const meeting = aMeeting()
  meeting.tables(NRL, p13, 'We act.')
  meeting.tables(SOL, p12, 'We welcome the steps.')
  meeting.tables(SOL, p13, 'We act.')
  const kinds = () =>
    pendingOn(meeting.negotiation, p13).map((proposal) => {
      const { base, prose: wording } = wordingOf(proposal)
      const ground = earlierGround(meeting.negotiation, proposal, base) ?? []
      return kindOf(ground, wording, proposal.meaning)
    })
  const [one, other] = kinds()
  expect(other).toBe(one)
  meeting.does(NRL, { does: 'cosponsor', proposal: meeting.last, delegation: NRL.delegation })
  meeting.tables(NRL, p13, 'We act now.')
  expect(kinds().slice(0, 2)).toEqual([one, one])
})
