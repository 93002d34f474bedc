// Through a copy from its beginning to its end, paragraph by paragraph: what becomes of each is told where it stands, and
// what is new or was moved is told behind the paragraph it stands behind.

import { fold } from '../../../shared/likeness.ts'
import { joined, WORDS } from '../../../shared/meanings.ts'
import { carriedOver } from '../../../shared/merge.ts'
import { plain, type Prose, sameProse } from '../../../shared/prose.ts'
import { splitAlong } from '../../../shared/splitting.ts'
import { kindOf } from '../kinds.ts'
import { styleOf } from '../labels.ts'
import type { CopyParagraph } from './copy.ts'
import { divisionOf } from './divided.ts'
import { type Found, opened, type Own, proposedIn, saidOn, textOf } from './found.ts'
import { aside, draftable, type Gathered, type Standing, WHY } from './gathered.ts'
import { type Fate, fatesOf } from './joins.ts'
import { isBelow, isMovedAway, movesIn, standsBehind } from './moves.ts'

/** Paragraphs that were moved and stand one behind the other in the copy. */
type Block = {
  /** What the first of them stands behind. */
  readonly anchor: Standing
  /** The last that was moved for itself, and not below another. */
  readonly root: Standing
  readonly last: Standing
  /** Where the point on the root stands among the points. */
  readonly at: number
}

export class Walk {
  readonly #reading: Gathered
  readonly #own: Own
  readonly #text: readonly Standing[]
  /** What the next thing that comes stands behind. */
  #behind: Standing | undefined
  #block: Block | null = null

  constructor(reading: Gathered, own: Own, text: readonly Standing[]) {
    this.#reading = reading
    this.#own = own
    this.#text = text
  }

