// What always holds when proposals are accepted one after the other. The cases by hand are in corpus/.

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isOutdated } from './meanings.ts'
import { proseFrom, type Token, tokensOf } from './hunks.ts'
import { type ParagraphId, type ProposalId, proposalId } from './ids.ts'
import { carriedBeside, carriedOver, insistedOn } from './merge.ts'
import {
  allowed,
  facilitator,
  Meeting,
  NRL,
  opening,
  p13,
  secretariat,
  SOL,
  TVR,
} from './negotiation.fixture.ts'
import { plain, type Prose, prose, type Run, sameProse, tidy } from './prose.ts'
import { bracketsOf, ifTaken, rivalsOf, type Suggested } from './views.ts'

const seats = [NRL, SOL, TVR]

/** Hundreds of meetings take a second or two, on a machine that does nothing else. */
const A_BUSY_MACHINE = 60_000

/** A meeting on one paragraph, and what each of some seats has tabled on it, in their order. */
function meetingOn(base: Prose, wordings: readonly Prose[]) {
  const meeting = new Meeting()
  const draft = { id: p13, kind: 'operative', level: 1, label: '13.', prose: base } as const
  for (const act of opening)
    meeting.does(secretariat, act.does === 'import-draft' ? { ...act, paragraphs: [draft] } : act)
  const proposals = wordings.flatMap((wording, at): ProposalId[] =>
    meeting.tablesProse(seats[at % seats.length] ?? NRL, p13, wording) === allowed ? [meeting.last] : [],
  )
  return { meeting, proposals }
}

const baseOf = ({ negotiation }: Meeting, id: ParagraphId = p13) => negotiation.paragraphs.get(id)?.base ?? []

function isOutdatedIn({ negotiation }: Meeting, id: ProposalId): boolean {
  const [proposal, paragraph] = [negotiation.proposals.get(id), negotiation.paragraphs.get(p13)]
  if (!proposal || !paragraph) throw new Error('it is on the table')
  return proposal.state.is === 'tabled' && isOutdated(negotiation, proposal)
}

describe('[B6] words of their own', () => {
  /** Declarations in six languages, cut into words, with what stands between two words. */
  const texts: readonly (readonly [words: readonly string[], between: string])[] = [
    [
      'We remain concerned that people on the move face risks at borders and resolve to act without delay',
      ' ',
    ],
    ['Nous restons préoccupés par les risques que courent les personnes en déplacement et nous agirons', ' '],
    [
      'Nos preocupan los riesgos que corren las personas en movimiento y decidimos actuar sin demora hoy',
      ' ',
    ],
    [
      'Мы обеспокоены тем что люди в пути рискуют жизнью на границах и решаем действовать без промедления',
      ' ',
    ],
    ['نحن نؤكد من جديد أن جميع المهاجرين يتمتعون بحقوق الإنسان دون تمييز في كل مكان وزمان', ' '],
    ['我们 重申 所有 移民 都 享有 人权 并 决心 采取 行动 保护 他们 的 尊严', ''],
  ].map(([text = '', between = '']) => [text.split(' '), between])

  const kinds = ['before', 'after', 'instead', 'gone'] as const
  const meetings = fc.constantFrom(...texts).chain(([words, between]) =>
    fc.record({
      words: fc.constant(words),
      between: fc.constant(between),
      // Every second word at most is somebody's, so that nobody's words touch another's.
      places: fc.uniqueArray(fc.nat(Math.floor((words.length - 1) / 2)), { minLength: 2, maxLength: 5 }),
      kinds: fc.array(fc.constantFrom(...kinds), { minLength: 5, maxLength: 5 }),
      withdrawn: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
      order: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
      together: fc.integer({ min: 1, max: 3 }),
    }),
  )

  /** The paragraph in which some turns have made their change: each its own word, by its own kind. */
  const made = (
    words: readonly string[],
    between: string,
    changes: readonly { readonly at: number; readonly kind: (typeof kinds)[number]; readonly turn: number }[],
  ) =>
    words
      .flatMap((word, at) => {
        const change = changes.find((one) => one.at === at)
        if (!change) return [word]
        const mark = `w${change.turn}`
        if (change.kind === 'before') return [mark, word]
        if (change.kind === 'after') return [word, mark]
        return change.kind === 'instead' ? [mark] : []
      })
      .join(between)

  test(
    'the text is the same in whatever order and company they are accepted; no accepted word is lost, no withdrawn one remains',
    () => {
      fc.assert(
        fc.property(meetings, ({ words, between, places, order, together, ...more }) => {
          const changes = places.map((place, turn) => ({
            at: place * 2,
            kind: more.kinds[turn] ?? 'before',
            turn,
          }))
          const wordings = changes.map((change) => prose(made(words, between, [change])))
          const { meeting, proposals } = meetingOn(prose(words.join(between)), wordings)
          const turns = order.filter((turn) => turn < changes.length)
          const isTaken = (turn: number) => !more.withdrawn[turn]
          for (let at = 0; at < turns.length; at += together) {
            const some = turns.slice(at, at + together)
            const taken = some.filter(isTaken).flatMap((turn) => proposals[turn] ?? [])
            const answers = [
              taken.length > 0 ? meeting.accepts(facilitator, ...taken) : allowed,
              ...some
                .filter((turn) => !isTaken(turn))
                .map((turn) => meeting.withdraws(seats[turn % 3] ?? NRL, proposals[turn] ?? proposalId(''))),
            ]
            expect(answers.every((answer) => answer === allowed)).toBe(true)
          }
          expect(plain(baseOf(meeting))).toBe(
            made(
              words,
              between,
              changes.filter(({ turn }) => isTaken(turn)),
            ),
          )
        }),
        { numRuns: 200 },
      )
    },
    A_BUSY_MACHINE,
  )
})

