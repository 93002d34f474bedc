// What the facilitators have in addition, in the same place as everybody's cards: call, agree ad ref, reopen, and the way of
// drafting on this paragraph. What cannot be undone without others noticing shows first which words it concerns.

import './FacilitatorBench.css'
import { type ReactNode, useState } from 'react'
import type { Act } from '../../shared/acts.ts'
import { draftingOn } from '../../shared/negotiation.ts'
import type { Drafting } from '../../shared/paragraphs.ts'
import { Button } from '../look/Button.tsx'
import { Agreeing } from './Agreeing.tsx'
import type { BenchProps } from './bench.ts'
import { Calling } from './Calling.tsx'
import { ClosingCall } from './ClosingCall.tsx'
import { Reopening } from './Reopening.tsx'
import { BENCH } from './words.ts'

type Question = 'agree' | 'call' | 'close-call' | 'reopen'

/** `children`: what else they may do about a paragraph whose words are open. */
export function FacilitatorBench(props: BenchProps & { readonly children?: ReactNode }) {
  const { paragraph } = props
  const [asking, setAsking] = useState<Question | null>(null)
  const close = () => setAsking(null)
  const { state } = paragraph
  if (state.is === 'adopted') return null
  if (state.is === 'gone' && state.as !== 'deleted') return null
  return (
    <section className="bench" aria-label={BENCH.label}>
      {(state.is === 'open' || state.is === 'called') && (
        <Button variant="primary" onClick={() => setAsking('agree')}>
          {BENCH.agree}
        </Button>
      )}
      {state.is === 'open' && <Button onClick={() => setAsking('call')}>{BENCH.call}</Button>}
      {state.is === 'open' && <WayOfDrafting {...props} />}
      {state.is === 'open' && props.children}
      {state.is === 'called' && <Button onClick={() => setAsking('close-call')}>{BENCH.closeCall}</Button>}
      {(state.is === 'agreed' || state.is === 'gone') && (
        <Button onClick={() => setAsking('reopen')}>
          {state.is === 'gone' ? BENCH.bringBack : BENCH.reopen}
        </Button>
      )}
      {asking === 'agree' && <Agreeing {...props} onClose={close} />}
      {asking === 'call' && <Calling {...props} onClose={close} />}
      {asking === 'close-call' && <ClosingCall {...props} onClose={close} />}
      {asking === 'reopen' && <Reopening {...props} onClose={close} />}
    </section>
  )
}

function WayOfDrafting({ here, paragraph, refusalOf, onAct }: BenchProps) {
  const drafting = draftingOn(here.negotiation, paragraph.id)
  const other: Drafting = drafting === 'screen' ? 'beside' : 'screen'
  const act: Act = { does: 'set-drafting', drafting: other, paragraph: paragraph.id }
  return (
    <Button refusal={refusalOf(act)} onClick={() => void onAct(act)}>
      {BENCH.drafting[other]}
    </Button>
  )
}
