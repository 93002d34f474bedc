// What the editor and the cards of proposals say. A translation is another file of this shape.

import type { Kind } from '../../shared/kinds.ts'
import type { ParagraphKind } from '../../shared/paragraphs.ts'
import type { Keeping } from './keeping.ts'

const changes = (count: number): string => (count === 1 ? '1 change' : `${count} changes`)

export const EDITING = {
  label: (reference: string) => `Your delegation’s words on paragraph ${reference}`,
  contestedBy: (names: string) =>
    names === '' ? 'Another proposal would change these words' : `${names} would change these words`,
  openCard: (names: string) =>
    names === '' ? 'Press to see the proposal' : `Proposed by ${names}: press to see the proposal`,
  deletes: (names: string) => (names === '' ? 'delete' : `${names} delete`),
  footnote: (words: string) => `[footnote: ${words}]`,
  private: 'Only your delegation sees these words until you table them.',
  shared: (codes: string) => `${codes} see these words; nobody else does until they are tabled.`,
  sharedUnnamed:
    'Your delegation and those who co-sponsor in this room see these words; nobody else does until they are tabled.',
  live: 'On the screen: everyone reads these words while you type, and they are recorded when your hand rests.',
  privateOnScreen:
    'This paragraph is on the screen, but these words were begun in private: they stay private until you table them.',
  privateUntilHeadTables:
    'This paragraph is on the screen, but what you write stays within your delegation until your head tables it.',
  notRecorded: (why: string) => `Not recorded: ${why}`,
  justChanged: 'The paragraph has just changed under your words. Look at them again, then table.',
  accept: 'Accept…',
  madeFrom: (numbers: string) => `Made from ${numbers}, which is decided with it when it is accepted.`,
  table: 'Table',
  tableAgain: 'Table again',
  reason: 'Reason',
  reasonHint: 'One or two sentences, for the card',
  close: 'Close',
  closeHint: 'Your words stay; click into the paragraph to go on.',
  opening: 'Opening your delegation’s working text.',
} as const

/** The state of the line to a room, in words. */
export function keepingInWords(keeping: Keeping): string {
  switch (keeping.is) {
    case 'opening':
      return 'Opening'
    case 'recorded':
      return 'Recorded'
    case 'saving':
      return 'Saving'
    case 'offline':
      if (!keeping.isKept) return 'Offline: keeping your words on this device'
      return keeping.changes === 0
        ? 'Offline: what you type is kept on this device'
        : `Offline: ${changes(keeping.changes)} kept on this device`
    case 'closed':
      if (keeping.because === 'called') return 'Called: your words wait'
      if (keeping.because === 'silence') return 'Under silence: your words wait'
      return keeping.because === 'on-screen'
        ? 'Held back: your words are kept on this device'
        : 'Shown out: your words are kept on this device'
  }
}

export const HANDED_BACK = {
  title: (reference: string) => `Your words on paragraph ${reference}`,
  because: {
    agreed:
      'The paragraph was agreed ad ref. What you had typed and not tabled is here: copy it, or discard it.',
    adopted: 'The text is adopted. What you had typed and not tabled is here: copy it, or discard it.',
    decided: 'The proposal is no longer pending. What you had typed since is here: copy it, or discard it.',
    'signed-out': 'Your seat has ended. What you had typed is here: copy it, or discard it.',
    'not-sponsor':
      'Your delegation no longer writes on this proposal: it does not sponsor it, or its room was closed to it. What you had typed is here: copy it, or discard it.',
    'joint-closed':
      'The co-facilitators have closed this joint proposal. What you had typed is here: copy it, or discard it.',
    'head-types':
      'Everyone reads this proposal now while it is typed, and there your head of delegation types. What you had typed is here: copy it, or discard it.',
    refused: 'The house would not take these words. They are here: copy them, or discard them.',
    'on-screen':
      'These words were typed in private while the line was cut, and the proposal is now on the screen. Bring them in for everyone to read, copy them, or discard them.',
  },
  waits: {
    called:
      'The paragraph is called, and its words are held. Yours wait here: you go on with them if the call ends without agreement, and you may copy them now.',
    silence:
      'The text is under silence, and its words are frozen. Yours wait here: you go on with them if silence is broken, and you may copy them now.',
  },
  close: 'Close',
  copy: 'Copy',
  copied: 'Copied',
  copyByHand: 'This browser does not let the page copy: mark the words above and copy them yourself.',
  discard: 'Discard',
  bringIn: 'Bring them in',
} as const

