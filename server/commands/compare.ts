// `adref compare`: two drafts that came as files, paragraph by paragraph. They have no ids in common, so paragraphs are matched
// by how they read. No house is asked, and nothing is kept.

import { readFile } from 'node:fs/promises'
import { type Compared, isDifferent, isRenumbered, type Piece } from '../../shared/comparison.ts'
import { comparedDrafts } from '../../shared/drafts.ts'
import { proseFrom, type Token } from '../../shared/hunks.ts'
import type { DraftParagraph } from '../../shared/paragraphs.ts'
import { inPlainText } from '../../shared/prose.ts'
import { readDraftFile } from '../papers/draft-file.ts'
import { draftRefusalInWords } from '../papers/refusals.ts'
import { type Command, fail, say } from './command.ts'

export const compareCommand: Command = {
  usage: `adref compare FILE --against OLDER

  Compares two drafts from Word (.docx), Markdown or text files that know nothing of each other.
  Paragraphs that read alike are the same one. What is different is said: words as [-gone-] and
  {+come+}, and which paragraphs are new, gone, moved or have another number.
`,
  async run({ object, against }) {
    if (against === undefined) return fail(compareCommand.usage)
    const before = await paragraphsIn(against)
    const after = before && (await paragraphsIn(object))
    if (!before || !after) return
    const rows = comparedDrafts(before, after)
    const different = rows.filter(isDifferent)
    for (const row of different) say(inText(row))
    const both = rows.filter(({ is }) => is === 'both').length
    say(
      `${before.length} and ${after.length} paragraphs; ${both} are in both, and ${different.length} lines are different.`,
    )
  },
}

async function paragraphsIn(file: string): Promise<readonly DraftParagraph[] | null> {
  const bytes = await readFile(file).catch(() => null)
  if (!bytes) {
    fail(`There is no file ${file} that can be read.`)
    return null
  }
  const reading = await readDraftFile(bytes)
  if (reading.ok) return reading.value.paragraphs
  fail(`${file}: ${draftRefusalInWords(reading.refusal)}`)
  return null
}

function inText(row: Compared): string {
  if (row.is === 'new') return `+ ${line(row.after)}\n`
  if (row.is === 'gone') return `- ${line(row.before)}\n`
  const said = [
    row.before.label !== row.after.label &&
      isRenumbered(row) &&
      `was ${row.before.label || 'without a number'}`,
    row.isMoved && 'moved',
  ].filter((one) => one !== false)
  const marks = said.length > 0 ? ` (${said.join(', ')})` : ''
  return `~ ${row.after.label}${marks} ${row.pieces.map(pieceInText).join('')}\n`
}

const line = ({ label, prose }: DraftParagraph): string =>
  [label, inPlainText(prose)].filter(Boolean).join(' ')

function pieceInText(piece: Piece): string {
  if (piece.is === 'same') return words(piece.words)
  const [gone, come] = [words(piece.before), words(piece.after)]
  return `${gone && `[-${gone}-]`}${come && `{+${come}+}`}`
}

const words = (tokens: readonly Token[]): string => inPlainText(proseFrom(tokens))
