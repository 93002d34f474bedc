import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { type NamesTo, NAMES_TO } from '../shared/attribution.ts'
import type { Actor } from '../shared/delegations.ts'
import { delegationCode, proposalId } from '../shared/ids.ts'
import {
  allowed,
  everyone,
  facilitator,
  NRL,
  NRLdelegate,
  observer,
  p12,
  p13,
  p13a,
  secretariat,
  SOL,
  TVR,
} from '../shared/negotiation.fixture.ts'
import { plain } from '../shared/prose.ts'
import { wordingOf } from '../shared/proposals.ts'
import { CLOSE, floorAddress } from '../shared/rooms.ts'
import { PAPERS, readableIn } from './papers/taken.fixture.ts'
import { type Answer, fact, HERE, Listener, type Person, stateOf, TestHouse } from './house.fixture.ts'

/** On a machine that others use as well, a fact may take its time. */
vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 })

/** The Coastal Group, of which Solmar and Tavoria are members. */
const COASTAL = {
  code: delegationCode('CGR'),
  name: 'Coastal Group',
  kind: 'group',
  members: [SOL.delegation, TVR.delegation],
} as const

let house: TestHouse
let chair: Person
let northland: Person
let solmar: Person
let watch: Person
beforeEach(async () => {
  house = await TestHouse.open()
  ;[chair, northland, solmar, watch] = await Promise.all([
    house.person(facilitator),
    house.person(NRL),
    house.person(SOL),
    house.person(observer),
  ])
})
afterEach(() => house.close())

const sets = (namesTo: NamesTo, by = chair) => by.acts({ does: 'set-attribution', namesTo })
const lastNumber = async () => (await house.record()).length

/** Codes, names and seats of everyone but this delegation, as they stand in bytes that were sent. */
function othersIn(bytes: string, { delegation }: Actor): readonly string[] {
  const others = everyone.filter((actor) => actor.delegation !== delegation)
  const telling = others.flatMap(({ seat, delegation: code }) => [seat, `Seat ${seat}`, code])
  const names = delegation === observer.delegation ? telling : [...telling, 'The Watch']
  // As a word: two capitals may stand by chance in a fingerprint.
  return names.filter((name) => new RegExp(`(?<![\\w+/-])${name}(?![\\w+/-])`).test(bytes))
}

/** A morning in which everything that could tell who is done by others than Solmar and the Watch. */
async function aMorning(): Promise<void> {
  const tavoria = await house.person(TVR)
  const delegate = await house.person(NRLdelegate)
  const [ours, theirs] = [proposalId('one'), proposalId('two')]
  await tavoria.listens()
  expect(await northland.acts({ does: 'delegate-tabling', delegated: true })).toBe(allowed)
  expect(await northland.tables(p13, 'We act.', ours, 'Time presses.')).toBe(allowed)
  expect(await delegate.tables(p13, 'We act now.', ours)).toBe(allowed)
  expect(await tavoria.tables(p13, 'We wait.', theirs)).toBe(allowed)
  expect(await tavoria.takes({ is: 'proposal', proposal: ours }, 'oppose')).toBe(allowed)
  const joins = { does: 'cosponsor', proposal: ours, delegation: TVR.delegation } as const
  expect(await northland.acts(joins)).toBe(allowed)
  expect(await tavoria.acts({ ...joins, does: 'end-cosponsoring' })).toBe(allowed)
  expect(await chair.agrees(p13a)).toBe(allowed)
  expect(
    await chair.acts({ does: 'reopen', paragraph: p13a, askedBy: TVR.delegation, reason: 'New facts.' }),
  ).toBe(allowed)
  await solmar.tables(p12, 'We welcome steps.', proposalId('three'))
  expect(await solmar.takes({ is: 'proposal', proposal: theirs }, 'reserve')).toBe(allowed)
}

/** Northland types on the screen until this listener has read it. */
async function typesOnTheScreen(listeners: readonly Listener[]): Promise<void> {
  await chair.sets('screen', p12)
  const { proposal } = await northland.drafts(p12)
  const typist = await northland.enters(proposal)
  typist.types('Live: ')
  for (const listener of listeners)
    await listener.hears('live', ({ live }) => plain(live.wording).startsWith('Live: '))
}

