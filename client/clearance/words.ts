// What is said while a delegation prepares what it tables: within it, and in a group. A translation is another file of
// this shape.

export const PREPARING = {
  ready: 'Ready for your head',
  notReady: 'Not ready yet',
  isReady: 'Ready for your head of delegation to table. Any change takes the mark off.',
  readyForYou: 'Ready for you to table.',
  handBack: 'Hand it back',
  headTables:
    'Only your delegation sees these words. Your head of delegation tables them, once you say that they are ready.',
  notYours:
    'The words of a co-sponsored proposal are tabled by heads of delegation; they are kept here for them.',
  saving: 'Your words are on their way to the house; a moment.',
  unchanged: 'There is no change yet for your head to table.',
} as const

export const TABLING = {
  now: {
    head: 'In your delegation you table, and delegates prepare.',
    delegates: 'In your delegation delegates table as well.',
  },
  change: 'Change…',
  title: 'Who tables in your delegation?',
  about:
    'A head of delegation tables, takes positions and co-sponsors. You may let your delegates do so as well: it goes on the record, and you may take it back at any time. Delegates who may not table write within your delegation and tell you when their words are ready; on the screen, where everyone reads while somebody types, only those who may table type.',
  ways: { head: 'The head alone', delegates: 'Delegates as well' },
} as const

export const CLEARANCE = {
  title: 'Clearance by the members',
  notSent: 'The members have not been asked yet.',
  send: 'Send to members for clearance',
  sendAgain: 'Send again to members',
  openToSend: 'Send to members for clearance…',
  sentAt: (when: string) => `Sent to the members on ${when}.`,
  changedSince: 'The draft has changed since: what the members have is on earlier words. Send it again.',
  asks: (group: string) => `${group} asks for clearance`,
  about: (group: string) =>
    `The group would table this on behalf of its members. Only ${group} and its members see this.`,
  earlier: 'The group has changed its draft since it sent these words; it may send it again.',
  answers: 'Your delegation’s answer',
  clear: 'Clear',
  object: 'Object…',
  takeBack: 'No word yet',
  objection: 'To what does your delegation object?',
  objectionHint: 'Only the group and its members hear it.',
  sayObjection: 'Object',
  leave: 'Leave it',
  said: {
    clear: 'clear',
    objects: 'objects',
    none: 'no word yet',
  },
  earlierWord: { clear: 'clear on earlier words', objects: 'objected to earlier words' },
  except: 'Except for',
  exceptOf: 'Members it does not speak for in this.',
  exceptHint: 'Members it does not speak for in this. Those who object are named; change it as was agreed.',
  missing: {
    notAsked: 'The members have not been asked for clearance.',
    earlier: 'The members have earlier words.',
    noWord: (codes: string) => `No word yet from ${codes}.`,
    objects: (codes: string) => `${codes} object, and are not named as exceptions.`,
  },
  allClear: 'Every member that takes part has given its word.',
  table: 'Table on behalf of the group',
  tableAgain: 'Table again on behalf of the group',
  onBehalf: (codes: string) =>
    codes === '' ? 'On behalf of the group' : `On behalf of the group, except ${codes}`,
} as const

/** What is prepared without being written. */
export const UNWRITTEN = {
  headTables: 'Your head of delegation tables it, once you say that it is ready.',
  further: (number: string) => `Another place for ${number}, which stays as it is until this is tabled.`,
  cannot: (why: string) => `It cannot be tabled now. ${why}`,
  waits: (why: string) => `It waits. ${why}`,
  placeIsGone:
    'The words at the place of this split have changed: choose the place in the words as they are now, or discard it.',
  change: 'Change…',
  changeTitle: (title: string) => `Prepared: ${title}`,
  keep: 'Keep it so',
  leave: 'Leave it as it is',
  takesMarkOff: 'What you change is no longer marked as ready.',
  discard: 'Discard…',
  discardTitle: 'Discard what is prepared?',
  discardIt: 'Discard it',
  discardAbout:
    'It goes for all of your delegation, with its reason and precedents. Nothing of it was tabled.',
} as const
