// The matrix as a Word file across the page: a table for every few delegations, its head repeated on every page.

import {
  type FileChild,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { inPlainText, isFootnote, type Run } from '../../../shared/prose.ts'
import type { Matrix, MatrixTable } from '../matrix.ts'
import { isRightToLeft } from '../paper.ts'
import { MATRIX } from '../words.ts'
import { fileOf, legible } from './file.ts'

/** What the page across has between its margins, in twentieths of a point, and the part of it that the text takes. */
const WIDTH = 14_002
const OF_TEXT = 0.34

/** The bytes of a .docx. */
export function matrixAsWord({ face, tables }: Matrix): Promise<Uint8Array> {
  const body = tables.flatMap((table, turn): readonly FileChild[] => [
    ...(tables.length > 1 ? [new Paragraph(MATRIX.of(turn + 1, tables.length))] : []),
    tableOf(table),
    new Paragraph(''),
  ])
  return fileOf(face, body.length > 0 ? body : [new Paragraph(MATRIX.none)], { isAcross: true })
}

function tableOf({ heads, rows }: MatrixTable): Table {
  const first = Math.round(WIDTH * OF_TEXT)
  const other = Math.floor((WIDTH - first) / heads.length)
  const widths = [first, ...heads.map(() => other)]
  const row = (cells: readonly (readonly Paragraph[])[], isHead: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: isHead,
      children: cells.map(
        (children, at) =>
          new TableCell({
            width: { size: widths[at] ?? other, type: WidthType.DXA },
            margins: { top: 60, bottom: 60, left: 90, right: 90 },
            children: children.length > 0 ? children : [new Paragraph('')],
          }),
      ),
    })
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      row(
        [MATRIX.text, ...heads].map((head) => [said([{ text: head, bold: true }])]),
        true,
      ),
      ...rows.map(({ label, prose, cells }) =>
        row(
          [
            [said([...(label === '' ? [] : [{ text: `${label} `, bold: true as const }]), ...prose])],
            ...cells.map((each) => each.map((text) => said([{ text }]))),
          ],
          false,
        ),
      ),
    ],
  })
}

/** A paragraph of a cell; footnotes stand in brackets, as a table repeats none at the foot of a page. */
function said(runs: readonly Run[]): Paragraph {
  const isRtl = isRightToLeft(inPlainText(runs))
  return new Paragraph({
    style: 'Cell',
    ...(isRtl && { bidirectional: true }),
    children: runs.map((run) => {
      const { text, ...look } = isFootnote(run) ? { text: inPlainText([run]) } : run
      return new TextRun({
        text: legible(text),
        ...('bold' in look && { bold: true }),
        ...('italic' in look && { italics: true }),
        ...(isRtl && { rightToLeft: true }),
      })
    }),
  })
}