describe('whatever is proposed', () => {
  const word = fc.constantFrom(
    'we',
    'act',
    'and',
    'wait',
    ', ',
    '. ',
    'people',
    'at',
    'women',
    '人',
    '移民',
    'نحن',
  )
  const run: fc.Arbitrary<Run> = fc.oneof(
    { weight: 6, arbitrary: fc.array(word, { maxLength: 8 }).map((words) => ({ text: words.join(' ') })) },
    { weight: 1, arbitrary: word.map((text) => ({ text: `${text} `, italic: true as const })) },
    { weight: 1, arbitrary: word.map((text) => ({ footnote: [{ text }] })) },
  )
  const someProse = fc.array(run, { minLength: 1, maxLength: 5 }).map(tidy)

  /** A base and edits of it. Each edit puts in a word that nobody else has, so that it can be found again. */
  const table = someProse.chain((base) =>
    fc.record({
      base: fc.constant(base),
      wordings: fc.tuple(
        ...['alpha', 'beta', 'gamma'].map((mark) =>
          fc
            .record({ at: fc.nat(tokensOf(base).length), cut: fc.nat(3), put: someProse })
            .map(({ at, cut, put }): Prose => {
              const words: Token[] = [...tokensOf(base)]
              words.splice(at, cut, { text: ` ${mark} ` }, ...tokensOf(put))
              return proseFrom(words)
            }),
        ),
      ),
      order: fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
    }),
  )
  const marks = ['alpha', 'beta', 'gamma']
  const suggested = (wordings: readonly Prose[]): readonly Suggested[] =>
    wordings.map((wording, at) => ({ id: proposalId(`p${at}`), wording }))

  test(
    '[B3] [B4] two that may be accepted together are carried over, in the same words, and rivals wait for their owner',
    () => {
      fc.assert(
        fc.property(table, ({ base, wordings }) => {
          const [one, other] = suggested(wordings)
          if (!one || !other) return
          const both = [one, other]
          const rivals = rivalsOf(base, both)
          expect(rivals.get(one.id)?.has(other.id)).toBe(rivals.get(other.id)?.has(one.id))
          const [later, earlier] = [
            carriedBeside(base, both, [one.id], other.id),
            carriedBeside(base, both, [other.id], one.id),
          ]
          const together = rivals.get(one.id)?.has(other.id) ? null : ifTaken(base, both, [one.id, other.id])
          for (const words of [later, earlier])
            expect(words === together || (words && together && sameProse(words, together))).toBe(true)
        }),
        { numRuns: 300 },
      )
    },
    A_BUSY_MACHINE,
  )

  test(
    '[B4] an accepted word is in the text, a pending one is in its proposal, and neither is anywhere else',
    () => {
      fc.assert(
        fc.property(table, ({ base, wordings, order }) => {
          const { meeting, proposals } = meetingOn(base, wordings)
          fc.pre(proposals.length === wordings.length)
          for (const turn of order) {
            const id = proposals[turn] ?? proposalId('')
            const answer = meeting.accepts(facilitator, id)
            expect(answer).toBe(isOutdatedIn(meeting, id) ? 'proposal-is-outdated' : allowed)
            for (const [at, mark] of marks.entries()) {
              const proposal = meeting.negotiation.proposals.get(proposals[at] ?? id)
              const isAccepted = proposal?.state.is === 'accepted'
              expect(plain(baseOf(meeting)).split(mark).length - 1).toBe(isAccepted ? 1 : 0)
              expect(plain(proposal?.wordings.at(-1)?.prose ?? []).split(mark).length - 1).toBe(1)
            }
          }
        }),
        { numRuns: 150 },
      )
    },
    A_BUSY_MACHINE,
  )

  test(
    '[B6] where none of three comes to wait for its owner, every order gives the words of all together',
    () => {
      fc.assert(
        fc.property(table, ({ base, wordings, order }) => {
          const inTurns = (steps: readonly (readonly number[])[]) => {
            const { meeting, proposals } = meetingOn(base, wordings)
            const isDone = steps.every(
              (step) =>
                meeting.accepts(facilitator, ...step.flatMap((turn) => proposals[turn] ?? [])) === allowed,
            )
            // Between words that are all alike the place may be another, not the words.
            return isDone ? plain(baseOf(meeting)).replaceAll(' ', '').split('').toSorted().join('') : null
          }
          const [together, oneByOne] = [inTurns([[0, 1, 2]]), inTurns(order.map((turn) => [turn]))]
          fc.pre(together !== null && oneByOne !== null)
          expect(oneByOne).toBe(together)
        }),
        { numRuns: 150 },
      )
    },
    A_BUSY_MACHINE,
  )

  test(
    '[B4] who insists has all the own words, and on an unchanged base nothing else',
    () => {
      fc.assert(
        fc.property(table, ({ base, wordings: [after = base, own = base] }) => {
          expect(plain(insistedOn(base, after, own)).split('beta').length - 1).toBe(1)
          expect(sameProse(insistedOn(base, base, own), own)).toBe(true)
          expect(sameProse(insistedOn(base, after, base), after)).toBe(true)
          expect(sameProse(insistedOn(base, own, own), own)).toBe(true)
        }),
        { numRuns: 150 },
      )
    },
    A_BUSY_MACHINE,
  )
})

