import { describe, expect, test } from 'vitest'
import { accredits, mayEnd, mayGive, overseesSignIns, rolesGivenBy } from './accrediting.ts'
import { type Actor, type Delegation, FACILITATORS, type Role, SECRETARIAT } from './delegations.ts'
import { delegationCode, seatId } from './ids.ts'
import { everyone, NRL, NRLdelegate, observer, secretariat, SOL } from './negotiation.fixture.ts'

const delegation = (code: string, kind: Delegation['kind']): Delegation => ({
  code: delegationCode(code),
  name: code,
  kind,
  members: [],
})
const northland = delegation('NRL', 'State')
const solmar = delegation('SOL', 'State')
const watching = delegation('WATCH', 'observer')
const those = [
  northland,
  solmar,
  watching,
  delegation(FACILITATORS, 'facilitators'),
  delegation(SECRETARIAT, 'secretariat'),
]
const ROLES: readonly Role[] = ['facilitator', 'secretariat', 'head', 'delegate', 'observer']

const given = (actor: Actor): readonly string[] =>
  those.flatMap((of) =>
    ROLES.filter((role) => mayGive(actor, { delegation: of.code, role }, of).ok).map(
      (role) => `${of.code} ${role}`,
    ),
  )

describe('[S12] seats are given', () => {
  test('by a head to delegates and observers of its own delegation, and to nobody else', () => {
    expect(given(NRL)).toEqual(['NRL delegate', 'NRL observer'])
    expect(given(SOL)).toEqual(['SOL delegate', 'SOL observer'])
  })

  test('by the secretariat wherever the role fits', () => {
    expect(given(secretariat)).toEqual([
      'NRL head',
      'NRL delegate',
      'NRL observer',
      'SOL head',
      'SOL delegate',
      'SOL observer',
      'WATCH observer',
      'CF facilitator',
      'SEC secretariat',
    ])
  })

  test('by nobody else, who is shown no list either', () => {
    for (const actor of everyone.filter(({ role }) => role !== 'head' && role !== 'secretariat')) {
      expect(given(actor)).toEqual([])
      expect(accredits(actor)).toBe(false)
    }
  })

  test('and what a form offers is what the rule allows', () => {
    for (const actor of everyone)
      for (const of of those)
        expect(rolesGivenBy(actor, of)).toEqual(
          ROLES.filter((role) => mayGive(actor, { delegation: of.code, role }, of).ok),
        )
  })
})

test('[S12] seats are ended by who gives them, and nobody ends their own', () => {
  const seatOf = ({ seat, role, delegation: code }: Actor) => ({ seat, role, delegation: code })
  expect(mayEnd(NRL, seatOf(NRLdelegate), northland)).toMatchObject({ ok: true })
  expect(mayEnd(NRL, seatOf(NRL), northland)).toEqual({ ok: false, refusal: 'seat-is-yours' })
  const deputy = { ...seatOf(NRL), seat: seatId('deputy') }
  expect(mayEnd(NRL, deputy, northland)).toEqual({ ok: false, refusal: 'not-yours-to-give' })
  expect(mayEnd(NRLdelegate, deputy, northland)).toEqual({ ok: false, refusal: 'not-yours-to-give' })
  expect(mayEnd(SOL, seatOf(NRLdelegate), northland)).toEqual({ ok: false, refusal: 'not-yours-to-give' })
  expect(mayEnd(secretariat, deputy, northland)).toMatchObject({ ok: true })
  expect(mayEnd(secretariat, seatOf(secretariat), those[4])).toEqual({ ok: false, refusal: 'seat-is-yours' })
})

test('[S14] where a seat is signed in is for its holder, and of delegates and observers for their head', () => {
  const told = (actor: Actor) =>
    everyone.filter((seat) => overseesSignIns(actor, seat)).map(({ seat }) => seat)
  expect(told(NRL)).toEqual([NRL.seat, NRLdelegate.seat])
  for (const actor of [SOL, NRLdelegate, secretariat, observer]) expect(told(actor)).toEqual([actor.seat])
})
