// What is said to those who observe, and of what they read. A translation is another file of this shape.

import { inTime } from '../secretariat/words.ts'

export const OBSERVING = {
  loading: 'Opening the texts that were issued.',
  about:
    'Observers of this negotiation read the texts that are issued, and how each differs from the others.',
  views: 'What is shown',
  text: 'The text',
  compare: 'Compare',
  comparing: 'Two texts compared',
  which: 'Text issued',
  nothing: 'Nothing was issued yet',
  nothingAbout: 'This page shows each text as it is issued. There is nothing to do meanwhile.',
  take: 'Take it away',
  changes: 'Changes from the text before, in Word',
  feed: 'Follow by feed',
  public: 'Public reader',
} as const

export const LINK = {
  asking: 'Opening the link',
  notOpen: 'This link is not open',
  notOpenAbout:
    'It was closed, or it is not complete. Whoever sent it to you, or the secretariat, can say where the text is to be read now.',
  again: 'Try again',
} as const

/** For those who set what observers read. */
export const READING = {
  name: 'Observers',
  reads: { issued: 'Observers read issued texts', live: 'Observers read the live text' },
  title: 'What do observers read?',
  to: 'Observers, and whoever has the public link, read',
  ways: {
    issued: 'the texts that are issued, and how they differ',
    live: 'the live text, as it is negotiated',
  },
  follows: 'What follows',
  about: {
    issued:
      'They are sent nothing but issued texts from now on: no proposal, no position, nothing of what happens in between. What they read before is not unread.',
    live: 'They read every proposal as it is tabled, what is typed on the screen, and the whole record of what was before; with names, where names are shown to them.',
  },
  leave: 'Leave it',
  set: 'Set it so',
} as const

export const PUBLISHING = {
  heading: 'Observers and the public',
  none: 'There is no public link. Nobody reads without a seat.',
  open: (since: string) =>
    `A public link is open since ${inTime(since)}: whoever has it reads what an observer reads.`,
  doOpen: 'Open a public link',
  doClose: 'Close the public link',
  underway: 'The house is being asked.',
  made: 'The public link',
  once: 'It is shown only now: the house keeps no copy. Whoever has it reads what an observer reads, without a seat, until you close it. Its feed tells of new texts.',
  done: 'I have kept it',
} as const
