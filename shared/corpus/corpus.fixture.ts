// How the corpus of merges is read and tried. A case is a base, what two or more proposals make of it, and the outcome
// that a careful editor wants, written by hand: the words once all are accepted, or which of them collide. Every case is
// tried by real acts, in every order and all at once.
//
//   = the base, until the next one
//   # the case in words
//   A the wording of the first proposal on the table, B that of the second, …
//   > the outcome; or `collides`; or the pairs that do: `A-C B-C collide`
//
// *italics*, **bold** and footnotes[^so] are written as here.

import { describe, expect, test } from 'vitest'
import { isOutdated } from '../meanings.ts'
import { paragraphId, type ProposalId } from '../ids.ts'
import { allowed, facilitator, Meeting, NRL, opening, secretariat, SOL, TVR } from '../negotiation.fixture.ts'
import { wordingOf } from '../proposals.ts'
import { isFootnote, type Prose, type Run, sameProse, tidy } from '../prose.ts'

type Case = {
  readonly name: string
  readonly base: string
  readonly sides: ReadonlyMap<string, string>
  readonly outcome: string
}

/** A test for each case of a theme; a theme that has fewer cases than it says was read wrong. */
export function corpus(theme: string, count: number, written: string): void {
  describe(`cases of ${theme}`, () => {
    const cases = casesIn(written)
    test('every case of the theme is read', () => {
      expect(cases.length).toBe(count)
      expect(new Set(cases.map(({ name }) => name)).size).toBe(count)
    })
    for (const one of cases)
      test(`[B3] [B4] [B6] ${one.name}`, () => {
        const pairs = collidingIn(one)
        expect(pairsThatCollide(one)).toEqual(pairs)
        const read = pairs.length === 0 ? readings(one) : []
        expect(read.filter((text) => text !== one.outcome)).toEqual([])
      })
  })
}

function casesIn(written: string): readonly Case[] {
  const cases: Case[] = []
  let base = ''
  let name = ''
  let sides = new Map<string, string>()
  for (const line of written.split('\n').filter((text) => text.trim() !== '')) {
    const [mark, text] = [line.charAt(0), line.slice(2)]
    if (mark === '=') base = text
    else if (mark === '#') [name, sides] = [text, new Map()]
    else if (mark === '>') cases.push({ name, base, sides, outcome: text })
    else sides.set(mark, text)
  }
  return cases
}

function collidingIn({ outcome, sides }: Case): readonly string[] {
  if (outcome === 'collides') return [[...sides.keys()].join('-')]
  return outcome.endsWith(' collide') ? outcome.split(' ').slice(0, -1) : []
}

/** What it reads like when all are accepted: at once, and one after the other in every order. */
function readings(one: Case): readonly string[] {
  const sides = [...one.sides.keys()]
  const oneByOne = ordersOf(sides).map((order) => order.map((side) => [side]))
  return [[sides], ...oneByOne].map((steps) => {
    const { meeting, proposals } = tabled(one)
    for (const step of steps) {
      // One that asks for nothing more than another was accepted with it [B5].
      const taken = step.map((side) => the(proposals, side)).filter((id) => isOpen(meeting, id))
      const answer = taken.length > 0 ? meeting.accepts(facilitator, ...taken) : allowed
      if (answer !== allowed) return `${step.join(' ')}: ${typeof answer === 'string' ? answer : answer.is}`
    }
    return inOneLine(baseOf(meeting))
  })
}

/** The pairs of which neither is carried over when the other is accepted, and that are not accepted together. */
function pairsThatCollide(one: Case): readonly string[] {
  const sides = [...one.sides.keys()]
  return sides.flatMap((first, at) =>
    sides.slice(at + 1).flatMap((second) => {
      const together = tabled(one)
      const both = [first, second].map((side) => the(together.proposals, side))
      const isRefused = together.meeting.accepts(facilitator, ...both) === 'rivals-together'
      expect([outdates(one, first, second), outdates(one, second, first)]).toEqual([isRefused, isRefused])
      return isRefused ? [`${first}-${second}`] : []
    }),
  )
}

/** Whether accepting one leaves the other to its owner, with its words as they were. */
function outdates(one: Case, first: string, second: string): boolean {
  const { meeting, proposals } = tabled(one)
  const other = the(proposals, second)
  expect(meeting.accepts(facilitator, the(proposals, first))).toBe(allowed)
  const proposal = meeting.negotiation.proposals.get(other)
  const on = meeting.negotiation.paragraphs.get(paragraph)
  if (!proposal || !on) throw new Error('it is on the table')
  if (!isOpen(meeting, other) || !isOutdated(meeting.negotiation, proposal)) return false
  expect(sameProse(wordingOf(proposal).prose, marked(one.sides.get(second) ?? ''))).toBe(true)
  return true
}

const paragraph = paragraphId('p1')
const seats = [NRL, SOL, TVR]

function tabled({ base, sides }: Case) {
  const meeting = new Meeting()
  const draft = { id: paragraph, kind: 'operative', level: 1, label: '1.', prose: marked(base) } as const
  for (const act of opening)
    meeting.does(secretariat, act.does === 'import-draft' ? { ...act, paragraphs: [draft] } : act)
  const proposals = new Map<string, ProposalId>()
  for (const [at, [side, wording]] of [...sides].entries()) {
    expect(meeting.tablesProse(seats[at % seats.length] ?? NRL, paragraph, marked(wording))).toBe(allowed)
    proposals.set(side, meeting.last)
  }
  return { meeting, proposals }
}

const baseOf = ({ negotiation }: Meeting): Prose => negotiation.paragraphs.get(paragraph)?.base ?? []

function the(proposals: ReadonlyMap<string, ProposalId>, side: string): ProposalId {
  const proposal = proposals.get(side)
  if (!proposal) throw new Error(`${side} is tabled`)
  return proposal
}

const isOpen = ({ negotiation }: Meeting, id: ProposalId): boolean =>
  negotiation.proposals.get(id)?.state.is === 'tabled'

function ordersOf(sides: readonly string[]): readonly (readonly string[])[] {
  if (sides.length < 2) return [sides]
  return sides.flatMap((first) =>
    ordersOf(sides.filter((side) => side !== first)).map((rest) => [first, ...rest]),
  )
}

/** A text with its marks. Bold is looked for first, because its stars are italics otherwise. */
function marked(text: string): Prose {
  const parts = text.split(/(\*\*[^*]+\*\*|\*[^*]+\*|\[\^[^\]]+\])/)
  return tidy(
    parts.map((part): Run => {
      if (part.startsWith('**')) return { text: part.slice(2, -2), bold: true }
      if (part.startsWith('*')) return { text: part.slice(1, -1), italic: true }
      if (part.startsWith('[^')) return { footnote: [{ text: part.slice(2, -1) }] }
      return { text: part }
    }),
  )
}

function inOneLine(words: Prose): string {
  return words
    .map((run) => {
      if (isFootnote(run)) return `[^${inOneLine(run.footnote)}]`
      const star = (run.bold ? '**' : '') + (run.italic ? '*' : '')
      return star + run.text + star
    })
    .join('')
}
