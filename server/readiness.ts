// Drafts that are ready for the head of delegation to table. The mark belongs to the working text and is on exact words:
// any others take it off. It is never on the record, and told to nobody outside the delegation [P11].

import type { Actor } from '../shared/delegations.ts'
import type { DelegationCode, ProposalId, WordingHash } from '../shared/ids.ts'
import type { Negotiation } from '../shared/negotiation.ts'
import { hashOf } from '../shared/prose.ts'
import type { Refusal } from '../shared/refusals.ts'
import { ok, refuse, type Result } from '../shared/result.ts'
import { mayEnter } from '../shared/rights.ts'
import type { Desk, Desks } from './desks.ts'
import type { WorkingTexts } from './working-texts.ts'

type Means = {
  /** The state of things now. */
  readonly negotiation: () => Negotiation
  readonly desks: Desks
  readonly texts: WorkingTexts
  readonly sayDrafts: (delegation: DelegationCode) => void
}

export class Readiness {
  readonly #means: Means

  constructor(means: Means) {
    this.#means = means
  }

  /**
   * Marks the words of a draft as ready, or with null takes the mark off. Whoever says so is of the delegation that owns
   * the draft, and has seen its words as they are; where there are others the answer is that they have moved.
   */
  async mark(
    actor: Actor,
    proposal: ProposalId,
    ready: WordingHash | null,
  ): Promise<Result<WordingHash | null, Refusal>> {
    const { negotiation, desks, texts, sayDrafts } = this.#means
    const desk = desks.get(proposal)
    if (!desk || desk.text.owner !== actor.delegation) return refuse('no-such-proposal')
    const answer = mayEnter(actor, desk.text, negotiation())
    if (!answer.ok) return answer
    const isMoved = () => ready !== null && ready !== hashOf(desk.words)
    if (isMoved()) return refuse('words-have-moved')
    if (ready !== null && !desks.isChanged(desk)) return refuse('nothing-changed')
    await texts.setReady(proposal, ready)
    if (isMoved()) {
      await this.unmark(desk)
      return refuse('words-have-moved')
    }
    desk.text = { ...desk.text, ready }
    sayDrafts(actor.delegation)
    return ok(ready)
  }

  /** There are other words, or they are tabled: the mark goes. */
  async unmark(desk: Desk): Promise<void> {
    desk.text = { ...desk.text, ready: null }
    await this.#means.texts.setReady(desk.text.proposal, null)
  }
}
