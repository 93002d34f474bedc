// What the entry and the joining say. A translation is another file of this shape.

import { roleInWords } from '../../shared/words.ts'
import type { DelegationKind, Role } from '../../shared/delegations.ts'

export const ASKING = {
  noAnswer:
    'The house did not answer. Nothing was changed as far as we know; look at your connection and try again.',
  notUnderstood:
    'The house answered something this page does not understand. Load the page again; if it stays so, tell the secretariat.',
  cannotSign:
    'Nothing was recorded: this page did not come over a secure line (https), and there no browser signs for a seat. Reading goes on. Ask the secretariat for the https address of the room.',
  noSignature:
    'This browser could not sign for your seat, so nothing was recorded. Load the page again, then repeat.',
  tooBig: 'This is more than the house takes in at once; nothing was kept.',
} as const

export const ENTERING = {
  title: 'The room in which a declaration is negotiated',
  lead: 'Delegations propose words in their place in the text, take positions on them and see at once what the others have tabled. The co-facilitators decide what enters the text and record what is agreed ad ref.',
  loading: 'Asking the house what is open to you.',
  again: 'Try again',
  demonstration: {
    title: 'This is a demonstration',
    about:
      'The declarations and every delegation in them are made up, and anybody may take any seat. What you do here is seen by whoever else is here.',
    heading: 'Take a seat',
    how: 'Each seat opens in a tab of its own. Open two or three side by side: what one does, the others see.',
  },
  /** The name of a link that opens in a tab of its own. */
  enterAs: (role: Role, delegation: string) => `${roleInWords(role)}, ${delegation} (opens in a new tab)`,
  /** A negotiation that came before. */
  other: {
    adopted: (symbol: string, day: string) => `This one is over: it was adopted as ${symbol} on ${day}.`,
    how: 'The same delegations have their seats in it. It shows how a negotiation ends, and what is said of a text when nobody can change it any more.',
    enter: 'Enter it as',
    /** It begins with the code, which is what is to be seen of it. */
    enterAs: (role: Role, { code, name }: { readonly code: string; readonly name: string }, title: string) =>
      `${code}: ${roleInWords(role)}, ${name}, in the ${title} (opens in a new tab)`,
  },
  mine: {
    heading: 'My seats',
    as: (role: Role, delegation: string) => `${roleInWords(role)}, ${delegation}`,
    enter: 'Enter the room',
    invitations: 'Delegations and invitations',
    ownSeats: 'Seats of our delegation',
    account: 'Where it is signed in',
  },
  without: {
    heading: 'How to get in',
    about:
      'You enter by invitation. The secretariat of your negotiation sends you a link; it works once, and this browser then keeps your seat.',
    lost: 'If you had a seat here and do not see it, you may have used another browser, or the sign-in may have ended. Ask your head of delegation or the secretariat for a new link.',
  },
  create: {
    heading: 'Bring a declaration of your own',
    steps: [
      ['Create a negotiation', 'Give it a title. You become its secretariat.'],
      [
        'Import a draft',
        'Paragraphs, numbers, footnotes and brackets are read and shown to you before anything is kept.',
      ],
      ['Invite delegations', 'Each person gets a link to one seat, which works once.'],
    ],
    go: 'Create a negotiation',
  },
} as const

/** The kinds of delegation there is one of: those who run the room. */
export const RUN_BY: readonly DelegationKind[] = ['facilitators', 'secretariat']

/** Seats stand under these headings, in this order. */
export const GROUPS: readonly { readonly heading: string; readonly kinds: readonly DelegationKind[] }[] = [
  { heading: 'Co-facilitators', kinds: ['facilitators'] },
  { heading: 'Delegations', kinds: ['State', 'group', 'organisation'] },
  { heading: 'Secretariat', kinds: ['secretariat'] },
  { heading: 'Observers', kinds: ['observer'] },
]

/** What to try in a seat of this role; the seats of one role take them in turn. */
export const TRY: Readonly<Record<Role, readonly string[]>> = {
  facilitator: [
    'Agree an open paragraph ad ref, and see its words close in every other tab.',
    'Reopen an agreed paragraph and say why; what was agreed stays beside it.',
  ],
  head: [
    'Click into an open paragraph, type a change and table it.',
    'Change words that another delegation has changed, and see the two as rivals.',
    'Table a proposal, then withdraw it: the record keeps both.',
    'Open a paragraph that is agreed, and read why it cannot be changed.',
  ],
  delegate: [
    'Type in the same proposal as your head of delegation; nobody else sees it until it is tabled.',
    'Start a draft, close the tab and come back: the words are still there.',
  ],
  secretariat: ['Admit a delegation and invite somebody to its seat.'],
  observer: ['Follow the text as it moves. There is nothing here that writes.'],
}

export const JOINING = {
  title: 'Taking your seat',
  redeeming: 'Showing your invitation to the house.',
  refused: 'You could not be let in',
  again: 'Try again',
  entry: 'Go to the entry',
  withoutCode: {
    title: 'This link is not complete',
    about:
      'The last part of the link, after the sign #, is your key, and it is not there. Open the whole link from the message you were sent. If you have used it already in this browser, your seat is on the entry page.',
  },
} as const

export const NOWHERE = {
  title: 'There is no such page',
  about: 'The address leads nowhere in this house. Your seats are on the entry page.',
  entry: 'Go to the entry',
} as const

export const GATE = {
  asking: 'Looking for your seat',
  notYours: 'This seat is not open to this browser',
  byInvitation:
    'Seats are taken by invitation, in the browser that first opened the link, and a sign-in ends after twelve hours, or two hours after its browser was last here. Open your invitation here, or ask your head of delegation or the secretariat for a new link.',
  again: 'Look again',
  entry: 'To the entry page',
} as const
