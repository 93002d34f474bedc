import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { type Happening, proposalsIn } from './happenings.ts'
import { type ParagraphId, paragraphOf, type ProposalId } from './ids.ts'
import { lifeOf } from './life.ts'
import { plain } from './prose.ts'
import { hashOfText, issuable } from './revisions.ts'
import { placesIn, splitAt } from './splitting.ts'
import type { Meaning } from './meanings.ts'
import {
  aMeeting,
  everyone,
  facilitator,
  type Meeting,
  NRL,
  p12,
  p13,
  p13a,
  SOL,
  TVR,
} from './negotiation.fixture.ts'

const AFTER: Meaning = { is: 'after', kind: 'operative', level: 1 }
const NOTED = 'We note the work of those who receive them.'
const BASE_12 = 'We welcome the steps taken to widen regular pathways.'
const BASE_13 = 'We remain concerned that people on the move face risks at borders, and resolve to act.'
const AT_SEA = BASE_13.replace('at borders', 'at sea')

/** A line as it is told: what happened, to which proposals, and on which other paragraph. */
const told = ({ negotiation }: Meeting, paragraph: ParagraphId) => {
  const numberOf = (id: ProposalId) => negotiation.proposals.get(id)?.number ?? ''
  const line = (happening: Happening): string => {
    switch (happening.is) {
      case 'tabled':
      case 'revised':
        return `${happening.is} ${numberOf(happening.proposal)}`
      case 'accepted':
        return `accepted ${happening.proposals.map(numberOf).join(', ')}`
      case 'outcome':
        return `${happening.state.is} ${numberOf(happening.proposal)}`
      case 'cosponsoring':
        return `${happening.delegation} ${happening.from} to ${happening.to} ${numberOf(happening.proposal)}`
      case 'came':
      case 'called':
      case 'call-closed':
      case 'agreed':
        return happening.is
      case 'issued':
        return `issued in ${happening.revision}`
      case 'silence-opened':
        return `under silence with ${happening.revision}`
      case 'silence-broken':
        return `silence broken by ${happening.by}: ${happening.reason}`
      case 'silence-ended':
        return `silence ${happening.as}`
      case 'adopted':
        return `adopted as ${happening.symbol}`
      case 'endorsed':
        return `endorsed by ${happening.body}`
      case 'stated':
      case 'unsaid':
        return `${happening.is}: ${happening.statement.words}`
      case 'corrected':
        return `corrected: ${happening.reason}`
      case 'notified':
      case 'contradicted':
        return `${happening.is}: ${happening.notice.objection?.words ?? happening.notice.reason}`
      case 'reopened':
        return `reopened for ${happening.askedBy}: ${happening.reason}`
    }
  }
  return lifeOf(negotiation, paragraph).map(({ happening, elsewhere }) =>
    elsewhere ? `${line(happening)} on ${negotiation.paragraphs.get(elsewhere)?.reference}` : line(happening),
  )
}

test('[V7] every wording of the base and every proposal with its outcome, in the order of the record', () => {
  const meeting = aMeeting()
  meeting.tables(NRL, p13, AT_SEA)
  const sea = meeting.last
  meeting.tables(SOL, p13, BASE_13.replace('to act', 'to wait'))
  const wait = meeting.last
  meeting.tables(NRL, p13, BASE_13.replace('at borders', 'at every sea'), sea)
  meeting.does(NRL, { does: 'cosponsor', proposal: sea, delegation: TVR.delegation })
  meeting.does(TVR, { does: 'cosponsor', proposal: sea, delegation: TVR.delegation })
  meeting.does(facilitator, { does: 'set-aside', proposal: wait, as: 'parked', reason: 'After 14.' })
  meeting.does(facilitator, { does: 'take-up', proposal: wait })
  meeting.tables(TVR, p12, 'We welcome all steps.')
  meeting.accepts(facilitator, sea)
  meeting.withdraws(SOL, wait)
  meeting.tables(SOL, p13, 'We act.')
  meeting.agrees(facilitator, p13)
  meeting.reopens(facilitator, p13)
  expect(told(meeting, p13)).toEqual([
    'came',
    'tabled NRL 13.1',
    'tabled SOL 13.1',
    'revised NRL 13.1',
    'TVR invited to agreed NRL 13.1',
    'parked SOL 13.1',
    'tabled SOL 13.1',
    'accepted NRL 13.1',
    'withdrawn SOL 13.1',
    'tabled SOL 13.2',
    'agreed',
    'lapsed SOL 13.2',
    'reopened for NRL: Asked for by NRL.',
  ])
})

