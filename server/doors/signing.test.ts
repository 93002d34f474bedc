import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Asked } from '../../shared/asked.ts'
import type { Actor } from '../../shared/delegations.ts'
import { proposalId, seatKey } from '../../shared/ids.ts'
import {
  allowed,
  facilitator,
  NRL,
  NRLdelegate,
  observer,
  p12,
  p13,
  SOL,
} from '../../shared/negotiation.fixture.ts'
import { hashOf, prose } from '../../shared/prose.ts'
import { readCopy } from '../../shared/verifying/copy.ts'
import { verified } from '../../shared/verifying/verify.ts'
import { MemoryDisk } from '../disk.fixture.ts'
import { ELSEWHERE, HERE, isUnmoved, type Person, saidIn, TestHouse } from '../house.fixture.ts'
import { isActSignedHere } from '../record/signed-here.ts'
import { Key } from '../signing.fixture.ts'

/** On a machine that others use as well, a fact may take its time. */
vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 })

let house: TestHouse
beforeEach(async () => {
  house = await TestHouse.open({ disk: new MemoryDisk() })
})
afterEach(() => house.close())

const tabling = async (words: string, paragraph = p13, id = 'ours'): Promise<Asked> => ({
  does: 'table',
  proposal: proposalId(id),
  paragraph,
  base: hashOf((await house.session()).conference.negotiation.paragraphs.get(paragraph)?.base ?? []),
  wording: prose(words),
  reason: '',
})

const here = (by: Actor) => ({ negotiation: HERE, by })
const enrols = { enrols: true } as const
const says = async (person: Person, act: unknown, signed?: unknown) => saidIn(await person.says(act, signed))

describe('[R13] an act is recorded with the signature of its seat', () => {
  test('the first makes the key known, the next are signed with it, and anyone verifies them', async () => {
    const head = await house.person(NRL)
    const key = new Key()
    const first = await tabling('We act.')
    expect(await says(head, first, key.signs(here(NRL), first, enrols))).toBe(allowed)
    const second = await tabling('We act now.')
    expect(await says(head, second, key.signs(here(NRL), second))).toBe(allowed)
    const { conference, checkpoints } = await house.session()
    expect((await conference.entries(7)).map(({ voucher }) => voucher)).toMatchObject([
      { key: key.public, enrols: true },
      { key: key.public },
    ])
    const found = verified(
      readCopy('copy', await checkpoints.copy({ names: true })),
      undefined,
      isActSignedHere,
    )
    expect(found.ok && found.value.vouching).toMatchObject({ signed: 2, since: 7 })
  })

  test('a house that was killed knows the keys again, and what was used', async () => {
    const head = await house.person(NRL)
    const key = new Key()
    const first = await tabling('We act.')
    const signed = key.signs(here(NRL), first, enrols)
    expect(await says(head, first, signed)).toBe(allowed)
    await house.kill()
    const back = await house.person(NRL)
    const withdraw: Asked = { does: 'withdraw', proposal: proposalId('ours'), reason: '' }
    expect(await says(back, withdraw, signed)).toBe('signed-already')
    expect(await says(back, withdraw, key.signs(here(NRL), withdraw))).toBe(allowed)
  })

  test('[R5] what could not be kept has made no key known', async () => {
    const disk = new MemoryDisk()
    const small = await TestHouse.open({ disk })
    const head = await small.person(NRL)
    const key = new Key()
    const act = await tabling('We act.') // the words are the same in every house of this fixture
    disk.full = true
    const signed = key.signs(here(NRL), act, enrols)
    expect((await head.says(act, signed)).status).toBe(503)
    disk.full = false
    expect(await says(head, act, signed)).toBe(allowed)
    await small.close()
  })

  test('[T2] nobody is sent a key or a signature on the floor', async () => {
    const listeners = await Promise.all(
      [NRL, SOL, observer].map(async (actor) => (await house.person(actor)).listens()),
    )
    expect(await (await house.person(NRL)).tables(p13, 'We act.', proposalId('ours'))).toBe(allowed)
    for (const listener of listeners) {
      await listener.hearsEntry(7)
      expect(listener.texts.join()).not.toMatch(/"(voucher|signature|once)"/)
    }
  })

  test('a person whose act is refused is told so by the rules first', async () => {
    const watcher = await house.person(observer)
    expect(await says(watcher, await tabling('We act.'))).toBe('observers-read')
  })
})

