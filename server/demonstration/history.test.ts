// What is behind the demonstration's first screen: the first reading of its zero draft, Rev.1, and a silence that was
// broken; and the negotiation before it, which went from a zero draft to an adopted text.

import { describe, expect, test } from 'vitest'
import { statementsOn } from '../../shared/adoption.ts'
import { conditionsOf } from '../../shared/chains.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import type { Paragraph } from '../../shared/paragraphs.ts'
import { plain } from '../../shared/prose.ts'
import type { IssuedParagraph } from '../../shared/revisions.ts'
import { ADOPTED, DEMONSTRATION } from './demonstration.ts'
import { NOW, told } from './told.fixture.ts'

const DAY = 24 * 3_600_000

function citedIn({ paragraphs }: Negotiation, reference: string): Paragraph {
  const paragraph = [...paragraphs.values()].find((one) => one.reference === reference)
  if (!paragraph) throw new Error(`there is no paragraph ${reference}`)
  return paragraph
}

describe('the first reading', () => {
  const { negotiation } = told(DEMONSTRATION)
  const [zero, rev1, ...more] = negotiation.revisions
  if (!zero || !rev1) throw new Error('two texts were issued')
  const cited = (reference: string) => citedIn(negotiation, reference)
  const numbered = (text: readonly IssuedParagraph[]) =>
    text.filter(({ kind }) => kind === 'operative').length
  const stateOf = (number: string) =>
    [...negotiation.proposals.values()].find((one) => one.number === number)?.state.is

  test('[I3] [I5] led from a zero draft of 34 paragraphs to Rev.1 with 33, and the concordance says what became of each', () => {
    expect(more).toEqual([])
    expect([zero, rev1].map(({ name, text }) => [name, numbered(text)])).toEqual([
      ['Zero draft', 34],
      ['Rev.1', 33],
    ])
    const became = rev1.concordance.map(({ before, after }) => `${before} → ${after ?? 'gone'}`)
    expect(became.filter((line) => !line.includes('('))).toEqual([
      '25 → 5',
      '5 → 6',
      '6 → gone',
      '26 → 25',
      '27 → gone',
      '28 → 26',
      '29 → 27',
      '30 → 28',
      '31 → 29',
      '32 → 30',
      'H6 bis → H7',
      '33 → 31',
      '33 bis → 32',
      '34 → 33',
    ])
    expect([...negotiation.past.values()].map(({ state }) => state.is === 'gone' && state.as)).toEqual([
      'merged',
      'moved',
      'deleted',
    ])
  })

  test('the present text goes on from it: no word of Rev.1 has changed since', () => {
    const now = [...negotiation.paragraphs.values()].map(({ reference, base }) => [reference, plain(base)])
    expect(now).toEqual(rev1.text.map(({ reference, prose }) => [reference, plain(prose)]))
  })

  test('[B1] [G2] [K1] [M2] [I4] shows every way in which a proposal is decided', () => {
    const outcomes = {
      'GMR 1.1': 'accepted',
      'TVR 2.1': 'bridged',
      'IST 2.1': 'bridged',
      'CF 2.1': 'accepted',
      'CGR 3.1': 'accepted-as-modified',
      'VAL 5.1': 'accepted',
      'ARV H3.1': 'accepted',
      'HIL 25.1': 'accepted',
      'VAL 27.1': 'accepted',
      'NRL 32.1': 'accepted',
      'HIL 33.1': 'accepted',
      'IST 19.1': 'not-retained',
      'ARV 20.1': 'lapsed',
    }
    expect(Object.fromEntries(Object.keys(outcomes).map((number) => [number, stateOf(number)]))).toEqual(
      outcomes,
    )
    expect(plain(cited('H3').base)).toBe('Progress and challenges')
    expect(plain(cited('H7').base)).toBe('Follow-up and review')
    expect(cited('32').splitFrom?.paragraph).toBe(cited('31').id)
  })

  test('[C3] [C6] a call was objected to and closed, and another held until its time was up', () => {
    const [objected] = cited('1').calls
    expect([...(objected?.objections.keys() ?? [])]).toEqual(['GMR'])
    expect(plain(cited('1').base)).toContain('due regard for the different capacities')
    const [held] = cited('2').calls
    expect(held?.objections.size).toBe(0)
    expect(held?.until).toBeDefined()
    for (const reference of ['1', '2']) expect(cited(reference).state.is).toBe('agreed')
  })

  test('[C8] [C9] one fell open with the paragraph it was subject to, was changed, and was restored', () => {
    const [fallen] = cited('32').reopenings
    expect(fallen?.fellWith).toBe(cited('31').id)
    expect(stateOf('GMR 33 bis.1')).toBe('accepted')
    expect(stateOf('CF 33 bis.1')).toBe('accepted')
    expect(plain(cited('32').base)).toContain('a dialogue of two days')
    expect(cited('32').rewordings.at(-1)?.before).toMatchObject([
      { text: expect.stringContaining('a dialogue of three days') },
    ])
  })

  test('[Z1] [Z5] [Z6] [Z8] silence on Rev.1 was broken by three, and only what was named is open again', () => {
    const [attempt, ...others] = negotiation.attempts
    if (!attempt?.ended) throw new Error('silence was opened and is over')
    expect(others).toEqual([])
    const { revision, until, breaches, ended } = attempt
    const numbers = (ids: readonly string[]) =>
      [...negotiation.paragraphs.values()]
        .filter(({ id }) => ids.includes(id))
        .map(({ reference }) => reference)
    expect([revision, Date.parse(until) % 3_600_000, ended.as]).toEqual(['Rev.1', 0, 'broken'])
    expect(breaches.map(({ by, named }) => [by, numbers(named.map(({ paragraph }) => paragraph))])).toEqual([
      ['TVR', ['14', '30']],
      ['NRL', ['31']],
      ['IST', ['32']],
    ])
    expect(numbers(ended.reopened)).toEqual(['30', '31', '32'])
    expect(ended.agreed).toEqual([])
    for (const reference of ['14', '30', '31', '32']) expect(cited(reference).state.is).toBe('open')
    for (const reference of ['PP8', '1', '2', '10']) expect(cited(reference).state.is).toBe('agreed')
    expect(conditionsOf(negotiation, cited('32'))).toEqual([])
  })
})

