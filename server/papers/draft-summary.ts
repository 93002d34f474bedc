// What an import brought, for the command line: counts, brackets, what needs a person's eye, and the account.

import type { DraftReading } from './manuscript.ts'

/** Longer passages are told by their beginning. */
const LONGEST_EXCERPT = 100
/** A terminal shows about this much at once; the count above each list is complete. */
const MOST_LINES = 100

/** The reading in plain text. */
export function summaryOf(reading: DraftReading): string {
  const { title, paragraphs, counts, brackets, countedBy, notUnderstood, account } = reading
  const where = countedBy === 'lines' ? 'line' : 'paragraph'
  return [
    title === '' ? 'A text without a title' : title,
    `${counted(paragraphs.length, 'paragraph')}: ${counted(counts.heading, 'heading')}, ${counts.preambular} preambular, ${counts.operative} operative, ${counted(counts['sub-paragraph'], 'sub-paragraph')}, ${counts.unnumbered} unnumbered; ${counted(counts.footnotes, 'footnote')}`,
    `${counted(brackets.groups, 'bracket group')}, at most ${brackets.deepest} deep; ${counted(brackets.unbalanced.length, 'bracket')} without the other half`,
    ...listed(
      brackets.unbalanced.map(
        ({ paragraph, reference, missing, excerpt }) =>
          `${reference} (${paragraph}): no ${missing} bracket: ${excerpt}`,
      ),
    ),
    notUnderstood.length === 0
      ? 'Everything was understood'
      : `${counted(notUnderstood.length, 'place')} not understood`,
    ...listed(notUnderstood.map(({ line, text, why }) => `${where} ${line}: ${excerptOf(text)} (${why})`)),
    `Of ${counted(account.total, 'character')}, white space aside: ${account.words} of words, ${account.labels} of numbers, ${account.markup} of marks, ${account.leftOut} left out`,
    '',
  ].join('\n')
}

const counted = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`

function listed(lines: readonly string[]): readonly string[] {
  const shown = lines.slice(0, MOST_LINES).map((line) => `  ${line}`)
  return lines.length > MOST_LINES ? [...shown, `  and ${lines.length - MOST_LINES} more`] : shown
}

function excerptOf(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > LONGEST_EXCERPT ? `${line.slice(0, LONGEST_EXCERPT).replace(/\p{Cs}/gu, '')}…` : line
}
