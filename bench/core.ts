// What the pure rules cost, and how that grows: one paragraph that everybody proposes on, a text that is compared with the
// one before, a paragraph that was changed five hundred times, and a record that is replayed. No house is started.

import { accepting } from '../shared/accepting.ts'
import type { Entry } from '../shared/acts.ts'
import { compared, type Text } from '../shared/comparison.ts'
import { FACILITATORS } from '../shared/delegations.ts'
import { delegationCode, negotiationId, paragraphId, proposalId, seatId } from '../shared/ids.ts'
import { carriedOver } from '../shared/merge.ts'
import { type Negotiation, NOTHING_YET } from '../shared/negotiation.ts'
import { hashOf, type Prose, plain, prose } from '../shared/prose.ts'
import { wordsOf } from '../shared/provenance.ts'
import { apply, replay } from '../shared/record.ts'
import { rolling, type Suggested } from '../shared/views.ts'
import { longRecord } from '../server/trust/long-record.ts'
import { costOf } from './processor.ts'
import { type Figure, type Form, inEachRun, type Question, ratio, shown, type Table } from './question.ts'

/** Words of a long paragraph of the genre. */
const WORDS_A_PARAGRAPH = 150
/** As often as a thing is done to be measured: the processor's clock is coarse. */
const TIMES = 5

export const core: Question = {
  name: 'core',
  asks: 'what the pure rules cost, and whether that grows in step with what they are given',
  answer: async (form) => [await composing(form), await texts(form), await records(form)],
}

/** New words every time: what was worked out for a value is kept with it. */
const paragraph = (): Prose =>
  prose(Array.from({ length: WORDS_A_PARAGRAPH }, (_, at) => `word${at}`).join(' '))

/** So many proposals on one paragraph, each with two words for one; where there are more than words, they are rivals. */
function proposalsOn(base: Prose, count: number): readonly Suggested[] {
  const words = plain(base).split(' ')
  return Array.from({ length: count }, (_, turn) => ({
    id: proposalId(`q${turn}`),
    wording: prose(words.with((turn * 7) % words.length, `other${turn} words`).join(' ')),
  }))
}

async function composing(form: Form): Promise<Table> {
  const counts = form.isShort ? [5, 10] : [5, 50, 200]
  const figures = await inEachRun(form, () =>
    counts.map((count) => {
      const tables = Array.from({ length: form.isShort ? 1 : TIMES }, () => {
        const base = paragraph()
        return { base, proposals: proposalsOn(base, count) }
      })
      const first = costOf(tables, ({ base, proposals }) => rolling(base, proposals))
      const more = tables.map(({ base, proposals }) => {
        const [wording] = proposalsOn(base, count + 1).slice(-1)
        return { base, proposals: wording ? [...proposals, wording] : proposals }
      })
      return { first, again: costOf(more, ({ base, proposals }) => rolling(base, proposals)) }
    }),
  )
  const first = counts.map((_, turn): Figure => figures.map((run) => run[turn]?.first ?? Number.NaN))
  const again = counts.map((_, turn): Figure => figures.map((run) => run[turn]?.again ?? Number.NaN))
  const [smallest = []] = first
  return {
    title: `A rolling paragraph of ${WORDS_A_PARAGRAPH} words is composed`,
    head: [
      'proposals on it',
      'the first time',
      'when one more is tabled',
      'a proposal, against the first row',
    ],
    rows: counts.map((count, turn) => {
      const share = (first[turn] ?? []).map((value) => (value * (counts[0] ?? 1)) / count)
      return [
        String(count),
        shown(first[turn] ?? [], 'ms'),
        shown(again[turn] ?? [], 'ms'),
        shown(ratio(share, smallest)),
      ]
    }),
    note: 'Processor time. The last column is 1 where the cost grows in step with the number of proposals.',
  }
}

const TEXT = 300
const issued = (turn: number, words: Prose): Text[number] => {
  const label = `${turn + 1}.`
  const id = paragraphId(`p${turn}`)
  return { id, kind: 'operative', level: 1, label, reference: label, prose: words, isAgreed: false }
}

/** A text and the next one: in every third paragraph two words for one, and another is gone. */
function revisionsOf(paragraphs: number): readonly [Text, Text] {
  const before = Array.from({ length: paragraphs }, (_, turn) => issued(turn, paragraph()))
  const after = before.flatMap((one, turn) => {
    if (turn % 50 === 49) return []
    const words = plain(one.prose).split(' ')
    return [
      issued(turn, turn % 3 ? paragraph() : prose(words.with(turn % words.length, 'two words').join(' '))),
    ]
  })
  return [before, after]
}

