// A declaration of one's own: the secretariat brings a draft as a file, looks at what was understood of it, creates the
// negotiation, and invites a delegation, which comes in by its link, tables its first proposal, and gives and ends a seat.

import { expect, test } from 'vitest'
import { aLongDraft, BRACKETS, HEADINGS, NOT_UNDERSTOOD, NOTES, PARAGRAPHS } from './draft.fixture.ts'
import { comesToRead, type Meeting, openMeeting } from './meeting.ts'
import type { Tab } from './tab.ts'

const TITLE = 'Declaration on Shared Rivers'

test('[N3] [S12] a draft of 300 paragraphs is looked at, created, and negotiated by a delegation that comes by invitation', async () => {
  const meeting = await openMeeting()
  const desk = await theSecretariatsDesk(meeting)
  await chooses(desk, 'rivers.md', aLongDraft(TITLE))

  await comesToRead(() => desk.page.locator('main').innerText(), 'rivers.md: ')
  const counts = () => desk.page.locator('.counts').innerText()
  await comesToRead(counts, `${PARAGRAPHS} operative paragraphs`)
  await comesToRead(counts, `${HEADINGS} headings`)
  await comesToRead(counts, `${NOTES} footnotes`)
  const notUnderstood = desk.page.getByRole('list', { name: 'What was not understood' })
  expect(await notUnderstood.getByRole('listitem').count()).toBe(NOT_UNDERSTOOD)
  await comesToRead(() => notUnderstood.innerText(), 'a comment of HTML; left out')
  const findings = () => desk.page.locator('.findings').innerText()
  await comesToRead(findings, `${BRACKETS.pairs} pairs of brackets, up to ${BRACKETS.deepest} deep.`)
  await comesToRead(findings, `${BRACKETS.unbalanced} brackets have no counterpart.`)
  await comesToRead(findings, 'Nothing is unaccounted for.')
  expect(await desk.page.getByLabel('Title of the negotiation').inputValue()).toBe(TITLE)

  await desk.button('Create the negotiation').click()
  await desk.page.getByRole('heading', { name: 'Delegations and invitations' }).waitFor()
  await desk.page.getByLabel('Code').fill('QEL')
  await desk.page.getByLabel('Name').fill('Quellmark')
  await desk.button('Admit').click()
  await desk.page.getByText('QEL (Quellmark) takes part now.').waitFor()
  await desk.button('Invite somebody to Quellmark').click()
  const link = await desk.page.getByLabel('Link to copy').inputValue()

  const head = await meeting.visit(link)
  await head.isInTheRoom()
  await comesToRead(() => head.page.locator('.seat').innerText(), 'Quellmark · Head of delegation')
  expect(head.page.url()).not.toContain('join')
  expect(await head.page.locator('ol.text > li').count()).toBe(PARAGRAPHS + HEADINGS)
  await head.paragraph('250').scrollIntoViewIfNeeded()
  await head.paragraph('250').locator('.words').click()
  await head.editorHasTheCaret()
  await head.goesOn()
  await head.types(' It is measured at the bridge.')
  await comesToRead(head.line, 'Recorded')
  await head.tables('Where it is measured has to be said.')
  await comesToRead(() => head.card('QEL 250.1').innerText(), 'It is measured at the bridge.')

  await desk.page.getByRole('link', { name: 'Enter the room' }).click()
  await desk.isInTheRoom()
  await comesToRead(desk.words('250'), 'It is measured at the bridge.')

  await headEndsASeat(meeting, head)

  const latecomer = await meeting.visit(link)
  latecomer.expects(/status of 404/)
  await comesToRead(() => latecomer.page.locator('main').innerText(), 'This invitation is not valid')
})

test('[N4] a second draft under the same name is answered with a sentence, and so are files that are no draft', async () => {
  const meeting = await openMeeting()
  const desk = await theSecretariatsDesk(meeting)
  const said = () => desk.page.locator('main').innerText()
  desk.expects(/status of (409|422)/)

  await chooses(desk, 'notes.md', Buffer.from([0x00, 0xff, 0xfe, 0x00, 0x9d, 0x81, 0xd8, 0x00]))
  await comesToRead(said, 'This file is not plain text or Markdown in UTF-8 or UTF-16; nothing was imported.')
  await chooses(desk, 'archive.md', 'We note the river.\n\n'.repeat(300_000))
  await comesToRead(said, 'archive.md is larger than 5 MB')
  await chooses(desk, 'minutes.pdf', 'We note the river.')
  await comesToRead(said, 'minutes.pdf is not a file this desk reads')
  await chooses(desk, 'nothing.md', '')
  await comesToRead(said, 'nothing.md is empty')

  await chooses(desk, 'first.md', `# ${TITLE}\n\n1. We note the river.\n`)
  await comesToRead(said, 'first.md: 2 paragraphs were read.')
  await desk.button('Create the negotiation').click()
  await desk.page.getByRole('heading', { name: 'Delegations and invitations' }).waitFor()

  await desk.page.goto('/desk')
  await chooses(desk, 'second.md', `# ${TITLE.toUpperCase()}\n\n1. We note the lake.\n`)
  await comesToRead(said, 'second.md: 2 paragraphs were read.')
  await desk.button('Create the negotiation').click()
  await comesToRead(said, 'A negotiation of this name exists already; nothing was imported.')
  expect(new URL(desk.page.url()).pathname).toBe('/desk')
})

/** A head gives a seat of its own delegation by a link, and ends it under the hands of whoever sits there. */
async function headEndsASeat(meeting: Meeting, head: Tab): Promise<void> {
  await head.page.getByRole('link', { name: 'Quellmark · Head of delegation' }).click()
  await head.page.getByRole('link', { name: 'Seats of our delegation' }).click()
  await head.page.getByLabel('Role of the seat in Quellmark').selectOption('delegate')
  await head.page.getByLabel('Person whom you invite to Quellmark').fill('Second Secretary')
  await head.button('Invite somebody to Quellmark').click()
  const delegate = await meeting.visit(await head.page.getByLabel('Link to copy').inputValue())
  await delegate.isInTheRoom()
  await delegate.writesOn('251')
  await delegate.goesOn()
  await delegate.types(' These words are ours.')
  await comesToRead(delegate.line, 'Recorded')

  await head.page.reload()
  await head.page.getByText('in the room now').click()
  await comesToRead(
    () => head.page.locator('.sign-ins').innerText(),
    'A page of this seat is open there now.',
  )
  await head.button('End seat… Second Secretary').click()
  await head.page.getByRole('dialog').getByRole('button', { name: 'End the seat' }).click()
  const shown = () => delegate.page.locator('.room').innerText()
  await comesToRead(shown, 'Your seat has ended, or was signed out here')
  await comesToRead(shown, 'These words are ours.')
  await delegate.button('Copy').waitFor()
  await comesToRead(() => head.page.locator('.accreditation').innerText(), 'Seat ended')
}

/** In the demonstration its secretariat runs the house's desk too. */
async function theSecretariatsDesk(meeting: Meeting): Promise<Tab> {
  const desk = await meeting.enter('sec')
  await desk.page.goto('/desk')
  return desk
}

async function chooses(desk: Tab, name: string, file: string | Buffer): Promise<void> {
  await desk.page
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'text/markdown', buffer: Buffer.from(file) })
}
