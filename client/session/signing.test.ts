import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Asked } from '../../shared/asked.ts'
import { negotiationId, proposalId, seatId } from '../../shared/ids.ts'
import { NRL } from '../../shared/negotiation.fixture.ts'
import { prose } from '../../shared/prose.ts'
import { ok, refuse } from '../../shared/result.ts'
import { claimOf } from '../../shared/signing.ts'
import { isActSignedByTheLetter } from '../../shared/verifying/seat-signature.ts'
import { signAndPost, type SignedAct } from './signing.ts'
import { ASKING } from './words.ts'

const negotiation = negotiationId('forum-2')
const act: Asked = { does: 'withdraw', proposal: proposalId('ours'), reason: '' }

const recorded = { isRecorded: true, fault: null } as const
const unknown = { isRecorded: false, fault: 'key-is-not-enrolled' } as const
const known = { isRecorded: false, fault: 'key-is-enrolled' } as const

/** A house that gives these answers, one after the other; it keeps what was posted. */
function aHouse(...answers: readonly (typeof recorded | typeof unknown | typeof known)[]) {
  const posted: SignedAct[] = []
  const post = (body: SignedAct) => {
    posted.push(body)
    return Promise.resolve(answers[posted.length - 1] ?? recorded)
  }
  return { posted, post }
}

let seats = 0
/** A seat of which this browser has no key yet. */
const aSeat = () => {
  const by = { ...NRL, seat: seatId(`nrl-${++seats}`) }
  return { place: { negotiation, seat: by.seat }, by, act }
}

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('[R13] what a seat asks for is signed', () => {
  test('the first act makes the key known, the next is signed with the same, and none twice alike', async () => {
    const { posted, post } = aHouse()
    const seat = aSeat()
    expect(await signAndPost({ ...seat, post })).toEqual(ok(recorded))
    await signAndPost({ ...seat, post })
    const [first, second] = posted.map(({ signed }) => signed)
    expect([first?.enrols, second?.enrols]).toEqual([true, undefined])
    expect(second?.key).toBe(first?.key)
    expect(second?.once).not.toBe(first?.once)
    for (const { act: asked, signed } of posted)
      expect(isActSignedByTheLetter(claimOf({ negotiation, by: seat.by }, asked, signed))).toBe(true)
  })

  test('two seats of one browser have two keys', async () => {
    const { posted, post } = aHouse()
    await signAndPost({ ...aSeat(), post })
    await signAndPost({ ...aSeat(), post })
    expect(posted[0]?.signed.key).not.toBe(posted[1]?.signed.key)
  })

  test('a house that has forgotten the key is told it again, and one that knows it already is believed', async () => {
    const { posted, post } = aHouse(recorded, unknown, recorded, recorded)
    const seat = aSeat()
    for (let turn = 0; turn < 3; turn++) expect(await signAndPost({ ...seat, post })).toEqual(ok(recorded))
    expect(posted.map(({ signed }) => signed.enrols)).toEqual([true, undefined, true, undefined])

    const another = aHouse(known, recorded)
    expect(await signAndPost({ ...aSeat(), post: another.post })).toEqual(ok(recorded))
    expect(another.posted.map(({ signed }) => signed.enrols)).toEqual([true, undefined])
  })

  test('the act is signed as the house reads it', async () => {
    const { posted, post } = aHouse()
    const typed = { ...act, reason: '  On instruction. ' } as const
    await signAndPost({ ...aSeat(), act: typed, post })
    expect(posted[0]?.act).toEqual({ ...act, reason: 'On instruction.' })
  })

  test('what has no form in which it can be signed is not asked for', async () => {
    const { posted, post } = aHouse()
    const half = {
      does: 'table',
      proposal: proposalId('ours'),
      paragraph: 'p13',
      wording: prose('We \ud800 act.'),
    }
    expect(await signAndPost({ ...aSeat(), act: half as unknown as Asked, post })).toEqual(
      refuse(ASKING.notUnderstood),
    )
    expect(posted).toEqual([])
  })

  test('on a line that is not secure nothing is asked for, and a sentence says why', async () => {
    const { posted, post } = aHouse()
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) })
    expect(await signAndPost({ ...aSeat(), post })).toEqual(refuse(ASKING.cannotSign))
    expect(posted).toEqual([])
  })
})
