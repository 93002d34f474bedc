import { beforeEach, describe, expect, test } from 'vitest'
import { SECRETARIAT } from '../shared/delegations.ts'
import { negotiationId, seatId } from '../shared/ids.ts'
import { NRL, SOL } from '../shared/negotiation.fixture.ts'
import { assert } from '../shared/result.ts'
import { Accreditation } from './accreditation.ts'
import type { Invited } from './invitations.ts'
import { Attendance } from './attendance.ts'
import { NotKept } from './disk.ts'
import { MemoryDisk } from './disk.fixture.ts'
import { openLog } from './log.ts'
import { Register } from './register.ts'
import { Seating } from './seating.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const here = negotiationId('here')
const elsewhere = negotiationId('elsewhere')
const forNRL: Invited = { negotiation: here, delegation: NRL.delegation, role: 'head', name: 'Head' }

let now: number
let disk: MemoryDisk
let register: Register
let accreditation: Accreditation

beforeEach(async () => {
  now = Date.UTC(2030, 4, 4, 10)
  disk = new MemoryDisk()
  register = await Register.open('/data/register.json', disk)
  accreditation = new Accreditation(register, () => now)
})

const chair = (negotiation = here) =>
  ({ negotiation, delegation: NRL.delegation, role: 'head', name: 'Head' }) as const

describe('sessions', () => {
  test('[S2] a cookie stands for its session, and nothing else does', async () => {
    const { session, cookie } = await accreditation.start()
    expect(accreditation.session(cookie)).toBe(session)
    for (const other of [undefined, '', session, cookie.slice(1), `${cookie} `, cookie.toUpperCase()])
      expect(accreditation.session(other)).toBe(null)
    expect(disk.text('/data/register.json')).not.toContain(cookie)
  })

  test('[S13] a session is over after twelve hours, and is forgotten when the next begins', async () => {
    const { session, cookie } = await accreditation.start()
    const begun = now
    for (now += HOUR; now < begun + 12 * HOUR; now += HOUR)
      expect(accreditation.session(cookie)).toBe(session)
    expect(accreditation.session(cookie)).toBe(null)
    await accreditation.start()
    expect(register.data.sessions.map(({ hash }) => hash)).not.toContain(session)
  })

  test('[S13] a session whose browser is not seen for two hours is over, and a seat of it is nobody’s', async () => {
    const { session, cookie } = await accreditation.start()
    const seat = await accreditation.seat(session, chair())
    now += 2 * HOUR - 1
    expect(accreditation.session(cookie)).toBe(session)
    now += 2 * HOUR
    expect(accreditation.session(cookie)).toBe(null)
    expect(accreditation.seated(session, here, seat)).toBe(null)
    expect(accreditation.mayCreate(session)).toBe(false)
  })

  test('[S13] a seat is held for twelve hours from its own sign-in, whatever else the session holds', async () => {
    const { session, cookie } = await accreditation.start()
    const early = await accreditation.seat(session, chair())
    const begun = now
    for (now += HOUR; now <= begun + 11 * HOUR; now += HOUR) accreditation.session(cookie)
    const late = await accreditation.seat(session, chair(elsewhere))
    expect(now).toBe(begun + 12 * HOUR)
    expect(accreditation.session(cookie)).toBe(session)
    expect(accreditation.seated(session, here, early)).toBe(null)
    expect(accreditation.seats(session).map(({ actor }) => actor.seat)).toEqual([late])
  })

  test('[R4] a session outlives the house', async () => {
    const { session, cookie } = await accreditation.start()
    const seat = await accreditation.seat(session, chair())
    const again = await Register.open('/data/register.json', disk.afterPowerLoss('nothing'))
    const reopened = new Accreditation(again, () => now)
    expect(reopened.seats(reopened.session(cookie))).toMatchObject([{ negotiation: here, actor: { seat } }])
  })
})

