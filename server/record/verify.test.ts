import { describe, expect, test } from 'vitest'
import type { Entry } from '../../shared/acts.ts'
import type { Recorded } from '../../shared/chain.ts'
import { type Actor, HOUSE } from '../../shared/delegations.ts'
import { negotiationId, proposalId } from '../../shared/ids.ts'
import {
  aMeeting,
  facilitator,
  NRL,
  opening,
  p12,
  p13,
  secretariat,
  SOL,
} from '../../shared/negotiation.fixture.ts'
import { hashOf, prose } from '../../shared/prose.ts'
import { ok } from '../../shared/result.ts'
import { realChance } from '../chance.ts'
import { MemoryDisk } from '../disk.fixture.ts'
import { frameOf } from '../frames.ts'
import { DEMONSTRATIONS } from '../demonstration/demonstration.ts'
import { played } from '../demonstration/played.ts'
import { isSound } from '../../shared/verifying/acts.ts'
import { Chain } from '../../shared/verifying/chain.ts'
import { type Checkpoint, checkpointOf } from '../../shared/verifying/checkpoint.ts'
import { looksLikeRecord, readCopy } from '../../shared/verifying/copy.ts'
import { copyOf } from './copy.ts'
import { openHouseKey } from './house-key.ts'
import { receiptsIn } from '../../shared/verifying/kept-receipts.ts'
import { reportOf } from '../../shared/verifying/report.ts'
import { faultBeside, keptOf, verified, type Verified } from '../../shared/verifying/verify.ts'

const means = { disk: new MemoryDisk(), chance: realChance }
const signer = (await openHouseKey('/house.key', means)).signerFor(negotiationId('test'))
const another = (await openHouseKey('/another.key', means)).signerFor(negotiationId('test'))

const meeting = aMeeting()
meeting.tables(NRL, p13, 'We act.')
meeting.tables(SOL, p12, 'We wait. “Déclaration” — 😀')
meeting.agrees(facilitator, p13)
meeting.reopens(facilitator, p13)

const recorded = new Chain().link(meeting.record, realChance)
const signedOver = (lines: readonly Recorded[], by = signer): Checkpoint => {
  const { tree } = new Chain(lines)
  return checkpointOf({ size: tree.size, root: tree.root() }, by)
}
const checkpoint = signedOver(recorded)
const whole = copyOf(recorded, [checkpoint], { names: true })

const verify = (bytes: Uint8Array, key?: string) => verified(readCopy('record', bytes), key)

/** A time on the first day, in milliseconds after midnight. */
const firstDay = (after: number): string => new Date(Date.UTC(2030, 0, 1) + after).toISOString()

/** A house that would record these acts without asking the rules. */
const lawless = (acts: readonly (readonly [Actor, unknown, at?: string])[]): Buffer => {
  const entries = acts.map(
    ([by, act, at], turn) => ({ number: turn + 1, at: at ?? firstDay(turn), by, act }) as Entry,
  )
  const lines = new Chain().link(entries, realChance)
  return copyOf(lines, [signedOver(lines)], { names: true })
}
const opened = opening.map((act) => [secretariat, act] as const)

/** A day after the tenth of a second in which silence is opened, in milliseconds after midnight. */
const DEADLINE = 100 + 24 * 3_600_000
const breach = { does: 'break-silence', named: [{ paragraph: p13, words: 'We' }], reason: 'It goes too far.' }
const silence = (until: number) => ({
  does: 'open-silence',
  revision: 'Zero draft',
  text: aMeeting().negotiation.revisions[0]?.hash,
  until: firstDay(until),
  lapsing: [],
})
const underSilence = [...opened, [facilitator, silence(DEADLINE), firstDay(100)]] as const

function found(bytes: Uint8Array): Verified {
  const answer = verify(bytes)
  if (!answer.ok) throw new Error(answer.refusal)
  return answer.value
}

test('[R11] a record that is whole is found whole, and leads to the same negotiation', () => {
  const { chain, negotiation, signed } = found(whole)
  expect(negotiation).toEqual(meeting.negotiation)
  expect(chain.head).toBe(meeting.record.length)
  expect(signed).toEqual({ size: chain.head, key: checkpoint.key })
  expect(looksLikeRecord(whole)).toBe(true)
  expect(reportOf(readCopy('record', whole), found(whole))).toContain('is whole: 10 entries')
})

