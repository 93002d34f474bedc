// What is meant for a paragraph, as it is chosen: other words, a new paragraph or heading after it or before the first, another
// version of it, no text, another place, one with another, two of it, or another kind; and what each of these needs to be said besides.

import { useState } from 'react'
import type { ParagraphId } from '../../shared/ids.ts'
import type { Aim, Meaning } from '../../shared/meanings.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import {
  type Paragraph,
  PARAGRAPH_KINDS,
  type ParagraphKind,
  PART_KINDS,
  type PartKind,
} from '../../shared/paragraphs.ts'
import { recastWith } from '../../shared/places.ts'
import { plain, type Prose } from '../../shared/prose.ts'
import { splitAt } from '../../shared/splitting.ts'
import { Field } from '../look/Field.tsx'
import { firstPlace, SplitPlace } from './SplitPlace.tsx'
import { PROPOSING } from './proposing-words.ts'

/** A new heading is a new paragraph to the rules, and another thing to whoever proposes it. */
export type Choice = Exclude<Meaning['is'], 'within'> | 'heading' | 'first-heading'

type Chosen = {
  readonly choice: Choice
  readonly kind: ParagraphKind
  readonly other: ParagraphId | null
  /** For a split: the word before which the second half begins. */
  readonly place: number | null
  readonly as: PartKind
}

/** What is chosen about a paragraph so far; `aim` is null until all of it is said. */
export type Choosing = {
  readonly chosen: Chosen
  readonly aim: Aim | null
  /** The words that what is not written has: those of a split; none otherwise. */
  readonly wording: Prose
  readonly choose: (chosen: Chosen) => void
}

/** A choice about a paragraph, beginning with `first`. */
export function useAim(negotiation: Negotiation, paragraph: Paragraph, first: Choice): Choosing {
  const [chosen, choose] = useState<Chosen>(() => ({
    choice: first,
    kind: paragraph.kind === 'heading' ? 'operative' : paragraph.kind,
    other: null,
    place: firstPlace(paragraph.base),
    as: paragraph.kind === 'preambular' ? 'operative' : 'preambular',
  }))
  const meaning = meaningOf(chosen, paragraph, negotiation)
  const split = chosen.choice === 'split' && chosen.place !== null && splitAt(paragraph.base, chosen.place)
  return { chosen, aim: meaning && { paragraph: paragraph.id, meaning }, wording: split || [], choose }
}

type AimFieldsProps = {
  readonly negotiation: Negotiation
  readonly paragraph: Paragraph
  /** What this is a choice of, for those who listen. */
  readonly legend: string
  readonly choices: readonly Choice[]
  readonly choosing: Choosing
}

