import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { proposalId } from '../../shared/ids.ts'
import { NRL, p13, secretariat, SOL } from '../../shared/negotiation.fixture.ts'
import { atTheDoor } from '../../shared/words.ts'
import { type Answer, isUnmoved, type Listener, type Person, saidIn, TestHouse } from '../house.fixture.ts'

/** On a machine that others use as well, a fact may take its time. */
vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 })

let house: TestHouse
let head: Person
let floor: readonly Listener[]
const ours = proposalId('ours')
const withdrawing = { act: { does: 'withdraw', proposal: ours, reason: '' } }

beforeAll(async () => {
  house = await TestHouse.open()
  head = await house.person(NRL)
  await head.tables(p13, 'We act.', ours)
  floor = [await (await house.person(SOL)).listens(7)]
})
afterAll(() => house.close())

/** A request that changes something, with these headers and no others but the cookie. */
const asked = (headers: Readonly<Record<string, string>>, body: unknown = withdrawing): Promise<Answer> =>
  house.ask(`${head.door}/acts`, { headers: { Cookie: head.headers['Cookie'] ?? '', ...headers }, body })

const JSON_TYPE = { 'Content-Type': 'application/json' }

describe('[S3] a request that changes something comes from the house’s own page', () => {
  const own = () => ({ Origin: house.origin })
  const strangers: readonly (readonly [string, () => Readonly<Record<string, string>>])[] = [
    ['nothing that says where it comes from', () => JSON_TYPE],
    ['another origin', () => ({ ...JSON_TYPE, Origin: 'https://elsewhere.example' })],
    ['an origin that hides', () => ({ ...JSON_TYPE, Origin: 'null' })],
    ['the same name with another port', () => ({ ...JSON_TYPE, Origin: 'http://127.0.0.1:80' })],
    ['a longer name', () => ({ ...JSON_TYPE, Origin: `${house.origin}.elsewhere.example` })],
    ['another site', () => ({ ...JSON_TYPE, ...own(), 'Sec-Fetch-Site': 'cross-site' })],
    ['a neighbour', () => ({ ...JSON_TYPE, ...own(), 'Sec-Fetch-Site': 'same-site' })],
    ['the address bar', () => ({ ...JSON_TYPE, ...own(), 'Sec-Fetch-Site': 'none' })],
    ['two sites at once', () => ({ ...JSON_TYPE, ...own(), 'Sec-Fetch-Site': 'same-origin, cross-site' })],
    ['a form', () => ({ ...own(), 'Content-Type': 'application/x-www-form-urlencoded' })],
    ['a form with a file', () => ({ ...own(), 'Content-Type': 'multipart/form-data; boundary=x' })],
    ['a form’s plain text', () => ({ ...own(), 'Content-Type': 'text/plain' })],
    ['plain text that names JSON', () => ({ ...own(), 'Content-Type': 'text/plain; application/json' })],
    ['a beacon without a type', own],
  ]

  test.each(strangers)('%s is turned away', async (_, headers) => {
    const isStill = await isUnmoved(house, floor, async () => {
      const answer = await asked(headers())
      expect(answer).toMatchObject({ status: 403, body: { sentence: atTheDoor('not-same-origin') } })
      expect(answer.headers['access-control-allow-origin']).toBeUndefined()
    })
    expect(isStill).toBe(true)
  })

  test('also without a cookie, and by every method', async () => {
    const isStill = await isUnmoved(house, floor, async () => {
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
        for (const path of [`${head.door}/acts`, '/api/invitations', '/api/negotiations', '/api/nowhere']) {
          const answer = await house.ask(path, { method, headers: JSON_TYPE, body: {} })
          expect([method, path, answer.status]).toEqual([method, path, 403])
          expect(answer.headers['set-cookie']).toBeUndefined()
        }
    })
    expect(isStill).toBe(true)
  })

  test('a request that only looks changes nothing, whatever it asks for', async () => {
    const isStill = await isUnmoved(house, floor, async () => {
      for (const method of ['GET', 'HEAD'])
        for (const path of [
          `${head.door}/acts`,
          `${head.door}/drafts`,
          '/api/negotiations',
          '/api/nowhere',
        ]) {
          const answer = await house.ask(path, { method, headers: head.headers, body: withdrawing })
          expect([method, path, answer.status]).toEqual([method, path, 404])
        }
    })
    expect(isStill).toBe(true)
  })

  test('with an address of its own, the house knows its page by that alone', async () => {
    const named = await TestHouse.open({ origin: 'https://adref.example' })
    const person = await named.person(NRL)
    const body = { act: { does: 'withdraw', proposal: 'nothing', reason: '' } }
    expect(saidIn(await person.posts(`${person.door}/acts`, body))).toBe('no-such-proposal')
    for (const Origin of [`http://${named.at}`, 'http://adref.example', 'https://adref.example:8443'])
      expect(saidIn(await person.posts(`${person.door}/acts`, body, { Origin }))).toBe('not-same-origin')
    const unbound = { Cookie: `adref-session=${person.cookie}` }
    expect(saidIn(await person.posts(`${person.door}/acts`, body, unbound))).toBe('not-your-seat')
    await named.close()
  })
})

