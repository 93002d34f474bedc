// Taking proposals into the text: which, what changes in the paragraph, which others are carried over, and which will
// wait for their owner. All of it is seen before it is done.

import { useMemo, useState } from 'react'
import { type Acceptance, accepting, currentOn, isFulfilled, rivalsWithin } from '../../shared/accepting.ts'
import type { Act } from '../../shared/acts.ts'
import type { ProposalId } from '../../shared/ids.ts'
import { type Negotiation, pendingOn } from '../../shared/negotiation.ts'
import type { Paragraph } from '../../shared/paragraphs.ts'
import { hashOf } from '../../shared/prose.ts'
import { wordingOf } from '../../shared/proposals.ts'
import { Button } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { Notice } from '../look/Notice.tsx'
import { Footnotes } from '../text/Footnotes.tsx'
import { RollingWords } from '../text/RollingWords.tsx'
import type { Signed } from '../text/signed.ts'
import { BENCH } from './words.ts'

type AcceptingProps = {
  readonly negotiation: Negotiation
  readonly paragraph: Paragraph
  /** The proposal whose card asked for it: chosen from the start. */
  readonly first: ProposalId
  readonly signed: Signed
  readonly refusalOf: (act: Act) => string | undefined
  readonly onAct: (act: Act) => void
  readonly onClose: () => void
}

export function Accepting({
  negotiation,
  paragraph,
  first,
  signed,
  refusalOf,
  onAct,
  onClose,
}: AcceptingProps) {
  const [chosen, setChosen] = useState<readonly ProposalId[]>([first])
  // What was on the screen when the question was asked is what is accepted, or nothing is [B2].
  const [base] = useState(() => hashOf(paragraph.base))
  const [seen] = useState(
    () =>
      new Map(
        pendingOn(negotiation, paragraph.id).map((proposal) => [
          proposal.id,
          hashOf(wordingOf(proposal).prose),
        ]),
      ),
  )
  const current = useMemo(() => currentOn(negotiation, paragraph), [negotiation, paragraph])
  const act = useMemo(() => {
    const asked: Acceptance = {
      paragraph: paragraph.id,
      base,
      taken: chosen.flatMap((proposal) => {
        const wording = seen.get(proposal)
        return wording ? [{ proposal, wording }] : []
      }),
    }
    return accepting(negotiation, asked)
  }, [negotiation, paragraph, chosen, base, seen])
  const toggle = (id: ProposalId) =>
    setChosen(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id])
  const numbers = (ids: readonly { readonly proposal: ProposalId }[]) =>
    ids.flatMap(({ proposal }) => negotiation.proposals.get(proposal)?.number ?? []).join(', ')
  const fulfilled = act.carried.filter(({ prose }) => isFulfilled(act.result, prose))
  const carried = act.carried.filter((one) => !fulfilled.includes(one))
  const refusal = refusalOf(act)
  const rivals = rivalsWithin(paragraph.base, current, chosen)
  return (
    <Dialog
      title={BENCH.acceptTitle(paragraph.reference)}
      isWide
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{BENCH.notYet}</Button>
          <Button
            variant="primary"
            refusal={refusal}
            onClick={() => {
              onAct(act)
              onClose()
            }}
          >
            {BENCH.accept}
          </Button>
        </>
      }
    >
      <fieldset className="chosen">
        <legend>{BENCH.chosen}</legend>
        {pendingOn(negotiation, paragraph.id).map(({ id, number }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              disabled={!current.some((known) => known.id === id)}
              onChange={() => toggle(id)}
            />{' '}
            {number}
          </label>
        ))}
      </fieldset>
      {refusal && chosen.length > 0 && <Notice kind="warning">{refusal}</Notice>}
      {rivals.length === 0 && (
        <>
          <h3>{BENCH.changes}</h3>
          <blockquote className="exact-words words" dir="auto">
            <RollingWords
              base={paragraph.base}
              proposals={current.filter(({ id }) => chosen.includes(id))}
              signed={signed}
              picked={null}
              firstNote={1}
            />
            <Footnotes prose={act.result} firstNote={1} />
          </blockquote>
          {fulfilled.length > 0 && <p>{BENCH.fulfilled(numbers(fulfilled))}</p>}
          {carried.length > 0 && <p>{BENCH.carried(numbers(carried))}</p>}
          {act.outdated.length > 0 && <p>{BENCH.outdated(numbers(act.outdated))}</p>}
        </>
      )}
    </Dialog>
  )
}
