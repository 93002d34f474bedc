import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'

import type { Actor } from '../shared/delegations.ts'
import { hunksOf } from '../shared/hunks.ts'
import { type ParagraphId, paragraphId, type ProposalId, proposalId } from '../shared/ids.ts'
import { WORDS, isOutdated } from '../shared/meanings.ts'
import { insistedOn } from '../shared/merge.ts'
import {
  allowed,
  everyone,
  facilitator,
  NRL,
  NRLdelegate,
  observer,
  p12,
  p13,
  SOL,
  TVR,
} from '../shared/negotiation.fixture.ts'
import { wordingOf } from '../shared/proposals.ts'
import { hashOf, plain, type Prose, prose } from '../shared/prose.ts'
import { replay } from '../shared/record.ts'
import { CLOSE } from '../shared/rooms.ts'
import { MemoryDisk } from './disk.fixture.ts'
import { type Disk, realDisk } from './disk.ts'
import { fact, isUnmoved, type Person, TestHouse, type Typist, type Wishes } from './house.fixture.ts'
import { Screen } from './screen.ts'

/** On a machine that others use as well, a fact may take its time. */
vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 })

const BASE = 'We remain concerned that people on the move face risks at borders, and resolve to act.'
const WITH_WOMEN = BASE.replace('the move face', 'the move, in particular women and girls, face')
const AT_SEA = BASE.replace('at borders', 'at sea')
const EVERYWHERE = BASE.replace('at borders', 'everywhere')
const WAIT = BASE.replace('to act', 'to wait')

const [women, sea, everywhere, wait, welcome] = ['women', 'sea', 'everywhere', 'wait', 'welcome'].map(
  proposalId,
) as [ProposalId, ProposalId, ProposalId, ProposalId, ProposalId]

let house: TestHouse
let chair: Person
let head: Person
let delegate: Person
let solmar: Person
let tavoria: Person

const opens = async (wishes: Wishes = {}) => {
  house = await TestHouse.open(wishes)
  chair = await house.person(facilitator)
  head = await house.person(NRL)
  delegate = await house.person(NRLdelegate)
  solmar = await house.person(SOL)
  tavoria = await house.person(TVR)
}
afterEach(() => house.close())

const negotiation = async () => (await house.session()).conference.negotiation
const baseNow = async (paragraph: ParagraphId = p13): Promise<Prose> =>
  (await negotiation()).paragraphs.get(paragraph)?.base ?? []
const wordingNow = async (id: ProposalId) => {
  const proposal = (await negotiation()).proposals.get(id)
  if (!proposal) throw new Error(`${id} is on the table`)
  return wordingOf(proposal)
}
const stateOf = async (id: ProposalId) => (await negotiation()).proposals.get(id)?.state.is
const isBehind = async (id: ProposalId) => {
  const now = await negotiation()
  const proposal = now.proposals.get(id)
  return proposal && isOutdated(now, proposal)
}
const lastAct = async () => (await house.record()).at(-1)?.act

/** What a delegation has in drafting, as its floor hears it. */
const hasInDrafting = async (person: Person, proposal: ProposalId) =>
  (await house.session()).drafting.desks
    .draftsOf(person.actor.delegation)
    .find((draft) => draft.proposal === proposal)

/** The same letters and the same history in both. */
const isOneText = (one: Typist, other: Typist): boolean =>
  Y.equalSnapshots(Y.snapshot(one.doc), Y.snapshot(other.doc))

/** The hunks of a wording against a base, as words out and words in. */
const changesOn = (base: Prose, wording: Prose) =>
  hunksOf(base, wording).map(({ from, to, words }) => [to - from, plain(words)])

/** A disk on which syncing some files waits, from `hold` until `go`. */
function slowDisk(isMeant: (path: string) => boolean) {
  let gate = Promise.resolve()
  let open: () => void = () => undefined
  const state = { waiting: 0 }
  const disk: Disk = {
    ...realDisk,
    async open(path, as) {
      const file = await realDisk.open(path, as)
      if (!isMeant(path)) return file
      const sync = async () => {
        state.waiting += 1
        await gate
        state.waiting -= 1
        await file.sync()
      }
      return { ...file, sync }
    },
  }
  const hold = () => {
    gate = new Promise((go) => {
      open = go
    })
  }
  return { disk, state, hold, go: () => open() }
}

