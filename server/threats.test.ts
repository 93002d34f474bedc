import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = new URL('..', import.meta.url)
const read = (path: string): Promise<string> => readFile(fileURLToPath(new URL(path, root)), 'utf8')

test('every test that the page on threats names is there', async () => {
  const page = await read('docs/threats.md')
  const named = [...page.matchAll(/`([^`]+\.test\.ts)` “([^”]+)”/g)]
  expect(named.length).toBeGreaterThan(40)
  const missing: string[] = []
  for (const [, file = '', title = ''] of named)
    if (!(await read(file)).includes(title)) missing.push(`${file}: ${title}`)
  expect(missing).toEqual([])
})

test('no threat stands on that page without a test', async () => {
  const lines = (await read('docs/threats.md')).split('\n').filter((line) => line.startsWith('|'))
  const threats = lines.filter((line) => !/^\| (what|-)/.test(line))
  expect(threats.length).toBeGreaterThan(25)
  expect(threats.filter((line) => !line.includes('.test.ts`'))).toEqual([])
})