describe('what is sent along with every answer', () => {
  const answers = async (): Promise<readonly Answer[]> => [
    await head.gets('/api/house'),
    await head.gets(`/api/negotiations/test/${secretariat.seat}/seats`),
    await (await house.person(secretariat)).gets(`/api/negotiations/test/${secretariat.seat}/seats`),
    await head.posts(`${head.door}/drafts`, { paragraph: p13 }),
    await head.posts(`${head.door}/acts`, { act: { does: 'withdraw', proposal: 'nothing', reason: '' } }),
    await head.posts('/api/invitations', { code: 'guess' }),
    await head.posts(`${head.door}/acts`, '{'),
    await head.gets('/api/nowhere'),
    await asked({}),
  ]

  test('[W1] nothing of it is kept by a browser or by anything on the way', async () => {
    for (const { headers } of await answers()) expect(headers['cache-control']).toBe('no-store')
  })

  test('[S3] the policy lets in the house’s own scripts alone, and no frame around it', async () => {
    for (const { headers } of await answers()) {
      const policy = String(headers['content-security-policy'])
      expect(policy).toContain("default-src 'self'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).toContain("object-src 'none'")
      expect(policy).toContain("base-uri 'none'")
      expect(policy).not.toMatch(/unsafe|\*|http:/)
      expect(headers['x-frame-options']).toBe('DENY')
      expect(headers['x-powered-by']).toBeUndefined()
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['referrer-policy']).toBe('no-referrer')
    }
  })

  test('what went wrong is a sentence, never a place in the house', async () => {
    const refusals = (await answers()).filter(({ status }) => status >= 400)
    expect(refusals).toHaveLength(6)
    for (const { text, body } of refusals) {
      expect(body).toMatchObject({ ok: false, sentence: expect.stringMatching(/\.$/) })
      expect(text).not.toMatch(/node_modules|at \/|\.ts/)
    }
  })
})

test('[S11] a session that asks without end is told to wait, and nobody else is', async () => {
  const impatient = await house.person(SOL)
  const other = await house.person(SOL)
  const asks = () => impatient.gets('/api/nowhere').then(saidIn)
  const isStill = await isUnmoved(house, floor, async () => {
    const answers: string[] = []
    while (answers.at(-1) !== 'too-often') {
      answers.push(...(await Promise.all(Array.from({ length: 60 }, asks))))
      expect(answers.length).toBeLessThan(5_000)
    }
    expect(saidIn(await impatient.posts(`${impatient.door}/drafts`, { paragraph: p13 }))).toBe('too-often')
    expect(saidIn(await other.gets('/api/nowhere'))).toBe('no-such-place')
  })
  expect(isStill).toBe(true)
})

test('[W6] a line that ends in the middle of a request is no fault of the house', async () => {
  const [host, port] = house.at.split(':')
  const half = [
    `POST ${head.door}/acts HTTP/1.1`,
    `Host: ${house.at}`,
    `Origin: ${house.origin}`,
    `Cookie: ${head.headers['Cookie']}`,
    'Content-Type: application/json',
    'Content-Length: 1000',
    '',
    '{"act":',
  ].join('\r\n')
  const isStill = await isUnmoved(house, floor, async () => {
    for (let count = 0; count < 8; count++) {
      const line = connect(Number(port), host)
      line.write(half, () => line.destroy())
      await once(line, 'close')
    }
    const answer = await head.posts(`${head.door}/acts`, { act: { does: 'withdraw', proposal: 'nothing' } })
    expect(saidIn(answer)).toBe('no-such-proposal')
  })
  expect(isStill).toBe(true)
  expect(house.faults).toEqual([])
})