describe('at the door', () => {
  beforeEach(() => opens())

  test('[B2] [A1] every role asks, and only a facilitator is allowed', async () => {
    await tavoria.tables(p13, WITH_WOMEN, women)
    const people = await Promise.all(everyone.map((actor) => house.person(actor)))
    const floor = await Promise.all(people.map((person) => person.listens(7)))
    const isStill = await isUnmoved(house, floor, async () => {
      for (const person of people) {
        const { role } = person.actor
        if (role === 'facilitator') continue
        const expected = role === 'observer' ? 'observers-read' : 'facilitators-accept'
        expect([person.actor.seat, await person.accepts(p13, [women])]).toEqual([person.actor.seat, expected])
      }
    })
    expect(isStill).toBe(true)
    expect(await chair.accepts(p13, [women])).toBe(allowed)
    expect(plain(await baseNow())).toBe(WITH_WOMEN)
    for (const listener of floor)
      expect((await listener.hearsEntry(8)).at(-1)).toMatchObject({
        by: { seat: facilitator.seat },
        act: { does: 'accept', result: prose(WITH_WOMEN) },
      })
  })

  test('[B1] [A5] an outcome that a client sends along makes no sense to the house', async () => {
    await tavoria.tables(p13, WITH_WOMEN, women)
    const floor = [await solmar.listens(7)]
    const mine = prose('We do nothing.')
    const claims = [
      { result: mine },
      { carried: [] },
      { outdated: [] },
      { result: mine, carried: [], outdated: [] },
      { result: prose(WITH_WOMEN), carried: [], outdated: [] },
      { by: facilitator },
      { number: 8 },
    ]
    const isStill = await isUnmoved(house, floor, async () => {
      for (const claim of claims) expect(await chair.accepts(p13, [women], claim)).toBe('not-understood')
    })
    expect(isStill).toBe(true)
    expect(house.faults).toEqual([])
  })

  test('[B2] what has moved since the facilitator saw it is not accepted', async () => {
    await tavoria.tables(p13, WITH_WOMEN, women)
    await solmar.tables(p13, WAIT, wait)
    const seen = { base: hashOf(prose(BASE)), taken: [{ proposal: wait, wording: hashOf(prose(WAIT)) }] }
    expect(await chair.accepts(p13, [], { ...seen, base: hashOf(prose('Else.')) })).toBe('text-has-moved')
    const stale = [{ proposal: wait, wording: hashOf(prose('Else.')) }]
    expect(await chair.accepts(p13, [], { ...seen, taken: stale })).toBe('proposals-have-moved')

    await solmar.tables(p13, BASE.replace('to act', 'to wait and see'), wait)
    expect(await chair.accepts(p13, [], seen)).toBe('proposals-have-moved')
    expect(await chair.accepts(p13, [women])).toBe(allowed)
    expect(await chair.accepts(p13, [], seen)).toBe('text-has-moved')
    await solmar.withdraws(wait)
    expect(await chair.accepts(p13, [wait])).toBe('proposals-have-moved')
    expect((await negotiation()).head).toBe(11)
  })

  test('[B2] two facilitators’ acceptances at once: one is recorded, the other is told that the text has moved', async () => {
    await tavoria.tables(p13, WITH_WOMEN, women)
    await solmar.tables(p13, WAIT, wait)
    const answers = await Promise.all([chair.accepts(p13, [women]), chair.accepts(p13, [wait])])
    expect(answers.toSorted()).toEqual([allowed, 'text-has-moved'])
    const act = await lastAct()
    expect(act?.does === 'accept' && [act.taken.length, act.carried.length]).toEqual([1, 1])
  })

  test('[B3] rivals are not accepted together, and each alone is', async () => {
    await solmar.tables(p13, AT_SEA, sea)
    await tavoria.tables(p13, EVERYWHERE, everywhere)
    expect(await chair.accepts(p13, [sea, everywhere])).toBe('rivals-together')
    expect(await chair.accepts(p13, [everywhere])).toBe(allowed)
  })

  test('[B2] ids of another paragraph, of none, twice the same, none at all or too many', async () => {
    await tavoria.tables(p13, WITH_WOMEN, women)
    await solmar.tables(p12, 'We welcome the steps.', welcome)
    const none = proposalId('nothing')
    const floor = [await solmar.listens(8)]
    const isStill = await isUnmoved(house, floor, async () => {
      expect(await chair.accepts(p13, [welcome])).toBe('proposals-have-moved')
      expect(await chair.accepts(p13, [women, welcome])).toBe('proposals-have-moved')
      expect(await chair.accepts(p13, [none])).toBe('proposals-have-moved')
      expect(await chair.accepts(p13, [women, none])).toBe('proposals-have-moved')
      expect(await chair.accepts(p13, [women, women])).toBe('proposals-have-moved')
      expect(await chair.accepts(p13, Array(500).fill(women))).toBe('proposals-have-moved')
      const many = Array.from({ length: 500 }, (_, index) => proposalId(`many-${index}`))
      expect(await chair.accepts(p13, many)).toBe('proposals-have-moved')
      expect(await chair.accepts(p13, [...many, none])).toBe('not-understood')
      expect(await chair.accepts(p13, [])).toBe('nothing-to-accept')
      expect(await chair.accepts(paragraphId('nowhere'), [women])).toBe('no-such-paragraph')
    })
    expect(isStill).toBe(true)
    expect(house.faults).toEqual([])
  })

  test('[L7] nothing is accepted into agreed text', async () => {
    await tavoria.tables(p13, WITH_WOMEN, women)
    await chair.agrees(p13)
    expect(await chair.accepts(p13, [women])).toBe('paragraph-is-agreed')
    expect(plain(await baseNow())).toBe(BASE)
  })

  test('[B4] what collides waits for its owner, who keeps the words and is current again', async () => {
    await solmar.tables(p13, AT_SEA, sea)
    await tavoria.tables(p13, EVERYWHERE, everywhere)
    expect(await chair.accepts(p13, [everywhere])).toBe(allowed)
    expect(await isBehind(sea)).toBe(true)
    expect(plain((await wordingNow(sea)).prose)).toBe(AT_SEA)
    expect(await chair.accepts(p13, [sea])).toBe('proposal-is-outdated')

    const kept = plain(insistedOn(prose(BASE), prose(EVERYWHERE), prose(AT_SEA)))
    expect(kept).toBe(AT_SEA)
    expect(await tavoria.tables(p13, kept, sea)).toBe('not-your-proposal')
    expect(await solmar.tables(p13, kept, sea)).toBe(allowed)
    expect(await isBehind(sea)).toBe(false)
    expect(await chair.accepts(p13, [sea])).toBe(allowed)
    expect(plain(await baseNow())).toBe(AT_SEA)
  })

  test('[B4] words that repeat themselves for five pages do not keep the house from answering', async () => {
    await tavoria.tables(p13, 'a '.repeat(9_999), sea)
    await chair.accepts(p13, [sea])
    await solmar.tables(p13, 'b a '.repeat(4_999), everywhere)
    await tavoria.tables(p13, `${'a '.repeat(9_999)}c`, women)
    const since = performance.now()
    expect(await chair.accepts(p13, [women])).toBe(allowed)
    // Seconds on a slow machine; where every pair of equal words is weighed it is minutes.
    expect(performance.now() - since).toBeLessThan(15_000)
  })
})

