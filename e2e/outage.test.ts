// The house goes and comes back under those who write: nothing that was typed is lost, and nobody is left guessing.

import { expect, test } from 'vitest'
import { comesToRead, openMeeting } from './meeting.ts'
import type { Tab } from './tab.ts'

test('[W9] the house is killed while two seats type, and opened again: every word stands on both screens', async () => {
  const meeting = await openMeeting()
  const [head, delegate, reader] = await Promise.all([
    meeting.enter('nrl-1'),
    meeting.enter('nrl-2'),
    meeting.enter('tvr-1'),
  ])
  await head.writesOn('11')
  await delegate.writesOn('11')
  await head.types(' Before the cut,')
  await comesToRead(delegate.draft, 'Before the cut,')
  await delegate.page.keyboard.press('Control+Home')
  await comesToRead(head.line, 'Recorded')
  const record = await meeting.house.record()

  // The hand does not stop for it.
  const through = head.types(' right through it without a pause and in one breath,')
  await comesToRead(delegate.draft, 'right')
  await meeting.house.kill()
  await comesToRead(head.line, 'kept on this device')
  await through
  await comesToRead(reader.line, 'Line cut: what you read may be old; trying again')
  await Promise.all([head.types(' while it was cut'), delegate.types('Far away, ')])
  expect(await head.draft()).not.toContain('Far away')
  expect(await delegate.draft()).not.toContain('while it was cut')
  expect(await meeting.house.record()).toEqual(record)

  await meeting.house.restart()
  await head.types(' and after it.')
  const whole =
    ' Before the cut, right through it without a pause and in one breath, while it was cut and after it.'
  for (const tab of [head, delegate]) {
    await comesToRead(tab.draft, whole)
    await comesToRead(tab.draft, 'Far away, We resolve')
    await comesToRead(tab.line, 'Recorded')
  }
  await comesToRead(reader.line, 'Connected')
  expect(await meeting.house.record()).toEqual(record)

  await head.tables('Nothing was lost.')
  await comesToRead(reader.words('11'), whole.trim())
})

test('[W9] a tab closed while the line is cut brings its words when its seat is opened again', async () => {
  const meeting = await openMeeting()
  const own = await meeting.browser()
  const [head, delegate] = await Promise.all([meeting.enter('nrl-1', own), meeting.enter('nrl-2')])
  await head.writesOn('11')
  await delegate.writesOn('11')
  await comesToRead(delegate.line, 'Recorded')
  const record = await meeting.house.record()

  await meeting.house.kill()
  await typesOffline(head, ' These words travelled in a closed tab.')
  await head.page.close()
  await meeting.house.restart()

  // The seat is opened, and nothing else is done there.
  await meeting.enter('nrl-1', own)
  await comesToRead(delegate.draft, 'These words travelled in a closed tab.')
  expect(await meeting.house.record()).toEqual(record)
})

test('[W4] words whose paragraph was agreed, or whose proposal was withdrawn, in their absence are handed back to copy', async () => {
  const meeting = await openMeeting()
  const own = await meeting.browser({ permissions: ['clipboard-read', 'clipboard-write'] })
  const [head, facilitator] = await Promise.all([meeting.enter('nrl-1', own), meeting.enter('cf-1')])
  const delegate = await meeting.enter('nrl-2')
  await delegate.writesOn('22')
  await delegate.types(' Tabled at first.')
  await comesToRead(delegate.line, 'Recorded')
  await delegate.tables('')
  await comesToRead(facilitator.words('22'), 'Tabled at first.')
  await head.writesOn('22')
  await comesToRead(head.draft, 'Tabled at first.')
  const second = await meeting.enter('nrl-1', own)
  await second.writesOn('11')

  await meeting.house.kill()
  await typesOffline(head, ' Typed on what was withdrawn.')
  await typesOffline(second, ' Typed on what was agreed.')
  await Promise.all([head.page.close(), second.page.close()])
  await meeting.house.restart()

  await withdraws(delegate, 'NRL 22.1')
  await agrees(facilitator, '11')
  await delegate.paragraph('11').getByText('Agreed ad ref').waitFor()

  const back = await meeting.enter('nrl-1', own)
  const withdrawn = back.page.getByRole('status').filter({ hasText: 'Your words on paragraph 22' })
  await comesToRead(() => withdrawn.innerText(), 'The proposal is no longer pending.')
  await comesToRead(() => withdrawn.innerText(), 'Typed on what was withdrawn.')
  const agreed = back.page.getByRole('status').filter({ hasText: 'Your words on paragraph 11' })
  await comesToRead(() => agreed.innerText(), 'The paragraph was agreed ad ref.')
  await agreed.getByRole('button', { name: 'Copy', exact: true }).click()
  await agreed.getByRole('button', { name: 'Copied', exact: true }).waitFor()
  const copied = await back.page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain('is not, for that reason alone')
  expect(copied).toContain('Typed on what was agreed.')

  await agreed.getByRole('button', { name: 'Discard', exact: true }).click()
  await agreed.waitFor({ state: 'detached' })
  const later = await meeting.enter('nrl-1', own)
  await later.page.getByText('Your words on paragraph 22').waitFor()
  expect(await later.page.getByText('Your words on paragraph 11').count()).toBe(0)
  expect(await facilitator.words('11')()).not.toContain('Typed on what was agreed.')
})

