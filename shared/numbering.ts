// How paragraphs are cited. A label is what is printed before the words; a reference is what people say: "13 (a)",
// "PP3". References are given when a text comes in and keep until a revision is issued.

import type { ParagraphId } from './ids.ts'
import { BEGINNING, type DraftParagraph, type InsertedAt, type Paragraph } from './paragraphs.ts'
import { rootOf } from './places.ts'

/**
 * The reference of each paragraph, in the order given; no two are the same. Preambular paragraphs without a number
 * count as PP1, PP2, …; a sub-paragraph is cited below its parents; a heading as H1, H2, …; other paragraphs without a
 * number as ¶1, ¶2, …. Where numbers start again in every article, the article's number goes before: `Article 3, 1`.
 * What is still the same (the paragraphs of rival options) is told apart by its turn: `Article 3, 1 (2)`.
 */
export function referencesOf(paragraphs: readonly DraftParagraph[]): ReadonlyMap<ParagraphId, string> {
  const plainly = cited(paragraphs)
  const seen = new Set<string>()
  const repeated = new Set<string>()
  for (const { reference } of plainly) (seen.has(reference) ? repeated : seen).add(reference)
  const references = new Map<ParagraphId, string>()
  const taken = new Set<string>()
  const turns = new Map<string, number>()
  for (const { id, reference, article } of plainly) {
    const inFull = repeated.has(reference) && article ? `${article}, ${reference}` : reference
    let turn = turns.get(inFull) ?? 1
    const inTurn = () => (turn === 1 ? inFull : `${inFull} (${turn})`)
    while (taken.has(inTurn())) turn += 1
    turns.set(inFull, turn)
    taken.add(inTurn())
    references.set(id, inTurn())
  }
  return references
}

/** What follows a number when a paragraph is inserted behind it: the first is *bis*, the second *ter*. */
const ORDINALS = 'bis ter quater quinquies sexies septies octies novies decies undecies duodecies'.split(' ')

/** `bis` for the first, from 1; past the twelfth in figures. */
const ordinal = (turn: number): string => ORDINALS[turn - 1] ?? `(${turn + 1})`

/**
 * The label and the reference of a paragraph of this depth that is inserted after another: `13 bis.` behind `13.` and what
 * is below it, `13 ter.` behind that. Before the first below a paragraph there is no number to go by: `13 (pre)`. A
 * heading is counted behind the heading before it: `H2 bis`, `II bis.`. At the beginning of the text it is `0.`, `PP0`, `H0`.
 * `turn`, from 1, counts among several that are not in the text yet.
 */
export function insertedLabel(
  text: ReadonlyMap<ParagraphId, Paragraph>,
  after: InsertedAt,
  { kind, level }: Pick<Paragraph, 'kind' | 'level'>,
  turn = 1,
): { readonly label: string; readonly reference: string } {
  const taken = new Set(Array.from(text.values(), ({ reference }) => reference))
  if (after === BEGINNING) return labelOfFirst(text, kind, taken, turn)
  const before = kind === 'heading' ? headingAbove(text, after) : lastAbove(text, after, level)
  const isFirstBelow = before !== undefined && before.kind !== 'heading' && before.level < level
  const root = before && (isFirstBelow || kind === 'heading' ? before : rootOf(text, before.id))
  const stem = root?.reference ?? (kind === 'heading' ? 'H' : '')
  const ordinals = Array.from({ length: taken.size + turn }, (_, at) => ordinal(at + 1))
  const words = [...(isFirstBelow ? ['(pre)'] : []), ...ordinals]
  const word = words.filter((known) => !taken.has(`${stem} ${known}`))[turn - 1] ?? ''
  return {
    reference: `${stem} ${word}`,
    label: root?.label && !isFirstBelow && kind !== 'unnumbered' ? withOrdinal(root.label, word) : '',
  }
}

