// A paper goes out as Word and comes in again: what our own reader finds in the file is what was written into it.

import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { isFootnote, type Words } from '../../../shared/prose.ts'
import type { Change, Line, Paper } from '../paper.ts'
import { isRightToLeft } from '../paper.ts'
import { anyPaper, authorsIn, paperOf, readsAs } from '../paper.fixture.ts'
import { readCopy } from './copy-in.ts'
import { authorsOf, type Copy, type CopyParagraph, type CopyRun } from './copy.ts'
import { partsOf } from './package.ts'
import { readAs, wordsOf } from './views.ts'
import { writeWord } from './write.ts'

vi.setConfig({ testTimeout: 60_000 })

async function readBack(paper: Paper): Promise<Copy> {
  const copy = await readCopy(await writeWord(paper))
  if (!copy.ok) throw new Error(`refused: ${copy.refusal}`)
  return copy.value
}

/** A run as one string, so that neighbours of one kind can be joined on both sides alike. */
type Told = { readonly like: string; readonly text: string }

const changeTold = (by: Change | undefined): string => (by ? `${by.is} ${by.by} ${by.at}` : '')
const looks = ({ italic, bold }: Words): string => `${italic ? 'i' : ''}${bold ? 'b' : ''}`

function joined(runs: readonly Told[]): readonly string[] {
  const kept: Told[] = []
  for (const { like, text } of runs) {
    const last = kept.at(-1)
    if (text === '') continue
    if (last && last.like === like && !like.startsWith('note'))
      kept[kept.length - 1] = { like, text: last.text + text }
    else kept.push({ like, text })
  }
  return kept.map(({ like, text }) => `${like}|${text}`)
}

/** What a line ought to be in the file. */
const written = ({ as, label, relabelled, pieces, change }: Line) => ({
  isHeading: as === 'heading',
  isRightToLeft: isRightToLeft(pieces.map(({ run }) => ('text' in run ? run.text : '')).join('') || label),
  mark: changeTold(change),
  runs: joined([
    ...(relabelled ? labelTold(relabelled.from, { is: 'deleted', ...relabelled }) : []),
    ...labelTold(label, relabelled ? { is: 'inserted', ...relabelled } : change),
    ...pieces.map(({ run, change: by }) =>
      isFootnote(run)
        ? { like: `note ${changeTold(by)}`, text: joined(run.footnote.map(wordsTold)).join('/') }
        : { like: `${changeTold(by)} ${looks(run)}`, text: run.text },
    ),
  ]),
})

const labelTold = (label: string, by: Change | undefined): readonly Told[] =>
  label === '' ? [] : [{ like: `${changeTold(by)} `, text: `${label}\t` }]

const wordsTold = (words: Words): Told => ({ like: looks(words), text: words.text })

/** The same of a paragraph that was read. */
const found = (notes: Copy['notes'], { heading, runs, mark, isRightToLeft: isRtl }: CopyParagraph) => ({
  isHeading: heading !== null,
  isRightToLeft: isRtl,
  mark: trackedTold(mark),
  runs: joined(
    runs.map((run) =>
      'note' in run
        ? { like: `note ${trackedTold(run)}`, text: noteTold(notes.get(run.note) ?? []) }
        : { like: `${trackedTold(run)} ${looks(run)}`, text: run.text },
    ),
  ),
})

const noteTold = (paragraphs: readonly CopyParagraph[]): string =>
  paragraphs
    .flatMap(({ runs }) => joined(runs.flatMap((run) => ('text' in run ? [wordsTold(run)] : []))))
    .join('/')

function trackedTold({ inserted, deleted }: Pick<CopyRun, 'inserted' | 'deleted'>): string {
  const by = inserted ?? deleted
  return by ? `${inserted ? 'inserted' : 'deleted'} ${by.by} ${by.at}` : ''
}

describe('a paper in Word', () => {
  test('is read back as it was written, with its changes and their authors, and reads as proposed or as it stood', async () => {
    await fc.assert(
      fc.asyncProperty(anyPaper, async (paper) => {
        const copy = await readBack(paper)
        const paragraphs = copy.paragraphs.slice(0, paper.lines.length)
        expect(paragraphs.map((paragraph) => found(copy.notes, paragraph))).toEqual(paper.lines.map(written))
        expect(new Set(authorsOf(copy))).toEqual(authorsIn(paper))
        expect(copy.remarks).toEqual([])
        // A paragraph that is a change and the last is followed by an empty one (write.ts).
        const ending = paper.lines.at(-1)?.change ? [''] : []
        for (const way of ['accepted', 'rejected'] as const) {
          expect(readAs(copy, way).map(wordsOf)).toEqual([...readsAs(paper, way), ...ending])
        }
      }),
      { numRuns: 200, seed: 20300506 },
    )
  })

  test('gives every change and every comment an id of its own and an hour, and names no person', async () => {
    const by: Change = { is: 'inserted', by: 'Northland', at: '2030-05-06T11:42:00Z' }
    const comment = { by: 'Solmar', at: '2030-05-06T12:00:00Z', text: 'NRL 13.1: see above.' }
    const line = (text: string): Line => ({
      as: 'operative',
      level: 1,
      label: '14 bis.',
      pieces: [
        { run: { text }, change: by, comment },
        { run: { text: 'more' }, change: { ...by, is: 'deleted' } },
        { run: { footnote: [{ text: 'a note' }] }, change: by },
      ],
      change: by,
      comments: [comment],
    })
    const file = await writeWord(paperOf([line('one '), line('two ')]))
    const { document, comments } = await textsOf(file)
    const ids = [...document.matchAll(/<w:(?:ins|del) w:id="(\d+)"/g)].map(([, id]) => id)
    expect(ids.length).toBe(10)
    expect(new Set(ids).size).toBe(ids.length)
    const commented = [...comments.matchAll(/<w:comment [^>]*w:id="(\d+)"/g)].map(([, id]) => id)
    expect(commented).toEqual(['0', '1', '2', '3'])
    expect(document + comments).not.toMatch(/w:date=""/)
    expect([...(document + comments).matchAll(/w:author="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      ...Array.from(ids, () => 'Northland'),
      ...commented.map(() => 'Solmar'),
    ])
  })
})

/** The XML of the parts that a reader unpacks. */
async function textsOf(file: Uint8Array): Promise<{ readonly document: string; readonly comments: string }> {
  const parts = await partsOf(file)
  if (!parts.ok) throw new Error(parts.refusal)
  const text = (name: string) => Buffer.from(parts.value.get(name) ?? []).toString('utf8')
  return { document: text('word/document.xml'), comments: text('word/comments.xml') }
}
