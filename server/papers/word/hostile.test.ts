// Files that were made to harm: each is refused with a sentence, in well under a second, and the house goes on.

import { expect, test, vi } from 'vitest'
import { LARGEST_PART, LARGEST_WORD_FILE, MOST_PARAGRAPHS } from '../limits.ts'
import { draftRefusalInWords, type DraftRefusal } from '../refusals.ts'
import { readWordDraft } from './draft.ts'
import { readCopyInAThread, readDraftInAThread } from './in-a-thread.ts'
import { p, part, type Part, r, wordFile, zipOf } from './package.fixture.ts'

vi.setConfig({ testTimeout: 20_000 })

/** Milliseconds of a processor that a refusal may take: a clock would count what others do meanwhile. */
const LONGEST = 900

const document = (bytes: Uint8Array | string, more: Partial<Part> = {}): Part => ({
  name: 'word/document.xml',
  bytes,
  ...more,
})
const body = (inside: string): string => part('document', `<w:body>${inside}</w:body>`)
const numbering = (level: string): string =>
  `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0">${level}</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`

const HOSTILE: readonly (readonly [string, DraftRefusal, () => Uint8Array])[] = [
  [
    'an old .doc, or a locked file',
    'word-is-locked',
    () => Buffer.from('d0cf11e0a1b11ae1'.repeat(100), 'hex'),
  ],
  ['a locked part', 'word-is-locked', () => zipOf([document(body(''), { isEncrypted: true })])],
  ['a zip that is no Word file', 'not-word', () => zipOf([{ name: 'mimetype', bytes: 'text' }])],
  ['a document that is none', 'not-word', () => zipOf([document('<html xmlns="x"><body/></html>')])],
  ['half a zip', 'word-is-damaged', () => wordFile(p(r('We note'))).subarray(0, 300)],
  ['a zip of nothing but its signature', 'word-is-damaged', () => Buffer.from('504b0304', 'hex')],
  ['XML that stops', 'word-is-damaged', () => zipOf([document(body('').slice(0, -9))])],
  ['XML that is not UTF-8', 'word-is-damaged', () => zipOf([document(Buffer.from('<a>\xff</a>', 'latin1'))])],
  ['two documents of one name', 'word-is-damaged', () => zipOf([document(body('')), document(body(''))])],
  [
    'a path that climbs',
    'word-is-damaged',
    () => zipOf([{ name: '../../etc/passwd', bytes: 'x' }, document(body(''))]),
  ],
  [
    'an absolute path',
    'word-is-damaged',
    () => zipOf([{ name: '/etc/passwd', bytes: 'x' }, document(body(''))]),
  ],
  ['a backslash in a path', 'word-is-damaged', () => zipOf([{ name: 'word\\document.xml', bytes: 'x' }])],
  ['a DOCTYPE', 'word-has-doctype', () => zipOf([document(`<!DOCTYPE w>${body('')}`)])],
  [
    'entities in entities',
    'word-has-doctype',
    () => zipOf([document(`<!DOCTYPE l [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>${body(p('&b;'))}`)]),
  ],
  [
    'an entity that reads a file',
    'word-has-doctype',
    () => zipOf([document(`<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/hostname">]>${body(p('&x;'))}`)]),
  ],
  ['an entity nobody declared', 'word-is-damaged', () => zipOf([document(body(p(r('&b;'))))])],
  ['elements 300 deep', 'word-is-too-deep', () => wordFile('<w:sdt>'.repeat(300) + '</w:sdt>'.repeat(300))],
  ['elements 100,000 deep', 'word-is-too-deep', () => wordFile('<w:p>'.repeat(100_000))],
  ['a bomb', 'word-unpacks-too-big', () => zipOf([document(Buffer.alloc(LARGEST_PART, ' '))])],
  [
    'a bomb that says it is small',
    'word-is-damaged',
    () => zipOf([document(Buffer.alloc(LARGEST_PART, ' '), { saysSize: 500 })]),
  ],
  [
    'a part that says it is huge',
    'word-unpacks-too-big',
    () => zipOf([document(body(''), { saysSize: 0xfffffffe })]),
  ],
  [
    'thousands of parts',
    'word-unpacks-too-big',
    () => zipOf(Array.from({ length: 3_000 }, (_, turn) => ({ name: `word/media/${turn}.png`, bytes: '' }))),
  ],
  [
    'too large a file',
    'word-too-big',
    () => Buffer.alloc(LARGEST_WORD_FILE + 1, Buffer.from('504b0304', 'hex')),
  ],
  ['a text without words', 'empty', () => wordFile(p('') + p(r('  ')))],
  ['too many paragraphs', 'word-has-too-much', () => wordFile('<w:p/>'.repeat(MOST_PARAGRAPHS + 1))],
]

