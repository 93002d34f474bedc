// At the head of an issued text: the attempts to agree by silence, and for the facilitators the way to open one on the last
// text issued.

import { useState } from 'react'
import type { Revision } from '../../shared/revisions.ts'
import { runningSilence } from '../../shared/silence.ts'
import { Button } from '../look/Button.tsx'
import { Attempts } from './Attempts.tsx'
import { OpeningSilence } from './OpeningSilence.tsx'
import type { SilenceBandProps } from './SilenceBand.tsx'
import { SILENCE } from './words.ts'

type SilenceOnProps = SilenceBandProps & { readonly revision: Revision }

export function SilenceOn({ hues, ...props }: SilenceOnProps) {
  const { here, revision } = props
  const [isOpening, setOpening] = useState(false)
  const { negotiation, actor } = here
  const onThis = negotiation.attempts.filter((attempt) => attempt.revision === revision.name && attempt.ended)
  const isLast = negotiation.revisions.at(-1)?.name === revision.name
  const mayAsk = actor?.role === 'facilitator' && isLast && !runningSilence(negotiation)
  return (
    <>
      <Attempts negotiation={negotiation} attempts={onThis} hues={hues} />
      {mayAsk && <Button onClick={() => setOpening(true)}>{SILENCE.open}</Button>}
      {isOpening && <OpeningSilence {...props} onClose={() => setOpening(false)} />}
    </>
  )
}
