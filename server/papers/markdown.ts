// A paper as Markdown that the reader of drafts reads back: which text it is stands in the front matter, which an import
// leaves out.

import { paragraphId } from '../../shared/ids.ts'
import { writeDraft } from './draft-out.ts'
import { inHours } from './words.ts'
import type { Line, Paper } from './paper.ts'

export function markdownOf({ face, lines }: Paper): string {
  const front = {
    title: face.title,
    text: face.text,
    reading: face.reading,
    ...(face.entry !== null && { entry: face.entry }),
    at: inHours(face.at),
    hash: face.hash,
    attribution: face.attribution,
  }
  return [
    '---',
    ...Object.entries(front).map(([name, value]) => `${name}: ${JSON.stringify(value)}`),
    '---',
    '',
    writeDraft(lines.map(asDraft)),
  ].join('\n')
}

/** What is said below a paragraph stands one level deeper. */
function asDraft({ as, level, label, pieces }: Line, index: number) {
  const isBelow = as === 'proposal'
  return {
    id: paragraphId(`p${index + 1}`),
    kind: isBelow || as === 'legend' ? ('unnumbered' as const) : as,
    level: isBelow ? level + 1 : level,
    label,
    prose: pieces.map(({ run }) => run),
  }
}
