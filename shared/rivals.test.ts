import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accepting } from './accepting.ts'
import { type Actor } from './delegations.ts'
import { type ParagraphId, type ProposalId } from './ids.ts'
import { aboutOf, isOutdated, type Meaning, sameMeaning, WORDS } from './meanings.ts'
import {
  allowed,
  aMeeting,
  facilitator,
  h1,
  Meeting,
  NRL,
  p12,
  p13,
  p13a,
  pp1,
  SOL,
  TVR,
} from './negotiation.fixture.ts'
import { pendingOn } from './negotiation.ts'
import { isPending, type Proposal, wordingOf } from './proposals.ts'
import { recastWith, standsAfter } from './places.ts'
import { hashOf, plain, sameProse } from './prose.ts'
import { areRivals, rivalsOn } from './rivals.ts'
import { splitAt } from './splitting.ts'

const [DELETION, ALTERNATIVE, SPLIT] = [{ is: 'deletion' }, { is: 'alternative' }, { is: 'split' }] as const
const after = (paragraph: ParagraphId): Meaning => ({ is: 'move', after: paragraph })
const withThe = (paragraph: ParagraphId): Meaning => ({ is: 'merge', with: paragraph })

/** The rivals of the proposals on a paragraph, each named by what it was called when it was made. */
class Room extends Meeting {
  readonly called = new Map<ProposalId, string>()

  make(name: string, [by, on]: readonly [Actor, ParagraphId], meaning: Meaning, words = ''): this {
    const answer = meaning.is === 'words' ? this.tables(by, on, words) : this.proposes(by, on, meaning, words)
    if (answer !== allowed) throw new Error(`${name}: ${JSON.stringify(answer)}`)
    this.called.set(this.last, name)
    return this
  }

  rivals(on: ParagraphId = p13): Record<string, string> {
    const name = (id: ProposalId) => this.called.get(id) ?? ''
    return Object.fromEntries(
      [...rivalsOn(this.negotiation, on)].map(([id, all]) => [
        name(id),
        all.map((one) => name(one.id)).join(' '),
      ]),
    )
  }
}

function aRoom(): Room {
  const room = new Room()
  for (const { by, act } of aMeeting().record) room.does(by, act)
  return room
}

const DANGERS = 'We remain concerned that people on the move face dangers at borders, and resolve to act.'
const THREATS = 'We remain concerned that people on the move face threats at borders, and resolve to act.'
const SOON = 'We remain concerned that people on the move face risks at borders, and resolve to act soon.'
const P13 = 'We remain concerned that people on the move face risks at borders, and resolve to act.'

