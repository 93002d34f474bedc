import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { proposalId, seatId } from '../../shared/ids.ts'
import {
  allowed,
  everyone,
  NRL,
  NRLdelegate,
  observer,
  p13,
  secretariat,
  SOL,
} from '../../shared/negotiation.fixture.ts'
import { CLOSE } from '../../shared/rooms.ts'
import { type Answer, ELSEWHERE, fact, HERE, isUnmoved, Person, saidIn, TestHouse } from '../house.fixture.ts'

/** On a machine that others use as well, a fact may take its time. */
vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 })

const HOUR = 3_600_000
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0'
let now = Date.UTC(2030, 4, 4, 10)
let house: TestHouse
let head: Person
let delegate: Person

beforeEach(async () => {
  now = Date.UTC(2030, 4, 4, 10)
  house = await TestHouse.open({ clock: () => now })
  head = await house.person(NRL)
  delegate = await house.person(NRLdelegate)
})
afterEach(() => house.close())

const codeIn = ({ body, text }: Answer): string => {
  const code = String(body['link']).split('#')[1]
  if (!code) throw new Error(text)
  return code
}

/** Shows an invitation in a browser that was never here, or in somebody's own. */
const shows = (code: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
  house.ask('/api/invitations', {
    headers: { Origin: house.origin, 'Content-Type': 'application/json', 'User-Agent': FIREFOX, ...headers },
    body: { code },
  })

const cookieIn = ({ headers }: Answer): string =>
  headers['set-cookie']?.[0]?.split(';')[0]?.split('=')[1] ?? ''

/** Whoever shows the code, in the seat that it gives. */
async function comesBy(code: string): Promise<Person> {
  const answer = await shows(code)
  const seat = seatId(String(answer.body['seat']))
  return new Person(house, { ...NRLdelegate, seat }, HERE, cookieIn(answer))
}

type Listed = Readonly<Record<string, unknown>>
const listed = ({ body }: Answer, list: string): readonly Listed[] => body[list] as readonly Listed[]
const signInsOf = async (person: Person) => listed(await person.gets(`${person.door}/sign-ins`), 'signIns')

describe('a head’s own delegation', () => {
  test('[S12] [A5] a head invites a delegate, who comes in by the link; it sees its own delegation and no other', async () => {
    const asked = { delegation: 'NRL', role: 'delegate', name: 'Second  Secretary' }
    const code = codeIn(await head.posts(`${head.door}/invitations`, asked))
    const newcomer = await comesBy(code)
    expect((await newcomer.drafts(p13)).owner).toBe('NRL')
    await house.person(SOL)
    const list = await head.gets(`${head.door}/seats`)
    expect(listed(list, 'delegations').map(({ code: of }) => of)).toEqual(['NRL'])
    for (const name of ['seats', 'invitations'])
      expect(new Set(listed(list, name).map(({ delegation }) => delegation))).toEqual(new Set(['NRL']))
    expect(listed(list, 'seats').at(-1)).toMatchObject({
      name: 'Second Secretary',
      signIns: [{ device: { browser: 'Firefox', system: 'Windows' }, isThis: false }],
    })
    expect(list.text).not.toContain(code)
    expect(list.text).not.toMatch(/[0-9a-f]{64}/)
  })

  test('[S12] a seat that is ended is shown out of the floor and of its room, heard no more, and comes back by no link', async () => {
    const floor = await delegate.listens()
    const { proposal } = await delegate.drafts(p13)
    const [typist, colleague] = [await delegate.enters(proposal), await head.enters(proposal)]
    typist.types('Ours. ')
    await fact(() => colleague.words.includes('Ours. '))
    const back = codeIn(await head.posts(`${head.door}/invitations/again`, { seat: NRLdelegate.seat }))

    expect(saidIn(await head.posts(`${head.door}/seats/ended`, { seat: NRLdelegate.seat }))).toBe(allowed)
    typist.types('Not heard. ')
    expect(await typist.shownOut()).toBe(CLOSE.signedOut.code)
    await fact(() => floor.closed !== null)
    expect(floor.closed).toBe(CLOSE.signedOut.code)
    expect(typist.words).toContain('Ours. ')
    const others = [await (await house.person(SOL)).listens(), await head.listens()]
    const isStill = await isUnmoved(house, others, async () => {
      expect(saidIn(await delegate.posts(`${delegate.door}/drafts`, { paragraph: p13 }))).toBe(
        'not-your-seat',
      )
      expect(await house.knock(`/floor/${HERE}/${NRLdelegate.seat}`, delegate.headers)).toBe(401)
      expect(await house.knock(`/rooms/${HERE}/${NRLdelegate.seat}/${proposal}`, delegate.headers)).toBe(401)
      expect(saidIn(await shows(back))).toBe('no-such-invitation')
      for (const door of ['seats/ended', 'invitations/again'])
        expect(saidIn(await head.posts(`${head.door}/${door}`, { seat: NRLdelegate.seat }))).toBe(
          'no-such-seat',
        )
    })
    expect(isStill).toBe(true)
    expect(colleague.turnedAway).toBe(0)
    expect(colleague.words).toContain('Ours. ')
    expect(colleague.words).not.toContain('Not heard')
  })

  test('[S12] an invitation that waits is taken back, and its link gives nothing', async () => {
    const code = codeIn(await head.posts(`${head.door}/invitations`, { delegation: 'NRL', role: 'observer' }))
    const [waiting] = listed(await head.gets(`${head.door}/seats`), 'invitations')
    const taken = { invitation: waiting?.['id'] }
    expect(saidIn(await head.posts(`${head.door}/invitations/withdrawn`, taken))).toBe(allowed)
    expect(saidIn(await shows(code))).toBe('no-such-invitation')
    expect(saidIn(await head.posts(`${head.door}/invitations/withdrawn`, taken))).toBe('no-such-invitation')
  })

  test('[S12] [S14] nobody ends, invites to, signs out or takes back what is not theirs, whatever the request says', async () => {
    const secretary = await house.person(secretariat)
    const solmar = await house.person(SOL)
    await secretary.posts(`${secretary.door}/invitations`, { delegation: 'NRL', role: 'head' })
    await solmar.posts(`${solmar.door}/invitations`, { delegation: 'SOL', role: 'delegate' })
    const waiting = listed(await secretary.gets(`${secretary.door}/seats`), 'invitations')
    const others = await Promise.all(
      everyone
        .filter(({ role }) => role !== 'head' && role !== 'secretariat')
        .map((actor) => house.person(actor)),
    )
    const listening = [await solmar.listens()]
    const isStill = await isUnmoved(house, listening, async () => {
      for (const { seat } of [SOL, secretariat, observer]) {
        expect(saidIn(await head.posts(`${head.door}/seats/ended`, { seat }))).toBe('not-yours-to-give')
        expect(saidIn(await head.posts(`${head.door}/invitations/again`, { seat }))).toBe('not-yours-to-give')
        expect(saidIn(await head.posts(`${head.door}/sign-ins/ended`, { seat, which: 'others' }))).toBe(
          'no-such-seat',
        )
      }
      expect(saidIn(await head.posts(`${head.door}/seats/ended`, { seat: NRL.seat }))).toBe('seat-is-yours')
      for (const { id } of waiting)
        expect(saidIn(await head.posts(`${head.door}/invitations/withdrawn`, { invitation: id }))).toBe(
          'not-yours-to-give',
        )
      for (const [delegation, role] of [
        ['SOL', 'delegate'],
        ['NRL', 'head'],
        ['SEC', 'secretariat'],
        ['CF', 'facilitator'],
      ])
        expect(saidIn(await head.posts(`${head.door}/invitations`, { delegation, role }))).toBe(
          'not-yours-to-give',
        )
      for (const person of others)
        for (const [door, body] of [
          ['seats/ended', { seat: SOL.seat }],
          ['invitations/again', { seat: person.actor.seat }],
          ['invitations/withdrawn', { invitation: waiting[0]?.['id'] }],
        ] as const)
          expect(saidIn(await person.posts(`${person.door}/${door}`, body))).toBe('not-your-seat')
      for (const body of [
        {},
        { seat: '__proto__' },
        { seat: ['x'] },
        { seat: NRLdelegate.seat, negotiation: ELSEWHERE },
      ])
        expect(saidIn(await head.posts(`${head.door}/seats/ended`, body))).toBe('not-understood')
      const elsewhere = `/api/negotiations/${ELSEWHERE}/${NRL.seat}`
      expect(saidIn(await head.posts(`${elsewhere}/seats/ended`, { seat: NRLdelegate.seat }))).toBe(
        'not-your-seat',
      )
    })
    expect(isStill).toBe(true)
  })
})

describe('sign-ins', () => {
  test('[S14] a holder sees where its seat is signed in, and ends one, or all others', async () => {
    const links = await Promise.all(
      [1, 2].map(() => head.posts(`${head.door}/invitations/again`, { seat: NRLdelegate.seat })),
    )
    const [phone, office] = await Promise.all(links.map((link) => comesBy(codeIn(link))))
    if (!phone || !office) throw new Error('two links let two in')
    const there = await phone.listens()
    const seen = await signInsOf(delegate)
    expect(seen.map(({ isThis }) => isThis)).toEqual(expect.arrayContaining([false, false, true]))
    expect(seen.filter(({ isHere }) => isHere)).toHaveLength(1)

    const open = seen.find(({ isHere }) => isHere)
    const ending = (which: unknown) =>
      delegate.posts(`${delegate.door}/sign-ins/ended`, { seat: NRLdelegate.seat, which })
    expect(saidIn(await ending(open?.['id']))).toBe(allowed)
    await fact(() => there.closed !== null)
    expect(there.closed).toBe(CLOSE.signedOut.code)
    expect(saidIn(await phone.gets(`${phone.door}/sign-ins`))).toBe('not-your-seat')
    expect(saidIn(await ending(open?.['id']))).toBe('no-such-sign-in')
    expect(await signInsOf(office)).toHaveLength(2)
    expect(saidIn(await ending('others'))).toBe(allowed)
    expect(saidIn(await office.gets(`${office.door}/sign-ins`))).toBe('not-your-seat')
    expect(await signInsOf(delegate)).toMatchObject([{ isThis: true }])
    expect(await house.knock(`/floor/${HERE}/${NRL.seat}`, head.headers)).not.toBe(401)
  })

  test('[R13] [S9] a seat that is signed in on two devices acts on both, each with a key of its own', async () => {
    const secretary = await house.person(secretariat)
    const back = await secretary.posts(`${secretary.door}/invitations/again`, { seat: NRL.seat })
    const office = new Person(house, NRL, HERE, cookieIn(await shows(codeIn(back))))
    const [one, two] = [proposalId('one'), proposalId('two')]
    expect(await head.tables(p13, 'We act.', one)).toBe(allowed)
    expect(await office.tables(p13, 'We act now.', two)).toBe(allowed)
    expect([await head.withdraws(two), await office.withdraws(one)]).toEqual([allowed, allowed])
  })

  test('[S13] a page that is open is no idle seat; twelve hours after its sign-in it is shown out all the same', async () => {
    const floor = await delegate.listens()
    now += 11 * HOUR
    expect(await signInsOf(delegate)).toMatchObject([{ isHere: true }])
    expect(saidIn(await head.gets(`${head.door}/sign-ins`))).toBe('not-your-seat')
    now += HOUR
    expect(saidIn(await delegate.gets(`${delegate.door}/sign-ins`))).toBe('not-your-seat')
    await fact(() => floor.closed !== null)
    expect(floor.closed).toBe(CLOSE.signedOut.code)
  })

  test('[S9] [S14] whoever shows an invitation goes by a new cookie, keeps its other seats and its open pages', async () => {
    const link = await head.posts(`${head.door}/invitations/again`, { seat: NRLdelegate.seat })
    const solmar = await house.person(SOL)
    const floor = await solmar.listens()
    const answer = await shows(codeIn(link), { Cookie: solmar.headers['Cookie'] ?? '' })
    const renewed = cookieIn(answer)
    expect(renewed).toHaveLength(43)
    expect(renewed).not.toBe(solmar.cookie)
    expect(saidIn(await solmar.gets(`${solmar.door}/sign-ins`))).toBe('not-your-seat')
    const again = new Person(house, SOL, HERE, renewed)
    expect(await signInsOf(again)).toMatchObject([{ isThis: true, isHere: true }])
    expect(floor.closed).toBe(null)
  })
})
