// What is said about revisions. A translation is another file of this shape.

export const REVISIONS = {
  views: 'Texts issued',
  present: 'Texts issued…',
  named: (name: string, when: string) => `${name} · ${when}`,
  symbol: (name: string, symbol: string, when: string) =>
    [symbol, `${name}, issued on ${when}`].filter(Boolean).join(' · '),
  hash: (hash: string) => `SHA-256 of the text: ${hash}`,
  agreed: 'Agreed ad ref',
  concordance: (count: number) => (count === 1 ? '1 number changed' : `${count} numbers changed`),
  concordanceOf: 'Concordance of numbers',
  before: 'Before',
  after: 'Now',
  isNew: 'new',
  isGone: 'deleted or merged',
  issue: 'Issue a revision…',
  issueTitle: 'Issue a revision?',
  issueAbout:
    'The text as it stands is frozen under this name, with its hash, for everyone to read from now on. Paragraphs are numbered anew, and tombstones leave the text. It cannot be taken back.',
  figures: (agreed: number, open: number, pending: number) =>
    `${agreed} paragraphs agreed ad ref, ${open} open, ${pending} proposals pending.`,
  name: 'Name',
  symbolField: 'Symbol (optional)',
  note: 'Note (optional)',
  noteHint: 'One or two sentences on what this text is, for its first page.',
  pending: 'Pending proposals',
  pendingWays: {
    carried: 'go on with the text, in their places',
    ended: 'end with this revision; they stay on the record',
  },
  noChange: 'No number changes.',
  notYet: 'Not yet',
  issued: 'Issue it',
} as const
