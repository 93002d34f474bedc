// What is meant for a paragraph, as it is chosen: other words, a new paragraph after it, another version of it, no text,
// another place, or one with another; and what each of these needs to be said besides.

import { useState } from 'react'
import type { ParagraphId } from '../../shared/ids.ts'
import type { Aim, Meaning } from '../../shared/meanings.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import { type Paragraph, PARAGRAPH_KINDS, type ParagraphKind } from '../../shared/paragraphs.ts'
import { plain } from '../../shared/prose.ts'
import { Field } from '../look/Field.tsx'
import { PROPOSING } from './words.ts'

export type Choice = Exclude<Meaning['is'], 'within'>

type Chosen = { readonly choice: Choice; readonly kind: ParagraphKind; readonly other: ParagraphId | null }

/** What is chosen about a paragraph so far; `aim` is null until all of it is said. */
export type Choosing = {
  readonly chosen: Chosen
  readonly aim: Aim | null
  readonly choose: (chosen: Chosen) => void
}

/** A choice about a paragraph, beginning with `first`. */
export function useAim(paragraph: Paragraph, first: Choice): Choosing {
  const [chosen, choose] = useState<Chosen>({
    choice: first,
    kind: paragraph.kind === 'heading' ? 'operative' : paragraph.kind,
    other: null,
  })
  const meaning = meaningOf(chosen, paragraph)
  return { chosen, aim: meaning && { paragraph: paragraph.id, meaning }, choose }
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
  const { choice, kind, other } = chosen
  const isOpen = paragraph.state.is === 'open'
  return (
    <>
      <fieldset className="chosen one">
        <legend className="spoken">{legend}</legend>
        {choices.map((known) => (
          <label key={known}>
            <input
              type="radio"
              name="meaning"
              checked={choice === known}
              disabled={!isOpen && known !== 'after'}
              onChange={() => choose({ ...chosen, choice: known, other: null })}
            />{' '}
            {PROPOSING.choices[known]}
          </label>
        ))}
      </fieldset>
      {choice === 'after' && (
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
              {PARAGRAPH_KINDS.map((known) => (
                <option key={known} value={known}>
                  {PROPOSING.kinds[known]}
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

function meaningOf({ choice, kind, other }: Chosen, paragraph: Paragraph): Meaning | null {
  switch (choice) {
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
  if (kind === 'heading') return above === 'heading' ? level : 2
  return above === 'heading' || above === 'sub-paragraph' ? 1 : level
}

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
