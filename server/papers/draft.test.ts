// A draft comes in: what a person would read in the paper is what the paragraphs say.

import { describe, expect, test } from 'vitest'
import { referencesOf } from '../../shared/numbering.ts'
import { isFootnote, type Prose } from '../../shared/prose.ts'
import { proseOnTheWire } from '../../shared/prose-wire.ts'
import { type DraftReading, type DraftRefusal, draftRefusalInWords, readDraft } from './draft.ts'
import { summaryOf } from './draft-summary.ts'
import { LARGEST_DRAFT, MOST_PARAGRAPHS } from './limits.ts'

const read = (file: string | Uint8Array): DraftReading => {
  const reading = readDraft(file)
  if (!reading.ok) throw new Error(`refused: ${reading.refusal}`)
  return reading.value
}

const refusalOf = (file: string | Uint8Array): DraftRefusal | null => {
  const reading = readDraft(file)
  return reading.ok ? null : reading.refusal
}

const wordsOf = (prose: Prose): string =>
  prose.map((run) => (isFootnote(run) ? `⟨${wordsOf(run.footnote)}⟩` : run.text)).join('')

/** One line a paragraph: kind and level, label, words. */
const lines = (text: string): string[] =>
  read(text).paragraphs.map(
    ({ kind, level, label, prose }) => `${kind} ${level} | ${label} | ${wordsOf(prose)}`,
  )

const labelled = (text: string): [string, string] => {
  const [paragraph] = read(text).paragraphs
  return [paragraph?.label ?? '', wordsOf(paragraph?.prose ?? [])]
}

const RESOLUTION = `# Progress Declaration

## Preamble

The General Assembly,

*Recalling* its earlier resolutions,

[*Noting* the work of the forum,]

Have agreed as follows:

## Article 1 *(purpose)*

1. The Parties resolve to [consider][strengthen] procedures:[^1]
   (a) at borders;
   (b) inland, where
   they have the means[^2]

2 bis. No text

[^1]: Without prejudice to paragraph 2.

    To be discussed.
[^2]: See [^1].
`

describe('[N3] a draft', () => {
  test('[N3] becomes headings, recitals, numbered paragraphs and those below them', () => {
    expect(lines(RESOLUTION)).toEqual([
      'heading 1 |  | Progress Declaration',
      'heading 2 |  | Preamble',
      'unnumbered 1 |  | The General Assembly,',
      'preambular 1 |  | Recalling its earlier resolutions,',
      'preambular 1 |  | [Noting the work of the forum,]',
      'unnumbered 1 |  | Have agreed as follows:',
      'heading 2 | Article 1 | (purpose)',
      'operative 1 | 1. | The Parties resolve to [consider][strengthen] procedures:⟨Without prejudice to paragraph 2. To be discussed.⟩',
      'sub-paragraph 2 | (a) | at borders;',
      'sub-paragraph 2 | (b) | inland, where they have the means⟨See [^1].⟩',
      'operative 1 | 2 bis. | No text',
    ])
  })

  test('[N3] is titled by its first heading, and counted', () => {
    const { title, counts, brackets } = read(RESOLUTION)
    expect(title).toBe('Progress Declaration')
    expect(counts).toEqual({
      heading: 3,
      preambular: 2,
      operative: 2,
      'sub-paragraph': 2,
      unnumbered: 2,
      footnotes: 2,
    })
    expect(brackets).toEqual({ groups: 4, deepest: 1, unbalanced: [] })
  })

  test('[N3] without headings and marks is read as well: a plain text at the margin', () => {
    expect(
      lines(
        'The Forum,\n\nRecalling the Compact,\nand its objectives,\n\nMindful of the review,\n\n1. Decides to meet;\n2. Requests:\n(a) a report;\n(i) in time;\n(ii) in full;\n(b) a summary.\n3. Remains seized.',
      ),
    ).toEqual([
      'unnumbered 1 |  | The Forum,',
      'preambular 1 |  | Recalling the Compact, and its objectives,',
      'preambular 1 |  | Mindful of the review,',
      'operative 1 | 1. | Decides to meet;',
      'operative 1 | 2. | Requests:',
      'sub-paragraph 2 | (a) | a report;',
      'sub-paragraph 3 | (i) | in time;',
      'sub-paragraph 3 | (ii) | in full;',
      'sub-paragraph 2 | (b) | a summary.',
      'operative 1 | 3. | Remains seized.',
    ])
  })

  test('[N3] after (h), an (i) is a letter', () => {
    expect(lines('1. List:\n(g) seven;\n(h) eight;\n(i) nine;').at(-1)).toBe('sub-paragraph 2 | (i) | nine;')
  })

  test('[N3] all of whose paragraphs are numbered has no preambular ones', () => {
    expect(read('1. We, the Parties, meet.\n\n2. Recalling the Compact, we agree.').counts).toMatchObject({
      operative: 2,
      preambular: 0,
    })
  })
})