describe('[V14] rivals', () => {
  test('are proposals for other words that change the same ones, and are not when they change others', () => {
    const room = aRoom()
      .make('dangers', [NRL, p13], WORDS, DANGERS)
      .make('threats', [SOL, p13], WORDS, THREATS)
      .make('soon', [TVR, p13], WORDS, SOON)
    expect(room.rivals()).toEqual({ dangers: 'threats', threats: 'dangers', soon: '' })
  })

  test('a deletion is one of all that is proposed about the paragraph, and not of a new paragraph after it', () => {
    const room = aRoom()
      .make('gone', [TVR, p13], DELETION)
      .make('words', [NRL, p13], WORDS, SOON)
      .make('alt', [SOL, p13], ALTERNATIVE, 'We act.')
      .make('away', [NRL, p13], after(pp1))
      .make(
        'split',
        [SOL, p13],
        SPLIT,
        'We remain concerned that people on the move face risks at borders, ¶ and resolve to act.',
      )
      .make('one', [NRL, p12], withThe(p13), 'We welcome the steps taken and resolve to act.')
      .make('bis', [SOL, p13], { is: 'after', kind: 'operative', level: 1 }, 'We look ahead.')
      .make('gone too', [NRL, p13], DELETION)
    expect(room.rivals()).toMatchObject({
      gone: 'words alt away split one',
      bis: '',
      'gone too': 'words alt away split one',
    })
    expect(room.rivals(p12)).toMatchObject({ one: expect.stringContaining('gone') })
  })

  test('two versions of a paragraph are rivals; words that one has as they were are none', () => {
    const room = aRoom()
      .make(
        'shorter',
        [NRL, p13],
        ALTERNATIVE,
        'We remain concerned that people on the move face risks at borders.',
      )
      .make('other', [SOL, p13], ALTERNATIVE, 'We shall act.')
      .make('dangers', [TVR, p13], WORDS, DANGERS)
      .make('soon', [TVR, p13], WORDS, SOON)
      .make('the same', [TVR, p13], ALTERNATIVE, 'We shall act.')
    expect(room.rivals()).toEqual({
      shorter: 'other soon the same',
      other: 'shorter dangers',
      dangers: 'other the same',
      soon: 'shorter',
      'the same': 'shorter dangers',
    })
  })

  test('two places for one paragraph, and two that would each stand behind the other', () => {
    const room = aRoom()
      .make('first', [NRL, p13], after(pp1))
      .make('up', [SOL, p13], after(h1))
      .make('again', [TVR, p13], after(pp1))
      .make('dangers', [TVR, p13], WORDS, DANGERS)
    expect(room.rivals()).toEqual({ first: 'up', up: 'first again', again: 'up', dangers: '' })
    const circle = aRoom().make('pp1 down', [NRL, pp1], after(p13)).make('13 up', [SOL, p13], after(pp1))
    expect(circle.rivals()).toEqual({ '13 up': 'pp1 down' })
    expect(circle.rivals(pp1)).toEqual({ 'pp1 down': '13 up' })
    const both = aRoom().make('pp1 down', [NRL, pp1], after(p13)).make('13 up', [SOL, p13], after(h1))
    expect(both.rivals()).toEqual({ '13 up': '' })
  })

  test('a split is one of what changes the words at its place, of both halves, or of the whole; another split stands beside it', () => {
    const split = (words: string) => `We remain concerned that people on the move face risks ${words}`
    const room = aRoom()
      .make('split', [NRL, p13], SPLIT, split('at borders, ¶ and resolve to act.'))
      .make('other', [SOL, p13], SPLIT, split('¶ at borders, and resolve to act.'))
      .make('dangers', [TVR, p13], WORDS, DANGERS)
      .make('place', [TVR, p13], WORDS, P13.replace('borders, and', 'borders; we'))
      .make('alt', [TVR, p13], ALTERNATIVE, 'We act.')
      .make('kind', [TVR, p13], { is: 'recast', as: 'preambular' })
      .make('again', [TVR, p13], SPLIT, split('at borders, ¶ and resolve to act.'))
    expect(room.rivals()).toMatchObject({
      split: 'place alt kind',
      other: 'alt kind',
      dangers: 'alt',
      again: 'place alt kind',
    })
  })

  test('a merger is one of what it does not leave standing, on either paragraph', () => {
    const room = aRoom()
      .make('one', [NRL, p12], withThe(p13), 'We welcome the steps taken, and resolve to act.')
      .make('soon', [SOL, p13], WORDS, SOON)
      .make('kept', [SOL, p12], WORDS, 'We warmly welcome the steps taken to widen regular pathways.')
      .make('back', [TVR, p13], withThe(p12), 'We resolve to act and welcome it.')
      .make('gone', [TVR, p13], DELETION)
      .make('whole', [TVR, p13], { is: 'recast', as: 'preambular' })
    expect(room.rivals(p12)).toMatchObject({ one: expect.stringMatching(/back.*gone.*whole/), kept: '' })
    expect(room.rivals(p13)).toMatchObject({ gone: expect.stringContaining('one'), soon: expect.any(String) })
  })

  test('two kinds for one part are rivals, and the kind is none of the words', () => {
    const room = aRoom()
      .make('preambular', [NRL, h1], { is: 'recast', as: 'preambular' })
      .make('operative', [SOL, h1], { is: 'recast', as: 'operative' })
      .make('title', [TVR, h1], WORDS, 'Progress')
      .make('other title', [NRL, h1], WORDS, 'Challenges')
    expect(room.rivals(h1)).toEqual({
      preambular: 'operative',
      operative: 'preambular',
      title: 'other title',
      'other title': 'title',
    })
  })

  test('[Q4] what is inside another is a rival of what changes the same words in it, and of nothing else', () => {
    const room = aRoom().make('alt', [NRL, p13], ALTERNATIVE, 'We act at once and for all.')
    const within = { is: 'within', proposal: room.last } as const
    room
      .make('now', [SOL, p13], within, 'We act now and for all.')
      .make('soon', [TVR, p13], within, 'We act soon and for all.')
      .make('gone', [SOL, p13], DELETION)
    expect(room.rivals()).toEqual({ alt: 'gone', now: 'soon', soon: 'now', gone: 'alt' })
  })

  test('[B4] what is outdated is none of the words it was not written on', () => {
    const room = aRoom().make('dangers', [NRL, p13], WORDS, DANGERS)
    const first = room.last
    room
      .make('threats', [SOL, p13], WORDS, THREATS)
      .make('alt', [TVR, p13], ALTERNATIVE, 'We act.')
      .make('gone', [TVR, p13], DELETION)
    expect(room.accepts(facilitator, first)).toBe(allowed)
    expect(room.rivals()).toEqual({ threats: 'gone', alt: 'gone', gone: 'threats alt' })
  })
})

