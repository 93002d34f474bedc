// A delegation's copy comes in: its tracked changes become words for the right paragraphs, and nothing else does.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { paragraphId } from '../../../shared/ids.ts'
import { plain, prose } from '../../../shared/prose.ts'
import { readCopy } from './copy-in.ts'
import type { Point, Standing } from './gathered.ts'
import { del, ins, p, r, wordFile } from './package.fixture.ts'
import { type AskedOfCopy, type CopyReading, pointsIn } from './points.ts'

const TEXT: readonly Standing[] = [
  'We welcome the steps taken to widen regular pathways.',
  'We remain concerned that people on the move face risks at borders.',
  'We resolve to act together and without delay.',
].map((words, index) => standing(index + 12, words))

function standing(number: number, words: string): Standing {
  const id = paragraphId(`p${number}`)
  return { id, reference: `${number}`, label: `${number}.`, kind: 'operative', level: 1, base: prose(words) }
}

async function points(
  file: Uint8Array,
  text = TEXT,
  authors: readonly string[] | null = null,
  asked: Omit<AskedOfCopy, 'authors'> = {},
): Promise<CopyReading> {
  const copy = await readCopy(file)
  if (!copy.ok) throw new Error(`refused: ${copy.refusal}`)
  return pointsIn(copy.value, text, { authors, ...asked })
}

const told = ({ points: found }: CopyReading): readonly string[] =>
  found.map(
    ({ reference, meaning, words, isUntracked }) =>
      `${reference} ${inShort(meaning)}${isUntracked ? ' untracked' : ''}: ${plain(words)}`,
  )

function inShort(meaning: Point['meaning']): string {
  if (meaning.is === 'move') return `move after ${meaning.after}`
  return meaning.is === 'merge' ? `merge with ${meaning.with}` : meaning.is
}

const asides = (reading: CopyReading): readonly string[] =>
  reading.asides.map(({ reference, text, why }) => `${reference} ${text} (${why})`)

const [twelve = '', thirteen = '', fourteen = ''] = TEXT.map(({ label, base }) =>
  p(r(`${label} ${plain(base)}`)),
)
const MARK = '<w:rPr><w:ins w:author="NRL"/></w:rPr>'

describe('a copy with tracked changes', () => {
  test('gives other words for the paragraphs that were changed, and nothing for the others', async () => {
    const changed = p(
      r('13. We remain ') +
        del('NRL', 'concerned') +
        ins('NRL', r('alarmed')) +
        r(' that people on the move face risks at borders.'),
    )
    const reading = await points(wordFile(twelve + changed + fourteen))
    expect(told(reading)).toEqual([
      '13 words: We remain alarmed that people on the move face risks at borders.',
    ])
    expect(reading).toMatchObject({ found: 3, drifted: 0, asides: [], authors: ['NRL'] })
  })

  test('gives new paragraphs, typed before the next one or at the end of the last', async () => {
    const before = p(ins('NRL', r('12 bis. We note their work.')), MARK)
    const split = p(r(`14. ${plain(TEXT[2]?.base ?? [])}`), MARK) + p(ins('NRL', r('(a) By land;')))
    const reading = await points(wordFile(twelve + before + thirteen + split))
    expect(told(reading)).toEqual(['12 after: We note their work.', '14 after: By land;'])
    expect(reading.points.map(({ meaning }) => meaning)).toEqual([
      { is: 'after', kind: 'operative', level: 1 },
      { is: 'after', kind: 'sub-paragraph', level: 2 },
    ])
  })

  test('gives what stands before the first paragraph as a new one at the beginning of the text', async () => {
    const title = p(ins('NRL', r('Progress Declaration')), '<w:pStyle w:val="Heading1"/>' + MARK)
    const opening = p(ins('NRL', r('We meet.')), MARK)
    const reading = await points(wordFile(title + opening + twelve))
    expect(told(reading)).toEqual(['12 first: Progress Declaration', '12 first: We meet.'])
  })

  test('gives new paragraphs at the end of the file, whose marks nothing follows', async () => {
    const last = p(ins('NRL', r('15. We note their work.')), MARK) + p(ins('NRL', r('16. We go on.')), MARK)
    const reading = await points(wordFile(twelve + thirteen + fourteen + last))
    expect(told(reading)).toEqual(['14 after: We note their work.', '14 after: We go on.'])
  })

  test('tells a comment without a change', async () => {
    const commented = p(`<w:commentRangeStart w:id="1"/>${r(`14. ${plain(TEXT[2]?.base ?? [])}`)}`)
    const comments = `<w:comment w:id="1" w:author="NRL">${p(r('Why not at once?'))}</w:comment>`
    const reading = await points(wordFile(twelve + thirteen + commented, { comments }))
    expect(told(reading)).toEqual([])
    expect(asides(reading)).toEqual(['14 Why not at once? (a comment without a change)'])
  })

  test('counts the changes of the authors that are named, and reads the rest as nobody had made them', async () => {
    const both = p(
      r('12. We ') +
        del('A. Person', 'welcome') +
        ins('A. Person', r('note')) +
        ins('Other', r(' gladly')) +
        r(' the steps taken to widen regular pathways.'),
    )
    const file = wordFile(both + thirteen + fourteen)
    expect(told(await points(file, TEXT, ['A. Person']))).toEqual([
      '12 words: We note the steps taken to widen regular pathways.',
    ])
    expect(told(await points(file, TEXT, ['Other']))).toEqual([
      '12 words: We welcome gladly the steps taken to widen regular pathways.',
    ])
    expect(told(await points(file, TEXT, []))).toEqual([])
  })

  test('on an older text is carried over, and what was changed in the same words is told', async () => {
    const newer = [
      standing(12, 'We welcome the steps taken to widen safe and regular pathways.'),
      standing(13, 'We remain deeply troubled that people on the move face risks at borders.'),
      ...TEXT.slice(2),
    ]
    const easy = p(
      del('NRL', '12. We welcome') +
        ins('NRL', r('12. We note')) +
        r(' the steps taken to widen regular pathways.'),
    )
    const hard = p(
      r('13. We remain ') +
        del('NRL', 'concerned') +
        ins('NRL', r('alarmed')) +
        r(' that people on the move face risks at borders.'),
    )
    const reading = await points(wordFile(easy + hard + fourteen), newer)
    expect(told(reading)).toEqual(['12 words: We note the steps taken to widen safe and regular pathways.'])
    expect(asides(reading)[0]).toContain('the text has changed in the same words since')
    expect(reading.drifted).toBe(2)
  })

  test('shows a difference that nobody tracked apart', async () => {
    const reading = await points(
      wordFile(twelve + p(r('13. We remain concerned that all people on the move face risks.')) + fourteen),
    )
    expect(told(reading)).toEqual([
      '13 words untracked: We remain concerned that all people on the move face risks.',
    ])
  })

  test('says which issued text it was made from, where that is not the text as it stands', async () => {
    const newer = [
      standing(12, 'We welcome the steps taken to widen safe and regular pathways.'),
      ...TEXT.slice(1),
    ]
    const issued = [
      { name: 'Zero draft', paragraphs: [prose('We open.')] },
      { name: 'Rev.1', paragraphs: TEXT.map(({ base }) => base) },
    ]
    const old = await points(wordFile(twelve + thirteen + fourteen), newer, null, { issued })
    expect(old).toMatchObject({ madeFrom: 'Rev.1', drifted: 1 })
    const current = await points(wordFile(twelve + thirteen + fourteen), TEXT, null, { issued })
    expect(current).toMatchObject({ madeFrom: null, drifted: 0 })
  })

  test('that has nothing to do with the text gives nothing', async () => {
    const reading = await points(
      wordFile(p(ins('NRL', r('A recipe for soup.'))) + p(r('Water, salt and ') + ins('NRL', r('leeks')))),
    )
    expect(told(reading)).toEqual([])
    expect(asides(reading).length).toBe(2)
  })
})

