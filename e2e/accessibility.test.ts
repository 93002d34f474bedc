// Every page as axe-core judges it: on paper and in the dark, on a desk and on a phone, with the editor open and with a
// dialog open. Nothing serious or critical stands.

import axe, { type AxeResults } from 'axe-core'
import { expect, test } from 'vitest'
import { type Meeting, openMeeting } from './meeting.ts'
import type { Tab } from './tab.ts'

/** What lies over a page that was judged before, and to which everything behind it is out of reach. */
const DIALOG = 'dialog[open]'

/** What is serious or critical on the page as it stands, or in a part of it; one line for each place. */
async function objectionsTo(tab: Tab, what: string, part = 'html'): Promise<readonly string[]> {
  // The page's content policy lets no script in; the browser's own door for tools is not bound by it.
  if (!(await tab.page.evaluate(`'axe' in window`))) await tab.page.evaluate(axe.source)
  const { violations } = await tab.page.evaluate<AxeResults>(
    `axe.run(${JSON.stringify(part)}, { resultTypes: ['violations'] })`,
  )
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary = '' }) => {
        const why = failureSummary.split('\n').at(1)?.trim() ?? ''
        return `${what}: ${id} at ${target.join(' ')}: ${why}`
      }),
    )
}

async function entryAndDesk(meeting: Meeting, options: Parameters<Meeting['browser']>[0]) {
  const own = await meeting.browser(options)
  const secretary = await meeting.enter('sec', own)
  const objections = [...(await objectionsTo(secretary, 'the secretariat’s room'))]
  for (const [name, path, sign] of [
    ['the entry', '/', 'Take a seat'],
    ['the desk', '/desk', 'Create a negotiation'],
    ['the invitations', '/n/demonstration/demo-sec/invitations', 'Who takes part'],
    ['one’s own seat', '/n/demonstration/demo-sec/account', 'Where you are signed in'],
  ] as const) {
    await secretary.page.goto(path)
    await secretary.page.getByRole('heading', { name: sign, exact: true }).waitFor()
    objections.push(...(await objectionsTo(secretary, name)))
  }
  return objections
}

async function room(meeting: Meeting, options: Parameters<Meeting['browser']>[0]) {
  const own = await meeting.browser(options)
  const head = await meeting.enter('tvr-1', own)
  const objections: string[] = []
  const look = async (what: string, part?: string) =>
    objections.push(...(await objectionsTo(head, what, part)))
  const isPhone = await head.button('Proposals').isVisible()

  await head.page.keyboard.press('Control+k')
  await head.page.keyboard.type('13')
  await head.page.getByRole('listbox').getByRole('option').first().waitFor()
  await look('the room, going to a paragraph', DIALOG)
  await head.page.keyboard.press('Enter')
  await head.page.locator('[aria-label="Paragraph 13"][aria-current]').waitFor()
  await look('the rolling text')
  await head.button('Take away…').click()
  await head.page.getByRole('dialog').waitFor()
  await look('what can be taken away', DIALOG)
  await head.page.keyboard.press('Escape')
  await head.button('Bring a copy…').click()
  await head.page.getByRole('dialog').waitFor()
  await look('a copy to be brought', DIALOG)
  await head.page.keyboard.press('Escape')
  await head.page.getByRole('combobox', { name: 'As proposed by…' }).selectOption('TVR')
  await look('the text as proposed by one')
  await head.button('Clean').click()
  await look('the clean text')
  await head.button('Rolling text').click()
  if (isPhone)
    for (const pane of ['Paragraphs', 'Proposals', 'Text']) {
      await head.button(pane).click()
      await look(`the pane ${pane}`)
    }

  await head.page.locator('.waits').click()
  await head.page.getByRole('dialog', { name: 'What waits for you' }).getByRole('listitem').first().waitFor()
  await look('what waits', DIALOG)
  await head.page.keyboard.press('Escape')

  await head.page.keyboard.press('e')
  await head.editorHasTheCaret()
  await look('the editor')
  await head.page.keyboard.press('Escape')
  await head.editor.waitFor({ state: 'detached' })
  if (isPhone) await head.button('Proposals').click()
  await head.button('Write a note').click()
  await head.page.getByRole('textbox', { name: 'Instructions' }).fill('Hold.')
  await look('a note that is being written')
  await head.button('Keep note').click()
  await head.button('Edit note').waitFor()
  await look('a note that is kept')
  await head.card('TVR 13.1').getByRole('button', { name: 'Withdraw', exact: true }).click()
  await head.page.getByRole('dialog').waitFor()
  await look('a dialog', DIALOG)
  await head.page.keyboard.press('Escape')
  await goesByPalette(head, '28')
  if (isPhone) await head.button('Proposals').click()
  await head.button('Object…').click()
  await look('a call, objecting')
  return objections
}