describe('[V14] among proposals of every kind', () => {
  const seats = [NRL, SOL, TVR]
  const text = [h1, pp1, p12, p13, p13a]
  const kinds = [
    'words',
    'words',
    'words',
    'alternative',
    'deletion',
    'move',
    'merge',
    'split',
    'recast',
    'after',
  ] as const
  const making = fc.record({
    by: fc.constantFrom(...seats),
    on: fc.constantFrom(p13, p13, p13, p12, h1),
    other: fc.constantFrom(...text),
    kind: fc.constantFrom(...kinds),
    place: fc.nat(20),
    word: fc.constantFrom('', 'all', 'grave', 'soon'),
  })
  type Making = typeof making extends fc.Arbitrary<infer Made> ? Made : never

  const meaningOf = ({ kind, other, place }: Making): Meaning => {
    if (kind === 'move') return after(other)
    if (kind === 'merge') return withThe(other)
    if (kind === 'after') return { is: 'after', kind: 'operative', level: 1 }
    if (kind === 'recast') return { is: 'recast', as: place % 2 === 0 ? 'preambular' : 'operative' }
    return { is: kind }
  }

  /** One word of the paragraph is another, or there is one more, or one less. */
  const changed = (words: string, { place, word }: Making): string => {
    const all = words.split(' ')
    return all.toSpliced(place % all.length, place % 2, ...(word === '' ? [] : [word])).join(' ')
  }

  /** Tables it, where the rules allow. */
  function tables(room: Meeting, one: Making): void {
    const { by, on, other, kind, place } = one
    const [base, second] = [on, other].map((id) => room.negotiation.paragraphs.get(id)?.base ?? [])
    const meaning = meaningOf(one)
    const said = plain(base ?? [])
    if (kind === 'words') room.tables(by, on, changed(said, one))
    else if (kind === 'alternative' || kind === 'after') room.proposes(by, on, meaning, changed(said, one))
    else if (kind === 'merge') room.proposes(by, on, meaning, changed(`${said} ${plain(second ?? [])}`, one))
    else if (kind === 'split')
      room.proposes(by, on, meaning, plain(splitAt(base ?? [], 2 * (place % 8)) ?? []))
    else room.proposes(by, on, meaning)
  }

  const later = ({ negotiation, record }: Meeting): Meeting => {
    const meeting = new Meeting()
    meeting.negotiation = negotiation
    meeting.record.push(...record)
    return meeting
  }

  const isReady = ({ negotiation }: Meeting, { id }: Proposal): boolean => {
    const now = negotiation.proposals.get(id)
    return now !== undefined && isPending(now) && !isOutdated(negotiation, now)
  }

  /** What is said where the second asks for what is so once the first is in the text. */
  const IT_IS_SO: readonly unknown[] = [allowed, 'stands-there', 'part-is-so']

  const askTheSame = (one: Proposal, other: Proposal): boolean =>
    sameMeaning(one.meaning, other.meaning) && sameProse(wordingOf(one).prose, wordingOf(other).prose)

  /** Whether the paragraph is where, of what kind and in what words this asked for. */
  function isDone(
    { negotiation: { paragraphs } }: Meeting,
    { paragraph: id, meaning, ...proposal }: Proposal,
  ) {
    const paragraph = paragraphs.get(id)
    if (!paragraph) throw new Error('nothing leaves the text before a revision')
    if (meaning.is === 'move') return standsAfter(paragraphs, id, meaning.after)
    if (meaning.is === 'recast') return recastWith(paragraphs, paragraph, meaning.as).length === 0
    return sameProse(paragraph.base, proposal.wordings.at(-1)?.prose ?? [])
  }

  /** Whether all it asked for is so, in whatever way it ended: accepted with another [B5], or asking for nothing any more. */
  const isSo = (meeting: Meeting, one: Proposal) =>
    isAccepted(meeting, one) ||
    ((one.meaning.is === 'move' || one.meaning.is === 'recast') && isDone(meeting, one))

  /** The meeting in which the one was accepted; null where it cannot be. */
  function having(room: Meeting, one: Proposal): Meeting | null {
    const meeting = later(room)
    return meeting.accepts(facilitator, one.id) === allowed ? meeting : null
  }

  /** A paragraph has one place, one kind, and one other version in place of its words. */
  const ONE_THING: ReadonlySet<string> = new Set(['move', 'recast', 'alternative'])
  const isAccepted = ({ negotiation }: Meeting, { id }: Proposal) =>
    negotiation.proposals.get(id)?.state.is === 'accepted' // all it asks for is in the text [B5]

  const rooms = fc.array(making, { minLength: 2, maxLength: 7 })

  type Pair = {
    readonly one: Proposal
    readonly other: Proposal
    readonly isRival: boolean
    /** The meetings in which the one was accepted, and in which the other was. */
    readonly first: Meeting
    readonly second: Meeting
  }

  /** What became of the two otherwise than was said of them. */
  function wrongWith(room: Meeting, { one, other, isRival, first, second }: Pair): readonly string[] {
    const wrong: string[] = []
    const together = later(room).accepts(facilitator, one.id, other.id)
    const areWords = one.meaning.is === 'words' && other.meaning.is === 'words'
    if (together !== (!areWords ? 'taken-alone' : isRival ? 'rivals-together' : allowed))
      wrong.push('together')
    const isKept = isReady(first, other) && isReady(second, one)
    const isFulfilled = askTheSame(one, other) || isSo(first, other) || isSo(second, one)
    const answers = [first.accepts(facilitator, other.id), second.accepts(facilitator, one.id)]
    const areBoth = [first, second].some((now) => isDone(now, one) && isDone(now, other))
    if (isRival && isKept && areBoth) wrong.push('both stand')
    if (isRival || isFulfilled) return wrong
    if (!isKept) wrong.push('one was ended')
    if (!answers.every((answer) => IT_IS_SO.includes(answer))) wrong.push('one was refused')
    const isOneThing = one.meaning.is === other.meaning.is && ONE_THING.has(one.meaning.is)
    if (isOneThing && !areBoth) wrong.push('one was undone')
    return wrong
  }

  test('whoever is no rival stands in the text beside the other, whichever is taken first; of rivals only one does', () => {
    fc.assert(
      fc.property(rooms, (made) => {
        const room = aMeeting()
        for (const one of made) tables(room, one)
        const pending = [...room.negotiation.proposals.values()]
        for (const [at, one] of pending.entries())
          for (const other of pending.slice(at + 1).filter(({ paragraph }) => paragraph === one.paragraph)) {
            const isRival = areRivals(room.negotiation, one, other)
            expect(areRivals(room.negotiation, other, one)).toBe(isRival)
            const rivals = rivalsOn(room.negotiation, one.paragraph)
            expect(rivals.get(one.id)?.includes(other)).toBe(isRival)
            expect(rivals.get(other.id)?.includes(one)).toBe(isRival)
            const [first, second] = [having(room, one), having(room, other)]
            if (!first || !second) continue
            expect(wrongWith(room, { one, other, isRival, first, second })).toEqual([])
          }
      }),
      { numRuns: 100 },
    )
  })

  test('what the facilitators are told before they accept one is on its card', () => {
    fc.assert(
      fc.property(rooms, (made) => {
        const room = aMeeting()
        for (const one of made) tables(room, one)
        const { negotiation } = room
        for (const one of negotiation.proposals.values()) {
          const outcome = accepting(negotiation, {
            paragraph: one.paragraph,
            base: wordingOf(one).base,
            taken: [{ proposal: one.id, wording: hashOf(wordingOf(one).prose) }],
          })
          const told = [...outcome.outdated, ...(outcome.lapsing ?? [])].map(({ proposal }) => proposal)
          const others = told.filter((id) => {
            const other = negotiation.proposals.get(id)
            const isHere = other && aboutOf(other).some((about) => aboutOf(one).includes(about))
            const then = having(room, one)
            if (!isHere || (then && isSo(then, other))) return false
            return !(one.paragraph === other.paragraph && askTheSame(one, other))
          })
          const rivals = rivalsOn(negotiation, one.paragraph).get(one.id) ?? []
          expect(rivals.map(({ id }) => id)).toEqual(expect.arrayContaining(others))
        }
      }),
      { numRuns: 100 },
    )
  })
})

