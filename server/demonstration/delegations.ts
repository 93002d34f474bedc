// Who sits in the demonstration: seven States and two groups that are nobody's, two observers, and the seats offered
// to visitors. A seat is named by what it does there; nobody in the demonstration has a person's name.

import {
  type Delegation,
  type DelegationKind,
  FACILITATORS,
  type Role,
  SECRETARIAT,
} from '../../shared/delegations.ts'
import { type DelegationCode, delegationCode, type SeatId, seatId } from '../../shared/ids.ts'

export type DemonstrationSeat = {
  readonly seat: SeatId
  readonly role: Role
  readonly delegation: DelegationCode
  readonly name: string
}

/** In the order in which the secretariat admits them. Members of a group without a seat here are listed by code alone. */
export const DELEGATIONS: readonly Delegation[] = [
  delegation('NRL', 'Northland', 'State'),
  delegation('SOL', 'Solmar', 'State'),
  delegation('TVR', 'Tavoria', 'State'),
  delegation('HIL', 'Hill Lands', 'State'),
  delegation('ARV', 'Arvenia', 'State'),
  delegation('IST', 'Isle States', 'State'),
  delegation('VAL', 'Valmere', 'State'),
  delegation('CGR', 'Coastal Group', 'group', ['SOL', 'IST', 'VAL', 'DEL', 'PRA']),
  delegation('GMR', 'Group of Mountain Regions', 'group', ['HIL', 'ARV', 'ORM', 'QEL']),
  delegation('IBHM', 'Intergovernmental Bureau for Human Mobility', 'observer'),
  delegation('ORSN', 'Open Roads Stakeholder Network', 'observer'),
]

export const SEATS = {
  firstFacilitator: seat('cf-1', 'facilitator', FACILITATORS, 'first co-facilitator'),
  secondFacilitator: seat('cf-2', 'facilitator', FACILITATORS, 'second co-facilitator'),
  secretary: seat('sec', 'secretariat', SECRETARIAT, 'secretary of the meeting'),
  NRL: seat('nrl-1', 'head', delegationCode('NRL'), 'head of delegation'),
  NRL2: seat('nrl-2', 'delegate', delegationCode('NRL'), 'delegate, mission desk'),
  SOL: seat('sol-1', 'head', delegationCode('SOL'), 'head of delegation'),
  SOL2: seat('sol-2', 'delegate', delegationCode('SOL'), 'delegate, legal desk'),
  TVR: seat('tvr-1', 'head', delegationCode('TVR'), 'head of delegation'),
  HIL: seat('hil-1', 'head', delegationCode('HIL'), 'head of delegation'),
  ARV: seat('arv-1', 'head', delegationCode('ARV'), 'head of delegation'),
  IST: seat('ist-1', 'head', delegationCode('IST'), 'head of delegation'),
  VAL: seat('val-1', 'head', delegationCode('VAL'), 'head of delegation'),
  CGR: seat('cgr-1', 'head', delegationCode('CGR'), 'coordinator of the group'),
  GMR: seat('gmr-1', 'head', delegationCode('GMR'), 'coordinator of the group'),
  IBHM: seat('ibhm-1', 'observer', delegationCode('IBHM'), 'observer'),
  ORSN: seat('orsn-1', 'observer', delegationCode('ORSN'), 'observer'),
} as const satisfies Readonly<Record<string, DemonstrationSeat>>

function delegation(
  code: string,
  name: string,
  kind: DelegationKind,
  members: readonly string[] = [],
): Delegation {
  return { code: delegationCode(code), name, kind, members: members.map(delegationCode) }
}

function seat(id: string, role: Role, of: DelegationCode, name: string): DemonstrationSeat {
  return { seat: seatId(`demo-${id}`), role, delegation: of, name }
}
