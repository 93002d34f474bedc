import { utf8ToBytes } from '@noble/hashes/utils.js'
import { describe, expect, test } from 'vitest'
import { chosenIn } from './asked.ts'
import type { Act, Entry } from './acts.ts'
import { type Actor, HOUSE } from './delegations.ts'
import { negotiationId, proposalId, seatKey } from './ids.ts'
import { aMeeting, facilitator, NRL, NRLdelegate, p12, p13, secretariat, SOL } from './negotiation.fixture.ts'
import { prose } from './prose.ts'
import { Signatures } from './signatures.ts'
import { aKey } from './signing.fixture.ts'
import { fingerprintOf, statementOf, type Voucher } from './signing.ts'
import { isActSignedByTheLetter } from './verifying/seat-signature.ts'

const negotiation = negotiationId('test')
const withdraw: Act = { does: 'withdraw', proposal: proposalId('ours'), reason: '' }
const screen: Act = { does: 'set-drafting', drafting: 'screen' }
const onScreenAt13: Act = { ...screen, paragraph: p13 }

const tabled = (() => {
  const meeting = aMeeting()
  meeting.tables(NRL, p13, 'We act.')
  meeting.tables(SOL, p12, 'We wait.')
  meeting.accepts(facilitator, meeting.last)
  return meeting.record.slice(6)
})()
const [nrl13, , accepted] = tabled.map(({ act }) => act)

/** A record that so many acts have led to. */
function after(...acts: readonly (readonly [Actor, Act, Voucher?])[]): Signatures {
  const entries = acts.map(([by, act, voucher], turn): Entry => ({
    number: turn + 1,
    at: '',
    by,
    act,
    ...(voucher && { voucher }),
  }))
  return new Signatures(isActSignedByTheLetter, entries)
}

const judge = (signatures: Signatures, by: Actor, act: Act, voucher?: Voucher) =>
  signatures.judge({ by, act, voucher, negotiation })

const ours = aKey()
const first = ours.signs({ negotiation, by: NRL }, withdraw, { enrols: true })
const enrolled = () => after([NRL, withdraw, first])

test('[R13] what is signed is canonical JSON of who says it, where, with which key, and what was asked for', () => {
  const key = seatKey(`02${'ab'.repeat(32)}`)
  const said = { negotiation, by: NRL }
  expect(statementOf(said, withdraw, { key, once: '0'.repeat(32) })).toEqual(
    utf8ToBytes(
      `{"act":{"does":"withdraw","proposal":"ours","reason":""},"adref":"act",` +
        `"by":{"delegation":"NRL","role":"head","seat":"nrl-head"},"key":"${key}","negotiation":"test",` +
        `"once":"${'0'.repeat(32)}"}`,
    ),
  )
  expect(fingerprintOf(key)).toMatch(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/)
})

test('[R13] the first act of a key makes it known, for that seat and from that entry on', () => {
  const signatures = after()
  expect(judge(signatures, NRL, withdraw, first)).toBe(null)
  expect(judge(signatures, NRL, withdraw, ours.signs({ negotiation, by: NRL }, withdraw))).toBe(
    'key-is-not-enrolled',
  )
  const since = enrolled()
  expect([...since.keys]).toEqual([[ours.key, { by: NRL, since: 1, signed: 1 }]])
  expect(judge(since, NRL, withdraw, ours.signs({ negotiation, by: NRL }, withdraw))).toBe(null)
  const another = aKey().signs({ negotiation, by: NRL }, withdraw, { enrols: true })
  expect(judge(since, NRL, withdraw, another), 'another device of the same seat').toBe(null)
})

test('[R13] what the house works out is not signed, and what was chosen is', () => {
  const signed = aKey().signs({ negotiation, by: facilitator }, chosenOf(accepted), { enrols: true })
  expect(accepted).toMatchObject({ does: 'accept', result: prose('We wait.') })
  expect(judge(after(), facilitator, given(accepted), signed)).toBe(null)
  expect(judge(after(), facilitator, { ...given(accepted), taken: [] } as Act, signed)).toBe(
    'signature-does-not-fit',
  )
})

