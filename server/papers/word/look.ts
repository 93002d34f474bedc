// How papers look in Word: named styles that a Secretariat can change in one place, page, language and fonts. Numbers of
// paragraphs are typed, so that `14 bis` stays what it is.

import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions } from 'docx'
import type { Line } from '../paper.ts'

const FONT = 'Times New Roman'
/** Half points. */
const SIZE = 22
const SMALL = 18
/** Twentieths of a point: a centimetre, which is also one level of depth when a paper comes back. */
export const ONE_LEVEL = 567
const LINE = 264

export const HEADING_STYLES = 6

/** The id of the style of a line. */
export function styleOf({ as, level }: Pick<Line, 'as' | 'level'>): string {
  if (as === 'heading') return `Heading${Math.min(level, HEADING_STYLES)}`
  return STYLE_IDS[as]
}

const STYLE_IDS: Readonly<Record<Exclude<Line['as'], 'heading'>, string>> = {
  preambular: 'Preambular',
  operative: 'Operative',
  'sub-paragraph': 'SubParagraph',
  unnumbered: 'SingleText',
  proposal: 'Proposal',
  legend: 'Legend',
}

export const FACE = 'Face'

const text = (id: string, name: string): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  paragraph: {
    alignment: AlignmentType.BOTH,
    spacing: { after: 120, line: LINE },
  },
})

const heading = (size: number) => ({
  run: { font: FONT, size, bold: true, color: '000000' },
  paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
})

export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: {
        font: FONT,
        size: SIZE,
        language: { value: 'en-GB', eastAsia: 'zh-CN', bidirectional: 'ar-SA' },
      },
    },
    heading1: heading(32),
    heading2: heading(26),
    heading3: heading(24),
    heading4: heading(SIZE),
    heading5: heading(SIZE),
    heading6: heading(SIZE),
  },
  paragraphStyles: [
    text('Preambular', 'Preambular paragraph'),
    text('Operative', 'Operative paragraph'),
    text('SubParagraph', 'Sub-paragraph'),
    text('SingleText', 'Single text'),
    {
      id: 'Proposal',
      name: 'Proposal',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 20 },
      paragraph: {
        indent: { left: ONE_LEVEL },
        spacing: { after: 100 },
        border: { left: { style: 'single', size: 6, space: 8, color: '808080' } },
      },
    },
    {
      id: 'Legend',
      name: 'Legend',
      basedOn: 'Normal',
      run: { size: 20 },
      paragraph: { spacing: { after: 20 } },
    },
    {
      id: 'Cell',
      name: 'Cell of a table',
      basedOn: 'Normal',
      run: { size: SMALL },
      paragraph: { spacing: { after: 60 } },
    },
    {
      id: FACE,
      name: 'Face',
      basedOn: 'Normal',
      run: { size: SMALL },
      paragraph: { spacing: { after: 20 } },
    },
  ],
}

/** A4 with margins for reading and for comments. */
export const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1701, bottom: 1418, left: 1701, right: 1701, header: 709, footer: 709 },
} as const