describe('under the hands of those who type', () => {
  beforeEach(() => opens())

  test('[B4] [W1] what is accepted appears in every room, the own words stay, and nothing is tabled by itself', async () => {
    await tavoria.tables(p13, WITH_WOMEN, women)
    const [ours, theirs] = [await head.drafts(p13), await solmar.drafts(p13)]
    const one = await head.enters(ours.proposal)
    const other = await solmar.enters(theirs.proposal)
    one.types('Today ')
    other.types(' MARKER', BASE.length)
    const listener = await (await house.person(observer)).listens(7)
    expect(await chair.accepts(p13, [women])).toBe(allowed)
    await fact(() => [one, other].every(({ words }) => words.includes('women and girls')))
    expect(one.words).toBe(`Today ${WITH_WOMEN}`)
    expect(other.words).toBe(`${WITH_WOMEN} MARKER`)

    // Whoever comes into a room now has what the house has.
    expect(isOneText(one, await delegate.enters(ours.proposal))).toBe(true)
    expect(isOneText(other, await solmar.enters(theirs.proposal))).toBe(true)
    expect(await hasInDrafting(head, ours.proposal)).toMatchObject({ changed: true, live: false })
    await listener.hearsEntry(8)
    await listener.isCaughtUp()
    expect(listener.texts.join()).not.toMatch(/Today|MARKER/)
    expect((await negotiation()).proposals.size).toBe(1)
    expect((await lastAct())?.does).toBe('accept')
    expect(house.faults).toEqual([])
  })

  test('[B4] a hand that types on through several acceptances loses no letter', async () => {
    await tavoria.tables(p13, WITH_WOMEN, women)
    await solmar.tables(p13, WAIT, wait)
    const { proposal } = await head.drafts(p13)
    const one = await head.enters(proposal)
    const reader = await delegate.enters(proposal)
    let typed = ''
    const typesUntil = async (isSo: () => boolean) => {
      while (!isSo()) {
        one.types('x', typed.length)
        typed += 'x'
        await fact(() => reader.words.startsWith(typed))
      }
    }
    const accepted = chair.accepts(p13, [women])
    await typesUntil(() => reader.words.includes('women'))
    expect(await accepted).toBe(allowed)
    const more = chair.accepts(p13, [wait])
    await typesUntil(() => reader.words.includes('wait'))
    expect(await more).toBe(allowed)
    expect(reader.words).toBe(typed + WITH_WOMEN.replace('to act', 'to wait'))
    await fact(() => isOneText(one, reader))
  })

  test('[B4] [D3] on the screen it goes on, and is recorded on the new base with the own words alone', async () => {
    await tavoria.tables(p13, WITH_WOMEN, women)
    await chair.sets('screen')
    const watcher = await (await house.person(observer)).listens(8)
    const { proposal } = await head.drafts(p13)
    const one = await head.enters(proposal)
    one.types('Today ')
    await watcher.hears('live')
    expect(await chair.accepts(p13, [women])).toBe(allowed)
    one.types('Now ')
    const recorded = (await watcher.hearsEntry(10)).at(-1)
    expect(recorded).toMatchObject({ by: { seat: NRL.seat }, act: { does: 'table', proposal } })
    const { base, prose: wording } = await wordingNow(proposal)
    expect(base).toBe(hashOf(prose(WITH_WOMEN)))
    expect(changesOn(await baseNow(), wording)).toEqual([[0, 'Now Today ']])
    await watcher.hears('live-ended')
    // No screen shows the accepted words as taken out, not even for a moment.
    const since = watcher.messages.findIndex(
      (message) => message.is === 'entries' && message.entries.some(({ act }) => act.does === 'accept'),
    )
    const shown = watcher.messages
      .slice(since)
      .flatMap((message) => (message.is === 'live' ? plain(message.live.wording) : []))
    expect(shown.length).toBeGreaterThan(0)
    expect(shown.filter((words) => !words.includes('women and girls'))).toEqual([])
  })

  test('[B4] [D3] a collision on the screen: the own words stand where they collide, and nothing else goes', async () => {
    await tavoria.tables(p13, EVERYWHERE.replace('people', 'all people'), everywhere)
    await chair.sets('screen')
    const floor = await solmar.listens(8)
    const { proposal } = await head.drafts(p13)
    const one = await head.enters(proposal)
    const at = BASE.indexOf('borders')
    one.types('frontiers and ', at)
    await floor.hears('live')
    expect(await chair.accepts(p13, [everywhere])).toBe(allowed)
    await floor.hearsEntry(10)
    const { base, prose: wording } = await wordingNow(proposal)
    expect(base).toBe(hashOf(await baseNow()))
    expect(plain(wording)).toContain('all people')
    expect(plain(wording)).toContain('at frontiers and borders')
  })

  test('[W3] [W4] [B5] what is accepted shows its typists out, and so does what asks for the same', async () => {
    const [ours, theirs] = [await head.drafts(p13), await solmar.drafts(p13)]
    const rooms = [
      await head.enters(ours.proposal),
      await delegate.enters(ours.proposal),
      await solmar.enters(theirs.proposal),
    ]
    const spared = await tavoria.enters((await tavoria.drafts(p13)).proposal)
    await head.tables(p13, WITH_WOMEN, ours.proposal)
    await solmar.tables(p13, WITH_WOMEN, theirs.proposal)
    rooms[0]?.types('Not tabled ')
    await fact(() => rooms[1]?.words.startsWith('Not tabled ') === true)
    expect(await chair.accepts(p13, [ours.proposal])).toBe(allowed)
    for (const room of rooms) expect(await room.shownOut()).toBe(CLOSE.decided.code)
    expect(rooms[0]?.words).toMatch(/^Not tabled We/)
    await fact(() => spared.words === WITH_WOMEN)
    expect(spared.shownOutWith).toBe(null)
    expect(await stateOf(theirs.proposal)).toBe('accepted')
    expect(await head.tables(p13, WAIT, ours.proposal)).toBe('proposal-is-decided')
    // A click on the paragraph starts afresh, on the text as it is.
    const next = await head.drafts(p13)
    expect(next).toMatchObject({ changed: false })
    expect(next.proposal).not.toBe(ours.proposal)
  })

  test('[B4] a working text nobody has written in reads like the new base, and is no draft', async () => {
    await tavoria.tables(p13, WITH_WOMEN, women)
    const own = await head.listens(7)
    const { proposal } = await head.drafts(p13)
    const heard = own.messages.length
    expect(await chair.accepts(p13, [women])).toBe(allowed)
    await own.hears('drafts', ({ drafts }) => drafts.every(({ changed }) => !changed), heard)
    expect(await head.drafts(p13)).toMatchObject({ proposal, changed: false })
    expect((await head.enters(proposal)).words).toBe(WITH_WOMEN)
  })

  test('[B4] [K2] what was parked while another was accepted reads on the new base when it is taken up again', async () => {
    await tavoria.tables(p13, WITH_WOMEN, women)
    const { proposal } = await head.drafts(p13)
    await head.tables(p13, WAIT, proposal)
    const one = await head.enters(proposal)
    one.types('Today ')
    await (await head.listens()).hears('drafts', ({ drafts }) => drafts[0]?.changed === true)
    await chair.acts({ does: 'set-aside', proposal, as: 'parked', reason: 'Until later.' })
    await one.shownOut()
    expect(await chair.accepts(p13, [women])).toBe(allowed)
    await house.restart()
    expect(await chair.acts({ does: 'take-up', proposal })).toBe(allowed)
    expect(await isBehind(proposal)).toBe(true)
    expect((await head.enters(proposal)).words).toBe(`Today ${WITH_WOMEN}`)
  })

  test('[R1] [R4] opened again right after an acceptance, the house is as it was, and so is every room', async () => {
    await tavoria.tables(p13, WITH_WOMEN, women)
    await solmar.tables(p13, WAIT, wait)
    const { proposal } = await head.drafts(p13)
    const one = await head.enters(proposal)
    one.types('Today ')
    await (await head.listens()).hears('drafts', ({ drafts }) => drafts[0]?.changed === true)
    one.leaves()
    expect(await chair.accepts(p13, [women])).toBe(allowed)
    const [record, state] = [await house.record(), await negotiation()]
    await house.restart()
    expect(await house.record()).toEqual(record)
    expect(await negotiation()).toEqual(state)
    expect(replay(record)).toEqual(state)
    expect((await head.enters(proposal)).words).toBe(`Today ${WITH_WOMEN}`)
    expect(await chair.accepts(p13, [wait])).toBe(allowed)
    expect(plain(await baseNow())).toBe(WITH_WOMEN.replace('to act', 'to wait'))
  })
})

