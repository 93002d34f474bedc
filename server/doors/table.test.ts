import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Act } from '../../shared/acts.ts'
import type { Actor } from '../../shared/delegations.ts'
import { delegationCode, paragraphId, proposalId } from '../../shared/ids.ts'
import {
  allowed,
  everyone,
  facilitator,
  NRL,
  NRLdelegate,
  observer,
  p12,
  p13,
  secretariat,
  SOL,
  TVR,
} from '../../shared/negotiation.fixture.ts'
import { STANCES, tally } from '../../shared/positions.ts'
import { hashOf, prose } from '../../shared/prose.ts'
import { may } from '../../shared/rights.ts'
import { CLOSE } from '../../shared/rooms.ts'
import { atTheDoor } from '../../shared/words.ts'
import { MemoryDisk } from '../disk.fixture.ts'
import {
  ELSEWHERE,
  fact,
  HERE,
  isUnmoved,
  type Listener,
  type Person,
  saidIn,
  stateOf,
  TestHouse,
} from '../house.fixture.ts'

/** On a machine that others use as well, a fact may take its time. */
vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 })

let house: TestHouse
const ours = proposalId('ours')

const openHouse = async () => {
  house = await TestHouse.open()
}
const closeHouse = () => house.close()

/** Everyone on the floor, by seat. */
async function floorOf(...actors: readonly Actor[]): Promise<readonly Listener[]> {
  return Promise.all(actors.map(async (actor) => (await house.person(actor)).listens()))
}