/** What the facilitators are asked before they call a paragraph, and before they agree one subject to another. */
async function bench(meeting: Meeting, options: Parameters<Meeting['browser']>[0]) {
  const facilitator = await meeting.enter('cf-1', await meeting.browser(options))
  const objections: string[] = []
  await goesByPalette(facilitator, '22')
  if (await facilitator.button('Proposals').isVisible()) await facilitator.button('Proposals').click()
  await facilitator.button('Call…').click()
  await facilitator.page.getByRole('radio').nth(1).check()
  await facilitator.page.getByLabel('Time limit, in New York time').waitFor()
  objections.push(...(await objectionsTo(facilitator, 'the question of a call', DIALOG)))
  await facilitator.button('Not yet').click()
  await facilitator.button('Agree ad ref').click()
  await facilitator.page.getByLabel('Subject to', { exact: true }).selectOption({ index: 1 })
  objections.push(...(await objectionsTo(facilitator, 'the question of an agreement', DIALOG)))
  return objections
}

/** Each part of the history, over a room that was judged before. */
async function history(meeting: Meeting, options: Parameters<Meeting['browser']>[0]) {
  const head = await meeting.enter('nrl-1', await meeting.browser(options))
  await goesByPalette(head, '13')
  await head.page.keyboard.press('h')
  const parts = head.page.getByRole('navigation', { name: 'History' }).getByRole('button')
  const objections: string[] = []
  for (const part of await parts.all()) {
    await part.click()
    objections.push(...(await objectionsTo(head, `the history, ${await part.innerText()}`, DIALOG)))
  }
  return objections
}

async function goesByPalette(tab: Tab, reference: string): Promise<void> {
  await tab.page.keyboard.press('Control+k')
  await tab.page.keyboard.type(reference)
  await tab.page.getByRole('listbox').getByRole('option').first().waitFor()
  await tab.page.keyboard.press('Enter')
  await tab.page.locator(`[aria-label="Paragraph ${reference}"][aria-current]`).waitFor()
}

/** Steered by the facilitators, read from a seat that only reads: nothing yet, many brackets, one that is agreed. */
async function roomScreen(meeting: Meeting, options: Parameters<Meeting['browser']>[0]) {
  const chair = await meeting.enter('cf-1', await meeting.browser(options))
  const screen = await meeting.visit('/n/demonstration/demo-ibhm-1/screen', await meeting.browser(options))
  await screen.page.getByRole('heading', { name: 'Nothing is on the room screen' }).waitFor()
  const objections = [...(await objectionsTo(screen, 'the room screen with nothing on it'))]
  for (const reference of ['13', 'PP1']) {
    await chair.page.keyboard.press('Control+k')
    await chair.page.keyboard.type(reference)
    await chair.page.getByRole('listbox').getByRole('option').first().waitFor()
    await chair.page.keyboard.press('Enter')
    await chair.page.locator(`[aria-label="Paragraph ${reference}"][aria-current]`).waitFor()
    await chair.page.keyboard.press('s')
    await screen.page.getByRole('heading', { name: `Paragraph ${reference}` }).waitFor()
    objections.push(...(await objectionsTo(screen, `the room screen with ${reference}`)))
    objections.push(...(await objectionsTo(chair, `the room while its screen shows ${reference}`)))
  }
  return objections
}

test.each([
  { colorScheme: 'light', width: 1440, height: 900 },
  { colorScheme: 'dark', width: 1440, height: 900 },
  { colorScheme: 'light', width: 390, height: 844 },
  { colorScheme: 'dark', width: 390, height: 844 },
] as const)(
  'nothing serious stands in the $colorScheme, $width wide',
  async ({ colorScheme, ...viewport }) => {
    const meeting = await openMeeting()
    const options = { colorScheme, viewport }
    expect([
      ...(await entryAndDesk(meeting, options)),
      ...(await room(meeting, options)),
      ...(await roomScreen(meeting, options)),
    ]).toEqual([])
  },
)

test.each([
  { colorScheme: 'light', width: 1440, height: 900 },
  { colorScheme: 'dark', width: 390, height: 844 },
] as const)(
  'nothing serious stands in what the facilitators are asked, in the $colorScheme, $width wide',
  async ({ colorScheme, ...viewport }) => {
    expect(await bench(await openMeeting(), { colorScheme, viewport })).toEqual([])
  },
)

// The parts of the history have no colours of their own: one width and one theme will do.
test('nothing serious stands in the history', async () => {
  const options = { colorScheme: 'dark', viewport: { width: 390, height: 844 } } as const
  expect(await history(await openMeeting(), options)).toEqual([])
})
