import { expect, test } from 'vitest'
import record from '../../docs/record.md?raw'
import { VERIFYING } from './words.ts'

/** As it is read: without marks, line breaks and the corners of quotes. */
const read = (text: string): string => text.replace(/\*\*/g, '').replace(/’/g, "'").replace(/\s+/g, ' ')

test('[R11] the page says what was verified and what a record cannot prove in the words of the document', () => {
  const document = read(record)
  for (const { so, how } of Object.values(VERIFYING.checks)) expect(document).toContain(`| ${so} | ${how} |`)
  expect(document).toContain(VERIFYING.limits.title)
  for (const { that, why } of VERIFYING.limits.items) expect(document).toContain(read(`${that} ${why}`))
  expect(document).toContain(VERIFYING.ifNot.what)
})
