import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { respellings } from './misspelling.ts'
import { prose } from './prose.ts'

const spelt = (before: string, after: string) =>
  respellings(prose(before), prose(after))?.map((one) => `${one.before} → ${one.after}`) ?? null

test.each([
  ['We reafirm it.', 'We reaffirm it.', ['reafirm → reaffirm']],
  ['We reafffirm it.', 'We reaffirm it.', ['reafffirm → reaffirm']],
  ['These proceduers hold.', 'These procedures hold.', ['proceduers → procedures']],
  ['The commitmant.', 'The commitment.', ['commitmant → commitment']],
  [
    'Adopt the Programe, and the Framwork.',
    'Adopt the Programme and the Framework.',
    ['programe → programme', 'framwork → framework'],
  ],
  ['Nous réafirmons.', 'Nous réaffirmons.', ['réafirmons → réaffirmons']],
  ['نرحب بالاجراءات المتخذة', 'نرحب بالإجراءات المتخذة', ['بالاجراءات → بالإجراءات']],
  ['Мы потверждаем это.', 'Мы подтверждаем это.', ['потверждаем → подтверждаем']],
  ['Мы потвеждаем это.', 'Мы подтверждаем это.', null], // two slips
  ['Мы подтвеждаем это.', 'Мы подтверждаем это.', ['подтвеждаем → подтверждаем']],
  ['We act.', 'We act;', []],
])('[Y9] a misspelling: %s', (before, after, found) => expect(spelt(before, after)).toEqual(found))

test.each([
  ['shall for should', 'States shall act.', 'States should act.'],
  ['should for could', 'States should act.', 'States could act.'],
  ['would for could', 'States would act.', 'States could act.'],
  ['must for most', 'States must act.', 'States most act.'],
  ['a not put in', 'States may act.', 'States may not act.'],
  ['a not for a now', 'It is now open.', 'It is not open.'],
  ['a figure', 'By 2030 we act.', 'By 2031 we act.'],
  ['a figure in a word', 'Objective A2030 stands.', 'Objective A2031 stands.'],
  ['a number in words', 'Three States and seven others.', 'There States and seven others.'],
  ['one number for another', 'In sixty days.', 'In sixth days.'],
  ['a word for its contrary', 'A regular and legal way.', 'A regular and illegal way.'],
  ['a prefix', 'Documented persons.', 'Undocumented persons.'],
  ['a word put in', 'We resolve to act.', 'We resolve to never act.'],
  ['a word taken out', 'We never resolve to act.', 'We resolve to act.'],
  ['two words in one', 'We go on with out them.', 'We go on without them.'],
  ['another order', 'States concerned act.', 'Concerned States act.'],
  ['brackets', 'We resolve to act.', 'We [resolve] to act.'],
  ['Arabic: may for shall', 'يجب على الدول', 'يجوز على الدول'],
  ['Arabic: a not', 'على الدول أن تعمل', 'على الدول ألا تعمل'],
  ['Chinese: must for need not', '各国必须采取行动。', '各国无须采取行动。'],
  ['Chinese: not, in one character', '各国不得采取行动。', '各国必得采取行动。'],
  ['nothing left', 'We resolve.', ''],
])('[Y9] no misspelling: %s', (_what, before, after) => expect(spelt(before, after)).toBeNull())

test('[Y9] whatever is a misspelling one way is one the other way, and is seen word for word', () => {
  const word = fc.stringMatching(/^[a-h]{1,9}$/)
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 6 }),
      fc.array(word, { minLength: 1, maxLength: 6 }),
      (one, other) => {
        const [there, back] = [
          respellings(prose(one.join(' ')), prose(other.join(' '))),
          respellings(prose(other.join(' ')), prose(one.join(' '))),
        ]
        expect(there?.map(({ before, after }) => [after, before])).toEqual(
          back?.map(({ before, after }) => [before, after]),
        )
        const others = one.filter((said, at) => said !== other[at])
        expect([undefined, others.length]).toContain(there?.length)
      },
    ),
  )
})

test('[Y9] a footnote is read word for word too', () => {
  const noted = (words: string) => [{ text: 'We act' }, { footnote: [{ text: words }] }, { text: '.' }]
  expect(respellings(noted('Resoluton 1'), noted('Resolution 1'))).toEqual([
    { before: 'resoluton', after: 'resolution' },
  ])
  expect(respellings(noted('Resolution 1'), noted('Resolution 2'))).toBeNull()
  expect(respellings(prose('We act now.'), noted('now'))).toBeNull()
})