/** Every door of the house, as a person of curiosity knocks at it. */
async function everyAnswerTo(person: Person): Promise<readonly Answer[]> {
  const { door } = person
  const proposal = 'one'
  const acts = [
    { does: 'withdraw', proposal },
    { does: 'share-room', proposal, shared: true },
    { does: 'cosponsor', proposal, delegation: TVR.delegation },
    { does: 'end-cosponsoring', proposal, delegation: TVR.delegation },
    { does: 'take-up', proposal },
    { does: 'set-attribution', namesTo: 'all' },
    { does: 'reopen', paragraph: p13, reason: 'To see who asked.' },
    { does: 'table', proposal, paragraph: p13, base: '0'.repeat(64), wording: [{ text: 'We' }] },
    { does: 'withdraw-position', on: { is: 'proposal', proposal } },
    { does: 'who-was-it' },
  ]
  return [
    ...(await Promise.all(acts.map((act) => person.posts(`${door}/acts`, { act })))),
    ...(await Promise.all(
      [{ proposal }, { paragraph: p13 }].map((asked) => person.posts(`${door}/drafts`, asked)),
    )),
    await person.posts(`${door}/invitations`, { delegation: TVR.delegation, role: 'head' }),
    ...(await Promise.all(
      [
        '/api/house',
        ...['seats', 'acts', 'record', 'papers/nothing.docx'].map((name) => `${door}/${name}`),
      ].map((path) => person.gets(path)),
    )),
  ]
}

describe.each([
  { namesTo: 'all', withNames: [facilitator, secretariat, NRL, SOL, observer] },
  { namesTo: 'delegations', withNames: [facilitator, secretariat, NRL, SOL] },
  { namesTo: 'facilitators', withNames: [facilitator, secretariat] },
] as const)('with names shown to $namesTo', ({ namesTo, withNames }) => {
  const reads = (actor: Actor) => withNames.some((other) => other === actor)

  beforeEach(async () => {
    if (namesTo !== 'all') await sets(namesTo)
  })

  test('[T2] the raw frames of who listened all along, and of who comes later, name nobody else to whom it is not shown', async () => {
    const people = await Promise.all(
      [facilitator, secretariat, NRL, SOL, observer].map((by) => house.person(by)),
    )
    const early = await Promise.all(people.map((person) => person.listens()))
    await aMorning()
    await typesOnTheScreen(early)
    const late = await Promise.all(people.map((person) => person.listens()))
    for (const listener of [...early, ...late]) await listener.isCaughtUp()
    const { head, proposals } = (await house.session()).conference.negotiation
    const words = [...proposals.values()].map((proposal) => plain(wordingOf(proposal).prose))
    for (const [at, { actor }] of people.entries())
      for (const listener of [early[at], late[at]]) {
        const others = othersIn(listener?.texts.join('\n') ?? '', actor)
        // Northland has invited Tavoria itself: it knows the code that it said, and no more of it.
        const without = actor === NRL ? [TVR.delegation] : []
        expect({ [actor.seat]: reads(actor) ? others.includes(TVR.seat) : others }).toEqual({
          [actor.seat]: reads(actor) ? true : without,
        })
        const seen = stateOf(listener?.entries ?? [])
        expect(seen.head).toBe(head)
        expect([...seen.proposals.values()].map((one) => plain(wordingOf(one).prose))).toEqual(words)
      }
  })

  test('[T2] no answer over HTTP names anybody else to a delegation or an observer, but a copy of the record to who reads names', async () => {
    await aMorning()
    for (const person of [solmar, watch]) {
      const answers = await everyAnswerTo(person)
      expect(answers.filter(({ status }) => status < 300).length).toBeGreaterThan(0)
      const isCopy = ({ headers }: Answer) => headers['content-type']?.startsWith('application/x-ndjson')
      expect(answers.some(isCopy)).toBe(reads(person.actor))
      expect(
        answers
          .filter((answer) => !isCopy(answer))
          .flatMap(({ text, headers }) => othersIn(text + JSON.stringify(headers), person.actor)),
      ).toEqual([])
    }
  })

  test('[T2] no paper that is taken away names anybody else to whom it is not shown', async () => {
    await aMorning()
    for (const actor of [facilitator, secretariat, NRL, SOL, observer]) {
      const person = await house.person(actor)
      const named = new Set<string>()
      for (const name of [...PAPERS, 'tracked-SOL.docx', 'tracked-TVR.docx']) {
        const { bytes, headers } = await person.gets(`${person.door}/papers/${name}`)
        for (const other of othersIn((await readableIn(bytes)) + JSON.stringify(headers), actor))
          named.add(other)
      }
      expect([actor.seat, [...named].filter((name) => name === TVR.delegation || !reads(actor))]).toEqual([
        actor.seat,
        reads(actor) ? [TVR.delegation] : [],
      ])
    }
  })
})

