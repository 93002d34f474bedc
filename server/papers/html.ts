// A paper as one HTML page that can be read by itself: no script, nothing fetched, every word escaped. Changes are
// insertions and deletions with their names; footnotes stand at the end.

import { isFootnote, type Run, type Words } from '../../shared/prose.ts'
import { linesOfFace } from './face.ts'
import { type Face, isRightToLeft, type Line, type Paper, type Piece } from './paper.ts'

const STYLE =
  'body{font:1.05rem/1.55 Georgia,"Times New Roman",serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}header{font:.85rem/1.5 system-ui,sans-serif;border-bottom:1px solid #999;padding-bottom:1rem;margin-bottom:2rem;overflow-wrap:anywhere}.label{display:inline-block;min-width:2.5rem;padding-inline-end:.5rem}.proposal{font-size:.95rem;border-inline-start:2px solid #999;padding-inline-start:1rem}ins{text-decoration:underline}del{text-decoration:line-through}aside{font-size:.85rem;border-top:1px solid #999;margin-top:2rem}'

const ACROSS =
  'body{max-width:none}table{border-collapse:collapse;width:100%;margin-block-end:2rem;font-size:.9rem}th,td{border:1px solid #999;padding:.4rem .6rem;text-align:start;vertical-align:top;font-weight:400}thead th{font-weight:700}tbody th{width:34%}td p{margin:0 0 .5rem}@page{size:A4 landscape}'

/** The page. */
export function htmlOf({ face, lines }: Paper): string {
  const notes: string[] = []
  const body = lines.map((line) => lineOf(line, notes))
  return htmlPage(face, body, { notes })
}

/** A page of its own: which text it is, then the body, then its footnotes. A page across is for tables. */
export const htmlPage = (
  face: Face,
  body: readonly string[],
  { notes = [], isAcross = false }: { readonly notes?: readonly string[]; readonly isAcross?: boolean },
): string =>
  [
    '<!doctype html>',
    `<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(face.title)}</title><style>${STYLE}${isAcross ? ACROSS : ''}</style></head>`,
    `<body><header><strong>${escaped(face.title)}</strong>${linesOfFace(face)
      .map((line) => `<br>${escaped(line)}`)
      .join('')}</header><main>`,
    ...body,
    '</main>',
    ...(notes.length > 0
      ? [
          `<aside><ol>${notes.map((note, index) => `<li id="note-${index + 1}">${note}</li>`).join('')}</ol></aside>`,
        ]
      : []),
    '</body></html>',
    '',
  ].join('\n')

function lineOf({ as, level, label, pieces, relabelled }: Line, notes: string[]): string {
  const text = pieces.map(({ run }) => ('text' in run ? run.text : '')).join('')
  const direction = isRightToLeft(text) ? ' dir="rtl"' : ''
  const words = pieces.map((piece) => pieceOf(piece, notes)).join('')
  const opening = relabelled
    ? `<span class="label">${numberOf('del', relabelled.from, relabelled)} ${numberOf('ins', label, relabelled)}</span> `
    : label === ''
      ? ''
      : `<span class="label">${escaped(label)}</span> `
  if (as === 'heading') {
    const rank = Math.min(level, 6)
    return `<h${rank}${direction}>${opening}${words}</h${rank}>`
  }
  const indent = level > 1 ? ` style="margin-inline-start:${(Math.min(level, 12) - 1) * 2}rem"` : ''
  return `<p class="${as}"${direction}${indent}>${opening}${words}</p>`
}

/** A number that comes or goes; nothing where there is none. */
const numberOf = (tag: 'ins' | 'del', label: string, { by }: { readonly by: string }): string =>
  label === '' ? '' : `<${tag} title="${escaped(by)}">${escaped(label)}</${tag}>`

/** Words without changes. */
export const wordsAsHtml = (runs: readonly Run[], notes: string[]): string =>
  runs.map((run) => (isFootnote(run) ? noteOf(run.footnote, notes) : marked(run))).join('')

function pieceOf({ run, change }: Piece, notes: string[]): string {
  const words = wordsAsHtml([run], notes)
  if (!change) return words
  const tag = change.is === 'inserted' ? 'ins' : 'del'
  return `<${tag} title="${escaped(change.by)}">${words}</${tag}>`
}

function noteOf(words: readonly Words[], notes: string[]): string {
  const number = notes.push(words.map(marked).join(''))
  return `<sup><a href="#note-${number}">${number}</a></sup>`
}

function marked({ text, italic, bold }: Words): string {
  const slanted = italic ? `<i>${escaped(text)}</i>` : escaped(text)
  return bold ? `<b>${slanted}</b>` : slanted
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign)
