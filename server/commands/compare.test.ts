import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readDraft } from '../papers/draft.ts'
import { writeWord } from '../papers/word/write.ts'
import { plainLine } from '../papers/paper.ts'
import { compareCommand } from './compare.ts'

let folder: string
let said: string[]
let complained: string[]
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'adref-compare-'))
  said = []
  complained = []
  vi.spyOn(process.stdout, 'write').mockImplementation((words) => said.push(String(words)) > 0)
  vi.spyOn(process.stderr, 'write').mockImplementation((words) => complained.push(String(words)) > 0)
})
afterEach(async () => {
  vi.restoreAllMocks()
  process.exitCode = undefined
  await rm(folder, { recursive: true, force: true })
})

const file = async (name: string, words: string | Uint8Array): Promise<string> => {
  const path = join(folder, name)
  await writeFile(path, words)
  return path
}

const compares = (object: string, against?: string) =>
  compareCommand.run({ object, folder, against, 'without-names': false, look: false })

const OLDER = `# Progress

1. We reaffirm our commitment to the Compact in its entirety and to its guiding principles.

2. We welcome the steps taken by many Governments to widen regular pathways for work and study.

3. We regret that deaths at sea continue to be counted in the thousands every year.
`
const NEWER = `# Progress

1. We welcome the steps taken by many Governments to widen regular pathways for study and for work.

2. We reaffirm our commitment to the Compact in its entirety and to its guiding principles.

3. We decide to meet again in four years.
`

test('[V12] two drafts that know nothing of each other are compared paragraph by paragraph, as they read', async () => {
  await compares(await file('new.md', NEWER), await file('old.md', OLDER))
  expect(said.join('').split('\n').filter(Boolean)).toEqual([
    '~ 1. (was 2.) We welcome the steps taken by many Governments to widen regular pathways for [-work-]{+study+} and [-study-]{+for work+}.',
    '- 3. We regret that deaths at sea continue to be counted in the thousands every year.',
    '~ 2. (was 1., moved) We reaffirm our commitment to the Compact in its entirety and to its guiding principles.',
    '+ 3. We decide to meet again in four years.',
    '4 and 4 paragraphs; 3 are in both, and 4 lines are different.',
  ])
  expect([complained, process.exitCode]).toEqual([[], undefined])
})

test('[V12] the same draft as Word and as Markdown is the same', async () => {
  const read = readDraft(OLDER)
  if (!read.ok) throw new Error(read.refusal)
  const lines = read.value.paragraphs.map(({ kind, level, label, prose }) =>
    plainLine({ as: kind, level, label }, prose),
  )
  const face = {
    title: 'A declaration',
    text: 'Zero draft',
    reading: '',
    entry: null,
    at: '',
    hash: '',
    attribution: '',
  }
  await compares(await file('same.docx', await writeWord({ face, lines })), await file('old.md', OLDER))
  expect(said.join('')).toBe('4 and 4 paragraphs; 4 are in both, and 0 lines are different.\n')
})

test('what cannot be compared is said in a sentence, and ends with the status 1', async () => {
  const old = await file('old.md', OLDER)
  for (const [object, against, sentence] of [
    [old, undefined, 'adref compare FILE --against OLDER'],
    [join(folder, 'nowhere.md'), old, `There is no file ${join(folder, 'nowhere.md')} that can be read.`],
    [old, join(folder, 'nowhere.md'), 'nowhere.md that can be read.'],
    [await file('torn.docx', Buffer.from('PK\u0003\u0004 torn')), old, 'torn.docx: '],
  ] as const) {
    process.exitCode = undefined
    await compares(object, against)
    expect([complained.join('').includes(sentence), process.exitCode]).toEqual([true, 1])
    complained.length = 0
  }
  expect(said).toEqual([])
})
