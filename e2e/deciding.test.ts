// Deciding: where delegations stand on a proposal, and what becomes of everyone's words when some are taken into the
// text.

import { expect, test } from 'vitest'
import { ceasesToRead, comesToRead, openMeeting } from './meeting.ts'
import type { Tab } from './tab.ts'

/** The codes that stand under a title of the bar, in its order; `IST (CGR)` stands there through its group. */
const standing = (tab: Tab, number: string, title: string) => async (): Promise<string> => {
  const heading = tab
    .card(number)
    .locator('.positions dt')
    .filter({ hasText: new RegExp(`^${title} \\d`) })
  if ((await heading.count()) === 0) return ''
  const names = await heading.locator('xpath=following-sibling::dd[1]').innerText()
  return `${await heading.innerText()}: ${names.replace(/\s+/g, ' ').trim()}`
}

const stands = (tab: Tab, number: string, stance: string) =>
  tab.card(number).getByRole('button', { name: stance, exact: true })

test('[O1] [O3] [O5] five delegations take positions, a group for its members; the words change, and one confirms', async () => {
  const meeting = await openMeeting()
  const [owner, group, member, highlands, tavoria, arvenia] = await Promise.all([
    meeting.enter('nrl-1'),
    meeting.enter('cgr-1'),
    meeting.enter('sol-1'),
    meeting.enter('hil-1'),
    meeting.enter('tvr-1'),
    meeting.enter('arv-1'),
  ])
  const number = 'NRL 22.1'
  await owner.writesOn('22')
  await owner.types(' This includes small island States.')
  await comesToRead(owner.line, 'Recorded')
  await owner.tables('They are the first to need it.')

  const all = [group, member, highlands, tavoria, arvenia]
  await Promise.all(
    all.map(async (tab) => {
      await tab.goesTo('22')
      await tab.card(number).waitFor()
    }),
  )
  // Two by click, three by key.
  await Promise.all([
    stands(group, number, 'Support').click(),
    stands(tavoria, number, 'Oppose').click(),
    ...(
      [
        [member, '3'],
        [highlands, '2'],
        [arvenia, '4'],
      ] as const
    ).map(async ([tab, key]) => {
      await tab.picksByKey(number)
      await tab.page.keyboard.press(key)
    }),
  ])
  for (const tab of [owner, arvenia]) {
    await comesToRead(
      standing(tab, number, 'Support'),
      'Support 5: NRL IST (CGR) VAL (CGR) DEL (CGR) PRA (CGR)',
    )
    await comesToRead(standing(tab, number, 'Can accept'), 'Can accept 1: HIL')
    await comesToRead(standing(tab, number, 'Awaiting instructions'), 'Awaiting instructions 1: SOL')
    await comesToRead(standing(tab, number, 'Reserve'), 'Reserve 1: ARV')
    await comesToRead(standing(tab, number, 'Oppose'), 'Oppose 1: TVR')
    await comesToRead(standing(tab, number, 'Not heard'), 'Not heard 2')
  }
  expect(await stands(highlands, number, 'Can accept').getAttribute('aria-pressed')).toBe('true')
  expect(await owner.card(number).getByRole('button', { name: 'Support', exact: true }).count()).toBe(0)

  await owner.goesOn()
  await owner.types(' Landlocked States too.')
  await comesToRead(owner.line, 'Recorded')
  await owner.page.keyboard.press('Control+Enter')
  for (const tab of [owner, arvenia]) {
    await comesToRead(standing(tab, number, 'On an earlier wording'), 'On an earlier wording 8:')
    expect(await standing(tab, number, 'Support')()).toBe('Support 1: NRL')
  }

  // What changed since is on the card, and confirming is one key away.
  const card = () => highlands.card(number).innerText()
  await comesToRead(card, 'Taken on an earlier wording')
  const asked = highlands.card(number).getByRole('status').filter({ hasText: 'Since then' })
  expect((await asked.locator('ins').innerText()).trim()).toBe('Landlocked States too.')
  expect(await stands(highlands, number, 'Can accept').getAttribute('aria-pressed')).toBe('false')
  await highlands.card(number).getByRole('button', { name: 'Confirm “Can accept”' }).press('Enter')
  await comesToRead(standing(owner, number, 'Can accept'), 'Can accept 1: HIL')
  await comesToRead(standing(owner, number, 'On an earlier wording'), 'On an earlier wording 7:')
  await ceasesToRead(card, 'Taken on an earlier wording')
})

