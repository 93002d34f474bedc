// A paper as plain text: a paragraph a block, its number in front, indented by its depth, footnotes in brackets where
// their marks stand. The clean text comes back as it was when it is imported again.

import { inPlainText } from '../../shared/prose.ts'
import { linesOfFace } from './face.ts'
import type { Line, Paper } from './paper.ts'

const INDENT = 4

export function plainTextOf({ face, lines }: Paper): string {
  return [face.title, ...linesOfFace(face), '', ...lines.map(lineOf)].join('\n').concat('\n')
}

function lineOf({ as, level, label, pieces }: Line): string {
  const words = inPlainText(pieces.map(({ run }) => run)).trim()
  const depth = as === 'heading' ? 0 : INDENT * (level - 1 + (as === 'proposal' ? 1 : 0))
  return `${' '.repeat(depth)}${label === '' ? '' : `${label} `}${words}\n`
}