test('[T4] [T5] a third delegation is sent the same of a position as of a co-sponsoring: that there was an act', async () => {
  await sets('facilitators')
  const tavoria = await house.person(TVR)
  await tavoria.enters((await tavoria.drafts(p12)).proposal)
  const listener = await tavoria.listens()
  const { proposal } = await northland.drafts(p13)
  expect(await northland.tables(p13, 'We act.', proposal)).toBe(allowed)
  await listener.isCaughtUp()
  const heard = listener.texts.length
  expect(await solmar.acts({ does: 'cosponsor', proposal, delegation: SOL.delegation })).toBe(allowed)
  expect(await solmar.takes({ is: 'proposal', proposal }, 'reserve')).toBe(allowed)
  await listener.hearsEntry(await lastNumber())
  await listener.isCaughtUp()
  const alike = listener.texts.slice(heard).map((text) => text.replace(/"number":\d+|"at":"[^"]+"/g, ''))
  expect(alike).toHaveLength(2)
  expect(alike[0]).toBe(alike[1])
  expect(alike[0]).toContain('"by":null,"act":{"does":"withheld"}')
})

describe('[T3] of a group', () => {
  /** Solmar and Tavoria are in it. It has tabled and stood, and types on the screen. */
  async function groupAtWork(listeners: readonly Listener[]) {
    const coordinator = await house.newcomer(COASTAL.code, 'head')
    const proposal = proposalId('of-the-group')
    await northland.tables(p13, 'We act.', proposalId('one'))
    await coordinator.tables(p13a, 'To find them;', proposal)
    const on = { is: 'proposal', proposal: proposalId('one') } as const
    expect(await coordinator.takes(on, 'reserve', { condition: 'If it is soon.' })).toBe(allowed)
    await chair.sets('screen', p12)
    const typist = await coordinator.enters((await coordinator.drafts(p12)).proposal)
    typist.types('Live: ')
    for (const listener of listeners) {
      await listener.hears('live', ({ live }) => plain(live.wording).startsWith('Live: '))
      await listener.isCaughtUp()
    }
  }

  test('the raw frames and answers of a member name the group and its members, and no others', async () => {
    const secretary = await house.person(secretariat)
    expect(await secretary.acts({ does: 'admit', delegation: COASTAL })).toBe(allowed)
    await sets('facilitators')
    const early = await solmar.listens()
    await groupAtWork([early])
    const late = await solmar.listens()
    await late.isCaughtUp()
    for (const listener of [early, late]) {
      const bytes = listener.texts.join('\n')
      expect(othersIn(bytes, SOL)).toEqual([TVR.delegation]) // as a member of the group, in its admission
      expect(bytes).toContain('"condition":"If it is soon."')
      expect(bytes).toMatch(/"by":\{"delegation":"CGR"\},"act":\{"does":"table"/)
      expect(bytes).toMatch(/"is":"live".*"owner":"CGR"/)
    }
    const paper = await solmar.gets(`${solmar.door}/papers/rolling.txt`)
    expect(paper.text).toContain(COASTAL.code)
    expect(othersIn(paper.text, SOL)).toEqual([])
  })

  test('the raw frames and papers of who is not in it name neither the group nor its members', async () => {
    const secretary = await house.person(secretariat)
    expect(await secretary.acts({ does: 'admit', delegation: COASTAL })).toBe(allowed)
    await sets('facilitators')
    const stranger = await house.newcomer(delegationCode('HIL'), 'head')
    const people = [northland, watch, stranger]
    const early = await Promise.all(people.map((person) => person.listens()))
    await groupAtWork(early)
    for (const [at, person] of people.entries()) {
      const late = await person.listens()
      await late.isCaughtUp()
      const paper = await person.gets(`${person.door}/papers/rolling.txt`)
      const bytes = [...(early[at]?.texts ?? []), ...late.texts, paper.text].join('\n')
      expect([person.actor.seat, othersIn(bytes, person.actor)]).toEqual([person.actor.seat, []])
      expect(bytes).not.toMatch(/CGR|Coastal|If it is soon/)
    }
  })
})

describe('when it is set otherwise', () => {
  /** Comes to the floor as a browser does that has the record up to `since`. */
  const comesBack = async (person: Person, since: number) => {
    const listener = await person.listens(since)
    await listener.isCaughtUp()
    return { listener, seated: listener.all('seated')[0], bytes: listener.texts.join('\n') }
  }

  test('[T7] who loses names is sent away before the next word, and whoever still reads them stays', async () => {
    await aMorning()
    const [solmars, watchs, chairs] = [await solmar.listens(), await watch.listens(), await chair.listens()]
    const heard = solmars.texts.length
    // At once: both may go to the disk as one group.
    const both = [sets('facilitators'), northland.tables(p13a, 'To find them;', proposalId('four'))]
    expect(await Promise.all(both)).toEqual([allowed, allowed])
    await fact(() => solmars.closed !== null && watchs.closed !== null)
    expect([solmars.closed, watchs.closed]).toEqual([CLOSE.readAnew.code, CLOSE.readAnew.code])
    const after = solmars.texts.slice(heard).filter((text) => text.includes('"is":"entries"'))
    expect(after.filter((text) => text.includes('set-attribution') || text.includes('To find them'))).toEqual(
      [],
    )
    await chairs.hearsEntry(await lastNumber())
    expect(chairs.closed).toBeNull()
  })

  test('[T7] who comes back from before the change is sent the record from its beginning, without names', async () => {
    await aMorning()
    const before = await lastNumber()
    await sets('facilitators')
    await northland.tables(p13a, 'To find them;', proposalId('four'))
    for (const person of [solmar, watch])
      for (const since of [1, 6, before - 1, before]) {
        const { listener, seated, bytes } = await comesBack(person, since)
        expect(seated).toMatchObject({ since: 0, head: before + 2 })
        expect(listener.entries.map(({ number }) => number)).toEqual(
          Array.from({ length: before + 2 }, (_, turn) => turn + 1),
        )
        expect(othersIn(bytes, person.actor)).toEqual([])
      }
    const { seated, listener } = await comesBack(solmar, before + 1)
    expect(seated).toMatchObject({ since: before + 1 })
    expect(listener.entries.map(({ number }) => number)).toEqual([before + 2])
  })

  test('[T7] [T1] who gains names is sent them all, those from before included', async () => {
    await sets('facilitators')
    await aMorning()
    const blind = await solmar.listens()
    const observing = await watch.listens()
    const head = await lastNumber()
    expect(othersIn(blind.texts.join('\n'), SOL)).toEqual([])
    await sets('delegations')
    await fact(() => blind.closed === CLOSE.readAnew.code)
    const { listener, seated } = await comesBack(solmar, head)
    expect(seated).toMatchObject({ since: 0 })
    expect(listener.entries).toEqual(await house.record())
    // Nothing changes for an observer: it hears of the change, and stays.
    await observing.hearsEntry(head + 1)
    expect(observing.closed).toBeNull()
    expect(othersIn(observing.texts.join('\n'), observer)).toEqual([])
  })

  test('[T1] [R4] it holds after the house was closed and opened again', async () => {
    await sets('facilitators')
    await aMorning()
    await house.restart()
    const { bytes } = await comesBack(watch, 0)
    expect(othersIn(bytes, observer)).toEqual([])
    expect(await sets('facilitators')).toBe('attribution-is-so')
  })

  test('[T1] nobody else sets it, whatever they send', async () => {
    const before = await lastNumber()
    for (const person of [solmar, northland, watch])
      for (const namesTo of NAMES_TO) expect(await sets(namesTo, person)).not.toBe(allowed)
    const odd = ['everyone', '', null, ['all'], { all: true }, undefined]
    for (const namesTo of odd) {
      const answer = await chair.posts(`${chair.door}/acts`, { act: { does: 'set-attribution', namesTo } })
      expect(answer.status).toBe(400)
    }
    expect((await chair.posts(`${chair.door}/acts`, { act: { does: 'withheld' } })).status).toBe(400)
    expect(await lastNumber()).toBe(before)
  })

  test('[T2] [A5] an address that claims another seat opens no floor, and one that asks oddly is answered alike', async () => {
    await sets('facilitators')
    await aMorning()
    expect(await house.knock(floorAddress(HERE, facilitator.seat), watch.headers)).toBe(401)
    for (const query of ['?since=99999', '?since=0&names=all', '?since=6&since=0', '?as=facilitator']) {
      const address = `ws://${house.at}${floorAddress(HERE, observer.seat)}${query}`
      const socket = new WebSocket(address, { headers: watch.headers })
      const listener = new Listener(socket)
      await listener.hears('drafts')
      expect(othersIn(listener.texts.join('\n'), observer)).toEqual([])
      socket.terminate()
    }
  })
})
