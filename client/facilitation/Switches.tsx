// What the facilitators set for the whole negotiation, above the text: the way of drafting, and to whom names are shown.

import type { Act } from '../../shared/acts.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import { AttributionSwitch } from './AttributionSwitch.tsx'
import { DraftingSwitch } from './DraftingSwitch.tsx'

type SwitchesProps = {
  readonly negotiation: Negotiation
  readonly refusalOf: (act: Act) => string | undefined
  readonly onAct: (act: Act) => void
}

export function Switches({ negotiation: { drafting, namesTo }, ...verbs }: SwitchesProps) {
  return (
    <>
      <DraftingSwitch drafting={drafting} {...verbs} />
      <AttributionSwitch namesTo={namesTo} {...verbs} />
    </>
  )
}