describe('[V14] a hundred proposals on one paragraph', () => {
  const words = `${P13} ${'No one is left behind on the way, at sea or on land. '.repeat(4)}`
    .trim()
    .split(' ')
  const crowd = aMeeting()
  const table = (turn: number, at: number) =>
    crowd.tables([NRL, SOL, TVR][turn % 3] ?? NRL, p13, words.with(at, `w${turn}`).join(' '))
  for (let turn = 0; turn < 100; turn++) table(turn, (turn * 7) % words.length)

  test('are compared when they come; what happens elsewhere is no reason to do it again', () => {
    const rivals = rivalsOn(crowd.negotiation, p13)
    expect(rivals.size).toBe(100)
    crowd.tables(NRL, p12, 'We note the steps taken.')
    crowd.takes(SOL, { is: 'proposal', proposal: crowd.last }, 'oppose')
    expect(rivalsOn(crowd.negotiation, p13)).toBe(rivals)
    table(100, 0)
    expect(rivalsOn(crowd.negotiation, p13).size).toBe(101)
  })

  test('each has the rivals that any two of them have alone', () => {
    const { negotiation } = crowd
    const all = pendingOn(negotiation, p13)
    const rivals = rivalsOn(negotiation, p13)
    for (const one of all.slice(0, 10))
      expect(rivals.get(one.id)).toEqual(
        all.filter((other) => other !== one && areRivals(negotiation, one, other)),
      )
  })
})