describe('the first Forum', () => {
  const { negotiation } = told(ADOPTED)
  const { adoption, attempts, revisions } = negotiation

  test('has the same delegations, two preambular and seven operative paragraphs, and all of it is adopted', () => {
    expect([...negotiation.delegations.keys()]).toEqual([
      ...told(DEMONSTRATION).negotiation.delegations.keys(),
    ])
    const kinds = [...negotiation.paragraphs.values()].map(({ kind }) => kind)
    expect(['preambular', 'operative'].map((kind) => kinds.filter((one) => one === kind).length)).toEqual([
      2, 7,
    ])
    for (const { state } of negotiation.paragraphs.values()) expect(state.is).toBe('adopted')
  })

  test('[Z7] [Y1] [Y3] silence on Rev.1 held, it was adopted four years ago with its symbol, and endorsed', () => {
    expect(attempts.map(({ revision, ended }) => [revision, ended?.as])).toEqual([['Rev.1', 'held']])
    expect(revisions.map(({ name }) => name)).toEqual(['Zero draft', 'Rev.1'])
    expect(adoption).toMatchObject({ revision: 'Rev.1', symbol: 'FRM.1/DEC/1', day: '2026-05-14' })
    expect(NOW - Date.parse(adoption?.at ?? '')).toBeGreaterThan(4 * 365 * DAY)
    expect(adoption?.endorsements.map(({ body }) => body)).toEqual(['The Assembly of the Compact'])
  })

  test('[Y4] two delegations explain their position, one dissociates itself, and one makes a reservation on a paragraph', () => {
    expect(adoption?.statements.map(({ by, as }) => [by, as])).toEqual([
      ['NRL', 'explain-position'],
      ['HIL', 'explain-position'],
      ['TVR', 'dissociate'],
      ['VAL', 'reserve'],
    ])
    expect(statementsOn(negotiation, null).map(({ by }) => by)).toEqual(['NRL'])
    expect(statementsOn(negotiation, citedIn(negotiation, '5').id).map(({ by }) => by)).toEqual(['VAL'])
  })

  test('[Y6] a misprint was put right, and the text as it was issued has it still', () => {
    expect(adoption?.corrigenda).toHaveLength(1)
    expect(plain(citedIn(negotiation, '2').base)).toContain('before the next Forum,')
    const issued = revisions.at(-1)?.text.find(({ reference }) => reference === '2')
    expect(plain(issued?.prose ?? [])).toContain('before the next forum,')
  })
})
