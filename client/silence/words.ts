// What is said about the silence procedure. A translation is another file of this shape.

export const SILENCE = {
  label: 'The silence procedure',
  tag: 'Under silence',
  running: (revision: string) => `${revision} is under silence until`,
  isUp: 'The deadline is past: the house is recording what came of it.',
  frozen: 'The text is frozen: nobody proposes, types or decides anything on it until then.',
  notBroken: 'Nobody has broken silence.',
  brokenSoFar: (count: number) =>
    count === 1
      ? 'Silence has been broken once; it can be broken until the deadline.'
      : `Silence has been broken ${count} times; it can be broken until the deadline.`,
  someone: 'A delegation',
  broke: 'broke silence on',
  aWhole: 'as a whole',
  quoted: (words: string) => `“${words}”`,
  heldOn: (revision: string, when: string) =>
    `Silence on ${revision} held on ${when}: the whole text is agreed ad ref.`,
  brokenOn: (revision: string, when: string) => `Silence on ${revision} ended broken on ${when}.`,
  reopened: (references: string) => `Reopened: ${references}.`,
  nothingReopened: 'No agreed paragraph was named, so none was reopened.',
  agreed: (count: number) =>
    count === 1 ? '1 paragraph was agreed by silence.' : `${count} paragraphs were agreed by silence.`,
  attempts: (count: number) =>
    count === 1 ? 'Attempts to agree by silence: 1' : `Attempts to agree by silence: ${count}`,
  attempt: (turn: number, revision: string) => `Attempt ${turn}, on ${revision}`,
  openedOn: (when: string) => `Opened on ${when}, until`,
  isRunning: 'It is running.',
  open: 'Open silence on this text…',
  openTitle: (revision: string) => `Open silence on ${revision}?`,
  openAbout:
    'The text is frozen as it was issued. Unless a head of delegation breaks silence by the deadline, all of it is agreed ad ref. The house’s clock decides.',
  openFrozen:
    'Until then nobody proposes, types, accepts, agrees, calls or reopens, you included. Whoever is typing is shown out and keeps the words. It cannot be taken back.',
  openBroken:
    'If silence is broken, others may still break it until the deadline. Then only what was named is open again, and you may start a further attempt.',
  willAgree: (references: string) => `Agreed ad ref if silence holds: ${references}.`,
  allAgreed: 'Every paragraph is agreed ad ref already; silence confirms the text.',
  willLapse: (numbers: string) => `These pending proposals lapse if silence holds: ${numbers}.`,
  deadline: 'Deadline, in New York time',
  whichTime: 'Say until when: a day and an hour.',
  notYet: 'Not yet',
  openDone: 'Open silence',
  break: 'Break silence…',
  breakTitle: (revision: string) => `Break silence on ${revision}?`,
  breakAbout:
    'Your delegation cannot agree the text. Name the paragraphs, as a rule the words in them, and say why. Everyone reads it at once, with your delegation’s name where names are shown, and it cannot be taken back.',
  breakFollows:
    'At the deadline what you named is open again, and nothing is agreed by this silence. The rest of the text is as it was.',
  breakFalls: (references: string) =>
    `Agreed subject to what you name, so they are reopened with it: ${references}.`,
  which: 'Paragraphs your delegation cannot agree',
  find: 'Find a paragraph',
  findHint: 'A number, or words of the text',
  none: 'No paragraph has this number or these words.',
  words: (reference: string) => `Words in ${reference}`,
  wordsHint: 'Copy them from the text above; leave it empty to name the paragraph as a whole.',
  reason: 'Reason',
  keep: 'Do not break silence',
  breakDone: 'Break silence',
} as const
