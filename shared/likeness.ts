// Which paragraph of the text a paragraph of a copy is. Those that read alike and are unlike all others are found first,
// in order; only between them are the rest compared by their words. A number is no more than a hint.

/** What is matched by: the words, and the number where there is one. */
export type Matchable = { readonly words: string; readonly label: string }

/** A pair alike enough to be the same paragraph shares half of its words. */
const LEAST_LIKENESS = 0.5
/** A number in common decides between two that are nearly as alike. */
const SAME_LABEL = 0.08
/** Pairs compared between two anchors; a copy that has less in common with the text is not this text's. */
const MOST_PAIRS = 250_000

/** For each paragraph of the copy that was found, the place of its paragraph in the text; both in order. */
export function matched(text: readonly Matchable[], copy: readonly Matchable[]): ReadonlyMap<number, number> {
  const [ours, theirs] = [text.map(folded), copy.map(folded)]
  const found = new Map<number, number>()
  let [fromText, fromCopy] = [0, 0]
  for (const [inText, inCopy] of [...anchors(ours, theirs), [text.length, copy.length] as const]) {
    for (const [one, other] of between(ours.slice(fromText, inText), theirs.slice(fromCopy, inCopy)))
      found.set(fromCopy + other, fromText + one)
    if (inCopy < copy.length) found.set(inCopy, inText)
    ;[fromText, fromCopy] = [inText + 1, inCopy + 1]
  }
  return found
}

/** Words in another place are the same paragraph only where they are much the same, and long enough to be known again. */
const LEAST_LIKENESS_ELSEWHERE = 0.8
const LEAST_WORDS_ELSEWHERE = 8

/**
 * The same for two drafts that came from elsewhere, in which paragraphs may also have changed places: what is left on both
 * sides is paired across the order, the most alike first. For each place in `after` the place in `before`.
 */
export function paired(
  before: readonly Matchable[],
  after: readonly Matchable[],
): ReadonlyMap<number, number> {
  const found = new Map(matched(before, after))
  const taken = new Set(found.values())
  const left = (texts: readonly Matchable[], isTaken: (place: number) => boolean) =>
    texts
      .map((text, place) => ({ place, text: folded(text) }))
      .filter(({ place, text }) => !isTaken(place) && text.size >= LEAST_WORDS_ELSEWHERE)
  const [ours, theirs] = [left(before, (at) => taken.has(at)), left(after, (at) => found.has(at))]
  if (ours.length * theirs.length > MOST_PAIRS) return found
  const pairs = ours
    .flatMap((one) => theirs.map((other) => ({ one, other, alike: likeness(one.text, other.text) })))
    .filter(({ alike }) => alike >= LEAST_LIKENESS_ELSEWHERE)
    .toSorted((one, other) => other.alike - one.alike)
  for (const { one, other } of pairs) {
    if (taken.has(one.place) || found.has(other.place)) continue
    taken.add(one.place)
    found.set(other.place, one.place)
  }
  return found
}

type Folded = {
  readonly words: string
  readonly label: string
  readonly bag: ReadonlyMap<string, number>
  readonly size: number
}

/** Quotation marks, hyphens, spaces and capitals differ between word processors, and say nothing. */
export const fold = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d\u00ab\u00bb]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()

function folded({ words, label }: Matchable): Folded {
  const same = fold(words)
  const bag = new Map<string, number>()
  const found = same.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  for (const word of found) bag.set(word, (bag.get(word) ?? 0) + 1)
  return { words: same, label: fold(label).replace(/[^\p{L}\p{N}]/gu, ''), bag, size: found.length }
}

/** Pairs that read alike and are the only ones to, in the longest order in which none crosses another. */
function anchors(ours: readonly Folded[], theirs: readonly Folded[]): readonly (readonly [number, number])[] {
  const [here, there] = [once(ours), once(theirs)]
  const pairs = [...here].flatMap(([words, one]) => {
    const other = there.get(words)
    return other === undefined ? [] : [[one, other] as const]
  })
  const chains: { readonly pair: readonly [number, number]; readonly before: number }[] = []
  const ends: number[] = []
  for (const pair of pairs) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const end = chains[ends[middle] ?? -1]
      if (end && end.pair[1] < pair[1]) low = middle + 1
      else high = middle
    }
    ends[low] = chains.push({ pair, before: ends[low - 1] ?? -1 }) - 1
  }
  const chain: (readonly [number, number])[] = []
  for (let at = chains[ends.at(-1) ?? -1]; at; at = chains[at.before]) chain.unshift(at.pair)
  return chain
}

/** The places of words that stand only once, in order. */
function once(texts: readonly Folded[]): ReadonlyMap<string, number> {
  const places = new Map<string, number | null>()
  for (const [place, { words }] of texts.entries())
    if (words !== '') places.set(words, places.has(words) ? null : place)
  return new Map([...places].flatMap(([words, place]) => (place === null ? [] : [[words, place] as const])))
}

/** The pairs between two anchors whose likeness is greatest in sum, none crossing another. */
function between(ours: readonly Folded[], theirs: readonly Folded[]): readonly (readonly [number, number])[] {
  if (ours.length * theirs.length === 0 || ours.length * theirs.length > MOST_PAIRS) return []
  const alike = ours.map((one) => theirs.map((other) => likeness(one, other)))
  const sums = Array.from({ length: ours.length + 1 }, () => new Float64Array(theirs.length + 1))
  const sum = (one: number, other: number) => sums[one]?.[other] ?? 0
  const both = (one: number, other: number) => {
    const like = alike[one]?.[other] ?? 0
    return like > 0 ? like + sum(one + 1, other + 1) : 0
  }
  for (let one = ours.length - 1; one >= 0; one--)
    for (let other = theirs.length - 1; other >= 0; other--) {
      const row = sums[one]
      if (row) row[other] = Math.max(sum(one + 1, other), sum(one, other + 1), both(one, other))
    }
  const pairs: (readonly [number, number])[] = []
  let [one, other] = [0, 0]
  while (one < ours.length && other < theirs.length) {
    if (both(one, other) > 0 && sum(one, other) === both(one, other)) pairs.push([one++, other++])
    else if (sum(one, other) === sum(one + 1, other)) one += 1
    else other += 1
  }
  return pairs
}

/** Twice the words in common by all words; nothing below the least. */
function likeness(one: Folded, other: Folded): number {
  if (one.words === other.words && one.words !== '') return 1
  let common = 0
  for (const [word, count] of one.bag) common += Math.min(count, other.bag.get(word) ?? 0)
  const alike = (2 * common) / Math.max(1, one.size + other.size)
  if (alike < LEAST_LIKENESS) return 0
  return alike + (one.label !== '' && one.label === other.label ? SAME_LABEL : 0)
}
