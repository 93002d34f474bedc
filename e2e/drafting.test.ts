// Drafting together: what one delegation's seats write is theirs alone until they table it.

import { expect, test } from 'vitest'
import { ceasesToRead, comesToRead, openMeeting } from './meeting.ts'

test('[W1] two seats of one delegation type together, and nobody else is sent a word of it before it is tabled', async () => {
  const meeting = await openMeeting()
  const [head, delegate, tavoria, facilitator] = await Promise.all([
    meeting.enter('nrl-1'),
    meeting.enter('nrl-2'),
    meeting.enter('tvr-1'),
    meeting.enter('cf-1'),
  ])
  const others = [tavoria, facilitator]
  const marker = 'quicksilver'

  await head.writesOn('11')
  await delegate.writesOn('11')
  await head.types(' ')
  for (let at = 0; at < marker.length; at++) {
    await head.types(marker.charAt(at))
    await comesToRead(delegate.draft, marker.slice(0, at + 1))
  }
  const caret = (tab: typeof head) => () => tab.page.locator('.collaboration-carets__label').innerText()
  await comesToRead(caret(delegate), 'head of delegation')
  await comesToRead(caret(head), 'delegate, mission desk')

  // Both at once, one at the beginning and one at the end.
  await delegate.page.keyboard.press('Control+Home')
  await Promise.all([head.types(' at the end of it all'), delegate.types('In the very beginning, ')])
  for (const tab of [head, delegate]) {
    await comesToRead(tab.draft, 'In the very beginning, ')
    await comesToRead(tab.draft, `${marker} at the end of it all`)
    await comesToRead(tab.line, 'Recorded')
  }
  expect(await head.draft()).toContain('In the very beginning, We resolve to prevent the loss of life')

  for (const tab of others) {
    expect(await tab.words('11')()).not.toContain('beginning')
    expect(tab.frames.filter(({ words }) => words.includes(marker))).toEqual([])
    expect(tab.frames.filter(({ socket }) => socket.startsWith('/rooms/'))).toEqual([])
  }

  await head.tables('Says which metal is meant.')
  for (const tab of others) {
    await comesToRead(tab.words('11'), `${marker} at the end of it all`)
    const [first, ...more] = tab.frames.filter(({ words }) => words.includes(marker))
    expect(first?.words).toContain('"does":"table"')
    expect(more).toEqual([])
  }
})

test('[D3] on the screen everyone reads a proposal while it is typed, and it is recorded when the hand rests', async () => {
  const meeting = await openMeeting()
  const [facilitator, solmar, northland, tavoria, observer] = await Promise.all(
    ['cf-1', 'sol-1', 'nrl-1', 'tvr-1', 'ibhm-1'].map((seat) => meeting.enter(seat)),
  )
  if (!facilitator || !solmar || !northland || !tavoria || !observer) throw new Error('All have come in.')
  const readers = [facilitator, tavoria, observer]

  // Begun in private: it stays so when the screen is turned on [D4].
  await northland.writesOn('11')
  await northland.types(' cormorant')
  await comesToRead(northland.line, 'Recorded')

  await facilitator.goesTo('11')
  await facilitator.button('Put on the screen').click()
  await comesToRead(northland.words('11'), 'they stay private until you table them')

  await solmar.writesOn('11')
  await comesToRead(solmar.words('11'), 'everyone reads these words while you type')
  const before = await meeting.house.record()
  const words = ' and that the vessels of every flag are told in time'
  await solmar.types(words.slice(0, 20))
  // Read by the others before it is finished, and before it is recorded.
  for (const reader of readers) await comesToRead(reader.words('11'), words.slice(1, 15))
  expect(await meeting.house.record()).toEqual(before)
  await northland.types(' and gannet')
  await solmar.types(words.slice(20))

  for (const reader of readers) {
    await comesToRead(reader.words('11'), words.trim())
    await reader.goesTo('11')
    await comesToRead(() => reader.card('SOL 11.1').innerText(), words.trim())
    await ceasesToRead(() => reader.card('SOL 11.1').innerText(), 'typing…')
  }
  const tablings = (await meeting.house.record()).filter((line) =>
    line.includes('every flag are told in time'),
  )
  expect(tablings).toHaveLength(1)
  expect(tablings[0]).toContain('"seat":"demo-sol-1"')

  await comesToRead(northland.draft, 'cormorant and gannet')
  for (const reader of [...readers, solmar])
    expect(reader.frames.filter((frame) => /cormorant|gannet/.test(frame.words))).toEqual([])
})

test('[H3] [H5] a note is kept by keyboard, read by its own delegation, outlives the house, and is sent to nobody else', async () => {
  const meeting = await openMeeting()
  const [head, delegate, ...others] = await Promise.all(
    ['nrl-1', 'nrl-2', 'cf-1', 'sec'].map((seat) => meeting.enter(seat)),
  )
  if (!head || !delegate) throw new Error('All have come in.')
  const note = (tab: typeof head) => () => tab.page.locator('.own-note').innerText()
  const { keyboard } = head.page

  await head.goesTo('11')
  await comesToRead(note(head), 'Nobody outside your delegation learns that there is a note.')
  await keyboard.press('n')
  await keyboard.press('ArrowDown') // from no priority round to the first
  await keyboard.press('Tab')
  await keyboard.type('A quicksilver temper.')
  await keyboard.press('Control+Enter')
  await comesToRead(note(head), 'Kept from this seat')
  await delegate.goesTo('11')
  await comesToRead(note(delegate), 'A quicksilver temper.')
  const inMap = delegate.page.locator('.map li', { hasText: 'We resolve to prevent' })
  await comesToRead(() => inMap.innerText(), 'Your note: Red line')

  await meeting.house.kill()
  await keyboard.press('n')
  await keyboard.press('Tab')
  await keyboard.press('Control+End')
  await keyboard.type(' Quicksilver indeed.')
  await keyboard.press('Control+Enter')
  await comesToRead(note(head), 'What you typed is still here and on this device.')
  await meeting.house.restart()
  await comesToRead(delegate.line, 'Connected')
  await comesToRead(note(delegate), 'A quicksilver temper.')
  await comesToRead(head.line, 'Connected')
  await keyboard.press('Control+Enter')
  await comesToRead(note(delegate), 'A quicksilver temper. Quicksilver indeed.')

  for (const tab of others) {
    await comesToRead(tab.line, 'Connected')
    expect(tab.frames.filter(({ words }) => /quicksilver/i.test(words))).toEqual([])
    expect(await tab.page.locator('body').innerText()).not.toMatch(/quicksilver/i)
  }
})
