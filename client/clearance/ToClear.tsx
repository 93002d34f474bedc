// What a member's group asks it to clear: the words, what has been said to them, and this delegation's answer.

import { useState } from 'react'
import type { Actor } from '../../shared/delegations.ts'
import {
  type Answer,
  type Answering,
  type ClearanceNow,
  mayAnswer,
  standingOf,
  standingsOn,
} from '../../shared/clearances.ts'
import type { DelegationCode } from '../../shared/ids.ts'
import { againstOf, earlierGround } from '../../shared/meanings.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import { hashOf } from '../../shared/prose.ts'
import type { Result } from '../../shared/result.ts'
import { inWords } from '../../shared/words.ts'
import { inFull } from '../look/dates.ts'
import { Button } from '../look/Button.tsx'
import { Code, type Hue } from '../look/Code.tsx'
import { Remark } from '../look/Remark.tsx'
import { Unsent } from '../look/Unsent.tsx'
import { useSending } from '../look/use-sending.ts'
import { LOOK } from '../look/words.ts'
import { Asked } from '../proposals/ProposalCard.tsx'
import { titleOf } from '../text/wholes.ts'
import { Standings } from './Standings.tsx'
import { CLEARANCE } from './words.ts'

type ToClearProps = {
  readonly clearance: ClearanceNow
  readonly negotiation: Negotiation
  readonly actor: Actor
  readonly hues: ReadonlyMap<DelegationCode, Hue>
  readonly onAnswer: (answering: Answering) => Promise<Result<object, string>>
}

export function ToClear(props: ToClearProps) {
  const { clearance, negotiation, actor, hues } = props
  const group = negotiation.delegations.get(clearance.group)
  const name = group?.name ?? clearance.group
  return (
    <article className="card clearing" data-hue={hues.get(clearance.group)} aria-label={CLEARANCE.asks(name)}>
      <header>
        <Code code={clearance.group} hue={hues.get(clearance.group)} name={name} />
        <h3>{CLEARANCE.asks(clearance.group)}</h3>
      </header>
      <AskedWords clearance={clearance} negotiation={negotiation} />
      <p className="reason">{CLEARANCE.about(name)}</p>
      <p className="status">{CLEARANCE.sentAt(inFull(clearance.at))}</p>
      {clearance.isEarlier && <p className="changed">{CLEARANCE.earlier}</p>}
      <Standings standings={standingsOn(clearance, negotiation)} hues={hues} />
      {actor.role !== 'observer' && <Answers {...props} />}
    </article>
  )
}

/** What was sent, as what it changes or asks for. */
export function AskedWords({ clearance, negotiation }: Pick<ToClearProps, 'clearance' | 'negotiation'>) {
  const { base, wording, proposal } = clearance
  return (
    <Asked
      proposal={clearance}
      base={earlierGround(negotiation, clearance, base) ?? []}
      against={againstOf(negotiation, clearance)}
      title={titleOf(negotiation, proposal, clearance, wording)}
      words={wording}
    />
  )
}

function Answers({ clearance, negotiation, actor, onAnswer }: ToClearProps) {
  const { now } = standingOf(clearance, actor.delegation)
  const [objection, setObjection] = useState<string | null>(null)
  const answering = (answer: Answer | null, to = ''): Answering => ({
    proposal: clearance.proposal,
    wording: hashOf(clearance.wording),
    answer,
    objection: to,
  })
  const refusalOf = (asked: Answering): string | undefined => {
    const answer = mayAnswer(actor, asked, clearance, negotiation)
    return answer.ok ? undefined : inWords(answer.refusal)
  }
  const { isUnderway, trouble, send } = useSending(() => setObjection(null))
  const say = (asked: Answering) => send(() => onAnswer(asked))
  const objecting = answering('objects', objection?.trim() ?? '')
  return (
    <>
      <div className="acts" role="group" aria-label={CLEARANCE.answers}>
        <Button
          aria-pressed={now?.answer === 'clear'}
          refusal={now?.answer === 'clear' ? undefined : refusalOf(answering('clear'))}
          onClick={() => now?.answer !== 'clear' && say(answering('clear'))}
        >
          {CLEARANCE.clear}
        </Button>
        <Button
          aria-pressed={now?.answer === 'objects'}
          aria-expanded={objection !== null}
          refusal={refusalOf(answering('objects', 'something'))}
          onClick={() => setObjection(objection === null ? (now?.objection ?? '') : null)}
        >
          {CLEARANCE.object}
        </Button>
        {now && (
          <Button variant="quiet" refusal={refusalOf(answering(null))} onClick={() => say(answering(null))}>
            {CLEARANCE.takeBack}
          </Button>
        )}
      </div>
      {objection !== null && (
        <form
          className="objecting"
          onSubmit={(event) => {
            event.preventDefault()
            if (!isUnderway) say(objecting)
          }}
        >
          <Remark
            label={CLEARANCE.objection}
            hint={CLEARANCE.objectionHint}
            rows={3}
            isFirst
            text={objection}
            onText={setObjection}
          />
          <Unsent isUnderway={isUnderway} trouble={trouble} />
          <div className="acts">
            <Button type="submit" variant="primary" refusal={isUnderway ? LOOK.asking : refusalOf(objecting)}>
              {CLEARANCE.sayObjection}
            </Button>
            <Button variant="quiet" onClick={() => setObjection(null)}>
              {CLEARANCE.leave}
            </Button>
          </div>
        </form>
      )}
    </>
  )
}
