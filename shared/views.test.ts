import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beside } from './beside.ts'
import { hunksOf, proseFrom, type Token, tokensOf, withHunks } from './hunks.ts'
import { proposalId } from './ids.ts'
import { isFootnote, plain, type Prose, prose, type Run, sameProse, tidy } from './prose.ts'
import { bracketsOf, changesOf, ifTaken, rivalsOf, rolling, type Suggested } from './views.ts'

const BASE = prose('We resolve to consider procedures that identify people at borders.')
const suggests = (name: string, words: string): Suggested => ({ id: proposalId(name), wording: prose(words) })
const text = (tokens: readonly Token[]) => plain(proseFrom(tokens))

/** A rolling paragraph as it prints: `[base / alternative – who / …]`. */
const printed = (base: Prose, proposals: readonly Suggested[]) =>
  rolling(base, proposals)
    .map((stretch) =>
      stretch.is === 'text'
        ? text(stretch.words)
        : `[${[text(stretch.base), ...stretch.alternatives.map(({ words, by }) => `${text(words)} – ${by.join(', ')}`)].join(' / ')}]`,
    )
    .join('')

describe('[V3] three proposals on one paragraph', () => {
  test('changes to other words stand side by side', () => {
    const proposals = [
      suggests('nrl', 'We resolve to consider procedures that identify and protect people at borders.'),
      suggests('tvr', 'We resolve to consider procedures that identify people.'),
    ]
    expect(printed(BASE, proposals)).toBe(
      'We resolve to consider procedures that identify [ / and protect  – nrl]people[ at borders /  – tvr].',
    )
  })

  test('changes to the same words are rivals, equal changes join their names', () => {
    const proposals = [
      suggests('cgr', 'We resolve to strengthen procedures that identify people at borders.'),
      suggests('nrl', 'We resolve to speed up procedures that identify people at borders.'),
      suggests('sol', 'We resolve to speed up procedures that identify people at borders.'),
    ]
    expect(printed(BASE, proposals)).toBe(
      'We resolve to [consider / strengthen – cgr / speed up – nrl, sol] procedures that identify people at borders.',
    )
    const rivals = rivalsOf(BASE, proposals)
    expect([...(rivals.get(proposalId('cgr')) ?? [])]).toEqual(['nrl', 'sol'])
    expect([...(rivals.get(proposalId('nrl')) ?? [])]).toEqual(['cgr'])
  })

  test('two insertions at one place touch no words: they stand side by side', () => {
    const base = prose('people face risks')
    const proposals = [
      suggests('nrl', 'people, all people, face risks'),
      suggests('sol', 'people, on foot, face risks'),
    ]
    expect(printed(base, proposals)).toBe('people[ / , all people, – nrl][ / , on foot, – sol] face risks')
  })

  test('a change inside words that another deletes is a rival of the deletion', () => {
    const proposals = [
      suggests('tvr', 'We resolve to consider procedures.'),
      suggests('nrl', 'We resolve to consider procedures that swiftly identify people at borders.'),
    ]
    expect(printed(BASE, proposals)).toBe(
      'We resolve to consider procedures[ that identify people at borders /  – tvr /  that swiftly identify people at borders – nrl].',
    )
  })
})

test('words are what Unicode calls words', () => {
  const chinese = hunksOf(prose('我们欢迎各国采取的步骤'), prose('我们赞赏各国采取的步骤'))
  expect(chinese.map(({ words }) => text(words))).toEqual(['赞赏'])
  const arabic = hunksOf(
    prose('نرحب بالخطوات التي اتخذتها الدول'),
    prose('نرحب بالتدابير التي اتخذتها الدول'),
  )
  expect(arabic.map(({ words }) => text(words))).toEqual(['بالتدابير'])
})

test('a change of marks alone is a change, and a footnote is changed as one word', () => {
  const base: Prose = [{ text: 'Recalling' }, { footnote: [{ text: 'See there.' }] }, { text: ' the text' }]
  const italic: Prose = [{ text: 'Recalling', italic: true }, ...base.slice(1)]
  const noted: Prose = [{ text: 'Recalling' }, { footnote: [{ text: 'See here.' }] }, { text: ' the text' }]
  expect(changesOf(base, italic).map(({ deleted, inserted }) => [deleted, inserted])).toEqual([
    [[{ text: 'Recalling' }], [{ text: 'Recalling', italic: true }]],
  ])
  expect(changesOf(base, noted)).toHaveLength(1)
})

test('the same insertion is said to stand at the same place, before a word rather than after one', () => {
  const [hunk] = hunksOf(prose('it is good'), prose('it is very good'))
  expect(hunk && text(hunk.words)).toBe('very ')
  const [comma] = hunksOf(prose('people face risks'), prose('people, in particular women, face risks'))
  expect(comma && text(comma.words)).toBe(', in particular women,')
})

