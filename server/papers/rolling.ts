// The rolling text on paper: every pending proposal in brackets at its place, with the codes of those who made it. It
// says in signs alone what the screen says in colours too.

import type { Token } from '../../shared/hunks.ts'
import { nested } from '../../shared/inside.ts'
import { isOutdated, type Meaning } from '../../shared/meanings.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import { alternativeLabel } from '../../shared/numbering.ts'
import type { Paragraph } from '../../shared/paragraphs.ts'
import { type Proposal, wordingOf } from '../../shared/proposals.ts'
import { isFootnote, type Prose, type Run } from '../../shared/prose.ts'
import { secondBegins } from '../../shared/splitting.ts'
import { type Alternative, type Bracket, rolling, type Stretch, type Suggested } from '../../shared/views.ts'
import { cleanLine } from './clean.ts'
import { type Line, plainLine } from './paper.ts'
import {
  standingOf,
  ALL,
  codesOf,
  insideOf,
  placedIn,
  referenceOf,
  shownOn,
  suggestedOn,
} from './proposed.ts'
import { PROPOSAL } from './words.ts'

export const rollingLines = (negotiation: Negotiation): readonly Line[] =>
  placedIn(negotiation, ALL).flatMap(({ paragraph, proposal }) =>
    proposal
      ? [bracketed(negotiation, paragraph, proposal)]
      : [rollingLine(negotiation, paragraph), ...besides(negotiation, paragraph)],
  )

/** One paragraph with its brackets, and what is said of the whole of it behind. */
function rollingLine(negotiation: Negotiation, paragraph: Paragraph): Line {
  const { kind: as, level, label, base, state } = paragraph
  if (state.is === 'gone') return cleanLine(negotiation, paragraph)
  const words = rollingRuns(negotiation, base, suggestedOn(negotiation, paragraph))
  const whole = shownOn(negotiation, paragraph.id, ALL).flatMap((proposal): readonly Run[] => {
    const names = codesOf(negotiation, [proposal.id])
    const { meaning } = proposal
    if (meaning.is === 'deletion') return bold(` [${PROPOSAL.delete(names)}]`)
    if (meaning.is === 'move')
      return bold(` [${PROPOSAL.moveAfter(names, referenceOf(negotiation, meaning.after))}]`)
    if (meaning.is === 'split' && !isOutdated(negotiation, proposal))
      return bold(` [${PROPOSAL.splitBefore(names, secondBegins(wordingOf(proposal).prose))}]`)
    if (meaning.is === 'recast')
      return bold(` [${PROPOSAL.recast(names, paragraph.kind === 'heading', meaning.as)}]`)
    return []
  })
  return plainLine({ as, level, label }, [...words, ...whole, ...bold(standingOf(negotiation, paragraph))])
}

/** Words with the brackets of what is suggested on them. */
const rollingRuns = (
  negotiation: Negotiation,
  base: Prose,
  suggested: readonly Suggested[],
): readonly Run[] => runsOf(negotiation, rolling(base, suggested), { base, suggested })

type On = { readonly base: Prose; readonly suggested: readonly Suggested[] }

const runsOf = (negotiation: Negotiation, stretches: readonly Stretch[], on: On): readonly Run[] =>
  stretches.flatMap((stretch) =>
    stretch.is === 'text' ? stretch.words : bracketRuns(negotiation, stretch, on),
  )

/** The words of one alternative, with the brackets that are inside them. */
function alternativeRuns(
  negotiation: Negotiation,
  { words, by }: Alternative,
  from: number,
  { base, suggested }: On,
): readonly Run[] {
  const outer = suggested.find(({ id, inside = [] }) => by.includes(id) && inside.length > 0)
  if (!outer) return trimmed(words)
  const stretches = nested(base, outer, from, words.length)
  return trimmed(runsOf(negotiation, stretches, { base: outer.wording, suggested: outer.inside ?? [] }))
}

