// What papers say around the words of the text. A translation is another file of this shape.

import type { StatementKind } from '../../shared/adoption.ts'
import type { NamesTo } from '../../shared/attribution.ts'
import type { Stance } from '../../shared/positions.ts'
import type { Gone, PartKind } from '../../shared/paragraphs.ts'

const hour = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'UTC',
})

/** An hour of the record, which is kept in UTC. */
export const inHours = (at: string): string => (at === '' ? '' : `${hour.format(new Date(at))} UTC`)

const wholeDay = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** A day of the record, `2030-05-04`, in words. */
export const inDay = (on: string): string => wholeDay.format(new Date(on))

const quoted = (words: string): string => `“${words.trim()}”`

const STANCES: Readonly<Record<Stance, string>> = {
  support: 'supports',
  'can-accept': 'can accept',
  'awaiting-instructions': 'awaits instructions on',
  reserve: 'reserves on',
  oppose: 'opposes',
}

const PARTS: Readonly<Record<PartKind, string>> = { preambular: 'preambular', operative: 'operative' }
const recast = (isPart: boolean, as: PartKind): string =>
  `make this ${isPart ? 'part' : 'paragraph'} ${PARTS[as]}`

const GONE: Readonly<Record<Gone['as'], (to: string) => string>> = {
  deleted: () => '[Deleted]',
  merged: (to) => `[Merged with ${to}]`,
  moved: () => '[Moved]',
}

export const PAPER = {
  readings: {
    clean: 'Clean text',
    rolling: 'Rolling text, with all pending proposals in brackets',
    tracked: 'All pending proposals as tracked changes',
    trackedOf: (name: string) => `The pending proposals of ${name} as tracked changes`,
    proposals: 'The proposals made so far',
    compilation: 'Compilation of the pending proposals, paragraph by paragraph',
    matrix: 'Matrix of the pending proposals, paragraph by delegation',
    issued: 'As issued',
    revised: (before: string, after: string) => `${after} against ${before}, as tracked changes`,
    positions: 'The positions taken so far',
    concordance: 'Concordance of its numbers with those of the text before',
    sources: 'Sources: which proposals the words of each paragraph came with',
  },
  named: (name: string, symbol: string) => (symbol === '' ? name : `${name}, ${symbol}`),
  noProposals: 'No proposals are shown.',
  attribution: {
    all: 'Proposals are attributed to the delegations that made them.',
    delegations:
      'Proposals are attributed to the delegations that made them. These names are shown to delegations, not to observers.',
    facilitators:
      'Proposals are attributed to the delegations that made them. These names are shown to the co-facilitators and the secretariat alone.',
  } satisfies Record<NamesTo, string>,
  attributedTo: (name: string) =>
    `Names are withheld, as the meeting has set. This paper was made for ${name}: it names that delegation and those it co-sponsors with, and no others.`,
  unattributed: 'Names are withheld, as the meeting has set: proposals are attributed to no one.',
  asOf: (entry: number | null, at: string) =>
    entry === null
      ? `As it was issued, ${inHours(at)}`
      : `As it stands after entry ${entry} of the record, ${inHours(at)}`,
  hash: (hash: string) => `Hash of the text: ${hash}`,
  legend: 'Delegations',
  agreed: (subjectTo: string) =>
    subjectTo === '' ? '[Agreed ad ref]' : `[Agreed ad ref, subject to ${subjectTo}]`,
  called: (until: string) => (until === '' ? '[Called]' : `[Called, until ${until}]`),
  objects: (code: string, statement: string) => `${code} objects: ${statement}`,
  gone: (as: Gone['as'], to: string): string => GONE[as](to),
  nothingPending: 'No proposals are pending on this paragraph.',
} as const

const STATED: Readonly<Record<StatementKind, string>> = {
  'explain-position': 'explanation of position',
  reserve: 'reservation',
  dissociate: 'dissociation',
}

/** A statement is on the text as a whole where it names no paragraph. */
const onParagraphs = (references: readonly string[]): string => {
  if (references.length === 0) return 'on the text as a whole'
  return `on ${references.length === 1 ? 'paragraph' : 'paragraphs'} ${references.join(', ')}`
}

