import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Act } from './acts.ts'
import type { Actor } from './delegations.ts'
import { paragraphId, paragraphOf } from './ids.ts'
import {
  aMeeting,
  allowed,
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
import type { Paragraph, ParagraphKind } from './paragraphs.ts'
import { plain, prose } from './prose.ts'
import { replay } from './record.ts'
import { renumbered } from './renumbering.ts'
import { concordanceOf, hashOfText, issuable } from './revisions.ts'

const STANDING = {
  base: prose('Words.'),
  state: { is: 'open' },
  reopenings: [],
  rewordings: [],
  calls: [],
} as const

const issue = ({ negotiation }: Meeting, more: Partial<Act & { does: 'issue-revision' }> = {}): Act => ({
  does: 'issue-revision',
  name: 'Rev.1',
  symbol: '',
  note: '',
  text: hashOfText(issuable(negotiation)),
  pending: 'carried',
  ...more,
})
const labels = ({ negotiation }: Meeting) =>
  [...negotiation.paragraphs.values()].flatMap(({ label }) => label || [])
const issues = (meeting: Meeting, by: Actor = facilitator, more = {}) =>
  meeting.does(by, issue(meeting, more))

/** 12 deleted, 13 with a sub-paragraph more and a bis behind it. */
function withChanges() {
  const meeting = aMeeting()
  meeting.proposes(TVR, p12, { is: 'deletion' })
  meeting.accepts(facilitator, meeting.last)
  meeting.proposes(NRL, p13a, { is: 'after', kind: 'sub-paragraph', level: 2 }, 'To count them;')
  meeting.accepts(facilitator, meeting.last)
  const letter = paragraphOf(meeting.last)
  meeting.proposes(SOL, p13, { is: 'after', kind: 'operative', level: 1 }, 'We note their work.')
  meeting.accepts(facilitator, meeting.last)
  return { meeting, letter, bis: paragraphOf(meeting.last) }
}

describe('[I1] [I3] a revision', () => {
  test('is issued by a facilitator, under a name of its own', () => {
    const meeting = aMeeting()
    for (const by of everyone.filter(({ role }) => role !== 'facilitator'))
      expect(issues(meeting, by)).toBe(by.role === 'observer' ? 'observers-read' : 'facilitators-issue')
    expect(issues(meeting, facilitator, { name: ' ' })).toBe('name-is-missing')
    expect(issues(meeting, facilitator, { name: 'Zero draft' })).toBe('revision-is-named')
    expect(issues(meeting)).toBe(allowed)
    expect(issues(meeting)).toBe('revision-is-named')
    expect(meeting.negotiation.text).toBe('Rev.1')
  })

  test('[I2] is of the text that was on the screen', () => {
    const meeting = aMeeting()
    const act = issue(meeting)
    meeting.tables(NRL, p12, 'We welcome the steps.')
    meeting.accepts(facilitator, meeting.last)
    expect(meeting.does(facilitator, act)).toBe('text-has-moved')
  })

  test('stays as it was issued, whatever comes', () => {
    const meeting = aMeeting()
    issues(meeting)
    const [, first] = meeting.negotiation.revisions
    meeting.tables(NRL, p12, 'We welcome the steps.')
    meeting.accepts(facilitator, meeting.last)
    issues(meeting, facilitator, { name: 'Rev.2' })
    const { revisions } = meeting.negotiation
    expect(revisions.map(({ name }) => name)).toEqual(['Zero draft', 'Rev.1', 'Rev.2'])
    expect(revisions[1]).toEqual(first)
    expect(first && hashOfText(first.text)).toBe(first?.hash)
    expect(revisions[2]?.text.some(({ prose: words }) => plain(words) === 'We welcome the steps.')).toBe(true)
    expect(replay(JSON.parse(JSON.stringify(meeting.record)))).toEqual(meeting.negotiation)
  })
})

describe('[M3] [I5] numbers', () => {
  test('are given anew, and the concordance says which was which', () => {
    const { meeting, letter, bis } = withChanges()
    expect(labels(meeting)).toEqual(['12.', '13.', '(a)', '(a) bis', '13 bis.'])
    const text = issuable(meeting.negotiation)
    expect(concordanceOf(meeting.negotiation, text)).toEqual([
      { paragraph: p12, before: '12' },
      { paragraph: p13, before: '13', after: '12' },
      { paragraph: p13a, before: '13 (a)', after: '12 (a)' },
      { paragraph: letter, before: '13 (a) bis', after: '12 (b)' },
      { paragraph: bis, before: '13 bis', after: '13' },
    ])
    expect(issues(meeting)).toBe(allowed)
    expect(labels(meeting)).toEqual(['12.', '(a)', '(b)', '13.'])
    expect(meeting.negotiation.past.get(p12)?.state.is).toBe('gone')
    expect(meeting.reopens(facilitator, p12)).toBe('no-such-paragraph')
  })

  test('what is inserted behind a paragraph that was once a bis is a bis of that', () => {
    const { meeting, bis } = withChanges()
    issues(meeting)
    meeting.proposes(NRL, bis, { is: 'after', kind: 'operative', level: 1 }, 'We thank them.')
    meeting.accepts(facilitator, meeting.last)
    expect(meeting.negotiation.paragraphs.get(paragraphOf(meeting.last))?.label).toBe('13 bis.')
    expect(meeting.tables(TVR, bis, 'We note the work.')).toBe(allowed)
    expect([...meeting.negotiation.proposals.values()].at(-1)?.number).toBe('TVR 13.1')
  })

  test('keep their manner, and start again where they did', () => {
    const line = (
      label: string,
      level = 1,
      kind: ParagraphKind = 'operative',
      more: Partial<Paragraph> = {},
    ): Omit<Paragraph, 'id'> => ({ ...STANDING, kind, level, label, reference: label, ...more })
    const gone = { state: { is: 'gone', as: 'deleted', by: 'x' as never, at: '', entry: 1 } as const }
    const inserted = { inserted: { after: paragraphId('x'), by: 'x' as never } }
    const text = [
      line('Article 1', 2, 'heading'),
      line('1.'),
      line('2.', 1, 'operative', gone),
      line('3.'),
      line('(i)', 2, 'sub-paragraph'),
      line('(i) bis', 2, 'sub-paragraph', inserted),
      line('(ii)', 2, 'sub-paragraph'),
      line('Article 2', 2, 'heading'),
      line('1.'),
      line('', 1, 'operative', inserted),
      line('(h)', 2, 'sub-paragraph'),
      line('(i)', 2, 'sub-paragraph'),
      line('PP3', 1, 'preambular'),
      line('2.'),
    ].map((paragraph, at) => ({ ...paragraph, id: paragraphId(`p${at}`) }))
    const numbered = renumbered(text)
    expect(text.flatMap(({ id }) => numbered.get(id) ?? [])).toEqual([
      'Article 1',
      '1.',
      '2.',
      '(i)',
      '(ii)',
      '(iii)',
      'Article 2',
      '1.',
      '2.',
      '(a)',
      '(b)',
      'PP3',
      '3.',
    ])
  })

  test('of a text that did not change stay as they are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), (first, count) => {
        const text = Array.from({ length: count }, (_, at): Paragraph => ({
          ...STANDING,
          id: paragraphId(`p${at}`),
          kind: 'operative',
          level: 1,
          label: `${first + at}.`,
          reference: '',
        }))
        expect([...renumbered(text).values()]).toEqual(text.map(({ label }) => label))
      }),
    )
  })
})

test('[I4] pending proposals go on with the text, or end with the revision, as the facilitators choose', () => {
  const meeting = aMeeting()
  meeting.tables(NRL, p13, 'We act.')
  issues(meeting)
  const state = () => meeting.negotiation.proposals.get(meeting.last)?.state
  expect(state()?.is).toBe('tabled')
  issues(meeting, facilitator, { name: 'Rev.2', pending: 'ended' })
  expect(state()).toMatchObject({ is: 'lapsed', revision: 'Rev.2' })
})
