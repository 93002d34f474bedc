import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { attempt } from './attempts.fixture.ts'
import { audienceOf, messageAsSeenBy } from './attribution.ts'
import type { Actor } from './delegations.ts'
import { PUBLIC } from './delegations.ts'
import {
  aMeeting,
  allowed,
  everyone,
  facilitator,
  type Meeting,
  NRL,
  observer,
  p12,
  p13,
  secretariat,
  SOL,
} from './negotiation.fixture.ts'
import { type ObserversRead, publishedRecord } from './observing.ts'
import { plain } from './prose.ts'
import { replay } from './record.ts'

const sets = (meeting: Meeting, by: Actor, observersRead: ObserversRead) =>
  meeting.does(by, { does: 'set-observing', observersRead })

test('[T10] the facilitators or the secretariat set what observers read, and nobody else', () => {
  for (const by of everyone) {
    const said = sets(aMeeting(), by, 'issued')
    const mayNot = by === observer ? 'observers-read' : 'room-sets-observing'
    expect(said).toBe(by === facilitator || by === secretariat ? allowed : mayNot)
  }
  const meeting = aMeeting()
  expect(sets(meeting, secretariat, 'live')).toBe('observing-is-so')
  expect(sets(meeting, secretariat, 'issued')).toBe(allowed)
  expect(sets(meeting, facilitator, 'issued')).toBe('observing-is-so')
  expect(sets(meeting, facilitator, 'live')).toBe(allowed)
})

test('[T10] [T8] it is for every observer’s seat and for the public, and for no other', () => {
  const readers = [...everyone, PUBLIC, { ...NRL, role: 'observer' as const }]
  const reads = (actor: Actor, observersRead: ObserversRead) =>
    audienceOf(actor, { namesTo: 'all', observersRead }).reads
  for (const actor of readers) {
    expect(reads(actor, 'live')).toBe('names')
    expect(reads(actor, 'issued')).toBe(actor.role === 'observer' ? 'issued' : 'names')
  }
})

test('[T11] the record of issued texts replays to the texts as they were issued, and tells of nothing else', () => {
  const meeting = aMeeting()
  expect(sets(meeting, facilitator, 'issued')).toBe(allowed)
  const before = publishedRecord(meeting.negotiation)
  meeting.tables(NRL, p13, 'We act at sea.')
  meeting.accepts(facilitator, ...meeting.negotiation.proposals.keys())
  meeting.tables(SOL, p13, 'We wait at sea.')
  expect(publishedRecord(meeting.negotiation)).toEqual(before)
  meeting.issues(facilitator, 'Rev.1')
  const published = publishedRecord(meeting.negotiation)
  expect(published.slice(0, before.length)).toEqual(before)
  expect(published.map(({ number }) => number)).toEqual(published.map((_, turn) => turn + 1))
  const read = replay(published)
  expect(read.revisions.map(({ name, hash }) => [name, hash])).toEqual(
    meeting.negotiation.revisions.map(({ name, hash }) => [name, hash]),
  )
  expect(plain(read.paragraphs.get(p13)?.base ?? [])).toBe('We act at sea.')
  expect([read.proposals.size, read.stands.size, read.observersRead]).toEqual([0, 0, 'issued'])
  const said = JSON.stringify(published)
  for (const hidden of ['NRL', 'SOL', 'We wait', `"entry":${meeting.negotiation.head}`])
    expect(said).not.toContain(hidden)
})

test('[T11] [Y9] a notice of misspelt words is no corrigendum: of it nothing is told until they are put right', () => {
  const meeting = aMeeting()
  expect(sets(meeting, facilitator, 'issued')).toBe(allowed)
  meeting.concludes()
  meeting.adopts(secretariat)
  const adopted = publishedRecord(meeting.negotiation)
  const wordsOf = (paragraph = p12) => plain(meeting.negotiation.paragraphs.get(paragraph)?.base ?? [])
  const [right, other] = [
    wordsOf().replace('pathways', 'pathway'),
    wordsOf(p13).replace('resolve', 'resolved'),
  ]
  expect(meeting.notifies(secretariat, p12, right)).toBe(allowed)
  expect(meeting.notifies(secretariat, p13, other)).toBe(allowed)
  expect(meeting.contradicts(NRL)).toBe(allowed)
  expect(publishedRecord(meeting.negotiation)).toEqual(adopted)
  meeting.hour = '2026-06-20T10:00:00.000Z'
  expect(meeting.corrects(secretariat, p12, right)).toBe(allowed)
  const published = publishedRecord(meeting.negotiation)
  expect(published.slice(adopted.length).map(({ act }) => act.does)).toEqual(['correct'])
  const read = replay(published)
  expect(plain(read.paragraphs.get(p12)?.base ?? [])).toBe(right)
  expect(read.adoption).toMatchObject({ notices: [], corrigenda: [{ paragraph: p12 }] })
  expect(JSON.stringify(published)).not.toMatch(/NRL|another word|resolved/)
})

test('[T11] whatever is tried in a meeting, that record only grows at its end, and replays', () => {
  fc.assert(
    fc.property(fc.array(attempt, { maxLength: 40 }), (attempts) => {
      const meeting = aMeeting()
      let before = publishedRecord(meeting.negotiation)
      for (const tried of attempts) {
        tried(meeting)
        const now = publishedRecord(meeting.negotiation)
        expect(now.slice(0, before.length)).toEqual(before)
        before = now
      }
      const { revisions, adoption, head } = meeting.negotiation
      const read = replay(before)
      expect(read.revisions.map(({ text }) => text)).toEqual(revisions.map(({ text }) => text))
      expect(read.adoption?.symbol).toBe(adoption?.symbol)
      expect(read.head).toBeLessThanOrEqual(head + 1)
    }),
    { numRuns: 60 },
  )
})

test('[T11] of what the floor says nothing is for readers of issued texts but who they are', () => {
  const { negotiation } = aMeeting()
  const said = (message: Parameters<typeof messageAsSeenBy>[1]) =>
    messageAsSeenBy({ reads: 'issued' }, message, negotiation)
  expect(said({ is: 'entries', entries: [] })).toBe(null)
  expect(said({ is: 'present', delegations: [NRL.delegation] })).toBe(null)
  expect(said({ is: 'screen', shown: null })).toBe(null)
  expect(said({ is: 'drafts', drafts: [] })).toBe(null)
  expect(said({ is: 'notes', notes: [] })).toBe(null)
})
