// Opens the house on a data folder: lock, register, negotiations, and in demonstration mode the demonstration.

import { join } from 'node:path'
import { SECRETARIAT } from '../shared/delegations.ts'
import { groundOf } from '../shared/meanings.ts'
import { hashOf } from '../shared/prose.ts'
import { assert } from '../shared/result.ts'
import { Accreditation } from './accreditation.ts'
import { Attendance } from './attendance.ts'
import type { Chance } from './chance.ts'
import type { Clock } from './conference.ts'
import {
  DEMONSTRATION,
  DEMONSTRATION_SEATS,
  DEMONSTRATIONS,
  demonstrationClearances,
  demonstrationNotes,
} from './demonstration/demonstration.ts'
import { played } from './demonstration/played.ts'
import type { Disk } from './disk.ts'
import type { Log } from './log.ts'
import { lockFolder } from './lock.ts'
import { Negotiations, type Session } from './negotiations.ts'
import { openHouseKey } from './record/house-key.ts'
import type { Snapping } from './record/snapshot.ts'
import { Register } from './register.ts'
import { Seating } from './seating.ts'

export type Opened = {
  readonly register: Register
  readonly negotiations: Negotiations
  readonly accreditation: Accreditation
  readonly attendance: Attendance
  readonly seating: Seating
  readonly close: () => Promise<void>
}

/** What a house is opened with. */
export type Means = {
  readonly disk: Disk
  readonly clock: Clock
  readonly chance: Chance
  readonly log: Log
  /** Without it, a record is read from its beginning every time. */
  readonly snapping?: Snapping
}

/** Opens the data folder for this process alone; a second house on the same folder is a fault that says who has it. */
export async function openFolder(folder: string, means: Means): Promise<Opened> {
  const { disk, clock } = means
  await disk.makeFolder(join(folder, 'negotiations'))
  const unlock = await lockFolder(folder)
  const key = await openHouseKey(join(folder, 'house.key'), means)
  const register = await Register.open(join(folder, 'register.json'), disk)
  const negotiations = new Negotiations(register, { folder: join(folder, 'negotiations'), key, ...means })
  const attendance = new Attendance(clock)
  const seating = new Seating(register, attendance, means)
  const close = async () => {
    await seating.close()
    await negotiations.close()
    await unlock()
  }
  const accreditation = new Accreditation(register, clock, attendance)
  return { register, negotiations, accreditation, attendance, seating, close }
}

/** The negotiations of the demonstration, created where the house has them not yet. */
export async function ensureDemonstration({ negotiations }: Opened, clock: Clock): Promise<void> {
  const isFirst = !negotiations.entry(DEMONSTRATION.id)
  const now = clock()
  for (const { id, title, minutes } of DEMONSTRATIONS) {
    if (negotiations.entry(id)) continue
    await negotiations.create(
      { id, title, demonstration: true },
      played(minutes(), now),
      DEMONSTRATION_SEATS.map(({ seat, ...of }) => ({ ...of, id: seat, negotiation: id })),
    )
  }
  const session = isFirst ? await negotiations.session(DEMONSTRATION.id) : null
  if (!session) return
  const { negotiation } = session.conference
  for (const { by, asked } of demonstrationNotes(negotiation)) await session.notebooks.keep(by, asked)
  await clearWithin(session)
}

/** Groups send drafts to their members, and some have answered. */
async function clearWithin({ conference, drafting, clearing }: Session): Promise<void> {
  for (const { by, aim, wording, answers } of demonstrationClearances(conference.negotiation)) {
    const draft = await drafting.bring(by, aim, { wording, reason: '' })
    assert(draft.ok, 'a group of the demonstration may draft')
    const { proposal } = draft.value
    const base = hashOf(groundOf(conference.negotiation, aim))
    await clearing.send(by, { proposal, ...aim, base, wording })
    for (const { by: member, ...said } of answers)
      await clearing.answer(member, { proposal, wording: hashOf(wording), ...said })
  }
}

/** The code of an invitation to the house's own desk, when nobody holds it; null while somebody does. */
export async function deskInvitation({ accreditation }: Opened): Promise<string | null> {
  if (accreditation.isDeskHeld) return null
  const { code } = await accreditation.invite({
    negotiation: null,
    delegation: SECRETARIAT,
    role: 'secretariat',
    name: 'Secretariat',
  })
  return code
}
