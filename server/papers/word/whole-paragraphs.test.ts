// A delegation's copy in which whole paragraphs are deleted, moved, joined and divided: each is the proposal it would be by hand.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { paragraphId } from '../../../shared/ids.ts'
import { plain, prose } from '../../../shared/prose.ts'
import { readCopy } from './copy-in.ts'
import type { Standing } from './gathered.ts'
import { DELETED, del, ins, INSERTED, moved, p, r, wordFile } from './package.fixture.ts'
import { type CopyReading, pointsIn } from './points.ts'

const WORDS = [
  'We welcome the steps taken to widen regular pathways for workers and their families.',
  'We remain concerned that people on the move face risks at borders and on the sea.',
  'We resolve to act together, and to report on it every year to the Forum.',
  'We thank the host of this meeting for its patience and for the rooms it gave us.',
]
const TEXT = WORDS.map((words, turn) => standing(turn + 1, words))
const [one = '', two = '', three = '', four = ''] = WORDS.map((words, turn) => p(r(`${turn + 1}. ${words}`)))

function standing(number: number, words: string, more: Partial<Standing> = {}): Standing {
  const [id, label] = [paragraphId(`p${number}`), `${number}.`]
  return { id, reference: `${number}`, label, kind: 'operative', level: 1, base: prose(words), ...more }
}

async function reads(
  body: string,
  text: readonly Standing[] = TEXT,
  { comments = '', authors = null as readonly string[] | null } = {},
): Promise<CopyReading> {
  const copy = await readCopy(wordFile(body, { comments }))
  if (!copy.ok) throw new Error(`refused: ${copy.refusal}`)
  return pointsIn(copy.value, text, { authors })
}

const told = ({ points }: CopyReading): readonly string[] =>
  points.map(({ reference, meaning, words, said }) =>
    [
      reference,
      meaning.is,
      ...(meaning.is === 'move' ? [meaning.after] : []),
      ...(meaning.is === 'merge' ? [meaning.with] : []),
      ...(words.length > 0 ? [plain(words)] : []),
      ...said.map((text) => `(${text})`),
    ].join(' '),
  )

const whys = ({ asides }: CopyReading): readonly string[] =>
  asides.map(({ reference, why }) => `${reference} ${why}`)

const gone = (number: number) => p(del('NRL', `${number}. ${WORDS[number - 1]}`), DELETED)

const commentBy = (by: string, text: string) =>
  `<w:comment w:id="7" w:author="${by}">${p(r(text))}</w:comment>`
const COMMENTED = '<w:commentRangeStart w:id="7"/>'

describe('[N9] a paragraph deleted as a whole', () => {
  test('is proposed to be no text, and a comment on it is said with it', async () => {
    const deleted = p(COMMENTED + del('NRL', `2. ${WORDS[1]}`), DELETED)
    const reading = await reads(one + deleted + three + four, TEXT, { comments: commentBy('NRL', 'See 12.') })
    expect(told(reading)).toEqual(['2 deletion (See 12.)'])
    expect(reading).toMatchObject({ found: 4, drifted: 0, asides: [] })
  })

  test('is so also where the end of the one before was deleted in place of its own, or it is a row of a table', async () => {
    const before = p(r(`1. ${WORDS[0]}`), DELETED)
    const emptied = p(del('NRL', `2. ${WORDS[1]}`))
    expect(told(await reads(before + emptied + three + four))).toEqual(['2 deletion'])
    const row = `<w:tbl><w:tr><w:trPr><w:del w:author="NRL"/></w:trPr><w:tc>${two}</w:tc></w:tr></w:tbl>`
    expect(told(await reads(one + row + three + four))).toEqual(['2 deletion'])
  })

  test('with others typed in its place is a deletion and new paragraphs', async () => {
    const typed = p(ins('NRL', r('We note the report.')), INSERTED)
    expect(told(await reads(one + typed + gone(2) + three + four))).toEqual([
      '1 after We note the report.',
      '2 deletion',
    ])
  })
})

