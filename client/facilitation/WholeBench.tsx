// What the facilitators set for the whole negotiation, in one place: how proposals are drafted, to whom names are shown,
// and which text was issued last. Each row says how it stands; its button asks, with what follows, before anything changes.

import './WholeBench.css'
import { type ReactNode, useState } from 'react'
import type { Act } from '../../shared/acts.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import { Button } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { ObservingSwitch } from '../observing/ObservingSwitch.tsx'
import { READING } from '../observing/words.ts'
import { Issuing } from '../revisions/Issuing.tsx'
import { REVISIONS } from '../revisions/words.ts'
import type { Doing } from '../session/asking.ts'
import { AttributionSwitch } from './AttributionSwitch.tsx'
import { DraftingSwitch } from './DraftingSwitch.tsx'
import { BENCH } from './words.ts'

type WholeBenchProps = {
  readonly negotiation: Negotiation
  readonly refusalOf: (act: Act) => string | undefined
  readonly onAct: Doing
  readonly onClose: () => void
}

export function WholeBench({ negotiation, onClose, ...verbs }: WholeBenchProps) {
  const [isIssuing, setIssuing] = useState(false)
  const { drafting, namesTo, text } = negotiation
  return (
    <Dialog title={BENCH.title} onClose={onClose}>
      <dl className="whole-bench">
        <Row name={BENCH.way}>
          <DraftingSwitch drafting={drafting} {...verbs} />
        </Row>
        <Row name={BENCH.names}>
          <AttributionSwitch namesTo={namesTo} {...verbs} />
        </Row>
        <Row name={READING.name}>
          <ObservingSwitch observersRead={negotiation.observersRead} {...verbs} />
        </Row>
        <Row name={BENCH.text}>
          <span>{text}</span>
          <Button onClick={() => setIssuing(true)}>{REVISIONS.issue}</Button>
        </Row>
      </dl>
      {isIssuing && <Issuing negotiation={negotiation} {...verbs} onClose={() => setIssuing(false)} />}
    </Dialog>
  )
}

type RowProps = { readonly name: string; readonly children: ReactNode }

function Row({ name, children }: RowProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
