// What a facilitator may do with a proposal, on its card: accept it, accept it modified, bridge it with others, set it aside
// or take it up again.

import { useState } from 'react'
import type { Act } from '../../shared/acts.ts'
import { canBeBridged, type Intent } from '../../shared/bridging.ts'
import { WORDS } from '../../shared/meanings.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import type { Paragraph } from '../../shared/paragraphs.ts'
import { isPending, isSetAside, type Proposal } from '../../shared/proposals.ts'
import { Button } from '../look/Button.tsx'
import type { Doing } from '../session/asking.ts'
import { Bridging } from './Bridging.tsx'
import { SettingAside } from './SettingAside.tsx'
import { BENCH } from './words.ts'

type CardBenchProps = {
  readonly negotiation: Negotiation
  readonly paragraph: Paragraph
  readonly proposal: Proposal
  /** Whether it is pending and on the present base. */
  readonly isCurrent: boolean
  /** Whether it is the facilitators' own. */
  readonly isOwn: boolean
  readonly refusalOf: (act: Act) => string | undefined
  readonly onAct: Doing
  readonly onAccept: () => void
  /** Opens the desk on a new proposal made from others. */
  readonly onMake: (intent: Intent) => void
}

export function CardBench(props: CardBenchProps) {
  const { negotiation, paragraph, proposal, isCurrent, isOwn, refusalOf, onAct, onAccept, onMake } = props
  const [asking, setAsking] = useState<'bridge' | 'aside' | null>(null)
  const close = () => setAsking(null)
  const takeUp: Act = { does: 'take-up', proposal: proposal.id }
  const mayMake = paragraph.state.is === 'open' && !isOwn && canBeBridged(proposal, paragraph)
  return (
    <>
      {isCurrent && <Button onClick={onAccept}>{BENCH.acceptShort}</Button>}
      {mayMake && (
        <Button
          onClick={() =>
            onMake({
              paragraph: paragraph.id,
              meaning: WORDS,
              from: { as: 'modification', proposals: [proposal.id] },
            })
          }
        >
          {BENCH.modify}
        </Button>
      )}
      {mayMake && <Button onClick={() => setAsking('bridge')}>{BENCH.bridge}</Button>}
      {isPending(proposal) && <Button onClick={() => setAsking('aside')}>{BENCH.setAside}</Button>}
      {isSetAside(proposal.state) && (
        <Button refusal={refusalOf(takeUp)} onClick={() => void onAct(takeUp)}>
          {BENCH.takeUp}
        </Button>
      )}
      {asking === 'bridge' && (
        <Bridging
          negotiation={negotiation}
          paragraph={paragraph}
          first={proposal.id}
          onMake={onMake}
          onClose={close}
        />
      )}
      {asking === 'aside' && (
        <SettingAside proposal={proposal} refusalOf={refusalOf} onAct={onAct} onClose={close} />
      )}
    </>
  )
}