describe('[N9] a paragraph that was moved', () => {
  test('is moved behind the one it stands behind in the copy, by the name that the file gives the move', async () => {
    const [away, here] = moved('NRL', 'move1', `1. ${WORDS[0]}`)
    const reading = await reads(away + two + three + here + four)
    expect(told(reading)).toEqual(['1 move p3'])
    expect(reading.asides).toEqual([])
  })

  test('is known by its words where the file gives no names, whatever its number became', async () => {
    const [away] = moved('NRL', null, `4. ${WORDS[3]}`)
    const [, here] = moved('NRL', null, `1 bis. ${WORDS[3]}`)
    expect(told(await reads(one + here + two + three + away))).toEqual(['4 move p1'])
  })

  test('and changed on the way is a move and other words, with what was said of either end', async () => {
    const [away] = moved('NRL', 'm', `1. ${WORDS[0]}`)
    const [, here] = moved('NRL', 'm', `1. ${WORDS[0]?.replace('.', '')}`)
    const changed = here.replace('</w:p>', `${COMMENTED}${ins('NRL', r(' everywhere.'))}</w:p>`)
    const comments = commentBy('NRL', 'It belongs here.')
    expect(told(await reads(away + two + changed + three + four, TEXT, { comments }))).toEqual([
      '1 move p2 (It belongs here.)',
      `1 words ${WORDS[0]?.replace('.', ' everywhere.')} (It belongs here.)`,
    ])
  })

  test('with what is below it takes that along; two that follow each other come in their order', async () => {
    const below = TEXT.map((each, turn) => (turn === 1 ? { ...each, level: 2 } : each))
    const [[a, aHere], [b, bHere]] = [0, 1].map((turn) =>
      moved('NRL', `m${turn}`, `${turn + 1}. ${WORDS[turn]}`),
    ) as [[string, string], [string, string]]
    const file = a + b + three + four + aHere + bHere
    expect(told(await reads(file, below))).toEqual(['1 move p4'])
    // Accepted one after the other, the first of the two stands before the second.
    expect(told(await reads(file))).toEqual(['2 move p4', '1 move p4'])
    expect(told(await reads(a + b + three + four + bHere + aHere))).toEqual(['2 move p4', '1 move p2'])
  })

  test('is told where its other end is not there, before the text begins, or nothing follows from it', async () => {
    const [away, here] = moved('NRL', 'm', `3. ${WORDS[2]}`)
    expect(whys(await reads(one + two + away + four))[0]).toMatch(/^3 moved away; where to was not found/)
    expect(whys(await reads(one + here + two + three + four))[0]).toMatch(/^1 moved here from elsewhere/)
    expect(whys(await reads(here + one + two + away + four))[0]).toMatch(/^3 moved before the text begins/)
    expect(await reads(one + two + away + here + four)).toMatchObject({ points: [], asides: [] })
  })
})

describe('[N9] an end that was deleted', () => {
  const open = p(r(`1. ${WORDS[0]}`), DELETED)

  test('joins two paragraphs into one, in the words as joined', async () => {
    const second = p(del('NRL', '2. We') + ins('NRL', r('We also')) + r(` ${WORDS[1]?.slice(3)}`))
    const reading = await reads(open + second + three + four)
    expect(told(reading)).toEqual([`1 merge p2 ${WORDS[0]} ${WORDS[1]?.replace('We', 'We also')}`])
    expect(reading.asides).toEqual([])
  })

  test('is carried over to what the two say now', async () => {
    const newer = TEXT.map((each, turn) =>
      turn === 1 ? standing(2, WORDS[1]?.replace('concerned', 'deeply concerned') ?? '') : each,
    )
    expect(told(await reads(open + two + three + four, newer))).toEqual([
      `1 merge p2 ${WORDS[0]} ${newer.map(({ base }) => plain(base))[1]}`,
    ])
  })

  test('joins no three, and no heading, and that is told', async () => {
    const more = p(r(`2. ${WORDS[1]}`), DELETED)
    const reading = await reads(open + more + three + four)
    expect(told(reading)).toEqual([])
    expect(whys(reading)).toEqual(
      [1, 2].map((at) => expect.stringMatching(`${at} joined with more than one`)),
    )
    const headed = TEXT.map((each, turn) => (turn === 0 ? { ...each, kind: 'heading' as const } : each))
    expect(whys(await reads(open + two + three + four, headed))).toEqual([
      expect.stringMatching('1 joined with a heading'),
    ])
  })
})

