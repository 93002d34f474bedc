// What is said about adoption and what follows it. A translation is another file of this shape.

import type { StatementKind } from '../../shared/adoption.ts'

const counted = (one: string, many: string) => (count: number) => (count === 1 ? one : `${count} ${many}`)

/** What each kind of statement is called, and what it means, in the words of the field. */
export const STATEMENT: Readonly<
  Record<StatementKind, { readonly name: string; readonly about: string; readonly did: string }>
> = {
  'explain-position': {
    name: 'Explanation of position',
    about: 'how your delegation understands the text, or why it joined the agreement',
    did: 'explains its position',
  },
  reserve: {
    name: 'Reservation',
    about: 'what your delegation does not accept, or accepts within limits it names',
    did: 'makes a reservation',
  },
  dissociate: {
    name: 'Dissociation',
    about: 'what your delegation is not part of, though it did not stand in the way',
    did: 'dissociates itself',
  },
}

export const ADOPTION = {
  label: 'Adoption',
  adopted: (revision: string, day: string, symbol: string) =>
    `${revision} was adopted on ${day} as ${symbol}. It is final.`,
  endorsed: (body: string, day: string, symbol: string) => `Endorsed by ${body} on ${day}, ${symbol}.`,
  statements: (count: number) => `What delegations have said of it: ${count}`,
  corrigenda: (count: number) => `Misprints put right: ${count}`,
  notTold: 'What other delegations have said of it is told only where names are shown.',
  onWhole: 'on the text as a whole',
  on: 'on',
  withdrawn: (when: string) => `Withdrawn on ${when}.`,
  withdraw: 'Withdraw',
  withdrawTitle: 'Withdraw this statement?',
  withdrawAbout: 'It stays on the record as withdrawn, and everyone reads that it is.',
  keep: 'Keep it',
  tags: {
    statements: counted('1 statement', 'statements'),
    corrected: 'Corrected',
  },
  here: 'Said of this paragraph since it was adopted',
  corrected: 'Put right by a corrigendum',

  record: 'Record its adoption…',
  recordTitle: (revision: string) => `Record that ${revision} was adopted?`,
  recordAbout:
    'From then on the text is final: nobody proposes, accepts, reopens, calls or issues anything, the co-facilitators included. It cannot be taken back.',
  recordFollows:
    'Heads of delegation may then explain their position, make reservations or dissociate themselves, and you may record endorsements and put misprints right.',
  willLapse: (numbers: string) => `These pending proposals lapse: ${numbers}.`,
  stillOpen: (references: string) => `Not agreed ad ref: ${references}.`,
  symbol: 'Symbol',
  symbolHint: 'As the text was adopted under, for example PD/2030/1.',
  day: 'Day',
  dayHint: 'The day on which it was adopted.',
  which: 'Say which day.',
  recorded: 'Record the adoption',
  notYet: 'Not yet',

  endorse: 'Record an endorsement…',
  endorseTitle: 'Record an endorsement?',
  endorseAbout: 'Another body has made the adopted text its own. Each body is recorded once.',
  body: 'Body',
  endorseSymbolHint: 'Of its decision or resolution.',
  endorseDayHint: 'The day on which it did so.',
  endorseDone: 'Record it',

  state: 'Say where we stand…',
  stateTitle: 'Say where your delegation stands?',
  stateAbout:
    'In the words of your delegation, read with its name wherever names are shown: beside the paragraphs and in every paper. They change nothing in the text. You may withdraw them; they stay on the record.',
  kind: 'What it is',
  whole: 'On the text as a whole',
  paragraphs: 'On paragraphs',
  scope: 'On what',
  whichParagraphs: 'Paragraphs your delegation speaks of',
  noneNamed: 'Name the paragraphs, or speak of the text as a whole.',
  words: 'In the words of your delegation',
  stateDone: 'Put it on the record',

  correct: 'Put a misprint right…',
  correctTitle: (reference: string) => `Put paragraph ${reference} right?`,
  correctAbout:
    'A corrigendum puts right punctuation, spacing and capitals. It changes no word of what was adopted, and what stood there is shown with it.',
  piece: {
    words: 'Words',
    italic: 'Words in italics',
    bold: 'Words in bold',
    footnote: 'Footnote',
  },
  willRead: 'As it will read',
  reason: 'Reason',
  correctDone: 'Issue the corrigendum',
} as const
