import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { attempt } from './attempts.fixture.ts'
import { changedBy, kinIn } from './changed-by.ts'
import {
  type Compared,
  compared,
  isRenumbered,
  isReworded,
  mirrored,
  piecesOf,
  textAt,
} from './comparison.ts'
import { comparedDrafts } from './drafts.ts'
import { type ParagraphId, paragraphId, paragraphOf } from './ids.ts'
import { Moments } from './moments.ts'
import {
  aMeeting,
  facilitator,
  type Meeting,
  NRL,
  p12,
  p13,
  pp1,
  secretariat,
  SOL,
  TVR,
} from './negotiation.fixture.ts'
import type { DraftParagraph } from './paragraphs.ts'
import { plain, prose, type Prose } from './prose.ts'
import { hashOfText, issuable } from './revisions.ts'

const BASE_12 = 'We welcome the steps taken to widen regular pathways.'
const BASE_13 = 'We remain concerned that people on the move face risks at borders, and resolve to act.'

/** The text after one entry against the text after another. */
function between(meeting: Meeting, before: number, after: number): readonly Compared[] {
  const moments = new Moments()
  moments.take(meeting.record)
  return compared(textAt(moments.at(before)), textAt(moments.at(after)), kinIn(meeting.negotiation))
}

const rowOf = (rows: readonly Compared[], id: ParagraphId): Compared | undefined =>
  rows.find((row) => (row.is === 'gone' ? row.before : row.after).id === id)

/** A row as one reads it: what is struck in `[-…-]`, what comes in `[+…+]`. */
const read = (row: Compared | undefined): string =>
  row?.is !== 'both'
    ? String(row?.is)
    : row.pieces
        .map((piece) => {
          if (piece.is === 'same') return plain(piece.words)
          const [out, put] = [plain(piece.before), plain(piece.after)]
          return `${out && `[-${out}-]`}${put && `[+${put}+]`}`
        })
        .join('')

const issues = (meeting: Meeting, name: string) =>
  meeting.does(facilitator, {
    does: 'issue-revision',
    name,
    symbol: '',
    note: '',
    text: hashOfText(issuable(meeting.negotiation)),
    pending: 'carried',
  })

test('[V12] two revisions: words changed, new and gone paragraphs, and old numbers with the new', () => {
  const meeting = aMeeting()
  meeting.proposes(SOL, p12, { is: 'after', kind: 'operative', level: 1 }, 'We thank those who help.')
  const made = paragraphOf(meeting.last)
  meeting.accepts(facilitator, meeting.last)
  meeting.tables(NRL, p13, BASE_13.replace('at borders', 'at sea'))
  meeting.accepts(facilitator, meeting.last)
  meeting.proposes(TVR, pp1, { is: 'deletion' })
  meeting.accepts(facilitator, meeting.last)
  issues(meeting, 'Rev.1')
  const [zero, first] = meeting.negotiation.revisions
  const rows = compared(zero?.text ?? [], first?.text ?? [], kinIn(meeting.negotiation))
  expect(read(rowOf(rows, p13))).toBe(
    'We remain concerned that people on the move face risks at [-borders-][+sea+], and resolve to act.',
  )
  const changed = rowOf(rows, p13)
  expect(changed && isRenumbered(changed)).toBe(true)
  expect(rowOf(rows, made)?.is).toBe('new')
  expect(rowOf(rows, pp1)?.is).toBe('gone')
  expect(rows.filter(isReworded).length).toBe(1)
})

test('[V12] a merger is told as one: the words of the paragraph that went are where they are now', () => {
  const meeting = aMeeting()
  const before = meeting.negotiation.head
  meeting.proposes(
    TVR,
    p13,
    { is: 'merge', with: p12 },
    `${BASE_13} ${BASE_12.replace('welcome', 'support')}`,
  )
  meeting.accepts(facilitator, meeting.last)
  const rows = between(meeting, before, meeting.negotiation.head)
  expect(read(rowOf(rows, p13))).toBe(
    `${BASE_13} We [-welcome-][+support+] the steps taken to widen regular pathways.`,
  )
  expect(rowOf(rows, p12)).toMatchObject({ is: 'gone', with: p13 })
})

test('[V12] [M8] a split changes no word: the half that was split off is compared where it was', () => {
  const meeting = aMeeting()
  meeting.tables(NRL, p12, 'We welcome the steps taken. We ask for more.')
  meeting.accepts(facilitator, meeting.last)
  const before = meeting.negotiation.head
  meeting.proposes(SOL, p12, { is: 'split' }, 'We welcome the steps taken. ¶ We ask for more.')
  const half = paragraphOf(meeting.last)
  meeting.accepts(facilitator, meeting.last)
  const rows = between(meeting, before, meeting.negotiation.head)
  expect(read(rowOf(rows, p12))).toBe('We welcome the steps taken. We ask for more.')
  expect(rowOf(rows, half)).toMatchObject({ is: 'new', with: p12 })
})

