// Who co-sponsors a proposal, and what this seat may say about it: ask, invite, agree, leave; the owner also whether the
// co-sponsors write along.

import { useState } from 'react'
import type { Act } from '../../shared/acts.ts'
import { audienceOf } from '../../shared/attribution.ts'
import type { Actor } from '../../shared/delegations.ts'
import { type DelegationCode, isDelegationCode } from '../../shared/ids.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import { type CoSponsorship, type Proposal, sponsorsOf } from '../../shared/proposals.ts'
import { Button } from '../look/Button.tsx'
import { Code, type Hue } from '../look/Code.tsx'
import type { Doing } from '../session/asking.ts'
import { Unsent } from '../look/Unsent.tsx'
import { type Sent, useSending } from '../look/use-sending.ts'
import { SPONSORS } from './words.ts'

type CoSponsorsProps = {
  readonly proposal: Proposal
  readonly negotiation: Negotiation
  readonly actor: Actor | null
  readonly hues: ReadonlyMap<DelegationCode, Hue>
  readonly refusalOf: (act: Act) => string | undefined
  readonly onAct: Doing
}

export function CoSponsors(props: CoSponsorsProps) {
  const { proposal, negotiation, actor, hues } = props
  const others = sponsorsOf(proposal).filter((code) => code !== proposal.owner)
  const mayAct = actor?.role === 'head' || actor?.role === 'delegate' || actor?.role === 'facilitator'
  return (
    <div className="sponsors" onClick={(event) => event.stopPropagation()}>
      {others.length > 0 && (
        <p>
          {SPONSORS.with}{' '}
          {others.map((code) => (
            <span key={code}>
              <Code
                code={code}
                hue={hues.get(code)}
                name={negotiation.delegations.get(code)?.name}
                isInLine
              />{' '}
            </span>
          ))}
        </p>
      )}
      {mayAct && actor.delegation === proposal.owner && <OwnersSide {...props} />}
      {mayAct && actor.delegation !== proposal.owner && (
        <OthersSide {...props} delegation={actor.delegation} />
      )}
    </div>
  )
}

/** The owner answers requests, invites, and opens the room. */
function OwnersSide(props: CoSponsorsProps) {
  const { proposal, negotiation, refusalOf, onAct } = props
  const { id, cosponsors, sharesRoom } = proposal
  const says = (does: 'cosponsor' | 'end-cosponsoring', delegation: DelegationCode): Act => ({
    does,
    proposal: id,
    delegation,
  })
  const free = [...negotiation.delegations.keys()].filter(
    (code) => !cosponsors.has(code) && refusalOf(says('cosponsor', code)) === undefined,
  )
  const isJoined = [...cosponsors.values()].includes('agreed')
  const share: Act = { does: 'share-room', proposal: id, shared: !sharesRoom }
  return (
    <>
      {[...cosponsors].map(([code, sponsorship]) => (
        <p key={code}>
          {SPONSORS.stands[sponsorship](code)}{' '}
          {sponsorship === 'asked' && (
            <Button
              refusal={refusalOf(says('cosponsor', code))}
              onClick={() => void onAct(says('cosponsor', code))}
            >
              {SPONSORS.welcome}
            </Button>
          )}{' '}
          <Button
            variant="quiet"
            refusal={refusalOf(says('end-cosponsoring', code))}
            onClick={() => void onAct(says('end-cosponsoring', code))}
          >
            {SPONSORS.endings[sponsorship]}
          </Button>
        </p>
      ))}
      {isUnnamed(props) && <InvitingByCode invite={(code) => onAct(says('cosponsor', code))} />}
      {free.length > 0 && (
        <label>
          <span className="spoken">{SPONSORS.invite}</span>
          <select
            value=""
            onChange={({ target: { value } }) => {
              if (isDelegationCode(value)) void onAct(says('cosponsor', value))
            }}
          >
            <option value="">{SPONSORS.invite}</option>
            {free.map((code) => (
              <option key={code} value={code}>
                {code} · {negotiation.delegations.get(code)?.name}
              </option>
            ))}
          </select>
        </label>
      )}
      {isJoined && (
        <label className="share">
          <input
            type="checkbox"
            checked={sharesRoom}
            disabled={refusalOf(share) !== undefined}
            title={refusalOf(share)}
            onChange={() => void onAct(share)}
          />{' '}
          {SPONSORS.share}
        </label>
      )}
    </>
  )
}

/** Another delegation asks to join, answers an invitation, or leaves. */
function OthersSide(props: CoSponsorsProps & { readonly delegation: DelegationCode }) {
  const { proposal, delegation, refusalOf, onAct } = props
  const mine: CoSponsorship | undefined = proposal.cosponsors.get(delegation)
  const join: Act = { does: 'cosponsor', proposal: proposal.id, delegation }
  const leave: Act = { does: 'end-cosponsoring', proposal: proposal.id, delegation }
  if (mine === undefined && refusalOf(join) !== undefined) return null
  return (
    <p>
      {mine === undefined && (
        <Button variant="quiet" onClick={() => void onAct(join)}>
          {isUnnamed(props) ? SPONSORS.askByName : SPONSORS.ask}
        </Button>
      )}
      {mine === 'invited' && (
        <>
          {SPONSORS.youAreInvited}{' '}
          <Button refusal={refusalOf(join)} onClick={() => void onAct(join)}>
            {SPONSORS.agree}
          </Button>
        </>
      )}
      {mine !== undefined && (
        <>
          {mine === 'asked' && SPONSORS.youAsked}{' '}
          <Button variant="quiet" refusal={refusalOf(leave)} onClick={() => void onAct(leave)}>
            {SPONSORS.leaving[mine]}
          </Button>
        </>
      )}
    </p>
  )
}

/** Whether this seat is not told who takes part: then it knows no codes to choose from, and saying one names itself [T5]. */
const isUnnamed = ({ actor, negotiation }: CoSponsorsProps): boolean =>
  actor !== null && audienceOf(actor, negotiation).reads === 'own'

/** An invitation by the code that is on the other's name plate. */
function InvitingByCode({ invite }: { readonly invite: (code: DelegationCode) => Sent }) {
  const [typed, setTyped] = useState('')
  const { isUnderway, trouble, send } = useSending(() => setTyped(''))
  const code = typed.trim().toUpperCase()
  return (
    <form
      className="by-code"
      onSubmit={(event) => {
        event.preventDefault()
        if (isDelegationCode(code) && !isUnderway) send(() => invite(code))
      }}
    >
      <input
        aria-label={SPONSORS.inviteByCode}
        placeholder={SPONSORS.inviteByCode}
        value={typed}
        maxLength={8}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button type="submit" refusal={isDelegationCode(code) ? undefined : SPONSORS.noCode}>
        {SPONSORS.inviteByName}
      </Button>
      <Unsent isUnderway={isUnderway} trouble={trouble} />
    </form>
  )
}
