// What the room screen says, and those who steer it read. A translation is another file of this shape.

type Steerer = 'you' | 'facilitator' | 'secretariat'

export const SCREEN = {
  label: 'Room screen',
  loading: 'Opening the room screen',
  title: (title: string) => `Room screen · ${title}`,
  nothing: 'Nothing is on the room screen',
  nothingAbout: 'The co-facilitators put a paragraph here from their window, with “Show on the room screen”.',
  heading: 'Heading',
  words: (reference: string) => `Words of paragraph ${reference}`,
  withoutNames: 'names are not shown',
  goesOn: {
    whole: '',
    beginning: 'It goes on below',
    middle: 'It goes on above and below',
    end: 'It begins above',
  },
  legend: 'How to read it',
  inserted: ['new words', 'proposed'],
  deleted: ['these words', 'proposed to be deleted'],
  rivals: [['one wording', 'another'], 'alternatives'],
  moved: {
    after: (when: string, reference: string) =>
      `Moved on ${when}: it stands after paragraph ${reference} now.`,
    under: (when: string, heading: string) => `Moved on ${when}: it stands under “${heading}” now.`,
    first: (when: string) => `Moved on ${when}: it stands at the beginning of the text now.`,
  },
  gone: {
    deleted: (when: string) => `This paragraph was deleted on ${when}.`,
    merged: (when: string, to: string) => `This paragraph was merged into paragraph ${to} on ${when}.`,
    moved: (when: string) => `What stood here was moved on ${when}.`,
  },
  past: (revision: string) => `It has no number any more since ${revision} was issued.`,
} as const

export const STEERING = {
  show: 'Show on the room screen',
  clear: 'Clear the room screen',
  follow: 'Let it follow me',
  up: 'Further up',
  down: 'Further down',
  atTop: 'The room screen is at the beginning of the paragraph.',
  atEnd: 'The room screen is at the end of the paragraph.',
  open: 'Open the room screen',
  goTo: 'Go to the paragraph on the room screen',
  shown: (reference: string) => `Room screen: paragraph ${reference}`,
  nothing: 'The room screen shows nothing now.',
  shows: {
    you: (reference: string) => `The room screen shows paragraph ${reference}, put there from your seat.`,
    facilitator: (reference: string) =>
      `The room screen shows paragraph ${reference}, put there by a co-facilitator.`,
    secretariat: (reference: string) =>
      `The room screen shows paragraph ${reference}, put there by the secretariat.`,
  } satisfies Readonly<Record<Steerer, (reference: string) => string>>,
} as const
