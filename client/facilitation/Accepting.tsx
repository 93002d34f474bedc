// Taking proposals into the text: which, what changes in the paragraph, which others are carried over, which will wait for
// their owner and which end. All of it is seen before it is done.

import { useMemo, useState } from 'react'
import { type Accept, accepting, currentInside, currentOn, rivalsWithin } from '../../shared/accepting.ts'
import type { Act, Seen } from '../../shared/acts.ts'
import type { ProposalId } from '../../shared/ids.ts'
import { pendingInside } from '../../shared/inside.ts'
import { groundOf, isNewParagraph, isOutdated } from '../../shared/meanings.ts'
import { type Negotiation, pendingOn } from '../../shared/negotiation.ts'
import type { Paragraph } from '../../shared/paragraphs.ts'
import { recastWith } from '../../shared/places.ts'
import { hashOf, type Prose } from '../../shared/prose.ts'
import { type Proposal, wordingOf } from '../../shared/proposals.ts'
import { seenAt } from '../../shared/seen.ts'
import type { Suggested } from '../../shared/views.ts'
import { Notice } from '../look/Notice.tsx'
import { Question } from '../look/Question.tsx'
import type { Doing } from '../session/asking.ts'
import { Footnotes } from '../text/Footnotes.tsx'
import { RollingWords } from '../text/RollingWords.tsx'
import type { Signed } from '../text/signed.ts'
import { titleOf } from '../text/wholes.ts'
import { Following, READ_AT_ONCE } from './Following.tsx'
import { Halves } from './Halves.tsx'
import { BENCH } from './words.ts'

type AcceptingProps = {
  readonly negotiation: Negotiation
  readonly paragraph: Paragraph
  /** The proposal that is taken. */
  readonly first: Proposal
  /** It, and those inside it that were asked for with it. */
  readonly chosenFirst: readonly ProposalId[]
  readonly signed: Signed
  readonly refusalOf: (act: Act) => string | undefined
  readonly onAct: Doing
  readonly onClose: () => void
}

export function Accepting(props: AcceptingProps) {
  const { negotiation, paragraph, first, chosenFirst, refusalOf, onAct, onClose } = props
  const [chosen, setChosen] = useState(chosenFirst)
  // What was on the screen when the question was asked is what is accepted, or nothing is [B2].
  const [base] = useState(() => seenAt(negotiation, first))
  const [seen] = useState(() => new Map(pendingOn(negotiation, paragraph.id).map(seenAs)))
  const act = useMemo(
    () =>
      accepting(negotiation, {
        paragraph: paragraph.id,
        base,
        taken: chosen.flatMap((proposal): readonly Seen[] => {
          const wording = seen.get(proposal)
          return wording ? [{ proposal, wording }] : []
        }),
      }),
    [negotiation, paragraph, chosen, base, seen],
  )
  const refusal = refusalOf(act)
  return (
    <Question
      title={BENCH.acceptTitle(paragraph.reference)}
      leave={BENCH.notYet}
      answer={BENCH.accept}
      refusal={refusal}
      isWide
      onAnswer={() => onAct(act)}
      onClose={onClose}
    >
      <Choice {...props} chosen={chosen} onChoose={setChosen} />
      {refusal && chosen.length > 0 && <Notice kind="warning">{refusal}</Notice>}
      <Outcome {...props} chosen={chosen} act={act} />
      <Following negotiation={negotiation} outcome={act} taken={chosen} />
    </Question>
  )
}

const seenAs = (proposal: Proposal) => [proposal.id, hashOf(wordingOf(proposal).prose)] as const

type ChosenProps = AcceptingProps & { readonly chosen: readonly ProposalId[] }

