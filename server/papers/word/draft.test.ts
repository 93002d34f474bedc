// A draft comes in from Word: what a person would read on the page is what the paragraphs say, and what is not text of
// the page is listed.

import { describe, expect, test } from 'vitest'
import { isFootnote, type Prose } from '../../../shared/prose.ts'
import type { DraftReading } from '../manuscript.ts'
import { readWordDraft } from './draft.ts'
import { del, ins, p, r, wordFile } from './package.fixture.ts'

async function read(body: string, others: Readonly<Record<string, string>> = {}): Promise<DraftReading> {
  const answer = await readWordDraft(wordFile(body, others))
  if (!answer.ok) throw new Error(`refused: ${answer.refusal}`)
  return answer.value
}

const wordsOf = (prose: Prose): string =>
  prose.map((run) => (isFootnote(run) ? `⟨${wordsOf(run.footnote)}⟩` : run.text)).join('')

/** One line a paragraph: kind and level, label, words. */
const linesOf = ({ paragraphs }: DraftReading): readonly string[] =>
  paragraphs.map(({ kind, level, label, prose }) => `${kind} ${level} | ${label} | ${wordsOf(prose)}`)

const told = ({ notUnderstood }: DraftReading) =>
  notUnderstood.map(({ line, text, why }) => `${line}: ${text} (${why})`)

