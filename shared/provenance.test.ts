import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { attempt } from './attempts.fixture.ts'
import { isSpace, keyOf, type Token, tokensOf } from './hunks.ts'
import { type ParagraphId, paragraphOf } from './ids.ts'
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
import type { Negotiation } from './negotiation.ts'
import { plain } from './prose.ts'
import { type Origin, stepsOf, wordsAt, wordsOf } from './provenance.ts'
import { replay } from './record.ts'

const BASE_13 = 'We remain concerned that people on the move face risks at borders, and resolve to act.'

/** Words with the numbers of the proposals that brought them, where that is not the draft: `[NRL 13.1: at sea]`. */
function read({ negotiation }: Meeting, paragraph: ParagraphId): string {
  let [text, before] = ['', '']
  for (const { token, origin } of wordsOf(negotiation, paragraph)) {
    const by = nameOf(negotiation, origin)
    if (by !== before && before !== '') text += ']'
    if (by !== before && by !== '') text += `[${by}: `
    text += plain([token])
    before = by
  }
  return before === '' ? text : `${text}]`
}

const nameOf = ({ proposals }: Negotiation, origin: Origin): string =>
  origin.is === 'draft'
    ? ''
    : origin.wordings
        .map(
          ({ proposal, version }) => `${proposals.get(proposal)?.number}${version > 1 ? ` v${version}` : ''}`,
        )
        .join(' and ')

test('[V11] a word of the base came with the draft or with the wording that was accepted', () => {
  const meeting = aMeeting()
  meeting.tables(NRL, p13, BASE_13.replace('at borders', 'at every border'))
  meeting.tables(NRL, p13, BASE_13.replace('at borders', 'at sea'), meeting.last)
  meeting.accepts(facilitator, meeting.last)
  meeting.tables(SOL, p13, BASE_13.replace('at borders', 'at sea').replace('to act', 'to act at once'))
  meeting.accepts(facilitator, meeting.last)
  expect(read(meeting, p13)).toBe(
    'We remain concerned that people on the move face risks at [NRL 13.1 v2: sea], and resolve to act[SOL 13.1:  at once].',
  )
  expect(wordsOf(meeting.negotiation, p12).every(({ origin }) => origin.is === 'draft')).toBe(true)
})

test('[V11] of several accepted at once each word has the one that asked for it, and equal words have both', () => {
  const meeting = aMeeting()
  meeting.tables(NRL, p13, BASE_13.replace('at borders', 'at sea'))
  const sea = meeting.last
  meeting.tables(SOL, p13, BASE_13.replace('to act', 'to act together'))
  const together = meeting.last
  meeting.tables(TVR, p13, BASE_13.replace('at borders', 'at sea'))
  const again = meeting.last
  expect(meeting.accepts(facilitator, sea, together, again)).toBe('allowed')
  expect(read(meeting, p13)).toBe(
    'We remain concerned that people on the move face risks at [NRL 13.1 and TVR 13.1: sea], and resolve to act[SOL 13.1:  together].',
  )
})

test('[V11] what is inside another proposal brought its own words', () => {
  const meeting = aMeeting()
  meeting.tables(NRL, p13, BASE_13.replace('to act', 'to act with our partners'))
  const outer = meeting.last
  const inside = BASE_13.replace('to act', 'to act with all our willing partners')
  meeting.proposes(SOL, p13, { is: 'within', proposal: outer }, inside)
  meeting.accepts(facilitator, outer, meeting.last)
  expect(read(meeting, p13)).toBe(
    'We remain concerned that people on the move face risks at borders, and resolve to act[NRL 13.1:  with ][SOL 13.1: all][NRL 13.1:  our ][SOL 13.1: willing][NRL 13.1:  partners].',
  )
})

