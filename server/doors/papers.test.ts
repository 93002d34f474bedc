// Papers are taken away at a door: whoever has a seat gets the text as it stands, nobody else gets anything, and taking
// a paper away changes nothing for anybody.

import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import {
  everyone,
  facilitator,
  NRL,
  observer,
  p12,
  p13,
  p13a,
  secretariat,
  SOL,
  TVR,
} from '../../shared/negotiation.fixture.ts'
import { proposalId } from '../../shared/ids.ts'
import { ELSEWHERE, HERE, isUnmoved, type Person, stateOf, TestHouse } from '../house.fixture.ts'
import { readDraftFile } from '../papers/draft-file.ts'
import { fileNamed } from '../papers/papers.ts'
import { PAPERS, readableIn } from '../papers/taken.fixture.ts'

/** On a machine that others use as well, a fact may take its time. */
vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 })

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
    for (const name of PAPERS) {
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
  for (const name of PAPERS)
    for (const person of [head, await house.person(secretariat)]) {
      const { bytes } = await person.gets(`${person.door}/papers/${name}`)
      expect(await readableIn(bytes)).not.toContain('Not yet')
    }
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

describe('where names are withheld', () => {
  let room: TestHouse
  let chair: Person
  let northland: Person
  let solmar: Person
  let watch: Person

  beforeAll(async () => {
    room = await TestHouse.open()
    ;[chair, northland, solmar, watch] = await Promise.all([
      room.person(facilitator),
      room.person(NRL),
      room.person(SOL),
      room.person(observer),
    ])
    const tavoria = await room.person(TVR)
    await northland.tables(p13, 'We resolve to act together.', proposalId('one'), 'Alone we are late.')
    await tavoria.tables(p13, 'We resolve to act alone.', proposalId('two'))
    await solmar.tables(p12, 'We welcome steps.', proposalId('three'))
    await tavoria.takes({ is: 'proposal', proposal: proposalId('three') }, 'oppose')
    const after = { paragraph: p13, meaning: { is: 'after', kind: 'operative', level: 1 } } as const
    await northland.proposes(after, 'We note.', proposalId('four'))
    await northland.proposes({ paragraph: p13a, meaning: { is: 'deletion' } }, '', proposalId('five'))
  })
  afterAll(() => room.close())

  const taken = async (person: Person, name: string): Promise<string> => {
    const { status, bytes, headers } = await person.gets(`${person.door}/papers/${name}`)
    return `${status} ${JSON.stringify(headers)} ${await readableIn(bytes)}`
  }
  /** Whether somebody else is named: as a word, for two capitals may stand anywhere. */
  const names = (text: string, code: string): boolean =>
    new RegExp(`(?<![\\w+/-])${code}(?![\\w+/-])`).test(text)

  test('[T2] [T6] [T9] the papers of a delegation sign what others propose with a number, and its own with its name', async () => {
    expect(names(await taken(solmar, 'rolling.txt'), 'NRL')).toBe(true) // what was made with names is no longer given
    await chair.acts({ does: 'set-attribution', namesTo: 'facilitators' })
    const rolling = await taken(solmar, 'rolling.txt')
    expect(rolling).toContain('together – 13 #1')
    expect(rolling).toContain('alone – 13 #2')
    expect(rolling).toContain('[We note. – 13 #3]')
    expect(rolling).toContain('[13 (a) #1 delete]')
    expect(rolling).toContain('SOL')
    expect(await taken(solmar, 'compilation.txt')).toContain('13 #1: delete')
    expect(await taken(solmar, 'tracked.docx')).toContain('w:author="13 #1"')
    for (const name of [...PAPERS, 'tracked-SOL.docx', 'tracked-TVR.docx'])
      for (const [person, own] of [
        [solmar, 'SOL'],
        [watch, 'WATCH'],
      ] as const) {
        const text = await taken(person, name)
        const others = ['NRL', 'TVR', 'SOL', 'WATCH'].filter((code) => code !== own && names(text, code))
        expect([name, own, others]).toEqual([name, own, []])
        expect([name, text]).toEqual([name, expect.not.stringContaining('opposes')])
      }
  })

  test('[T2] there is no paper of one delegation for who is not told whose proposals they are', async () => {
    const path = (person: Person, code: string) => `${person.door}/papers/tracked-${code}.docx`
    const there = await solmar.gets(path(solmar, 'NRL'))
    const nobody = await solmar.gets(path(solmar, 'XYZ'))
    expect([there.status, there.text]).toEqual([404, nobody.text])
    expect((await solmar.gets(path(solmar, 'SOL'))).status).toBe(200)
    expect((await chair.gets(path(chair, 'NRL'))).status).toBe(200)
  })

  test('[T9] each paper says on its face to whom its names are shown', async () => {
    expect(await taken(solmar, 'rolling.txt')).toContain(
      'Names are withheld, as the meeting has set. This paper was made for SOL',
    )
    expect(await taken(watch, 'rolling.txt')).toContain('proposals are attributed to no one')
    expect(await taken(chair, 'rolling.txt')).toContain(
      'shown to the co-facilitators and the secretariat alone',
    )
    const hash = /Hash of the text: ([0-9a-f]{64})/
    expect(hash.exec(await taken(watch, 'rolling.txt'))?.[1]).toBe(
      hash.exec(await taken(chair, 'rolling.txt'))?.[1],
    )
  })

  test('[T2] [T7] the papers of an audience are made from the record it is sent, also from one act to the next', async () => {
    const own = { reads: 'own', delegation: SOL.delegation } as const
    const listener = await solmar.listens()
    const { readers, conference } = await room.session()
    for (const words of ['We resolve.', 'We act.']) {
      await northland.tables(p13, words, proposalId('one'))
      await listener.hearsEntry(conference.negotiation.head)
      const seen = await readers.stateFor(own)
      expect(seen).toEqual(stateOf(listener.entries))
      expect(await readers.stateFor(own)).toBe(seen)
    }
    expect(await readers.stateFor({ reads: 'names' })).toBe(conference.negotiation)
  })

  test('[T7] what is set otherwise holds for the next paper, whoever has taken the last one', async () => {
    await chair.acts({ does: 'set-attribution', namesTo: 'all' })
    const given = await taken(watch, 'compilation.html')
    expect(names(given, 'NRL')).toBe(true)
    await chair.acts({ does: 'set-attribution', namesTo: 'delegations' })
    expect(names(await taken(watch, 'tracked.docx'), 'NRL')).toBe(false)
    expect(names(await taken(solmar, 'tracked.docx'), 'NRL')).toBe(true)
    expect(await taken(solmar, 'rolling.txt')).toContain('shown to delegations, not to observers')
  })
})