test('[R13] the enemy: whatever is no signature of this act by this seat changes nothing for anybody', async () => {
  const [head, delegate, solmar, chair] = await Promise.all(
    [NRL, NRLdelegate, SOL, facilitator].map((actor) => house.person(actor)),
  )
  if (!head || !delegate || !solmar || !chair) throw new Error('All have come in.')
  const [keys, theirs] = [new Key(), new Key()]
  const known = await tabling('We act.')
  const used = keys.signs(here(NRL), known, enrols)
  expect(await says(head, known, used)).toBe(allowed)
  const wait = await tabling('We wait.', p12, 'theirs')
  expect(await says(solmar, wait, theirs.signs(here(SOL), wait, enrols))).toBe(allowed)

  const listener = await solmar.listens()
  const act = await tabling('We act now.')
  const ours = await tabling('We rest.', p12, 'theirs')
  const good = keys.signs(here(NRL), act)
  const attack = async () => {
    const tried: readonly (readonly [Person, unknown, unknown, string])[] = [
      [head, act, undefined, 'not-signed'],
      [head, act, keys.signs(here(NRL), known), 'signature-does-not-fit'],
      [head, act, keys.signs({ negotiation: ELSEWHERE, by: NRL }, act), 'signature-does-not-fit'],
      [head, act, keys.signs(here(SOL), act), 'signature-does-not-fit'],
      [head, act, theirs.signs(here(NRL), act), 'key-of-another-seat'],
      [head, act, theirs.signs(here(NRL), act, enrols), 'key-is-enrolled'],
      [head, act, used, 'signed-already'],
      [head, act, { ...good, once: used.once }, 'signed-already'],
      [head, act, new Key().signs(here(NRL), act), 'key-is-not-enrolled'],
      [head, act, { ...good, key: new Key().public, enrols: true }, 'signature-does-not-fit'],
      [head, act, { ...good, key: seatKey(`02${'f'.repeat(64)}`), enrols: true }, 'signature-does-not-fit'],
      [solmar, ours, keys.signs(here(NRL), ours), 'key-of-another-seat'],
      [solmar, ours, keys.signs(here(SOL), ours, enrols), 'key-is-enrolled'],
      ...[
        'typed-on-screen',
        null,
        {},
        [],
        1,
        { ...good, by: NRL },
        { ...good, once: '' },
        { ...good, key: '' },
      ].map((signed) => [head, act, signed, 'not-understood'] as const),
      [head, act, { ...good, signature: `${good.signature}00` }, 'not-understood'],
    ]
    for (const [person, asked, signed, refusal] of tried)
      expect([JSON.stringify(signed), await says(person, asked, signed)]).toEqual([
        JSON.stringify(signed),
        refusal,
      ])
  }
  expect(await isUnmoved(house, [listener], attack)).toBe(true)
  expect(await says(head, act, good), 'and none of it has used up what is good').toBe(allowed)

  // Sent twice at once, it is recorded once.
  const again = await tabling('We act at once.')
  const twice = keys.signs(here(NRL), again)
  const answers = await Promise.all([says(head, again, twice), says(head, again, twice)])
  expect(answers.toSorted()).toEqual([allowed, 'nothing-changed'])
  const position = { does: 'withdraw', proposal: proposalId('ours'), reason: '' } as const
  const stolen = keys.signs(here(NRL), position)
  expect(await says(delegate, position, stolen)).not.toBe(allowed)
})