/** Nothing is before it to go by: it is counted as 0, in the manner of the first of its kind. */
function labelOfFirst(
  text: ReadonlyMap<ParagraphId, Paragraph>,
  kind: Paragraph['kind'],
  taken: ReadonlySet<string>,
  turn: number,
): { readonly label: string; readonly reference: string } {
  const like = [...text.values()].find((one) => one.kind === kind && !one.inserted?.after)
  const zero = like && SIMPLE_NUMBER.test(like.label.trim()) ? like.label.trim().replace(/\d+/, '0') : ''
  const stem = bare(zero) || ZEROS[kind]
  const words = ['', ...Array.from({ length: taken.size + turn }, (_, at) => ordinal(at + 1))]
  const known = words.map((word) => (word === '' ? stem : `${stem} ${word}`)).filter((one) => !taken.has(one))
  const reference = known[turn - 1] ?? stem
  const word = reference.slice(stem.length).trim()
  return { reference, label: zero === '' || word === '' ? zero : withOrdinal(zero, word) }
}

/** `1.`, `PP1`, `(1)`: a number that a revision counts anew (renumbering.ts). */
const SIMPLE_NUMBER = /^(?:\(|PP ?)?\d+[).:;]*$/u

const ZEROS: Readonly<Record<Paragraph['kind'], string>> = {
  heading: 'H0',
  preambular: 'PP0',
  operative: '0',
  'sub-paragraph': '0',
  unnumbered: '¶0',
}

/** The heading before this place that has a number or a turn of its own. */
function headingAbove(text: ReadonlyMap<ParagraphId, Paragraph>, id: ParagraphId): Paragraph | undefined {
  const all = [...text.values()]
  const at = all.findIndex((paragraph) => paragraph.id === id)
  return all
    .slice(0, at + 1)
    .findLast(
      ({ kind, inserted }) => kind === 'heading' && (!inserted?.after || inserted.after === BEGINNING),
    )
}

/** The last paragraph that is not deeper, up from this one. */
function lastAbove(
  text: ReadonlyMap<ParagraphId, Paragraph>,
  id: ParagraphId,
  level: number,
): Paragraph | undefined {
  const all = [...text.values()]
  const at = all.findIndex((paragraph) => paragraph.id === id)
  return all
    .slice(0, at + 1)
    .findLast((paragraph) => paragraph.kind === 'heading' || paragraph.level <= level)
}

/** `13.` and *bis* make `13 bis.`, `(a)` and *bis* make `(a) bis`. */
const withOrdinal = (label: string, word: string): string => {
  const [, number = '', mark = ''] = /^(.*?)([.:;]?)$/.exec(label.trim()) ?? []
  return `${number} ${word}${mark}`
}

/** The mark of another version of a paragraph, by its turn from 1: `13 alt`, `13 alt.2`. */
export const alternativeLabel = (reference: string, turn: number): string =>
  turn === 1 ? `${reference} alt` : `${reference} alt.${turn}`

type Cited = { readonly id: ParagraphId; readonly reference: string; readonly article: string }

/** Each paragraph as it is cited within its article, and the number of the article it stands in. */
function cited(paragraphs: readonly DraftParagraph[]): readonly Cited[] {
  const counts = { PP: 0, H: 0, '¶': 0 }
  const next = (prefix: keyof typeof counts) => `${prefix}${++counts[prefix]}`
  const above: { level: number; reference: string }[] = []
  let article = ''
  return paragraphs.map(({ id, kind, level, label: typed }) => {
    const label = bare(typed)
    if (kind === 'heading') {
      above.length = 0
      article = label
      return { id, reference: label || next('H'), article: '' }
    }
    while (above.length > 0 && (above.at(-1)?.level ?? 0) >= level) above.pop()
    if (!label) return { id, reference: next(kind === 'preambular' ? 'PP' : '¶'), article: '' }
    const parent = above.at(-1)?.reference
    const reference = kind === 'sub-paragraph' && parent ? `${parent} ${label}` : label
    above.push({ level, reference })
    return { id, reference, article }
  })
}

/** `13.` is cited as 13, `(a)` as (a), `12 bis.` as 12 bis. */
function bare(label: string): string {
  return label.trim().replace(/[.:;]+$/, '')
}
