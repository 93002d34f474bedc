// A new paragraph or heading at the beginning of the text: before everything, where there is nothing to stand after.

import { describe, expect, test } from 'vitest'
import { type ParagraphId, paragraphId, paragraphOf } from './ids.ts'
import type { Meaning, NewParagraph } from './meanings.ts'
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
} from './negotiation.fixture.ts'
import { pendingOn } from './negotiation.ts'
import type { DraftParagraph, ParagraphKind } from './paragraphs.ts'
import { plain, prose } from './prose.ts'
import { meaningOnTheWire } from './wire-values.ts'

const TITLE: Meaning = { is: 'first', kind: 'heading', level: 1 }
const OPENING: Meaning = { is: 'first', kind: 'operative', level: 1 }

const lines = ({ negotiation }: Meeting) =>
  [...negotiation.paragraphs.values()].map(({ label, reference }) => `${reference}|${label}`)

const accepts = (meeting: Meeting, on: ParagraphId, meaning: Meaning, words: string) => {
  expect(meeting.proposes(NRL, on, meaning, words)).toBe(allowed)
  expect(meeting.accepts(facilitator, meeting.last)).toBe(allowed)
  return paragraphOf(meeting.last)
}

/** A text that begins with its first paragraph: no title, no preamble. */
function anUntitledMeeting(kind: ParagraphKind = 'operative', labels = ['1.', '2.', '3.']): Meeting {
  const paragraphs = labels.map((label, at): DraftParagraph => ({
    id: paragraphId(`p${at + 1}`),
    kind,
    level: 1,
    label,
    prose: prose(`Line ${at + 1} says this.`),
  }))
  const meeting = new Meeting()
  for (const act of opening.slice(0, -1)) meeting.does(secretariat, act)
  meeting.does(secretariat, { does: 'import-draft', name: 'Zero draft', paragraphs })
  return meeting
}
const p1 = paragraphId('p1')

describe('[M13] at the beginning of the text', () => {
  test('a heading stands before the first paragraph, and has the number of a heading from the next revision on', () => {
    const meeting = anUntitledMeeting()
    const title = accepts(meeting, p1, TITLE, 'Progress Declaration')
    expect(lines(meeting)).toEqual(['H0|', '1|1.', '2|2.', '3|3.'])
    expect(plain([...meeting.negotiation.paragraphs.values()][0]?.base ?? [])).toBe('Progress Declaration')
    meeting.issues(facilitator)
    expect(lines(meeting)).toEqual(['H1|', '1|1.', '2|2.', '3|3.'])
    expect(meeting.negotiation.revisions.at(-1)?.concordance).toEqual([
      { paragraph: title, before: 'H0', after: 'H1' },
    ])
  })

  test('[I5] a paragraph is 0 until a revision, which begins to count with it', () => {
    const meeting = anUntitledMeeting()
    const made = accepts(meeting, p1, OPENING, 'We meet.')
    expect(lines(meeting)).toEqual(['0|0.', '1|1.', '2|2.', '3|3.'])
    accepts(meeting, made, { is: 'after', kind: 'operative', level: 1 }, 'We go on.')
    accepts(meeting, p1, OPENING, 'We are here.')
    expect(lines(meeting)).toEqual(['0 ter|0 ter.', '0|0.', '0 bis|0 bis.', '1|1.', '2|2.', '3|3.'])
    meeting.issues(facilitator)
    expect(lines(meeting)).toEqual(['1|1.', '2|2.', '3|3.', '4|4.', '5|5.', '6|6.'])
  })

  test.each([
    ['preambular', ['', ''], ['PP0|', 'PP1|', 'PP2|'], ['PP1|', 'PP2|', 'PP3|']],
    ['preambular', ['PP1', 'PP2'], ['PP0|PP0', 'PP1|PP1', 'PP2|PP2'], ['PP1|PP1', 'PP2|PP2', 'PP3|PP3']],
    ['unnumbered', ['', ''], ['¶0|', '¶1|', '¶2|'], ['¶1|', '¶2|', '¶3|']],
    ['operative', ['(4)', '(5)'], ['(0)|(0)', '(4)|(4)', '(5)|(5)'], ['(4)|(4)', '(5)|(5)', '(6)|(6)']],
    ['heading', ['I.', 'II.'], ['H0|', 'I|I.', 'II|II.'], ['I|I.', 'II|II.', 'III|III.']],
  ] as const)('it is numbered in the manner of its like: %s %j', (kind, labels, before, after) => {
    const meeting = anUntitledMeeting(kind, [...labels])
    accepts(meeting, p1, { is: 'first', kind, level: 1 }, 'It begins.')
    expect(lines(meeting)).toEqual(before)
    meeting.issues(facilitator)
    expect(lines(meeting)).toEqual(after)
  })

  test('[P2] it is numbered under the paragraph it was made on, also where that stands elsewhere since', () => {
    const meeting = anUntitledMeeting()
    meeting.proposes(NRL, p1, TITLE, 'Progress Declaration')
    const title = meeting.last
    accepts(meeting, p1, { is: 'move', after: paragraphId('p3') }, '')
    expect(meeting.negotiation.proposals.get(title)?.number).toBe('NRL 1.1')
    expect(meeting.accepts(facilitator, title)).toBe(allowed)
    expect(lines(meeting)[0]).toBe('H0|')
  })

  test('[M6] [M7] it does not lapse when the first paragraph is agreed, changed or deleted', () => {
    const meeting = aMeeting()
    meeting.proposes(SOL, h1, TITLE, 'Declaration')
    const title = meeting.last
    accepts(meeting, h1, { is: 'deletion' }, '')
    meeting.agrees(facilitator, pp1)
    expect(pendingOn(meeting.negotiation, h1).map(({ id }) => id)).toEqual([title])
    expect(meeting.accepts(facilitator, title)).toBe(allowed)
    expect(lines(meeting).slice(0, 2)).toEqual(['H0|', 'H1|'])
  })

  test('[L7] what stands behind it keeps its words, and what is agreed stays so', () => {
    const meeting = aMeeting()
    meeting.agrees(facilitator, p12)
    const before = meeting.negotiation.paragraphs.get(p12)
    accepts(meeting, h1, OPENING, 'We meet.')
    expect(meeting.negotiation.paragraphs.get(p12)).toEqual(before)
  })

  test('a sub-paragraph is not proposed there: nothing is above it', () => {
    const below = { is: 'first', kind: 'sub-paragraph', level: 2 }
    expect(meaningOnTheWire.safeParse(below).success).toBe(false)
    const kinds: readonly NewParagraph['kind'][] = ['heading', 'preambular', 'operative', 'unnumbered']
    for (const kind of kinds)
      expect(meaningOnTheWire.safeParse({ is: 'first', kind, level: 1 }).success).toBe(true)
  })

  test('[Q3] what is inside its words goes on in the paragraph that it becomes', () => {
    const meeting = aMeeting()
    meeting.proposes(NRL, h1, OPENING, 'We meet to act.')
    const outer = meeting.last
    meeting.proposes(SOL, h1, { is: 'within', proposal: outer }, 'We meet to act at once.')
    const inner = meeting.last
    expect(meeting.accepts(facilitator, outer)).toBe(allowed)
    const known = meeting.negotiation.proposals.get(inner)
    expect([known?.paragraph, known?.meaning.is]).toEqual([paragraphOf(outer), 'words'])
    expect(meeting.accepts(facilitator, inner)).toBe(allowed)
    expect(meeting.tables(SOL, p13, 'We go on.')).toBe(allowed)
  })
})
