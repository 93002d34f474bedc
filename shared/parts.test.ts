// Headings and the parts they begin: other words for a heading, a new one, and whether a part is the preamble.

import { describe, expect, test } from 'vitest'
import { type ParagraphId, paragraphId, paragraphOf } from './ids.ts'
import type { Meaning } from './meanings.ts'
import {
  aMeeting,
  allowed,
  facilitator,
  h1,
  Meeting,
  NRL,
  opening,
  p12,
  p13,
  pp1,
  secretariat,
  SOL,
  TVR,
} from './negotiation.fixture.ts'
import type { DraftParagraph, ParagraphKind } from './paragraphs.ts'
import { plain, prose } from './prose.ts'
import { concordanceOf, hashOfText, issuable } from './revisions.ts'

const HEADING: Meaning = { is: 'after', kind: 'heading', level: 1 }
const PREAMBLE: Meaning = { is: 'recast', as: 'preambular' }
const NUMBERED: Meaning = { is: 'recast', as: 'operative' }

const issues = (meeting: Meeting, name = 'Rev.1') =>
  meeting.does(facilitator, {
    does: 'issue-revision',
    name,
    symbol: '',
    note: '',
    text: hashOfText(issuable(meeting.negotiation)),
    pending: 'carried',
  })
const lines = ({ negotiation }: Meeting) =>
  [...negotiation.paragraphs.values()].map(({ label, reference }) => `${reference}|${label}`)
const kinds = ({ negotiation }: Meeting) => [...negotiation.paragraphs.values()].map(({ kind }) => kind)