describe('[N3] numbers', () => {
  test.each([
    ['1. Words', '1.', 'Words'],
    ['7) Words', '7)', 'Words'],
    ['12 bis. Words', '12 bis.', 'Words'],
    ['17ter Words', '17ter', 'Words'],
    ['7.bis [Words]', '7.bis', '[Words]'],
    ['14 alt.2 Words', '14 alt.2', 'Words'],
    ['(a) words', '(a)', 'words'],
    ['(iv) words', '(iv)', 'words'],
    ['(17ter) words', '(17ter)', 'words'],
    ['- (17bis) words', '(17bis)', 'words'],
    ['a) words', 'a)', 'words'],
    ['PP3 Words', 'PP3', 'Words'],
    ['PP3 bis. Words', 'PP3 bis.', 'Words'],
    ['3.3bis Words', '3.3bis', 'Words'],
    ['3.3bis Alt Words', '3.3bis Alt', 'Words'],
    ['3.3 Words follow', '3.3', 'Words follow'],
    ['3.x[^1] Words\n\n[^1]: n', '3.x', '⟨n⟩ Words'],
    ['**1.** Words', '1.', 'Words'],
    ['## Article 2bis *(general)*', 'Article 2bis', '(general)'],
    ['## IV. Follow-up', 'IV.', 'Follow-up'],
    ['Article 12 bis', 'Article 12 bis', ''],
  ])('%j keeps its label as typed', (typed, label, words) => expect(labelled(typed)).toEqual([label, words]))

  test.each([
    '1.5 degrees at most',
    '2015 was the year',
    '(Establishment) words',
    '(as agreed) words',
    'Option 1: words',
    'Article 4 of the Compact applies',
    '[1. words]',
    'i.e. words',
  ])('%j has none', (typed) => expect(labelled(typed)).toEqual(['', typed]))

  test('[N3] are never counted anew', () => {
    expect(read('5. a\n5. b\n9. c\n1bis. d').paragraphs.map(({ label }) => label)).toEqual([
      '5.',
      '5.',
      '9.',
      '1bis.',
    ])
  })

  test('[N3] at the start of a line that only runs on are words', () => {
    expect(lines('1. As stated in paragraph\n12. of the Compact')).toHaveLength(1)
    expect(lines('The forum of the year\n2026. It meets')).toHaveLength(1)
  })

  test('[N3] that are escaped are words', () => expect(labelled('12\\. words')).toEqual(['', '12. words']))
})

describe('[N3] depth', () => {
  test('[N3] is indentation, and what is typed one column off stands in line', () => {
    expect(
      lines(
        '1. one\n\n    **Option 1:** text\n\n     more text\n\n    1. below\n\n        deeper\n\n 2. two',
      ).map((line) => line.slice(0, line.lastIndexOf('|'))),
    ).toEqual([
      'operative 1 | 1. ',
      'unnumbered 2 |  ',
      'unnumbered 2 |  ',
      'sub-paragraph 2 | 1. ',
      'unnumbered 3 |  ',
      'operative 1 | 2. ',
    ])
  })

  test('[N3] makes references that people can say', () => {
    const { paragraphs } = read('1. one\n    (a) below\n    (b) below\n        (i) deeper')
    expect([...referencesOf(paragraphs).values()]).toEqual(['1', '1 (a)', '1 (b)', '1 (b) (i)'])
  })

  test('[N3] begins anew below a heading', () => {
    expect(lines('1. one\n    (a) two\n\n## Next\n\n    three').at(-1)).toBe('unnumbered 1 |  | three')
  })
})