test.each(HOSTILE)('[N2] %s is refused: %s', async (_, refusal, make) => {
  const file = make()
  const before = process.cpuUsage()
  const answer = await readWordDraft(file)
  const { user, system } = process.cpuUsage(before)
  expect((user + system) / 1_000).toBeLessThan(LONGEST)
  expect(answer).toEqual({ ok: false, refusal })
  expect(draftRefusalInWords(refusal)).toMatch(/^[A-Z].*nothing was imported.*\.$/)
})

test('[N2] more elements than a text can have are refused before they fill the memory', async () => {
  const answer = await readWordDraft(wordFile(p('<w:r/>'.repeat(1_000_001) + '<w:t>a</w:t>'.repeat(9))))
  // So many alike also pack too well to be honest; either answer will do, and neither takes the text.
  expect(answer.ok).toBe(false)
})

test('[N3] numbers that a file asks to be written without end stay short', async () => {
  const file = wordFile(p(r('We note.'), '<w:numPr><w:numId w:val="1"/></w:numPr>').repeat(50), {
    numbering: numbering(
      `<w:start w:val="999999"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="${'%1'.repeat(9_000)}"/>`,
    ),
  })
  const answer = await readWordDraft(file)
  if (!answer.ok) throw new Error(answer.refusal)
  for (const { label } of answer.value.paragraphs) expect(label.length).toBeLessThanOrEqual(80)
})

test('[N3] styles that are based on each other in a circle are followed once', async () => {
  const style = (id: string, on: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${on}"/></w:style>`
  const answer = await readWordDraft(
    wordFile(p(r('We note.'), '<w:pStyle w:val="A"/>'), { styles: style('A', 'B') + style('B', 'A') }),
  )
  expect(answer.ok).toBe(true)
})

test('names of JavaScript’s own are names like others', async () => {
  const file = wordFile(
    p(
      `${r('We note.')}<w:r><w:footnoteReference w:id="__proto__"/></w:r>`,
      '<w:pStyle w:val="constructor"/><w:numPr><w:numId w:val="__proto__"/></w:numPr>',
    ),
  )
  const answer = await readWordDraft(file)
  expect(answer.ok && answer.value.paragraphs.map(({ label, prose }) => [label, prose])).toEqual([
    ['', [{ text: 'We note.' }]],
  ])
})

test('a file that takes too long, or too much memory, ends its thread and nothing else', async () => {
  const honest = wordFile(p(r('We note.')).repeat(15_000))
  const late = await readDraftInAThread(honest, { milliseconds: 1, megabytes: 512 })
  expect(late).toEqual({ ok: false, refusal: 'word-takes-too-long' })
  const heavy = await readDraftInAThread(honest, { milliseconds: 20_000, megabytes: 16 })
  expect(heavy).toEqual({ ok: false, refusal: 'word-takes-too-long' })
  const light = await readDraftInAThread(wordFile(p(r('We note.'))))
  expect(light.ok).toBe(true)
})

test('a copy that nobody waits for any more is read no further, and one called off before its turn not at all', async () => {
  const many = Array.from({ length: 3_000 }, (_, turn) => p(r(`${turn}. We note case ${turn}.`)))
  const copy = { file: wordFile(many.join('')), text: [], asked: { authors: null } }
  const stop = new AbortController()
  const reading = readCopyInAThread(copy, stop.signal)
  stop.abort()
  expect(await reading).toEqual({ ok: false, refusal: 'word-is-called-off' })
  expect(await readCopyInAThread(copy, stop.signal)).toEqual({ ok: false, refusal: 'word-is-called-off' })
  const other = { ...copy, file: wordFile(many.slice(0, 3).join('')) }
  expect(await readCopyInAThread(other, new AbortController().signal)).toMatchObject({ ok: true })
})