test('[V11] words that are merged into another paragraph and moved keep what brought them', () => {
  const meeting = aMeeting()
  meeting.tables(NRL, p12, 'We welcome the steps taken to widen safe and regular pathways.')
  meeting.accepts(facilitator, meeting.last)
  const whole = `${BASE_13} We welcome the steps taken to widen safe and regular pathways for all.`
  meeting.proposes(TVR, p13, { is: 'merge', with: p12 }, whole)
  meeting.accepts(facilitator, meeting.last)
  meeting.proposes(SOL, p13, { is: 'move', after: pp1 })
  meeting.accepts(facilitator, meeting.last)
  expect(read(meeting, p13)).toBe(
    `${BASE_13}[TVR 13.1:  ]We welcome the steps taken to widen [NRL 12.1: safe and ]regular pathways[TVR 13.1:  for all].`,
  )
})

test('[V11] [M8] words that are split off stay what they were, and go on from there', () => {
  const meeting = aMeeting()
  meeting.tables(NRL, p12, 'We welcome the steps taken. We ask for safe and regular pathways.')
  meeting.accepts(facilitator, meeting.last)
  const whole = read(meeting, p12)
  meeting.proposes(
    SOL,
    p12,
    { is: 'split' },
    'We welcome the steps taken. ¶ We ask for safe and regular pathways.',
  )
  const half = paragraphOf(meeting.last)
  expect(meeting.accepts(facilitator, meeting.last)).toBe('allowed')
  expect(whole).toContain(read(meeting, half))
  meeting.tables(TVR, half, 'We ask for safe and regular pathways at once.')
  meeting.accepts(facilitator, meeting.last)
  expect(read(meeting, half)).toMatch(/\[NRL 12\.1: .*pathways.*\[TVR 12 bis\.1:  at once\]/)
  expect(read(meeting, p12)).toContain('We welcome the steps taken')
})

test('[V11] a new paragraph is all its proposal’s, and what it replaces is gone from the text, not from the record', () => {
  const meeting = aMeeting()
  meeting.proposes(SOL, p13, { is: 'after', kind: 'operative', level: 1 }, 'We thank those who help.')
  const made = paragraphOf(meeting.last)
  meeting.accepts(facilitator, meeting.last)
  expect(read(meeting, made)).toBe('[SOL 13.1: We thank those who help.]')
  const before = meeting.negotiation.head
  meeting.tables(NRL, made, 'We thank all who help.')
  meeting.accepts(facilitator, meeting.last)
  expect(read(meeting, made)).toBe('[SOL 13.1: We thank ][NRL 13 bis.1: all][SOL 13.1:  who help.]')
  expect(
    wordsAt(meeting.negotiation, made, before)
      .map(({ token }) => plain([token]))
      .join(''),
  ).toBe('We thank those who help.')
})

test('[V11, C9] words that are restored are the words that were agreed', () => {
  const meeting = aMeeting()
  meeting.tables(NRL, p13, BASE_13.replace('at borders', 'at sea'))
  meeting.accepts(facilitator, meeting.last)
  meeting.agrees(facilitator, p13)
  const agreed = read(meeting, p13)
  meeting.reopens(facilitator, p13)
  meeting.tables(SOL, p13, 'We resolve to wait.')
  meeting.accepts(facilitator, meeting.last)
  meeting.restores(facilitator, p13)
  expect(read(meeting, p13)).toBe(agreed)
})

const sitting = fc.array(fc.noBias(attempt), { minLength: 60, maxLength: 120, size: 'max' })

const everyParagraph = ({ paragraphs, past }: Negotiation) => [...paragraphs.values(), ...past.values()]

test('[V11] [Y6] what a corrigendum puts right in adopted text came with the word that stood there', () => {
  const meeting = aMeeting()
  meeting.tables(NRL, p13, BASE_13.replace('at borders', 'at Sea;on land'))
  meeting.accepts(facilitator, meeting.last)
  meeting.tables(
    SOL,
    p13,
    BASE_13.replace('at borders', 'at Sea;on land').replace('to act.', 'TO act at once'),
  )
  meeting.accepts(facilitator, meeting.last)
  const before = wordsOf(meeting.negotiation, p13)
  meeting.concludes()
  expect(meeting.adopts(secretariat)).toBe('allowed')
  expect(wordsOf(meeting.negotiation, p13).map(({ origin }) => origin)).toEqual(
    before.map(({ origin }) => origin),
  )
  const corrected =
    'We remain concerned that people on the move face risks at sea; on land, and resolve to act at once.'
  expect(meeting.corrects(secretariat, p13, corrected)).toBe('allowed')
  expect(read(meeting, p13)).toBe(
    'We remain concerned that people on the move face risks at [NRL 13.1: sea; on land], and resolve [SOL 13.1: to] act[SOL 13.1:  at once.]',
  )
})

test('[V11] every word of the base has exactly one origin, a wording that holds it', () => {
  fc.assert(
    fc.property(sitting, (attempts) => {
      const meeting = aMeeting()
      const draft = new Set(
        everyParagraph(meeting.negotiation).flatMap(({ base }) => tokensOf(base).map(keyOf)),
      )
      for (const attempted of attempts) attempted(meeting)
      const { negotiation } = meeting
      for (const { id, base } of everyParagraph(negotiation)) {
        const words = wordsOf(negotiation, id)
        expect(words.map(({ token }) => keyOf(token))).toEqual(tokensOf(base).map(keyOf))
        const strays = words.filter(({ token, origin }) => {
          if (origin.is === 'draft') return !draft.has(keyOf(token))
          return origin.wordings.length === 0 || !(isSpace(token) || heldBy(negotiation, origin, token))
        })
        expect(strays).toEqual([])
      }
    }),
  )
})

/** Whether one of the wordings has this word, as tabled or as the house carried it over. */
const heldBy = ({ proposals }: Negotiation, origin: Origin & { is: 'accepted' }, token: Token): boolean =>
  origin.wordings.some(({ proposal, version }) =>
    (proposals.get(proposal)?.wordings ?? [])
      .filter(({ entry }) => entry <= origin.entry)
      .slice(version - 1)
      .some(({ prose: said }) => tokensOf(said).some((one) => keyOf(one) === keyOf(token))),
  )

test('[V11] a word that stays in the text keeps its origin through whatever is accepted, merged and moved', () => {
  fc.assert(
    fc.property(sitting, (attempts) => {
      const meeting = aMeeting()
      for (const attempted of attempts) {
        const before = meeting.negotiation
        attempted(meeting)
        const after = meeting.negotiation
        if (before === after) continue
        const known = new Set(
          everyParagraph(before).flatMap(({ id }) => stepsOf(before, id).flatMap(originsIn)),
        )
        for (const { id, base } of everyParagraph(after)) {
          const then = before.paragraphs.get(id) ?? before.past.get(id)
          const words = wordsOf(after, id)
          const kept = words.filter(({ origin }) => !isOf(origin, after.head)).map(originOf)
          expect(kept.filter((origin) => !known.has(origin))).toEqual([])
          const isSame = then?.base === base
          expect(isSame ? words.map(originOf) : []).toEqual(isSame ? wordsOf(before, id).map(originOf) : [])
        }
      }
      expect(readAll(replay(meeting.record))).toEqual(readAll(meeting.negotiation))
    }),
    { numRuns: 12 },
  )
})

const isOf = (origin: Origin, entry: number): boolean => origin.is === 'accepted' && origin.entry === entry
const originOf = (word: { readonly origin: Origin }): string => JSON.stringify(word.origin)
const originsIn = ({ words }: { readonly words: readonly { readonly origin: Origin }[] }) =>
  words.map(originOf)
const readAll = (negotiation: Negotiation) =>
  [...negotiation.paragraphs.keys()].map((id) => wordsOf(negotiation, id).map(originOf))
