// The joint proposals that are being written on a paragraph: for those named the way in and out, for the co-facilitators how
// it stands and that it may be closed, for everybody else that it is being written and by whom.

import type { Act } from '../../shared/acts.ts'
import type { Actor } from '../../shared/delegations.ts'
import type { DelegationCode } from '../../shared/ids.ts'
import { type Joint, jointsOn } from '../../shared/joints.ts'
import type { Aim } from '../../shared/meanings.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import type { Paragraph } from '../../shared/paragraphs.ts'
import { mayEnter } from '../../shared/rights.ts'
import { Button } from '../look/Button.tsx'
import { Code, type Hue } from '../look/Code.tsx'
import type { Doing } from '../session/asking.ts'
import type { Which } from '../text/use-writing.ts'
import { titleOf } from '../text/wholes.ts'
import { JOINT } from './words.ts'

type JointProposalsProps = {
  readonly negotiation: Negotiation
  readonly actor: Actor | null
  readonly paragraph: Paragraph
  readonly hues: ReadonlyMap<DelegationCode, Hue>
  readonly refusalOf: (act: Act) => string | undefined
  readonly onEdit: (aim: Aim, which: Which) => void
  readonly onAct: Doing
}

export function JointProposals(props: JointProposalsProps) {
  return jointsOn(props.negotiation, props.paragraph.id).map((joint) => (
    <OneJoint key={joint.proposal} {...props} joint={joint} />
  ))
}

function OneJoint({
  joint,
  negotiation,
  actor,
  hues,
  refusalOf,
  onEdit,
  onAct,
}: JointProposalsProps & { readonly joint: Joint }) {
  const { proposal, named } = joint
  const own = actor && actor.role !== 'observer' ? named.get(actor.delegation) : undefined
  const mine = own === 'left' ? undefined : own
  const title = titleOf(negotiation, proposal, joint)
  const answer = (takesPart: boolean): Act => ({ does: 'answer-joint', proposal, takesPart })
  const close: Act = { does: 'close-joint', proposal }
  const write = () => {
    if (mine === 'nothing') void onAct(answer(true))
    onEdit(joint, proposal)
  }
  const [owner = null] = named.keys()
  const room = owner && { ...joint, owner, isJoint: true as const, live: false }
  const mayWrite = mine && actor && room && mayEnter(actor, room, negotiation).ok
  return (
    <article className="card joint" aria-label={JOINT.title}>
      <h3>{JOINT.title}</h3>
      {title && <p className="asked">{title}</p>}
      <ul className="names">
        {[...named].map(([code, said]) => (
          <li key={code}>
            <Code code={code} hue={hues.get(code)} name={negotiation.delegations.get(code)?.name} isInLine />{' '}
            {JOINT.said[said]}
          </li>
        ))}
      </ul>
      <p className="reason">{mine ? JOINT.about : JOINT.aboutOthers}</p>
      {mine && (
        <div className="acts">
          {mayWrite && (
            <Button variant={mine === 'nothing' ? 'primary' : 'plain'} onClick={write}>
              {mine === 'nothing' ? JOINT.takePart : JOINT.write}
            </Button>
          )}
          <Button variant="quiet" onClick={() => void onAct(answer(false))}>
            {mine === 'nothing' ? JOINT.decline : JOINT.leave}
          </Button>
        </div>
      )}
      {actor?.role === 'facilitator' && (
        <div className="acts">
          <Button refusal={refusalOf(close)} onClick={() => void onAct(close)}>
            {JOINT.close}
          </Button>
        </div>
      )}
    </article>
  )
}