test('two wordings with nothing in common are one change, found quickly', () => {
  const one = prose(Array.from({ length: 6_000 }, (_, at) => `a${at}`).join(' '))
  const other = prose(Array.from({ length: 6_000 }, (_, at) => `b${at}`).join(','))
  expect(hunksOf(one, other)).toHaveLength(1)
})

const word = fc.constantFrom(
  'we',
  'act',
  'and',
  'wait',
  ',',
  '.',
  'people',
  'at',
  'borders',
  'women',
  '人',
  'move',
)
const run: fc.Arbitrary<Run> = fc.oneof(
  { weight: 6, arbitrary: fc.array(word, { maxLength: 6 }).map((words) => ({ text: words.join(' ') })) },
  { weight: 1, arbitrary: word.map((w) => ({ text: `${w} `, italic: true as const })) },
  { weight: 1, arbitrary: word.map((w) => ({ text: w, bold: true as const })) },
  { weight: 1, arbitrary: word.map((w) => ({ footnote: [{ text: w }] })) },
)
const someProse = fc.array(run, { maxLength: 6 }).map(tidy)

/** A base, and wordings that are edits of it, as real proposals are. */
const paragraph = someProse.chain((base) => {
  const tokens = tokensOf(base)
  const edit = fc
    .array(fc.record({ at: fc.nat(tokens.length), cut: fc.nat(3), put: someProse }), { maxLength: 3 })
    .map((edits) =>
      tidy(
        edits.reduce(
          (words, { at, cut, put }) => {
            const next = [...words]
            next.splice(at, cut, ...tokensOf(put))
            return next
          },
          [...tokens],
        ),
      ),
    )
  return fc.record({
    base: fc.constant(base),
    wordings: fc.array(fc.oneof(edit, someProse), { maxLength: 5 }),
  })
})

const suggested = (wordings: readonly Prose[]): Suggested[] =>
  wordings.map((wording, at) => ({ id: proposalId(`p${at}`), wording }))

test('the words of a prose are the prose, and the hunks make the wording', () => {
  fc.assert(
    fc.property(someProse, someProse, (base, wording) => {
      expect(sameProse(proseFrom(tokensOf(base)), base)).toBe(true)
      const hunks = hunksOf(base, wording)
      expect(sameProse(proseFrom(withHunks(tokensOf(base), hunks)), wording)).toBe(true)
      for (const [at, hunk] of hunks.entries()) expect(hunk.from).toBeGreaterThan(hunks[at - 1]?.to ?? -1)
    }),
    { numRuns: 500 },
  )
})

test('[V2] taking every proposal out of the rolling text gives the base; taking one in alone gives its wording', () => {
  fc.assert(
    fc.property(paragraph, ({ base, wordings }) => {
      const proposals = suggested(wordings)
      expect(sameProse(ifTaken(base, proposals, []), base)).toBe(true)
      for (const { id, wording } of proposals)
        expect(sameProse(ifTaken(base, proposals, [id]), wording)).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('[V3] brackets are in order and touch nothing of each other, and every change is in one', () => {
  fc.assert(
    fc.property(paragraph, ({ base, wordings }) => {
      const proposals = suggested(wordings)
      const brackets = bracketsOf(base, proposals)
      for (const [at, bracket] of brackets.entries())
        expect(bracket.from).toBeGreaterThanOrEqual(brackets[at - 1]?.to ?? 0)
      const named = new Set(brackets.flatMap(({ alternatives }) => alternatives.flatMap(({ by }) => by)))
      for (const { id, wording } of proposals) expect(named.has(id)).toBe(!sameProse(base, wording))
    }),
    { numRuns: 500 },
  )
})

test('what stands beside my words: taking my deletions back and my insertions out gives the base', () => {
  fc.assert(
    fc.property(paragraph, ({ base, wordings: [mine = base, ...others] }) => {
      const words = tokensOf(mine)
      const items = beside(base, mine, suggested(others))
      const inserted = new Set<number>()
      for (const item of items)
        if (item.is === 'inserted') for (let at = item.from; at < item.to; at++) inserted.add(at)
      const restored: Token[] = []
      for (let at = 0; at <= words.length; at++) {
        for (const item of items) if (item.is === 'deleted' && item.at === at) restored.push(...item.words)
        const kept = words[at]
        if (kept && !inserted.has(at)) restored.push(kept)
      }
      expect(sameProse(proseFrom(restored), base)).toBe(true)
      for (const item of items) expect('at' in item ? item.at : item.to).toBeLessThanOrEqual(words.length)
      // What others contest are words that I keep, never words of mine.
      const contested = items.flatMap((item) =>
        item.is === 'contested' ? Array.from({ length: item.to - item.from }, (_, at) => item.from + at) : [],
      )
      expect(contested.filter((at) => inserted.has(at))).toEqual([])
      expect(words.some((token) => isFootnote(token) && token.footnote.length > 1)).toBe(false)
    }),
    { numRuns: 500 },
  )
})
