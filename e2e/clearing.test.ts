// Clearing: what is prepared within a delegation and within a group before it is tabled, and that nobody else hears of
// it.

import { expect, test } from 'vitest'
import { ceasesToRead, comesToRead, openMeeting } from './meeting.ts'
import type { Tab } from './tab.ts'

const COSTS = 'Its costs are shared.'

/** What a group asks of this tab's delegation. */
const asked = (tab: Tab) => tab.page.getByRole('article', { name: 'Coastal Group asks for clearance' })

/** Everything that came over a tab's sockets. */
const frames = (tab: Tab): string => tab.frames.map(({ words }) => words).join('\n')

/** Prepares what nobody writes about the paragraph one is on, by keyboard, and is on its card. */
async function prepares(tab: Tab, choice: string, reason: string) {
  await tab.page.keyboard.press('p')
  const question = tab.page.getByRole('dialog', { name: 'What do you propose about paragraph' })
  await question.getByRole('radio', { name: choice, exact: true }).press('Space')
  await question.getByRole('textbox', { name: 'Reason' }).pressSequentially(reason)
  await question.getByRole('button', { name: 'Prepare it', exact: true }).press('Enter')
  const card = draftOn(tab)
  await card.waitFor()
  await expect.poll(() => card.evaluate((one) => one === document.activeElement)).toBe(true)
  return card
}

/** The draft of its delegation that this tab has before it. */
const draftOn = (tab: Tab) => tab.page.getByRole('article', { name: 'Draft of your delegation' })

test('[E1] [E2] [E3] [E4] [P10] [P14] a group clears a draft with its members, and tables it for those it speaks for', async () => {
  const meeting = await openMeeting()
  const [group, solmar, valmere] = await Promise.all([
    meeting.enter('cgr-1'),
    meeting.enter('sol-1'),
    meeting.enter('val-1'),
  ])
  const [facilitator, stranger] = await Promise.all([meeting.enter('cf-1'), meeting.enter('nrl-1')])

  await group.writesOn('22')
  await group.goesOn()
  await group.types(` ${COSTS}`)
  const desk = group.page.getByRole('region', { name: 'Clearance by the members' })
  await comesToRead(() => desk.innerText(), 'The members have not been asked for clearance.')
  await desk.getByRole('button', { name: 'Send to members for clearance' }).press('Enter')
  await comesToRead(() => desk.innerText(), 'No word yet from SOL, IST, VAL.')

  // It waits for the members, who answer by keyboard.
  for (const member of [solmar, valmere]) {
    await member.goesTo('22')
    await comesToRead(() => asked(member).innerText(), COSTS)
  }
  await asked(valmere).getByRole('button', { name: 'Object…' }).press('Enter')
  await valmere.page.keyboard.type('We did not cause these costs.')
  await asked(valmere).getByRole('button', { name: 'Object', exact: true }).press('Enter')
  await asked(solmar).getByRole('button', { name: 'Clear', exact: true }).press('Enter')
  await comesToRead(() => asked(solmar).innerText(), 'We did not cause these costs.')
  await comesToRead(() => desk.innerText(), 'No word yet from IST.')
  expect(await desk.getByRole('checkbox', { name: 'VAL' }).isChecked()).toBe(true)

  // Other words: what the members have is on earlier ones, until they are sent again.
  await group.goesOn()
  await group.types(' Fairly so.')
  await comesToRead(() => desk.innerText(), 'The draft has changed since')
  await comesToRead(() => asked(solmar).innerText(), 'The group has changed its draft')
  expect(frames(solmar)).not.toContain('Fairly so')
  await desk.getByRole('button', { name: 'Send again to members' }).press('Enter')
  await comesToRead(() => asked(solmar).innerText(), 'clear on earlier words')
  await asked(solmar).getByRole('button', { name: 'Clear', exact: true }).press('Enter')
  await comesToRead(() => desk.innerText(), 'No word yet from IST, VAL.')
  expect(await desk.getByRole('checkbox', { name: 'VAL' }).isChecked()).toBe(true)
  for (const tab of [facilitator, stranger])
    for (const secret of [COSTS, 'did not cause', '"answer"']) expect(frames(tab)).not.toContain(secret)

  // The coordinator need not wait, and says for whom it does not speak.
  await group.button('Table on behalf of the group').press('Enter')
  await stranger.goesTo('22')
  const card = stranger.card('CGR 22.1')
  await comesToRead(() => card.innerText(), 'On behalf of the group, except VAL')
  await comesToRead(() => card.innerText(), 'Fairly so')
  await asked(solmar).waitFor({ state: 'detached' })
  const supporters = card.locator('.positions dd').first()
  await comesToRead(() => supporters.innerText(), 'IST (CGR)')
  expect(await supporters.innerText()).not.toContain('VAL')

  // A split has no words to write: it goes to the members from its card.
  await group.page.keyboard.press('Escape')
  await group.goesTo('23')
  const split = await prepares(group, 'To split it in two', 'Two thoughts.')
  await split.getByRole('button', { name: 'Send to members for clearance' }).press('Enter')
  await solmar.goesTo('23')
  await comesToRead(() => asked(solmar).innerText(), 'split in two')
  await asked(solmar).getByRole('button', { name: 'Clear', exact: true }).press('Enter')
  await comesToRead(() => split.innerText(), 'No word yet from IST, VAL.')
  for (const tab of [facilitator, stranger]) expect(frames(tab)).not.toContain('Two thoughts')
  await split.getByRole('button', { name: 'Table on behalf of the group' }).press('Enter')
  await stranger.goesTo('23')
  await comesToRead(() => stranger.card('CGR 23.1').innerText(), 'On behalf of the group')
})