describe('on a disk that takes its time', () => {
  test('[B4] letters on their way to the disk when the base is typed in stay', async () => {
    const slow = slowDisk((path) => path.includes('working-texts'))
    await opens({ disk: slow.disk })
    await tavoria.tables(p13, WITH_WOMEN, women)
    const { proposal } = await head.drafts(p13)
    const one = await head.enters(proposal)
    slow.hold()
    one.types('Today ')
    await fact(() => slow.state.waiting > 0)
    expect(await chair.accepts(p13, [women])).toBe(allowed)
    slow.go()
    await fact(() => one.words.includes('women and girls'))
    expect(one.words).toBe(`Today ${WITH_WOMEN}`)
    expect(isOneText(one, await delegate.enters(proposal))).toBe(true)
  })

  test('[B4] [D3] a second acceptance while the first is typed in: what was on the screen is recorded on the last base', async () => {
    const slow = slowDisk((path) => path.includes('working-texts'))
    await opens({ disk: slow.disk })
    await tavoria.tables(p13, WITH_WOMEN, women)
    await solmar.tables(p13, WAIT, wait)
    await chair.sets('screen')
    const floor = await solmar.listens(9)
    const { proposal } = await head.drafts(p13)
    const one = await head.enters(proposal)
    one.types('Today ')
    await floor.hears('live')
    slow.hold()
    expect(await chair.accepts(p13, [women])).toBe(allowed)
    await fact(() => slow.state.waiting > 0)
    expect(await chair.accepts(p13, [wait])).toBe(allowed)
    slow.go()
    await floor.hearsEntry(12)
    const { base, prose: wording } = await wordingNow(proposal)
    expect(base).toBe(hashOf(await baseNow()))
    expect(plain(wording)).toBe(`Today ${WITH_WOMEN.replace('to act', 'to wait')}`)
  })

  test('[B4] [D3] words on their way to the record when their base goes have a typist who goes on with them', async () => {
    const slow = slowDisk((path) => path.endsWith('record.jsonl'))
    await opens({ disk: slow.disk })
    await tavoria.tables(p13, WITH_WOMEN, women)
    const { conference, floor } = await house.session()
    const screen = new Screen(conference, floor)
    const held: (Actor | null)[] = []
    conference.onEntries(() => held.push(screen.hold(sea)))
    slow.hold()
    const accepted = chair.accepts(p13, [women])
    await fact(() => slow.state.waiting > 0)
    screen.show(
      { proposal: sea, paragraph: p13, meaning: WORDS, owner: SOL.delegation, wording: prose(AT_SEA) },
      SOL,
    )
    const settled = screen.settle(sea)
    slow.go()
    expect(await accepted).toBe(allowed)
    await settled
    expect(held).toEqual([SOL])
    expect(await lastAct()).toMatchObject({ does: 'accept' })
    expect(screen.hold(sea)).toBe(null)
  })

  test('[B4] a working text that comes up while something is accepted starts from the new base', async () => {
    const slow = slowDisk((path) => path.includes('working-texts'))
    await opens({ disk: slow.disk })
    await tavoria.tables(p13, WITH_WOMEN, women)
    slow.hold()
    const drafted = head.drafts(p13)
    await fact(() => slow.state.waiting > 0)
    expect(await chair.accepts(p13, [women])).toBe(allowed)
    slow.go()
    const { proposal } = await drafted
    expect((await head.enters(proposal)).words).toBe(WITH_WOMEN)
  })
})

