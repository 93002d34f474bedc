// What the room says around the text. A translation is another file of this shape.

const counted = (one: string, many: string) => (count: number) => (count === 1 ? one : `${count} ${many}`)

export const TEXT = {
  footnote: (words: string) => ` Footnote: ${words} End of footnote. `,
  insertedBy: (names: string) => (names === '' ? ' inserted: ' : ` inserted by ${names}: `),
  replacedBy: (names: string) => (names === '' ? ' replaced with: ' : ` replaced by ${names} with: `),
  endOfInsertion: '; end of insertion. ',
  deletedBy: (names: string) => (names === '' ? ' deleted: ' : ` deleted by ${names}: `),
  contested: ' contested: ',
  inserted: ' inserted: ',
  deleted: ' deleted: ',
  endOfDeletion: '; end of deletion. ',
  delete: (names: string) => (names === '' ? 'delete' : `${names} delete`),
  andOthers: (names: string) => `${names} and others`,
  paragraph: (reference: string) => `Paragraph ${reference}`,
  empty: 'No text yet',
  emptyAbout: 'The secretariat imports a draft; it appears here as soon as it is on the record.',
  propose: 'Propose a change',
  proposeOther: 'Other proposals…',
  goOn: 'Go on with your proposal',
  tags: {
    agreed: 'Agreed ad ref',
    adopted: 'Adopted',
    called: 'Called',
    open: 'Open',
    gone: { deleted: 'Deleted', merged: 'Merged', moved: 'Moved' },
    pending: counted('1 proposal', 'proposals'),
    live: 'On screen',
    draft: 'Your draft',
    roomScreen: 'Room screen',
  },
  symbol: (text: string, when: string) => `${text} · as it stands on ${when}`,
  figures: (open: number, brackets: number) =>
    `${counted('1 paragraph', 'paragraphs')(open)} open, ${counted('1 change proposed', 'changes proposed')(brackets)}`,
} as const

/** What is proposed about a whole paragraph. */
export const WHOLE = {
  after: (reference: string) => `new paragraph ${reference}:`,
  first: (reference: string) => `new paragraph ${reference}, at the beginning of the text:`,
  alternative: (label: string) => `${label}:`,
  deletion: 'no text: delete the paragraph',
  move: (reference: string) => `move the paragraph after ${reference}`,
  merge: (reference: string) => `merge with ${reference}, to read:`,
  newHeading: { after: 'new heading:', first: 'new heading, at the beginning of the text:' },
  split: (begins: string) => `split in two; the second begins “${begins}”`,
  recast: {
    part: { preambular: 'make this part preambular', operative: 'make this part operative' },
    paragraph: { preambular: 'make this preambular', operative: 'make this operative' },
  },
  within: (number: string) => `inside the words of ${number}:`,
  gone: {
    deleted: (when: string) => `Deleted on ${when}. The number stays until a revision is issued.`,
    merged: (when: string, to: string) =>
      `Merged into ${to} on ${when}. The number stays until a revision is issued.`,
    moved: (when: string) => `Moved from here on ${when}. The number stays until a revision is issued.`,
  },
  goTo: (reference: string) => `Go to ${reference}`,
} as const

