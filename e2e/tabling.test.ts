// Tabling: what a delegation puts on the table stands in everybody's text at once, and leaves it when it is withdrawn.

import { expect, test } from 'vitest'
import { ceasesToRead, comesToRead, openMeeting } from './meeting.ts'
import type { Tab } from './tab.ts'

/** What an observer's page may offer: ways of reading, and nothing else. */
const WAYS_OF_READING = [
  'Rolling text',
  'Clean',
  'Paragraphs',
  'Text',
  'Proposals',
  'Take away…',
  'Go to…',
  'Keyboard and display',
  'Close',
]

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

test('[P2] a tabled proposal stands in brackets with its number in everybody’s text; [P4] tabled again it is revised; [P5] withdrawn it leaves', async () => {
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
})

test('[A1] an observer reads everything on the table, and there is nothing on the page that writes', async () => {
  const meeting = await openMeeting()
  const observer = await meeting.enter('orsn-1')
  const before = await meeting.house.record()

  await observer.goesTo('13')
  await comesToRead(() => observer.card('NRL 13.1').innerText(), 'in particular women and girls')
  expect(await observer.paragraph('13').getByRole('deletion').count()).toBeGreaterThan(0)
  await observer.paragraph('11').locator('.words').click()
  await observer.page.locator('[aria-label="Paragraph 11"][aria-current]').waitFor()
  await observer.page.keyboard.press('e')
  await observer.page.keyboard.type('We would add', { delay: 10 })

  // In the life of the paragraph a proposal's number leads to its card, and is a button as well.
  const named = (all: (HTMLElement | SVGElement)[]) =>
    all.map((one) => one.ariaLabel ?? one.textContent ?? '')
  const leads = await observer.page.locator('.life button.lead').evaluateAll(named)
  expect(leads.filter((name) => !/^[A-Z]+ \d+\.\d+$/.test(name))).toEqual([])
  const buttons = await observer.page.locator('button:not(.life button.lead)').evaluateAll(named)
  expect(buttons.filter((name) => !WAYS_OF_READING.includes(name))).toEqual([])
  expect(await observer.page.locator('[contenteditable="true"], textarea, input').count()).toBe(0)
  expect(await observer.page.getByRole('dialog').count()).toBe(0)
  expect(observer.frames.filter(({ socket }) => socket.startsWith('/rooms/'))).toEqual([])
  expect(await meeting.house.record()).toEqual(before)
})
