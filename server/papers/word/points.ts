// What a delegation's copy asks for: its tracked changes as words for the paragraphs of the text that stands now. The
// copy's own base is matched to the text; where the text has moved on, the changes are carried over by words, and what
// cannot be is told. Nothing here is a proposal yet, and the names of authors go no further.

import type { ParagraphId } from '../../../shared/ids.ts'
import { carriedOver } from '../../../shared/merge.ts'
import type { NewParagraph } from '../../../shared/meanings.ts'
import { hasHidden } from '../../../shared/printable.ts'
import { plain, type Prose, sameProse } from '../../../shared/prose.ts'
import { proseOnTheWire } from '../../../shared/wire-values.ts'
import { kindOf } from '../kinds.ts'
import { styleOf } from '../labels.ts'
import { openingOf, proseOf, withLabel } from '../opening.ts'
import { authorsOf, type Copy, type CopyParagraph, type CopyRun, type Tracked } from './copy.ts'
import { markedRuns, wordsOfNotes } from './draft.ts'
import { type IssuedWords, madeFrom } from './made-from.ts'
import { hasOldManners, inOldManners } from './old-manners.ts'
import { fold, matched } from '../../../shared/likeness.ts'
import { type ReadParagraph, readWithGone, stands, wordsOf } from './views.ts'

/** A paragraph of the text that stands now. */
export type Standing = {
  readonly id: ParagraphId
  readonly reference: string
  readonly label: string
  readonly level: number
  readonly base: Prose
}

/** Words that can be drafted: other words for a paragraph, or a new paragraph after it or before them all. */
export type Point = {
  readonly paragraph: ParagraphId
  readonly reference: string
  readonly meaning: { readonly is: 'words' } | NewParagraph
  readonly words: Prose
  /** What was said in comments on it. */
  readonly said: readonly string[]
  /** Whether it differs without a tracked change: it is taken only on request. */
  readonly isUntracked: boolean
}

/** What a person has to see to: what was found, where, and why it is no draft. */
export type Aside = { readonly reference: string; readonly text: string; readonly why: string }

export type CopyReading = {
  /** Whoever the file names as an author of changes; the person who brought it says which of them count. */
  readonly authors: readonly string[]
  readonly points: readonly Point[]
  readonly asides: readonly Aside[]
  /** How many paragraphs of the text were found in the copy, and how many read otherwise there. */
  readonly found: number
  readonly drifted: number
  /** The issued text it was made from, where that is plainly not the text as it stands. */
  readonly madeFrom: string | null
  /** Whether words look like changes in the old manner, so that a person may say that they are. */
  readonly hasOldManners: boolean
}

/** What a person says of a copy, and the texts it may have been made from. */
export type AskedOfCopy = {
  /** Those whose changes count; null for all. */
  readonly authors: readonly string[] | null
  /** Whether bold underlined words count as added, and struck ones as deleted. */
  readonly oldManners?: boolean
  readonly issued?: readonly IssuedWords[]
}

const LONGEST_EXCERPT = 200

/** What the copy asks for on this text. */
export function pointsIn(
  brought: Copy,
  text: readonly Standing[],
  { authors, oldManners = false, issued = [] }: AskedOfCopy,
): CopyReading {
  const copy = oldManners ? inOldManners(brought) : brought
  const own = authors ? changesBy(copy, new Set(authors)) : copy
  const [oldNotes, notes] = [wordsOfNotes(own, 'rejected'), wordsOfNotes(own, 'accepted')]
  const all = readWithGone(own, 'rejected')
  const bases = all.filter(({ runs }) => runs.length > 0)
  const reading: Gathered = { points: [], asides: [] }
  const inCopy = bases.map((base) => opened(base, base.runs, oldNotes))
  const places = matched(
    text.map(({ base, label }) => ({ words: plain(base), label })),
    inCopy.map((base) => ({ words: plain(base.prose), label: base.label })),
  )
  let drifted = 0
  let next = 0
  let last: Standing | undefined
  for (const base of all) {
    const turn = base.runs.length > 0 ? next++ : -1
    const paragraph = text[places.get(turn) ?? -1]
    const before = inCopy[turn]?.prose ?? []
    const { newBefore, runs, newAfter, whys } = partsOf(base)
    const first = paragraph === text[0] ? paragraph : undefined
    for (const one of newBefore) newParagraph(reading, { own, notes, on: last ?? first, after: last }, one)
    for (const why of whys) aside(reading, paragraph?.reference ?? '', plain(before), why)
    if (paragraph) {
      last = paragraph
      if (fold(plain(before)) !== fold(plain(paragraph.base))) drifted += 1
      const { prose: words } = opened(base, runs, notes)
      const said = saidOn(own, base.from)
      change(reading, paragraph, { before, words, said, isGone: runs.length === 0 })
    } else if (turn >= 0) notFound(reading, base, runs)
    for (const one of newAfter) newParagraph(reading, { own, notes, on: last, after: last }, one)
  }
  for (const { row, runs } of own.paragraphs)
    if (row.inserted && runs.length > 0) aside(reading, '', textOf(runs), ROW)
  return {
    authors: authorsOf(copy),
    ...reading,
    found: places.size,
    drifted,
    madeFrom: madeFrom(
      inCopy.map(({ prose }) => prose),
      text.map(({ base }) => base),
      issued,
    ),
    hasOldManners: hasOldManners(brought),
  }
}

