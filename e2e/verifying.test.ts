// Verifying: a delegate takes the record away and has it checked where there is no house, by two programs that have no
// code in common; a copy in which something was changed is found out, and so is a house that takes something back.

import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import axe from 'axe-core'
import { expect, inject, onTestFinished, test, vi } from 'vitest'
import { frameOf } from '../server/frames.ts'
import { ceasesToRead, comesToRead, openMeeting } from './meeting.ts'
import type { Tab } from './tab.ts'

/** A story here starts up to ten programs one after the other, each a process of its own. */
vi.setConfig({ testTimeout: 180_000 })

const ADREF = fileURLToPath(new URL('../server/adref.js', import.meta.url))
const VERIFIER = fileURLToPath(new URL('../docs/verify.py', import.meta.url))

type Ended = { readonly status: number; readonly said: string }

/** Runs a program to its end: its status, and all it said. */
const runs = (program: string, words: readonly string[]): Promise<Ended> =>
  new Promise((ended) => {
    const child = execFile(program, words, (_, out, troubles) =>
      ended({ status: child.exitCode ?? -1, said: `${out}${troubles}` }),
    )
  })

const adref = (...words: readonly string[]): Promise<Ended> => runs(process.execPath, [ADREF, ...words])
const python = (file: string): Promise<Ended> => runs(inject('python'), [VERIFIER, file])

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'adref-verifying-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

/** Saves what a button or a link of the dialog gives. */
async function saved(tab: Tab, role: 'button' | 'link', name: string, to: string): Promise<string> {
  const coming = tab.page.waitForEvent('download')
  await tab.page.getByRole(role, { name }).click()
  await (await coming).saveAs(to)
  return to
}

/** What the keys that a browser keeps can be used for; run in the page. */
const keysInThisBrowser = (): Promise<readonly unknown[]> =>
  new Promise((answer) => {
    const opening = indexedDB.open('adref-keys')
    opening.addEventListener('success', () => {
      const asked: IDBRequest<{ private: CryptoKey }[]> = opening.result
        .transaction('keys')
        .objectStore('keys')
        .getAll()
      asked.addEventListener('success', () =>
        answer(asked.result.map(({ private: { extractable, usages } }) => ({ extractable, usages }))),
      )
    })
  })

/** The copy with other words in one entry, and its frame made anew around them. */
function tampered(copy: Buffer, words: string, others: string): Buffer {
  const [header = '', , ...lines] = copy.toString('utf8').replace(words, others).trimEnd().split('\n')
  return Buffer.concat([Buffer.from(`${header}\n`), frameOf(1, lines)])
}

test('[R10] [R11] [R13] a delegate keeps receipts and a copy of the record, and both are checked without the house', async () => {
  const meeting = await openMeeting()
  const folder = await aFolder()
  const northland = await meeting.enter('nrl-1')
  await northland.writesOn('11')
  await northland.goesOn()
  await northland.types(' alabaster')
  await northland.tables('Names alabaster.')

  await northland.page.keyboard.press('?')
  await northland.page.getByRole('button', { name: 'Receipts and a copy of the record' }).click()
  const receipts = await saved(northland, 'button', 'Save the receipts', join(folder, 'receipts.json'))
  const copy = await saved(northland, 'link', 'Take a copy of the record', join(folder, 'copy.jsonl'))
  const print = await northland.page.locator('.own-key .print').innerText()
  expect(await northland.page.evaluate(keysInThisBrowser)).toEqual([{ extractable: false, usages: ['sign'] }])
  await meeting.house.kill()

  const ours = await adref('verify', copy, '--against', receipts)
  expect(ours.said).toContain('The record of “Progress Declaration')
  expect(ours.said).toContain('by the rules of this version each was allowed')
  expect(ours.said).toContain('all that was kept is here, unchanged')
  expect(ours.said).toContain('Signed by seats: one entry, by one key:')
  expect(ours.said).toContain(`NRL, head, seat demo-nrl-1: ${print}, since entry`)
  expect(ours.status).toBe(0)
  const theirs = await python(copy)
  expect(theirs.status).toBe(0)
  const root = /Root: ([0-9a-f]{64})/.exec(ours.said)?.[1]
  expect(theirs.said).toMatch(new RegExp(`^\\d+ entries, root ${root}\n$`))

  const bytes = await readFile(copy)
  const entry = bytes.toString('utf8').trimEnd().split('\n').length - 2
  const changed = join(folder, 'changed.jsonl')
  await writeFile(changed, tampered(bytes, 'alabaster', 'alabastre'))
  expect(await adref('verify', changed)).toEqual({
    status: 1,
    said: `Entry ${entry} is not as it was recorded: what it says does not fit its hash.\n`,
  })
  expect((await python(changed)).said).toContain(`entry ${entry} is not as it was recorded`)
})