test('[R8] a copy without names is verified by the same root and signature, and is not judged', () => {
  const withheld = copyOf(recorded, [checkpoint], { names: false })
  expect(withheld.toString()).not.toContain(NRL.seat)
  expect(found(withheld).negotiation).toBe(null)
  expect(found(withheld).chain.tree.root()).toEqual(found(whole).chain.tree.root())
  expect(reportOf(readCopy('record', withheld), found(withheld))).toContain(
    'not judged, because in 10 entries the names are withheld',
  )
})

describe('what is wrong is named by its first bad entry', () => {
  test('[R11] damage in a frame', () => {
    const bytes = Buffer.from(whole)
    bytes.write('X', bytes.indexOf('We act.'))
    expect(verify(bytes)).toMatchObject({ refusal: expect.stringContaining('record, line 2') })
    const two = Buffer.concat([
      Buffer.from('{"adref":"record","version":2}\n'),
      frameOf(
        1,
        recorded.slice(0, 6).map((line) => JSON.stringify(line)),
      ),
      Buffer.from(
        frameOf(
          7,
          recorded.slice(6).map((line) => JSON.stringify(line)),
        ),
      ).fill(0, 200),
    ])
    expect(verify(two)).toMatchObject({
      refusal: expect.stringMatching(/no whole frame.*Entries 1 to 6 are whole\.$/),
    })
  })

  test('[R11] words that were changed, with a frame made anew around them', () => {
    const bad = recorded.with(6, { ...lineAt(7), act: { ...lineAt(7).act, reason: 'Another.' } })
    expect(verify(copyOf(bad, [checkpoint], { names: true }))).toMatchObject({
      refusal: 'Entry 7 is not as it was recorded: what it says does not fit its hash.',
    })
  })

  test('[R9] a whole chain that was made anew: the house has signed for another', () => {
    const meanwhile = aMeeting()
    meanwhile.tables(SOL, p13, 'We act.')
    const anew = new Chain().link(meanwhile.record, realChance)
    expect(verify(copyOf(anew, [signedOver(recorded.slice(0, anew.length))], { names: true }))).toMatchObject(
      {
        refusal: 'A checkpoint was signed for other entries than the first 7 of this record.',
      },
    )
    expect(verify(copyOf(anew, [checkpoint], { names: true }))).toMatchObject({
      refusal: 'A checkpoint was signed for 10 entries, and the record has 7.',
    })
    const forged = copyOf(anew, [signedOver(anew, another)], { names: true })
    expect(verify(forged).ok).toBe(true)
    expect(verify(forged, checkpoint.key)).toMatchObject({
      refusal: 'The last checkpoint is not signed by the key that was asked for.',
    })
    expect(faultBeside(found(forged), keptOf(found(whole)))).toBe('Entry 1 is another one than was kept.')
  })

  test('[R11] an act that the rules did not allow, though it is chained and signed', () => {
    expect(
      verify(lawless([...opened, [NRL, { does: 'take-up', proposal: proposalId('none') }]])),
    ).toMatchObject({
      refusal: expect.stringMatching(/^Entry 7, take-up by NRL: By the rules it was not allowed\./),
    })
  })

  test('[R11] an objection after the time of its call, and not one that arrived in time and waited', () => {
    const wording = hashOf(aMeeting().negotiation.paragraphs.get(p13)?.base ?? prose(''))
    const call = { does: 'call', paragraph: p13, wording, until: firstDay(1000) }
    const object = { does: 'object', paragraph: p13, wording, statement: 'Too far.' }
    const settle = { does: 'set-drafting', drafting: 'screen' }
    const called = [...opened, [facilitator, call, firstDay(100)]] as const
    expect(verify(lawless([...called, [NRL, object, firstDay(1001)]]))).toMatchObject({
      refusal: expect.stringMatching(/^Entry 8, object by NRL: By the rules it was not allowed\./),
    })
    const behind = [facilitator, settle, firstDay(1000)] as const
    expect(verify(lawless([...called, behind, [NRL, object, firstDay(1001)]])).ok).toBe(true)

    // Standing behind another entry excuses by no more than the time since the first of those it stands behind.
    const late = { does: 'set-drafting', drafting: 'beside' }
    const run = [
      [facilitator, settle, firstDay(5000)],
      [facilitator, late, firstDay(5001)],
    ] as const
    expect(verify(lawless([...called, ...run, [NRL, object, firstDay(5002)]]))).toMatchObject({
      refusal: expect.stringMatching(/^Entry 10, object by NRL: By the rules it was not allowed\./),
    })
    const inTime = [
      [facilitator, settle, firstDay(999)],
      [facilitator, late, firstDay(1000)],
    ] as const
    expect(verify(lawless([...called, ...inTime, [NRL, object, firstDay(1001)]])).ok).toBe(true)
  })

  test('[R11] a paragraph agreed while its call was running, and not one agreed after its time', () => {
    const wording = hashOf(aMeeting().negotiation.paragraphs.get(p13)?.base ?? prose(''))
    const call = { does: 'call', paragraph: p13, wording, until: firstDay(1000) }
    const agree = { does: 'agree', paragraph: p13, wording, lapsing: [] }
    const called = [...opened, [facilitator, call, firstDay(100)]] as const
    expect(verify(lawless([...called, [facilitator, agree, firstDay(999)]]))).toMatchObject({
      refusal: expect.stringMatching(/^Entry 8, agree by /),
    })
    expect(verify(lawless([...called, [facilitator, agree, firstDay(1001)]])).ok).toBe(true)
  })

  test('[R11] [Z4] a breach after the deadline of its silence, and not one that arrived in time and waited', () => {
    const broken = { ...breach, silence: 7 }
    expect(verify(lawless([...underSilence, [NRL, broken, firstDay(DEADLINE + 1)]]))).toMatchObject({
      refusal: expect.stringMatching(/^Entry 8, break-silence by NRL: By the rules it was not allowed\./),
    })
    const behind = [
      facilitator,
      { does: 'set-attribution', namesTo: 'facilitators' },
      firstDay(DEADLINE),
    ] as const
    expect(verify(lawless([...underSilence, behind, [NRL, broken, firstDay(DEADLINE + 1)]])).ok).toBe(true)
  })

  test('[R11] [Z5] a silence that is closed before its deadline is past, or by somebody else than the house', () => {
    const close = { does: 'close-silence', silence: 7 }
    for (const [by, after] of [
      [HOUSE, DEADLINE],
      [secretariat, DEADLINE + 1],
    ] as const)
      expect(verify(lawless([...underSilence, [by, close, firstDay(after)]]))).toMatchObject({
        refusal: expect.stringMatching(/^Entry 8, close-silence by SEC: By the rules it was not allowed\./),
      })
    expect(verify(lawless([...underSilence, [HOUSE, close, firstDay(DEADLINE + 1)]])).ok).toBe(true)
  })

  test('[R11] [Z1] a deadline that was too soon, and not one that was chosen in time by who then waited', () => {
    const opens = [facilitator, silence(DEADLINE), firstDay(101)] as const
    expect(verify(lawless([...opened, opens]))).toMatchObject({
      refusal: expect.stringMatching(/^Entry 7, open-silence by CF: By the rules it was not allowed\./),
    })
    const behind = [facilitator, { does: 'set-drafting', drafting: 'screen' }, firstDay(100)] as const
    expect(verify(lawless([...opened, behind, opens])).ok).toBe(true)
  })

  test('[R11] an actor who cannot have been there', () => {
    const nobody = { ...NRL, delegation: 'XYZ' } as unknown as Actor
    const impostor: Actor = { ...NRL, role: 'facilitator' }
    for (const by of [nobody, impostor])
      expect(verify(lawless([...opened, [by, { does: 'set-drafting', drafting: 'screen' }]]))).toMatchObject({
        refusal: expect.stringContaining('No delegation that takes part has a seat of this role.'),
      })
  })

  test.each([
    ['a way of drafting that nobody knows', { does: 'set-drafting', drafting: 'dancing' }],
    [
      'a paragraph whose name leads out of the folder',
      { does: 'reopen', paragraph: '../../p13', reason: 'x' },
    ],
    ['an act with something more in it', { does: 'set-drafting', drafting: 'screen', more: 1 }],
  ])('[R11] %s', (_, act) => {
    expect(verify(lawless([...opened, [facilitator, act]]))).toMatchObject({
      refusal: expect.stringContaining('It makes no sense to this version of Adref.'),
    })
  })

  test('[R11] a name of a negotiation that leads out of the folder', () => {
    const act = { does: 'convene', negotiation: '../x', title: 'A declaration' }
    expect(verify(lawless([[secretariat, act]]))).toMatchObject({
      refusal: expect.stringContaining('It makes no sense'),
    })
  })

  test('[R11] a checkpoint of another negotiation', async () => {
    const elsewhere = (await openHouseKey('/house.key', means)).signerFor(negotiationId('elsewhere'))
    expect(verify(copyOf(recorded, [signedOver(recorded, elsewhere)], { names: true }))).toMatchObject({
      refusal: 'A checkpoint was signed for another negotiation.',
    })
  })

  test('[R11] a first line that says more than this house writes, and a file that is something else', () => {
    const padded = Buffer.concat([Buffer.from(whole.toString().replace('"version":2', '"version": 2'))])
    expect(verify(padded)).toMatchObject({
      refusal: expect.stringContaining('The checkpoints cannot be read.'),
    })
    for (const text of [
      '',
      '\n',
      'hello',
      '{"adref":"record","version":2}\n',
      '{"adref":"record","version":9}\n',
    ])
      expect(verify(Buffer.from(text)).ok).toBe(false)
  })
})

