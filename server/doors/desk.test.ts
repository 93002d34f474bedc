import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { everyone, secretariat } from '../../shared/negotiation.fixture.ts'
import { isUnmoved, type Person, saidIn, TestHouse } from '../house.fixture.ts'
import { MemoryDisk } from '../disk.fixture.ts'
import { LARGEST_DRAFT } from '../papers/limits.ts'
import { p, r, wordFile } from '../papers/word/package.fixture.ts'

/** On a machine that others use as well, a fact may take its time. */
vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 })

const DRAFT = '# A declaration of the valley\n\n1. We welcome the bridge.\n\n2. We resolve to cross it.\n'
const base64 = (text: string | Uint8Array): string => Buffer.from(text).toString('base64')

let house: TestHouse
let secretary: Person

beforeAll(async () => {
  house = await TestHouse.open()
  secretary = await house.person(secretariat)
})
afterAll(() => house.close())

const creation = (title: unknown = 'The valley', file: unknown = base64(DRAFT), more: object = {}) => ({
  title,
  text: 'Zero draft',
  file,
  ...more,
})
const creates = (body: unknown, by = secretary) => by.posts('/api/negotiations', body)
const folders = async (): Promise<readonly string[]> => readdir(join(house.folder, 'negotiations'))

/** Nothing is registered, and no folder is there that was not there before. */
async function leavesNothing(attempt: () => Promise<void>): Promise<void> {
  const before = await folders()
  expect(await isUnmoved(house, [], attempt)).toBe(true)
  expect(await folders()).toEqual(before)
  expect(house.faults).toEqual([])
}

test('[N2] [A4] a draft is looked at, and becomes a negotiation with a seat for who brought it', async () => {
  await leavesNothing(async () => {
    const preview = await secretary.posts('/api/drafts/preview', { file: base64(DRAFT) })
    expect(preview.body['reading']).toMatchObject({ title: 'A declaration of the valley' })
  })
  const answer = await creates(creation('  The\u202e  first\u0000 valley '))
  expect(answer.status).toBe(201)
  const { body } = await secretary.gets('/api/house')
  expect(body['mine']).toContainEqual(
    expect.objectContaining({ title: 'The first valley', seat: answer.body['seat'], role: 'secretariat' }),
  )
  expect(await folders()).toContain('the-first-valley')
})

test('[N2] a Word file is looked at and taken like any other; one that is locked is refused', async () => {
  const file = base64(wordFile(p(r('1. We welcome the bridge.')) + p(r('2. We resolve to cross it.'))))
  await leavesNothing(async () => {
    const preview = await secretary.posts('/api/drafts/preview', { file })
    expect(preview.body['reading']).toMatchObject({
      countedBy: 'paragraphs',
      counts: { operative: 2 },
      notUnderstood: [],
    })
    const locked = await creates(creation('A locked one', base64(Buffer.from('d0cf11e0a1b11ae1', 'hex'))))
    expect(locked.status).toBe(422)
    expect(locked.body['sentence']).toContain('locked with a password')
  })
  expect((await creates(creation('From Word', file))).status).toBe(201)
})

test('[N4] a second negotiation under the same name is refused, also in other capitals, spaces and letters', async () => {
  expect((await creates(creation('Forum of the Lake'))).status).toBe(201)
  await leavesNothing(async () => {
    for (const title of [
      'Forum of the Lake',
      'FORUM OF THE LAKE',
      ' forum  of\tthe lake ',
      'Forum\u00a0of\u2003the Lake',
      'Forum\u200b of the Lake',
      'Ｆｏｒｕｍ of the Lake',
    ])
      expect([title, saidIn(await creates(creation(title)))]).toEqual([title, 'name-is-taken'])
  })
})

test('[N4] of two that are created at once under one name, one is', async () => {
  const answers = await Promise.all([creates(creation('At once')), creates(creation('AT ONCE'))])
  expect(answers.map(saidIn).toSorted()).toEqual(['allowed', 'name-is-taken'])
  expect((await folders()).filter((name) => name.startsWith('at-once'))).toEqual(['at-once'])
})

