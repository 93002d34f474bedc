// Invitations: codes, each of which gives one seat to whoever shows it first, and how one is found by its code. What it
// gives, and to whom, is for accreditation.ts.

import { randomBytes } from 'node:crypto'
import type { Role } from '../shared/delegations.ts'
import type { DelegationCode, NegotiationId, SeatId } from '../shared/ids.ts'
import type { Clock } from './conference.ts'
import type { Register, RegisterData } from './register.ts'
import { hashOf, isSame } from './secrets.ts'

export type Invited = {
  /** Null for the house's own desk, from which negotiations are created. */
  readonly negotiation: NegotiationId | null
  readonly delegation: DelegationCode
  readonly role: Role
  readonly name: string
  /** The seat it leads back to; without one, it makes a new seat. */
  readonly seat?: SeatId
}

export type InvitationEntry = RegisterData['invitations'][number]

const HOUR = 3_600_000
/** An invitation is used within a fortnight: letters to capitals take that long. */
const INVITATION_LASTS = 14 * 24 * HOUR
/** 128 bits: it is used once, and expires. */
const INVITATION_BYTES = 16
/** What an invitation is found by, before the code is compared: whoever does not know it guesses at no invitation. */
const HANDLE_BYTES = 6
const HANDLE_LENGTH = 8
/** Wrong codes that an invitation takes in an hour. A person who copies a link wrongly does so once or twice. */
const MOST_WRONG = 10

export class Invitations {
  readonly #register: Register
  readonly #clock: Clock
  /** Wrong codes that were shown for an invitation, by its handle; one an hour after another is forgotten. */
  readonly #wrong = new Map<string, readonly number[]>()

  constructor(register: Register, clock: Clock) {
    this.#register = register
    this.#clock = clock
  }

  /** Writes an invitation. Its code is answered once; the register keeps the hash [S1]. */
  async write(invited: Invited): Promise<{ readonly code: string; readonly expiresAt: string }> {
    const handle = randomBytes(HANDLE_BYTES).toString('base64url')
    const code = `${handle}${randomBytes(INVITATION_BYTES).toString('base64url')}`
    const expiresAt = new Date(this.#clock() + INVITATION_LASTS).toISOString()
    await this.#register.change((data) => ({
      ...data,
      invitations: [...data.invitations, { ...invited, handle, hash: hashOf(code), expiresAt }],
    }))
    return { code, expiresAt }
  }

  /**
   * The invitation that a code is for, while it is good. It is found by the code's first letters and compared as a whole
   * in a time that tells nothing; one that was guessed at too often answers as if it were not there [S8].
   */
  open(code: string): InvitationEntry | null {
    const hash = hashOf(code)
    const handle = code.slice(0, HANDLE_LENGTH)
    const { invitations } = this.#register.data
    const named = invitations.find((each) => each.handle === handle)
    // Invitations of an earlier house have no handle.
    const found = named ?? invitations.find((each) => !each.handle && isSame(each.hash, hash))
    if (!found || this.#isGuessedAt(handle)) return null
    if (!isSame(found.hash, hash)) {
      this.#wrong.set(handle, [...(this.#wrong.get(handle) ?? []), this.#clock()])
      return null
    }
    return !found.usedAt && Date.parse(found.expiresAt) > this.#clock() ? found : null
  }

  #isGuessedAt(handle: string): boolean {
    const wrong = this.#wrong.get(handle)?.filter((at) => at + HOUR > this.#clock())
    if (!wrong) return false
    this.#wrong.set(handle, wrong)
    return wrong.length >= MOST_WRONG
  }
}
