// Which stars and underscores are emphasis: the rule of flanking runs, case by case.

import { describe, expect, test } from 'vitest'
import { markedWords } from './marked-words.ts'
import { wordsOf } from './opening.ts'

/** The words with `/…/` for italic and `#…#` for bold. */
function shown(text: string): string {
  const { runs } = markedWords(text, { footnotes: new Set(), links: new Set() })
  return wordsOf(runs)
    .map((run) => {
      const slanted = run.italic ? `/${run.text}/` : run.text
      return run.bold ? `#${slanted}#` : slanted
    })
    .join('')
}

describe('emphasis', () => {
  test.each([
    ['*Recalling* the forum', '/Recalling/ the forum'],
    ['_Recalling_ the forum', '/Recalling/ the forum'],
    ['**Option 1:** no text', '#Option 1:# no text'],
    ['***both***', '#/both/#'],
    ['**bold *and* bold**', '#bold ##/and/## bold#'],
    ['*one **two** one*', '/one /#/two/#/ one/'],
    ['[*Noting* it]', '[/Noting/ it]'],
    ['*[Taking* account]', '/[Taking/ account]'],
    ['r*eaffirming* it', 'r/eaffirming/ it'],
    ['*a**b*', '/a**b/'],
  ])('%s is emphasis', (typed, read) => expect(shown(typed)).toBe(read))

  test.each([
    'a * b * c',
    'snake_case_name and a_b',
    '* alone',
    'NDC* and NDC* again',
    '*never closed',
    'never opened*',
    '** two **',
    '*(RESERVED) *',
    '5*3',
    '****',
    '_a*',
  ])('%s stays as typed', (typed) => expect(shown(typed)).toBe(typed))

  test('what is left of a longer run stays beside the words', () => {
    expect(shown('**half*')).toBe('*/half/')
    expect(shown('*half**')).toBe('/half/*')
  })

  test('letters outside the first plane are letters', () => {
    expect(shown('*𝒜*')).toBe('/𝒜/')
    expect(shown('𝒜_b_')).toBe('𝒜_b_')
  })

  test('an escaped star is a star, and closes nothing', () => {
    expect(shown('\\*not\\* and *a\\*b*')).toBe('*not* and /a*b/')
  })

  test('tags of italic and bold count where both halves are there', () => {
    expect(shown('<i>a </i>b <b>c</b>')).toBe('/a /b #c#')
    expect(shown('<i>a b</b>')).toBe('a b')
  })
})
