// What the parts of the look say by themselves. A translation is another file of this shape.

export const LOOK = {
  close: 'Close',
  theme: 'Light or dark',
  themes: { system: 'As my device', light: 'Light', dark: 'Dark' },
  house: 'Adref',
  asking: 'The house is being asked.',
  stillHere: 'What you filled in is still here.',
  toContent: 'Go to the content',
} as const