/** A meeting on a text of these lines: `# II.` is a heading, `PP` preambular, `(a)` a sub-paragraph. */
function meetingOn(...labels: readonly string[]): Meeting {
  const paragraphs = labels.map((written, at): DraftParagraph => {
    const kind: ParagraphKind = written.startsWith('#')
      ? 'heading'
      : written.startsWith('PP')
        ? 'preambular'
        : written.startsWith('(')
          ? 'sub-paragraph'
          : 'operative'
    const label = written.replace(/^(# ?|PP )/, '').replace(/^PP$/, '')
    const level = kind === 'sub-paragraph' ? 2 : 1
    return { id: paragraphId(`p${at}`), kind, level, label, prose: prose(`Line ${at} says this.`) }
  })
  const meeting = new Meeting()
  for (const act of opening.slice(0, -1)) meeting.does(secretariat, act)
  meeting.does(secretariat, { does: 'import-draft', name: 'Zero draft', paragraphs })
  return meeting
}

const accepts = (meeting: Meeting, on: ParagraphId, meaning: Meaning, words = '') => {
  expect(meeting.proposes(NRL, on, meaning, words)).toBe(allowed)
  expect(meeting.accepts(facilitator, meeting.last)).toBe(allowed)
  return paragraphOf(meeting.last)
}

describe('[M12] a heading', () => {
  test('has words that are proposed and accepted like any other', () => {
    const meeting = aMeeting()
    expect(meeting.tables(NRL, h1, 'Progress, challenges and commitments')).toBe(allowed)
    expect(meeting.negotiation.proposals.get(meeting.last)?.number).toBe('NRL H1.1')
    expect(meeting.accepts(facilitator, meeting.last)).toBe(allowed)
    expect(plain(meeting.negotiation.paragraphs.get(h1)?.base ?? [])).toBe(
      'Progress, challenges and commitments',
    )
  })

  test('a new one stands behind what belongs to the paragraph before it, has no paragraph’s number, and begins a part', () => {
    const meeting = aMeeting()
    const made = accepts(meeting, p12, HEADING, 'Commitments')
    expect(lines(meeting)).toEqual(['H1|', 'PP1|', '12|12.', 'H1 bis|', '13|13.', '13 (a)|(a)'])
    const again = accepts(meeting, p13, HEADING, 'Review')
    expect(lines(meeting).at(-1)).toBe('H1 ter|')
    issues(meeting)
    expect(lines(meeting)).toEqual(['H1|', 'PP1|', '12|12.', 'H2|', '13|13.', '13 (a)|(a)', 'H3|'])
    expect(meeting.negotiation.revisions.at(-1)?.concordance).toEqual([
      { paragraph: made, before: 'H1 bis', after: 'H2' },
      { paragraph: again, before: 'H1 ter', after: 'H3' },
    ])
  })

  test('[I5] headings that are numbered are numbered anew once one comes or goes, each rank in its manner', () => {
    const meeting = meetingOn('# I.', '1.', '# II.', '2.', '# III.', '3.')
    accepts(meeting, paragraphId('p1'), HEADING, 'Between')
    expect(lines(meeting)[2]).toBe('I bis|I bis.')
    issues(meeting)
    expect(lines(meeting).map((line) => line.split('|')[1])).toEqual([
      'I.',
      '1.',
      'II.',
      'III.',
      '2.',
      'IV.',
      '3.',
    ])
    accepts(meeting, paragraphId('p0'), { is: 'deletion' })
    issues(meeting, 'Rev.2')
    expect(lines(meeting).map((line) => line.split('|')[1])).toEqual(['1.', 'I.', 'II.', '2.', 'III.', '3.'])
  })

  test('[I5] headings of a text in which none comes or goes keep their labels', () => {
    const labels = ['# II.', '1.', '# Article 3', '2.', '# B.', '3.']
    const meeting = meetingOn(...labels)
    accepts(meeting, paragraphId('p1'), { is: 'after', kind: 'operative', level: 1 }, 'We note.')
    issues(meeting)
    expect(lines(meeting).map((line) => line.split('|')[1])).toEqual([
      'II.',
      '1.',
      '2.',
      'Article 3',
      '3.',
      'B.',
      '4.',
    ])
  })
})

test('[I5] [M8] what has no number among others that have one is split into two that have none', () => {
  const meeting = meetingOn('#', '1.', '', '2.')
  const words = 'Line 2 says ¶ this.'
  accepts(meeting, paragraphId('p2'), { is: 'split' }, words)
  accepts(meeting, paragraphId('p1'), { is: 'after', kind: 'unnumbered', level: 1 }, 'And so on.')
  accepts(meeting, paragraphId('p1'), { is: 'split' }, 'Line 1 says ¶ this.')
  issues(meeting)
  const labels = [...meeting.negotiation.paragraphs.values()].map(({ label }) => label)
  expect(labels).toEqual(['', '1.', '2.', '', '', '', '3.'])
  issues(meeting, 'Rev.2')
  expect([...meeting.negotiation.paragraphs.values()].map(({ label }) => label)).toEqual(labels)
})

describe('[M11] what a part is', () => {
  test('a numbered part becomes the preamble: its paragraphs lose their numbers when a revision is issued', () => {
    const meeting = meetingOn('#', '1.', '2.', '(a)', '#', '3.', '4.')
    accepts(meeting, paragraphId('p0'), PREAMBLE)
    expect(kinds(meeting)).toEqual([
      'heading',
      'preambular',
      'preambular',
      'sub-paragraph',
      'heading',
      'operative',
      'operative',
    ])
    expect(lines(meeting).slice(0, 3)).toEqual(['H1|', '1|1.', '2|2.'])
    expect(issues(meeting)).toBe(allowed)
    expect(lines(meeting)).toEqual(['H1|', 'PP1|', 'PP2|', '(a)|(a)', 'H2|', '1|1.', '2|2.'])
    expect(issues(meeting, 'Rev.2')).toBe(allowed)
    expect(lines(meeting).slice(-2)).toEqual(['1|1.', '2|2.'])
  })

  test('the preamble becomes a numbered part, and is counted first', () => {
    const meeting = meetingOn('#', 'PP', 'PP', '#', '1.', '2.')
    accepts(meeting, paragraphId('p0'), NUMBERED)
    expect(concordanceOf(meeting.negotiation, issuable(meeting.negotiation))).toEqual([
      { paragraph: 'p1', before: 'PP1', after: '1' },
      { paragraph: 'p2', before: 'PP2', after: '2' },
      { paragraph: 'p4', before: '1', after: '3' },
      { paragraph: 'p5', before: '2', after: '4' },
    ])
  })

  test('of one paragraph alone it is changed too, and it is counted with its new like', () => {
    const meeting = meetingOn('#', 'PP PP1', 'PP PP2', '#', '1.', '2.')
    accepts(meeting, paragraphId('p4'), { is: 'move', after: paragraphId('p2') })
    accepts(meeting, paragraphId('p4'), PREAMBLE)
    issues(meeting)
    expect(lines(meeting)).toEqual(['H1|', 'PP1|PP1', 'PP2|PP2', 'PP3|PP3', 'H2|', '1|1.'])
  })

  test('where all paragraphs are counted in figures they are counted on through both', () => {
    const meeting = meetingOn('#', 'PP 1.', 'PP 2.', '#', '3.', '4.')
    accepts(meeting, paragraphId('p1'), { is: 'after', kind: 'preambular', level: 1 }, 'Noting,')
    accepts(meeting, paragraphId('p2'), NUMBERED)
    issues(meeting)
    expect(lines(meeting).map((line) => line.split('|')[1])).toEqual(['', '1.', '2.', '3.', '', '4.', '5.'])
  })

  test('is changed while all that changes with it is open, and not to what it is', () => {
    const meeting = aMeeting()
    expect(meeting.proposes(NRL, pp1, PREAMBLE)).toBe('part-is-so')
    expect(meeting.proposes(NRL, p12, NUMBERED)).toBe('part-is-so')
    expect(meeting.proposes(SOL, p12, PREAMBLE, 'We note.')).toBe('words-apart')
    expect(meeting.proposes(SOL, h1, PREAMBLE)).toBe(allowed)
    const whole = meeting.last
    meeting.agrees(facilitator, p13)
    expect(meeting.accepts(facilitator, whole)).toBe('part-is-settled')
    expect(meeting.proposes(TVR, h1, PREAMBLE)).toBe('part-is-settled')
    expect(meeting.proposes(TVR, p12, PREAMBLE)).toBe(allowed)
    expect(meeting.accepts(facilitator, meeting.last)).toBe(allowed)
    meeting.reopens(facilitator, p13)
    expect(meeting.accepts(facilitator, whole)).toBe(allowed)
    expect(kinds(meeting)).toEqual(['heading', 'preambular', 'preambular', 'preambular', 'sub-paragraph'])
  })

  test('changes no word, and what is proposed about its paragraphs goes on', () => {
    const meeting = aMeeting()
    meeting.tables(SOL, p13, 'We act.')
    const words = meeting.last
    accepts(meeting, h1, PREAMBLE)
    expect(meeting.negotiation.proposals.get(words)?.state.is).toBe('tabled')
    expect(meeting.accepts(facilitator, words)).toBe(allowed)
  })
})
