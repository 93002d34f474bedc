import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { proposalId } from '../../shared/ids.ts'
import { allowed, facilitator, NRL, observer, p13, SOL } from '../../shared/negotiation.fixture.ts'
import { hashOf, prose } from '../../shared/prose.ts'
import { hashOfText, issuable } from '../../shared/revisions.ts'
import { ELSEWHERE, fact, HERE, isUnmoved, type Person, TestHouse } from '../house.fixture.ts'
import { signedIn } from '../../shared/verifying/checkpoint.ts'
import { receiptsIn } from '../../shared/verifying/kept-receipts.ts'
import { readCopy } from '../../shared/verifying/copy.ts'
import { faultBeside, verified, type Verified } from '../../shared/verifying/verify.ts'

/** On a machine that others use as well, a fact may take its time. */
vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 })

let house: TestHouse
beforeEach(async () => {
  house = await TestHouse.open()
})
afterEach(() => house.close())

const ours = proposalId('one')

const tabling = async (reason = '') => ({
  does: 'table',
  proposal: ours,
  paragraph: p13,
  base: hashOf((await house.session()).conference.negotiation.paragraphs.get(p13)?.base ?? []),
  wording: prose('We act.'),
  reason,
})

async function copyFor(person: Person): Promise<{ readonly text: string; readonly found: Verified }> {
  const { status, text } = await person.gets(`${person.door}/record`)
  expect(status).toBe(200)
  const found = verified(readCopy('copy', Buffer.from(text)))
  if (!found.ok) throw new Error(found.refusal)
  return { text, found: found.value }
}

describe('the record is taken away', () => {
  test('[R11] by anyone with a seat, whole and signed, and never with what was not tabled', async () => {
    const head = await house.person(NRL)
    const room = await head.enters((await head.drafts(p13)).proposal)
    room.types('MARKER ')
    expect(await head.tables(p13, 'We act.', ours)).toBe(allowed)
    for (const actor of [NRL, SOL, facilitator, observer]) {
      const { text, found } = await copyFor(await house.person(actor))
      expect(text).not.toContain('MARKER')
      expect(found.negotiation).toEqual((await house.session()).conference.negotiation)
      expect(found.signed?.size).toBe(found.chain.head)
    }
    expect((await house.session()).checkpoints.kept).toHaveLength(1)
  })

  test('[R11] as a file to keep, under the name of the negotiation', async () => {
    const head = await house.person(NRL)
    const { headers } = await head.gets(`${head.door}/record`)
    expect(headers['content-disposition']).toBe('attachment; filename=test.record.jsonl')
    expect(headers['cache-control']).toBe('no-store')
  })

  test('[T2] [T4] by nobody to whom names are not shown, whatever the copy would leave out', async () => {
    const [head, chair, watcher] = [
      await house.person(NRL),
      await house.person(facilitator),
      await house.person(observer),
    ]
    expect(await head.tables(p13, 'We act.', ours)).toBe(allowed)
    for (const [namesTo, whoReads] of [
      ['delegations', [chair, head]],
      ['facilitators', [chair]],
    ] as const) {
      expect(await chair.acts({ does: 'set-attribution', namesTo })).toBe(allowed)
      for (const person of whoReads) await copyFor(person)
      for (const person of [head, watcher].filter((one) => !whoReads.some((reader) => reader === one))) {
        const { status, text } = await person.gets(`${person.door}/record`)
        expect([status, text]).toEqual([403, expect.stringContaining('names-are-withheld')])
        expect(text).not.toContain(SOL.delegation)
      }
    }
  })

  test('[A5] [S2] by nobody else: without a session, with another’s seat, from another negotiation', async () => {
    const head = await house.person(NRL)
    const doors = [
      `/api/negotiations/${HERE}/${SOL.seat}/record`,
      `/api/negotiations/${ELSEWHERE}/${NRL.seat}/record`,
      `/api/negotiations/nowhere/${NRL.seat}/record`,
      `/api/negotiations/..%2f..%2fhouse.key/${NRL.seat}/record`,
    ]
    for (const door of doors) expect((await head.gets(door)).status).toBe(401)
    expect((await house.ask(`${head.door}/record`, { method: 'GET' })).status).toBe(401)
    expect((await house.session()).checkpoints.kept).toEqual([])
  })

  test('[R11] posting to the door, or much more than a name, changes nothing for anybody', async () => {
    const head = await house.person(NRL)
    const listener = await (await house.person(SOL)).listens()
    const attack = async () => {
      expect((await head.posts(`${head.door}/record`, { names: false, size: 1 })).status).toBe(404)
      expect((await head.gets(`${head.door}/record/../../../house.key`)).status).toBe(404)
      await Promise.all(Array.from({ length: 20 }, () => copyFor(head)))
    }
    expect(await isUnmoved(house, [listener], attack)).toBe(true)
  })
})

test('[R9] when a revision is issued, the house keeps a checkpoint over everything up to it', async () => {
  const chair = await house.person(facilitator)
  const { conference, checkpoints } = await house.session()
  const text = hashOfText(issuable(conference.negotiation))
  const issue = {
    does: 'issue-revision',
    name: 'Rev.1',
    symbol: '',
    note: '',
    text,
    pending: 'carried',
  } as const
  expect(await chair.acts(issue)).toBe(allowed)
  await fact(() => checkpoints.kept.length === 1)
  const last = checkpoints.kept.at(-1)
  expect(last && signedIn(last)?.size).toBe(conference.negotiation.head)
})

describe('receipts', () => {
  test('[R10] every act that is recorded is answered with one, and the record holds it', async () => {
    const head = await house.person(NRL)
    const { body } = await head.posts(`${head.door}/acts`, { act: await tabling() })
    expect(body).toMatchObject({ ok: true, entry: 7, receipt: { number: 7 } })
    const kept = receiptsIn(Buffer.from(JSON.stringify({ adref: 'receipts', receipts: [body['receipt']] })))
    expect(kept?.entries).toHaveLength(1)
    expect(kept?.notes).toHaveLength(1)
    const { found } = await copyFor(head)
    expect(kept && faultBeside(found, kept)).toBe(null)
  })

  test('[R10] a refused act has none', async () => {
    const watcher = await house.person(observer)
    const { body } = await watcher.posts(`${watcher.door}/acts`, { act: await tabling() })
    expect(body).toMatchObject({ ok: false })
    expect(body).not.toHaveProperty('receipt')
  })

  test('[R7] half a character in a reason is recorded as a sign for one, and stops nobody', async () => {
    const [head, other] = [await house.person(NRL), await house.person(SOL)]
    const answers = await Promise.all([
      head.posts(`${head.door}/acts`, { act: await tabling('Because \ud800 of it.') }),
      other.posts(`${other.door}/acts`, { act: { ...(await tabling()), proposal: proposalId('two') } }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect((await house.record()).at(6)?.act).toMatchObject({ reason: 'Because \ufffd of it.' })
    expect(house.faults).toEqual([])
  })
})