test('[R11] a delegate verifies a copy on a page that is a file, and it names the entry where one was changed', async () => {
  const meeting = await openMeeting()
  const folder = await aFolder()
  const northland = await meeting.enter('nrl-1')
  await northland.writesOn('11')
  await northland.goesOn()
  await northland.types(' alabaster')
  await northland.tables('Names alabaster.')
  await northland.page.keyboard.press('?')
  await northland.page.getByRole('button', { name: 'Receipts and a copy of the record' }).click()
  const receipts = await saved(northland, 'button', 'Save the receipts', join(folder, 'receipts.json'))
  const copy = await saved(northland, 'link', 'Take a copy of the record', join(folder, 'copy.record.jsonl'))
  const page = await saved(northland, 'link', 'Take the page that verifies it', join(folder, 'verify.html'))
  await meeting.house.kill()

  const reader = await meeting.visit(pathToFileURL(page).href, await meeting.browser({ offline: true }))
  const found = reader.page.locator('.found')
  const gives = (label: string, file: string) => reader.page.getByLabel(label).setInputFiles(file)
  await gives('The record', copy)
  await comesToRead(() => found.innerText(), 'This record is whole')
  const root = /Root: ([0-9a-f]{64})/.exec((await adref('verify', copy)).said)?.[1] ?? 'none'
  expect((await found.innerText()).replace(/ /g, '')).toContain(root)
  expect(await found.innerText()).toContain('You have given nothing to compare it with.')
  expect(await found.innerText()).toMatch(
    /In part\s+Every act of a seat is signed by the seat itself: The house alone tells/,
  )
  await reader.page.getByText('The keys, and the seats they speak for').click()
  expect(await found.getByRole('row', { name: /^NRL, Head of delegation/ }).count()).toBe(1)
  await gives('What you have kept of it', receipts)
  await ceasesToRead(() => found.innerText(), 'You have given nothing to compare it with.')
  await comesToRead(() => found.innerText(), 'Holds')

  const bytes = await readFile(copy)
  const entry = bytes.toString('utf8').trimEnd().split('\n').length - 2
  const changed = join(folder, 'changed.record.jsonl')
  await writeFile(changed, tampered(bytes, 'alabaster', 'alabastre'))
  await gives('The record', changed)
  await comesToRead(
    () => found.innerText(),
    `Entry ${entry} is not as it was recorded: what it says does not fit its hash.`,
  )
  expect(await found.innerText()).toContain('This record does not hold')
  await gives('The record', copy)
  await gives('What you have kept of it', page)
  await comesToRead(() => found.innerText(), 'is neither a record nor a file of receipts.')
  expect(await reader.page.getByRole('heading', { name: 'cannot prove' }).isVisible()).toBe(true)
  await reader.page.evaluate(axe.source)
  expect(await reader.page.evaluate('axe.run().then(({ violations }) => violations)')).toEqual([])
})

test('[R11] the page for verifying is open to anyone at the house, and allows nothing but itself', async () => {
  const meeting = await openMeeting()
  const answer = await fetch(`${meeting.house.address}/verify`)
  const page = await answer.text()
  expect(answer.headers.get('content-security-policy')).toBe("frame-ancestors 'none'")
  expect(page).toMatch(
    /content="default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'"/,
  )
  expect(page).not.toMatch(/ (src|href)="/)
  const tab = await meeting.visit('/verify')
  await tab.page.getByRole('heading', { name: 'Verify a record' }).waitFor()
  const sneaked = tab.page.evaluate(() =>
    fetch('/api/seats').then(
      () => 'out',
      () => 'kept in',
    ),
  )
  tab.expects(/Content Security Policy|Failed to fetch/)
  expect(await sneaked).toBe('kept in')
})

test('[R4] [R8] [R12] an operator backs up, exports and restores, and what was taken back is found out', async () => {
  const meeting = await openMeeting()
  const folder = await aFolder()
  const data = meeting.house.folder
  const earlier = join(folder, 'earlier')
  expect((await adref('backup', earlier, '--data', data)).status).toBe(0)

  const northland = await meeting.enter('nrl-1')
  await northland.writesOn('11')
  await northland.goesOn()
  await northland.types(' basalt')
  await northland.tables('Names basalt.')
  const [copy, nameless] = [join(folder, 'copy.jsonl'), join(folder, 'nameless.jsonl')]
  expect((await adref('export', 'demonstration', '--data', data, '--to', copy)).status).toBe(0)
  await adref('export', 'demonstration', '--data', data, '--to', nameless, '--without-names')
  const withheld = await adref('verify', nameless, '--against', copy)
  expect(withheld.said).toContain('the names are withheld')
  expect(withheld.status).toBe(0)
  expect((await python(nameless)).said).toBe((await python(copy)).said)
  expect(await readFile(nameless, 'utf8')).not.toContain('"seat"')

  const restored = join(folder, 'restored')
  expect((await adref('restore', earlier, '--data', restored)).status).toBe(0)
  const record = join(restored, 'negotiations', 'demonstration', 'record.jsonl')
  expect((await adref('verify', record)).status).toBe(0)
  const takenBack = await adref('verify', record, '--against', copy)
  expect(takenBack.status).toBe(1)
  expect(takenBack.said).toMatch(/Entry \d+ was there and is missing: this record ends with entry \d+\./)

  const other = join(folder, 'other')
  expect((await adref('import', copy, '--data', other)).said).toContain('is created.')
  expect((await adref('import', copy, '--data', data)).said).toContain(
    'A negotiation of this name exists already',
  )
  expect((await adref('import', nameless, '--data', join(folder, 'third'))).status).toBe(1)
})