test('[V7] each wording is told with the one before it, when, and by which delegation; never by which seat', () => {
  const meeting = aMeeting()
  meeting.tables(NRL, p13, AT_SEA)
  meeting.accepts(facilitator, meeting.last)
  const [, tabled, accepted] = lifeOf(meeting.negotiation, p13).map(({ happening }) => happening)
  const words = { before: [{ text: BASE_13 }], after: [{ text: AT_SEA }] }
  expect(tabled).toMatchObject({ by: NRL.delegation, entry: 7, at: meeting.record[6]?.at, words })
  expect(accepted).toMatchObject({ by: facilitator.delegation, entry: 8, words })
  expect(JSON.stringify(meeting.negotiation.happenings)).not.toContain(facilitator.seat)
})

test('[V7] what the house carries over to a new base is no revision', () => {
  const meeting = aMeeting()
  meeting.tables(NRL, p13, AT_SEA)
  const sea = meeting.last
  meeting.tables(SOL, p13, BASE_13.replace('to act', 'to wait'))
  meeting.accepts(facilitator, sea)
  expect(told(meeting, p13)).toEqual(['came', 'tabled NRL 13.1', 'tabled SOL 13.1', 'accepted NRL 13.1'])
})

describe('[V7] a paragraph that does not stay where it was', () => {
  test('came as a proposal, and begins with it', () => {
    const meeting = aMeeting()
    meeting.proposes(NRL, p13, AFTER, NOTED)
    const bis = meeting.last
    meeting.proposes(SOL, p13, { is: 'within', proposal: bis }, NOTED.replace('the work', 'the good work'))
    meeting.tables(TVR, p13, AT_SEA)
    meeting.accepts(facilitator, bis)
    meeting.tables(TVR, paragraphOf(bis), 'We note the work.')
    expect(told(meeting, paragraphOf(bis))).toEqual([
      'tabled NRL 13.1 on 13',
      'tabled SOL 13.1 on 13',
      'accepted NRL 13.1',
      'tabled TVR 13 bis.1',
    ])
    expect(told(meeting, p13)).toEqual([
      'came',
      'tabled NRL 13.1',
      'tabled SOL 13.1',
      'tabled TVR 13.1',
      'accepted NRL 13.1',
    ])
  })

  test('is merged: its life goes on in the other’s, with its number', () => {
    const meeting = aMeeting()
    meeting.tables(SOL, p12, BASE_12.replace('welcome', 'note'))
    meeting.tables(TVR, p13, AT_SEA)
    meeting.proposes(NRL, p13, { is: 'merge', with: p12 }, `${BASE_13} ${BASE_12}`)
    meeting.accepts(facilitator, meeting.last)
    expect(told(meeting, p13)).toEqual([
      'came',
      'tabled SOL 12.1 on 12',
      'tabled TVR 13.1',
      'tabled NRL 13.1',
      'accepted NRL 13.1',
    ])
    expect(told(meeting, p12)).toEqual(['came', 'tabled SOL 12.1', 'tabled NRL 13.1', 'accepted NRL 13.1'])
  })

  test('is moved: it keeps its life, and its number at the old place says where it went', () => {
    const meeting = aMeeting()
    meeting.tables(SOL, p12, 'We welcome all steps.')
    meeting.proposes(NRL, p12, { is: 'move', after: p13 })
    const move = meeting.last
    meeting.accepts(facilitator, move)
    expect(told(meeting, p12)).toEqual(['came', 'tabled SOL 12.1', 'tabled NRL 12.1', 'accepted NRL 12.1'])
    expect(told(meeting, paragraphOf(move))).toEqual(['accepted NRL 12.1'])
  })

  test('is deleted and reopened: what went and what came back is told', () => {
    const meeting = aMeeting()
    meeting.tables(SOL, p13a, 'To find them;')
    meeting.proposes(NRL, p13a, { is: 'deletion' })
    meeting.accepts(facilitator, meeting.last)
    meeting.reopens(facilitator, p13a, 'It was needed.')
    expect(told(meeting, p13a)).toEqual([
      'came',
      'tabled SOL 13 (a).1',
      'tabled NRL 13 (a).1',
      'accepted NRL 13 (a).1',
      'lapsed SOL 13 (a).1',
      'reopened for NRL: It was needed.',
    ])
    const deleted = lifeOf(meeting.negotiation, p13a)[3]?.happening
    expect(deleted).toMatchObject({ words: { after: [] } })
  })
})