describe('compared with what was kept', () => {
  const shorter = recorded.slice(0, 8)
  const older = copyOf(shorter, [signedOver(shorter)], { names: true })

  test('[R11] a later copy holds all of an earlier one, and an earlier one not all of a later', () => {
    expect(faultBeside(found(whole), keptOf(found(older)))).toBe(null)
    expect(faultBeside(found(older), keptOf(found(whole)))).toBe(
      'Entry 9 was there and is missing: this record ends with entry 8.',
    )
  })

  test('[R10] a receipt is found again, and one for an entry that has become another is held against the record', () => {
    const receipt = { number: 7, hash: lineAt(7).hash, checkpoint: signedOver(shorter).note }
    const file = (receipts: readonly object[]) => Buffer.from(JSON.stringify({ adref: 'receipts', receipts }))
    const beside = (receipts: readonly object[]) => {
      const kept = receiptsIn(file(receipts))
      return kept && faultBeside(found(whole), kept)
    }
    expect(beside([receipt])).toBe(null)
    expect(beside([{ ...receipt, hash: lineAt(8).hash }])).toBe('Entry 7 is another one than was kept.')
    expect(beside([{ ...receipt, checkpoint: signedOver(shorter, another).note }])).toBe(
      'What was kept is not signed with a key of this record.',
    )
    const promised = new Chain().link(meeting.record.slice(0, 9), realChance)
    expect(beside([{ ...receipt, checkpoint: signedOver(promised).note }])).toBe(
      'A checkpoint was signed for other entries than the first 9 of this record.',
    )
    for (const text of ['', 'null', '{"adref":"receipts"}', '{"adref":"receipts","receipts":[{"number":0}]}'])
      expect(receiptsIn(Buffer.from(text))).toBe(null)
  })
})

