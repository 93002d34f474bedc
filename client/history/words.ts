// What the history of a negotiation says. A translation is another file of this shape.

const counted = (one: string, many: string) => (count: number) => (count === 1 ? one : `${count} ${many}`)

export const HISTORY = {
  title: 'History',
  open: 'History…',
  command: 'History: compare, go back in time, origins, the record',
  parts: {
    digest: 'What is new',
    compare: 'Compare',
    moments: 'Back in time',
    origin: 'Origins',
    record: 'The record',
  },
  close: 'Back to the room',
  withheld: 'name withheld',
  facilitators: 'the co-facilitators',
  moment: (entry: number, when: string) => `Entry ${entry}, ${when}`,
  paragraph: 'Paragraph',
  anyParagraph: 'Any paragraph',
} as const

export const COMPARE = {
  before: 'From',
  after: 'To',
  swap: 'Swap',
  issued: (name: string, when: string) => `${name}, ${when}`,
  visit: (when: string) => `My last visit, ${when}`,
  entry: (entry: number, when: string) => `The moment looked at: entry ${entry}, ${when}`,
  now: 'Now',
  onlyChanged: 'Only what changed',
  sideBySide: 'Side by side',
  nothing: 'These two texts are the same.',
  changed: counted('1 paragraph is different', 'paragraphs are different'),
  list: 'Paragraphs that are different',
  isNew: 'New',
  isGone: 'No longer there',
  madeOf: (reference: string) => `Split off; its words are compared at ${reference}`,
  mergedInto: (reference: string) => `Its words are compared at ${reference}`,
  moved: 'Moved',
  renumbered: (before: string, after: string) => `${before} is now ${after}`,
  agreed: 'Agreed ad ref since',
  reopened: 'No longer agreed',
  reworded: 'Words changed',
  corrected: (when: string) => `A misprint was put right by a corrigendum ${when}`,
  by: (numbers: string, names: string, when: string) => `${numbers}, ${names}; accepted ${when}`,
} as const

export const MOMENTS = {
  slider: 'Entry of the record',
  play: 'Play',
  pause: 'Pause',
  previous: 'Previous entry',
  next: 'Next entry',
  nextHere: (reference: string) => `Next act on ${reference}`,
  previousHere: (reference: string) => `Act before on ${reference}`,
  choose: 'Choose a paragraph to follow it and to see where delegations stood.',
  nothingYet: 'No text was on the table yet.',
  positions: (number: string) => `Positions on ${number} at that moment`,
  none: 'Nothing was pending on this paragraph at that moment.',
  compare: 'Compare with now',
  beginning: 'Before the first entry',
} as const

export const ORIGIN = {
  about: 'Point at words, or go through them with the arrow keys, to see where they came from.',
  words: (reference: string) => `Words of ${reference} by origin`,
  draft: (name: string) => `Came with the draft: ${name}.`,
  proposedBy: 'Proposed by',
  withThem: 'with',
  reason: 'Reason given',
  noReason: 'No reason was given.',
  version: (number: string, version: number) => (version > 1 ? `${number}, wording ${version}` : number),
  tabled: (when: string) => `Tabled ${when}`,
  accepted: (when: string, entry: number) => `Accepted by the co-facilitators ${when} (entry ${entry})`,
  agreed: (when: string, entry: number) => `Agreed ad ref ${when} (entry ${entry})`,
  notAgreed: 'Not agreed yet.',
  corrected: (when: string, reason: string) =>
    `A misprint in this paragraph was put right by a corrigendum ${when}: ${reason}`,
  positions: 'Positions when it was accepted',
  madeFrom: (numbers: string) => `Made from ${numbers}.`,
  goTo: 'See that moment',
  table: 'Sources of the whole text',
  tableAbout: 'Which proposals went into each paragraph, and how many words of each are in it now.',
  count: counted('1 word', 'words'),
  theDraft: 'the draft',
} as const

export const RECORD = {
  paragraph: 'Paragraph',
  delegation: 'Delegation',
  anyDelegation: 'Any delegation',
  kind: 'Kind',
  anyKind: 'Any kind',
  from: 'From',
  to: 'To',
  kinds: {
    proposals: 'Proposals',
    positions: 'Positions',
    text: 'Changes of the text',
    agreement: 'Calls and agreement',
    room: 'How the room works',
  },
  found: counted('1 entry', 'entries'),
  nothing: 'No entry is like this.',
  goTo: (entry: number) => `See the text after entry ${entry}`,
} as const

