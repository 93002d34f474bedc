// Above a text that is adopted: since when and as what, who endorsed it, what delegations have said of it, and which
// misprints were put right; and for the secretariat and heads of delegation what they may add.

import './adoption.css'
import { useState } from 'react'
import { isHeadOfParty } from '../../shared/adoption.ts'
import { audienceOf } from '../../shared/attribution.ts'
import { Button } from '../look/Button.tsx'
import { inDays } from '../look/dates.ts'
import type { SilenceBandProps } from '../silence/SilenceBand.tsx'
import { Corrigenda } from './Corrigenda.tsx'
import { Endorsing } from './Endorsing.tsx'
import { Notices } from './Notices.tsx'
import { Statements } from './Statements.tsx'
import { Stating } from './Stating.tsx'
import { ADOPTION } from './words.ts'

export type AdoptionProps = SilenceBandProps

export function AdoptionBand(props: AdoptionProps) {
  const { negotiation, actor } = props.here
  const { adoption } = negotiation
  const [asking, setAsking] = useState<'endorse' | 'state' | null>(null)
  if (!adoption || !actor) return null
  const { revision, symbol, day, endorsements, statements, corrigenda, notices } = adoption
  const close = () => setAsking(null)
  return (
    <section className="adoption-band" aria-label={ADOPTION.label}>
      <div className="line">
        <p role="status">
          <strong>{ADOPTION.adopted(revision, inDays(day), symbol)}</strong>
        </p>
        {actor.role === 'secretariat' && (
          <Button onClick={() => setAsking('endorse')}>{ADOPTION.endorse}</Button>
        )}
        {isHeadOfParty(actor, negotiation) && (
          <Button onClick={() => setAsking('state')}>{ADOPTION.state}</Button>
        )}
      </div>
      {endorsements.map((one) => (
        <p key={one.entry}>{ADOPTION.endorsed(one.body, inDays(one.day), one.symbol)}</p>
      ))}
      {statements.length > 0 && (
        <details>
          <summary>{ADOPTION.statements(statements.length)}</summary>
          <Statements {...props} statements={statements} />
        </details>
      )}
      {audienceOf(actor, negotiation).reads === 'own' && <p className="hint">{ADOPTION.notTold}</p>}
      {corrigenda.length > 0 && (
        <details>
          <summary>{ADOPTION.corrigenda(corrigenda.length)}</summary>
          <Corrigenda negotiation={negotiation} corrigenda={corrigenda} />
        </details>
      )}
      {notices.length > 0 && (
        <details>
          <summary>{ADOPTION.notices(notices.length)}</summary>
          <Notices {...props} notices={notices} />
        </details>
      )}
      {asking === 'endorse' && <Endorsing {...props} onClose={close} />}
      {asking === 'state' && <Stating {...props} onClose={close} />}
    </section>
  )
}