async function texts(form: Form): Promise<Table> {
  const times = form.isShort ? 1 : TIMES
  const size = form.isShort ? 20 : TEXT
  const figures = await inEachRun(form, () => {
    const three = Array.from({ length: times * 10 }, () => {
      const base = paragraph()
      const [own, theirs] = proposalsOn(base, 2)
      return { base, own: own?.wording ?? base, theirs: theirs?.wording ?? base }
    })
    const half = Array.from({ length: times }, () => revisionsOf(size / 2))
    const whole = Array.from({ length: times }, () => revisionsOf(size))
    return {
      merged: costOf(three, ({ base, own, theirs }) => carriedOver(base, theirs, own)),
      half: costOf(half, ([before, after]) => compared(before, after)),
      whole: costOf(whole, ([before, after]) => compared(before, after)),
    }
  })
  const [half, whole] = [figures.map((run) => run.half), figures.map((run) => run.whole)]
  return {
    title: 'Texts are merged and compared',
    head: ['what is done', 'once', 'against half of it'],
    rows: [
      [
        'a wording is carried over (three-way merge)',
        shown(
          figures.map(({ merged }) => merged),
          'ms',
        ),
        '',
      ],
      [`two texts of ${size / 2} paragraphs are compared`, shown(half, 'ms'), ''],
      [`two texts of ${size} paragraphs are compared`, shown(whole, 'ms'), shown(ratio(whole, half))],
    ],
    note: `Processor time; paragraphs of ${WORDS_A_PARAGRAPH} words. Of twice as much, 2 is in step.`,
  }
}

const NRL = { seat: seatId('nrl-1'), role: 'head', delegation: delegationCode('NRL') } as const
const facilitator = { seat: seatId('cf-1'), role: 'facilitator', delegation: FACILITATORS } as const

/** A negotiation of one paragraph in which so many proposals were accepted, one after the other. */
function changedOften(changes: number): Negotiation {
  let negotiation = NOTHING_YET
  const does = (by: Entry['by'], act: Entry['act']) => {
    const at = new Date(Date.UTC(2026, 0, 5) + negotiation.head * 1_000).toISOString()
    negotiation = apply(negotiation, { number: negotiation.head + 1, at, by, act })
  }
  const id = paragraphId('p1')
  const draft = { id, kind: 'operative', level: 1, label: '1.', prose: paragraph() } as const
  does(facilitator, { does: 'convene', negotiation: negotiationId('bench'), title: 'A declaration' })
  does(facilitator, { does: 'import-draft', name: 'Zero draft', paragraphs: [draft] })
  for (let turn = 0; turn < changes; turn += 1) {
    const base = negotiation.paragraphs.get(id)?.base ?? []
    const words = plain(base).split(' ')
    const wording = prose(words.with((turn * 7) % words.length, `changed${turn}`).join(' '))
    const proposal = proposalId(`q${turn}`)
    does(NRL, { does: 'table', proposal, paragraph: id, base: hashOf(base), wording, reason: '' })
    const taken = [{ proposal, wording: hashOf(wording) }]
    does(facilitator, accepting(negotiation, { paragraph: id, base: hashOf(base), taken }))
  }
  return negotiation
}

async function records(form: Form): Promise<Table> {
  const changes = form.isShort ? 10 : 500
  const lengths = form.isShort ? [100, 200] : [10_000, 100_000]
  const [few = [], many = []] = lengths.map((length) => longRecord(length))
  const figures = await inEachRun(form, () => {
    const half = [changedOften(changes / 2)]
    const whole = [changedOften(changes)]
    const traced = (negotiation: Negotiation) => wordsOf(negotiation, paragraphId('p1'))
    return {
      halfTraced: costOf(half, traced),
      traced: costOf(whole, traced),
      few: costOf([few], replay),
      many: costOf([many], replay),
    }
  })
  const column = (key: 'halfTraced' | 'traced' | 'few' | 'many'): Figure => figures.map((run) => run[key])
  const told = (count: number): string => count.toLocaleString('en')
  return {
    title: 'A long life is traced, and a long record replayed',
    head: ['what is done', 'once', 'against the row above'],
    rows: [
      [
        `every word of a paragraph with ${changes / 2} accepted changes is traced`,
        shown(column('halfTraced'), 'ms'),
        '',
      ],
      [
        `every word of a paragraph with ${changes} accepted changes is traced`,
        shown(column('traced'), 'ms'),
        shown(ratio(column('traced'), column('halfTraced'))),
      ],
      [`${told(few.length)} entries are replayed`, shown(column('few'), 'ms'), ''],
      [
        `${told(many.length)} entries are replayed`,
        shown(column('many'), 'ms'),
        shown(ratio(column('many'), column('few'))),
      ],
    ],
    note: `Processor time. In step would be 2 for the changes and ${told(many.length / few.length)} for the entries.`,
  }
}
