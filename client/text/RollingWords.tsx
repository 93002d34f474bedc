// The words of a paragraph with the proposals in their places: brackets, names, insertions and deletions. Colour only
// repeats what brackets, codes and lines say; what is inserted and deleted is also said in words to those who listen.

import { memo } from 'react'
import type { Token } from '../../shared/hunks.ts'
import type { ProposalId } from '../../shared/ids.ts'
import { isFootnote, type Prose } from '../../shared/prose.ts'
import { type Alternative, type Bracket, rolling, type Suggested } from '../../shared/views.ts'
import { PlainProse } from './PlainProse.tsx'
import type { Signed } from './signed.ts'
import { TEXT } from './words.ts'

type RollingWordsProps = {
  readonly base: Prose
  readonly proposals: readonly Suggested[]
  readonly signed: Signed
  /** The proposal whose card is open: its words stand out. */
  readonly picked: ProposalId | null
  readonly firstNote: number
}

export const RollingWords = memo(function RollingWords(props: RollingWordsProps) {
  const { base, proposals, signed, picked } = props
  let note = props.firstNote
  return rolling(base, proposals).map((stretch, at) => {
    const firstNote = note
    note += (stretch.is === 'text' ? stretch.words : stretch.base).filter(isFootnote).length
    return stretch.is === 'text' ? (
      <PlainProse key={at} prose={stretch.words} firstNote={firstNote} />
    ) : (
      <BracketWords key={at} bracket={stretch} signed={signed} picked={picked} firstNote={firstNote} />
    )
  })
})

type BracketWordsProps = {
  readonly bracket: Bracket
  readonly signed: Signed
  readonly picked: ProposalId | null
  readonly firstNote: number
}

/** One bracket. A plain change prints as deletion and insertion, rivals as alternatives to the same words. */
function BracketWords({ bracket, signed, picked, firstNote }: BracketWordsProps) {
  const { base, alternatives } = bracket
  const isPicked = alternatives.some(({ by }) => picked !== null && by.includes(picked))
  const [only, ...rivals] = alternatives
  const deletion = base.length > 0 && (
    <DeletedWords
      base={base}
      firstNote={firstNote}
      by={alternatives}
      signed={signed}
      isRivalled={rivals.length > 0}
    />
  )
  const inside = [base, ...alternatives.map(({ words }) => words)]
  return (
    <>
      {inside.some((words) => isSpace(words[0])) && ' '}
      <span className={isPicked ? 'bracket picked' : 'bracket'}>
        <span className="square">[</span>
        {deletion}
        {only &&
          alternatives.map((alternative, at) => (
            <span key={alternative.by.join(' ')}>
              {(at > 0 || (base.length > 0 && (rivals.length > 0 || alternative.words.length > 0))) && (
                <span className="stroke">{rivals.length > 0 ? ' / ' : ' '}</span>
              )}
              <AlternativeWords
                alternative={alternative}
                signed={signed}
                isRivalled={rivals.length > 0}
                hasBase={base.length > 0}
              />
            </span>
          ))}
        <span className="square">]</span>
      </span>
      {inside.some((words) => isSpace(words.at(-1))) && ' '}
    </>
  )
}

type DeletedWordsProps = {
  readonly base: readonly Token[]
  readonly firstNote: number
  readonly by: readonly Alternative[]
  readonly signed: Signed
  readonly isRivalled: boolean
}

/** The base's words in a bracket. One alternative that has no words of its own deletes them, and signs here. */
function DeletedWords({ base, firstNote, by, signed, isRivalled }: DeletedWordsProps) {
  const [only] = by
  const isDeletion = !isRivalled && only?.words.length === 0
  const { names, hue } = signed(only?.by ?? [])
  return (
    <>
      {isDeletion && names !== '' && (
        <span className="by" data-hue={hue} data-proposal={only?.by[0]} aria-hidden="true">
          {names}{' '}
        </span>
      )}
      <span className="spoken">{isDeletion ? TEXT.deletedBy(names) : TEXT.contested}</span>
      <del data-hue={isRivalled ? undefined : hue} data-proposal={only?.by[0]}>
        <PlainProse prose={trimmed(base)} firstNote={firstNote} />
      </del>
      <span className="spoken">{TEXT.endOfDeletion}</span>
    </>
  )
}

type AlternativeWordsProps = {
  readonly alternative: Alternative
  readonly signed: Signed
  readonly isRivalled: boolean
  readonly hasBase: boolean
}

function AlternativeWords({ alternative, signed, isRivalled, hasBase }: AlternativeWordsProps) {
  const { words, by } = alternative
  const { names, hue } = signed(by)
  if (words.length === 0)
    return isRivalled ? (
      <span className="by" data-hue={hue} data-proposal={by[0]}>
        {TEXT.delete(names)}
      </span>
    ) : null
  return (
    <>
      {names !== '' && (
        <span className="by" data-hue={hue} data-proposal={by[0]} aria-hidden="true">
          {names}{' '}
        </span>
      )}
      <span className="spoken">{hasBase ? TEXT.replacedBy(names) : TEXT.insertedBy(names)}</span>
      <ins data-hue={hue} data-proposal={by[0]}>
        <PlainProse prose={trimmed(words)} />
      </ins>
      <span className="spoken">{TEXT.endOfInsertion}</span>
    </>
  )
}

/** White space at either end stands outside the bracket, not in what is underlined or struck. */
function trimmed(tokens: readonly Token[]): readonly Token[] {
  let [from, to] = [0, tokens.length]
  while (from < to && isSpace(tokens[from])) from += 1
  while (to > from && isSpace(tokens[to - 1])) to -= 1
  return tokens.slice(from, to)
}

const isSpace = (token: Token | undefined): boolean =>
  token !== undefined && !isFootnote(token) && token.text.trim() === ''
