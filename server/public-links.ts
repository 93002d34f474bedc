// Public links: for a negotiation whose secretariat opens one, whoever shows its code reads what an observer reads, with no
// seat. The register keeps the code's hash [S6, S7].

import { randomBytes } from 'node:crypto'
import type { NegotiationId } from '../shared/ids.ts'
import { ok, refuse, type Result } from '../shared/result.ts'
import type { Clock } from './conference.ts'
import type { Register, RegisterData } from './register.ts'
import { hashOf, isSame } from './secrets.ts'

export type LinkRefusal = 'link-is-open'

type Link = RegisterData['links'][number]

/** 192 bits: a public link has no end but being closed. */
const LINK_BYTES = 18

export class PublicLinks {
  readonly #register: Register
  readonly #clock: Clock
  readonly #isHidden: (negotiation: NegotiationId) => boolean

  /** `isHidden`: whether nobody comes in to a negotiation, whatever it has open. */
  constructor(register: Register, clock: Clock, isHidden: (negotiation: NegotiationId) => boolean) {
    this.#register = register
    this.#clock = clock
    this.#isHidden = isHidden
  }

  /** Opens the public link of a negotiation; answers its code, of which the register keeps the hash [S6]. */
  async open(negotiation: NegotiationId): Promise<Result<string, LinkRefusal>> {
    if (this.of(negotiation)) return refuse('link-is-open')
    const code = randomBytes(LINK_BYTES).toString('hex')
    const opened = { hash: hashOf(code), negotiation, openedAt: iso(this.#clock()) }
    await this.#register.change((data) => ({
      ...data,
      // Of two that are opened at once the later is the one there is.
      links: [...closed(data.links, negotiation, opened.openedAt), opened],
    }))
    return ok(code)
  }

  /** Closes it for good, and shows out whoever reads by it [S7]. */
  async close(negotiation: NegotiationId): Promise<void> {
    const closedAt = iso(this.#clock())
    await this.#register.change((data) => ({ ...data, links: closed(data.links, negotiation, closedAt) }))
    for (const listen of this.#onClosed) listen(negotiation)
  }

  /** `listen` hears of every link that is closed; answers how to stop that. */
  onClosed(listen: (negotiation: NegotiationId) => void): () => void {
    this.#onClosed.add(listen)
    return () => this.#onClosed.delete(listen)
  }

  readonly #onClosed = new Set<(negotiation: NegotiationId) => void>()

  /** Since when a negotiation has an open public link; null while it has none. */
  of(negotiation: NegotiationId): { readonly openedAt: string } | null {
    const open = this.#link(negotiation)
    return open ? { openedAt: open.openedAt } : null
  }

  /** Whether this is the open public link of the negotiation. */
  isOpen(negotiation: NegotiationId, code: string): boolean {
    if (this.#isHidden(negotiation)) return false // [S5]
    const open = this.#link(negotiation)
    return open !== undefined && isSame(open.hash, hashOf(code))
  }

  #link(negotiation: NegotiationId): Link | undefined {
    return this.#register.data.links.find((link) => link.negotiation === negotiation && !link.closedAt)
  }
}

const closed = (links: readonly Link[], negotiation: NegotiationId, closedAt: string): readonly Link[] =>
  links.map((link) => (link.negotiation === negotiation && !link.closedAt ? { ...link, closedAt } : link))

const iso = (time: number): string => new Date(time).toISOString()