describe('[N9] an end that was inserted', () => {
  const halves = (before: string, after: string) => p(r(`3. ${before}`), INSERTED) + p(after)

  test('divides a paragraph at its place, whether or not a number was typed there', async () => {
    const split = '3 split We resolve to act together, ¶ and to report on it every year to the Forum.'
    const [before, after] = [
      'We resolve to act together, ',
      r('and to report on it every year to the Forum.'),
    ]
    for (const typed of ['', ins('NRL', r('3 bis. '))]) {
      const reading = await reads(one + two + halves(before, typed + after) + four)
      expect(told(reading)).toEqual([split])
      expect(reading.asides).toEqual([])
    }
  })

  test('with other words gives both, and goes along with the text', async () => {
    const newer = TEXT.map((each, turn) =>
      turn === 2 ? standing(3, WORDS[2]?.replace('every year', 'yearly') ?? '') : each,
    )
    const changed = halves(
      'We resolve to act together, ',
      del('NRL', 'and') + ins('NRL', r('or')) + r(' to report on it every year to the Forum.'),
    )
    expect(told(await reads(one + two + changed + four, newer))).toEqual([
      '3 split We resolve to act together, ¶ and to report on it yearly to the Forum.',
      '3 words We resolve to act together, or to report on it yearly to the Forum.',
    ])
  })

  test('is told where it divides a word, or what has changed there since', async () => {
    const inside = await reads(
      one +
        two +
        halves('We resolve to act tog', r('ether, and to report on it every year to the Forum.')) +
        four,
    )
    expect(told(inside)).toEqual([])
    expect(whys(inside)).toEqual(['3 divided inside a word; its words are kept together'])
    const newer = TEXT.map((each, turn) =>
      turn === 2 ? standing(3, 'We resolve to act alone, or to report on it every year to the Forum.') : each,
    )
    const late = await reads(
      one +
        two +
        halves('We resolve to act together, ', r('and to report on it every year to the Forum.')) +
        four,
      newer,
    )
    expect(told(late)).toEqual([])
    expect(whys(late)[0]).toMatch(/^3 the text has changed in the same words since/)
  })
})

test('of several authors, only the ends and the comments of those whose changes count are read', async () => {
  const open = p(COMMENTED + r(`1. ${WORDS[0]}`), DELETED)
  const parted =
    p(r('3. We resolve to act together, '), INSERTED.replace('NRL', 'SOL')) +
    p(r('and to report on it every year to the Forum.'))
  const body = open + two + parted + four
  const comments = commentBy('NRL', 'Shorter.')
  expect(told(await reads(body, TEXT, { comments, authors: ['NRL'] }))).toEqual([
    `1 merge p2 ${WORDS[0]} ${WORDS[1]} (Shorter.)`,
  ])
  expect(told(await reads(body, TEXT, { comments, authors: ['SOL'] }))).toEqual([
    '3 split We resolve to act together, ¶ and to report on it every year to the Forum.',
  ])
  expect(await reads(body, TEXT, { comments, authors: [] })).toMatchObject({
    points: [],
    asides: [],
    drifted: 0,
  })
})

test('three hundred copies of the text before last: each deletion and move on its own paragraph, and nothing more', async () => {
  const anyWord = fc.constantFrom(
    'river',
    'border',
    'school',
    'harbour',
    'valley',
    'archive',
    'clinic',
    'court',
  )
  const sentence = fc
    .tuple(fc.nat(99), fc.array(anyWord, { minLength: 8, maxLength: 12 }))
    .map(([number, some]) => `We note in case ${number} the ${some.join(' and the ')}.`)
  const texts = fc.uniqueArray(sentence, { minLength: 6, maxLength: 9 })
  const named = fc.boolean()
  await fc.assert(
    fc.asyncProperty(
      texts,
      fc.tuple(fc.nat(), fc.nat(), fc.nat()),
      named,
      async (sentences, [first, step, where], isNamed) => {
        const count = sentences.length
        const deleted = first % count
        const away = (deleted + 1 + (step % (count - 1))) % count
        const others = sentences.map((_, turn) => turn).filter((turn) => turn !== deleted && turn !== away)
        const behind = others[where % others.length] ?? 0
        const [from, to] = moved('Northland', isNamed ? 'm' : null, `${away + 1}. ${sentences[away]}`)
        const copy = sentences.map((text, turn) => {
          if (turn === away) return from
          const inside = `${turn + 1}. ${text}`
          return (
            (turn === deleted ? p(del('Northland', inside), DELETED) : p(r(inside))) +
            (turn === behind ? to : '')
          )
        })
        // Since then a paragraph was put first, so that every number is another, and one was changed at its beginning.
        const now = ['We open.', ...sentences].map((text, turn) =>
          standing(turn + 1, turn === behind + 1 ? text.replace('We note', 'We recall') : text),
        )
        const reading = await reads(copy.join(''), now)
        const changes = reading.points.filter(({ isUntracked }) => !isUntracked)
        const moves = away === behind + 1 ? [] : [`${away + 2} move p${behind + 2}`]
        expect(told({ ...reading, points: changes }).toSorted()).toEqual(
          [`${deleted + 2} deletion`, ...moves].toSorted(),
        )
        expect(reading).toMatchObject({ found: count, drifted: 1, asides: [] })
      },
    ),
    { numRuns: 300, seed: 20300510 },
  )
}, 60_000)
