// What delegations have said of the adopted text: who, of what kind, on what, and in which words. Who said it may withdraw it.

import { useState } from 'react'
import type { Statement } from '../../shared/adoption.ts'
import type { Act } from '../../shared/acts.ts'
import { referenceOf } from '../../shared/negotiation.ts'
import { Button } from '../look/Button.tsx'
import { Code } from '../look/Code.tsx'
import { inFull, inShort } from '../look/dates.ts'
import { Question } from '../look/Question.tsx'
import type { AdoptionProps } from './AdoptionBand.tsx'
import { ADOPTION, STATEMENT } from './words.ts'

type StatementsProps = AdoptionProps & { readonly statements: readonly Statement[] }

export function Statements({ here, hues, refusalOf, onAct, statements }: StatementsProps) {
  const { negotiation, actor } = here
  const [leaving, setLeaving] = useState<Statement | null>(null)
  const withdrawing = (one: Statement): Act => ({ does: 'withdraw-statement', statement: one.entry })
  const isOwn = ({ by, withdrawn }: Statement) =>
    actor?.role === 'head' && by === actor.delegation && !withdrawn
  return (
    <>
      <ul className="said-of-it">
        {statements.map((one) => (
          <li key={one.entry} data-withdrawn={one.withdrawn ? true : undefined}>
            <p>
              <Code code={one.by} hue={hues.get(one.by)} isInLine /> {STATEMENT[one.as].did}{' '}
              {one.on.length === 0 ? (
                ADOPTION.onWhole
              ) : (
                <>
                  {ADOPTION.on} <strong>{one.on.map((id) => referenceOf(negotiation, id)).join(', ')}</strong>
                </>
              )}{' '}
              <time dateTime={one.at}>{inShort(one.at)}</time>
            </p>
            <blockquote dir="auto">{one.words}</blockquote>
            {one.withdrawn && <p>{ADOPTION.withdrawn(inFull(one.withdrawn.at))}</p>}
            {isOwn(one) && (
              <Button variant="quiet" onClick={() => setLeaving(one)}>
                {ADOPTION.withdraw}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {leaving && (
        <Question
          title={ADOPTION.withdrawTitle}
          leave={ADOPTION.keep}
          answer={ADOPTION.withdraw}
          variant="danger"
          refusal={refusalOf(withdrawing(leaving))}
          onAnswer={() => onAct(withdrawing(leaving))}
          onClose={() => setLeaving(null)}
        >
          <blockquote dir="auto">{leaving.words}</blockquote>
          <p>{ADOPTION.withdrawAbout}</p>
        </Question>
      )}
    </>
  )
}
