// The pace: how soon what is tabled, accepted, called, agreed or reopened is drawn on everybody's screen, and how often what
// is live reaches it. These stories are told after all others and by themselves, so that what they measure is this house
// and not its neighbours.

import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { ceasesToRead, comesToRead, openMeeting } from './meeting.ts'
import type { Tab } from './tab.ts'

/** The moment at which a word stands in a paragraph of this tab, by the machine's clock. */
const momentOf = (tab: Tab, reference: string, word: string): Promise<number> =>
  tab.paragraph(reference).evaluate(
    (paragraph, awaited) =>
      new Promise<number>((stands) => {
        const look = () => {
          if (!paragraph.querySelector('ins')?.textContent?.includes(awaited)) return
          changes.disconnect()
          stands(Date.now())
        }
        const changes = new MutationObserver(look)
        changes.observe(paragraph, { childList: true, characterData: true, subtree: true })
      }),
    word,
  )

/** Looks out for when a paragraph of this tab begins or ceases to show what a selector finds in it; it is looked for already. */
async function lookOut(tab: Tab, reference: string, selector: string, isThere: boolean) {
  const watch = await tab.paragraph(reference).evaluateHandle(
    (paragraph, awaited) => ({
      moment: new Promise<number>((stands) => {
        const changes = new MutationObserver(() => {
          if ((paragraph.querySelector(awaited.selector) !== null) !== awaited.isThere) return
          changes.disconnect()
          stands(Date.now())
        })
        changes.observe(paragraph, { childList: true, attributes: true, subtree: true })
      }),
    }),
    { selector, isThere },
  )
  return () => watch.evaluate(({ moment }) => moment)
}

/** Presses a button by key, and answers when it was pressed. */
async function presses(button: Locator): Promise<number> {
  const watch = await button.evaluateHandle((itself) => ({
    moment: new Promise<number>((pressed) =>
      itself.addEventListener('click', () => pressed(Date.now()), { capture: true, once: true }),
    ),
  }))
  await button.press('Enter')
  return watch.evaluate(({ moment }) => moment)
}

/** The moment at which this tab's Table button is pressed. */
const momentOfPress = (tab: Tab): Promise<number> =>
  tab.page
    .getByRole('button', { name: /^Table( again)?$/ })
    .evaluate(
      (button) =>
        new Promise<number>((pressed) =>
          button.addEventListener('click', () => pressed(Date.now()), { capture: true, once: true }),
        ),
    )

/** A facilitator accepts, calls, agrees and reopens on paragraph 3; how long each took until the last reader had it drawn. */
async function decidesBefore(
  readers: readonly Tab[],
  facilitator: Tab,
): Promise<ReadonlyMap<string, number>> {
  const took = new Map<string, number>()
  const answers = async (what: string, answer: string, [selector, isThere]: readonly [string, boolean]) => {
    const drawn = await Promise.all(readers.map((reader) => lookOut(reader, '3', selector, isThere)))
    const question = facilitator.page.getByRole('dialog')
    const pressed = await presses(question.getByRole('button', { name: answer, exact: true }))
    took.set(what, Math.max(...(await Promise.all(drawn.map((moment) => moment())))) - pressed)
    await question.waitFor({ state: 'detached' })
  }
  await facilitator.goesTo('3')
  await facilitator.card('NRL 3.1').getByRole('button', { name: 'Accept…', exact: true }).press('Enter')
  await answers('accept', 'Accept into the text', ['.bracket', false])
  await facilitator.button('Call…').press('Enter')
  await answers('call', 'Call the paragraph', ['.tag.called', true])
  await facilitator.button('Agree ad ref').press('Enter')
  await answers('agree', 'Agree ad ref', ['.tag.agreed', true])
  await facilitator.button('Reopen').press('Enter')
  await facilitator.page.getByRole('dialog').getByLabel('Reason').fill('New instructions.')
  await answers('reopen', 'Reopen', ['.tag.agreed', false])
  return took
}