describe('a morning’s work', () => {
  beforeEach(openHouse)
  afterEach(closeHouse)

  test('[W1] [W2] two seats of one delegation type together, and nobody else is sent one byte of it', async () => {
    const [head, delegate] = [await house.person(NRL), await house.person(NRLdelegate)]
    const own = await delegate.listens()
    const others = await floorOf(facilitator, secretariat, SOL, observer)
    const { proposal } = await head.drafts(p13)
    expect((await delegate.drafts(p13)).proposal).toBe(proposal)
    const one = await head.enters(proposal)
    const other = await delegate.enters(proposal)
    one.types('MARKER ')
    await fact(() => other.words.startsWith('MARKER'))
    other.types(' indeed', 6)
    await fact(() => one.words.startsWith('MARKER indeed '))
    await own.hears('drafts', ({ drafts }) => drafts.some(({ changed }) => changed))

    for (const listener of others) {
      await listener.isCaughtUp()
      expect(listener.texts.join()).not.toContain('MARKER')
      expect(listener.texts.join()).not.toContain(proposal)
      expect(listener.all('live')).toEqual([])
    }
    expect(own.texts.join()).not.toContain('MARKER')
    expect(JSON.stringify(await house.record())).not.toContain('MARKER')
  })

  test('[R16] what is asked for twice under one name, because its answer was lost, is on the record once', async () => {
    const [head, other] = [await house.person(NRL), await house.person(SOL)]
    const on = { is: 'paragraph', paragraph: p13 } as const
    const wording = hashOf((await house.session()).conference.negotiation.paragraphs.get(p13)?.base ?? [])
    const take = (stance: string) =>
      ({ does: 'take-position', on, stance, wording, statement: '', condition: '', except: [] }) as const
    const asks = (who: Person, stance: string, once: unknown) =>
      who.posts(`${who.door}/acts`, { act: take(stance), once })
    const once = '0123456789abcdef0123456789abcdef'
    expect(await head.takes(on, 'can-accept')).toBe(allowed) // its key is known
    const before = (await house.record()).length
    const [first, meanwhile] = await Promise.all([asks(head, 'support', once), asks(head, 'support', once)])
    const again = await asks(head, 'support', once)
    expect(first.body).toMatchObject({ ok: true, entry: before + 1 })
    expect([meanwhile.body, again.body]).toMatchObject([{ entry: before + 1 }, { entry: before + 1 }])
    expect(await house.record()).toHaveLength(before + 1)

    // The name is of that seat and of that act: it answers nobody else, and nothing else.
    expect((await asks(other, 'support', once)).body).toMatchObject({ entry: before + 2 })
    expect((await asks(head, 'oppose', once)).body).toMatchObject({ entry: before + 3 })
    expect((await asks(head, 'support', 'x')).status).toBe(400)
    expect(await house.record()).toHaveLength(before + 3)
  })

  test('[R2] [P4] [P5] what is tabled reaches everyone, tabling again adds a wording, withdrawing ends it', async () => {
    const head = await house.person(NRL)
    const floor = await floorOf(facilitator, SOL, observer, NRLdelegate)
    expect(await head.delegates()).toBe(allowed)
    expect(await head.tables(p13, 'We act.', ours, 'Time presses.')).toBe(allowed)
    expect(await head.tables(p13, 'We act now.', ours)).toBe(allowed)
    const delegate = await house.person(NRLdelegate)
    expect(await delegate.withdraws(ours)).toBe(allowed)

    for (const listener of floor) {
      const entries = (await listener.hearsEntry(10)).filter(({ number }) => number > 6)
      expect(entries.map(({ number, by, act }) => ({ number, by, does: act.does }))).toEqual([
        { number: 7, by: NRL, does: 'delegate-tabling' },
        { number: 8, by: NRL, does: 'table' },
        { number: 9, by: NRL, does: 'table' },
        { number: 10, by: NRLdelegate, does: 'withdraw' },
      ])
      expect(stateOf(listener.entries)).toEqual((await house.session()).conference.negotiation)
    }
    const proposal = (await house.session()).conference.negotiation.proposals.get(ours)
    expect(proposal?.number).toBe('NRL 13.1')
    expect(proposal?.wordings.map((wording) => wording.reason)).toEqual(['Time presses.', ''])
    expect(proposal?.state.is).toBe('withdrawn')
  })

  test('[L2] [L4] [W4] agreeing shows everyone out with their words, and nothing is written there any more', async () => {
    const [head, delegate, other] = await Promise.all([NRL, NRLdelegate, SOL].map((who) => house.person(who)))
    if (!head || !delegate || !other) throw new Error('three people came')
    const { proposal } = await head.drafts(p13)
    const theirs = await other.drafts(p13)
    const elsewhere = await other.drafts(p12)
    const rooms = [
      await head.enters(proposal),
      await delegate.enters(proposal),
      await other.enters(theirs.proposal),
    ]
    const spared = await other.enters(elsewhere.proposal)
    rooms[0]?.types('Today ')
    await fact(() => rooms[1]?.words.startsWith('Today ') === true)

    expect(await (await house.person(facilitator)).agrees(p13)).toBe(allowed)
    for (const room of rooms) expect(await room.shownOut()).toBe(CLOSE.agreed.code)
    expect(rooms.map(({ words }) => words.slice(0, 6))).toEqual(['Today ', 'Today ', 'We rem'])
    expect(spared.shownOutWith).toBe(null)

    expect(await head.tables(p13, 'We act.', proposal)).toBe('paragraph-is-agreed')
    expect(saidIn(await head.posts(`${head.door}/drafts`, { paragraph: p13 }))).toBe('paragraph-is-agreed')
    expect(saidIn(await head.posts(`${head.door}/drafts`, { proposal }))).toBe('paragraph-is-agreed')
    expect(await house.knock(`/rooms/${HERE}/${NRL.seat}/${proposal}`, head.headers)).toBe(403)
    spared.types('Still ')
    await fact(() => spared.words.startsWith('Still '))
  })

  test('[L3] what is reopened may be gone on with, from the words that were kept', async () => {
    const [head, chair] = [await house.person(NRL), await house.person(facilitator)]
    const { proposal } = await head.drafts(p13)
    const before = await head.enters(proposal)
    before.types('Today ')
    await (await head.listens()).hears('drafts', ({ drafts }) => drafts[0]?.changed === true)
    await chair.agrees(p13)
    await before.shownOut()
    expect(await chair.acts({ does: 'reopen', paragraph: p13, reason: 'New instructions.' })).toBe(allowed)
    expect((await head.drafts(p13)).proposal).toBe(proposal)
    const after = await head.enters(proposal)
    expect(after.words).toMatch(/^Today We remain/)
  })

  test('[W1] two seats that ask at once get one working text; another is given when it is asked for', async () => {
    const [head, delegate] = [await house.person(NRL), await house.person(NRLdelegate)]
    const [one, other] = await Promise.all([head.drafts(p13), delegate.drafts(p13)])
    expect(one.proposal).toBe(other.proposal)
    const room = await head.enters(one.proposal)
    room.types('Today ')
    await (await head.listens()).hears('drafts', ({ drafts }) => drafts[0]?.changed === true)
    const another = await head.drafts(p13, true)
    expect(another.proposal).not.toBe(one.proposal)
    expect(another.changed).toBe(false)
  })

  test('[N3] the directions and the letters of any script are words like others', async () => {
    const words = 'نلتزم \u200fبالعمل، 我们行动 ‑ क्षि 👩‍🚀'
    const head = await house.person(NRL)
    expect(await head.tables(p13, words, ours)).toBe(allowed)
    const entry = (await house.record()).at(-1)
    expect(entry?.act.does === 'table' && entry.act.wording[0]).toEqual({ text: words })
  })
})