describe('[N3] paragraphs', () => {
  test('[N3] go on over lines, and an option begins one', () => {
    expect(lines('Option 1: some\nwords\nOption 2: no text')).toEqual([
      'unnumbered 1 |  | Option 1: some words',
      'unnumbered 1 |  | Option 2: no text',
    ])
  })

  test('[N3] keep double spaces and spaces beside brackets', () => {
    expect(labelled('[an  integrated manner ]with')).toEqual(['', '[an  integrated manner ]with'])
  })

  test('[N3] with nothing but a short bold title are headings only in a text without headings', () => {
    expect(lines('**Finance**\n\nwords')[0]).toBe('heading 1 |  | Finance')
    expect(lines('# Text\n\n**Finance**')[1]).toBe('unnumbered 1 |  | Finance')
    expect(lines('**Option 1:**')[0]).toBe('unnumbered 1 |  | Option 1:')
  })

  test('[N3] underlined are headings', () => {
    expect(lines('Title\n=====\n\nPart\n----')).toEqual(['heading 1 |  | Title', 'heading 2 |  | Part'])
  })
})

describe('[N3] brackets', () => {
  test('[N3] nest, and loose ones are told by paragraph', () => {
    const { brackets } = read('1. [a [b [c] d]]\n\n2. a] b\n\n3. [[a] b')
    expect(brackets).toEqual({
      groups: 4,
      deepest: 3,
      unbalanced: [
        { paragraph: 'p2', reference: '2', excerpt: 'a] b', missing: 'opening' },
        { paragraph: 'p3', reference: '3', excerpt: '[[a] b', missing: 'closing' },
      ],
    })
  })

  test('[N3] before parentheses are no links', () => {
    expect(labelled('under paragraph [x](a) above')).toEqual(['', 'under paragraph [x](a) above'])
  })
})

describe('[N3] footnotes', () => {
  test('[N3] referred to twice stand twice, and are counted once', () => {
    const { paragraphs, account } = read('One[^a] two[^a]\n\n[^a]: note')
    expect(wordsOf(paragraphs[0]?.prose ?? [])).toBe('One⟨note⟩ two⟨note⟩')
    expect(account).toEqual({ words: 10, labels: 0, markup: 13, leftOut: 0, total: 23 })
  })

  test('[N3] that are missing leave their mark as typed', () => {
    const { paragraphs, notUnderstood } = read('First\n\nWords[^3]')
    expect(wordsOf(paragraphs[1]?.prose ?? [])).toBe('Words[^3]')
    expect(notUnderstood).toEqual([
      { line: 3, text: '[^3]', why: 'no footnote for this mark; kept as typed' },
    ])
  })

  test('[N3] that nothing refers to, and second ones of a name, are kept as paragraphs', () => {
    const { paragraphs, notUnderstood } = read('Words[^1]\n\n[^1]: one\n[^1]: two\n[^9]: nine')
    expect(paragraphs.map(({ prose }) => wordsOf(prose))).toEqual(['Words⟨one⟩', 'two', 'nine'])
    expect(notUnderstood.map(({ line, text }) => [line, text])).toEqual([
      [4, '[^1]:'],
      [5, '[^9]:'],
    ])
  })
})

describe('[N3] what the genre has no place for', () => {
  test.each([
    ['---\ntitle: x\n---\n\nWords', 'Words', ['---\ntitle: x\n---']],
    ['Words\n\n* TOC\n{:toc}', 'Words', ['* TOC', '{:toc}']],
    ['Words\n{:.note}', 'Words', ['{:.note}']],
    ['Words\n\n---', 'Words', ['---']],
    ['See [the text](https://example.org/a).', 'See the text.', ['[the text](https://example.org/a)']],
    [
      'See [the text][t].\n\n[t]: https://example.org',
      'See the text.',
      ['[the text][t]', '[t]: https://example.org'],
    ],
    ['A ![map](map.png) here', 'A map here', ['![map](map.png)']],
    ['A <span style="x">small</span> word', 'A small word', ['<span style="x">', '</span>']],
    ['A<br>B <!-- hidden --> C', 'A B  C', ['<br>', '<!-- hidden -->']],
    ['A&nbsp;B', 'A&nbsp;B', ['&nbsp;']],
    ['Wo\u202erds\u0007here', 'Words here', ['U+202E, U+0007']],
  ])('%j is told', (typed, words, told) => {
    const { paragraphs, notUnderstood } = read(typed)
    expect(paragraphs.map(({ prose }) => wordsOf(prose))).toEqual([words])
    expect(notUnderstood.map(({ text }) => text)).toEqual(told)
  })

  test('[N3] keeps the words of a table', () => {
    const { paragraphs, notUnderstood } = read('| a | b |\n|---|---|\n| c | d |')
    expect(paragraphs.map(({ prose }) => wordsOf(prose))).toEqual(['| a | b |', '| c | d |'])
    expect(notUnderstood.map(({ line }) => line)).toEqual([2])
  })

  test('[N3] is told at its line, also inside a paragraph', () => {
    expect(read('one\ntwo\nthree <u>x</u>').notUnderstood.map(({ line }) => line)).toEqual([3, 3])
  })
})