export const DIGEST = {
  since: (when: string) => `Since your last visit, ${when}`,
  first: 'This is your first visit on this device: everything is new.',
  nothing: 'Nothing has happened since.',
  own: 'On our proposals',
  spokenOn: 'On paragraphs we spoke on',
  rest: 'The rest',
  none: 'Nothing.',
  save: 'Save as a file',
  file: 'what-is-new.txt',
  heading: (title: string, delegation: string) => `${title}: what is new for ${delegation}`,
} as const

/** What an entry of the record says happened. */
export const ENTRY = {
  convened: (title: string) => `The negotiation was convened: ${title}.`,
  admitted: (name: string) => `${name} was admitted.`,
  imported: (name: string) => `${name} was put on the table.`,
  delegated: (isDelegated: boolean) =>
    isDelegated ? 'Its delegates may table as well.' : 'Only the head tables.',
  drafting: (isOnScreen: boolean, reference: string) =>
    `${reference === '' ? 'Proposals' : `Proposals on ${reference}`} are drafted ${isOnScreen ? 'on the screen' : 'beside the text'}.`,
  names: 'It was set to whom names are shown.',
  observing: {
    issued: 'Observers read the texts that are issued.',
    live: 'Observers read the live text.',
  },
  tabled: (number: string) => `${number} was tabled.`,
  tabledAgain: (number: string) => `${number} was tabled in other words.`,
  orally: (number: string) => `${number} was entered as proposed orally.`,
  confirmed: (number: string) => `${number} was confirmed.`,
  joint: (reference: string) => `A joint proposal on ${reference} was opened.`,
  jointAnswer: (takesPart: boolean) =>
    takesPart
      ? 'A delegation takes part in a joint proposal.'
      : 'A delegation takes no part in a joint proposal.',
  jointClosed: 'A joint proposal was closed.',
  withdrawn: (number: string) => `${number} was withdrawn.`,
  agreed: (reference: string) => `${reference} was agreed ad ref.`,
  reopened: (reference: string, reason: string) => `${reference} was reopened: ${reason}`,
  called: (reference: string) => `${reference} was called.`,
  objected: (reference: string) => `There is an objection to the call on ${reference}.`,
  noObjection: (reference: string) => `An objection to the call on ${reference} was withdrawn.`,
  callClosed: (reference: string) => `The call on ${reference} was closed.`,
  accepted: (numbers: string, reference: string) => `${numbers} was accepted on ${reference}.`,
  restored: (reference: string) => `What had been agreed on ${reference} was restored.`,
  cosponsor: (code: string, number: string) => `${code} and co-sponsoring ${number}.`,
  endCosponsor: (code: string, number: string) => `${code} does not co-sponsor ${number}.`,
  shared: (number: string, isShared: boolean) =>
    isShared
      ? `The room of ${number} was opened to its co-sponsors.`
      : `The room of ${number} was closed to its co-sponsors.`,
  aside: (number: string, isParked: boolean) => `${number} was ${isParked ? 'parked' : 'not retained'}.`,
  takenUp: (number: string) => `${number} was taken up again.`,
  issued: (name: string) => `${name} was issued.`,
  position: (stance: string, on: string) => `${stance}, on ${on}.`,
  noPosition: (on: string) => `The position on ${on} was withdrawn.`,
  silence: (revision: string) => `${revision} was put under silence.`,
  silenceBroken: (reason: string) => `Silence was broken: ${reason}`,
  silenceClosed: 'The silence procedure was closed.',
  adopted: 'The text was adopted.',
  endorsed: (body: string) => `The text was endorsed by ${body}.`,
  stated: {
    'explain-position': 'Explained its position on the text.',
    reserve: 'Made a reservation on the text.',
    dissociate: 'Dissociated itself from the text, or from a part of it.',
  },
  statementWithdrawn: 'A statement on the text was withdrawn.',
  corrected: 'A corrigendum was made.',
  notified: (reference: string) => `Notice was given of a misspelling in paragraph ${reference}.`,
  contradicted: (why: string) => `Objected to a correction: ${why}`,
  withheld: 'An act of which you are told nothing but that there was one.',
} as const