/** Which proposals are taken together: those for other words, and those inside the ones that are taken. */
function Choice({
  negotiation,
  paragraph,
  first,
  chosen,
  onChoose,
}: ChosenProps & { readonly onChoose: (chosen: readonly ProposalId[]) => void }) {
  const current = first.meaning.is === 'words' ? currentOn(negotiation, paragraph) : []
  const outer =
    first.meaning.is === 'words'
      ? pendingOn(negotiation, paragraph.id).filter(({ meaning }) => meaning.is === 'words')
      : [first]
  const options = outer.flatMap((one) => [
    { proposal: one, mayChoose: current.some(({ id }) => id === one.id) },
    ...pendingInside(negotiation, one).map((proposal) => ({
      proposal,
      mayChoose: chosen.includes(one.id) && !isOutdated(negotiation, proposal),
    })),
  ])
  if (options.length === 1 && first.meaning.is !== 'words') return null
  const toggle = ({ id }: Proposal) => {
    const left = chosen.filter((other) => other !== id)
    const inner = (other: ProposalId) => {
      const meaning = negotiation.proposals.get(other)?.meaning
      return meaning?.is === 'within' && meaning.proposal === id
    }
    onChoose(chosen.includes(id) ? left.filter((other) => !inner(other)) : [...chosen, id])
  }
  const boxes = options.map(({ proposal, mayChoose }) => (
    <label key={proposal.id}>
      <input
        type="checkbox"
        checked={chosen.includes(proposal.id)}
        disabled={!mayChoose}
        onChange={() => toggle(proposal)}
      />{' '}
      {proposal.meaning.is === 'within' ? BENCH.inside(proposal.number) : proposal.number}
    </label>
  ))
  const taken = options.filter(({ proposal: { id } }) => chosen.includes(id))
  return (
    <fieldset className="chosen">
      <legend>{BENCH.chosen}</legend>
      {boxes.length <= READ_AT_ONCE ? (
        boxes
      ) : (
        <>
          <span>{taken.map(({ proposal: { number } }) => number).join(', ') || '–'}</span>
          <details>
            <summary>{BENCH.chooseAmong(boxes.length)}</summary>
            <div className="many">{boxes}</div>
          </details>
        </>
      )}
    </fieldset>
  )
}

/** The words as they will read, with what changes in them. */
function Outcome({
  negotiation,
  paragraph,
  first,
  signed,
  chosen,
  act,
}: ChosenProps & { readonly act: Accept }) {
  const { meaning } = first
  if (meaning.is === 'words') {
    const current = currentOn(negotiation, paragraph)
    if (rivalsWithin(paragraph.base, current, chosen).length > 0) return null
    const taken = current
      .filter(({ id }) => chosen.includes(id))
      .map((one) => withInside(negotiation, one, chosen))
    return (
      <ExactWords
        title={BENCH.changes}
        base={paragraph.base}
        proposals={taken}
        signed={signed}
        result={act.result}
      />
    )
  }
  const title = titleOf(negotiation, first.id, first) ?? ''
  if (meaning.is === 'move') return <p>{BENCH.moves(title)}</p>
  if (meaning.is === 'split')
    return (
      <>
        <h3>{BENCH.halves}</h3>
        <Halves negotiation={negotiation} paragraph={paragraph} split={act.result} />
      </>
    )
  if (meaning.is === 'recast') {
    const changing = recastWith(negotiation.paragraphs, paragraph, meaning.as)
    return <p>{BENCH.recasts(title, changing.map(({ reference }) => reference).join(', '))}</p>
  }
  const base =
    meaning.is === 'merge' || isNewParagraph(meaning) ? groundOf(negotiation, first) : paragraph.base
  return (
    <ExactWords
      title={title}
      base={base}
      proposals={[withInside(negotiation, { id: first.id, wording: wordingOf(first).prose }, chosen)]}
      signed={signed}
      result={act.result}
    />
  )
}

/** A proposal with those inside it that are taken too. */
function withInside(negotiation: Negotiation, one: Suggested, chosen: readonly ProposalId[]): Suggested {
  const outer = negotiation.proposals.get(one.id)
  const inner = outer ? currentInside(negotiation, outer).filter(({ id }) => chosen.includes(id)) : []
  return inner.length > 0 ? { ...one, inside: inner } : one
}

type ExactWordsProps = {
  readonly title: string
  readonly base: Prose
  readonly proposals: Parameters<typeof RollingWords>[0]['proposals']
  readonly signed: Signed
  readonly result: Prose
}

function ExactWords({ title, base, proposals, signed, result }: ExactWordsProps) {
  return (
    <>
      <h3>{title}</h3>
      <blockquote className="exact-words words" dir="auto">
        <RollingWords base={base} proposals={proposals} signed={signed} picked={null} firstNote={1} />
        <Footnotes prose={result} firstNote={1} />
      </blockquote>
    </>
  )
}
