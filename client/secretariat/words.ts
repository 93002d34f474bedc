// What the secretariat's desk says. A translation is another file of this shape.

import { roleInWords } from '../../shared/words.ts'
import type { DelegationKind, Role } from '../../shared/delegations.ts'
import type { ParagraphKind } from '../../shared/paragraphs.ts'

const counted = new Intl.NumberFormat('en-GB')
const moment = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'short',
})

export const number = (value: number): string => counted.format(value)

/** A moment of the house's record in the reader's own time zone, which is named. */
export const inTime = (at: string): string => {
  const date = new Date(at)
  return Number.isNaN(date.getTime()) ? at : moment.format(date)
}

export const DESK = {
  title: 'Create a negotiation',
  lead: 'Bring the draft as a file. What the house understands of it is shown below, beside what it does not; nothing is kept until you create the negotiation.',
  loading: 'Asking the house whether you may create a negotiation.',
  mayNot: {
    title: 'Negotiations are created by the house’s own desk',
    about: 'You need its invitation. Open the link you were sent in this browser; it brings you back here.',
  },
  again: 'Try again',
  file: {
    label: 'The draft',
    hint: 'A Word file (.docx), Markdown (.md) or plain text (.txt). Numbers are kept as Word counts them or as they are typed.',
    choose: 'Choose a file',
    another: 'Choose another file',
    drop: 'or drop it here',
    dropNow: 'Let go to read this file',
    wrongKind: (name: string) => `${name} is not a file this desk reads; bring it as .docx, .md or .txt.`,
    tooBig: (name: string) =>
      `${name} is larger than 5 MB, which no declaration is; check that it is the right file.`,
    tooBigForWord: (name: string) =>
      `${name} is larger than 20 MB. Take out its pictures, or save the text alone.`,
    empty: (name: string) => `${name} is empty; there is nothing to read in it.`,
    unreadable: (name: string) =>
      `Your browser could not read ${name}; it may have been moved or changed. Choose it again.`,
    reading: (name: string) => `Reading ${name}.`,
    read: (name: string, paragraphs: number) =>
      paragraphs === 1
        ? `${name}: one paragraph was read.`
        : `${name}: ${number(paragraphs)} paragraphs were read.`,
  },
  name: {
    label: 'Title of the negotiation',
    hint: 'As it will stand above the text.',
  },
  text: {
    label: 'Name of this text',
    hint: 'For example Zero draft, or Rev.1.',
    start: 'Zero draft',
  },
  create: {
    go: 'Create the negotiation',
    creating: 'Creating the negotiation',
    after: 'You become its secretariat, and invite the delegations next.',
    noFile: 'Choose the draft first: a negotiation begins with a text.',
    stillReading: 'The draft is still being read.',
    noTitle: 'Give the negotiation a title first.',
    noText: 'Give this text a name first.',
    nothingRead: 'No paragraph was found in this file; choose another.',
    underway: 'The negotiation is being created.',
  },
} as const

export const READING = {
  heading: 'What was understood',
  asItWillStand: 'The text as it will stand',
  /** A kind of paragraph, one and many. */
  kinds: {
    heading: ['heading', 'headings'],
    preambular: ['preambular paragraph', 'preambular paragraphs'],
    operative: ['operative paragraph', 'operative paragraphs'],
    'sub-paragraph': ['sub-paragraph', 'sub-paragraphs'],
    unnumbered: ['paragraph without a number', 'paragraphs without a number'],
    footnotes: ['footnote', 'footnotes'],
  } satisfies Record<ParagraphKind | 'footnotes', readonly [string, string]>,
  notUnderstood: {
    heading: 'What was not understood',
    none: 'Nothing: everything found its place.',
    where: {
      lines: (line: number) => `Line ${number(line)}`,
      paragraphs: (paragraph: number) => `Paragraph ${number(paragraph)} of the file`,
    },
  },
  brackets: {
    heading: 'Brackets',
    none: 'There are no brackets in this text.',
    groups: (groups: number, deepest: number) => {
      if (groups === 1) return 'One pair of brackets.'
      return deepest <= 1
        ? `${number(groups)} pairs of brackets, none inside another.`
        : `${number(groups)} pairs of brackets, up to ${number(deepest)} deep.`
    },
    balanced: 'Every bracket has its counterpart.',
    unbalanced: (count: number) =>
      count === 1
        ? 'One bracket has no counterpart. It is kept as it stands:'
        : `${number(count)} brackets have no counterpart. They are kept as they stand:`,
    missing: {
      opening: 'closes, but nothing opens it',
      closing: 'opens, but nothing closes it',
    },
  },
  account: {
    heading: 'Where every character went',
    about: (total: number) => `The file has ${number(total)} characters, not counting blank space.`,
    parts: {
      words: 'Words of the text, kept',
      labels: 'Numbers of paragraphs, kept as labels',
      markup: 'Signs of layout, understood',
      leftOut: 'Left out',
    },
    total: 'Together',
    complete: 'Nothing is unaccounted for.',
    incomplete: (missing: number) =>
      `${number(Math.abs(missing))} characters are not accounted for. Compare the text below with the file before you create the negotiation.`,
  },
  footnote: (mark: number) => `Footnote ${number(mark)}:`,
} as const

