import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { paragraphId } from './ids.ts'
import { referencesOf } from './numbering.ts'
import type { DraftParagraph, ParagraphKind } from './paragraphs.ts'
import { prose } from './prose.ts'

type Line = readonly [kind: ParagraphKind, level: number, label: string]

const text = (lines: readonly Line[]): readonly DraftParagraph[] =>
  lines.map(([kind, level, label], at) => ({
    id: paragraphId(`p${at}`),
    kind,
    level,
    label,
    prose: prose('Some words.'),
  }))

const cited = (lines: readonly Line[]) => [...referencesOf(text(lines)).values()]

test('[P2] paragraphs are cited as people cite them', () => {
  expect(
    cited([
      ['heading', 1, ''],
      ['preambular', 1, ''],
      ['preambular', 1, ''],
      ['operative', 1, '12 bis.'],
      ['sub-paragraph', 2, '(a)'],
      ['sub-paragraph', 3, '(i)'],
      ['sub-paragraph', 2, '(b)'],
      ['unnumbered', 1, ''],
      ['operative', 1, '13.'],
    ]),
  ).toEqual(['H1', 'PP1', 'PP2', '12 bis', '12 bis (a)', '12 bis (a) (i)', '12 bis (b)', '¶1', '13'])
})

test('[P2] where numbers start again in every article, the article is said first', () => {
  expect(
    cited([
      ['heading', 2, 'Article 1'],
      ['operative', 1, '1.'],
      ['heading', 2, 'Article 2'],
      ['operative', 1, '1.'],
      ['operative', 1, '2.'],
      ['operative', 1, '1.'],
    ]),
  ).toEqual(['Article 1', 'Article 1, 1', 'Article 2', 'Article 2, 1', '2', 'Article 2, 1 (2)'])
})

test('[P2] no two paragraphs are cited alike, whatever was typed', () => {
  const kind = fc.constantFrom<ParagraphKind>(
    'heading',
    'preambular',
    'operative',
    'sub-paragraph',
    'unnumbered',
  )
  const label = fc.constantFrom('', '1.', '2.', '(a)', '(2)', '1 (2)', 'Article 1', 'PP1', 'H1')
  const line = fc.tuple(kind, fc.integer({ min: 1, max: 3 }), label)
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
      expect(new Set(cited(lines)).size).toBe(lines.length)
    }),
  )
})