describe('seats', () => {
  test('[S2] a session has the seats it was given, each in its own negotiation, and once', async () => {
    const { session } = await accreditation.start()
    const seat = await accreditation.seat(session, chair())
    await accreditation.give(session, here, seat)
    expect(accreditation.seats(session)).toHaveLength(1)
    expect(accreditation.seated(session, here, seat)).toEqual({
      negotiation: here,
      name: 'Head',
      actor: { seat, role: 'head', delegation: 'NRL' },
    })
    expect(accreditation.seated(session, elsewhere, seat)).toBe(null)
    expect(accreditation.seated(session, here, SOL.seat)).toBe(null)
    expect(accreditation.seated(null, here, seat)).toBe(null)
    expect(accreditation.seated((await accreditation.start()).session, here, seat)).toBe(null)
  })

  test('[S2] a seat that is held but was never made, or has ended, is nobody’s', async () => {
    const { session } = await accreditation.start()
    await accreditation.give(session, here, seatId('house'))
    expect(accreditation.seats(session)).toEqual([])
    const seat = await accreditation.seat(session, chair())
    await register.change((data) => ({
      ...data,
      seats: data.seats.map((each) => ({ ...each, endedAt: new Date(now).toISOString() })),
    }))
    expect(accreditation.seated(session, here, seat)).toBe(null)
    expect(accreditation.seats(session)).toEqual([])
  })

  test('[S9] [S10] who came in before a session was renewed holds the seat still, and its cookie opens nothing', async () => {
    const { session, cookie } = await accreditation.start()
    const seat = await accreditation.seat(session, chair())
    const renewed = await accreditation.renew(session)
    const again = await accreditation.renew(renewed.session)
    expect(accreditation.session(cookie)).toBe(null)
    expect(accreditation.session(again.cookie)).toBe(again.session)
    expect(
      [session, renewed.session, again.session].map((by) => accreditation.stillHolds(by, here, seat)),
    ).toEqual([true, true, true])
    expect(register.data.sessions).toHaveLength(1)
    expect(accreditation.stillHolds(session, here, SOL.seat)).toBe(false)
    now += 13 * 3_600_000
    expect(accreditation.stillHolds(session, here, seat)).toBe(false)
  })

  test('[A4] a session may create negotiations with a secretariat’s seat or from the house’s desk, and no other', async () => {
    const { session } = await accreditation.start()
    expect([accreditation.mayCreate(null), accreditation.mayCreate(session)]).toEqual([false, false])
    await accreditation.seat(session, chair())
    expect(accreditation.mayCreate(session)).toBe(false)
    await accreditation.seat(session, { ...chair(), delegation: SECRETARIAT, role: 'secretariat' })
    expect(accreditation.mayCreate(session)).toBe(true)

    const atTheDesk = await accreditation.start()
    const { code } = await accreditation.invite({
      negotiation: null,
      delegation: SECRETARIAT,
      role: 'secretariat',
      name: 'Secretariat',
    })
    expect(await accreditation.redeem(atTheDesk.session, code)).toEqual({ ok: true, value: null })
    expect(accreditation.mayCreate(atTheDesk.session)).toBe(true)
    expect(accreditation.seats(atTheDesk.session)).toEqual([])
  })

  test('[S5] once the demonstration is closed its seats are nobody’s, and those of other negotiations stay', async () => {
    const negotiation = (id: typeof here, demonstration: boolean) => ({
      id,
      title: id,
      demonstration,
      createdAt: new Date(now).toISOString(),
    })
    await register.change((data) => ({
      ...data,
      negotiations: [negotiation(here, true), negotiation(elsewhere, false)],
    }))
    const { session } = await accreditation.start()
    await accreditation.seat(session, { ...chair(), delegation: SECRETARIAT, role: 'secretariat' })
    const kept = await accreditation.seat(session, chair(elsewhere))
    expect(accreditation.mayCreate(session)).toBe(true)
    accreditation.closeDemonstration()
    expect(accreditation.mayCreate(session)).toBe(false)
    expect(accreditation.seats(session).map(({ actor }) => actor.seat)).toEqual([kept])
  })
})

