// The text goes out as Word and comes in again; and pandoc, which reads Word in its own way, agrees on what is in it.

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, inject, onTestFinished, test } from 'vitest'
import { anyPapers, authorsIn, readsAs } from '../server/papers/paper.fixture.ts'
import { del, DELETED, ins, p, r, wordFile } from '../server/papers/word/package.fixture.ts'
import { writeWord } from '../server/papers/word/write.ts'
import { comesToRead, openMeeting } from './meeting.ts'
import { evenly, readByPandoc } from './pandoc.ts'
import type { Tab } from './tab.ts'

test('a delegation takes the text away with all proposals tracked, and the secretariat brings the clean one back', async () => {
  const meeting = await openMeeting()
  const head = await meeting.enter('nrl-1')
  await head.button('Take away…').click()
  const tracked = await taken(head, 'Tracked changes: Word')
  expect(tracked.name).toMatch(/^demonstration-entry-\d+-tracked\.docx$/)

  const proposed = await readByPandoc(inject('pandoc'), tracked.path, 'accept')
  const base = await readByPandoc(inject('pandoc'), tracked.path, 'reject')
  const on13 = ({ paragraphs }: typeof base) => paragraphs.find((text) => text.startsWith('13.'))
  expect(on13(base)).toContain('people on the move face risks')
  expect(on13(proposed)).toContain('people on the move, in particular women and girls, face risks')
  const { authors } = await readByPandoc(inject('pandoc'), tracked.path, 'all')
  expect([...authors]).toContain('Northland, Solmar')

  const clean = await taken(head, 'Clean text: Word')
  expect((await readByPandoc(inject('pandoc'), clean.path, 'all')).paragraphs).toEqual(base.paragraphs)
  const desk = await meeting.enter('sec')
  await desk.page.goto('/desk')
  await desk.page.locator('input[type="file"]').setInputFiles(clean.path)
  await comesToRead(() => desk.page.locator('main').innerText(), 'clean.docx: 60 paragraphs were read.')
  await comesToRead(() => desk.page.locator('.findings').innerText(), 'Nothing: everything found its place.')
  expect(await desk.page.getByLabel('Title of the negotiation').inputValue()).toBe(
    'Progress Declaration of the Forum for the Review of Migration',
  )
})

test('[N5] a copy with tracked changes becomes drafts of the delegation that brings it, and it tables one', async () => {
  const meeting = await openMeeting()
  const head = await meeting.enter('hil-1')
  const other = await meeting.enter('sol-1')
  const base = await baseOf(head, '11')
  const gone = await baseOf(head, '12')
  await head.button('Bring a copy…').click()
  await head.page.getByLabel('The copy').setInputFiles({
    name: 'copy.docx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(
      wordFile(
        p(r(`11. ${base}`) + ins('A. Person', r(' We will report on it.'))) +
          p(COMMENTED + del('A. Person', `12. ${gone}`), DELETED),
        { comments: `<w:comment w:id="1" w:author="NRL">${p(r('It is said in 11.'))}</w:comment>` },
      ),
    ),
  })
  await comesToRead(() => head.page.getByRole('dialog').innerText(), 'insert We will report on it.')
  await comesToRead(() => head.page.getByRole('dialog').innerText(), 'No text in place of paragraph 12')
  await head.button('Make 2 drafts').click()
  await comesToRead(
    () => head.page.getByRole('dialog').innerText(),
    '2 drafts are in your delegation’s rooms.',
  )
  await head.page.keyboard.press('Escape')
  await head.writesOn('11')
  await comesToRead(head.draft, 'We will report on it.')
  expect(await other.words('11')()).not.toContain('We will report on it.')
  await head.tables('What is resolved should be reported on.')
  await comesToRead(other.words('11'), 'We will report on it.')
  expect(await other.words('11')()).not.toContain('Person')
})

const COMMENTED = '<w:commentRangeStart w:id="1"/>'

/** The words of a paragraph as they stand, in the clean view. */
async function baseOf(tab: Tab, reference: string): Promise<string> {
  await tab.button('Clean').click()
  const words = await tab.paragraph(reference).locator('.words').textContent()
  await tab.button('Rolling text').click()
  return words ?? ''
}

test('pandoc finds the base with all changes left out, the proposed text with all taken in, and the delegations', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'adref-word-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  for (const [turn, paper] of fc.sample(anyPapers, { seed: 20300508, numRuns: 12 }).entries()) {
    const file = join(folder, `${turn}.docx`)
    await writeFile(file, await writeWord(paper))
    const [accepted, rejected, all] = await Promise.all(
      (['accept', 'reject', 'all'] as const).map((way) => readByPandoc(inject('pandoc'), file, way)),
    )
    const words = (way: 'accepted' | 'rejected') =>
      readsAs(paper, way)
        .map(evenly)
        .filter((text) => text !== '')
    expect(accepted?.paragraphs).toEqual(words('accepted'))
    expect(rejected?.paragraphs).toEqual(words('rejected'))
    expect(all?.authors).toEqual(authorsIn(paper))
  }
})

/** Follows a link that saves a file. */
async function taken(tab: Tab, link: string): Promise<{ readonly name: string; readonly path: string }> {
  const [download] = await Promise.all([
    tab.page.waitForEvent('download'),
    tab.page.getByRole('link', { name: link, exact: true }).click(),
  ])
  const folder = await mkdtemp(join(tmpdir(), 'adref-taken-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const name = download.suggestedFilename()
  await download.saveAs(join(folder, name))
  return { name, path: join(folder, name) }
}
