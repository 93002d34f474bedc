// What was moved in a copy: where it was taken from and where it was put are one paragraph, by the name that the file gives
// the two, or else by their words.

import { fold, paired } from '../../../shared/likeness.ts'
import { plain } from '../../../shared/prose.ts'
import type { CopyParagraph } from './copy.ts'
import { type Found, opened, type Own } from './found.ts'
import type { Standing } from './gathered.ts'

/** For each paragraph that was put somewhere, the one that was taken away elsewhere. */
export function movesIn(found: readonly Found[], own: Own): ReadonlyMap<CopyParagraph, Found> {
  const taken = found.filter((one) => one.paragraph && isMovedAway(one))
  const put = found.flatMap(({ newBefore, newAfter }) => [...newBefore, ...newAfter]).filter(isMovedHere)
  const pairs = new Map<CopyParagraph, Found>()
  const pair = (to: CopyParagraph, from: Found) => {
    pairs.set(to, from)
    away.delete(from)
  }
  const away = new Set(taken)
  const byName = [
    grouped(put, ({ move }) => move),
    grouped(taken, ({ old }) => old[0]?.move ?? null),
  ] as const
  for (const [name, to] of byName[0]) {
    const from = byName[1].get(name) ?? []
    if (from.length === to.length)
      for (const [turn, one] of to.entries()) if (from[turn]) pair(one, from[turn])
  }
  const byWords = grouped([...away], ({ before }) => fold(plain(before)))
  for (const one of put) {
    const same = pairs.has(one) ? undefined : byWords.get(fold(wordsPut(one, own)))?.shift()
    if (same) pair(one, same)
  }
  const [from, to] = [[...away], put.filter((one) => !pairs.has(one))]
  const alike = paired(
    from.map(({ before }) => ({ words: plain(before), label: '' })),
    to.map((one) => ({ words: wordsPut(one, own), label: '' })),
  )
  for (const [place, other] of alike) {
    const [one, its] = [to[place], from[other]]
    if (one && its) pair(one, its)
  }
  return pairs
}

/** Whether all of a paragraph was taken away, to be put elsewhere. */
export const isMovedAway = ({ runs, old }: Found): boolean =>
  runs.length === 0 && old.some((paragraph) => paragraph.runs.some(({ deleted }) => deleted?.isMove))

/** Whether words of a paragraph were put here from elsewhere. */
const isMovedHere = ({ runs }: CopyParagraph): boolean => runs.some(({ inserted }) => inserted?.isMove)

/** The words as they were put here, before anybody changed them; a number in front of them says nothing. */
function wordsPut(paragraph: CopyParagraph, { notes }: Own): string {
  const runs = paragraph.runs.filter(({ inserted }) => inserted?.isMove)
  return plain(opened({ like: paragraph, label: paragraph.place ? COUNTED : '' }, runs, notes).prose)
}

/** A number that is not among the words. */
const COUNTED = '#'

/** Whether a paragraph stands behind another already, with nothing between them but what is below that one. */
export function standsBehind(text: readonly Standing[], { id, level }: Standing, after: Standing): boolean {
  const [at, anchor] = [id, after.id].map((one) => text.findIndex((each) => each.id === one))
  if (at === undefined || anchor === undefined || at <= anchor) return false
  return text.slice(anchor + 1, at).every((one) => one.kind !== 'heading' && one.level > level)
}

/** Whether a paragraph is below another, and so goes where that goes. */
export function isBelow(text: readonly Standing[], { id }: Standing, top: Standing): boolean {
  if (top.kind === 'heading') return false
  const [at, from] = [id, top.id].map((one) => text.findIndex((each) => each.id === one))
  if (at === undefined || from === undefined || at <= from) return false
  return text.slice(from + 1, at + 1).every((one) => one.kind !== 'heading' && one.level > top.level)
}

function grouped<T>(all: readonly T[], by: (one: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const name = by(one)
    if (name === null) continue
    const group = groups.get(name)
    if (group) group.push(one)
    else groups.set(name, [one])
  }
  return groups
}
