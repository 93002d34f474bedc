// The words of a paragraph with the proposals in their places: brackets, names, insertions and deletions. Colour only
// repeats what brackets, codes and lines say; what is inserted and deleted is also said in words to those who listen.

import { memo } from 'react'
import type { Token } from '../../shared/hunks.ts'
import type { ProposalId } from '../../shared/ids.ts'
import { isFootnote, type Prose } from '../../shared/prose.ts'
import { nested } from '../../shared/inside.ts'
import { type Alternative, type Bracket, rolling, type Stretch, type Suggested } from '../../shared/views.ts'
import type { Hue } from '../look/Code.tsx'
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
    if (stretch.is === 'text') return <PlainProse key={at} prose={stretch.words} firstNote={firstNote} />
    const insideOf = ({ by, words }: Alternative) => {
      const outer = proposals.find(({ id, inside = [] }) => inside.length > 0 && by.includes(id))
      return outer ? nested(base, outer, stretch.from, words.length) : null
    }
    return (
      <BracketWords
        key={at}
        bracket={stretch}
        insideOf={insideOf}
        signed={signed}
        picked={picked}
        firstNote={firstNote}
      />
    )
  })
})

/** Inside what a proposal puts in nothing is inside again. */
const nothingInside = () => null

type BracketWordsProps = {
  readonly bracket: Bracket
  /** An alternative's words with the proposals inside them; null where there are none. */
  readonly insideOf: (alternative: Alternative) => readonly Stretch[] | null
  readonly signed: Signed
  readonly picked: ProposalId | null
  readonly firstNote: number
}

/** One bracket. A plain change prints as deletion and insertion, rivals as alternatives to the same words. */
function BracketWords({ bracket, insideOf, signed, picked, firstNote }: BracketWordsProps) {
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
                inside={insideOf(alternative)}
                picked={picked}
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
  readonly inside: readonly Stretch[] | null
  readonly picked: ProposalId | null
  readonly signed: Signed
  readonly isRivalled: boolean
  readonly hasBase: boolean
}

function AlternativeWords({
  alternative,
  inside,
  picked,
  signed,
  isRivalled,
  hasBase,
}: AlternativeWordsProps) {
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
      {inside ? (
        <InsideWords stretches={inside} by={by} hue={hue} signed={signed} picked={picked} />
      ) : (
        <ins data-hue={hue} data-proposal={by[0]}>
          <PlainProse prose={trimmed(words)} />
        </ins>
      )}
      <span className="spoken">{TEXT.endOfInsertion}</span>
    </>
  )
}

type InsideWordsProps = {
  readonly stretches: readonly Stretch[]
  readonly by: readonly ProposalId[]
  readonly hue: Hue | undefined
  readonly signed: Signed
  readonly picked: ProposalId | null
}

/** What one proposal puts in, with the brackets of those inside it. */
function InsideWords({ stretches, by, hue, signed, picked }: InsideWordsProps) {
  return stretches.map((stretch, at) =>
    stretch.is === 'text' ? (
      <ins key={at} data-hue={hue} data-proposal={by[0]}>
        <PlainProse prose={stretch.words} />
      </ins>
    ) : (
      <BracketWords
        key={at}
        bracket={stretch}
        insideOf={nothingInside}
        signed={signed}
        picked={picked}
        firstNote={1}
      />
    ),
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
