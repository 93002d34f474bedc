// Papers for tests, made at random from a seed: words of many scripts, signs that formats give a meaning to, neighbouring
// changes of several delegations, whole paragraphs that come and go, footnotes inside changes.

import fc from 'fast-check'
import type { Run } from '../../shared/prose.ts'
import type { Change, Face, Line, Paper, Piece } from './paper.ts'

const WORDS = [
  'States',
  'commit',
  'rights & duties',
  '<annex>',
  ']]>',
  '“quoted”',
  "d'accord",
  '"',
  'développement',
  'الدول',
  'الأعضاء',
  'שלום',
  '人工智能',
  'ответственный',
  '👩‍💻',
  '[in brackets]',
  'a\u00a0b',
  'co\u2011operate',
  '&amp;',
  '\\',
  '%1',
]
const NAMES = ['Northland', 'Solmar, Tavoria', 'Isle & Hill <States>', 'Île “d’Or”', 'سولمار']
const LABELS = ['', '1.', '12 bis.', '(a)', 'PP3', '3.3', '١٢.']

const word = fc.constantFrom(...WORDS)
const spaced = fc
  .tuple(fc.constantFrom('', ' '), fc.array(word, { minLength: 1, maxLength: 4 }), fc.constantFrom('', ' '))
  .map(([before, words, after]) => before + words.join(' ') + after)

const marks = fc.constantFrom({}, {}, { italic: true as const }, { bold: true as const })
const words = fc.tuple(spaced, marks).map(([text, look]) => ({ text, ...look }))
const run: fc.Arbitrary<Run> = fc.oneof(
  { weight: 9, arbitrary: words },
  { weight: 1, arbitrary: fc.array(words, { minLength: 1, maxLength: 2 }).map((footnote) => ({ footnote })) },
)

const change: fc.Arbitrary<Change> = fc.record({
  is: fc.constantFrom('inserted' as const, 'deleted' as const),
  by: fc.constantFrom(...NAMES),
  at: fc.constantFrom('2030-05-06T11:42:00Z', '2030-05-07T09:00:30Z'),
})

const piece: fc.Arbitrary<Piece> = fc.oneof(
  { weight: 2, arbitrary: run.map((one) => ({ run: one })) },
  { weight: 1, arbitrary: fc.tuple(run, change).map(([one, by]) => ({ run: one, change: by })) },
)

const place = fc.record({
  as: fc.constantFrom('heading', 'preambular', 'operative', 'sub-paragraph', 'unnumbered'),
  level: fc.integer({ min: 1, max: 4 }),
  label: fc.constantFrom(...LABELS),
})

/** A paragraph that stays has words that stay: what is all changes is a paragraph of its own. Its number may be another. */
const standing: fc.Arbitrary<Line> = fc
  .tuple(place, fc.array(piece, { maxLength: 6 }), fc.option(fc.tuple(fc.constantFrom(...LABELS), change)))
  .map(([where, pieces, renumbered]) => ({
    ...where,
    ...(renumbered && { relabelled: relabelledBy(renumbered[1], renumbered[0], where.label) }),
    pieces: [{ run: { text: 'We ' } }, ...pieces],
    comments: [],
  }))

/** No number is changed into itself. */
const relabelledBy = ({ by, at }: Change, from: string, to: string) => ({
  from: from === to ? '1 ter.' : from,
  by,
  at,
})

const whole: fc.Arbitrary<Line> = fc
  .tuple(place, fc.array(run, { minLength: 1, maxLength: 3 }), change)
  .map(([where, runs, by]) => ({
    ...where,
    pieces: runs.map((one) => ({ run: one, change: by })),
    change: by,
    comments: [],
  }))

const FACE: Face = {
  title: 'Declaration & <annexes>',
  text: 'Rev.1',
  reading: 'All pending proposals as tracked changes',
  entry: 13,
  at: '2030-05-07T09:00:30.000Z',
  hash: 'ab'.repeat(32),
  attribution: 'Proposals are attributed to the delegations that made them.',
}

/** A paper with changes and this many lines at most. It begins with a paragraph that stays, as every text does. */
const papers = (most: number): fc.Arbitrary<Paper> =>
  fc
    .tuple(
      standing,
      fc.array(fc.oneof({ weight: 2, arbitrary: standing }, { weight: 1, arbitrary: whole }), {
        maxLength: most,
        size: 'max',
      }),
    )
    .map(([first, lines]) => ({ face: FACE, lines: [first, ...lines] }))

/** Short papers, for many of them. */
export const anyPaper: fc.Arbitrary<Paper> = papers(7)
/** Long papers, for few of them. */
export const anyPapers: fc.Arbitrary<Paper> = papers(60)

export const paperOf = (lines: readonly Line[]): Paper => ({ face: FACE, lines })

/** What the lines read with every change taken in, or left out: label, tab, words without their notes. */
export const readsAs = ({ lines }: Paper, way: 'accepted' | 'rejected'): readonly string[] =>
  lines
    .filter(({ change: by }) => stays(by, way))
    .map(({ label: now, relabelled, pieces }) => {
      const label = way === 'rejected' && relabelled ? relabelled.from : now
      const text = pieces
        .filter(({ change: by }) => stays(by, way))
        .map(({ run: one }) => ('text' in one ? one.text : ''))
        .join('')
      return label === '' ? text : `${label}\t${text}`
    })

const stays = (by: Change | undefined, way: 'accepted' | 'rejected'): boolean =>
  !by || (by.is === 'inserted') === (way === 'accepted')

/** Everybody who changes something in it. */
export const authorsIn = ({ lines }: Paper): ReadonlySet<string> =>
  new Set(
    lines
      .flatMap(({ change: by, label, relabelled, pieces }) => [
        by,
        ...(relabelled && `${relabelled.from}${label}` !== '' ? [relabelled] : []),
        ...pieces.map((one) => one.change),
      ])
      .flatMap((by) => (by ? [by.by] : [])),
  )
