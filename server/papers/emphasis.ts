// Which stars and underscores are emphasis and which are characters: CommonMark's rule of flanking runs and its way of
// pairing them (spec 0.31, section 6.2). It knows nothing of words: a run goes in, what became of it comes out.

/** Stars or underscores that stand together. */
export type EmphasisRun = {
  readonly sign: string
  readonly length: number
  readonly canOpen: boolean
  readonly canClose: boolean
}

/** What became of a run, in the order of writing: marks closed, signs left as characters, marks opened. */
export type Paired = {
  closesItalic: number
  closesBold: number
  left: number
  opensItalic: number
  opensBold: number
}

const WHITE = /\s/u
const PUNCTUATION = /[\p{P}\p{S}]/u

/** The run of `sign` that stands between two characters; the ends of a text count as white space. */
export function emphasisRun(sign: string, length: number, before: string, after: string): EmphasisRun {
  const isWhiteBefore = before === '' || WHITE.test(before)
  const isWhiteAfter = after === '' || WHITE.test(after)
  const isPunctuationBefore = PUNCTUATION.test(before)
  const isPunctuationAfter = PUNCTUATION.test(after)
  const opens = !isWhiteAfter && (!isPunctuationAfter || isWhiteBefore || isPunctuationBefore)
  const closes = !isWhiteBefore && (!isPunctuationBefore || isWhiteAfter || isPunctuationAfter)
  if (sign === '*') return { sign, length, canOpen: opens, canClose: closes }
  return {
    sign,
    length,
    canOpen: opens && (!closes || isPunctuationBefore),
    canClose: closes && (!opens || isPunctuationAfter),
  }
}

/** Pairs the runs of one text, in its order. The time is linear: no closing run looks twice where it found nothing. */
export function pairedUp(runs: readonly EmphasisRun[]): readonly Paired[] {
  const paired = runs.map(({ length }): Paired => ({
    closesItalic: 0,
    closesBold: 0,
    left: length,
    opensItalic: 0,
    opensBold: 0,
  }))
  /** Runs that may still open something, in order. */
  const openers: number[] = []
  /** By kind of closing run: how many of the openers are known not to fit. */
  const bottoms = new Map<string, number>()

  for (const [index, closer] of runs.entries()) {
    const mine = paired[index]
    if (!mine) continue
    const kind = `${closer.sign}${closer.canOpen}${closer.length % 3}`
    while (closer.canClose && mine.left > 0) {
      const place = lastFitting(openers, runs, closer, Math.min(bottoms.get(kind) ?? 0, openers.length))
      const opener = paired[openers[place] ?? -1]
      if (!opener) {
        bottoms.set(kind, openers.length)
        break
      }
      openers.length = opener.left > 2 || (opener.left === 2 && mine.left === 1) ? place + 1 : place
      // Openers that are gone took the knowledge about those above them with them.
      for (const [other, bottom] of bottoms) if (bottom > openers.length) bottoms.set(other, openers.length)
      join(opener, mine)
    }
    if (closer.canOpen && mine.left > 0) openers.push(index)
  }
  return paired
}

function lastFitting(
  openers: readonly number[],
  runs: readonly EmphasisRun[],
  closer: EmphasisRun,
  bottom: number,
): number {
  for (let place = openers.length - 1; place >= bottom; place--) {
    const opener = runs[openers[place] ?? -1]
    if (opener && fits(opener, closer)) return place
  }
  return -1
}

/** The "multiple of three" rule keeps `*a**b*` one emphasis with two stars in it. */
function fits(opener: EmphasisRun, closer: EmphasisRun): boolean {
  if (opener.sign !== closer.sign) return false
  const isBoth = opener.canClose || closer.canOpen
  return !isBoth || closer.length % 3 === 0 || (opener.length + closer.length) % 3 !== 0
}

function join(opener: Paired, closer: Paired): void {
  const isBold = opener.left >= 2 && closer.left >= 2
  const used = isBold ? 2 : 1
  opener.left -= used
  closer.left -= used
  opener[isBold ? 'opensBold' : 'opensItalic'] += 1
  closer[isBold ? 'closesBold' : 'closesItalic'] += 1
}