type Gathered = { readonly points: Point[]; readonly asides: Aside[] }

type Changed = {
  readonly before: Prose
  readonly words: Prose
  readonly said: readonly string[]
  readonly isGone: boolean
}

/** What a matched paragraph asks for. */
function change(reading: Gathered, paragraph: Standing, { before, words, said, isGone }: Changed): void {
  const { id, reference, base } = paragraph
  const point = { paragraph: id, reference, meaning: { is: 'words' }, said } as const
  if (isGone) return aside(reading, reference, plain(before), GONE)
  if (sameProse(before, words)) {
    if (said.length > 0) for (const text of said) aside(reading, reference, text, COMMENT)
    if (fold(plain(before)) === fold(plain(base))) return
    return draftable(reading, { ...point, words, isUntracked: true })
  }
  const carried =
    fold(plain(before)) === fold(plain(base)) ? onBase(before, base, words) : carriedOver(before, base, words)
  if (!carried) return aside(reading, reference, plain(words), COLLIDES)
  if (!sameProse(carried, base)) draftable(reading, { ...point, words: carried, isUntracked: false })
}

/** The copy's base reads like the text; marks and quotation signs that only the copy has are not asked for. */
const onBase = (before: Prose, base: Prose, words: Prose): Prose => carriedOver(before, base, words) ?? words

function draftable(reading: Gathered, point: Point): void {
  const isPlain = proseOnTheWire.safeParse(point.words).success && !hasHidden(point.words)
  if (isPlain && plain(point.words).trim() !== '') reading.points.push(point)
  else aside(reading, point.reference, plain(point.words), TOO_MUCH)
}

function aside({ asides }: Gathered, reference: string, text: string, why: string): void {
  const words = text.trim()
  const excerpt = words.length > LONGEST_EXCERPT ? `${words.slice(0, LONGEST_EXCERPT)}…` : words
  asides.push({ reference, text: excerpt, why })
}

const GONE = 'the whole paragraph is deleted or moved away; propose that from the paragraph itself'
const MOVED = 'moved here from elsewhere; propose the move from the paragraph itself'
const DIVIDED = 'divided in two; its words are kept together'
const JOINED = 'joined with the next paragraph; propose the merger from the paragraph itself'
const COMMENT = 'a comment without a change'
const COLLIDES = 'the text has changed in the same words since; look at it beside yours'
const TOO_MUCH = 'longer than a paragraph may be, or with characters that nobody can see'
const NOT_FOUND = 'changes in a paragraph that is not in the text'
const ROW = 'a new row of a table, which a text does not have'
const NOWHERE = 'a new paragraph that stands at none of the text'
const BELOW_NOTHING = 'a sub-paragraph before the text begins'

function notFound(reading: Gathered, base: ReadParagraph, runs: readonly CopyRun[]): void {
  const isChanged = base.from.some(({ runs: all }) =>
    all.some(({ inserted, deleted }) => inserted ?? deleted),
  )
  if (isChanged) aside(reading, '', textOf(runs.length > 0 ? runs : base.runs), NOT_FOUND)
}

type Place = {
  readonly own: Copy
  readonly notes: ReturnType<typeof wordsOfNotes>
  /** The paragraph of the text that it is proposed on. */
  readonly on: Standing | undefined
  /** What stands before it; nothing at the beginning of the text. */
  readonly after: Standing | undefined
}

