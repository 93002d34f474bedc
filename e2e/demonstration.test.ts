// What is behind the demonstration's first screen: an observer reads Rev.1, what became of its paragraphs and the attempt to
// agree it by silence; and, from the entry page, the declaration of the Forum before, which is adopted.

import { expect, test } from 'vitest'
import { comesToRead, openMeeting } from './meeting.ts'

test('[I5] [Z8] Rev.1 is read with its concordance, the silence that was broken on it, and the life of what was split from another', async () => {
  const meeting = await openMeeting()
  const observer = await meeting.enter('orsn-1')
  await comesToRead(() => observer.page.locator('.symbol').innerText(), 'Rev.1')
  const offered = observer.page.getByLabel('Texts issued', { exact: true })
  await offered.selectOption('Rev.1')
  const issued = () => observer.page.locator('.sheet.issued').innerText()
  await comesToRead(issued, 'FRM.2/L.1/Rev.1')
  await observer.page.locator('.concordance summary').press('Enter')
  await comesToRead(issued, 'deleted or merged')

  const band = observer.page.getByRole('region', { name: 'The silence procedure', exact: true })
  await comesToRead(() => band.innerText(), 'Reopened: 30, 31, 32.')
  await band.getByText('Attempts to agree by silence: 1').click()
  for (const code of ['TVR', 'NRL', 'IST'])
    await comesToRead(() => band.innerText(), `${code} broke silence on`)

  await observer.button('Rolling text').click()
  await observer.goesTo('32')
  await observer.page
    .locator('.life')
    .getByRole('button', { name: /before$/ })
    .press('Enter')
  const life = () => observer.page.locator('.life').innerText()
  for (const words of [
    'Fell open with paragraph',
    'restored: the words that had been agreed stand again',
    'Issued in Rev.1: 33 bis is 32 from then on.',
  ])
    await comesToRead(life, words)
  // It was agreed twice on the way, and is open.
  expect((await life()).split('Agreed ad ref')).toHaveLength(3)
  expect(await observer.words('32')()).not.toContain('Agreed ad ref')
})

test('[Y4] [Y5] [Y6] [Y7] the adopted declaration is entered from the entry page, and says where delegations stand', async () => {
  const meeting = await openMeeting()
  const own = await meeting.browser()
  const entry = await meeting.visit('/', own)
  const link = entry.page.getByRole('link', {
    name: /^VAL: Head of delegation, Valmere, in the Declaration of the First Forum/,
  })
  const address = await link.getAttribute('href')
  const valmere = await meeting.visit(address ?? '', own)
  await valmere.isInTheRoom()

  const band = valmere.page.getByRole('region', { name: 'Adoption', exact: true })
  const said = () => band.innerText()
  await comesToRead(said, 'as FRM.1/DEC/1. It is final.')
  await comesToRead(said, 'Endorsed by The Assembly of the Compact')
  await band.getByText('What delegations have said of it: 4').click()
  for (const words of ['NRL explains its position on the text as a whole', 'TVR dissociates itself on 4'])
    await comesToRead(said, words)
  await comesToRead(said, 'VAL makes a reservation on 5')
  await band.getByText('Misprints put right: 1').click()
  await comesToRead(said, 'The Forum has a capital letter throughout.')

  // Nobody proposes anything on it.
  await valmere.goesTo('5')
  await comesToRead(valmere.words('5'), 'Adopted')
  expect(await valmere.button('Propose a change').count()).toBe(0)
})