/** `[consider / strengthen – NRL, SOL / establish – ARV; TVR delete]`, with the spaces around it outside. */
function bracketRuns(
  negotiation: Negotiation,
  { base, from, alternatives }: Bracket,
  on: On,
): readonly Run[] {
  const inside = [base, ...alternatives.map(({ words }) => words)]
  const parts = inside.slice(base.length > 0 ? 0 : 1).flatMap((words, index): readonly (readonly Run[])[] => {
    const alternative = base.length > 0 ? alternatives[index - 1] : alternatives[index]
    if (!alternative) return [trimmed(words)]
    if (words.length === 0) return []
    const own = alternativeRuns(negotiation, alternative, from, on)
    return [[...own, { text: ' – ' }, ...bold(codesOf(negotiation, alternative.by))]]
  })
  const deleting = alternatives
    .filter(({ words }) => words.length === 0)
    .flatMap(({ by }) => [{ text: '; ' }, ...bold(PROPOSAL.delete(codesOf(negotiation, by)))])
  return [
    ...(inside.some((words) => isSpace(words[0])) ? [{ text: ' ' }] : []),
    { text: '[' },
    ...parts.flatMap((part, index) => (index > 0 ? [{ text: ' / ' }, ...part] : part)),
    ...deleting,
    { text: ']' },
    ...(inside.some((words) => isSpace(words.at(-1))) ? [{ text: ' ' }] : []),
  ]
}

/** What is proposed beside a paragraph and is a paragraph of its own: alternatives, mergers, and what is outdated. */
function besides(negotiation: Negotiation, paragraph: Paragraph): readonly Line[] {
  let turn = 0
  return shownOn(negotiation, paragraph.id, ALL).flatMap((proposal) => {
    const { meaning } = proposal
    if (meaning.is === 'alternative') {
      turn += 1
      const label = alternativeLabel(paragraph.reference, turn)
      return [bracketed(negotiation, { ...paragraph, label }, proposal)]
    }
    const names = codesOf(negotiation, [proposal.id])
    if (meaning.is === 'merge') {
      const lead = `[${PROPOSAL.mergeWith(names, referenceOf(negotiation, meaning.with))}: `
      return [plainLine(PROPOSED, [...bold(lead), ...wordingOf(proposal).prose, ...bold(']')])]
    }
    if (FOLLOW_WORDS.has(meaning.is) && isOutdated(negotiation, proposal)) {
      const words = wordsIn(wordingOf(proposal).prose)
      return [plainLine(PROPOSED, [{ text: PROPOSAL.outdated(proposal.number, words) }])]
    }
    return []
  })
}

/** What is written on words that may change under it. */
const FOLLOW_WORDS: ReadonlySet<Meaning['is']> = new Set(['words', 'within', 'split'])

const PROPOSED = { as: 'proposal', level: 1, label: '' } as const

/** A whole paragraph that is proposed. */
function bracketed(
  negotiation: Negotiation,
  { kind: as, level, label }: Pick<Paragraph, 'kind' | 'level' | 'label'>,
  proposal: Proposal,
): Line {
  const names = codesOf(negotiation, [proposal.id])
  return plainLine({ as, level, label }, [
    { text: '[' },
    ...rollingRuns(negotiation, wordingOf(proposal).prose, insideOf(negotiation, proposal.id)),
    { text: ' – ' },
    ...bold(names),
    { text: ']' },
  ])
}

const bold = (text: string): readonly Run[] => [{ text, bold: true }]

const isSpace = (token: Token | undefined): boolean =>
  token !== undefined && !isFootnote(token) && token.text.trim() === ''

/** Words without the white space at their ends. */
export function trimmed(words: readonly Token[]): readonly Token[] {
  const first = words.findIndex((token) => !isSpace(token))
  const last = words.findLastIndex((token) => !isSpace(token))
  return first < 0 ? [] : words.slice(first, last + 1)
}

const wordsIn = (prose: readonly Run[]): string =>
  prose.map((run) => (isFootnote(run) ? '' : run.text)).join('')
