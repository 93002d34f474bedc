// A Word file around its body: styles, page, language, which text it is at the head of the first page, and the number of
// each page. No person is named in it.

import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  Header,
  type ICommentOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx'
import { linesOfFace } from '../face.ts'
import type { Face } from '../paper.ts'
import { FACE, PAGE, STYLES } from './look.ts'

/** What stands beside the body, and how the page lies. */
export type Around = {
  readonly comments?: readonly ICommentOptions[]
  readonly footnotes?: Readonly<Record<string, { readonly children: readonly Paragraph[] }>>
  readonly isAcross?: boolean
}

/** The bytes of a .docx. */
export async function fileOf(face: Face, body: readonly FileChild[], around: Around): Promise<Uint8Array> {
  const { comments = [], footnotes = {}, isAcross = false } = around
  const file = new Document({
    title: face.title,
    subject: `${face.text}. ${face.reading}`,
    description: linesOfFace(face).join('\n'),
    // Who made a file is the house; no person is named in it.
    creator: 'Adref',
    lastModifiedBy: 'Adref',
    styles: STYLES,
    footnotes,
    ...(comments.length > 0 && { comments: { children: comments } }),
    sections: [
      {
        properties: { page: isAcross ? ACROSS : PAGE, titlePage: true },
        headers: { first: faceOnPage(face), default: runningHead(face) },
        footers: { first: pageNumber(), default: pageNumber() },
        children: body,
      },
    ],
  })
  return Packer.toBuffer(file)
}

/** The library turns the page by itself: width and height stay those of the page upright. */
const ACROSS = {
  ...PAGE,
  size: { ...PAGE.size, orientation: PageOrientation.LANDSCAPE },
  margin: { ...PAGE.margin, left: PAGE.margin.bottom, right: PAGE.margin.bottom },
} as const

/** XML cannot hold every character; what it cannot hold nobody can read. */
export const legible = (text: string): string => text.replace(/[^\P{Cc}\t\n]|\p{Cs}|[\ufffe\uffff]/gu, '')

/** Which text it is, at the head of the first page: no part of the text, and so not read again when it comes back. */
const faceOnPage = (face: Face): Header =>
  new Header({
    children: [
      new Paragraph({
        style: FACE,
        children: [new TextRun({ text: legible(face.title), bold: true, size: 24 })],
      }),
      ...linesOfFace(face).map(
        (line, index, all) =>
          new Paragraph({
            style: FACE,
            ...(index === all.length - 1 && { spacing: { after: 240 } }),
            ...(index === all.length - 1 && { border: UNDER }),
            children: [new TextRun(legible(line))],
          }),
      ),
    ],
  })

const UNDER = { bottom: { style: BorderStyle.SINGLE, size: 4, space: 6, color: '808080' } } as const

const runningHead = ({ title, text, entry }: Face): Header =>
  new Header({
    children: [
      new Paragraph({
        style: FACE,
        children: [new TextRun(legible([title, text, entry].filter((part) => part !== null).join(' · ')))],
      }),
    ],
  })

const pageNumber = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: FACE,
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
      }),
    ],
  })
