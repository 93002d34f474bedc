// The keys that speak for seats, as a record leads to them, and what they have signed. The house asks it before it records
// an act, and whoever verifies the record asks again [R13].

import type { Act, Entry } from './acts.ts'
import { type Actor, HOUSE } from './delegations.ts'
import type { NegotiationId, ParagraphId, SeatKey } from './ids.ts'
import type { SignatureFault } from './refusals.ts'
import { claimOf, type IsActSigned, type Signed, type Voucher } from './signing.ts'

/** A key that speaks for a seat. */
export type Enrolled = {
  readonly by: Actor
  /** The entry that enrolled it. */
  readonly since: number
  /** How many entries it has signed. */
  readonly signed: number
}

/** An act somebody is said to have done. */
export type Vouched = {
  readonly by: Actor
  readonly act: Act
  readonly voucher: Voucher | undefined
  /** Null before it is convened. */
  readonly negotiation: NegotiationId | null
}

/** What the house says by itself: nobody else can, and it follows from what it was given or from what was said before. */
const SAID_BY_THE_HOUSE: ReadonlySet<Act['does']> = new Set(['convene', 'import-draft', 'close-silence'])

/** Whether an entry is the house's own, and no seat's. */
export const isOfTheHouse = ({ by, act }: Pick<Entry, 'by' | 'act'>): boolean =>
  by.seat === HOUSE.seat && (SAID_BY_THE_HOUSE.has(act.does) || closesToObservers(act))

/** A negotiation begins so; that its text is opened to observers only a seat says [T10]. */
const closesToObservers = (act: Act): boolean =>
  act.does === 'set-observing' && act.observersRead === 'issued'

export class Signatures {
  readonly #keys = new Map<SeatKey, Enrolled>()
  readonly #used = new Set<string>()
  readonly #isSigned: IsActSigned
  #since: number | null = null
  /** Where words have been typed on the screen, or could have been: everywhere, once that was so for the whole text. */
  readonly #onScreen = new Set<ParagraphId>()
  #isAllOnScreen = false

  constructor(isSigned: IsActSigned, entries: readonly Entry[] = []) {
    this.#isSigned = isSigned
    for (const entry of entries) this.take(entry)
  }

  /** The keys that were enrolled, in that order. */
  get keys(): ReadonlyMap<SeatKey, Enrolled> {
    return this.#keys
  }

  /** The entry since which every act of a seat is signed: the one that says so, or the first that enrolled a key. */
  get since(): number | null {
    return this.#since
  }

  /**
   * Why nothing shows that the seat said it; null when something does. What is not signed is taken from a record that
   * does not say yet that acts are signed; `isDemanded` takes it from nobody.
   */
  judge(vouched: Vouched, isDemanded = false): SignatureFault | null {
    const { voucher, act } = vouched
    if (voucher === undefined) {
      if (isOfTheHouse(vouched)) return null
      return isDemanded || this.#since !== null ? 'not-signed' : null
    }
    if (voucher === 'typed-on-screen')
      return act.does === 'table' && this.#wasOnScreen(act.paragraph) ? null : 'not-typed-on-screen'
    return this.#faultOf(vouched, voucher)
  }

  /** Takes an entry that is on the record. */
  take({ number, by, act, voucher }: Entry): void {
    if (act.does === 'set-drafting' && act.drafting === 'screen') this.#putOnScreen(act.paragraph)
    if (act.does === 'convene' && act.acts === 'signed') this.#since = number
    if (voucher === undefined || voucher === 'typed-on-screen') return
    this.#since ??= number
    this.#used.add(voucher.once)
    const known = this.#keys.get(voucher.key) ?? { by, since: number, signed: 0 }
    this.#keys.set(voucher.key, { ...known, signed: known.signed + 1 })
  }

  #putOnScreen(paragraph?: ParagraphId): void {
    if (paragraph) this.#onScreen.add(paragraph)
    else this.#isAllOnScreen = true
  }

  /** What was typed there last may be recorded when the screen is off already. */
  #wasOnScreen(paragraph: ParagraphId): boolean {
    return this.#isAllOnScreen || this.#onScreen.has(paragraph)
  }

  #faultOf({ by, act, negotiation }: Vouched, signed: Signed): SignatureFault | null {
    const where = negotiation ?? (act.does === 'convene' ? act.negotiation : null)
    if (!where) return 'signature-does-not-fit'
    if (this.#used.has(signed.once)) return 'signed-already'
    const known = this.#keys.get(signed.key)
    if (signed.enrols && known) return 'key-is-enrolled'
    if (!signed.enrols && !known) return 'key-is-not-enrolled'
    if (known && !isSame(known.by, by)) return 'key-of-another-seat'
    return this.#isSigned(claimOf({ negotiation: where, by }, act, signed)) ? null : 'signature-does-not-fit'
  }
}

const isSame = (one: Actor, other: Actor): boolean =>
  one.seat === other.seat && one.role === other.role && one.delegation === other.delegation
