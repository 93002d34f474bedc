// That the bench works: each question is asked in its short form. No figure is judged here, only that there is one.

import { expect, test } from 'vitest'
import { acts } from './acts.ts'
import { core } from './core.ts'
import { inMarkdown, withAnswer } from './page.ts'
import { ratio, shown } from './question.ts'

const SHORT = { runs: 1, isShort: true }

test.each([acts, core])('the bench answers: $name', async ({ answer }) => {
  for (const { head, rows } of await answer(SHORT)) {
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) {
      expect(row).toHaveLength(head.length)
      expect(row.join(' ')).toMatch(/\d/)
      expect(row.join(' ')).not.toContain('NaN')
    }
  }
})

test('a figure is shown by its median and range, and a ratio is made run by run', () => {
  expect(shown([3, 1, 2], 'ms')).toBe('2 ms (1–3)')
  expect(shown([12_345])).toBe('12,345')
  expect(shown(ratio([2, 9], [1, 3]))).toBe('2 (2–3)')
})

test('an answer takes the place of the one before, and leaves the rest of the page as it is', () => {
  const page = 'Before.\n<!-- bench core -->\nold\n<!-- /bench core -->\nBehind.'
  const answer = inMarkdown([
    { title: 'A table', head: ['what', 'took'], rows: [['it', '1 ms']], note: 'So it is.' },
  ])
  const written = withAnswer(page, core, answer)
  expect(written).toContain('| it   | 1 ms |')
  expect(written).not.toContain('old')
  expect(written).toMatch(/^Before\.\n[^]*\nBehind\.$/)
  expect(withAnswer(written, core, answer)).toBe(written)
  expect(() => withAnswer('', core, answer)).toThrow('the page has a place')
})
