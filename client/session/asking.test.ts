import * as z from 'zod/mini'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { delegationCode, negotiationId, seatId } from '../../shared/ids.ts'
import { ok, refuse } from '../../shared/result.ts'
import { askFor, askHouse, invite, previewDraft, redeem } from './asking.ts'
import { askSeating } from './asking-seats.ts'
import { ASKING } from './words.ts'

const place = { negotiation: negotiationId('forum-2'), seat: seatId('sec-1') }
const NRL = delegationCode('NRL')
const act = {
  does: 'admit',
  delegation: { code: NRL, name: 'Northland', kind: 'State', members: [] },
} as const
/** What the house says of itself to whoever holds the secretariat's seat. */
const house = {
  mode: 'production',
  mayCreate: false,
  demonstration: null,
  mine: [
    {
      ...place,
      title: 'A declaration',
      name: 'Registrar',
      role: 'secretariat',
      delegation: { code: 'SEC', name: 'Secretariat', kind: 'secretariat' },
    },
  ],
}

/** A house that answers; it remembers what it was asked. */
function aHouse(answers: (door: string) => Response | Promise<Response>) {
  const asked: { door: string; method: string; body: unknown }[] = []
  vi.stubGlobal('fetch', async (door: string, { method = 'GET', body }: RequestInit = {}) => {
    asked.push({ door, method, body: typeof body === 'string' ? JSON.parse(body) : undefined })
    return answers(door)
  })
  return asked
}

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('asking the house', () => {
  test('[R13] an act is posted at the seat’s door, signed, and its entry comes back', async () => {
    const receipt = { number: 7, hash: 'ab'.repeat(32), checkpoint: 'forum-2\n7\n' }
    const asked = aHouse((door) =>
      Response.json(door === '/api/house' ? house : { ok: true, entry: 7, receipt }),
    )
    expect(await askFor(place, act)).toEqual(ok(7))
    expect(asked.map(({ door }) => door)).toEqual(['/api/house', '/api/negotiations/forum-2/sec-1/acts'])
    expect(asked[1]).toMatchObject({
      method: 'POST',
      body: { act, once: expect.any(String), signed: { enrols: true } },
    })
  })

  test('a refusal comes back as its sentence, whatever its status', async () => {
    const no = { ok: false, refusal: 'already-admitted', sentence: 'NRL takes part already.' }
    aHouse(() => Response.json(no, { status: 409 }))
    expect(await invite(place, { delegation: NRL, role: 'head' })).toEqual(refuse(no.sentence))
    aHouse(() => Response.json(no))
    expect(await invite(place, { delegation: NRL, role: 'head' })).toEqual(refuse(no.sentence))
  })

  test('a house that does not answer is a sentence', async () => {
    aHouse(() => Promise.reject(new TypeError('failed to fetch')))
    expect(await askHouse()).toEqual(refuse(ASKING.noAnswer))
  })

  test('an answer that is no JSON is a sentence', async () => {
    aHouse(() => new Response('<h1>Bad gateway</h1>', { status: 502 }))
    expect(await askHouse()).toEqual(refuse(ASKING.notUnderstood))
  })

  test('a file that is too big for the house is said to be so', async () => {
    aHouse(() => new Response('', { status: 413 }))
    expect(await previewDraft('AAAA')).toEqual(refuse(ASKING.tooBig))
  })

  test('a fault of the house is not taken for an answer', async () => {
    aHouse(() => Response.json({ ok: true, entry: 7 }, { status: 500 }))
    expect(await redeem('k7x')).toEqual(refuse(ASKING.notUnderstood))
  })

  test('an answer with something missing is not half believed', async () => {
    aHouse(() => Response.json({ ok: true, title: 'Forum', delegations: [], seats: [{ seat: 'a/b' }] }))
    expect(await askSeating(place)).toEqual(refuse(ASKING.notUnderstood))
  })

  test('an invitation leads to a seat, or to the house’s own desk', async () => {
    aHouse(() => Response.json({ ok: true, ...place }))
    expect(await redeem('k7x')).toEqual(ok(place))
    aHouse(() => Response.json({ ok: true, negotiation: null, seat: null }))
    expect(await redeem('k7x')).toEqual(ok(null))
  })

  test('what the house says of itself is read as it stands', async () => {
    const asked = aHouse(() => Response.json(house))
    expect(await askHouse()).toEqual(ok(house))
    expect(asked[0]).toMatchObject({ door: '/api/house', method: 'GET' })
  })
})

describe('[R16] an act whose answer was lost', () => {
  const receipt = { number: 7, hash: 'ab'.repeat(32), checkpoint: 'forum-2\n7\n' }
  const endorsement = { does: 'endorse', body: 'The Assembly', symbol: 'A/1', day: '2030-05-10' } as const
  const done = () => Response.json({ ok: true, entry: 7, receipt })
  const bodies = async (...answers: readonly (() => Response | Promise<Response>)[]) => {
    let turn = 0
    const asked = aHouse(() => answers[turn++]?.() ?? done())
    for (const _ of answers) await askFor(place, endorsement)
    return asked.flatMap(({ body }) => namesOf(body))
  }

  const named = z.object({ once: z.string() })
  const namesOf = (body: unknown) => {
    const { data } = named.safeParse(body)
    return data ? [data.once] : []
  }

  test('is asked for again under the same name; once it was answered, it is another act', async () => {
    const lost = () => Promise.reject(new TypeError('failed to fetch'))
    const [first, second, third] = await bodies(lost, done, done)
    expect(second).toBe(first)
    expect(third).not.toBe(second)
  })

  test('has been answered with a refusal, and not where something on the way answered instead of the house', async () => {
    const no = () => Response.json({ ok: false, sentence: 'Not now.' }, { status: 409 })
    const gateway = () => new Response('<h1>502</h1>', { status: 502 })
    const [refused, again, after] = await bodies(no, gateway, done)
    expect(again).not.toBe(refused)
    expect(after).toBe(again)
  })
})