export function AimFields({ negotiation, paragraph, legend, choices, choosing }: AimFieldsProps) {
  const { chosen, choose } = choosing
  const { choice, kind, other, place, as } = chosen
  const isOpen = paragraph.state.is === 'open'
  return (
    <>
      <fieldset className="chosen one">
        <legend className="spoken">{legend}</legend>
        {choices
          .filter((known) => isOffered(known, negotiation, paragraph))
          .map((known) => (
            <label key={known}>
              <input
                type="radio"
                name="meaning"
                checked={choice === known}
                disabled={!isOpen && !BRINGS_A_PARAGRAPH.has(known)}
                onChange={() => choose({ ...chosen, choice: known, other: null })}
              />{' '}
              {choiceInWords(known, paragraph)}
            </label>
          ))}
      </fieldset>
      {(choice === 'after' || choice === 'first') && (
        <Field label={PROPOSING.asWhat}>
          {(wiring) => (
            <select
              {...wiring}
              value={kind}
              onChange={({ target }) =>
                choose({
                  ...chosen,
                  kind: PARAGRAPH_KINDS.find((known) => known === target.value) ?? kind,
                })
              }
            >
              {kindsFor(choice).map((known) => (
                <option key={known} value={known}>
                  {PROPOSING.kinds[known]}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {choice === 'split' && (
        <SplitPlace base={paragraph.base} place={place} onPlace={(at) => choose({ ...chosen, place: at })} />
      )}
      {choice === 'recast' && (
        <Field
          label={PROPOSING.recasting.as}
          hint={PROPOSING.recasting.changing(
            recastWith(negotiation.paragraphs, paragraph, as)
              .map(({ reference }) => reference)
              .join(', ') || '–',
          )}
        >
          {(wiring) => (
            <select
              {...wiring}
              value={as}
              onChange={({ target }) =>
                choose({ ...chosen, as: PART_KINDS.find((known) => known === target.value) ?? as })
              }
            >
              {PART_KINDS.map((known) => (
                <option key={known} value={known}>
                  {PROPOSING.recasting.kinds[known]}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {(choice === 'move' || choice === 'merge') && (
        <Field label={PROPOSING.others[choice]}>
          {(wiring) => (
            <select
              {...wiring}
              value={other ?? ''}
              onChange={({ target }) =>
                choose({
                  ...chosen,
                  other: [...negotiation.paragraphs.keys()].find((id) => id === target.value) ?? null,
                })
              }
            >
              <option value="">{PROPOSING.choose}</option>
              {othersFor(choice, negotiation, paragraph).map(({ id, reference, base }) => (
                <option key={id} value={id}>
                  {reference} · {plain(base).slice(0, 60)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </>
  )
}

/** What may be proposed on a paragraph in any state [M1]. */
const BRINGS_A_PARAGRAPH: ReadonlySet<Choice> = new Set(['after', 'first', 'heading', 'first-heading'])

/** A heading is chosen apart; at the beginning there is nothing above that a sub-paragraph could be below. */
const kindsFor = (choice: Choice): readonly ParagraphKind[] =>
  PARAGRAPH_KINDS.filter((kind) => kind !== 'heading' && !(choice === 'first' && kind === 'sub-paragraph'))

/** A heading is neither split nor merged, and what stands below another paragraph is of its kind. */
function isOffered(choice: Choice, { paragraphs }: Negotiation, { id, kind }: Paragraph): boolean {
  if (choice === 'first' || choice === 'first-heading') return paragraphs.keys().next().value === id
  if (kind === 'heading') return choice !== 'split' && choice !== 'merge'
  return choice !== 'recast' || kind !== 'sub-paragraph'
}

function choiceInWords(choice: Choice, { kind }: Paragraph): string {
  const isOther = choice === 'alternative' || choice === 'deletion' || choice === 'recast'
  return kind === 'heading' && isOther ? PROPOSING.ofHeading[choice] : PROPOSING.choices[choice]
}

function meaningOf(
  { choice, kind, other, place, as }: Chosen,
  paragraph: Paragraph,
  negotiation: Negotiation,
): Meaning | null {
  switch (choice) {
    case 'first':
      return { is: 'first', kind: kind === 'sub-paragraph' ? 'operative' : kind, level: 1 }
    case 'first-heading':
      return { is: 'first', kind: 'heading', level: rankOfFirst(negotiation) }
    case 'heading':
      return { is: 'after', kind: 'heading', level: rankOfHeading(negotiation, paragraph) }
    case 'split':
      return place === null ? null : { is: 'split' }
    case 'recast':
      return { is: 'recast', as }
    case 'after':
      return { is: 'after', kind, level: levelFor(kind, paragraph) }
    case 'words':
    case 'alternative':
    case 'deletion':
      return { is: choice }
    case 'move':
      return other && { is: 'move', after: other }
    case 'merge':
      return other && { is: 'merge', with: other }
  }
}

/** As deep as the paragraph it follows; a sub-paragraph after one of a rank above is one rank below that. */
function levelFor(kind: ParagraphKind, { kind: above, level }: Paragraph): number {
  if (kind === 'sub-paragraph') return above === 'sub-paragraph' ? level : level + 1
  return above === 'heading' || above === 'sub-paragraph' ? 1 : level
}

/** That of the heading before it; below the title of the declaration, the one it begins with, the next rank. */
function rankOfHeading({ paragraphs }: Negotiation, { id }: Paragraph): number {
  const all = [...paragraphs.values()]
  const before = all.slice(0, all.findIndex((one) => one.id === id) + 1)
  const above = before.findLast(({ kind }) => kind === 'heading')
  return above && above !== all[0] ? above.level : 2
}

/** That of the first heading there is, so that the new one begins a part like it, or is the title where there is none. */
const rankOfFirst = ({ paragraphs }: Negotiation): number =>
  [...paragraphs.values()].find(({ kind }) => kind === 'heading')?.level ?? 1

const othersFor = (
  choice: 'move' | 'merge',
  { paragraphs }: Negotiation,
  { id }: Paragraph,
): readonly Paragraph[] =>
  [...paragraphs.values()].filter(
    (other) =>
      other.id !== id &&
      (choice === 'move' ? other.state.is !== 'gone' : other.state.is === 'open' && other.kind !== 'heading'),
  )