test('[B4] two proposals are accepted while somebody types: their words appear around the caret, and who collides decides', async () => {
  const meeting = await openMeeting()
  const [typist, facilitator, tavoria, arvenia, highlands] = await Promise.all([
    meeting.enter('nrl-1'),
    meeting.enter('cf-1'),
    meeting.enter('tvr-1'),
    meeting.enter('arv-1'),
    meeting.enter('hil-1'),
  ])
  /** Puts another word for `encourage`, and tables. */
  const prefers = async (tab: Tab, word: string) => {
    await tab.writesOn('22')
    await tab.goesBehind('We ')
    for (let letter = 0; letter < 'encourage'.length; letter++)
      await tab.page.keyboard.press('Shift+ArrowRight')
    await tab.types(word)
    await comesToRead(tab.line, 'Recorded')
    await tab.page.keyboard.press('Control+Enter')
    await comesToRead(facilitator.words('22'), word)
  }
  await tavoria.writesOn('22')
  await tavoria.types(' Its costs are shared.')
  await comesToRead(tavoria.line, 'Recorded')
  await tavoria.page.keyboard.press('Control+Enter')
  await comesToRead(facilitator.words('22'), 'Its costs are shared.')
  await prefers(arvenia, 'promote')
  await prefers(highlands, 'welcome')
  await typist.writesOn('22')
  await typist.goesBehind('We encourage cooperation, among')
  await facilitator.goesTo('22')
  for (const number of ['TVR 22.1', 'ARV 22.1', 'HIL 22.1']) await facilitator.card(number).waitFor()

  // The hand does not stop for it.
  const words = ' island States, landlocked States and all the other'
  const typing = typist.types(words)
  await facilitator.accepts('22', ['TVR 22.1', 'ARV 22.1'])
  for (const tab of [facilitator, tavoria, arvenia]) {
    await comesToRead(tab.words('22'), 'promote cooperation')
    await comesToRead(tab.words('22'), 'Its costs are shared.')
  }
  await comesToRead(typist.draft, 'We promote cooperation')
  await typing
  await comesToRead(typist.draft, `We promote cooperation, among${words} developing countries`)
  expect(await typist.draft()).toMatch(/Its costs are shared\.$/)
  expect(await typist.beforeTheCaret()).toBe(`We promote cooperation, among${words}`)
  await typist.types(' still')
  await comesToRead(typist.draft, `among${words} still developing countries`)
  await comesToRead(typist.line, 'Recorded')
  expect((await meeting.house.record()).filter((line) => line.includes('landlocked'))).toEqual([])

  // Whoever would change the same words still has its own in the editor, and sees all sides on the card.
  await comesToRead(highlands.draft, 'Its costs are shared.')
  expect(await highlands.draft()).toMatch(/^We welcome cooperation/)
  const sides = highlands.card('HIL 22.1').locator('.sides')
  await comesToRead(() => sides.innerText(), 'We encourage cooperation')
  await comesToRead(() => sides.innerText(), 'We promote cooperation')
  const [before, after, own, kept] = await sides.locator('dd').allInnerTexts()
  expect(before).toMatch(/^We encourage cooperation/)
  expect(after).toMatch(/^We promote cooperation.*Its costs are shared\.$/s)
  expect(own).toMatch(/^We welcome cooperation/)
  expect(own).not.toContain('costs')
  expect(kept).toMatch(/^We welcome cooperation.*Its costs are shared\.$/s)
  await comesToRead(() => facilitator.card('HIL 22.1').innerText(), 'Written on an earlier wording')
  await highlands.card('HIL 22.1').getByRole('button', { name: 'Keep my words' }).press('Enter')
  await sides.waitFor({ state: 'detached' })
  await ceasesToRead(() => facilitator.card('HIL 22.1').innerText(), 'Written on an earlier wording')
  const bracket = facilitator.paragraph('22').locator('.bracket')
  await comesToRead(() => bracket.innerText(), 'welcome')
  expect(await bracket.locator('del').allInnerTexts()).toEqual(['promote'])
})