describe('[N3] a file', () => {
  const text = '1. Größe, 大会, مؤتمر'

  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16, little end first', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ])('in %s is read', (_, bytes) => expect(lines(read(bytes).title || text)).toEqual(lines(text)))

  test.each([
    ['with zeros', Buffer.from('a\0b')],
    ['of Word', Buffer.from([0x50, 0x4b, 3, 4, 20, 0])],
    ['of the old Word', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['in PDF', Buffer.from('%PDF-1.7')],
    ['in RTF', Buffer.from('{\\rtf1 words}')],
    ['in Latin 1', Buffer.from('Größe', 'latin1')],
  ])('%s is not text', (_, bytes) => expect(refusalOf(bytes)).toBe('not-text'))

  test.each(['', ' \n\t\n', '---\n\n{:toc}\n', '<!-- nothing -->'])('%j is empty', (typed) =>
    expect(refusalOf(typed)).toBe('empty'),
  )

  test('[N2] that is too much is refused whole, in words that name the limit', () => {
    expect(refusalOf('a'.repeat(LARGEST_DRAFT + 1))).toBe('too-big')
    expect(refusalOf('a\n\n'.repeat(MOST_PARAGRAPHS + 1))).toBe('too-many-paragraphs')
    expect(refusalOf('a '.repeat(30_000))).toBe('paragraph-too-long')
    expect(draftRefusalInWords('too-big')).toContain('5 MB')
    expect(draftRefusalInWords('too-many-paragraphs')).toContain('20,000')
    expect(draftRefusalInWords('paragraph-too-long')).toContain('40,000')
  })

  test('[N2] whose one footnote would fill every paragraph is refused', () => {
    expect(refusalOf(`[^1]: ${'a'.repeat(39_000)}\n\n${'a[^1]\n\n'.repeat(500)}`)).toBe('too-big')
  })

  test.each([
    '*',
    '[',
    ']',
    '*a ',
    '[^1]',
    '<!--',
    '<u ',
    '[a](http://',
    '\\',
    '__a*',
    '(a) ',
    '&a',
    '![a](',
  ])('made of nothing but %j is answered at once', (bit) => {
    const paragraph = `${bit.repeat(Math.floor(20_000 / bit.length))}\n\n`
    expect(() => readDraft(paragraph.repeat(50))).not.toThrow()
  })
})

test('[N3] the words of a reading may stand on the wire', () => {
  for (const { prose } of read(`${RESOLUTION}\n\na\tb\u000bc\ud800\u2066d`).paragraphs)
    expect(proseOnTheWire.safeParse(prose).success).toBe(true)
})

test('[N3] the summary tells the counts, the loose brackets, what was not understood, and the account', () => {
  expect(summaryOf(read('# Text\n\n1. [Words\n\n{:toc}'))).toBe(
    [
      'Text',
      '2 paragraphs: 1 heading, 0 preambular, 1 operative, 0 sub-paragraphs, 0 unnumbered; 0 footnotes',
      '0 bracket groups, at most 0 deep; 1 bracket without the other half',
      '  1 (p2): no closing bracket: [Words',
      '1 place not understood',
      '  line 5: {:toc} (attributes; left out)',
      'Of 19 characters, white space aside: 10 of words, 2 of numbers, 1 of marks, 6 left out',
      '',
    ].join('\n'),
  )
})
