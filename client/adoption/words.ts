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
    'A corrigendum puts right punctuation, spacing and capitals at once. A misspelt word is put right after notice, unless a delegation objects. What stood there is shown with it for ever.',
  piece: {
    words: 'Words',
    italic: 'Words in italics',
    bold: 'Words in bold',
    footnote: 'Footnote',
  },
  willRead: 'As it will read',
  reason: 'Reason',
  correctDone: 'Issue the corrigendum',
  notices: (count: number) => `Misspellings of which notice was given: ${count}`,
  notice: {
    here: 'Misspelt, as the secretariat has given notice',
    give: 'Give notice',
    about:
      'A word is spelt otherwise. Everyone reads both spellings and the reason. Until the time is up any head of a delegation may object, and then the words stay; the text reads as it was adopted until you put it right.',
    deadline: 'Objections are taken until',
    whichTime: 'Say until when.',
    until: (when: string) => `Heads of delegation may object until ${when}.`,
    isUp: (when: string) => `Nobody had objected by ${when}. The secretariat may put it right.`,
    came: {
      'put-right': 'Put right.',
      fallen: 'A delegation objected: the words stay as they were adopted.',
      'passed-by': 'The words around it are others now; it was not put right.',
    },
    object: 'Object…',
    objectTitle: 'Object to this correction?',
    objectAbout:
      'With your objection it falls: the words stay as they were adopted. Everyone reads why, and your delegation wherever names are shown.',
    why: 'Why these are not the same words',
    objectDone: 'Object',
    putRight: 'Put it right',
  },
} as const