export const ADOPTED = {
  heading: 'Adoption',
  as: (revision: string, day: string, symbol: string) => `${revision}, adopted on ${day} as ${symbol}`,
  underSilence: (text: string, until: string) => `${text}, under silence until ${until}`,
  endorsed: (body: string, day: string, symbol: string) => `Endorsed by ${body} on ${day}, ${symbol}.`,
  statements: 'What delegations have said of the text',
  withheld: {
    own: 'Names are withheld, as the meeting has set: what other delegations have said is not in this paper.',
    issued: 'What delegations have said of the text is not in this paper.',
  },
  head: (name: string, as: StatementKind, on: readonly string[]) =>
    `${name}: ${STATED[as]} ${onParagraphs(on)}`,
  withdrawn: (head: string) => `${head} (withdrawn)`,
  corrigenda: 'Corrigenda',
  corrected: (reference: string) => `Paragraph ${reference}: `,
  notices: 'Misspellings of which notice was given',
  openUntil: (until: string) => `Delegations may object until ${until}.`,
  objected: (code: string | null, words: string) => `${code ?? 'A delegation'} objected: ${quoted(words)}`,
  reads: (before: string, after: string, reason: string) =>
    `read ${quoted(after)} instead of ${quoted(before)}. Reason: ${reason}`,
} as const

/** What the tables call their columns; before each title stands its name in JSON. */
export const REGISTERS = {
  proposals: {
    number: 'Number',
    paragraph: 'Paragraph',
    delegations: 'Delegations',
    except: 'Not on behalf of',
    meaning: 'Meaning',
    state: 'State',
    does: 'What it does',
    wording: 'Wording',
    reason: 'Reason',
    precedents: 'Precedents',
    madeFrom: 'Made from',
    tabled: 'Tabled',
  },
  positions: {
    proposal: 'Proposal',
    paragraph: 'Paragraph',
    delegation: 'Delegation',
    except: 'Not on behalf of',
    position: 'Position',
    statement: 'Statement',
    condition: 'Condition',
    status: 'Status',
    taken: 'Taken',
  },
  statuses: {
    current: 'current',
    stale: 'on an earlier wording',
    replaced: 'replaced',
    withdrawn: 'withdrawn',
  },
  concordance: { before: 'Number before', after: 'Number after' },
  sources: { paragraph: 'Paragraph', proposals: 'Proposals', delegations: 'Delegations', words: 'Words' },
  theDraft: 'the draft as it came in',
} as const

export const MATRIX = {
  text: 'Text',
  unnamed: 'Names withheld',
  with: (number: string) => `with ${number}`,
  none: 'Nothing is pending.',
  of: (turn: number, all: number) => `Table ${turn} of ${all}`,
} as const

/** Behind what the secretariat took down and the delegation has not confirmed. */
const ORAL = 'oral, to be confirmed'

export const PROPOSAL = {
  oral: (name: string) => `${name} (${ORAL})`,
  delete: (names: string) => `${names} delete`,
  moveAfter: (names: string, reference: string) => `${names}: move after ${reference}`,
  splitBefore: (names: string, begins: string) => `${names}: split before ${quoted(begins)}`,
  recast: (names: string, isPart: boolean, as: PartKind) => `${names}: ${recast(isPart, as)}`,
  mergeWith: (names: string, reference: string) => `${names}: merge with ${reference} to read`,
  rival: (number: string, instead: string) =>
    instead.trim() === ''
      ? `${number}: these words instead.`
      : `${number}: these words instead of ${quoted(instead)}.`,
  wouldDelete: (number: string, words: string) => `${number}: delete ${quoted(words)}.`,
  wouldDeleteAll: (number: string) => `${number}: delete this paragraph.`,
  alternative: (number: string, reference: string) => `${number}: an alternative to paragraph ${reference}.`,
  wouldMove: (number: string, reference: string) => `${number}: move this paragraph after ${reference}.`,
  wouldMerge: (number: string, reference: string, words: string) =>
    `${number}: merge this paragraph with ${reference}, to read: ${quoted(words)}`,
  wouldSplit: (number: string, begins: string) =>
    `${number}: split this paragraph in two; the second begins ${quoted(begins)}.`,
  wouldRecast: (number: string, isPart: boolean, as: PartKind) => `${number}: ${recast(isPart, as)}.`,
  inside: (number: string, what: string) => `${number}: ${what}.`,
  outdated: (number: string, words: string) =>
    `${number} was written on an earlier wording and does not show in the text. It reads: ${quoted(words)}`,
  reason: (head: string, reason: string) => (reason === '' ? head : `${head}: ${reason}`),
} as const

