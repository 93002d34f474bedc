// Where the groups of a reader's delegation stand, for a reader who is not told of others: it is what was said for its own
// delegation as well, unless it is excepted or has a position of its own [T3, O5].

import type { DelegationCode } from '../../shared/ids.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import { isStale, standsOn, type Subject } from '../../shared/positions.ts'
import { POSITIONS, STANCE } from './words.ts'

type GroupsStandProps = {
  readonly negotiation: Negotiation
  readonly on: Subject
  /** The reader's delegation. */
  readonly own: DelegationCode
}

export function GroupsStand({ negotiation, on, own }: GroupsStandProps) {
  const groups = [...standsOn(negotiation, on)].flatMap(([code, stand]) => {
    const position = stand.at(-1)
    return code !== own && position ? [{ code, position, isEarlier: isStale(negotiation, on, position) }] : []
  })
  return groups.map(({ code, position: { stance, except }, isEarlier }) => (
    <p key={code} className="groups-stand" data-stance={stance}>
      {POSITIONS.yourGroup(code, STANCE[stance].name, except.join(', '))}
      {isEarlier && ` ${POSITIONS.onEarlier}`}
    </p>
  ))
}