test('[P2] a tabled proposal stands in brackets with its number in everybody’s text; [P4] tabled again it is revised; [P5] withdrawn it leaves; what is accepted, called, agreed and reopened is there as soon', async () => {
  const meeting = await openMeeting()
  const [northland, facilitator, tavoria, observer] = await Promise.all([
    meeting.enter('nrl-1'),
    meeting.enter('cf-1'),
    meeting.enter('tvr-1'),
    meeting.enter('ibhm-1'),
  ])
  const readers = [facilitator, tavoria, observer]
  for (const reader of readers) await reader.goesTo('11')

  await northland.writesOn('11')
  const took: number[] = []
  for (const word of ['alabaster', 'basalt', 'chalk', 'dolomite', 'euclase']) {
    await northland.goesOn()
    await northland.types(` ${word}`)
    const read = readers.map((reader) => momentOf(reader, '11', word))
    const pressed = momentOfPress(northland)
    await northland.tables(`Names ${word}.`)
    took.push(Math.max(...(await Promise.all(read))) - (await pressed))
  }
  const median = took.toSorted((one, other) => one - other)[2] ?? Number.NaN
  console.log(
    `From the press of Table to the last of three screens: ${took.join(', ')} ms; median ${median} ms.`,
  )
  expect(median).toBeLessThan(300)
  expect(Math.max(...took)).toBeLessThan(2_000)

  for (const reader of readers) {
    const bracket = reader.paragraph('11').locator('.bracket')
    expect(await bracket.locator('.square').allInnerTexts()).toEqual(['[', ']'])
    expect(await bracket.locator('.by').innerText()).toMatch(/^NRL\s*$/)
    expect(await bracket.locator('ins').innerText()).toBe('alabaster basalt chalk dolomite euclase')
    const card = await reader.card('NRL 11.1').innerText()
    expect(card).toContain('Names euclase.')
    expect(card).toContain('revised 4 times')
    await comesToRead(reader.words('11'), '1 proposal')
  }

  await northland.card('NRL 11.1').getByRole('button', { name: 'Withdraw', exact: true }).click()
  const question = northland.page.getByRole('dialog', { name: 'Withdraw NRL 11.1?' })
  await question.getByRole('textbox').fill('The point is met elsewhere.')
  await question.getByRole('button', { name: 'Withdraw', exact: true }).click()
  for (const reader of readers) {
    await ceasesToRead(reader.words('11'), 'alabaster')
    expect(await reader.paragraph('11').locator('.bracket').count()).toBe(0)
    await reader.page.getByText('1 decided proposal').click()
    await comesToRead(() => reader.card('NRL 11.1').innerText(), 'The point is met elsewhere.')
  }

  const decided = await decidesBefore([tavoria, observer], facilitator)
  console.log('From the press of an answer to the last of two screens, in ms:', Object.fromEntries(decided))
  const inTurn = [...decided.values()].toSorted((one, other) => one - other)
  expect(inTurn[2]).toBeLessThan(300)
  expect(inTurn.at(-1)).toBeLessThan(2_000)
})

test('[F2] what is live reaches everyone at least five times a second while it is typed', async () => {
  const meeting = await openMeeting()
  const [solmar, observer] = await Promise.all([meeting.enter('sol-1'), meeting.enter('orsn-1')])
  await observer.goesTo('13')

  // Paragraph 13 is on the screen; a further proposal, so that Solmar's own on the table is left alone.
  await solmar.goesTo('13')
  await solmar.button('A further proposal on this paragraph').click()
  await solmar.editorHasTheCaret()
  await solmar.types(' We add that every such procedure is to be reviewed by those who pass through it.')
  await comesToRead(observer.words('13'), 'by those who pass through it.')

  const live = observer.frames.filter(({ words }) => words.startsWith('{"is":"live",'))
  const seconds = ((live.at(-1)?.at ?? 0) - (live.at(0)?.at ?? 0)) / 1_000
  const rate = (live.length - 1) / seconds
  console.log(`On the screen: ${rate.toFixed(1)} updates a second over ${seconds.toFixed(1)} s.`)
  expect(seconds).toBeGreaterThan(1)
  expect(rate).toBeGreaterThanOrEqual(5)
})