test('[V12] a paragraph that was moved is the same paragraph in another place', () => {
  const meeting = aMeeting()
  const before = meeting.negotiation.head
  meeting.proposes(SOL, p12, { is: 'move', after: p13 })
  meeting.accepts(facilitator, meeting.last)
  const rows = between(meeting, before, meeting.negotiation.head)
  expect(rows.filter((row) => row.is === 'both' && row.isMoved).length).toBe(1)
  expect(rows.some((row) => row.is !== 'both')).toBe(false)
})

test('[V12] each change says which acceptance made it, also where words only went', () => {
  const meeting = aMeeting()
  const before = meeting.negotiation.head
  meeting.tables(NRL, p13, BASE_13.replace('at borders', 'at sea'))
  const sea = meeting.last
  meeting.accepts(facilitator, sea)
  meeting.tables(SOL, p13, BASE_13.replace('at borders', 'at sea').replace('on the move ', ''))
  const shorter = meeting.last
  meeting.accepts(facilitator, shorter)
  const now = meeting.negotiation.head
  const by = (from: number, to: number) => {
    const row = rowOf(between(meeting, from, to), p13)
    if (row?.is !== 'both') return []
    const acceptances = changedBy(meeting.negotiation, row, { before: from, after: to })
    return acceptances.map((all) => all.flatMap(({ wordings }) => wordings.map(({ proposal }) => proposal)))
  }
  expect(by(before, now)).toEqual([[], [shorter], [], [sea], []])
  expect(by(now, before)).toEqual([[], [shorter], [], [sea], []])
})

test('[V12] [Y6] what a corrigendum made different is told as of no proposal', () => {
  const meeting = aMeeting()
  meeting.concludes()
  meeting.adopts(secretariat)
  const before = meeting.negotiation.head
  expect(meeting.corrects(secretariat, p13, BASE_13.replace('borders, and', 'borders and'))).toBe('allowed')
  const now = meeting.negotiation.head
  const row = rowOf(between(meeting, before, now), p13)
  if (row?.is !== 'both') throw new Error('it is in both')
  const acceptances = changedBy(meeting.negotiation, row, { before, after: now })
  expect(acceptances.flat()).toEqual([expect.objectContaining({ entry: now, wordings: [] })])
})

const sitting = fc.array(fc.noBias(attempt), { minLength: 60, maxLength: 120, size: 'max' })

const inOrder = (rows: readonly Compared[]) => rows.map((row) => JSON.stringify(row)).toSorted()

test('[V12] comparing one with the other and the other with the one mirror each other, whatever was tried', () => {
  fc.assert(
    fc.property(sitting, fc.nat(120), (attempts, number) => {
      const meeting = aMeeting()
      for (const attempted of attempts) attempted(meeting)
      const { head } = meeting.negotiation
      const then = number % head
      const there = between(meeting, then, head)
      const back = between(meeting, head, then)
      expect(inOrder(back.map(mirrored))).toEqual(inOrder(there))
      const moments = new Moments()
      moments.take(meeting.record)
      const ids = (text: readonly { id: ParagraphId }[]) => text.map(({ id }) => id)
      const rows = there.flatMap((row) => (row.is === 'gone' ? [] : row.after.id))
      expect(rows).toEqual(ids(textAt(moments.now)))
    }),
    { numRuns: 40 },
  )
})

const words = fc.array(fc.constantFrom('we', 'act', 'wait', 'act.', 'and', 'soon', ','), { maxLength: 12 })
const some = words.map((all): Prose => prose(all.join(' ')))

test('[V12] with what came taken out it is the one text, with what went taken out the other', () => {
  fc.assert(
    fc.property(some, some, (one, other) => {
      const pieces = piecesOf(one, other)
      const side = (which: 'before' | 'after') =>
        pieces.map((piece) => plain(piece.is === 'same' ? piece.words : piece[which])).join('')
      expect([side('before'), side('after')]).toEqual([plain(one), plain(other)])
      const back = piecesOf(other, one)
      expect(back.map((piece) => (piece.is === 'same' ? piece : [piece.after, piece.before]))).toEqual(
        pieces.map((piece) => (piece.is === 'same' ? piece : [piece.before, piece.after])),
      )
    }),
  )
})

const draft = (...texts: readonly string[]): readonly DraftParagraph[] =>
  texts.map((text, at) => ({
    id: paragraphId(`p${at + 1}`),
    kind: 'operative',
    level: 1,
    label: `${at + 1}.`,
    prose: prose(text),
  }))

test('[V12] of two drafts with no ids in common, paragraphs that read alike are the same one', () => {
  const rows = comparedDrafts(
    draft(
      'We recall what was promised here.',
      BASE_12,
      BASE_13,
      'We will meet again in four years to review it all.',
    ),
    draft(
      'We will meet again in four years to review it all.',
      BASE_12.replace('regular', 'safe and regular'),
      'We add a paragraph of which nobody had thought.',
      BASE_13,
    ),
  )
  const found = rows.map((row) =>
    row.is === 'both' ? `${row.before.label} ${row.after.label}${row.isMoved ? ' moved' : ''}` : row.is,
  )
  expect(found).toEqual(['gone', '4. 1. moved', '2. 2.', 'new', '3. 4.'])
})
