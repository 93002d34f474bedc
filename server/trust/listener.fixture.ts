// Somebody in the simulation who listens on the floor: a browser's own replay of the record, which may never miss an
// entry, hear one twice, or come to another state than the house.

import { audienceOf } from '../../shared/attribution.ts'
import type { Actor } from '../../shared/delegations.ts'
import type { FloorMessage } from '../../shared/floor.ts'
import { type Negotiation, NOTHING_YET } from '../../shared/negotiation.ts'
import { apply } from '../../shared/record.ts'
import { assert } from '../../shared/result.ts'
import type { Cable, Ear } from './cable.fixture.ts'

export class Listening implements Ear {
  readonly actor: Actor
  cable: Cable | null = null
  /** The state that what was heard leads to. */
  negotiation: Negotiation = NOTHING_YET

  constructor(actor: Actor) {
    this.actor = actor
  }

  hear(frame: Uint8Array | string): void {
    assert(typeof frame === 'string', 'the floor speaks in texts')
    const message: FloorMessage = JSON.parse(frame)
    if (message.is === 'seated') {
      if (message.since === 0) this.negotiation = NOTHING_YET
      assert(message.since === this.negotiation.head, '[F1] the floor goes on where the listener was')
    }
    // `apply` asserts that each follows the one before.
    if (message.is === 'entries')
      for (const entry of message.entries) this.negotiation = apply(this.negotiation, entry)
  }

  /** As far as it has heard. */
  get readsNames(): boolean {
    return audienceOf(this.actor, this.negotiation).reads === 'names'
  }

  lost(): void {
    this.cable = null
  }
}
