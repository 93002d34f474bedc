// Above the text while it is under silence, and after it until another text is issued or this one is adopted: until when,
// who has broken it so far, and for a head of delegation the way to do so.

import './silence.css'
import { useState } from 'react'
import type { Act } from '../../shared/acts.ts'
import type { DelegationCode } from '../../shared/ids.ts'
import type { Attempt } from '../../shared/silence.ts'
import { Countdown } from '../calls/Countdown.tsx'
import { useIsUp } from '../calls/use-left.ts'
import { Button } from '../look/Button.tsx'
import type { Hue } from '../look/Code.tsx'
import type { Doing } from '../session/asking.ts'
import type { Here } from '../session/floor.ts'
import { Attempts, outcomeOf } from './Attempts.tsx'
import { Breaches } from './Breaches.tsx'
import { BreakingSilence } from './BreakingSilence.tsx'
import { Deadline } from './Deadline.tsx'
import { SILENCE } from './words.ts'

export type SilenceBandProps = {
  readonly here: Here
  readonly hues: ReadonlyMap<DelegationCode, Hue>
  readonly refusalOf: (act: Act, at?: string) => string | undefined
  readonly onAct: Doing
}

export function SilenceBand(props: SilenceBandProps) {
  const { negotiation } = props.here
  const { attempts, revisions } = negotiation
  const last = attempts.at(-1)
  if (negotiation.adoption || !last || last.revision !== revisions.at(-1)?.name) return null
  return (
    <section className="silence-band" data-is={last.ended?.as ?? 'running'} aria-label={SILENCE.label}>
      {last.ended ? (
        <p role="status">{outcomeOf(negotiation, last)}</p>
      ) : (
        <Running key={last.entry} {...props} attempt={last} />
      )}
      {(last.ended || attempts.length > 1) && (
        <Attempts negotiation={negotiation} attempts={attempts} hues={props.hues} />
      )}
    </section>
  )
}

function Running({
  here,
  hues,
  attempt,
  refusalOf,
  onAct,
}: SilenceBandProps & { readonly attempt: Attempt }) {
  const { negotiation, actor, ahead } = here
  const { revision, until, breaches } = attempt
  const isUp = useIsUp(until, ahead)
  const [isBreaking, setBreaking] = useState(false)
  return (
    <>
      <div className="line">
        <p>
          <strong>{SILENCE.running(revision)}</strong> <Deadline until={until} />
        </p>
        <Countdown until={until} ahead={ahead} />
        {actor?.role === 'head' && !isUp && (
          <Button variant="danger" onClick={() => setBreaking(true)}>
            {SILENCE.break}
          </Button>
        )}
      </div>
      <p role="status">
        {isUp
          ? SILENCE.isUp
          : breaches.length === 0
            ? `${SILENCE.frozen} ${SILENCE.notBroken}`
            : SILENCE.brokenSoFar(breaches.length)}
      </p>
      <Breaches negotiation={negotiation} breaches={breaches} hues={hues} />
      {isBreaking && (
        <BreakingSilence
          here={here}
          attempt={attempt}
          refusalOf={refusalOf}
          onAct={onAct}
          onClose={() => setBreaking(false)}
        />
      )}
    </>
  )
}
