// Which of its working texts a delegation means when it comes to a paragraph.

import type { Intent } from '../shared/bridging.ts'
import { SECRETARIAT } from '../shared/delegations.ts'
import { isApart, type RoomOf } from '../shared/drafters.ts'
import type { DelegationCode, ProposalId } from '../shared/ids.ts'
import { type Aim, sameMeaning } from '../shared/meanings.ts'
import { type Negotiation, pendingOn } from '../shared/negotiation.ts'
import { type Chance, newProposal } from './chance.ts'
import type { Coming, Desk, Desks } from './desks.ts'

export class Choosing {
  readonly #desks: Desks
  readonly #negotiation: () => Negotiation
  readonly #chance: Chance
  readonly #given = new Map<string, ProposalId>()

  constructor(desks: Desks, negotiation: () => Negotiation, chance: Chance) {
    this.#chance = chance
    this.#desks = desks
    this.#negotiation = negotiation
  }

  /** The name of a proposal that is nowhere yet. */
  anew(): ProposalId {
    return newProposal(this.#chance)
  }

  /** The room in which the secretariat takes down what a delegation says about a paragraph: the one there is, or a new one [U2]. */
  roomFor(spokenBy: DelegationCode, aim: Aim): RoomOf {
    const known = this.#desks.all.find(({ text }) => {
      const about = this.#desks.roomAt(text)
      return about.spokenBy === spokenBy && sameAim(about, aim)
    })
    const key = `said by ${spokenBy} ${aim.paragraph} ${JSON.stringify(aim.meaning)}`
    const proposal = known?.text.proposal ?? this.#newOne(key)
    return { proposal, ...aim, owner: SECRETARIAT, spokenBy, live: false }
  }

  /**
   * The proposal a delegation writes on when it comes to a paragraph with something in mind: the one it is at already,
   * unless it asks for `another`; else one for which a working text nobody has written in is there; else a new one, as
   * always when it is made from others. Who writes `apart` is led to none that is live.
   */
  proposalFor(delegation: DelegationCode, { from, ...aim }: Intent, { another, apart }: Coming): ProposalId {
    if (from) return this.anew()
    const isFor = (id: ProposalId) => !apart || !this.#desks.get(id)?.text.live
    const pending = another ? undefined : this.#pendingOf(delegation, aim, isFor)
    const untouched = this.#untouchedOf(delegation, aim).find(isFor)
    const key = `${delegation} ${aim.paragraph} ${JSON.stringify(aim.meaning)}${apart ? ' apart' : ''}`
    return pending ?? untouched ?? this.#newOne(key)
  }

  /** The proposal in which a delegation prepares what nobody writes: one it has not tabled, prepared by now or not, or a new one. */
  unwrittenFor(delegation: DelegationCode, aim: Aim): ProposalId {
    const { proposals } = this.#negotiation()
    const known = this.#on(delegation, aim).find(({ text }) => !proposals.has(text.proposal))
    return (
      known?.text.proposal ?? this.#newOne(`${delegation} ${aim.paragraph} ${JSON.stringify(aim.meaning)}`)
    )
  }

  /** The last it is drafting in words of its own, or has tabled; undefined when it has none. */
  #pendingOf(
    delegation: DelegationCode,
    aim: Aim,
    isFor: (id: ProposalId) => boolean,
  ): ProposalId | undefined {
    const drafted = this.#on(delegation, aim).findLast(
      (desk) =>
        isFor(desk.text.proposal) && this.#desks.isPending(desk.text) && !this.#desks.isUntouched(desk),
    )
    const tabled = pendingOn(this.#negotiation(), aim.paragraph).findLast(
      ({ id, owner, meaning }) => isFor(id) && owner === delegation && sameMeaning(meaning, aim.meaning),
    )
    return drafted?.text.proposal ?? tabled?.id
  }

  /** Working texts nobody has written in: they serve for the next proposal, so that a click leaves nothing behind. */
  #untouchedOf(delegation: DelegationCode, aim: Aim): readonly ProposalId[] {
    const untouched = this.#on(delegation, aim).filter((desk) => this.#desks.isUntouched(desk))
    return untouched.map(({ text }) => text.proposal)
  }

  #on(delegation: DelegationCode, aim: Aim): readonly Desk[] {
    return this.#desks.all.filter(({ text }) => {
      const room = this.#desks.roomAt(text)
      return room.owner === delegation && sameAim(room, aim) && !isApart(room)
    })
  }

  /** One id for all who ask while the first working text of a delegation on a paragraph is on its way to the disk. */
  #newOne(key: string): ProposalId {
    const given = this.#given.get(key)
    if (given && !this.#desks.get(given)) return given
    const proposal = this.anew()
    this.#given.set(key, proposal)
    return proposal
  }
}

const sameAim = (one: Aim, other: Aim): boolean =>
  one.paragraph === other.paragraph && sameMeaning(one.meaning, other.meaning)
