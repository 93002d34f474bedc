// What the facilitators' bench says. A translation is another file of this shape.

export const BENCH = {
  label: 'Facilitators',
  agree: 'Agree ad ref',
  agreeTitle: (reference: string) => `Agree paragraph ${reference} ad referendum?`,
  agreeAbout:
    'These exact words are recorded as agreed ad ref. Nobody can propose or type on them, the facilitators included, unless the paragraph is formally reopened.',
  lapsing: (numbers: string) => `These pending proposals lapse, and stay on the record: ${numbers}.`,
  notHeard: (codes: string) =>
    `Not heard in this call: ${codes}. Silence is not support; they may still ask for the floor.`,
  subjectTo: 'Subject to',
  subjectToHint: 'It falls open when one of these paragraphs is reopened. It depends on nothing else.',
  nothingElse: 'Nothing else',
  another: 'And another paragraph…',
  paragraph: (reference: string) => `Paragraph ${reference}`,
  remove: 'Remove',
  removeCondition: (reference: string) => `Remove paragraph ${reference}`,
  call: 'Call…',
  callTitle: (reference: string) => `Call paragraph ${reference}?`,
  callAbout:
    'The room is asked to agree these exact words. Delegations object or say nothing. While the call stands nobody proposes or types on the paragraph; whoever is typing is shown out, keeps the words, and goes on if you close the call.',
  waiting: (numbers: string) => `These proposals wait, and lapse if you then agree the words: ${numbers}.`,
  howLong: 'Objections are taken',
  untilClosed: 'until you close the call',
  untilTime: 'until a time; you agree only after it',
  timeLimit: 'Time limit, in New York time',
  whichTime: 'Say until when: a day and an hour.',
  callDone: 'Call the paragraph',
  closeCall: 'Close the call…',
  closeCallTitle: (reference: string) => `Close the call on paragraph ${reference}?`,
  closeCallAbout:
    'The paragraph is open again, in the same words. What was objected stays on the record and beside the paragraph; whoever was typing goes on.',
  closeCallReason: 'Reason (optional)',
  closeCallDone: 'Close the call',
  restore: 'Restore these words…',
  restoreTitle: (reference: string) => `Restore the words agreed on paragraph ${reference}?`,
  restoreAbout:
    'They become the text of the paragraph in one step, as a proposal of the co-facilitators that is accepted as it is tabled. The paragraph stays open until it is agreed again.',
  restoreDone: 'Restore',
  falling: (references: string) =>
    `Agreed subject to this paragraph, so they are reopened with it: ${references}.`,
  accept: 'Accept into the text',
  acceptShort: 'Accept…',
  acceptTitle: (reference: string) => `Accept into paragraph ${reference}`,
  moves: (title: string) => `The paragraph changes its place: ${title}. Its words stay as they are.`,
  halves: 'How the two paragraphs will read',
  recasts: (title: string, references: string) =>
    `${title}: ${references}. No word changes; the numbers follow when the next revision is issued.`,
  chosen: 'Proposals to take',
  chooseAmong: (count: number) => `Choose among ${count}`,
  andOthers: (first: string, others: number) => `${first} and ${others} others`,
  inside: (number: string) => `with ${number} inside it`,
  changes: 'What changes in the paragraph',
  fulfilled: (numbers: string) => `Accepted with it, because it asks for the same: ${numbers}.`,
  carried: (numbers: string) => `Carried over to the new wording: ${numbers}.`,
  carriedTo: (reference: string, numbers: string) => `They go with their words to ${reference}: ${numbers}.`,
  outdated: (numbers: string) =>
    `Rivals of these, so their owners will be asked to bring them up to date: ${numbers}.`,
  bridged: (numbers: string) => `Decided with it, because it was made from them: ${numbers}.`,
  onceAgreed: (when: string) => `The words that were agreed, and reopened on ${when}`,
  modify: 'Modify…',
  bridge: 'Bridge…',
  bridgeTitle: (reference: string) => `Bridge proposals on paragraph ${reference}`,
  bridgeAbout:
    'You write a proposal of the co-facilitators that starts from these. They stay as they are until it is accepted, and are then decided as bridged.',
  bridgeFrom: 'Start from',
  bridgeStart: 'You start from these words',
  bridgeWrite: 'Write the bridge',
  bridgeNothing: 'Choose at least one proposal.',
  setAside: 'Set aside…',
  setAsideTitle: (number: string) => `Set ${number} aside?`,
  setAsideAbout:
    'It leaves the rolling text and stays on the record with its outcome and your reason. It can be taken up again while the paragraph is open.',
  asides: {
    parked: 'Park it until something else is settled',
    'not-retained': 'Do not retain it in the text',
  },
  setAsideDone: 'Set aside',
  takeUp: 'Take up again',
  notYet: 'Not yet',
  reopen: 'Reopen',
  bringBack: 'Bring back',
  bringBackTitle: (reference: string) => `Bring paragraph ${reference} back?`,
  bringBackAbout:
    'It is open again in the words it had when it was deleted. Proposals that ended with it stay ended.',
  reopenTitle: (reference: string) => `Reopen paragraph ${reference}?`,
  reopenAbout:
    'Proposals may come again. What was agreed stays on the record and beside the paragraph, and can be restored in one step. Proposals that lapsed stay lapsed.',
  askedBy: 'Asked for by',
  nobody: 'Nobody in particular',
  reason: 'Reason',
  reasonHint: 'It goes on the record.',
  title: 'The bench',
  about: 'What you set for the whole negotiation',
  way: 'Drafting',
  names: 'Attribution',
  text: 'Text',
  drafted: { beside: 'Drafted beside', screen: 'Drafted on screen' },
  draftingTitle: 'How are proposals drafted, on all paragraphs?',
  draftingAbout:
    'Beside the text, a proposal is seen by its own delegation until it is tabled. On the screen, everyone reads it while it is typed; words begun in private stay private until they are tabled. What was set for single paragraphs ends.',
  ways: { beside: 'Beside the text', screen: 'On the screen' },
  drafting: { screen: 'Put on the screen', beside: 'Take off the screen' },
} as const

export const NAMING = {
  shown: { all: 'Names to all', delegations: 'Names to delegations', facilitators: 'Names to facilitators' },
  title: 'To whom are names shown?',
  to: 'Who proposes what, co-sponsors and takes which position is shown',
  ways: {
    all: 'to all',
    delegations: 'to delegations, not to observers',
    facilitators: 'to the co-facilitators and the secretariat alone',
  },
  follows: 'What follows',
  about: {
    all: 'Everyone reads who proposed what, who co-sponsors, and where each delegation stands.',
    delegations:
      'Observers read every proposal, attributed to no one; of positions they read nothing, and not who is in the room. Delegations read all names.',
    facilitators:
      'Delegations read their own proposals and positions as theirs, and everybody else’s proposals attributed to no one; observers read them all so. Neither reads where others stand, nor who is in the room. Only you and the secretariat read names.',
  },
  notUnread:
    'It holds at once, for everything on the record. Names that were read, printed or written down before are not unread.',
  allBefore:
    'It holds at once, for everything on the record: also what was proposed while names were withheld will be read with its name.',
  leave: 'Leave it',
  set: 'Set it so',
} as const
