// What is asked of whoever proposes something about a whole paragraph. A translation is another file of this shape.

export const PROPOSING = {
  title: (reference: string) => `What do you propose about paragraph ${reference}?`,
  titleOfHeading: (reference: string) => `What do you propose about heading ${reference}?`,
  choices: {
    words: 'Other words for it',
    first: 'A new paragraph before it, at the beginning of the text',
    'first-heading': 'A new heading before it, at the beginning of the text',
    after: 'A new paragraph after it (bis)',
    heading: 'A new heading after it',
    alternative: 'Another version of the whole paragraph (alt)',
    split: 'To split it in two',
    deletion: 'No text: delete it',
    move: 'Another place for it',
    merge: 'To merge it with another paragraph',
    recast: 'That it be preambular or operative',
  },
  /** Of a heading these are said otherwise. */
  ofHeading: {
    alternative: 'Another version of the heading (alt)',
    deletion: 'No heading: delete it',
    recast: 'That its part be preambular or operative',
  },
  about: {
    words: 'The words of the paragraph are changed.',
    first: 'You write its words next; it stands before everything, numbered 0 until a revision is issued.',
    'first-heading': 'You write its words next. It stands before everything.',
    after: 'You write its words next; it is numbered bis, ter and so on until a revision is issued.',
    heading: 'You write its words next. It begins a part: what follows stands below it.',
    split:
      'No word is changed. What others propose goes to the half in which it changes words; what they propose about the whole ends when this is accepted.',
    recast: 'No word is changed. Numbers follow when the next revision is issued.',
    alternative: 'It stands beside the paragraph. You start from the words as they are.',
    deletion: 'Those who want to keep the paragraph say that they oppose.',
    move: 'The paragraph moves with what is below it; its words stay as they are.',
    merge: 'You start from the words of both, one after the other.',
  },
  asWhat: 'As what',
  kinds: {
    operative: 'Paragraph',
    'sub-paragraph': 'Sub-paragraph',
    preambular: 'Preambular paragraph',
    unnumbered: 'Unnumbered paragraph',
    heading: 'Heading',
  },
  splitting: {
    place: 'Where the second paragraph begins',
    placeHint: 'Press a word, or move with the arrow keys.',
    before: (words: string) => `before “${words}”`,
    noPlace: 'There is no place between two words here.',
    again: 'Choose the place…',
    againTitle: (number: string) => `Where does ${number} split the paragraph?`,
    outdated:
      'The words at the place of this split have changed. Choose the place in the words as they are now, or withdraw.',
  },
  recasting: {
    as: 'It becomes',
    kinds: { preambular: 'Preambular', operative: 'Operative, numbered' },
    changing: (references: string) => `What changes: ${references}.`,
  },
  others: { move: 'After which paragraph', merge: 'With which paragraph' },
  choose: 'Choose…',
  whichParagraph: 'Choose first what is asked above.',
  reason: 'Reason',
  reasonHint: 'One or two sentences, for the card.',
  write: 'Write it',
  table: 'Table',
  prepare: 'Prepare it',
  preparing: {
    delegate: 'It stays within your delegation: your head tables it, once you say that it is ready.',
    group:
      'It is a draft of your group: you send it to the members for clearance and table it from its card.',
  },
  preparedAlready: 'Your delegation has prepared this already; what you say here takes its place.',
  notNow: 'Not now',
} as const
