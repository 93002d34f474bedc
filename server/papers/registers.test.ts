// The registers as tables: every line there has been, the earlier ones too, for a spreadsheet and for a program.

import { describe, expect, test } from 'vitest'
import {
  allowed,
  aMeeting,
  facilitator,
  type Meeting,
  NRL,
  p12,
  p13,
  SOL,
  TVR,
} from '../../shared/negotiation.fixture.ts'
import { proposalId } from '../../shared/ids.ts'
import { hashOf, prose } from '../../shared/prose.ts'
import { fileNamed } from './papers.ts'

const NAMES = { reads: 'names' } as const
const BASE = 'We remain concerned that people on the move face risks at borders, and resolve to act.'

type Row = Readonly<Record<string, string>>

async function taken(meeting: Meeting, name: string): Promise<string> {
  const file = await fileNamed(name, meeting.negotiation, NAMES)
  if (!file) throw new Error(`there is no ${name}`)
  return String(file.bytes)
}

async function rowsOf(meeting: Meeting, name: string): Promise<readonly Row[]> {
  const { rows, title, entry } = JSON.parse(await taken(meeting, `${name}.json`))
  expect([title, entry]).toEqual(['A declaration', meeting.negotiation.head])
  return rows
}

describe('[O3] positions', () => {
  test('are all there, with what became of each: current, on an earlier wording, replaced, withdrawn', async () => {
    const meeting = aMeeting()
    meeting.tables(NRL, p13, BASE.replace('resolve', 'decide'))
    const on = { is: 'proposal', proposal: meeting.last } as const
    meeting.takes(SOL, on, 'reserve')
    meeting.takes(SOL, on, 'oppose')
    meeting.takes(TVR, on, 'support')
    meeting.tables(NRL, p13, BASE.replace('resolve', 'agree'), meeting.last)
    meeting.takes(SOL, on, 'can-accept')
    const rows = await rowsOf(meeting, 'positions')
    const said = rows.map(({ proposal, paragraph, delegation, position, status }) =>
      [proposal, paragraph, delegation, position, status].join(' '),
    )
    expect(said).toEqual([
      'NRL 13.1 13 SOL reserve replaced',
      'NRL 13.1 13 SOL oppose replaced',
      'NRL 13.1 13 SOL can-accept current',
      'NRL 13.1 13 TVR support on an earlier wording',
    ])
  })
})

describe('[P12] proposals', () => {
  test('say what they cite and what they were made from', async () => {
    const meeting = aMeeting()
    const wording = prose(BASE.replace('resolve', 'decide'))
    const table = {
      does: 'table',
      proposal: proposalId('cited'),
      paragraph: p13,
      base: hashOf(prose(BASE)),
      wording,
      reason: 'As before.',
      precedents: [{ citation: 'Declaration of the first review, paragraph 12', link: '' }],
    } as const
    expect(meeting.does(NRL, table)).toBe(allowed)
    meeting.bridges(
      facilitator,
      { as: 'bridge', proposals: [table.proposal] },
      BASE.replace('resolve', 'agree'),
    )
    const [first, second] = await rowsOf(meeting, 'proposals')
    expect(first).toMatchObject({
      number: 'NRL 13.1',
      precedents: 'Declaration of the first review, paragraph 12',
    })
    expect(second).toMatchObject({ madeFrom: 'NRL 13.1' })
    const compiled = await taken(meeting, 'compilation.txt')
    expect(compiled).toContain('Precedents: Declaration of the first review, paragraph 12.')
    expect(compiled).toContain('Made from NRL 13.1.')
    expect(await taken(meeting, 'proposals.csv')).toContain('"Made from"')
  })
})

test('[I4] the concordance of an issued text is its own; there is none of a text that was not issued', async () => {
  const meeting = aMeeting()
  meeting.proposes(SOL, p12, { is: 'deletion' })
  meeting.accepts(facilitator, meeting.last)
  meeting.issues(facilitator)
  const { rows, text } = JSON.parse(await taken(meeting, 'concordance-1.json'))
  expect(text).toBe('Rev.1')
  expect(rows).toContainEqual({ before: '12', after: '' })
  for (const none of ['concordance-2.json', 'concordance.csv', 'concordance-1-2.csv', 'concordance--1.csv'])
    expect(await fileNamed(none, meeting.negotiation, NAMES)).toBeNull()
})

test('[V11] the sources say which proposals the words of each paragraph came with, and how many', async () => {
  const meeting = aMeeting()
  meeting.tables(NRL, p13, BASE.replace('resolve to act', 'decide to act now'))
  meeting.accepts(facilitator, meeting.last)
  const rows = (await rowsOf(meeting, 'sources')).filter(({ paragraph }) => paragraph === '13')
  expect(rows.map(({ proposals, delegations, words }) => [proposals, delegations, words])).toEqual([
    ['the draft as it came in', '', '17'],
    ['NRL 13.1', 'NRL', '2'],
  ])
})

describe('[C2] a called paragraph on paper', () => {
  test('says until when, and who objects', async () => {
    const meeting = aMeeting()
    meeting.calls(facilitator, p13)
    meeting.objects(SOL, p13, 'We cannot agree “act”.')
    for (const name of ['rolling.txt', 'compilation.txt'])
      expect(await taken(meeting, name)).toContain(`${BASE} [Called]`)
    expect(await taken(meeting, 'compilation.txt')).toContain('SOL objects: We cannot agree “act”.')
  })
})

describe('the matrix', () => {
  test('has a row for each paragraph with something pending, a column for each who proposes, and a reference for who joins', async () => {
    const meeting = aMeeting()
    meeting.tables(NRL, p13, BASE.replace('resolve', 'decide'))
    const joined = meeting.last
    meeting.tables(SOL, p13, BASE.replace('resolve', 'agree'))
    meeting.proposes(TVR, p12, { is: 'deletion' })
    for (const seat of [TVR, NRL])
      meeting.does(seat, { does: 'cosponsor', proposal: joined, delegation: TVR.delegation })
    const page = await taken(meeting, 'matrix.html')
    expect([...page.matchAll(/<th scope="col">([^<]*)/g)].map(([, head]) => head)).toEqual([
      'Text',
      'NRL · NRL',
      'SOL · SOL',
      'TVR · TVR',
    ])
    expect(page.match(/<tr>/g)).toHaveLength(3)
    expect(page).toContain('<p>NRL 13.1 (with TVR): replace “resolve” by “decide”.</p>')
    expect(page).toContain('<p>with NRL 13.1</p>')
    const none = await taken(aMeeting(), 'matrix.html')
    expect(none).toContain('Nothing is pending.')
  })
})