describe('the disk', () => {
  beforeEach(openHouse)
  afterEach(closeHouse)

  test('[R4] a house that is opened again is as it was, drafts and their words included', async () => {
    const head = await house.person(NRL)
    await head.tables(p12, 'We welcome the steps taken.', ours)
    const { proposal } = await head.drafts(p13)
    const room = await head.enters(proposal)
    room.types('Today ')
    const floor = await head.listens()
    await floor.hears('drafts', ({ drafts }) => drafts.some(({ changed }) => changed))
    room.leaves()
    const [record, state] = [await house.record(), (await house.session()).conference.negotiation]

    await house.restart()
    expect(await house.record()).toEqual(record)
    expect((await house.session()).conference.negotiation).toEqual(state)
    expect(await head.drafts(p13)).toMatchObject({ proposal, changed: true, live: false })
    expect((await head.enters(proposal)).words).toMatch(/^Today We remain/)
    expect(await head.tables(p12, 'We welcome steps.', ours)).toBe(allowed)
    expect(house.faults).toEqual([])
  })
})

describe('with a disk that can fail', () => {
  let disk: MemoryDisk
  let small: TestHouse
  beforeEach(async () => {
    disk = new MemoryDisk()
    small = await TestHouse.open({ disk })
  })
  afterEach(() => small.close())

  test('[R4] what was answered before the power went is there when it is back', async () => {
    const head = await small.person(NRL)
    const { proposal } = await head.drafts(p13)
    const room = await head.enters(proposal)
    room.types('Today ')
    await (await head.listens()).hears('drafts', ({ drafts }) => drafts[0]?.changed === true)
    expect(await head.tables(p12, 'We welcome.', ours)).toBe(allowed)
    const record = await small.record()
    room.leaves()
    await small.kill()
    expect(await small.record()).toEqual(record)
    expect((await head.enters(proposal)).words).toMatch(/^Today We remain/)
  })

  test('[R5] on a full disk an act is answered with a sentence, heard by nobody, and works when there is room', async () => {
    const [head, other] = [await small.person(NRL), await small.person(SOL)]
    const floor = await other.listens()
    disk.full = true
    const tabling = { does: 'table', proposal: ours, paragraph: p12, reason: '' }
    const wording = prose('We welcome.')
    const base = await baseOf(small, p12)
    const isStill = await isUnmoved(small, [floor], async () => {
      const answer = await head.posts(`${head.door}/acts`, { act: { ...tabling, base, wording } })
      expect(answer).toMatchObject({ status: 503, body: { sentence: atTheDoor('not-kept') } })
      const draft = await head.posts(`${head.door}/drafts`, { paragraph: p13 })
      expect(saidIn(draft)).toBe('not-kept')
    })
    expect(isStill).toBe(true)
    expect(small.faults).toHaveLength(2)

    disk.full = false
    expect(await head.tables(p12, 'We welcome.', ours)).toBe(allowed)
    expect((await floor.hearsEntry(7)).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect((await head.drafts(p13)).changed).toBe(false)
  })

  test('[R5] [W5] words that cannot be kept are shown to nobody, and their typist is shown out to come again', async () => {
    const [head, delegate] = [await small.person(NRL), await small.person(NRLdelegate)]
    const { proposal } = await head.drafts(p13)
    const one = await head.enters(proposal)
    const other = await delegate.enters(proposal)
    disk.full = true
    one.types('Today ')
    await fact(() => one.turnedAway > 0)
    expect(other.words).toMatch(/^We remain/)
    expect(one.shownOutWith).toBe(null)
    disk.full = false
    await fact(() => other.words.startsWith('Today '))
    expect(one.words).toBe(other.words)
  })
})

describe('positions', () => {
  beforeEach(openHouse)
  afterEach(closeHouse)

  const on = { is: 'proposal', proposal: ours } as const
  const wording = { is: 'paragraph', paragraph: p13 } as const
  const withdrawing = { does: 'withdraw-position', on } as const
  const standing = async () => {
    const { counted, stale, notHeard } = tally((await house.session()).conference.negotiation, on)
    const heard = [...counted].flatMap(([stance, who]) =>
      who.map(({ code, through }) => `${code} ${stance}${through ? ` through ${through}` : ''}`),
    )
    return { heard, stale: stale.map(({ code }) => code), notHeard }
  }

  test('[O1] [A1] every role asks for every stance, and delegations that do not propose it take theirs', async () => {
    const head = await house.person(NRL)
    await head.tables(p13, 'We act.', ours)
    const answers = new Map<Actor, string>([
      [facilitator, 'delegations-take-positions'],
      [secretariat, 'delegations-take-positions'],
      [NRL, 'sponsors-support-their-own'],
      [NRLdelegate, 'sponsors-support-their-own'],
      [SOL, allowed],
      [TVR, allowed],
      [observer, 'observers-read'],
    ])
    for (const [actor, answer] of answers) {
      const person = await house.person(actor)
      for (const stance of STANCES)
        expect([actor.seat, await person.takes(on, stance)]).toEqual([actor.seat, answer])
    }
    expect(await standing()).toEqual({
      heard: ['NRL support', 'SOL oppose', 'TVR oppose'],
      stale: [],
      notHeard: [],
    })
    // On the wording of the paragraph everyone may stand, who proposes a change to it too.
    expect(await head.takes(wording, 'can-accept')).toBe(allowed)
    expect(await (await house.person(observer)).takes(wording, 'support')).toBe('observers-read')
  })

  test('[O2] a position on words that have moved is refused, and said again on those there are', async () => {
    const [head, other] = [await house.person(NRL), await house.person(SOL)]
    await head.tables(p13, 'We act.', ours)
    const seen = { wording: hashOf(prose('We act.')) }
    await head.tables(p13, 'We act now.', ours)
    const floor = [await head.listens(8)]
    const isStill = await isUnmoved(house, floor, async () => {
      expect(await other.takes(on, 'support', seen)).toBe('text-has-moved')
      expect(await other.takes(wording, 'support', seen)).toBe('text-has-moved')
    })
    expect(isStill).toBe(true)
    expect(await other.takes(on, 'support')).toBe(allowed)
  })

  test('[O3] [O4] a position goes stale when the words change, and is fresh again when it is confirmed', async () => {
    const [head, other] = [await house.person(NRL), await house.person(SOL)]
    await head.tables(p13, 'We act.', ours)
    await other.takes(on, 'reserve', { condition: 'If it is soon.' })
    await head.tables(p13, 'We act now.', ours)
    expect(await standing()).toEqual({ heard: ['NRL support'], stale: ['SOL'], notHeard: ['TVR'] })
    expect(await other.takes(on, 'reserve')).toBe(allowed)
    expect(await standing()).toEqual({
      heard: ['NRL support', 'SOL reserve'],
      stale: [],
      notHeard: ['TVR'],
    })
  })

  test('[O3] [B4] a position stays fresh while the house carries the proposal over', async () => {
    const [head, other, chair] = [
      await house.person(NRL),
      await house.person(SOL),
      await house.person(facilitator),
    ]
    const base = 'We remain concerned that people on the move face risks at borders, and resolve to act.'
    await head.tables(p13, base.replace('to act', 'to wait'), ours)
    await other.takes(on, 'support')
    const theirs = proposalId('theirs')
    await other.tables(p13, base.replace('people', 'all people'), theirs)
    expect(await chair.accepts(p13, [theirs])).toBe(allowed)
    expect((await standing()).heard).toEqual(['NRL support', 'SOL support'])
    expect(await other.takes({ is: 'proposal', proposal: theirs }, 'support')).toBe('proposal-is-decided')
  })

  test('[O6] a position is withdrawn once, and may be taken anew', async () => {
    const [head, other] = [await house.person(NRL), await house.person(SOL)]
    await head.tables(p13, 'We act.', ours)
    expect(await other.acts(withdrawing)).toBe('no-position-to-withdraw')
    await other.takes(on, 'support')
    expect(await other.acts(withdrawing)).toBe(allowed)
    expect(await other.acts(withdrawing)).toBe('no-position-to-withdraw')
    expect((await standing()).notHeard).toEqual(['SOL', 'TVR'])
    expect(await head.acts(withdrawing)).toBe('sponsors-support-their-own')
    expect(await other.takes(on, 'oppose')).toBe(allowed)
    const record = (await house.record()).slice(7).map(({ act }) => act.does)
    expect(record).toEqual(['take-position', 'withdraw-position', 'take-position'])
  })

  test('[O5] a group speaks for its members, names none but them as exceptions, and a member’s own word goes first', async () => {
    const group = delegationCode('CGR')
    const members = ['SOL', 'TVR', 'DEL'].map(delegationCode)
    const delegation = { code: group, name: 'Coastal Group', kind: 'group', members } as const
    expect(await (await house.person(secretariat)).acts({ does: 'admit', delegation })).toBe(allowed)
    const [head, other] = [await house.person(NRL), await house.person(SOL)]
    const coordinator = await house.newcomer(group, 'head')
    await head.tables(p13, 'We act.', ours)
    for (const except of [['NRL'], ['CGR'], ['XYZ'], ['SOL', 'NRL']])
      expect(await coordinator.takes(on, 'support', { except })).toBe('not-a-member')
    expect(await other.takes(on, 'support', { except: ['TVR'] })).toBe('not-a-member')
    for (const except of [['sol'], ['S O L'], [''], [13], 'SOL', Array(401).fill('SOL')])
      expect(await coordinator.takes(on, 'support', { except })).toBe('not-understood')

    expect(await coordinator.takes(on, 'support', { except: ['TVR', 'TVR'] })).toBe(allowed)
    expect(await standing()).toEqual({
      heard: ['NRL support', 'SOL support through CGR', 'DEL support through CGR'],
      stale: [],
      notHeard: ['TVR'],
    })
    expect(await other.takes(on, 'oppose')).toBe(allowed)
    expect((await standing()).heard).toEqual(['NRL support', 'DEL support through CGR', 'SOL oppose'])
  })

  test('[R1] what is said with a position is kept as said, without what no one can see, and within its length', async () => {
    const [head, other] = [await house.person(NRL), await house.person(SOL)]
    await head.tables(p13, 'We act.', ours)
    const said = {
      statement: '\u0000We\u001b[2J can\tlive with it.\nNot more.\u0007 ',
      condition: ' مع\u200b الشكر \u009f',
    }
    const reordered = { statement: 'We \u202etca\u202c now\u{e0061}.' }
    expect(await other.takes(on, 'support', reordered)).toBe(allowed)
    expect((await house.record()).at(-1)?.act).toMatchObject({ statement: 'We \ufffdtca\ufffd now.' })
    expect(await other.takes(on, 'reserve', said)).toBe(allowed)
    expect((await house.record()).at(-1)?.act).toMatchObject({
      statement: 'We [2J can live with it.\nNot more.',
      condition: 'مع الشكر',
    })
    expect(await other.takes(on, 'reserve', { statement: 'x'.repeat(4_000) })).toBe(allowed)
    const floor = [await head.listens(10)]
    const isStill = await isUnmoved(house, floor, async () => {
      for (const claim of [
        { statement: 'x'.repeat(4_001) },
        { condition: 'x'.repeat(4_001) },
        { statement: ' '.repeat(4_001) },
        { statement: null },
        { statement: prose('We act.') },
        { delegation: 'TVR' },
        { by: TVR },
        { stance: 'co-sponsor' },
        { stance: '__proto__' },
        { on: { is: 'proposal', paragraph: p13 } },
        { on: { is: 'delegation', delegation: 'NRL' } },
        { on: ours },
        { wording: 'x' },
        { wording: undefined },
      ])
        expect(await other.takes(on, 'reserve', claim)).toBe('not-understood')
      expect(await other.takes({ is: 'proposal', proposal: proposalId('nothing') }, 'support')).toBe(
        'no-such-proposal',
      )
      expect(await other.takes({ is: 'paragraph', paragraph: paragraphId('nowhere') }, 'support')).toBe(
        'no-such-paragraph',
      )
    })
    expect(isStill).toBe(true)
    expect(house.faults).toEqual([])
  })

  test('[L1] [P5] nobody stands on what was withdrawn, nor on words that are agreed', async () => {
    const [head, other] = [await house.person(NRL), await house.person(SOL)]
    await head.tables(p13, 'We act.', ours)
    await other.takes(on, 'support')
    await head.withdraws(ours)
    expect(await other.takes(on, 'oppose')).toBe('proposal-is-decided')
    expect(await other.acts(withdrawing)).toBe('proposal-is-decided')
    await (await house.person(facilitator)).agrees(p13)
    expect(await other.takes(wording, 'oppose')).toBe('paragraph-is-agreed')
  })
})

describe('the enemy', () => {
  const NEWCOMER = { code: delegationCode('HIL'), name: 'Hill Lands', kind: 'State', members: [] } as const
  let floor: readonly Listener[]
  let people: ReadonlyMap<Actor, Person>
  let thief: Person
  const personOf = (actor: Actor): Person => {
    const found = people.get(actor)
    if (!found) throw new Error(`${actor.seat} is here`)
    return found
  }

  const gone = proposalId('gone')

  beforeAll(async () => {
    await openHouse()
    people = new Map(
      await Promise.all(everyone.map(async (actor) => [actor, await house.person(actor)] as const)),
    )
    thief = personOf(SOL)
    await personOf(NRL).tables(p13, 'We act.', ours)
    await personOf(NRL).tables(p13, 'We act now.', gone)
    await personOf(NRL).withdraws(gone)
    await personOf(facilitator).agrees(p12)
    floor = await Promise.all([...people.values()].map((person) => person.listens(10)))
  })
  afterAll(closeHouse)

  const acts = async (): Promise<readonly Act[]> => [
    { does: 'admit', delegation: NEWCOMER },
    { does: 'set-drafting', drafting: 'screen' },
    { does: 'set-drafting', drafting: 'screen', paragraph: p13 },
    ...[p12, p13].map((paragraph): Act => ({
      does: 'table',
      proposal: ours,
      paragraph,
      base: hashOf(prose('We welcome the steps taken to widen regular pathways.')),
      wording: prose('We wait.'),
      reason: '',
    })),
    { does: 'withdraw', proposal: ours, reason: '' },
    { does: 'agree', paragraph: p13, wording: await baseOf(house, p13), lapsing: [ours] },
    { does: 'agree', paragraph: p13, wording: await baseOf(house, p13), lapsing: [] },
    { does: 'reopen', paragraph: p12, reason: 'Why not.' },
    { does: 'reopen', paragraph: p13, reason: 'Why not.' },
    { does: 'call', paragraph: p13, wording: await baseOf(house, p13) },
    { does: 'call', paragraph: p12, wording: await baseOf(house, p12) },
    { does: 'object', paragraph: p13, wording: await baseOf(house, p13), statement: 'Why not.' },
    { does: 'withdraw-objection', paragraph: p13 },
    { does: 'close-call', paragraph: p13, reason: 'Why not.' },
    { does: 'agree', paragraph: paragraphId('nowhere'), wording: await baseOf(house, p13), lapsing: [] },
    { does: 'withdraw', proposal: proposalId('nothing'), reason: '' },
  ]

  test('[A1] [A2] [A3] [L5] every act by every role that may not do it is refused in its sentence', async () => {
    const { negotiation } = (await house.session()).conference
    let refusals = 0
    const isStill = await isUnmoved(house, floor, async () => {
      for (const act of await acts())
        for (const [actor, person] of people) {
          const judged = may(actor, act, negotiation)
          if (judged.ok) continue
          refusals += 1
          const answer = await person.posts(`${person.door}/acts`, { act })
          expect(answer).toMatchObject({ status: 409, body: { refusal: judged.refusal } })
        }
    })
    expect(isStill).toBe(true)
    expect(refusals).toBeGreaterThan(60)
  })

  test('[N1] [N2] convening and importing are no acts of a seat', async () => {
    const person = personOf(secretariat)
    const paragraphs = [{ id: 'x', kind: 'operative', level: 1, label: '1.', prose: prose('We act.') }]
    const isStill = await isUnmoved(house, floor, async () => {
      for (const act of [
        { does: 'convene', negotiation: HERE, title: 'Mine' },
        { does: 'import-draft', name: 'Mine', paragraphs },
      ])
        expect(saidIn(await person.posts(`${person.door}/acts`, { act }))).toBe('not-understood')
    })
    expect(isStill).toBe(true)
  })

  test('[A5] a body that says who somebody is makes no sense to the house', async () => {
    const act = { does: 'withdraw', proposal: ours, reason: '' }
    const claims = [
      { by: NRL },
      { actor: NRL },
      { seat: NRL.seat },
      { delegation: NRL.delegation },
      { owner: NRL.delegation },
      { role: 'facilitator' },
      { number: 9, at: '2030-01-01T00:00:00.000Z' },
    ]
    const isStill = await isUnmoved(house, floor, async () => {
      for (const claim of claims)
        for (const body of [{ act, ...claim }, { act: { ...act, ...claim } }, { ...act, ...claim }])
          expect(saidIn(await thief.posts(`${thief.door}/acts`, body))).toBe('not-understood')
      for (const claim of claims) {
        const body = { paragraph: p13, another: false, ...claim }
        expect(saidIn(await thief.posts(`${thief.door}/drafts`, body))).toBe('not-understood')
      }
    })
    expect(isStill).toBe(true)
  })

  test('[S2] another’s seat in the address, or the own one in another negotiation, is not one’s seat', async () => {
    const act = { does: 'withdraw', proposal: ours, reason: '' }
    const doors = [
      `/api/negotiations/${HERE}/${NRL.seat}`,
      `/api/negotiations/${HERE}/${facilitator.seat}`,
      `/api/negotiations/${HERE}/house`,
      `/api/negotiations/${ELSEWHERE}/${SOL.seat}`,
      `/api/negotiations/nowhere/${SOL.seat}`,
    ]
    const isStill = await isUnmoved(house, floor, async () => {
      for (const at of doors) {
        expect(saidIn(await thief.posts(`${at}/acts`, { act }))).toBe('not-your-seat')
        expect(saidIn(await thief.posts(`${at}/drafts`, { paragraph: p13 }))).toBe('not-your-seat')
        expect(saidIn(await thief.posts(`${at}/invitations`, { delegation: 'SOL', role: 'head' }))).toBe(
          'not-your-seat',
        )
        expect(saidIn(await thief.gets(`${at}/seats`))).toBe('not-your-seat')
      }
    })
    expect(isStill).toBe(true)
  })

  test('[S2] without a session there is no seat, whatever the cookie says', async () => {
    const { cookie, door } = personOf(NRL)
    const act = { does: 'withdraw', proposal: ours, reason: '' }
    const cookies = [
      '',
      'adref-session=',
      `adref-session=${cookie.slice(0, -1)}`,
      `adref-session=${cookie}x`,
      `adref-session="${cookie}"`,
      `Adref-Session=${cookie}`,
      `__Host-adref-session=${cookie}`,
      `x-adref-session=${cookie}`,
      'adref-session=__proto__',
      `adref-session=${'x'.repeat(10_000)}`,
    ]
    const isStill = await isUnmoved(house, floor, async () => {
      for (const each of cookies) {
        const answer = await thief.posts(`${door}/acts`, { act }, { Cookie: each })
        expect([each.slice(0, 60), saidIn(answer)]).toEqual([each.slice(0, 60), 'not-your-seat'])
        expect(answer.headers['set-cookie']).toBeUndefined()
      }
    })
    expect(isStill).toBe(true)
  })

  test('[S2] ids that are none lead nowhere', async () => {
    const act = { does: 'withdraw', proposal: ours, reason: '' }
    const ids = [
      '..',
      '../..',
      '%2e%2e',
      '..%2f..%2ftest',
      '__proto__',
      'constructor',
      '%00',
      'test%00',
      'TEST',
      'test%20',
      '%F0%9F%98%80',
      'x'.repeat(10_000),
    ]
    const isStill = await isUnmoved(house, floor, async () => {
      for (const id of ids)
        for (const door of [`/api/negotiations/${id}/${SOL.seat}`, `/api/negotiations/${HERE}/${id}`]) {
          const answer = await thief.posts(`${door}/acts`, { act })
          expect([401, 404]).toContain(answer.status)
          expect([401, 404]).toContain((await thief.gets(`${door}/seats`)).status)
        }
      for (const broken of ['%', '%zz', '%c0%ae', '%E0%A4%A'])
        expect((await thief.posts(`/api/negotiations/${broken}/${SOL.seat}/acts`, { act })).status).toBe(400)
      for (const id of ['../p13', '__proto__', 'p13\0', 'P13', 'x'.repeat(10_000), '', 13, null, {}])
        for (const body of [
          { act: { ...act, proposal: id } },
          { act: { does: 'reopen', paragraph: id, reason: 'x' } },
          { act: { does: 'set-drafting', drafting: 'screen', paragraph: id } },
        ])
          expect(saidIn(await thief.posts(`${thief.door}/acts`, body))).toBe('not-understood')
    })
    expect(isStill).toBe(true)
    expect(house.faults).toEqual([])
  })

  test('[W2] drafts of another delegation, of a withdrawn proposal, on nothing, or by those who only read', async () => {
    const theirs = await personOf(NRL).drafts(p13, true)
    const asked = (who: Actor, body: unknown) =>
      personOf(who)
        .posts(`${personOf(who).door}/drafts`, body)
        .then(saidIn)
    const isStill = await isUnmoved(house, floor, async () => {
      expect(await asked(SOL, { proposal: theirs.proposal })).toBe('not-your-proposal')
      expect(await asked(facilitator, { proposal: theirs.proposal })).toBe('not-your-proposal')
      expect(await asked(observer, { proposal: theirs.proposal })).toBe('observers-read')
      expect(await asked(NRL, { proposal: gone })).toBe('proposal-is-decided')
      expect(await asked(NRL, { proposal: 'nothing' })).toBe('no-such-proposal')
      expect(await asked(observer, { paragraph: p13 })).toBe('observers-read')
      expect(await asked(secretariat, { paragraph: p13 })).toBe('secretariat-proposes-nothing')
      expect(await asked(SOL, { paragraph: p12 })).toBe('paragraph-is-agreed')
      expect(await asked(SOL, { paragraph: 'nowhere' })).toBe('no-such-paragraph')
    })
    expect(isStill).toBe(true)
  })

  describe('words that hide or overflow', () => {
    const hidden: readonly (readonly [string, unknown])[] = [
      ['a NUL', prose('We\0 act.')],
      ['an escape', prose('We \u001b[2J act.')],
      ['a line break', prose('We\nact.')],
      ['a lone surrogate', prose('We \ud800 act.')],
      ['a bidirectional override', prose('We \u202etca.')],
      ['a tag, which nothing shows', prose('We act\u{e0061}\u{e0062}.')],
      ['a letter that is empty', prose('We\u3164act.')],
      ['an isolate', prose('We \u2066act\u2069.')],
      ['a byte order mark', prose('\ufeffWe act.')],
      ['the same in a footnote', [{ footnote: [{ text: 'We \u202etca.' }] }]],
    ]
    const wordings: readonly (readonly [string, unknown])[] = [
      ['a footnote in a footnote', [{ footnote: [{ footnote: [{ text: 'x' }] }] }]],
      ['a mark that is none', [{ text: 'We act.', underline: true }]],
      ['a mark that is not true', [{ text: 'We act.', bold: 'yes' }]],
      ['markup in place of words', [{ html: '<b>We act.</b>' }]],
      ['too many characters', prose('x'.repeat(40_001))],
      ['too many characters in many runs', Array.from({ length: 41 }, () => ({ text: 'x'.repeat(1_000) }))],
      ['too many runs', Array.from({ length: 4_001 }, () => ({ text: 'x' }))],
      ['a string', 'We act.'],
      ['a number', 13],
      ['nothing', null],
      ['an object', { length: 1, 0: { text: 'We act.' } }],
    ]

    const answered = async (wording: unknown) => {
      let answer = ''
      const base = await baseOf(house, p13)
      const act = { does: 'table', proposal: 'theirs', paragraph: p13, base, wording, reason: '' }
      const isStill = await isUnmoved(house, floor, async () => {
        answer = saidIn(await thief.posts(`${thief.door}/acts`, { act }))
      })
      expect(isStill).toBe(true)
      return answer
    }

    // The answer names what is wrong, so that a person who pasted it knows what to do.
    test.each(hidden)('[P8] %s is refused by its name', async (_, wording) => {
      expect(await answered(wording)).toBe('hidden-characters')
    })

    test.each(wordings)('%s is not understood', async (_, wording) => {
      expect(await answered(wording)).toBe('not-understood')
    })
  })

  describe('bodies that are none', () => {
    const deep = (opening: string, closing: string) => opening.repeat(20_000) + closing.repeat(20_000)
    const bodies: readonly (readonly [string, string])[] = [
      ['nothing', ''],
      ['half an object', '{"act":'],
      ['a list', '[]'],
      ['null', 'null'],
      ['a string', '"act"'],
      ['an act that is a list', '{"act":[]}'],
      ['an act without a verb', '{"act":{}}'],
      ['a verb that is an object', '{"act":{"does":{}}}'],
      ['a verb of every object', '{"act":{"does":"__proto__"}}'],
      ['a prototype', '{"act":{"does":"withdraw","proposal":"ours"},"__proto__":{"by":1}}'],
      ['a prototype in the act', '{"act":{"does":"withdraw","proposal":"ours","__proto__":{"by":1}}}'],
      ['a constructor', '{"act":{"does":"withdraw","proposal":"ours","constructor":{"prototype":{}}}}'],
      ['deep lists', deep('[', ']')],
      ['deep objects', `${deep('{"act":', '')}1${'}'.repeat(20_000)}`],
      ['deep lists where ids are meant', `{"act":{"does":"agree","lapsing":${deep('[', ']')}}}`],
      ['too many ids', JSON.stringify({ act: { does: 'agree', lapsing: Array(5_001).fill('ours') } })],
      ['a number beyond numbers', '{"act":{"does":"withdraw","proposal":1e999}}'],
    ]

    test.each(bodies)('%s', async (_, body) => {
      const isStill = await isUnmoved(house, floor, async () => {
        const answer = await personOf(NRL).posts(`${personOf(NRL).door}/acts`, body)
        expect([400, 403]).toContain(answer.status)
        expect(answer.body).toMatchObject({ ok: false, sentence: expect.any(String) })
      })
      expect(isStill).toBe(true)
      expect(house.faults).toEqual([])
    })

    test('ten megabytes are too big', async () => {
      const isStill = await isUnmoved(house, floor, async () => {
        const body = { act: { does: 'withdraw', proposal: 'x'.repeat(10_000_000) } }
        expect(saidIn(await thief.posts(`${thief.door}/acts`, body))).toBe('too-big')
      })
      expect(isStill).toBe(true)
    })
  })
})

async function baseOf(where: TestHouse, paragraph: typeof p13) {
  const { conference } = await where.session()
  return hashOf(conference.negotiation.paragraphs.get(paragraph)?.base ?? [])
}