describe('[R13] the enemy', () => {
  const says = (by: Actor, act = withdraw, more = {}, where = negotiation) =>
    ours.signs({ negotiation: where, by }, act, more)
  const fresh = says(NRL)
  const stolen = { ...fresh, key: aKey().key }
  const SOLs = aKey()

  test.each<[string, Actor, Act, Voucher | undefined, string]>([
    ['an act without a signature', NRL, withdraw, undefined, 'not-signed'],
    ['the signature of another act', NRL, given(nrl13), fresh, 'signature-does-not-fit'],
    [
      'a signature for another negotiation',
      NRL,
      withdraw,
      says(NRL, withdraw, {}, negotiationId('x')),
      'signature-does-not-fit',
    ],
    [
      'a signature in which a bit is turned',
      NRL,
      withdraw,
      { ...fresh, signature: turned(fresh.signature) },
      'signature-does-not-fit',
    ],
    [
      'a signature of nothing',
      NRL,
      withdraw,
      { ...fresh, signature: '0'.repeat(128) },
      'signature-does-not-fit',
    ],
    [
      'a signature with another number drawn for it',
      NRL,
      withdraw,
      { ...fresh, once: 'f'.repeat(32) },
      'signature-does-not-fit',
    ],
    ['what was signed before, again', NRL, withdraw, first, 'signed-already'],
    ['the key of another seat', SOL, withdraw, says(SOL), 'key-of-another-seat'],
    ['the key of a colleague', NRLdelegate, withdraw, says(NRLdelegate), 'key-of-another-seat'],
    [
      'the seat under another delegation',
      { ...NRL, delegation: SOL.delegation },
      withdraw,
      fresh,
      'key-of-another-seat',
    ],
    ['the delegate as its head', { ...NRL, role: 'delegate' }, withdraw, fresh, 'key-of-another-seat'],
    ['a key that nobody has made known', NRL, withdraw, stolen, 'key-is-not-enrolled'],
    [
      'the same, as if it made itself known',
      NRL,
      withdraw,
      { ...stolen, enrols: true },
      'signature-does-not-fit',
    ],
    [
      'a key that is known, made known once more',
      NRL,
      withdraw,
      says(NRL, withdraw, { enrols: true }),
      'key-is-enrolled',
    ],
    [
      'another’s key, made known for one’s own seat',
      SOL,
      withdraw,
      says(SOL, withdraw, { enrols: true }),
      'key-is-enrolled',
    ],
    [
      'another’s public key without the private one',
      SOL,
      withdraw,
      { ...SOLs.signs({ negotiation, by: SOL }, withdraw, { enrols: true }), key: aKey().key },
      'signature-does-not-fit',
    ],
    [
      'a key that is no point of the curve',
      NRL,
      withdraw,
      { ...fresh, key: seatKey(`02${'f'.repeat(64)}`), enrols: true },
      'signature-does-not-fit',
    ],
    [
      'one’s own words as typed on the screen, where there was none',
      NRL,
      given(nrl13),
      'typed-on-screen',
      'not-typed-on-screen',
    ],
  ])('%s', (...[, by, act, voucher, fault]) => {
    expect(judge(enrolled(), by, act, voucher)).toBe(fault)
  })

  test('what makes a key known for one seat does not make it known for another', () => {
    const theirs = says(NRL, withdraw, { enrols: true })
    expect(judge(after(), SOL, withdraw, theirs)).toBe('signature-does-not-fit')
  })
})

describe('[R13] [R14] what no seat has signed', () => {
  test('stands on a record until it says that acts are signed, or the first of them is', () => {
    const convened: Act = { does: 'convene', negotiation, title: 'A declaration' }
    expect(after([HOUSE, convened]).since).toBe(null)
    expect(judge(after([HOUSE, convened]), NRL, withdraw)).toBe(null)
    const signing = after([HOUSE, { ...convened, acts: 'signed' }])
    expect(signing.since).toBe(1)
    expect(judge(signing, NRL, withdraw)).toBe('not-signed')
    expect(after([HOUSE, convened], [NRL, withdraw], [NRL, withdraw, first]).since).toBe(3)
  })

  test('is taken by no house that asks for it, whatever the record says', () => {
    const vouched = { by: NRL, act: withdraw, voucher: undefined, negotiation }
    expect(after().judge(vouched, true)).toBe('not-signed')
  })

  test('may be the house’s own: a draft it was given and a deadline that was past, and nothing else', () => {
    const close: Act = { does: 'close-silence', silence: 1 }
    expect(judge(enrolled(), HOUSE, close)).toBe(null)
    expect(judge(enrolled(), secretariat, close)).toBe('not-signed')
    for (const act of [withdraw, screen, given(nrl13)])
      expect(judge(enrolled(), HOUSE, act)).toBe('not-signed')
  })

  test('[D3] may have been typed on the screen, where words were typed there', () => {
    const at13 = after([facilitator, onScreenAt13])
    const everywhere = after([facilitator, screen])
    const on12: Act = { ...given(nrl13), paragraph: p12 } as Act
    expect(judge(at13, NRL, given(nrl13), 'typed-on-screen')).toBe(null)
    expect(judge(at13, NRL, on12, 'typed-on-screen')).toBe('not-typed-on-screen')
    expect(judge(everywhere, NRL, on12, 'typed-on-screen')).toBe(null)
    expect(judge(everywhere, NRL, withdraw, 'typed-on-screen')).toBe('not-typed-on-screen')
  })
})

/** The same with its last bit turned. */
function turned(signature: string): string {
  return signature.slice(0, -1) + (Number.parseInt(signature.slice(-1), 16) ^ 1).toString(16)
}

function given(act: Act | undefined): Act {
  if (!act) throw new Error('the act was allowed')
  return act
}

function chosenOf(act: Act | undefined) {
  return chosenIn(given(act))
}