const numbered = (level: number, list = 1): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`

const level = (place: number, way: string, text: string, start = 1): string =>
  `<w:lvl w:ilvl="${place}"><w:start w:val="${start}"/><w:numFmt w:val="${way}"/><w:lvlText w:val="${text}"/></w:lvl>`

const LISTS = {
  numbering: `<w:abstractNum w:abstractNumId="7">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '(%2)')}${level(2, 'lowerRoman', '(%3)')}</w:abstractNum><w:abstractNum w:abstractNumId="8">${level(0, 'bullet', '·')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="13"/></w:lvlOverride></w:num>`,
}

const STYLES = {
  styles:
    '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="C1"><w:name w:val="toc 1"/></w:style><w:style w:type="character" w:styleId="Em"><w:name w:val="Emphasis"/><w:rPr><w:i/></w:rPr></w:style>',
}

describe('[N3] numbers', () => {
  test('[N3] that Word counts are the labels, also where levels begin again', async () => {
    const body = [
      p(r('The Forum decides:'), numbered(0)),
      p(r('To meet'), numbered(1)),
      p(r('In spring'), numbered(2)),
      p(r('In autumn'), numbered(2)),
      p(r('To report'), numbered(1)),
      p(r('Welcomes the bridge'), numbered(0)),
      p(r('And also'), numbered(1)),
      p(r('A list that goes on from 13'), numbered(0, 3)),
      p(r('and from 14'), numbered(0, 3)),
    ]
    expect(linesOf(await read(body.join(''), LISTS))).toEqual([
      'operative 1 | 1. | The Forum decides:',
      'sub-paragraph 2 | (a) | To meet',
      'sub-paragraph 3 | (i) | In spring',
      'sub-paragraph 3 | (ii) | In autumn',
      'sub-paragraph 2 | (b) | To report',
      'operative 1 | 2. | Welcomes the bridge',
      'sub-paragraph 2 | (a) | And also',
      'operative 1 | 13. | A list that goes on from 13',
      'operative 1 | 14. | and from 14',
    ])
  })

  test('[N3] that are typed stay as typed, with a tab or without', async () => {
    const tab = '<w:r><w:tab/></w:r>'
    const body = [
      p(r('12 bis.') + tab + r('The Forum decides:')),
      p(r('(a)') + tab + r('to meet;'), '<w:ind w:firstLine="567"/>'),
      p(r('PP3') + tab + r('Recalling its mandate,')),
    ]
    expect(linesOf(await read(body.join('')))).toEqual([
      'operative 1 | 12 bis. | The Forum decides:',
      'sub-paragraph 2 | (a) | to meet;',
      'preambular 1 | PP3 | Recalling its mandate,',
    ])
  })

  test('[N3] are counted through paragraphs without words, which are left out', async () => {
    const reading = await read(
      p(r('first'), numbered(0)) + p('', numbered(0)) + p(r('third'), numbered(0)),
      LISTS,
    )
    expect(linesOf(reading)).toEqual(['operative 1 | 1. | first', 'operative 1 | 3. | third'])
  })

  test('[N3] of points are no labels', async () => {
    expect(linesOf(await read(p(r('1. first')) + p(r('A point'), numbered(0, 2)), LISTS)).at(-1)).toBe(
      'unnumbered 1 |  | A point',
    )
  })

  test('[N3] of an inserted paragraph count, and of a deleted one do not', async () => {
    const gone = p(del('NRL', 'gone'), `${numbered(0)}<w:rPr><w:del w:author="NRL"/></w:rPr>`)
    const come = p(ins('SOL', r('come')), `${numbered(0)}<w:rPr><w:ins w:author="SOL"/></w:rPr>`)
    const reading = await read(gone + p(r('first'), numbered(0)) + come + p(r('third'), numbered(0)), LISTS)
    expect(linesOf(reading)).toEqual([
      'operative 1 | 1. | first',
      'operative 1 | 2. | come',
      'operative 1 | 3. | third',
    ])
  })
})

describe('[N3] words', () => {
  test('[N3] keep italics, bold and footnotes; a heading’s own look is no mark', async () => {
    const body = [
      p(r('Declaration'), '<w:pStyle w:val="H1"/>'),
      p(
        `${r('Recalling', '<w:rStyle w:val="Em"/>')}${r(' the ')}${r('old', '<w:b/>')}${r(' road')}<w:r><w:footnoteReference w:id="2"/></w:r>${r(',')}`,
      ),
    ]
    const footnotes = `<w:footnote w:id="0" w:type="separator">${p('')}</w:footnote><w:footnote w:id="2">${p(`<w:r><w:footnoteRef/></w:r>${r(' See ')}${r('above', '<w:i/>')}`)}</w:footnote>`
    const { paragraphs, title } = await read(body.join(''), { ...STYLES, footnotes })
    expect(title).toBe('Declaration')
    expect(paragraphs.map(({ kind, prose }) => [kind, prose])).toEqual([
      ['heading', [{ text: 'Declaration' }]],
      [
        'preambular',
        [
          { text: 'Recalling', italic: true },
          { text: ' the ' },
          { text: 'old', bold: true },
          { text: ' road' },
          { footnote: [{ text: 'See ' }, { text: 'above', italic: true }] },
          { text: ',' },
        ],
      ],
    ])
  })

  test('[N3] of other scripts come as they are', async () => {
    const body = p(r('نحن، رؤساء الدول'), '<w:bidi/>') + p(r('我们决定 👩‍💻 &lt;a&gt; &amp; “b”'))
    expect(linesOf(await read(body))).toEqual([
      'unnumbered 1 |  | نحن، رؤساء الدول',
      'unnumbered 1 |  | 我们决定 👩‍💻 <a> & “b”',
    ])
  })

  test('[N3] of a field are what it shows, not what it computes', async () => {
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('12')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const reading = await read(p(r('See paragraph ') + field + r('.')))
    expect(linesOf(reading)).toEqual(['unnumbered 1 |  | See paragraph 12.'])
    expect(told(reading)).toEqual([])
  })
})

describe('[N3] what is listed', () => {
  test('[N3] tracked changes are taken in, each with a remark; comments are left out', async () => {
    const body = p(
      `<w:commentRangeStart w:id="5"/>${r('We ')}${del('NRL', 'may')}${ins('SOL', r('shall'))}${r(' act.')}`,
    )
    const comments = `<w:comment w:id="5" w:author="A. Person">${p(r('Why?'))}</w:comment>`
    const reading = await read(p(r('One')) + body, { comments })
    expect(linesOf(reading).at(-1)).toBe('unnumbered 1 |  | We shall act.')
    expect(told(reading)).toEqual([
      '2: may (deleted as a tracked change; left out)',
      '2: shall (inserted as a tracked change; kept as words of the text)',
      '2: Why? (a comment in the margin; left out)',
    ])
    expect(JSON.stringify(reading)).not.toContain('Person')
  })

  test('[N3] tables are read cell by cell; pictures, text boxes, hidden words and contents are left out', async () => {
    const box =
      '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:pict></mc:Fallback></mc:AlternateContent></w:r>'
    const table = `<w:tbl><w:tr><w:tc>${p(r('left'))}</w:tc><w:tc>${p(r('right'))}</w:tc></w:tr></w:tbl>`
    const body = [
      p(r('Part one 3'), '<w:pStyle w:val="C1"/>'),
      p(r('Words') + box + r('unseen', '<w:vanish/>')),
      table,
      p(`${r('Last')}<w:r><w:drawing/></w:r><w:subject>odd</w:subject>`),
    ]
    const reading = await read(body.join(''), STYLES)
    expect(reading.paragraphs.map(({ prose }) => wordsOf(prose))).toEqual(['Words', 'left', 'right', 'Last'])
    expect(told(reading)).toEqual([
      '1: Part one 3 (a line of the table of contents; left out)',
      '2: In a box (a picture or a text box; left out)',
      '2: unseen (hidden words; left out)',
      '3: left right (a table; its words are kept as paragraphs, cell by cell)',
      '5:  (a picture or a text box; left out)',
    ])
    const { words, labels, markup, leftOut, total } = reading.account
    expect(words + labels + markup + leftOut).toBe(total)
    expect(leftOut).toBe('Partone3Inaboxunseen'.length)
  })

  test('[N3] [P8] characters that hide what the text says are taken out and told', async () => {
    const reading = await read(p(r('We \u202enote')))
    expect(linesOf(reading)).toEqual(['unnumbered 1 |  | We note'])
    expect(told(reading)).toEqual(['1: U+202E (characters that cannot be seen; left out)'])
  })
})