describe('[V3] [V4] rivals', () => {
  const ids = ['nrl', 'sol', 'tvr'].map((name) => proposalId(name))
  const on = (...wordings: readonly string[]): readonly Suggested[] =>
    wordings.map((words, at) => ({ id: ids[at] ?? proposalId(''), wording: prose(words) }))
  const base = prose('We act at borders and wait at sea.')

  test('two inside what a third takes out are its rivals, not each other’s, and both are taken', () => {
    const proposals = on(
      'We act at all borders and wait at sea.',
      'We act at borders and wait at high sea.',
      'We act.',
    )
    const [nrl = proposalId(''), sol = proposalId(''), tvr = proposalId('')] = ids
    const rivals = rivalsOf(base, proposals)
    expect([...(rivals.get(nrl) ?? [])]).toEqual([tvr])
    expect([...(rivals.get(sol) ?? [])]).toEqual([tvr])
    expect([...(rivals.get(tvr) ?? [])]).toEqual([nrl, sol])
    expect(plain(ifTaken(base, proposals, [nrl, sol]))).toBe('We act at all borders and wait at high sea.')
  })

  test('an insertion beside a deletion prints beside it, and only one of them is accepted', () => {
    const proposals = on('We act only at borders and wait at sea.', 'We act and wait at sea.')
    expect(bracketsOf(base, proposals).map(({ alternatives }) => alternatives.length)).toEqual([1, 1])
    expect([...rivalsOf(base, proposals).values()].map(({ size }) => size)).toEqual([1, 1])
  })

  test('one that nobody touches has none', () => {
    const proposals = on('We act at borders and wait at sea today.', 'Now We act at borders and wait at sea.')
    expect([...rivalsOf(base, proposals).values()].map(({ size }) => size)).toEqual([0, 0])
  })
})

test('[B6] withdrawn between two acceptances, a proposal leaves no word behind', () => {
  const { meeting, proposals } = meetingOn(prose('People on the move face risks.'), [
    prose('People on the move often face risks.'),
    prose('People on the move still face risks.'),
    prose('People on the move face grave risks.'),
  ])
  const [often = proposalId(''), still = proposalId(''), grave = proposalId('')] = proposals
  meeting.accepts(facilitator, grave)
  meeting.withdraws(SOL, still)
  meeting.accepts(facilitator, often)
  expect(plain(baseOf(meeting))).toBe('People on the move often face grave risks.')
})

test('[B4] words that nobody sees beside each other are not carried over where the changes so much as meet', () => {
  const before = prose('in particular women, at borders')
  const own = prose('in particular women and girls, at borders')
  expect(carriedOver(before, prose('in particular men, at borders'), own)).toBeNull()
  expect(carriedOver(before, own, own)).toEqual(own)
  const elsewhere = carriedOver(before, prose('above all women, at borders'), own)
  expect(elsewhere && plain(elsewhere)).toBe('above all women and girls, at borders')
})
