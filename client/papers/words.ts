// What is said where papers are taken away. A translation is another file of this shape.

import type { Format, Reading } from './offered.ts'

export const TAKING = {
  title: 'Take away',
  open: 'Take away…',
  lead: 'Files of the text as it stands now. Each says on its face which text it is: the negotiation, the entry of the record and its hour, and a hash. They name whom you are shown in the room, and nobody else.',
  readings: {
    clean: { name: 'Clean text', about: 'Every paragraph as it stands, and nothing that is only proposed.' },
    rolling: { name: 'Rolling text', about: 'Every pending proposal in brackets at its place, with names.' },
    tracked: {
      name: 'Tracked changes',
      about:
        'All pending proposals as changes that a word processor can accept or reject; reasons and positions are comments.',
    },
    compilation: {
      name: 'Compilation',
      about: 'Paragraph by paragraph, with each proposal, who said what on it, and why.',
    },
  } satisfies Record<Reading, { readonly name: string; readonly about: string }>,
  formats: { docx: 'Word', html: 'Web page', md: 'Markdown', txt: 'Plain text' } satisfies Record<
    Format,
    string
  >,
  as: (reading: string, format: string) => `${reading}: ${format}`,
  ofOne: 'Of one delegation, in Word',
  ofOneNone: 'No delegation has a proposal pending.',
  trackedOf: (code: string, name: string) => `${code}: tracked changes of ${name}, Word`,
  table: { name: 'Proposals as a table', about: 'Every proposal made so far, a line each.', format: 'CSV' },
} as const