test('[V7] [I5] a revision gives new numbers and takes no life away', () => {
  const meeting = aMeeting()
  const issues = (name: string) =>
    meeting.does(facilitator, {
      does: 'issue-revision',
      name,
      symbol: '',
      note: '',
      text: hashOfText(issuable(meeting.negotiation)),
      pending: 'ended',
    })
  meeting.proposes(NRL, p13, { is: 'merge', with: p12 }, `${BASE_13} ${BASE_12}`)
  meeting.accepts(facilitator, meeting.last)
  meeting.proposes(SOL, p13, AFTER, NOTED)
  const bis = meeting.last
  meeting.accepts(facilitator, bis)
  meeting.tables(TVR, p13, 'We act.')
  issues('Rev.1')
  expect(told(meeting, p13)).toEqual([
    'came',
    'tabled NRL 13.1',
    'accepted NRL 13.1',
    'tabled SOL 13.1',
    'accepted SOL 13.1',
    'tabled TVR 13.1',
    'lapsed TVR 13.1',
    'issued in Rev.1',
  ])
  expect(told(meeting, paragraphOf(bis))).toEqual([
    'tabled SOL 13.1 on 12',
    'accepted SOL 13.1',
    'issued in Rev.1',
  ])
  meeting.tables(TVR, p13, 'We wait.')
  issues('Rev.2')
  expect(told(meeting, p13).slice(-3)).toEqual(['tabled TVR 12.1', 'lapsed TVR 12.1', 'issued in Rev.2'])
  expect(told(meeting, p12)).toEqual(['came', 'tabled NRL 13.1', 'accepted NRL 13.1'])
})

const attempt = fc.record({
  by: fc.constantFrom(...everyone),
  paragraph: fc.constantFrom(p12, p13, p13a),
  other: fc.constantFrom(p12, p13),
  words: fc.constantFrom('We act.', 'We wait.', 'We act and wait.'),
  turn: fc.nat(6),
  verb: fc.constantFrom(
    'table',
    'alternative',
    'merge',
    'split',
    'delete',
    'after',
    'accept',
    'agree',
    'reopen',
  ),
})

test('[V7] of the same words tabled twice, the one that was asked for is told first, as the paragraph has it', () => {
  const meeting = aMeeting()
  meeting.tables(facilitator, p12, 'We act.')
  meeting.tables(facilitator, p12, 'We act.')
  meeting.accepts(facilitator, meeting.last)
  const [rewording] = meeting.negotiation.paragraphs.get(p12)?.rewordings ?? []
  const line = lifeOf(meeting.negotiation, p12).find(({ happening }) => happening.is === 'accepted')
  expect(line?.happening).toMatchObject({ proposals: rewording?.accepted })
  expect(rewording?.accepted).toHaveLength(2)
})

test('[V7] whatever was tried, every wording a base had and every proposal’s outcome are told, each once', () => {
  fc.assert(
    fc.property(fc.array(attempt, { maxLength: 40 }), (attempts) => {
      const meeting = aMeeting()
      const tabled: ProposalId[] = []
      for (const { by, paragraph, other, words, turn, verb } of attempts) {
        if (verb === 'table') meeting.tables(by, paragraph, words)
        if (verb === 'alternative') meeting.proposes(by, paragraph, { is: 'alternative' }, words)
        if (verb === 'merge') meeting.proposes(by, paragraph, { is: 'merge', with: other }, words)
        if (verb === 'split') {
          const base = meeting.negotiation.paragraphs.get(paragraph)?.base ?? []
          const split = splitAt(base, placesIn(base)[turn] ?? 0)
          meeting.proposes(by, paragraph, { is: 'split' }, plain(split ?? base))
        }
        if (verb === 'delete') meeting.proposes(by, paragraph, { is: 'deletion' })
        if (verb === 'after') meeting.proposes(by, paragraph, AFTER, words)
        if (verb === 'agree') meeting.agrees(facilitator, paragraph)
        if (verb === 'reopen') meeting.reopens(facilitator, paragraph)
        tabled.push(meeting.last)
        const asked = tabled[turn % tabled.length]
        if (verb === 'accept' && asked) meeting.accepts(facilitator, asked)
      }
      const { paragraphs, proposals } = meeting.negotiation
      for (const { id, rewordings } of paragraphs.values()) {
        const life = lifeOf(meeting.negotiation, id).map(({ happening }) => happening)
        const entries = life.map(({ entry }) => entry)
        expect(entries).toEqual(entries.toSorted((one, next) => one - next))
        for (const { entry, before, accepted } of rewordings) {
          const line = life.find((one) => one.entry === entry && one.is === 'accepted')
          const words = line && 'words' in line ? { words: { before } } : {}
          expect(line).toMatchObject({ proposals: accepted, ...words })
        }
      }
      for (const { id, state, paragraph, owner } of proposals.values()) {
        const life = lifeOf(meeting.negotiation, paragraph).map(({ happening }) => happening)
        const about = life.filter((happening) => proposalsIn(happening).includes(id))
        expect(about.filter(({ is }) => is === 'tabled')).toMatchObject([{ by: owner }])
        const last = about.findLast(({ is }) => is === 'accepted' || is === 'outcome')
        const outcome = last?.is === 'outcome' ? last.state.is : (last?.is ?? 'tabled')
        expect(outcome).toBe(state.is)
      }
    }),
  )
})
