// What the list of what waits says. A translation is another file of this shape.

const things = (count: number): string => (count === 1 ? '1 thing waits' : `${count} things wait`)

export const WAITING = {
  title: 'What waits for you',
  button: 'Waiting',
  spoken: (count: number) => `${things(count)} for you. Press a to see what.`,
  toDo: 'For you to do',
  answers: 'Answers',
  since: (when: string) => `since ${when}`,
  sinceThen: 'Since then:',
  asks: 'It asks for:',
  read: 'Read',
  allRead: 'All read',
  paragraph: (reference: string) => `paragraph ${reference}`,
  empty: {
    title: 'Nothing waits for you now.',
    delegation:
      'Here you find what your delegation has left to do: words that are not tabled, what your group asks you to clear, positions to confirm because the words have changed, requests and invitations to co-sponsor. And the answers: what became of what you proposed.',
    facilitator:
      'Here you find what only you can settle: proposals you have parked, and paragraphs on which everything proposed is decided. And the answers to what you proposed yourselves.',
    others: 'Here a delegation finds what it has left to do, and the answers to what it proposed.',
    again: 'Press a in the room to come back.',
  },
} as const

/** Each thing as a sentence. */
export const THING = {
  oral: (number: string) => `${number} was entered as you said it: confirm or correct it.`,
  called: (reference: string) => `Paragraph ${reference} is called: the room is asked to agree its words.`,
  silence: (revision: string, until: string) =>
    `${revision} is under silence: unless it is broken by ${until}, all of it is agreed.`,
  joint: (reference: string) =>
    `You are named for a joint proposal on paragraph ${reference}: write with the others, or say that you do not take part.`,
  draft: (reference: string) => `Your words on paragraph ${reference} are not tabled.`,
  further: (number: string) => `Your further words on ${number} are not tabled.`,
  ready: (reference: string) => `Words on paragraph ${reference} are ready for you to table.`,
  prepared: {
    ready: (reference: string) => `A proposal about paragraph ${reference} is ready for you to table.`,
    not: (reference: string) =>
      `What your delegation has prepared about paragraph ${reference} is not tabled.`,
  },
  clearanceOfUnwritten: (group: string, reference: string) =>
    `${group} asks whether what it would propose about paragraph ${reference} is clear.`,
  clearance: (group: string, reference: string) =>
    `${group} asks whether its words on paragraph ${reference} are clear.`,
  outdated: (number: string) =>
    `${number} was written on words that have changed: keep yours, adapt them, or withdraw.`,
  stale: (stance: string, what: string) => `You said “${stance}” on earlier words of ${what}.`,
  invited: (owner: string | null, number: string) =>
    owner ? `${owner} invites you to co-sponsor ${number}.` : `You are invited to co-sponsor ${number}.`,
  asked: (code: string, number: string) => `${code} asks to co-sponsor ${number}.`,
  parked: (number: string) => `${number} is parked.`,
  adoptable: (revision: string) =>
    `${revision} is agreed as a whole: at the head of that text you record its adoption.`,
  allAgreed:
    'Everything is agreed ad ref. Once the co-facilitators have issued the text as it is, its adoption can be recorded.',
  notice: (reference: string, until: string) =>
    `A misspelt word in paragraph ${reference} is to be put right; heads of delegation may object until ${until}.`,
  settled: (reference: string) =>
    `All that was proposed on paragraph ${reference} is decided. It can be agreed ad ref.`,
} as const

/** Each answer as a sentence. */
export const ANSWER = {
  accepted: (number: string) => `${number} was accepted into the text.`,
  tabled: (number: string) => `${number} was taken up again.`,
  parked: (number: string) => `${number} was parked.`,
  'not-retained': (number: string) => `${number} was not retained.`,
  withdrawn: (number: string) => `${number} was withdrawn.`,
  bridged: (number: string) => `${number} was bridged: the text has what it asked for in other words.`,
  'accepted-as-modified': (number: string) => `${number} was accepted as modified.`,
  lapsed: (number: string) => `${number} lapsed.`,
  moot: (number: string) =>
    `${number} lapsed: the text became so without it, or has no place for it any more.`,
  endedWith: (number: string, revision: string) => `${number} ended with ${revision}.`,
  fell: (number: string, outer: string) => `${number} fell with ${outer}.`,
  merged: (number: string, outer: string) => `${number} was taken up into ${outer} by its owner.`,
  joined: (code: string, number: string) => `${code} co-sponsors ${number}.`,
  welcomed: (number: string) => `You co-sponsor ${number}: its owner has welcomed it.`,
  declinedRequest: (number: string) => `Your request to co-sponsor ${number} was declined.`,
  declinedInvitation: (code: string, number: string) => `${code} does not co-sponsor ${number}.`,
  left: (code: string, number: string) => `${code} co-sponsors ${number} no longer.`,
  ended: (number: string) => `You co-sponsor ${number} no longer: its owner has ended it.`,
  reopened: (reference: string) => `Paragraph ${reference} was reopened, as you asked.`,
} as const