function newParagraph(reading: Gathered, { own, notes, on, after }: Place, paragraph: CopyParagraph): void {
  const runs = paragraph.runs.filter((run) => stands(run, 'accepted'))
  if (runs.length === 0) return
  if (!on) return aside(reading, '', textOf(runs), NOWHERE)
  if (runs.every(({ inserted }) => inserted?.isMove))
    return aside(reading, after?.reference ?? '', textOf(runs), MOVED)
  const { label, prose } = opened({ like: paragraph, label: '' }, runs, notes)
  const rank = { column: 0, label, style: label === '' ? null : styleOf(label, '') }
  const kind = paragraph.heading === null ? kindOf([rank], plain(prose), 'body').kind : 'heading'
  const isBelow = rank.style !== null && rank.style !== 'number'
  const level = isBelow && styleOf(on.label || '1.', '') === 'number' ? on.level + 1 : on.level
  if (!after && kind === 'sub-paragraph') return aside(reading, '', textOf(runs), BELOW_NOTHING)
  draftable(reading, {
    paragraph: on.id,
    reference: on.reference,
    meaning:
      after || kind === 'sub-paragraph' ? { is: 'after', kind, level } : { is: 'first', kind, level: 1 },
    words: prose,
    said: saidOn(own, [paragraph]),
    isUntracked: false,
  })
}

/** A label and the words behind it, as a draft would have them. */
function opened(
  { like, label: counted }: Pick<ReadParagraph, 'like' | 'label'>,
  runs: readonly CopyRun[],
  notes: Place['notes'],
): { readonly label: string; readonly prose: Prose } {
  const marked = markedRuns(runs, notes)
  const where = like.heading === null ? 'text' : 'heading'
  const { label, runs: words } = counted === '' ? openingOf(marked, where) : withLabel(counted, marked)
  return { label, prose: proseOf(words, notes) }
}

/**
 * The paragraphs that were joined into one of the base: those that are wholly new, before and after what stood there, and
 * the words of that as proposed. Typed at its end, a new paragraph takes over the old one's mark.
 */
function partsOf({ from }: ReadParagraph): {
  readonly newBefore: readonly CopyParagraph[]
  readonly runs: readonly CopyRun[]
  readonly newAfter: readonly CopyParagraph[]
  /** What was done to its ends, which words for a paragraph cannot say. */
  readonly whys: readonly string[]
} {
  const isOld = ({ runs, row }: CopyParagraph) => !row.inserted && runs.some((run) => stands(run, 'rejected'))
  const [first, last] = [from.findIndex(isOld), from.findLastIndex(isOld)]
  const proposed = (paragraph: CopyParagraph) => paragraph.runs.filter((run) => stands(run, 'accepted'))
  const old = from.slice(Math.max(0, first), last + 1)
  const runs = old.flatMap(proposed)
  const isJoined = runs.length > 0 && old.at(-1)?.mark.deleted !== undefined
  return {
    newBefore: from.slice(0, first < 0 ? 0 : first),
    runs,
    newAfter: from.slice(last + 1),
    whys: [...(old.length > 1 ? [DIVIDED] : []), ...(isJoined ? [JOINED] : [])],
  }
}

const saidOn = ({ comments }: Copy, from: readonly CopyParagraph[]): readonly string[] =>
  from.flatMap(({ comments: ids }) => ids.flatMap((id) => comments.get(id)?.text ?? []))

/** The copy as if only these authors had changed it: what others inserted is not there, what they deleted is. */
function changesBy(copy: Copy, names: ReadonlySet<string>): Copy {
  const only = ({ inserted, deleted }: Tracked): Tracked => ({
    ...(inserted && names.has(inserted.by) && { inserted }),
    ...(deleted && names.has(deleted.by) && { deleted }),
  })
  const paragraphs = copy.paragraphs.map((paragraph) => ({
    ...paragraph,
    // A mark that somebody else inserted parts paragraphs that nobody whose changes count has parted.
    mark: paragraph.mark,
    row: only(paragraph.row),
    runs: paragraph.runs
      .filter(({ inserted }) => !inserted || names.has(inserted.by))
      .map((run): CopyRun => {
        const { inserted, deleted, ...rest } = run
        return { ...rest, ...only({ ...(inserted && { inserted }), ...(deleted && { deleted }) }) }
      }),
  }))
  return { ...copy, paragraphs }
}

const textOf = (runs: readonly CopyRun[]): string => wordsOf({ runs })
