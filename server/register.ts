// The register: what the house keeps that is small and does not grow with the talking, as one readable file. It holds
// hashes of codes and sessions, never the codes; whatever the negotiation itself decided is in its record, not here.

import { basename, dirname } from 'node:path'
import { type Adapter, Low } from 'lowdb'
import * as z from 'zod'
import type { Role } from '../shared/delegations.ts'
import { BROWSER_NAMES, type Device, SYSTEM_NAMES } from '../shared/devices.ts'
import {
  type DelegationCode,
  delegationCode,
  type NegotiationId,
  negotiationId,
  type SeatId,
  seatId,
} from '../shared/ids.ts'
import { Damaged, type Disk, NotKept, replaceFile } from './disk.ts'

/** Times are ISO 8601 in UTC. */
export type RegisterData = {
  readonly version: 1
  readonly negotiations: readonly {
    readonly id: NegotiationId
    readonly title: string
    readonly demonstration: boolean
    readonly createdAt: string
  }[]
  readonly seats: readonly {
    readonly id: SeatId
    readonly negotiation: NegotiationId
    readonly delegation: DelegationCode
    readonly role: Role
    readonly name: string
    readonly endedAt?: string
  }[]
  readonly invitations: readonly {
    readonly hash: string
    /** The first letters of its code, by which it is found. */
    readonly handle?: string
    /** Null for the house's own secretariat desk, from which negotiations are created. */
    readonly negotiation: NegotiationId | null
    readonly delegation: DelegationCode
    readonly role: Role
    readonly name: string
    /** The seat it leads back to; one without makes a new seat. */
    readonly seat?: SeatId
    readonly expiresAt: string
    readonly usedAt?: string
  }[]
  /** Public links, the open and the closed; of a negotiation one is open at a time. */
  readonly links: readonly {
    readonly hash: string
    readonly negotiation: NegotiationId
    readonly openedAt: string
    readonly closedAt?: string
  }[]
  readonly sessions: readonly {
    readonly hash: string
    readonly seats: readonly {
      readonly negotiation: NegotiationId
      readonly seat: SeatId
      /** When it was signed in; of earlier houses there is only the session's own beginning. */
      readonly at?: string
    }[]
    /** Whether the session sits at the house's own secretariat desk. */
    readonly desk: boolean
    readonly createdAt: string
    /** When its browser was last there, to ten minutes. */
    readonly seenAt: string
    readonly device?: Device
  }[]
}

export class Register {
  readonly #low: Low<RegisterData>
  #last: Promise<void> = Promise.resolve()
  #stopped: NotKept | null = null

  private constructor(low: Low<RegisterData>) {
    this.#low = low
  }

  /**
   * Opens the register in a file; where there is none, it is empty, and the file is made with the first change.
   * @throws Damaged with what the operator can do
   */
  static async open(file: string, disk: Disk): Promise<Register> {
    await disk.makeFolder(dirname(file))
    const low = new Low(fileAdapter(file, disk), EMPTY)
    await low.read()
    return new Register(low)
  }

  /** As it is on disk. */
  get data(): RegisterData {
    return this.#low.data
  }

  /**
   * One change after the other. Resolves when the new value is on disk; until then, and when it could not be kept, the
   * old one stands. `change` is given the value as it is when its turn comes; what it throws rejects this change alone.
   * @throws NotKept; after a failed sync for every later change too
   */
  change(change: (data: RegisterData) => RegisterData): Promise<void> {
    const changed = this.#last.then(() => this.#adopt(change))
    this.#last = changed.catch(() => {})
    return changed
  }

  async #adopt(change: (data: RegisterData) => RegisterData): Promise<void> {
    if (this.#stopped) throw this.#stopped
    const before = this.#low.data
    // What could not be read back must not be written: the house would not start again.
    const after = SHAPE.parse(change(before))
    try {
      await this.#low.adapter.write(after)
    } catch (failure) {
      if (failure instanceof NotKept && failure.forGood) this.#stopped = failure
      throw failure
    }
    this.#low.data = after
  }
}

const EMPTY: RegisterData = {
  version: 1,
  negotiations: [],
  seats: [],
  invitations: [],
  links: [],
  sessions: [],
}

/** lowdb's own adapter renames without a sync, and leaves an empty file when the power fails. */
const fileAdapter = (file: string, disk: Disk): Adapter<RegisterData> => ({
  async read() {
    const bytes = await disk.read(file)
    if (!bytes) return null
    try {
      return SHAPE.parse(JSON.parse(Buffer.from(bytes).toString()))
    } catch (cause) {
      throw new Damaged(
        basename(file),
        `This is not a register that this house can read: ${because(cause)}.`,
        cause,
      )
    }
  },
  write: (data) => replaceFile(disk, file, Buffer.from(`${JSON.stringify(data, null, 2)}\n`)),
})

function because(cause: unknown): string {
  const issue = cause instanceof z.ZodError ? cause.issues[0] : undefined
  if (issue) return `at ${issue.path.join('.') || 'the top'}, ${issue.message}`
  return cause instanceof Error ? cause.message : 'it makes no sense'
}

const negotiation = z.string().transform(negotiationId)
const delegation = z.string().transform(delegationCode)
const seat = z.string().transform(seatId)
const role = z.enum(['facilitator', 'secretariat', 'head', 'delegate', 'observer'])
const time = z.iso.datetime()
const device = z.strictObject({
  browser: z.enum(BROWSER_NAMES).nullable(),
  system: z.enum(SYSTEM_NAMES).nullable(),
})

/** Strict: what a later house added to the file must not be lost by an earlier one that writes it back. */
const SHAPE: z.ZodType<RegisterData> = z.strictObject({
  version: z.literal(1),
  negotiations: z.array(
    z.strictObject({ id: negotiation, title: z.string(), demonstration: z.boolean(), createdAt: time }),
  ),
  seats: z.array(
    z.strictObject({
      id: seat,
      negotiation,
      delegation,
      role,
      name: z.string(),
      endedAt: time.exactOptional(),
    }),
  ),
  invitations: z.array(
    z.strictObject({
      hash: z.string(),
      handle: z.string().exactOptional(),
      negotiation: negotiation.nullable(),
      delegation,
      role,
      name: z.string(),
      seat: seat.exactOptional(),
      expiresAt: time,
      usedAt: time.exactOptional(),
    }),
  ),
  /** A register of before there were links has none. */
  links: z
    .array(z.strictObject({ hash: z.string(), negotiation, openedAt: time, closedAt: time.exactOptional() }))
    .default([]),
  sessions: z.array(
    z.strictObject({
      hash: z.string(),
      seats: z.array(z.strictObject({ negotiation, seat, at: time.exactOptional() })),
      desk: z.boolean(),
      createdAt: time,
      seenAt: time,
      device: device.exactOptional(),
    }),
  ),
})
