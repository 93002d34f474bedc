// The papers that can be taken away from a negotiation: which text in which format, under which name. Each is made
// from the state of the negotiation as its audience reads it; nothing of it is kept on disk.

import type { Audience } from '../../shared/attribution.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import { htmlOf } from './html.ts'
import { markdownOf } from './markdown.ts'
import { matrixAsHtml } from './matrix-html.ts'
import { plainTextOf } from './plain-text.ts'
import { csvOf, jsonOf } from './table.ts'
import { matrixAsWord } from './word/matrix.ts'
import { writeWord } from './word/write.ts'
import { type Work, workNamed } from './works.ts'

/** A file to take away. */
export type File = { readonly bytes: Uint8Array | string; readonly type: string }

const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
} as const
type Format = keyof typeof TYPES
const isFormat = (format: string): format is Format => Object.hasOwn(TYPES, format)

const NAME = /^([a-z]{1,20})((?:-[A-Za-z0-9]{1,8}){0,2})\.([a-z]{2,4})$/

/**
 * The file of this name: `clean.docx`, `tracked.docx`, `tracked-NRL.docx`, `issued-1.docx`, `changes-0-1.docx`,
 * `changes-1-now.html`, `matrix.docx`, `positions.csv`, `concordance-1.json` …; null where there is none of that name.
 * Issued texts are counted from 0, the draft as it came in. `negotiation` is how things stand for this audience.
 */
export async function fileNamed(
  name: string,
  negotiation: Negotiation,
  audience: Audience,
): Promise<File | null> {
  const shelf = shelves.get(negotiation) ?? new Map<string, Promise<File>>()
  shelves.set(negotiation, shelf)
  const file = shelf.get(name) ?? fileMade(name, negotiation, audience)
  if (file) shelf.set(name, file)
  return file
}

/**
 * A state of a negotiation never changes, so its files are made once, however often they are asked for. Each audience
 * without names has states of its own (readers.ts).
 */
const shelves = new WeakMap<Negotiation, Map<string, Promise<File>>>()

function fileMade(file: string, negotiation: Negotiation, audience: Audience): Promise<File> | null {
  const [, name = '', rest = '', format = ''] = NAME.exec(file) ?? []
  if (!isFormat(format)) return null
  const work = workNamed({ name, words: rest.split('-').slice(1), negotiation, audience })
  const written = work ? writtenAs(work, format) : null
  if (written === null) return null
  return Promise.resolve(written).then((bytes) => ({ bytes, type: TYPES[format] }))
}

/** A work in a format; null where it does not come in that one. Only two can show a change as one. */
function writtenAs(work: Work, format: Format): Promise<Uint8Array> | string | null {
  switch (work.is) {
    case 'text':
      if (format === 'md') return markdownOf(work.paper)
      if (format === 'txt') return plainTextOf(work.paper)
      return withChanges(work.paper, format)
    case 'changes':
      return withChanges(work.paper, format)
    case 'table':
      return format === 'csv' ? csvOf(work.table) : format === 'json' ? jsonOf(work.table) : null
    case 'matrix':
      return format === 'docx'
        ? matrixAsWord(work.matrix)
        : format === 'html'
          ? matrixAsHtml(work.matrix)
          : null
  }
}

const withChanges = (paper: Parameters<typeof htmlOf>[0], format: Format) =>
  format === 'docx' ? writeWord(paper) : format === 'html' ? htmlOf(paper) : null
