// What is said where papers are taken away. A translation is another file of this shape.

import type { Format, Reading, Register } from './offered.ts'

export const TAKING = {
  title: 'Take away',
  open: 'Take away…',
  lead: 'Each file says on its face which text it is: the negotiation, the entry of the record and its hour, and a hash. They name whom you are shown in the room, and nobody else.',
  asItStands: 'The text as it stands now',
  issued: 'Texts issued',
  registers: 'Tables',
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
    matrix: {
      name: 'Matrix',
      about: 'A table across the page: a row a paragraph, a column a delegation that proposes.',
    },
  } satisfies Record<Reading, { readonly name: string; readonly about: string }>,
  formats: {
    docx: 'Word',
    html: 'Web page',
    md: 'Markdown',
    txt: 'Plain text',
    csv: 'CSV',
    json: 'JSON',
  } satisfies Record<Format, string>,
  as: (reading: string, format: string) => `${reading}: ${format}`,
  ofOne: 'Of one delegation, in Word',
  ofOneNone: 'No delegation has a proposal pending.',
  trackedOf: (code: string, name: string) => `${code}: tracked changes of ${name}, Word`,
  issuedAbout: 'As it was issued, with nothing that is only proposed.',
  against: (before: string) => `What is different from ${before}, as tracked changes`,
  sinceIssued: (name: string) => `What is different now from ${name}, as tracked changes`,
  concordance: 'Concordance of its numbers',
  tables: {
    proposals: { name: 'Proposals', about: 'Every proposal made so far, a line each.' },
    positions: { name: 'Positions', about: 'Every position taken so far, the earlier ones too.' },
    sources: { name: 'Sources', about: 'Which proposals the words of each paragraph came with.' },
  } satisfies Record<Register, { readonly name: string; readonly about: string }>,
} as const
