// A text goes out and comes in again. The properties hold for any text at all, so the texts are made of what could
// mislead the reader: marks, numbers, half of a footnote, white space of every kind.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { paragraphId } from '../../shared/ids.ts'
import type { DraftParagraph } from '../../shared/paragraphs.ts'
import { plain, type Prose } from '../../shared/prose.ts'
import { readDraft } from './draft.ts'
import type { DraftReading } from './manuscript.ts'
import { writeDraft } from './draft-out.ts'

const MARKS = [
  '*',
  '**',
  '_',
  '[',
  ']',
  '\\',
  '\\*',
  '<i>',
  '</i>',
  '<b>',
  '</b>',
  '<br>',
  '<!--',
  '-->',
  '`',
  '|',
  '>',
  '!',
]
const NUMBERS = [
  '1. ',
  '2. ',
  '(a) ',
  '(i) ',
  '12 bis. ',
  '3.3bis ',
  '3.3 ',
  'PP3 ',
  'Article 5',
  'ter',
  'alt',
  '- ',
  '+ ',
  '# ',
]
const LINES = [
  '\n',
  '\n\n',
  '\r\n',
  '\n    ',
  '\n\n    ',
  '\n\n        ',
  '\n## ',
  '\n---\n',
  '\n===\n',
  '\n- ',
  '\n| a |',
  '\n[^1]: ',
  '|--|',
  '{:toc}',
]
const WORDS = [
  'word',
  'The',
  'Recalling',
  'Preamble',
  'Option 1:',
  'have agreed as follows:',
  'é',
  '𝒳',
  '大',
  '.',
  ',',
  ':',
  ';',
  '(',
  ')',
  '"',
]
const ODD = [
  '[^1]',
  '[^2]',
  '[x](http://a.b)',
  '![p](q)',
  '&amp;',
  '\u202e',
  '\u0007',
  '\u00a0',
  '\u0085',
  '\ud800',
  ' ',
  '  ',
  '\t',
]

const anyText = fc
  .array(fc.constantFrom(...MARKS, ...NUMBERS, ...LINES, ...WORDS, ...ODD), { maxLength: 40 })
  .map((bits) => bits.join(''))

const anyReading = fc.oneof(anyText, fc.string({ unit: 'binary', maxLength: 60 })).chain((text) => {
  const reading = readDraft(text)
  return reading.ok ? fc.constant({ text, reading: reading.value }) : fc.constant(null)
})

function holdsOfAnyReading(check: (text: string, reading: DraftReading) => void): void {
  fc.assert(
    fc.property(anyReading, (made) => {
      if (made) check(made.text, made.reading)
    }),
    { numRuns: 1_500 },
  )
}

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')

const draft = (prose: Prose, label = ''): DraftParagraph => ({
  id: paragraphId('p1'),
  kind: label === '' ? 'unnumbered' : 'operative',
  level: 1,
  label,
  prose,
})

function readAgain(paragraphs: readonly DraftParagraph[]): DraftReading {
  const reading = readDraft(writeDraft(paragraphs))
  if (!reading.ok) throw new Error(`refused: ${reading.refusal}`)
  return reading.value
}

describe('[N3] of any text', () => {
  test('[N3] every character is accounted for', () => {
    holdsOfAnyReading((text, { account }) => {
      const { words, labels, markup, leftOut, total } = account
      expect(total).toBe(text.replace(/\s/g, '').length)
      expect(words + labels + markup + leftOut).toBe(total)
    })
  })

  test('[N3] what is written out is read as the same paragraphs, and all of it is understood', () => {
    holdsOfAnyReading((_, { paragraphs }) => expect(readAgain(paragraphs).paragraphs).toEqual(paragraphs))
  })

  test('[N3] the letters stand in the paragraphs in the order of the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...MARKS.slice(0, 7), ...NUMBERS, ...WORDS, ' ', '\n', '\n\n')),
        (bits) => {
          const text = bits.join('')
          const reading = readDraft(text)
          if (!reading.ok) return
          const kept = reading.value.paragraphs.map(({ label, prose }) => label + plain(prose)).join('')
          expect(lettersOf(kept)).toBe(lettersOf(text))
        },
      ),
      { numRuns: 1_000 },
    )
  })
})

describe('[N3] words that look like marks', () => {
  test.each([
    '1. not a number',
    '12 bis not a number',
    '3.3 Not a number',
    'PP3',
    '(a) not a letter',
    '# not a heading',
    '- not a bullet',
    '---',
    '| a |',
    '{:toc}',
    '[t]: https://example.org',
    '[a](https://example.org)',
    '![a](b)',
    '[^1] and [^1]: x',
    '*stars* and _lines_ and \\ and <i>tags</i> and <!-- this -->',
    'Preamble',
    'Article 5',
    'ends in #',
  ])('%j is written so that it is read as typed', (words) => {
    const { paragraphs, notUnderstood } = readAgain([draft([{ text: words }])])
    expect(paragraphs).toEqual([draft([{ text: words }])])
    expect(notUnderstood).toEqual([])
  })

  test('[N3] a number is not made longer by the words after it', () => {
    expect(readAgain([draft([{ text: 'bis in idem' }], '12.')]).paragraphs[0]?.label).toBe('12.')
    expect(readAgain([draft([{ text: 'ter' }], '14 bis')]).paragraphs[0]?.label).toBe('14 bis')
  })

  test('[N3] marks that stars cannot say are written as tags', () => {
    const prose: Prose = [
      { text: 'a' },
      { text: ' b ', italic: true },
      { text: 'c', bold: true },
      { text: 'd', italic: true },
    ]
    expect(writeDraft([draft(prose)])).toBe('a<i> b </i><b>c</b><i>d</i>\n')
    expect(readAgain([draft(prose)]).paragraphs[0]?.prose).toEqual(prose)
  })

  test('[N3] any prose comes back, white space at its ends aside', () => {
    const words = fc.record(
      {
        text: fc.constantFrom('a', ' ', 'b ', '*', '**', '_', '1. ', '[', ']', '<i>', '\\', '.'),
        italic: fc.constant(true as const),
        bold: fc.constant(true as const),
      },
      { requiredKeys: ['text'] },
    )
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 8 }), (runs) => {
        fc.pre(plain(runs).trim() !== '')
        expect(readAgain([draft(runs)]).paragraphs.map(({ prose }) => plain(prose))).toEqual([
          plain(runs).trim(),
        ])
      }),
      { numRuns: 1_000 },
    )
  })
})

test('[N3] depth, footnotes and headings are written as people write them', () => {
  const text =
    '# Text\n\n1. One[^1]\n\n    (a) *below*\n\n        (i) **deeper** [words]\n\n2. Two\n\n[^1]: A note\n'
  const reading = readDraft(text)
  expect(reading.ok && writeDraft(reading.value.paragraphs)).toBe(text)
})
