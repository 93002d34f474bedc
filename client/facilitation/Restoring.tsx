// Restoring what was agreed until a paragraph was reopened: the words it will read in, what changes in it, and what becomes
// of every other proposal.

import { useMemo, useState } from 'react'
import type { Reopening } from '../../shared/paragraphs.ts'
import { hashOf } from '../../shared/prose.ts'
import { restoring } from '../../shared/restoring.ts'
import { changesOf } from '../../shared/views.ts'
import { Button } from '../look/Button.tsx'
import { Notice } from '../look/Notice.tsx'
import { Question } from '../look/Question.tsx'
import { freshProposal } from '../proposals/fresh.ts'
import { Changes } from '../proposals/Changes.tsx'
import type { BenchProps } from './bench.ts'
import { ExactWords } from './ExactWords.tsx'
import { Following } from './Following.tsx'
import { BENCH } from './words.ts'

type RestoringProps = BenchProps & { readonly reopening: Reopening }

/** The button beside words that were agreed, and its question. */
export function Restoring(props: RestoringProps) {
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <Button variant="quiet" onClick={() => setAsking(true)}>
        {BENCH.restore}
      </Button>
      {isAsking && <BeforeRestoring {...props} onClose={() => setAsking(false)} />}
    </>
  )
}

function BeforeRestoring({
  here,
  paragraph,
  reopening,
  refusalOf,
  onAct,
  onClose,
}: RestoringProps & { readonly onClose: () => void }) {
  const { negotiation } = here
  const [proposal] = useState(freshProposal)
  // The words on the screen when the question was asked are what is replaced, or nothing is [B2].
  const [base] = useState(() => hashOf(paragraph.base))
  const act = useMemo(
    () => restoring(negotiation, { paragraph: paragraph.id, base, reopening: reopening.entry, proposal }),
    [negotiation, paragraph, base, reopening, proposal],
  )
  const refusal = refusalOf(act)
  const changes = changesOf(paragraph.base, reopening.agreed)
  return (
    <Question
      title={BENCH.restoreTitle(paragraph.reference)}
      leave={BENCH.notYet}
      answer={BENCH.restoreDone}
      refusal={refusal}
      isWide
      onAnswer={() => onAct(act)}
      onClose={onClose}
    >
      <ExactWords prose={reopening.agreed} />
      {refusal && <Notice kind="warning">{refusal}</Notice>}
      {changes.length > 0 && (
        <>
          <h3>{BENCH.changes}</h3>
          <Changes changes={changes} />
        </>
      )}
      <p>{BENCH.restoreAbout}</p>
      <Following negotiation={negotiation} outcome={act} />
    </Question>
  )
}
