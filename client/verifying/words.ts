// What the page for verifying says. What it says was verified, and what a record cannot prove, is what docs/record.md
// says, word for word (words.test.ts). A translation is another file of this shape.

const whole = (entries: number): string =>
  entries === 1 ? 'one entry' : `${entries.toLocaleString('en')} entries`

export const VERIFYING = {
  title: 'Verify a record',
  lead: 'See whether a copy of the record of a negotiation is whole. This page is a single file: it asks no house and no network, and what you give it does not leave this machine.',
  record: {
    label: 'The record',
    hint: 'A copy as the room or the house gives it out: its name ends with .record.jsonl.',
    choose: 'Choose a copy',
    another: 'Choose another copy',
  },
  kept: {
    label: 'What you have kept of it (if you have)',
    hint: 'An older copy of the same record, or the receipts that your browser has saved to a file.',
    choose: 'Choose an older file',
    another: 'Choose another file',
    without: 'Compare with nothing',
  },
  drop: 'or drop it here',
  dropNow: 'Let go to read this file',
  key: {
    label: 'The key of the house (if you have it)',
    hint: 'The line that the house has given you on paper. It begins with adref- and tells whose record this is.',
  },
  unreadable: (name: string) =>
    `Your browser could not read ${name}; it may have been moved or changed. Choose it again.`,
  atWork: 'Verifying. A long record takes some seconds.',
  failed:
    'This page could not come to an end with this file, so nothing is known about it. Try adref verify, which takes larger files.',

  bad: 'This record does not hold',
  another: (name: string) => `This record is not the one of which ${name} was kept`,
  nothingToCompare: 'There is nothing to compare this record with',
  before: 'If an entry is named, it is the first bad one, and the entries before it are whole.',
  ifNot: {
    title: 'If a copy does not verify',
    what: 'Take another copy, and verify that one: files are damaged on the way more often than at their source. If that is wrong too, keep both, keep your receipts, and tell the secretariat which entry was named. The house keeps a backup; the comparison with yours says since when the two differ.',
  },

  whole: 'This record is whole',
  of: (title: string | null, entries: number) =>
    title === null ? `It has ${whole(entries)}.` : `It is of “${title}”, and has ${whole(entries)}.`,
  facts: {
    time: 'First and last entry',
    between: (from: string, to: string) => `${from} to ${to}, by the house’s clock`,
    root: 'Root',
    rootSays: 'Whoever reads the same root has the same record, entry for entry.',
    key: 'Signed with',
    signedFor: (size: number, entries: number) =>
      size === entries
        ? 'The house has signed for all of it.'
        : `The house has signed for its first ${whole(size)}; nobody answers for what comes after.`,
    compareKey: 'Compare this key with the one the house has given you.',
    rightKey: 'It is the key you have given.',
    seats: 'Signed by seats',
    signedActs: (acts: number, keys: number) =>
      acts === 0
        ? 'No act is signed by its seat.'
        : `${acts === 1 ? 'One act' : `${acts.toLocaleString('en')} acts`}, by ${keys === 1 ? 'one key' : `${keys} keys`}. Whoever holds a seat can compare its key with the one that the room shows under Receipts.`,
    keysTitle: 'The keys, and the seats they speak for',
    seat: 'Seat and key',
    since: 'Since entry',
    acts: 'Acts',
  },

  verified: 'What was verified',
  checks: {
    bytes: {
      so: 'no character of the file was changed on the way',
      how: 'each group of entries has a checksum',
    },
    chain: {
      so: 'no entry was changed, taken out, put in or moved',
      how: 'each entry carries the hash of the one before it',
    },
    signature: {
      so: 'the house stands by exactly these entries',
      how: 'it has signed their number and one hash over all of them',
    },
    seats: {
      so: 'every act of a seat is signed by the seat itself',
      how: 'each signature is checked with the key that the seat made known before',
    },
    acts: {
      so: 'every act was allowed by the rules when it was done',
      how: 'the acts are judged again, one after the other',
    },
    text: { so: 'the text follows from the acts, and from nothing else', how: 'it is worked out again' },
    kept: {
      so: 'nothing that you kept earlier has become something else since',
      how: 'your older copy or your receipts are compared with the record',
    },
  },
  holds: 'Holds',
  unknown: 'Not known',
  inPart: 'In part',
  notSigned: 'This copy carries no signature, so nothing shows which house has kept it.',
  notAllSigned: 'The signature covers only a part of the entries.',
  seatsWithheld: 'Who said what is withheld in this copy, and the signatures with it.',
  notSignedBySeats: (told: number, since: number | null) =>
    since === null
      ? `No seat has signed anything in this record: the house alone tells ${whole(told)}.`
      : `The house alone tells ${whole(told)} before entry ${since.toLocaleString('en')}; since that one every act of a seat is signed.`,
  typedOnScreen: (typed: number) =>
    `${typed === 1 ? 'One entry was' : `${typed.toLocaleString('en')} entries were`} typed on the screen for all to see; the house took them down, and no key has signed them.`,
  notJudged: 'Who said what is withheld in this copy, and the rules depend on who acts.',
  notCompared: 'You have given nothing to compare it with.',

  limits: {
    title: 'What such a record cannot prove',
    items: [
      {
        that: 'That everything was written down.',
        why: 'A house can refuse to record an act, or lose it before it answers. You notice: there is no entry on your screen and no receipt.',
      },
      {
        that: 'That an act was done by the person whose seat it was.',
        why: 'The record says which seat acted, and with which key. Whoever holds the browser with that key acts for the seat. A house could make a key of its own and say that it speaks for a seat; then the record names one key more for that seat, and whoever holds the seat finds out by comparing the keys with those of its own browsers.',
      },
      {
        that: 'That you have signed what you saw.',
        why: 'The page that signs comes from the house. A house that gave you another page could have it sign something else while it is open. It cannot carry the key off, and what was signed stands on the record, where you can read it.',
      },
      {
        that: 'That words typed on the screen are the words of the hand that typed them.',
        why: 'The house takes them down as everyone reads them, and no key signs them; the record says of each such entry that it was typed so. What a delegation tables by itself is signed.',
      },
      {
        that: 'That you and others are shown the same record.',
        why: 'A house could keep two, and sign both. Two delegations that compare the last line of their copies, the root, find out in a moment; nobody who compares nothing does.',
      },
      {
        that: 'The hour.',
        why: 'It is the house’s clock. It never goes back, and numbers decide the order, but a clock can be wrong.',
      },
      {
        that: 'That a person who is known under one name in the meeting is not known under another.',
        why: 'Who is given a seat is decided by the secretariat, outside the record.',
      },
      {
        that: 'That a record signed with some key is the forum’s.',
        why: 'A key proves that two copies come from the same house, not which house that is. That is why you ask for the key first.',
      },
    ],
  },
} as const