describe('[N8] a copy in the old manner, without tracked changes', () => {
  const NEW = '<w:b/><w:u w:val="single"/>'
  const changed = p(
    r('13. We remain ') +
      r('concerned', '<w:strike/>') +
      r('alarmed', NEW) +
      r(' that people on the ') +
      r('move', '<w:b/>') +
      r(' face risks at borders.'),
  )
  const added = p(r('12 bis. We note their work.', NEW))
  const file = wordFile(twelve + added + changed + fourteen)

  test('is not read as changes unless a person says so; that it looks so is told', async () => {
    const reading = await points(file)
    expect(reading).toMatchObject({ hasOldManners: true, authors: [] })
    expect(told(reading).filter((point) => !point.includes('untracked'))).toEqual([])
  })

  test('is read as changes where a person says so: bold underlined is added, struck is deleted', async () => {
    const reading = await points(file, TEXT, null, { oldManners: true })
    expect(told(reading)).toEqual([
      '12 after: We note their work.',
      '13 words: We remain alarmed that people on the move face risks at borders.',
    ])
  })

  test('bold, a line or a stroke of nothing but a space are no changes', async () => {
    const plainly = p(
      r('13. We remain concerned that ', '<w:b/>') +
        r('people', '<w:u w:val="single"/>') +
        r(' ', NEW) +
        r('on the move face risks at borders.'),
    )
    expect((await points(wordFile(twelve + plainly + fourteen))).hasOldManners).toBe(false)
  })
})

test('of the text before last, three hundred times: the right paragraph, the right words, nothing more', async () => {
  const words = [
    'river',
    'border',
    'school',
    'harbour',
    'valley',
    'archive',
    'clinic',
    'market',
    'bridge',
    'court',
  ]
  const anyWord = fc.constantFrom(...words)
  const sentence = fc
    .tuple(fc.nat(99), fc.array(anyWord, { minLength: 8, maxLength: 14 }))
    .map(([number, some]) => `We note in case ${number} the ${some.join(' and the ')}.`)
  const texts = fc.uniqueArray(sentence, { minLength: 6, maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(texts, fc.nat(), fc.nat(), async (sentences, one, other) => {
      const [mine, theirs] = [one % sentences.length, other % sentences.length]
      const copy = sentences.map((text, index) =>
        p(
          r(`${index + 1}. ${text.slice(0, -1)}`) +
            (index === mine ? ins('Northland', r(', at our own expense')) : '') +
            r('.'),
        ),
      )
      // Since then a paragraph was put first, so that every number is another, and one was changed at its beginning.
      const now = ['We open.', ...sentences].map((text, index) =>
        standing(index + 1, index === theirs + 1 ? text.replace('We note', 'We recall') : text),
      )
      const reading = await points(wordFile(copy.join('')), now)
      const expected = plain(now[mine + 1]?.base ?? []).replace(/\.$/, ', at our own expense.')
      expect(told(reading).filter((point) => !point.includes('untracked'))).toEqual([
        `${mine + 2} words: ${expected}`,
      ])
      expect(reading).toMatchObject({ found: sentences.length, drifted: 1, asides: [] })
    }),
    { numRuns: 300, seed: 20300509 },
  )
}, 60_000)