describe('on a disk that fails', () => {
  test('[R5] [B4] a base that cannot be typed in shows everyone out for a moment, and is there when they come again', async () => {
    const disk = new MemoryDisk()
    await opens({ disk })
    await tavoria.tables(p13, WITH_WOMEN, women)
    const { proposal } = await head.drafts(p13)
    const one = await head.enters(proposal)
    one.types('Today ')
    await (await head.listens()).hears('drafts', ({ drafts }) => drafts[0]?.changed === true)
    // The record takes its line, the working text does not.
    const heard = (await house.session()).conference.onEntries(() => {
      disk.full = true
    })
    expect(await chair.accepts(p13, [women])).toBe(allowed)
    await fact(() => one.turnedAway > 0)
    heard()
    expect(one.words).toBe(`Today ${BASE}`)
    disk.full = false
    await fact(() => one.words.includes('women and girls'))
    expect(one.words).toBe(`Today ${WITH_WOMEN}`)
    expect(house.faults.length).toBeGreaterThan(0)
  })

  test('[R4] killed right after the answer: the acceptance stands, and no delegation has lost a word', async () => {
    await opens({ disk: new MemoryDisk() })
    await tavoria.tables(p13, WITH_WOMEN, women)
    await solmar.tables(p13, WAIT, wait)
    const { proposal } = await head.drafts(p13)
    const one = await head.enters(proposal)
    one.types('Today ')
    await (await head.listens()).hears('drafts', ({ drafts }) => drafts[0]?.changed === true)
    one.leaves()
    expect(await chair.accepts(p13, [women])).toBe(allowed)
    const record = await house.record()
    await house.kill()
    expect(await house.record()).toEqual(record)
    expect(plain(await baseNow())).toBe(WITH_WOMEN)
    expect(plain((await wordingNow(wait)).prose)).toBe(WITH_WOMEN.replace('to act', 'to wait'))
    // What was accepted was not typed into the working text before the house died: it is when somebody comes back.
    expect((await head.enters(proposal)).words).toBe(`Today ${WITH_WOMEN}`)
  })
})