test('[A6] [P11] [P14] [D5] a delegate says that its words are ready, and its head tables them', async () => {
  const meeting = await openMeeting()
  const [head, delegate, stranger] = await Promise.all([
    meeting.enter('nrl-1'),
    meeting.enter('nrl-2'),
    meeting.enter('tvr-1'),
  ])
  await head.page.keyboard.press('Control+k')
  await head.page.keyboard.type('Who tables')
  await head.page.keyboard.press('Enter')
  await head.button('The head alone').press('Enter')

  await delegate.writesOn('23')
  await comesToRead(() => delegate.paragraph('23').innerText(), 'Your head of delegation tables them')
  await delegate.goesOn()
  await delegate.types(' Fees are capped.')
  await comesToRead(delegate.line, 'Recorded')
  await delegate.editor.press('Control+Enter')
  await comesToRead(() => delegate.paragraph('23').innerText(), 'Ready for your head of delegation')

  // A further letter takes the mark off; the head finds what is ready among what waits for it.
  await delegate.types('.')
  await ceasesToRead(() => delegate.paragraph('23').innerText(), 'Ready for your head of delegation')
  await delegate.editor.press('Backspace')
  await comesToRead(delegate.line, 'Recorded')
  await delegate.button('Ready for your head').press('Enter')
  await head.goesTo('23')
  const draft = head.page.getByRole('article', { name: 'Draft of your delegation' })
  await comesToRead(() => draft.innerText(), 'Ready for you to table.')
  await draft.getByRole('button', { name: 'Open to table' }).press('Enter')
  await head.editorHasTheCaret()
  await head.tables('So that more of what is earned arrives.')
  await stranger.goesTo('23')
  await comesToRead(() => stranger.card('NRL 23.1').innerText(), 'Fees are capped.')
  const [last] = (await meeting.house.record()).slice(-1)
  expect(JSON.parse(last ?? '{}')).toMatchObject({
    attribution: { by: { seat: 'demo-nrl-1' } },
    act: { does: 'table' },
  })

  // What nobody writes is prepared with its reason, and waits for the head all the same.
  await delegate.page.keyboard.press('Escape')
  await delegate.goesTo('22')
  const prepared = await prepares(delegate, 'No text: delete it', 'It is said twice.')
  await prepared.getByRole('button', { name: 'Ready for your head', exact: true }).press('Enter')
  await comesToRead(() => prepared.innerText(), 'Ready for your head of delegation to table.')
  await head.page.keyboard.press('Escape')
  await head.paragraph('23').focus()
  await head.page.keyboard.press('a')
  const waits = head.page.getByRole('listitem').filter({ hasText: 'is ready for you to table.' })
  await comesToRead(() => waits.innerText(), 'no text: delete the paragraph')
  await waits.getByRole('button', { name: 'Open it' }).press('Enter')
  await comesToRead(() => draftOn(head).innerText(), 'It is said twice.')
  expect(frames(stranger)).not.toContain('said twice')
  await draftOn(head).getByRole('button', { name: 'Table', exact: true }).press('Enter')
  await stranger.goesTo('22')
  await comesToRead(() => stranger.card('NRL 22.1').innerText(), 'It is said twice.')
  await expect.poll(() => head.card('NRL 22.1').evaluate((one) => one === document.activeElement)).toBe(true)
})