  through(found: readonly Found[]): void {
    const fates = fatesOf(found, this.#own)
    const moves = movesIn(found, this.#own)
    const moved = new Set(moves.values())
    const comes = (paragraph: CopyParagraph, opening?: Standing) => {
      const from = moves.get(paragraph)
      if (from?.paragraph) this.#moved(paragraph, { ...from, paragraph: from.paragraph })
      else this.#isNew(paragraph, opening)
    }
    for (const one of found) {
      const opening = one.paragraph === this.#text[0] ? one.paragraph : undefined
      for (const paragraph of one.newBefore) comes(paragraph, opening)
      if (one.paragraph && !moved.has(one)) {
        if (!isMovedAway(one)) this.#stand(one.paragraph)
        this.#stands({ ...one, paragraph: one.paragraph }, fates.get(one))
      } else if (!moved.has(one)) this.#notFound(one)
      for (const paragraph of one.newAfter) comes(paragraph)
    }
  }

  #stand(paragraph: Standing): void {
    this.#behind = paragraph
    this.#block = null
  }

  #stands(one: InText, fate: Fate | undefined): void {
    const { paragraph, before, said } = one
    const { id, reference } = paragraph
    const point = { paragraph: id, reference, said, isUntracked: false }
    if (fate?.is === 'gone') {
      if (isMovedAway(one)) return aside(this.#reading, reference, plain(before), WHY.movedAway)
      return void this.#reading.points.push({ ...point, meaning: { is: 'deletion' }, words: [] })
    }
    if (fate?.is === 'merged') return this.#merger(one, fate)
    if (fate?.is !== 'alone') return
    if (fate.why) aside(this.#reading, reference, plain(before), fate.why)
    const division = divisionOf(one, this.#own)
    if (division?.is === 'none') aside(this.#reading, reference, plain(before), division.why)
    if (division?.is !== 'split') return this.#words(one, this.#opened(one, fate.runs), said)
    const split = splitAlong(before, paragraph.base, division.split)
    if (split) draftable(this.#reading, { ...point, meaning: { is: 'split' }, words: split })
    else aside(this.#reading, reference, plain(division.split), WHY.collides)
    if (!sameProse(before, division.words)) this.#words(one, division.words, said)
  }

  #merger({ paragraph, before, said }: InText, { second, words }: Extract<Fate, { is: 'merged' }>): void {
    const { id, reference, base } = paragraph
    const other = second.paragraph
    if (!other) return
    const [from, ground] = [joined(before, second.before), joined(base, other.base)]
    const carried = carriedTo(from, ground, words)
    if (!carried) return aside(this.#reading, reference, plain(words), WHY.collides)
    draftable(this.#reading, {
      paragraph: id,
      reference,
      meaning: { is: 'merge', with: other.id },
      words: carried,
      said: [...said, ...second.said],
      isUntracked: false,
    })
  }

  /** Other words for a paragraph, as far as they are other. */
  #words({ paragraph, before }: InText, words: Prose, said: readonly string[]): void {
    const { id, reference, base } = paragraph
    const point = { paragraph: id, reference, meaning: WORDS, said }
    if (sameProse(before, words)) {
      for (const text of said) aside(this.#reading, reference, text, WHY.comment)
      if (!readsAs(before, base)) draftable(this.#reading, { ...point, words, isUntracked: true })
      return
    }
    const carried = carriedTo(before, base, words)
    if (!carried) return aside(this.#reading, reference, plain(words), WHY.collides)
    if (!sameProse(carried, base)) draftable(this.#reading, { ...point, words: carried, isUntracked: false })
  }

  #notFound({ base, old, runs }: Found): void {
    const isChanged = old.some(({ runs: all }) => all.some(({ inserted, deleted }) => inserted ?? deleted))
    if (isChanged) aside(this.#reading, '', textOf(runs.length > 0 ? runs : base.runs), WHY.notFound)
  }

  /** `opening` is the first paragraph of the text, where this one stands in front of it. */
  #isNew(paragraph: CopyParagraph, opening: Standing | undefined): void {
    const runs = proposedIn(paragraph)
    if (runs.length === 0) return
    const after = this.#behind
    const on = after ?? opening
    if (!on) return aside(this.#reading, '', textOf(runs), WHY.nowhere)
    if (runs.every(({ inserted }) => inserted?.isMove))
      return aside(this.#reading, after?.reference ?? '', textOf(runs), WHY.movedHere)
    const { label, prose } = opened({ like: paragraph, label: '' }, runs, this.#own.notes)
    const rank = { column: 0, label, style: label === '' ? null : styleOf(label, '') }
    const kind = paragraph.heading === null ? kindOf([rank], plain(prose), 'body').kind : 'heading'
    const isLower = rank.style !== null && rank.style !== 'number'
    const level = isLower && styleOf(on.label || '1.', '') === 'number' ? on.level + 1 : on.level
    if (!after && kind === 'sub-paragraph') return aside(this.#reading, '', textOf(runs), WHY.belowNothing)
    draftable(this.#reading, {
      paragraph: on.id,
      reference: on.reference,
      meaning:
        after || kind === 'sub-paragraph' ? { is: 'after', kind, level } : { is: 'first', kind, level: 1 },
      words: prose,
      said: saidOn(this.#own.copy, [paragraph]),
      isUntracked: false,
    })
  }

  /** A paragraph that was put here from elsewhere: its move, and other words where they were changed on the way. */
  #moved(here: CopyParagraph, from: InText): void {
    const { paragraph } = from
    const said = [...from.said, ...saidOn(this.#own.copy, [here])]
    const runs = proposedIn(here)
    const words = this.#opened({ base: { ...from.base, like: here } }, runs)
    const isMoved = this.#put(paragraph, said)
    if (!sameProse(from.before, words)) this.#words(from, words, said)
    else if (!isMoved) for (const text of said) aside(this.#reading, paragraph.reference, text, WHY.comment)
  }

  /** Whether its move is a point: not where it stands there already, or goes there with what it is below. */
  #put(paragraph: Standing, said: readonly string[]): boolean {
    const { points } = this.#reading
    const { id, reference } = paragraph
    const [after, block] = [this.#behind, this.#block]
    this.#behind = paragraph
    if (!after) {
      aside(this.#reading, reference, plain(paragraph.base), WHY.movedFirst)
      return false
    }
    const move = (anchor: Standing) =>
      ({
        paragraph: id,
        reference,
        meaning: { is: 'move', after: anchor.id },
        words: [],
        said,
        isUntracked: false,
      }) as const
    if (block && isBelow(this.#text, paragraph, block.root)) {
      this.#block = { ...block, last: paragraph }
      return false
    }
    if (standsBehind(this.#text, paragraph, after)) {
      if (!block) return false
      // Behind the one before it stands already; both come behind the same, and so the last of them goes there first.
      points.splice(block.at, 0, move(block.anchor))
      this.#block = { ...block, root: paragraph, last: paragraph }
      return true
    }
    this.#block = { anchor: after, root: paragraph, last: paragraph, at: points.length }
    points.push(move(after))
    return true
  }

  #opened(
    { base }: { readonly base: Parameters<typeof opened>[0] },
    runs: Parameters<typeof opened>[1],
  ): Prose {
    return opened(base, runs, this.#own.notes).prose
  }
}

/** A paragraph of the copy that is in the text. */
type InText = Found & { readonly paragraph: Standing }

/** The words on what the text says now; marks and quotation signs that only the copy has are not asked for. */
function carriedTo(before: Prose, base: Prose, words: Prose): Prose | null {
  return carriedOver(before, base, words) ?? (readsAs(before, base) ? words : null)
}

/** Whether two read alike, whatever their signs and marks. */
export const readsAs = (one: Prose, other: Prose): boolean => fold(plain(one)) === fold(plain(other))
