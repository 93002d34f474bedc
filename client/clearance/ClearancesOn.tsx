// The clearances on a paragraph that this delegation is asked for by its groups.

import { askedOf } from '../../shared/clearances.ts'
import type { DelegationCode, ParagraphId } from '../../shared/ids.ts'
import type { Hue } from '../look/Code.tsx'
import type { Here } from '../session/floor.ts'
import { ToClear } from './ToClear.tsx'
import type { Preparing } from './use-preparing.ts'

type ClearancesOnProps = {
  readonly here: Here
  readonly paragraph: ParagraphId
  readonly hues: ReadonlyMap<DelegationCode, Hue>
  readonly onAnswer: Preparing['onAnswer']
}

export function ClearancesOn({ here, paragraph, hues, onAnswer }: ClearancesOnProps) {
  const { negotiation, actor, clearances } = here
  if (!actor) return null
  return clearances
    .filter(
      (clearance) =>
        clearance.paragraph === paragraph && askedOf(negotiation, clearance.group).includes(actor.delegation),
    )
    .map((clearance) => (
      <ToClear
        key={clearance.proposal}
        clearance={clearance}
        negotiation={negotiation}
        actor={actor}
        hues={hues}
        onAnswer={onAnswer}
      />
    ))
}