export const KINDS: Readonly<Record<DelegationKind, string>> = {
  State: 'State',
  group: 'Group',
  organisation: 'Organisation',
  observer: 'Observer',
  facilitators: 'Co-facilitators',
  secretariat: 'Secretariat',
}

export const INVITATIONS = {
  title: 'Delegations and invitations',
  of: (negotiation: string) =>
    `For “${negotiation}”. Admit those who take part, then invite each person to one seat.`,
  ownTitle: 'Seats of our delegation',
  ofOwn: (negotiation: string) =>
    `For “${negotiation}”. Invite each person to one seat, and end a seat when somebody leaves the delegation.`,
  ownHeading: 'Who sits for us',
  ofNone: 'Admit those who take part, then invite each person to one seat.',
  loading: 'Asking the house who takes part.',
  tryAgain: 'Try again',
  toRoom: 'Enter the room',
  heading: 'Who takes part',
  speaksFor: (members: readonly string[]) => `Speaks on behalf of ${members.join(', ')}.`,
  noSeats: 'Nobody has a seat here yet.',
  ended: (at: string) => `Seat ended ${inTime(at)}`,
  open: (name: string, until: string) => `${name}: invited, not yet taken; open until ${inTime(until)}`,
  openAgain: (name: string, until: string) =>
    `${name}: new link, not yet opened; open until ${inTime(until)}`,
  lapsed: (name: string, since: string) => `${name}: invited, not taken; lapsed ${inTime(since)}`,
  seatsOf: (name: string) => `Seats of ${name}`,
  invite: {
    role: (name: string) => `Role of the seat in ${name}`,
    name: (name: string) => `Person whom you invite to ${name}`,
    nameHint: 'Who it is for',
    go: 'Invite',
    goTo: (name: string) => `Invite somebody to ${name}`,
    underway: 'The invitation is being made.',
    made: (role: Role, name: string) => `An invitation to ${name}: ${roleInWords(role)}`,
    once: (until: string) =>
      `This link is shown only now. Send it to one person over a channel you trust: it lets in whoever opens it first, works once, and lapses ${inTime(until)}.`,
    link: 'Link to copy',
    copy: 'Copy the link',
    copied: 'Copied',
    notCopied: 'Your browser did not allow copying; the link is selected, copy it by keyboard.',
    done: 'I have sent it',
  },
  again: {
    go: 'New link',
    goTo: (name: string) => `New link to the seat ${name}`,
    made: (name: string) => `A new link to the seat: ${name}`,
    once: (until: string) =>
      `For the same person, on another device or when a sign-in is over. This link is shown only now, lets in whoever opens it first, works once, and lapses ${inTime(until)}.`,
  },
  end: {
    go: 'End seat…',
    goFor: (name: string) => `End seat… ${name}`,
    title: (name: string) => `End the seat: ${name}`,
    follows:
      'Its open pages are shown out at once, on every device. What was typed and not tabled stays with the delegation, and on that person’s screen to copy. What was tabled or said stays on the record. The seat does not come back; you can invite the person to a new one.',
    leave: 'Keep the seat',
    answer: 'End the seat',
  },
  withdraw: {
    go: 'Take back',
    goFor: (name: string) => `Take back the invitation: ${name}`,
  },
  signedIn: (count: number, here: number) => {
    if (count === 0) return 'Signed in nowhere'
    const where = count === 1 ? 'Signed in on one device' : `Signed in on ${number(count)} devices`
    return here > 0 ? `${where}; in the room now` : where
  },
  admit: {
    heading: 'Admit a delegation',
    code: {
      label: 'Code',
      hint: 'Prints beside its words: two to eight capitals or digits, a letter first.',
    },
    name: { label: 'Name' },
    kind: { label: 'Kind' },
    members: {
      label: 'Members',
      hint: 'The codes of those it speaks for, with spaces between. They need not have seats here.',
    },
    go: 'Admit',
    underway: 'The delegation is being admitted.',
    done: (code: string, name: string) => `${code} (${name}) takes part now. Invite somebody to its seats.`,
    badCode: 'A code has two to eight capital letters or digits and begins with a letter, such as NRL.',
    codeTaken: (code: string) => `${code} takes part already; choose another code.`,
    noName: 'Give the delegation’s name.',
    badMembers: (codes: readonly string[]) => `These are not codes: ${codes.join(', ')}.`,
    noMembers: 'Name at least one member: a group speaks on behalf of somebody.',
  },
} as const