describe('invitations', () => {
  const redeems = async (code: string) => {
    const { session } = await accreditation.start()
    return { session, answer: await accreditation.redeem(session, code) }
  }
  const REFUSED = { ok: false, refusal: 'no-such-invitation' }

  test('[S1] an invitation gives the seat that it was written for, once', async () => {
    const { code, expiresAt } = await accreditation.invite(forNRL)
    expect(Date.parse(expiresAt)).toBe(now + 14 * DAY)
    expect(disk.text('/data/register.json')).not.toContain(code)
    const { session, answer } = await redeems(code)
    assert(answer.ok && answer.value, 'the invitation is good')
    expect(accreditation.seats(session)).toMatchObject([
      { negotiation: here, name: 'Head', actor: { role: 'head', delegation: 'NRL' } },
    ])
    expect(accreditation.isOpen(code)).toBe(false)
    expect((await redeems(code)).answer).toEqual(REFUSED)
  })

  test('[S1] of many who show it at once, one has the seat', async () => {
    const { code } = await accreditation.invite(forNRL)
    const answers = await Promise.all(Array.from({ length: 8 }, () => redeems(code)))
    expect(answers.filter(({ answer }) => answer.ok)).toHaveLength(1)
    expect(register.data.seats).toHaveLength(1)
    expect(answers.flatMap(({ session }) => accreditation.seats(session))).toHaveLength(1)
  })

  test('[S4] unknown and expired answer alike; until the last moment it is good', async () => {
    const { code } = await accreditation.invite(forNRL)
    now += 14 * DAY
    expect(accreditation.isOpen(code)).toBe(false)
    expect((await redeems(code)).answer).toEqual(REFUSED)
    expect((await redeems('guess')).answer).toEqual(REFUSED)
    now -= 1
    expect((await redeems(code)).answer.ok).toBe(true)
    expect(register.data.seats).toHaveLength(1)
  })

  test('[S1] [S12] an invitation to a seat that there is leads back to it, once, and gives no second seat', async () => {
    const first = await accreditation.start()
    const seat = await accreditation.seat(first.session, chair())
    const { code } = await accreditation.invite({ ...forNRL, seat })
    const { session, answer } = await redeems(code)
    expect(answer).toEqual({ ok: true, value: { negotiation: here, seat } })
    for (const by of [first.session, session]) expect(accreditation.seated(by, here, seat)).not.toBe(null)
    expect(register.data.seats).toHaveLength(1)
    expect((await redeems(code)).answer).toEqual(REFUSED)
  })

  test('[R5] an invitation that could not be used for want of room is good when there is room', async () => {
    const { code } = await accreditation.invite(forNRL)
    const { session } = await accreditation.start()
    disk.full = true
    await expect(accreditation.redeem(session, code)).rejects.toThrow(NotKept)
    expect(accreditation.seats(session)).toEqual([])
    disk.full = false
    expect((await accreditation.redeem(session, code)).ok).toBe(true)
  })

  test('[A4] the secretariat sees who is invited and who came, of its own negotiation, and no code', async () => {
    const { code } = await accreditation.invite(forNRL)
    await accreditation.invite({ ...forNRL, negotiation: elsewhere, name: 'Elsewhere' })
    await redeems(code)
    const seating = new Seating(register, new Attendance(() => now), {
      clock: () => now,
      log: openLog(
        () => {},
        () => now,
      ),
    })
    const seen = { seats: seating.seats(here), invitations: seating.invitations(here) }
    await seating.close()
    expect(seen.seats).toMatchObject([{ role: 'head', delegation: 'NRL' }])
    expect(seen.invitations).toMatchObject([{ name: 'Head', usedAt: new Date(now).toISOString() }])
    expect(JSON.stringify(seen)).not.toMatch(/hash|[0-9a-f]{64}/)
  })
})
