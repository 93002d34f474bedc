// Beside an adopted paragraph: what delegations have said of it, which misprints in it were put right, and the ways to add
// to either.

import './adoption.css'
import { useState } from 'react'
import { corrigendaOn, isHeadOfParty, noticesOn, statementsOn } from '../../shared/adoption.ts'
import type { Paragraph } from '../../shared/paragraphs.ts'
import { Button } from '../look/Button.tsx'
import type { AdoptionProps } from './AdoptionBand.tsx'
import { Correcting } from './Correcting.tsx'
import { Corrigenda } from './Corrigenda.tsx'
import { Notices } from './Notices.tsx'
import { Statements } from './Statements.tsx'
import { Stating } from './Stating.tsx'
import { ADOPTION } from './words.ts'

export function OnAdopted({ paragraph, ...props }: AdoptionProps & { readonly paragraph: Paragraph }) {
  const { negotiation, actor } = props.here
  const [asking, setAsking] = useState<'state' | 'correct' | null>(null)
  if (paragraph.state.is !== 'adopted' || !actor) return null
  const statements = statementsOn(negotiation, paragraph.id)
  const corrigenda = corrigendaOn(negotiation, paragraph.id)
  const notices = noticesOn(negotiation, paragraph.id)
  const close = () => setAsking(null)
  return (
    <section className="on-adopted">
      {isHeadOfParty(actor, negotiation) && (
        <Button onClick={() => setAsking('state')}>{ADOPTION.state}</Button>
      )}
      {actor.role === 'secretariat' && (
        <Button onClick={() => setAsking('correct')}>{ADOPTION.correct}</Button>
      )}
      {statements.length > 0 && (
        <>
          <h3 className="hint">{ADOPTION.here}</h3>
          <Statements {...props} statements={statements} />
        </>
      )}
      {corrigenda.length > 0 && (
        <>
          <h3 className="hint">{ADOPTION.corrected}</h3>
          <Corrigenda negotiation={negotiation} corrigenda={corrigenda} />
        </>
      )}
      {notices.length > 0 && (
        <>
          <h3 className="hint">{ADOPTION.notice.here}</h3>
          <Notices {...props} notices={notices} />
        </>
      )}
      {asking === 'state' && <Stating {...props} paragraph={paragraph.id} onClose={close} />}
      {asking === 'correct' && <Correcting {...props} paragraph={paragraph} onClose={close} />}
    </section>
  )
}
