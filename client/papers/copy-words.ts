// What is said where a delegation brings its own copy. A translation is another file of this shape.

const counted = (one: string, many: string) => (count: number) => (count === 1 ? one : `${count} ${many}`)
const drafts = counted('one draft', 'drafts')

export const COPY = {
  title: 'Bring a Word copy',
  open: 'Bring a copy…',
  lead: 'A copy of this text with tracked changes, as your capital or your colleagues sent it. Each change you choose becomes a draft that only your delegation sees, with a comment on it as its reason. Nothing is tabled.',
  choose: 'Choose a Word file',
  another: 'Choose another file',
  label: 'The copy',
  wrongKind: (name: string) => `${name} is not a Word file; bring it as .docx.`,
  tooBig: (name: string) => `${name} is larger than 20 MB. Take out its pictures, or save the text alone.`,
  reading: (name: string) => `Reading ${name}.`,
  found: (name: string, paragraphs: number) =>
    `${name}: ${counted('one paragraph', 'paragraphs')(paragraphs)} of this text found in it.`,
  drifted: (paragraphs: number) =>
    paragraphs === 1
      ? 'One of them reads otherwise there: the copy was made from another state of the text. Your changes are carried over.'
      : `${paragraphs} of them read otherwise there: the copy was made from another state of the text. Your changes are carried over.`,
  madeFrom: (name: string) => `The copy was made from ${name}.`,
  oldManners: 'Bold underlined words are added, struck words are deleted',
  oldMannersAbout: 'Were changes marked by how words look?',
  authors: 'Whose changes count',
  authorsAbout: 'The names are in the file; the house forgets them when you close this.',
  unnamed: 'Without a name',
  points: 'What becomes a draft',
  noPoints: 'There is no change in this copy that could become a draft.',
  words: (reference: string) => `Paragraph ${reference}`,
  first: (reference: string) => `New paragraph before ${reference}, at the beginning of the text`,
  after: (reference: string) => `New paragraph after ${reference}`,
  deletion: (reference: string) => `No text in place of paragraph ${reference}`,
  move: (reference: string, after: string) => `Paragraph ${reference} moved behind ${after}`,
  merge: (reference: string, other: string) => `Paragraphs ${reference} and ${other} as one`,
  split: (reference: string) => `Paragraph ${reference} in two, at the sign ¶`,
  untracked: 'Differs without a tracked change; it may be an older text.',
  said: (text: string) => `Reason, from a comment: ${text}`,
  asides: 'What does not become a draft',
  go: (count: number) => (count === 0 ? 'Make drafts' : `Make ${drafts(count)}`),
  nothingChosen: 'Choose at least one change.',
  noFile: 'Choose the copy first.',
  making: (done: number, of: number) => `Making drafts: ${done} of ${of}`,
  stop: 'Stop after this one',
  stopReading: 'Stop reading',
  made: (count: number) =>
    `${count === 1 ? 'One draft is' : `${count} drafts are`} in your delegation’s rooms. Nobody else sees them until you table them. You find them in the list of paragraphs under “Waits for me”.`,
  refused: (reference: string, sentence: string) => `Paragraph ${reference}: ${sentence}`,
} as const