export const COMPILED = {
  head: (number: string, withOthers: string, except: string, isOral: boolean) => {
    const parts = [isOral && ORAL, withOthers && `with ${withOthers}`, except && `except ${except}`]
    const said = parts.filter(Boolean).join('; ')
    return said === '' ? number : `${number} (${said})`
  },
  insert: (words: string, after: string) =>
    after.trim() === ''
      ? `insert ${quoted(words)} at the beginning`
      : `insert ${quoted(words)} after ${quoted(after)}`,
  delete: (words: string) => `delete ${quoted(words)}`,
  replace: (words: string, by: string) => `replace ${quoted(words)} by ${quoted(by)}`,
  inside: (number: string) => `inside ${number},`,
  deleteAll: 'delete this paragraph',
  newParagraph: {
    after: (label: string, words: string) =>
      `add a new paragraph ${label}: ${quoted(words)}`.replace(/ :/, ':'),
    first: (label: string, words: string) =>
      `add a new paragraph ${label} at the beginning of the text: ${quoted(words)}`.replace(/ {2}/, ' '),
  },
  newHeading: {
    after: (words: string) => `add a new heading: ${quoted(words)}`,
    first: (words: string) => `add a new heading at the beginning of the text: ${quoted(words)}`,
  },
  split: (begins: string) => `split this paragraph in two; the second begins ${quoted(begins)}`,
  recast,
  alternative: (words: string) => `alternative to the whole paragraph: ${quoted(words)}`,
  move: (reference: string) => `move this paragraph after ${reference}`,
  merge: (reference: string, words: string) => `merge with ${reference}, to read: ${quoted(words)}`,
  outdated: (words: string) => `written on an earlier wording: ${quoted(words)}`,
  reason: (reason: string) => `Reason: ${reason}`,
  precedents: (citations: readonly string[]) => `Precedents: ${citations.join('; ')}`,
  madeFrom: (numbers: readonly string[]) => `Made from ${numbers.join(', ')}`,
} as const

/** `SOL supports NRL 13.1 (on an earlier wording): statement. Condition: …` */
export function positionInWords(
  number: string,
  said: { readonly stance: Stance; readonly statement: string; readonly condition: string },
  isStale: boolean,
): string {
  const stance = `${STANCES[said.stance]} ${number}${isStale ? ' (said on an earlier wording)' : ''}`
  const statement = said.statement === '' ? '' : `: ${said.statement}`
  const condition = said.condition === '' ? '' : ` Would lift it if: ${said.condition}`
  return `${stance}${statement}${condition}`
}

/** What the feed says around the names of texts and paragraphs. */
export const FEED = {
  author: 'The co-facilitators',
  issued: (name: string, symbol: string) => [`${name} was issued`, symbol].filter(Boolean).join(': '),
  figures: (paragraphs: number, agreed: number) =>
    `${paragraphs} paragraphs, ${agreed} of them agreed ad ref.`,
  renumbered: (count: number) => (count === 1 ? 'One number has changed.' : `${count} numbers have changed.`),
  hash: (hash: string) => `SHA-256 of the text: ${hash}`,
  agreed: (reference: string) => `Paragraph ${reference} was agreed ad ref`,
  agreedThenReopened: (reference: string) =>
    `Paragraph ${reference} was agreed ad ref, and has been reopened since`,
} as const
