// Proposing more than other words: a new paragraph, something inside it, another version of a paragraph, and no text;
// asked for by Tab and arrows alone.

import { expect, test } from 'vitest'
import { comesToRead, openMeeting } from './meeting.ts'
import type { Tab } from './tab.ts'

const BIS = 'We will hear from small island States every year.'

/** Tables what it writes, and leaves the editor. */
async function tables(tab: Tab): Promise<void> {
  await comesToRead(tab.line, 'Recorded')
  await tab.page.keyboard.press('Control+Enter')
  await tab.button('Table again').waitFor()
  await tab.page.keyboard.press('Escape')
}

/** Asks what else may be proposed about the paragraph one is on, and chooses by its name. */
async function proposes(
  tab: Tab,
  reference: string,
  choice: string,
  go: 'Write it' | 'Table',
): Promise<void> {
  await tab.page.keyboard.press('p')
  const question = tab.page.getByRole('dialog', { name: `What do you propose about paragraph ${reference}?` })
  await tab.walksTo(question.getByRole('radio', { checked: true }))
  const chosen = question.getByRole('radio', { name: choice })
  for (let step = 0; step < 12 && !(await chosen.isChecked()); step++)
    await tab.page.keyboard.press('ArrowDown')
  await tab.walksTo(question.getByRole('button', { name: go, exact: true }))
  await tab.page.keyboard.press('Enter')
  await question.waitFor({ state: 'detached' })
}

test('[M1] [Q1] [M2] [M3] a bis with words inside it, an alternative, and no text, tabled and accepted', async () => {
  const meeting = await openMeeting()
  const [chair, northland, solmar, tavoria, reader] = await Promise.all(
    ['cf-1', 'nrl-1', 'sol-1', 'tvr-1', 'ibhm-1'].map((seat) => meeting.enter(seat)),
  )
  if (!chair || !northland || !solmar || !tavoria || !reader) throw new Error('five come in')
  await Promise.all([chair, northland, solmar, tavoria].map((tab) => tab.goesTo('22')))

  await proposes(northland, '22', 'A new paragraph after it (bis)', 'Write it')
  await northland.editorHasTheCaret()
  await northland.types(BIS)
  await tables(northland)
  await comesToRead(reader.words('22'), 'new paragraph 22 bis:')
  await comesToRead(reader.words('22'), BIS)

  await solmar.picksByKey('NRL 22.1')
  await solmar.card('NRL 22.1').getByRole('button', { name: 'Propose inside its words' }).press('Enter')
  await solmar.editorHasTheCaret()
  await solmar.goesBehind('We will hear from')
  await solmar.types(' all')
  await tables(solmar)
  await solmar.card('SOL 22.1').waitFor()

  await proposes(tavoria, '22', 'Another version of the whole paragraph (alt)', 'Write it')
  await tavoria.editorHasTheCaret()
  await tavoria.types(' At least once.')
  await tables(tavoria)
  await comesToRead(reader.words('22'), '22 alt')

  await proposes(solmar, '22', 'No text: delete it', 'Table')
  await comesToRead(reader.words('22'), 'no text: delete the paragraph')

  // The new paragraph is taken with what is inside it, the alternative by itself.
  await chair.card('SOL 22.1').getByRole('button', { name: 'Accept…' }).press('Enter')
  const question = chair.page.getByRole('dialog', { name: 'Accept into paragraph 22' })
  expect(await question.getByRole('checkbox', { name: 'with SOL 22.1 inside it' }).isChecked()).toBe(true)
  await question.getByRole('button', { name: 'Accept into the text' }).press('Enter')
  await comesToRead(reader.words('22 bis'), 'We will hear from all small island States every year.')
  await chair.accepts('22', ['TVR 22.1'])
  await comesToRead(reader.words('22'), ' At least once.')

  await chair.accepts('22', ['SOL 22.2'])
  await comesToRead(reader.words('22'), 'Deleted on')
  await comesToRead(reader.words('22 bis'), 'We will hear from all small island States every year.')
})
