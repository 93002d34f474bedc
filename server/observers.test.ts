import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { asSeenBy } from '../shared/attribution.ts'
import { proposalId } from '../shared/ids.ts'
import { allowed, facilitator, NRL, observer, p12, p13, TVR } from '../shared/negotiation.fixture.ts'
import { wordsOf } from '../shared/provenance.ts'
import { fact, type Person, stateOf, TestHouse } from './house.fixture.ts'

/** On a machine that others use as well, a fact may take its time. */
vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 })

let house: TestHouse
let chair: Person
let northland: Person
let tavoria: Person
let watch: Person
beforeEach(async () => {
  house = await TestHouse.open()
  ;[chair, northland, tavoria, watch] = await Promise.all([
    house.person(facilitator),
    house.person(NRL),
    house.person(TVR),
    house.person(observer),
  ])
})
afterEach(() => house.close())

/** What nobody but their writers is to read. */
const DRAFT = 'Drafted in confidence. '
const NOTE = 'Hold until the last night.'
const FALLBACK = 'Words to fall back on.'

test('[W1] [H3] [T2] an observer’s connection receives no draft, no note and no name that is withheld', async () => {
  expect(await chair.acts({ does: 'set-attribution', namesTo: 'delegations' })).toBe(allowed)
  const early = await watch.listens()
  const typist = await northland.enters((await northland.drafts(p12)).proposal)
  typist.types(DRAFT)
  await fact(() => typist.words.includes(DRAFT.trim()))
  expect(await northland.notes(p13, { instructions: NOTE, fallback: FALLBACK })).toBe(allowed)
  const [sea, wait] = [proposalId('sea'), proposalId('wait')]
  expect(await northland.tables(p13, 'We act at sea.', sea, 'Time presses.')).toBe(allowed)
  expect(await tavoria.tables(p13, 'We wait.', wait)).toBe(allowed)
  expect(await tavoria.takes({ is: 'proposal', proposal: sea }, 'oppose')).toBe(allowed)
  expect(await chair.accepts(p13, [sea])).toBe(allowed)
  const last = (await house.record()).length
  const late = await watch.listens()
  for (const listener of [early, late]) {
    await listener.hearsEntry(last)
    await listener.isCaughtUp()
    const bytes = listener.texts.join('\n')
    expect(bytes).toContain('We act at sea.')
    for (const secret of [DRAFT.trim(), NOTE, FALLBACK, 'NRL', 'TVR', NRL.seat, TVR.seat])
      expect(bytes).not.toContain(secret)
  }
})

test('[V11] [T2] from what an observer was sent every word has the origin it has, and no delegation is in it', async () => {
  const sea = proposalId('sea')
  expect(await northland.tables(p13, 'We act at sea.', sea)).toBe(allowed)
  expect(await chair.accepts(p13, [sea])).toBe(allowed)
  const record = await house.record()
  const audience = { reads: 'own', delegation: observer.delegation } as const
  const whole = stateOf(record)
  const sent = stateOf(record.map((entry) => asSeenBy(audience, entry, whole)))
  expect(wordsOf(sent, p13)).toEqual(wordsOf(whole, p13))
  expect(JSON.stringify(wordsOf(sent, p13))).not.toMatch(/NRL|CF/)
  expect(sent.proposals.get(sea)?.owner).toBe(null)
})