test('names that differ may look alike in an address, and get folders of their own', async () => {
  const titles = [
    'Rivers & lakes',
    'Rivers, lakes',
    '河流',
    '湖泊',
    `${'long '.repeat(20)}one`,
    `${'long '.repeat(20)}two`,
  ]
  const answers = await Promise.all(titles.map((title) => creates(creation(title))))
  const ids = answers.map(({ body }) => String(body['negotiation']))
  expect(new Set(ids).size).toBe(titles.length)
  for (const id of ids) expect(id).toMatch(/^[a-z0-9-]{1,40}$/)
})

describe('a draft that is refused leaves no folder and no entry', () => {
  const half = 'We resolve to act, and act again. '
  const files: readonly (readonly [string, number, () => unknown])[] = [
    ['empty', 422, () => ''],
    ['only white space', 422, () => base64(' \n\n\t\n')],
    ['binary', 422, () => base64(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 255, 254, 0]))],
    ['not UTF-8', 422, () => base64(new Uint8Array([0x31, 0x2e, 0x20, 0xc3, 0x28, 0xff]))],
    ['one byte too large', 422, () => base64('x'.repeat(LARGEST_DRAFT + 1))],
    ['one paragraph too long', 422, () => base64(half.repeat(1_200))],
    ['too large to be read', 413, () => base64(half.repeat(900_000))],
    ['no base64', 400, () => 'not base64!'],
    ['a number', 400, () => 13],
    ['nothing', 400, () => null],
  ]

  test.each(files)('%s', async (_, status, file) => {
    await leavesNothing(async () => {
      const answers = [
        await secretary.posts('/api/drafts/preview', { file: file() }),
        await creates(creation('Never', file())),
      ]
      for (const answer of answers) {
        expect(answer.status).toBe(status)
        expect(answer.body).toMatchObject({ ok: false, sentence: expect.stringMatching(/\.$/) })
      }
    })
  })

  test('a title that is none, or more than is asked for', async () => {
    await leavesNothing(async () => {
      for (const title of ['', '   ', '\u200b\u202e', 'x'.repeat(201), 13, null, ['x'], {}])
        expect(saidIn(await creates(creation(title)))).toBe('not-understood')
      for (const more of [{ id: 'mine' }, { demonstration: true }, { paragraphs: [] }, { by: secretariat }])
        expect(saidIn(await creates(creation('Never', base64(DRAFT), more)))).toBe('not-understood')
    })
  })

  test('[A4] brought by anyone but the secretariat, whatever its size', async () => {
    const others = await Promise.all(
      everyone.filter(({ role }) => role !== 'secretariat').map((actor) => house.person(actor)),
    )
    await leavesNothing(async () => {
      for (const person of others) {
        expect(saidIn(await creates(creation('Never'), person))).toBe('may-not-create')
        const preview = await person.posts('/api/drafts/preview', { file: base64(DRAFT) })
        expect(saidIn(preview)).toBe('may-not-create')
      }
      const stranger = { Cookie: 'adref-session=guess' }
      expect(saidIn(await secretary.posts('/api/negotiations', creation('Never'), stranger))).toBe(
        'may-not-create',
      )
    })
  })
})

test('[N2] the largest draft that is allowed is taken whole', async () => {
  const paragraph = `${'We resolve to act. '.repeat(1_000)}\n\n`
  const text = paragraph.repeat(Math.floor(LARGEST_DRAFT / paragraph.length))
  const answer = await creates(creation('The longest', base64(text)))
  expect(answer.status).toBe(201)
})

test('[R5] [N2] on a full disk nothing is registered, and the same name is free when there is room', async () => {
  const disk = new MemoryDisk()
  const small = await TestHouse.open({ disk })
  const person = await small.person(secretariat)
  disk.full = true
  const isStill = await isUnmoved(small, [], async () => {
    expect(saidIn(await creates(creation(), person))).toBe('not-kept')
  })
  expect(isStill).toBe(true)
  disk.full = false
  expect((await creates(creation(), person)).status).toBe(201)
  await small.close()
})
