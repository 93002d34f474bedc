// Papers are taken away at a door: whoever has a seat gets the text as it stands, nobody else gets anything, and taking
// a paper away changes nothing for anybody.

import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { everyone, NRL, p13, secretariat, SOL } from '../../shared/negotiation.fixture.ts'
import { proposalId } from '../../shared/ids.ts'
import { ELSEWHERE, HERE, isUnmoved, type Person, TestHouse } from '../house.fixture.ts'
import { readDraftFile } from '../papers/draft-file.ts'
import { fileNamed } from '../papers/papers.ts'

/** On a machine that others use as well, a fact may take its time. */
vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 })

const NAMES = [
  'clean.docx',
  'rolling.docx',
  'tracked.docx',
  'tracked-NRL.docx',
  'compilation.docx',
  'clean.md',
  'rolling.md',
  'compilation.md',
  'clean.txt',
  'rolling.txt',
  'compilation.txt',
  'clean.html',
  'rolling.html',
  'compilation.html',
  'tracked.html',
  'proposals.csv',
]

let house: TestHouse
let head: Person

beforeAll(async () => {
  house = await TestHouse.open()
  head = await house.person(NRL)
  await head.tables(p13, 'We resolve to act together.', proposalId('one'), 'Alone we are late.')
})
afterAll(() => house.close())

test('[F1] every paper is given to every seat, as a file to be saved, and nothing moves', async () => {
  const people = await Promise.all(everyone.map((actor) => house.person(actor)))
  const listener = await head.listens()
  const isStill = await isUnmoved(house, [listener], async () => {
    for (const name of NAMES) {
      const answers = await Promise.all(people.map((person) => person.gets(`${person.door}/papers/${name}`)))
      for (const { status, headers } of answers) {
        expect([name, status]).toEqual([name, 200])
        expect(headers['content-disposition']).toMatch(
          new RegExp(`^attachment; filename="?test-entry-\\d+-${name}"?$`),
        )
        expect(headers['x-content-type-options']).toBe('nosniff')
        expect(headers['cache-control']).toBe('no-store')
      }
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    }
  })
  expect(isStill).toBe(true)
})

test('[A5] [S2] without the seat’s own session there is nothing, whatever the address names', async () => {
  const other = await house.person(SOL)
  const isStill = await isUnmoved(house, [], async () => {
    const doors = [
      head.door,
      head.door.replace(HERE, ELSEWHERE),
      head.door.replace(HERE, 'nowhere'),
      head.door.replace(/[^/]+$/, '..%2f..%2fregister'),
    ]
    for (const door of doors) {
      const answer = await other.gets(`${door}/papers/clean.docx`)
      expect([401, 404]).toContain(answer.status)
      expect(answer.body['ok']).toBe(false)
    }
    const stranger = await house.ask(`${head.door}/papers/clean.docx`, { method: 'GET' })
    expect(stranger.status).toBe(401)
  })
  expect(isStill).toBe(true)
})

test('names that are no paper’s are answered with a sentence', async () => {
  for (const name of [
    'clean',
    'clean.pdf',
    'clean.DOCX',
    'clean-NRL.docx',
    'tracked.md',
    'tracked-SEC.docx',
    'tracked-XYZ.docx',
    'tracked-__proto__.docx',
    'clean.constructor',
    'toString.docx',
    '..%2f..%2fregister.json',
    `${'a'.repeat(5_000)}.docx`,
  ]) {
    const answer = await head.gets(`${head.door}/papers/${name}`)
    expect([name, answer.status]).toEqual([name, 404])
    expect(answer.body['sentence']).toBe('There is nothing at this address.')
  }
  expect(house.faults).toEqual([])
})

test('[W1] what is not tabled is in no paper, not even its own delegation’s', async () => {
  const { proposal } = await head.drafts(p13, true)
  const room = await head.enters(proposal)
  room.types('Not yet for others. ')
  for (const name of NAMES.filter((each) => !each.endsWith('.docx')))
    for (const person of [head, await house.person(secretariat)])
      expect((await person.gets(`${person.door}/papers/${name}`)).text).not.toContain('Not yet')
})

test('[N3] the clean text in Markdown and in Word comes back as it went', async () => {
  const { negotiation } = (await house.session(HERE)).conference
  const text = [...negotiation.paragraphs.values()].map(({ label, base, kind }) => [kind, label, base])
  for (const name of ['clean.md', 'clean.docx']) {
    const file = await fileNamed(name, negotiation, { reads: 'names' })
    const reading = await readDraftFile(Buffer.from(file?.bytes ?? ''))
    expect(
      reading.ok && reading.value.paragraphs.map(({ label, prose, kind }) => [kind, label, prose]),
    ).toEqual(text)
  }
})