export const SPONSORS = {
  askByName: 'Ask to co-sponsor, giving your name',
  inviteByCode: 'Code of a delegation',
  inviteByName: 'Invite, giving your name',
  noCode: 'Type the code of a delegation, two to eight letters.',
  with: 'Co-sponsored by',
  ask: 'Ask to co-sponsor',
  youAsked: 'You have asked to co-sponsor.',
  youAreInvited: 'You are invited to co-sponsor.',
  agree: 'Co-sponsor',
  welcome: 'Welcome it',
  invite: 'Invite to co-sponsor…',
  share: 'Co-sponsors write along in the room',
  stands: {
    asked: (code: string) => `${code} asks to co-sponsor.`,
    invited: (code: string) => `${code} is invited to co-sponsor.`,
    agreed: (code: string) => `${code} co-sponsors.`,
  },
  endings: { asked: 'Decline', invited: 'Take back', agreed: 'End' },
  leaving: { asked: 'Take back', invited: 'Decline', agreed: 'Leave' },
} as const

export const EQUAL = {
  title: (number: string) => `${number} asks for exactly this already`,
  about:
    'Your delegation can co-sponsor it, so that both names print together. You can table it all the same.',
  asked: (number: string) =>
    `Your delegation has asked to co-sponsor ${number}; its owner answers. You can table it all the same.`,
  ask: (number: string) => `Ask to co-sponsor ${number}`,
  join: (number: string) => `Co-sponsor ${number}`,
} as const

export const PRECEDENTS = {
  title: 'Precedents',
  citation: 'What is cited',
  citationHint: 'For example: Declaration of the first review, paragraph 12',
  link: 'Link (shown as text)',
  add: 'Cite a precedent',
  another: 'Cite another',
  remove: 'Remove',
  removeThis: (citation: string) => `Remove the precedent ${citation}`,
} as const

export const RIVALS = {
  of: 'Rival of',
  about: 'not to be accepted together.',
  more: (count: number) => (count === 1 ? 'and 1 other' : `and ${count} others`),
  compare: 'Compare them',
  title: (reference: string) => `Paragraph ${reference} as each would have it`,
  now: 'As it stands',
  goTo: (number: string) => `Go to ${number}`,
  noText: 'No text',
  moved: (reference: string) => `After paragraph ${reference}`,
  recast: { preambular: 'Preambular', operative: 'Operative' },
  recastAs: (kind: string, references: string) => (references === '' ? kind : `${kind}: ${references}`),
} as const

export const ORAL = {
  bench: 'Secretariat',
  enterOne: 'Enter an oral proposal…',
  title: (reference: string) => `What was proposed orally on paragraph ${reference}?`,
  titleAbout:
    'You enter it in the name of the delegation that said it. It is marked as oral, to be confirmed, until a seat of that delegation confirms it or corrects it.',
  forWhom: 'Which delegation said it',
  forWhomFirst: 'Choose the delegation first.',
  what: 'What was proposed',
  takeDown: 'Take down its words',
  enter: 'Enter it',
  enterFor: (code: string) => `Enter for ${code}`,
  instruction: 'On whose instruction',
  instructionHint: 'For example: the co-facilitators, in the meeting of this morning. It goes on the record.',
  private: (code: string) => `Only the secretariat sees these words until they are entered for ${code}.`,
  label: (code: string, reference: string) => `Words of ${code} on paragraph ${reference}`,
  mark: 'Oral, to be confirmed',
  inText: (code: string) => `${code} (oral, to be confirmed)`,
  unsigned: 'oral, to be confirmed',
  entered: (when: string) => `Entered by the secretariat on ${when}.`,
  instructed: (instruction: string) => `On instruction of: ${instruction}`,
  confirmed: (when: string) => `Confirmed by its delegation on ${when}.`,
  about:
    'This was entered for your delegation. Confirm these exact words, or edit them: tabling them again confirms what you table.',
  confirm: 'Confirm these words',
} as const

export const JOINT = {
  title: 'Joint proposal',
  about:
    'Those named write it in one room; nobody else sees a word before one of them tables it. Who takes part sponsors it then.',
  aboutOthers: 'It is being written. It comes to the table when one of those named tables it.',
  said: { nothing: 'is named and has not answered', 'takes-part': 'takes part', left: 'has left' },
  takePart: 'Take part and write',
  write: 'Write',
  decline: 'Decline',
  leave: 'Leave it',
  close: 'Close it',
  open: 'Open a joint proposal…',
  openTitle: (reference: string) => `Open a joint proposal on paragraph ${reference}`,
  openAbout:
    'The delegations you name write one proposal together, in a room of their own. That it is open, and who was named, is on the record; its words are theirs until one of them tables it.',
  what: 'What it is about',
  who: 'Name a delegation',
  whoHint: 'Two to eight. Names print in this order.',
  choose: 'Choose…',
  unname: 'Remove',
  unnameThis: (code: string) => `Remove ${code}`,
  openIt: 'Open it',
} as const

