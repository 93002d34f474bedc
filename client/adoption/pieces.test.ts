import { expect, test } from 'vitest'
import { plain, type Prose, prose } from '../../shared/prose.ts'
import { piecesOf, withPieces } from './pieces.ts'

const RECALLING: Prose = [
  { text: 'Recalling', italic: true },
  { text: ' what was promised' },
  { footnote: [{ text: 'See ' }, { text: 'the pledge', bold: true }] },
  { text: ',', bold: true },
]

test('[Y6] words are mended piece by piece, and marks and footnotes stay where they are', () => {
  expect(piecesOf(RECALLING).map(({ as }) => as)).toEqual(['italic', 'words', 'footnote', 'footnote', 'bold'])
  const mended = withPieces(RECALLING, ['Recalling', ' what was promised', 'See: ', 'the pledge', ';'])
  expect(mended).toEqual([
    { text: 'Recalling', italic: true },
    { text: ' what was promised' },
    { footnote: [{ text: 'See: ' }, { text: 'the pledge', bold: true }] },
    { text: ';', bold: true },
  ])
})

test('what is not mended is as it was', () => {
  expect(
    withPieces(
      RECALLING,
      piecesOf(RECALLING).map(({ text }) => text),
    ),
  ).toEqual(RECALLING)
  expect(withPieces(RECALLING, [])).toEqual(RECALLING)
  expect(plain(withPieces(prose('We act'), ['We act.']))).toBe('We act.')
})
