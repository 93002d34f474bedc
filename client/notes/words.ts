// What a delegation's notes say. A translation is another file of this shape.

import type { Priority } from '../../shared/notes.ts'

export const PRIORITY: Readonly<Record<Priority, string>> = {
  'red-line': 'Red line',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  none: 'No priority',
}

export const NOTES = {
  title: 'Your delegation’s note',
  audience: 'Only your delegation sees this',
  about: (reference: string) =>
    `Your delegation’s note on paragraph ${reference}. Only your delegation sees it.`,
  none: 'Nobody outside your delegation learns that there is a note.',
  noneToRead: 'Your delegation has no note on this paragraph.',
  write: 'Write a note',
  edit: 'Edit note',
  goOn: 'Go on writing',
  pending: 'You typed words here that are not kept yet. They are on this device.',
  priority: 'Priority',
  instructions: 'Instructions',
  instructionsHint: 'What the capital has said, and what to ask it',
  fallback: 'Words to fall back on',
  fallbackHint: 'The words you could live with',
  keep: 'Keep note',
  keepMine: 'Keep my words instead',
  takeKept: 'Take the words kept',
  discard: 'Discard',
  close: 'Close',
  keeping: 'Keeping…',
  unkept: 'Not kept yet; your words stay on this device.',
  asKept: 'These are the words that are kept.',
  stillHere: 'What you typed is still here and on this device.',
  kept: 'The note is kept.',
  keptAt: (when: string, isOwn: boolean) =>
    isOwn ? `Kept from this seat on ${when}` : `Kept by another seat of your delegation on ${when}`,
  moved: 'This note was changed while you were writing',
  movedAbout:
    'Another seat of your delegation has kept other words. Nothing was overwritten; these are kept now:',
  empty: 'The note was emptied.',
  inMap: (priority: string) => `Your note: ${priority}`,
} as const
