// One paragraph of two texts: its words with what went struck and what came underlined, or the two side by side; what else is
// different about it; and by which acceptances.

import type { Acceptance } from '../../shared/changed-by.ts'
import { type Compared, isRenumbered, isReworded, type Piece } from '../../shared/comparison.ts'
import { type Negotiation, referenceOf } from '../../shared/negotiation.ts'
import type { IssuedParagraph } from '../../shared/revisions.ts'
import { inShort } from '../look/dates.ts'
import { PlainProse } from '../text/PlainProse.tsx'
import { TEXT } from '../text/words.ts'
import { namesFor } from './sentences.ts'
import { COMPARE } from './words.ts'

type ComparedRowProps = {
  readonly id: string
  readonly row: Compared
  readonly negotiation: Negotiation
  readonly isBeside: boolean
  /** Whether words that are the same are only hinted at. */
  readonly isBrief: boolean
  /** For each piece those that made it different. */
  readonly acceptances: readonly (readonly Acceptance[])[]
  /** Goes to the moment after an entry; null where no moment can be gone to. */
  readonly onLead: ((entry: number) => void) | null
}

/** The paragraph a row is about, as it is called in the text in which it is. */
export const paragraphOfRow = (row: Compared): IssuedParagraph => (row.is === 'gone' ? row.before : row.after)

/** What is different about a paragraph, in a few words. */
export function whatIsDifferent(row: Compared): string {
  if (row.is === 'new') return COMPARE.isNew
  if (row.is === 'gone') return COMPARE.isGone
  const { before, after, isMoved } = row
  return [
    isReworded(row) && COMPARE.reworded,
    isMoved && COMPARE.moved,
    isRenumbered(row) && COMPARE.renumbered(before.reference, after.reference),
    !before.isAgreed && after.isAgreed && COMPARE.agreed,
    before.isAgreed && !after.isAgreed && COMPARE.reopened,
  ]
    .filter((said) => said !== false)
    .join(' · ')
}

export function ComparedRow(props: ComparedRowProps) {
  const { id, row, negotiation, isBeside, isBrief } = props
  const { label, kind, level, reference } = paragraphOfRow(row)
  const said = whatIsDifferent(row)
  const classes = ['words']
  if (kind === 'heading') classes.push('heading-words')
  if (isBrief && row.is === 'both' && !isReworded(row)) classes.push('status-only')
  return (
    <li
      id={id}
      className={`paragraph ${kind}`}
      data-level={level}
      aria-label={reference === '' ? undefined : TEXT.paragraph(reference)}
    >
      <div className="margin">{label && <span className="label">{label}</span>}</div>
      <div className="body">
        {said !== '' && <p className="said">{said}</p>}
        <div className={classes.join(' ')} dir="auto">
          {row.is === 'both' ? (
            isBeside ? (
              <Beside pieces={row.pieces} />
            ) : (
              <p>
                <Inline pieces={row.pieces} />
              </p>
            )
          ) : row.with ? (
            <p className="elsewhere">
              {COMPARE[row.is === 'new' ? 'madeOf' : 'mergedInto'](referenceOf(negotiation, row.with))}
            </p>
          ) : row.is === 'new' ? (
            <p>
              <span className="spoken">{TEXT.inserted}</span>
              <ins>
                <PlainProse prose={row.after.prose} />
              </ins>
              <span className="spoken">{TEXT.endOfInsertion}</span>
            </p>
          ) : (
            <p>
              <span className="spoken">{TEXT.deleted}</span>
              <del>
                <PlainProse prose={row.before.prose} />
              </del>
              <span className="spoken">{TEXT.endOfDeletion}</span>
            </p>
          )}
        </div>
        <By {...props} />
      </div>
    </li>
  )
}

const Inline = ({ pieces }: { readonly pieces: readonly Piece[] }) =>
  pieces.map((piece, at) =>
    piece.is === 'same' ? (
      <PlainProse key={at} prose={piece.words} />
    ) : (
      <span key={at}>
        <Gone piece={piece} />
        {piece.before.length > 0 && piece.after.length > 0 && ' '}
        <Come piece={piece} />
      </span>
    ),
  )

type Changed = { readonly piece: Piece & { readonly is: 'changed' } }

const Gone = ({ piece }: Changed) =>
  piece.before.length > 0 && (
    <>
      <span className="spoken">{TEXT.deleted}</span>
      <del>
        <PlainProse prose={piece.before} />
      </del>
      <span className="spoken">{TEXT.endOfDeletion}</span>
    </>
  )

const Come = ({ piece }: Changed) =>
  piece.after.length > 0 && (
    <>
      <span className="spoken">{TEXT.inserted}</span>
      <ins>
        <PlainProse prose={piece.after} />
      </ins>
      <span className="spoken">{TEXT.endOfInsertion}</span>
    </>
  )

const Beside = ({ pieces }: { readonly pieces: readonly Piece[] }) => (
  <div className="beside">
    <p>
      {pieces.map((piece, at) =>
        piece.is === 'same' ? <PlainProse key={at} prose={piece.words} /> : <Gone key={at} piece={piece} />,
      )}
    </p>
    <p>
      {pieces.map((piece, at) =>
        piece.is === 'same' ? <PlainProse key={at} prose={piece.words} /> : <Come key={at} piece={piece} />,
      )}
    </p>
  </div>
)

/** By which acceptances, each once; it leads to the moment. */
function By({ negotiation, acceptances, onLead }: ComparedRowProps) {
  const all = new Map(acceptances.flat().map((one) => [one.entry, one]))
  return (
    <p className="by-whom">
      {[...all.values()].map(({ entry, at, wordings }) => {
        const ids = wordings.map(({ proposal }) => proposal)
        const numbers = ids.map((id) => negotiation.proposals.get(id)?.number ?? '').join(' + ')
        // What no proposal made different, a corrigendum did [Y6].
        const said =
          ids.length > 0
            ? COMPARE.by(numbers, namesFor(negotiation, ids), inShort(at))
            : COMPARE.corrected(inShort(at))
        return onLead ? (
          <button key={entry} type="button" className="lead" onClick={() => onLead(entry)}>
            {said}
          </button>
        ) : (
          <span key={entry}>{said}</span>
        )
      })}
    </p>
  )
}
