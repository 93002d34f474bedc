// Where the groups of a reader's delegation stand, for a reader who is not told of others: it is what was said for its own
// delegation as well, unless it is excepted or has a position of its own [T3, O5].

import type { DelegationCode } from '../../shared/ids.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import { isStale, standsOn, type Subject } from '../../shared/positions.ts'
import { Code, type Hue } from '../look/Code.tsx'
import { POSITIONS, STANCE } from './words.ts'

type GroupsStandProps = {
  readonly negotiation: Negotiation
  readonly on: Subject
  /** The reader's delegation. */
  readonly own: DelegationCode
  readonly hues: ReadonlyMap<DelegationCode, Hue>
}

export function GroupsStand({ negotiation, on, own, hues }: GroupsStandProps) {
  const groups = [...standsOn(negotiation, on)].flatMap(([code, stand]) => {
    const position = stand.at(-1)
    return code !== own && position ? [{ code, position }] : []
  })
  return groups.map(({ code, position }) => (
    <p key={code}>
      {POSITIONS.yourGroup} <Code code={code} hue={hues.get(code)} isInLine /> {STANCE[position.stance].name}
      {position.except.length > 0 && ` ${POSITIONS.excepting(position.except.join(', '))}`}
      {isStale(negotiation, on, position) && ` (${POSITIONS.onEarlier})`}
    </p>
  ))
}
