// What is said about receipts and copies of the record. A translation is another file of this shape.

export const RECEIPTS = {
  title: 'Receipts',
  about:
    'For everything you put on the record from this browser, the house has given a signed receipt. With them anyone can check later that the record still has what you recorded, in its place.',
  none: 'There is none yet. When you table a proposal, take a position or decide something, its receipt is kept here.',
  last: (most: number) =>
    `The last ${most} of this seat are kept on this device. Save them to keep them for good.`,
  entry: 'Entry',
  hash: 'Hash',
  key: {
    title: 'The key of your seat in this browser',
    about:
      'What you put on the record from here is signed with it. A record that is verified names the keys of your seat and what each has signed: if one of them is in no browser of yours, somebody else has acted for your seat.',
    notYet:
      'What you put on the record from here is signed with it. The first thing you put there makes it known; a record that is verified then names it beside your seat.',
    none: 'This page did not come over a secure line (https), so this browser cannot sign for your seat, and nothing you ask from here is recorded. Ask the secretariat for the https address of the room.',
  },
  save: 'Save the receipts',
  takeRecord: 'Take a copy of the record',
  takePage: 'Take the page that verifies it',
  how: 'Whoever has a copy of the record can verify it on a machine of their own, without this house, and compare it with your receipts: the page for it is one file, which opens in any browser.',
  withoutNames:
    'Names are not shown to you in this negotiation, so there is no copy of the record for you to take: it has them all. Whoever has one can compare it with your receipts.',
  file: (negotiation: string, seat: string) => `${negotiation}.${seat}.receipts.json`,
} as const
