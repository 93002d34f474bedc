// The matrix as one HTML page across: a table for every few delegations, the text in the first column.

import { escaped, htmlPage, wordsAsHtml } from './html.ts'
import type { Matrix, MatrixTable } from './matrix.ts'
import { MATRIX } from './words.ts'

export function matrixAsHtml({ face, tables }: Matrix): string {
  const notes: string[] = []
  const body = tables.map((table) => tableOf(table, notes))
  return htmlPage(face, body.length > 0 ? body : [`<p>${MATRIX.none}</p>`], { notes, isAcross: true })
}

function tableOf({ heads, rows }: MatrixTable, notes: string[]): string {
  const head = [MATRIX.text, ...heads].map((name) => `<th scope="col">${escaped(name)}</th>`).join('')
  const body = rows.map(({ label, prose, cells }) => {
    const number = label === '' ? '' : `<strong>${escaped(label)}</strong> `
    const said = cells.map((each) => `<td>${each.map((one) => `<p>${escaped(one)}</p>`).join('')}</td>`)
    return `<tr><th scope="row" dir="auto">${number}${wordsAsHtml(prose, notes)}</th>${said.join('')}</tr>`
  })
  return `<table><thead><tr>${head}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table>`
}