test('[R11] every act that the demonstration records is one that a copy may hold', () => {
  for (const { minutes } of DEMONSTRATIONS)
    for (const { act } of played(minutes(), Date.UTC(2030, 4, 14)))
      expect(isSound(act), `${act.does} is sound`).toBe(true)
})

test('[R11] what the house has worked out beside an act has its shape too', () => {
  const [tabled] = meeting.record.filter(({ act }) => act.does === 'table')
  const wording = hashOf(prose('We act.'))
  const carried = [{ proposal: proposalId('one'), wording, prose: prose('We act.') }]
  expect(isSound({ ...tabled?.act, carried })).toBe(true)
  expect(isSound({ ...tabled?.act, carried: [{ ...carried[0], proposal: '../one' }] })).toBe(false)
  expect(isSound({ ...tabled?.act, carried, more: 1 })).toBe(false)
  expect(isSound({ does: 'withdraw', proposal: 'one', reason: '', carried })).toBe(false)
})

test('[R11] what is verified is what was written, whatever its frames', () => {
  const lines = recorded.map((line) => JSON.stringify(line))
  const framed = Buffer.concat([
    Buffer.from('{"adref":"record","version":2}\n'),
    ...lines.map((line, at) => frameOf(at + 1, [line])),
  ])
  expect(verify(framed)).toEqual(ok({ ...found(whole), signed: null, keys: [] }))
})

function lineAt(number: number): Recorded {
  const line = recorded[number - 1]
  if (!line) throw new Error(`entry ${number} is on the record`)
  return line
}
