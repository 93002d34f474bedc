// The room by keyboard alone: from the first key to a tabled proposal no pointer is touched.

import { expect, test } from 'vitest'
import { comesToRead, openMeeting } from './meeting.ts'
import type { Tab } from './tab.ts'

const current = (tab: Tab) => async (): Promise<string> =>
  (await tab.page.locator('ol.text > [aria-current]').getAttribute('aria-label')) ?? ''

test('a delegate finds a paragraph, writes, gives the reason, tables and leaves, by keyboard alone', async () => {
  const meeting = await openMeeting()
  const [solmar, reader] = await Promise.all([meeting.enter('sol-2'), meeting.enter('arv-1')])
  const { keyboard } = solmar.page

  await keyboard.press('j')
  await comesToRead(current(solmar), 'Paragraph PP1')
  await keyboard.press('j')
  await comesToRead(current(solmar), 'Paragraph PP2')
  await keyboard.press('k')
  await comesToRead(current(solmar), 'Paragraph PP1')
  // PP1 is agreed; PP2 is the next that is open.
  await keyboard.press('o')
  await comesToRead(current(solmar), 'Paragraph PP2')

  await keyboard.press('Control+k')
  await solmar.page.getByRole('combobox', { name: 'A number, words of a paragraph, or a command' }).waitFor()
  await keyboard.type('22')
  await comesToRead(
    () => solmar.page.getByRole('listbox').getByRole('option', { selected: true }).innerText(),
    '22',
  )
  await keyboard.press('Enter')
  await comesToRead(current(solmar), 'Paragraph 22')

  await keyboard.press('e')
  await solmar.editorHasTheCaret()
  await keyboard.type(' This includes small island States.', { delay: 20 })
  await comesToRead(solmar.line, 'Recorded')
  await keyboard.press('Tab')
  await keyboard.type('They are the first to need it.')
  expect(await solmar.page.getByRole('textbox', { name: 'Reason' }).inputValue()).toBe(
    'They are the first to need it.',
  )
  await keyboard.press('Control+Enter')
  await comesToRead(reader.words('22'), 'This includes small island States.')
  await comesToRead(() => solmar.card('SOL 22.1').innerText(), 'They are the first to need it.')

  // From the words themselves too.
  await keyboard.press('Shift+Tab')
  await solmar.editorHasTheCaret()
  await keyboard.press('Control+End')
  await keyboard.type(' Among others.', { delay: 20 })
  await keyboard.press('Control+Enter')
  await comesToRead(reader.words('22'), 'Among others.')
  await keyboard.type(' Not tabled.', { delay: 20 })
  await comesToRead(solmar.line, 'Recorded')
  await keyboard.press('Escape')
  await solmar.editor.waitFor({ state: 'detached' })
  await comesToRead(solmar.words('22'), 'Your draft')

  // What is typed and not tabled waits; from the beginning of the text, `w` leads to it.
  for (const step of ['k', 'k', 'k']) await keyboard.press(step)
  await comesToRead(current(solmar), 'Paragraph 19')
  await keyboard.press('w')
  await comesToRead(current(solmar), 'Paragraph 22')
  await keyboard.press('e')
  await solmar.editorHasTheCaret()
  await comesToRead(solmar.draft, 'Not tabled.')
  await keyboard.press('Tab')
  await keyboard.press('Escape')
  await solmar.editor.waitFor({ state: 'detached' })
})

test('? lists the keys of those who act, and to an observer the keys of reading alone', async () => {
  const meeting = await openMeeting()
  const listed = async (seat: string): Promise<string[]> => {
    const { page } = await meeting.enter(seat)
    await page.keyboard.press('?')
    return page.getByRole('dialog', { name: 'Keyboard' }).locator('kbd').allInnerTexts()
  }
  const reading = ['j', 'k', 'o', 'c', 'g', 'h', 'Ctrl K', '?']
  expect(await listed('ibhm-1')).toEqual(reading)
  const all = await listed('sol-1')
  for (const key of [...reading, 'w', 'a', 'e', 'p', 'n', 's', '1 to 5', 'Ctrl Enter', 'Esc'])
    expect(all).toContain(key)
})

test('Esc puts the list of keys away, and the keys of the room rest while it is shown', async () => {
  const meeting = await openMeeting()
  const observer = await meeting.enter('ibhm-1')
  const { keyboard } = observer.page
  await keyboard.press('j')
  await keyboard.press('?')
  const list = observer.page.getByRole('dialog', { name: 'Keyboard' })
  await list.waitFor()
  await keyboard.press('j')
  await keyboard.press('Escape')
  await list.waitFor({ state: 'detached' })
  expect(await current(observer)()).toContain('Paragraph PP1')
  await keyboard.press('j')
  await comesToRead(current(observer), 'Paragraph PP2')
})
