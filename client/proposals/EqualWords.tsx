// What a delegation is about to table is on the table already: it is offered to co-sponsor that, and may table all the same.

import type { Act } from '../../shared/acts.ts'
import type { DelegationCode } from '../../shared/ids.ts'
import type { Proposal } from '../../shared/proposals.ts'
import { Button } from '../look/Button.tsx'
import { Notice } from '../look/Notice.tsx'
import { EQUAL } from './words.ts'

type EqualWordsProps = {
  readonly equal: Proposal
  /** Who is about to table the same. */
  readonly delegation: DelegationCode
  readonly refusalOf: (act: Act) => string | undefined
  readonly onJoin: (act: Act) => void
}

export function EqualWords({ equal, delegation, refusalOf, onJoin }: EqualWordsProps) {
  const { id, number, cosponsors } = equal
  const join: Act = { does: 'cosponsor', proposal: id, delegation }
  const said = cosponsors.get(delegation)
  const mayJoin = refusalOf(join) === undefined
  if (!mayJoin && said !== 'asked') return null // a delegation that cannot co-sponsor has nothing to choose
  return (
    <Notice title={EQUAL.title(number)}>
      <p>{said === 'asked' ? EQUAL.asked(number) : EQUAL.about}</p>
      {mayJoin && (
        <p>
          <Button onClick={() => onJoin(join)}>
            {said === 'invited' ? EQUAL.join(number) : EQUAL.ask(number)}
          </Button>
        </p>
      )}
    </Notice>
  )
}
