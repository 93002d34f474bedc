// What the life of a paragraph says. A translation is another file of this shape.

export const LIFE = {
  title: 'Life of the paragraph',
  earlier: (count: number) => (count === 1 ? 'One thing before' : `${count} things before`),
  goTo: (number: string) => `Go to ${number}`,
  on: (reference: string) => `on paragraph ${reference}`,
  onFormer: (reference: string) => `on what was paragraph ${reference}`,
  words: 'What changed',
  calledWords: 'The words that were called',
  agreedWords: 'The words that were agreed',
  firstWords: 'The words it came with',
} as const

/** What happened: of proposals, what is said beside their numbers; of the paragraph, a sentence. */
export const HAPPENED = {
  came: (text: string) => `Came with ${text}.`,
  issued: (revision: string) => `Issued in ${revision}.`,
  renumbered: (revision: string, before: string, after: string) =>
    `Issued in ${revision}: ${before} is ${after} from then on.`,
  tabled: (kind: string) => `tabled: ${kind}`,
  by: 'by',
  revised: 'revised',
  joined: (code: string) => `co-sponsored by ${code}`,
  left: (code: string) => `no longer co-sponsored by ${code}`,
  takenUp: 'taken up again',
  parked: 'parked',
  'not-retained': 'not retained',
  withdrawn: 'withdrawn',
  bridged: (number: string) => `bridged by ${number}`,
  'accepted-as-modified': (number: string) => `accepted as modified, in ${number}`,
  lapsed: 'lapsed',
  ended: (revision: string) => `ended with ${revision}`,
  fell: (number: string) => `fell with ${number}`,
  merged: (number: string) => `taken up into ${number} by its owner`,
  accepted: {
    words: 'accepted into the text',
    restored: 'restored: the words that had been agreed stand again',
    alternative: 'accepted in place of the paragraph',
    after: (reference: string) => `accepted as the new paragraph ${reference}`,
    began: 'accepted: this paragraph came into the text',
    deletion: 'accepted: the paragraph was deleted',
    move: (reference: string) => `accepted: the paragraph was moved after ${reference}`,
    merge: (reference: string) => `accepted: merged with ${reference}`,
    split: (reference: string) => `accepted: the paragraph was split, and goes on in ${reference}`,
    splitOff: (reference: string) => `accepted: this paragraph was split from ${reference}`,
    recast: {
      preambular: 'accepted: it became preambular',
      operative: 'accepted: it became operative',
    },
    mergedInto: (reference: string) => `accepted: merged into ${reference}`,
  },
  called: 'Called: the room was asked to agree these words.',
  callClosed: 'The call was closed; the paragraph is open.',
  fellOpen: (reference: string) => `Fell open with paragraph ${reference}, which was reopened.`,
  agreed: 'Agreed ad ref.',
  reopened: 'Reopened.',
  reopenedFor: (delegation: string) => `Reopened at the request of ${delegation}.`,
} as const