export const CARD = {
  noOne: 'attributed to no one',
  all: 'Show all',
  allOf: (number: string) => `Show all of ${number}`,
  rivals: (count: number) => (count === 1 ? 'Rival of 1 other' : `Rival of ${count} others`),
  citedAs: 'Without names cited as',
  none: 'No proposals on this paragraph.',
  insert: 'insert',
  delete: 'delete',
  replace: 'replace',
  by: 'by',
  kinds: {
    'add-words': 'adds words',
    'delete-words': 'deletes words',
    'replace-words': 'replaces words',
    editorial: 'editorial',
    'add-paragraph': 'adds a paragraph',
    'add-heading': 'adds a heading',
    alternative: 'alternative',
    'delete-paragraph': 'deletes the paragraph',
    move: 'moves the paragraph',
    merge: 'merges paragraphs',
    split: 'splits the paragraph',
    recast: 'changes what it is',
    inside: 'inside another',
  },
  /** On a heading these say more of what they do. */
  kindsOfHeading: {
    'add-words': 'changes the title',
    'delete-words': 'changes the title',
    'replace-words': 'changes the title',
    'delete-paragraph': 'deletes the heading',
    move: 'moves the heading',
    recast: 'changes what its part is',
  },
  after: (words: string) => `after “${words}”`,
  atStart: 'at the beginning',
  revised: (times: number) => (times === 1 ? 'revised' : `revised ${times} times`),
  withdrawn: (when: string) => `Withdrawn · ${when}`,
  lapsed: 'Lapsed when the paragraph was agreed',
  moot: 'Lapsed: the text became so without it, or has no place for it any more',
  ended: (revision: string) => `Ended with ${revision}`,
  lapsedAtAdoption: 'Lapsed when the text was adopted',
  lapsedInSilence: (revision: string) => `Lapsed when silence held on ${revision}`,
  fell: 'Fell with the proposal whose words it would have changed',
  merged: (when: string) => `Taken up into the other proposal by its owner · ${when}`,
  inside: 'Propose inside its words',
  madeFrom: (number: string, taken: number, all: number) =>
    taken === 0 ? `From ${number}, in other words` : `From ${number}: ${taken} of ${all} changes as they are`,
  decidedBy: {
    bridged: (when: string) => `Bridged by the co-facilitators · ${when}`,
    'accepted-as-modified': (when: string) => `Accepted as modified · ${when}`,
  },
  parked: (when: string) => `Parked · ${when}`,
  notRetained: (when: string) => `Not retained · ${when}`,
  accepted: (when: string) => `Accepted into the text · ${when}`,
  outdated: 'Written on an earlier wording of the paragraph; its owner is asked to bring it up to date.',
  outdatedTitle: 'The paragraph has changed under this proposal',
  outdatedAbout:
    'The text that was accepted changes the same words. Nothing of yours is lost: keep your words where they collide, adapt them, or withdraw.',
  oldBase: 'The paragraph then',
  newBase: 'The paragraph now',
  ownWords: 'Your words',
  keptWords: 'Your words, kept on the paragraph as it is now',
  keepWords: 'Keep my words',
  adapt: 'Adapt them',
  typing: 'typing…',
  edit: 'Edit',
  withdraw: 'Withdraw',
  withdrawTitle: (number: string) => `Withdraw ${number}?`,
  withdrawAbout:
    'It leaves the text at once and stays on the record as withdrawn. To bring it back you would table it anew.',
  withdrawAsideAbout:
    'It stays on the record as withdrawn, and the co-facilitators can no longer take it up again. To bring it back you would table it anew.',
  withdrawReason: 'Why (optional)',
  keep: 'Keep it',
  decided: (count: number) => (count === 1 ? '1 decided proposal' : `${count} decided proposals`),
  changedSince: 'Your delegation has typed further changes that are not tabled.',
  ownDraft: 'Draft of your delegation',
  ownDraftAbout: 'Not tabled: nobody else sees it.',
  groupDraftAbout: 'Not tabled: the members have it for clearance, and nobody else.',
  openToTable: 'Open to table',
  openDraft: 'Go on writing',
  seeDraft: 'Open it',
} as const

const OF_HEADING: Readonly<Partial<Record<Kind, string>>> = CARD.kindsOfHeading

/** What a proposal of this kind does to a paragraph of that kind. */
export const kindInWords = (kind: Kind, on: ParagraphKind | undefined): string =>
  (on === 'heading' && OF_HEADING[kind]) || CARD.kinds[kind]