export const ROOM = {
  cannotSign:
    'This page did not come over a secure line (https), so this browser cannot sign for your seat: you can read and draft here, and nothing you table or decide is recorded. Ask the secretariat for the https address of the room.',
  loading: 'Opening the room',
  views: 'Views of the text',
  rolling: 'Rolling text',
  clean: 'Clean',
  asProposed: 'As proposed by…',
  asProposedBy: (code: string) => `As proposed by ${code}`,
  adopted: (all: number) => `${all} of ${all} adopted`,
  progress: (agreed: number, all: number, called: number) =>
    `${agreed} of ${all} agreed ad ref${called > 0 ? ` · ${called} called` : ''}`,
  present: 'In the room',
  presentCount: (count: number) => `${count} in the room`,
  panes: { map: 'Paragraphs', text: 'Text', business: 'Proposals' },
  map: 'Paragraphs of the declaration',
  filters: {
    all: 'All',
    open: 'Open',
    contested: 'Contested',
    called: 'Called',
    agreed: 'Agreed',
    mine: 'Waits for me',
    noted: 'With our note',
  },
  filterLabel: 'Show',
  nothingHere: { mine: 'Nothing waits for you.', other: 'No paragraph is like this now.' },
  business: (reference: string) => `Proposals on paragraph ${reference}`,
  pick: 'Choose a paragraph to see what is proposed on it.',
  line: {
    connecting: 'Connecting',
    open: 'Connected',
    cut: 'Line cut: what you read may be old; trying again',
    restarting: 'The house restarts and comes back',
    'signed-out': 'Signed out',
    'link-closed': 'The public link was closed',
  },
  shortcuts: 'Keyboard and display',
  palette: 'Go to…',
  paletteHint: 'A number, words of a paragraph, or a command',
  entry: 'Seats',
  feed: 'Follow by feed',
  receipts: 'Receipts and a copy of the record',
  invitations: 'Delegations and invitations',
  ownSeats: 'Our seats',
  account: 'Your seat and where it is signed in',
  signedOut: {
    title: 'Your seat has ended, or was signed out here',
    about:
      'Nothing more is sent to this page, and nothing from it is taken. What you had typed is still here: copy what you need before you leave the page. To come back you need a new link from your head of delegation or the secretariat.',
  },
} as const

export const ATTRIBUTION = {
  namesTo: {
    all: 'names shown to all',
    delegations: 'names shown to delegations, not to observers',
    facilitators: 'names shown to the co-facilitators and the secretariat alone',
  },
  nobodyIsNamed: 'Attributed to no one: you are not shown who proposes what, nor where delegations stand.',
  onlyYouAreNamed:
    'Named here are your delegation, the groups it is in and those it co-sponsors with: you are not shown who else proposes what, nor where others stand.',
} as const

const pendingInWords = (pending: number): string =>
  pending === 0 ? 'no proposals pending' : counted('1 proposal', 'proposals')(pending)

export const BUSINESS = {
  heading: (reference: string, pending: number) => `Paragraph ${reference} · ${pendingInWords(pending)}`,
  ofHeading: (reference: string, pending: number) => `Heading ${reference} · ${pendingInWords(pending)}`,
  another: 'A further proposal on this paragraph',
  chain: 'What this agreement hangs together with',
  subjectTo: 'Agreed subject to',
  fallsWith: 'Falls open when this paragraph is reopened',
} as const

/** The keys; `acts` are of no use to an observer, who is not shown them. */
export const SHORTCUTS: readonly (readonly [keys: string, does: string, who?: 'acts'])[] = [
  ['j', 'Next paragraph'],
  ['k', 'Previous paragraph'],
  ['o', 'Next open paragraph'],
  ['w', 'Next that waits for me', 'acts'],
  ['a', 'All that waits for me: what to do, and answers', 'acts'],
  ['e', 'Write on this paragraph', 'acts'],
  [
    'p',
    'Propose something else about it: a new paragraph or heading, another version, no text, a move, a merger, a split',
    'acts',
  ],
  ['c', 'To the next card of this paragraph'],
  ['n', 'To your delegation’s own note on this paragraph', 'acts'],
  ['s', 'Show this paragraph on the room screen, or clear it: co-facilitators and the secretariat', 'acts'],
  ['g', 'Go to the paragraph on the room screen'],
  ['h', 'History: compare texts, go back in time, where words come from, the record'],
  [
    '1 to 5',
    'On the chosen card, or else on the present wording: support, can accept, awaiting instructions, reserve, oppose',
    'acts',
  ],
  ['Ctrl Enter', 'Table what you are writing', 'acts'],
  ['Esc', 'Stop writing; your words stay', 'acts'],
  ['Ctrl K', 'Go to a paragraph, or a command'],
  ['?', 'This list'],
]