test('[C7] [W9] words kept in a closed tab wait while their paragraph is called, and arrive when the call is closed', async () => {
  const meeting = await openMeeting()
  const own = await meeting.browser()
  const [head, facilitator] = await Promise.all([meeting.enter('nrl-1', own), meeting.enter('cf-1')])
  await head.writesOn('11')
  await comesToRead(head.line, 'Recorded')
  await meeting.house.stop()
  await comesToRead(facilitator.line, 'The house restarts and comes back')
  await typesOffline(head, ' Typed before the call was heard of.')
  await head.page.close()
  await meeting.house.restart()
  await comesToRead(facilitator.line, 'Connected')
  await facilitator.goesTo('11')
  await facilitator.button('Call…').click()
  await facilitator.button('Call the paragraph').click()
  await comesToRead(facilitator.words('11'), 'Called')

  const back = await meeting.enter('nrl-1', own)
  const waiting = back.page.getByRole('status').filter({ hasText: 'Your words on paragraph 11' })
  await comesToRead(() => waiting.innerText(), 'Yours wait here')
  await comesToRead(() => waiting.innerText(), 'Typed before the call was heard of.')
  await facilitator.button('Close the call…').click()
  await facilitator.button('Close the call').click()
  await waiting.waitFor({ state: 'detached' })
  await back.writesOn('11')
  await comesToRead(back.draft, 'Typed before the call was heard of.')
  await comesToRead(back.line, 'Recorded')
  expect((await meeting.house.record()).filter((line) => line.includes('Typed before'))).toEqual([])
})

test('[L4] when a paragraph is agreed, everyone in its rooms is shown out and keeps their words to copy', async () => {
  const meeting = await openMeeting()
  const [head, facilitator] = await Promise.all([meeting.enter('nrl-1'), meeting.enter('cf-1')])
  await head.writesOn('11')
  await head.types(' Not yet on the table.')
  await comesToRead(head.line, 'Recorded')
  await agrees(facilitator, '11')

  const notice = head.page.getByRole('status').filter({ hasText: 'Your words on paragraph 11' })
  await comesToRead(() => notice.innerText(), 'The paragraph was agreed ad ref.')
  await comesToRead(() => notice.innerText(), 'Not yet on the table.')
  expect(await head.editor.count()).toBe(0)
  expect((await meeting.house.record()).filter((line) => line.includes('Not yet on the table'))).toEqual([])
})

/** Types until the line says that every letter of it is kept: from then on the tab may be closed. */
async function typesOffline(tab: Tab, words: string): Promise<void> {
  await comesToRead(tab.line, 'Offline')
  await tab.types(words)
  await comesToRead(tab.line, `Offline: ${words.length} changes kept on this device`)
}

async function agrees(facilitator: Tab, reference: string): Promise<void> {
  await comesToRead(facilitator.line, 'Connected')
  await facilitator.goesTo(reference)
  await facilitator.button('Agree ad ref').click()
  const question = facilitator.page.getByRole('dialog', {
    name: `Agree paragraph ${reference} ad referendum?`,
  })
  await question.getByRole('button', { name: 'Agree ad ref', exact: true }).click()
  await comesToRead(facilitator.words(reference), 'Agreed ad ref')
}

async function withdraws(delegate: Tab, number: string): Promise<void> {
  await comesToRead(delegate.line, 'Recorded')
  await delegate.card(number).getByRole('button', { name: 'Withdraw', exact: true }).click()
  const question = delegate.page.getByRole('dialog', { name: `Withdraw ${number}?` })
  await question.getByRole('button', { name: 'Withdraw', exact: true }).click()
  await delegate.page.getByText('1 decided proposal').waitFor()
}
