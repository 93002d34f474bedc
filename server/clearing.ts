// Clearance in session: a group's coordinator sends a draft to the members, and they answer. Each thing asked is judged,
// written to disk and told, one after the other; it is told to the seats of the group and of its members, and to nobody
// else [E2].

import type { Actor } from '../shared/delegations.ts'
import {
  type Answering,
  type Clearance,
  type ClearanceNow,
  hearersOf,
  isEarlier,
  isOver,
  mayAnswer,
  maySend,
  type Sending,
  withWord,
} from '../shared/clearances.ts'
import type { DelegationCode } from '../shared/ids.ts'
import { isWritten, sameMeaning } from '../shared/meanings.ts'
import { hashOf } from '../shared/prose.ts'
import type { Refusal } from '../shared/refusals.ts'
import { ok, refuse, type Result } from '../shared/result.ts'
import type { Clearances } from './clearances.ts'
import type { Clock, Conference } from './conference.ts'
import type { Desks } from './desks.ts'
import type { Floor } from './floor.ts'
import type { Log } from './log.ts'

/** More drafts than a group can have its members read; a house keeps them all in memory. */
const MOST_OF_A_GROUP = 200

type Means = {
  readonly conference: Conference
  readonly kept: Clearances
  readonly desks: Desks
  readonly floor: Floor
  readonly clock: Clock
  readonly log: Log
}

export class Clearing {
  readonly #means: Means
  /** What each delegation was told last, so that it is told again only when there is something else. */
  readonly #told = new Map<DelegationCode, string>()
  #last: Promise<unknown> = Promise.resolve()

  constructor(means: Means) {
    this.#means = means
    means.desks.onWords(({ text }) => {
      if (means.kept.get(text.proposal)) this.look()
    })
    this.look() // nobody listens yet: what they hear when they come in is what they were told
  }

  /** Sends a draft of the actor's group to its members, in these words. */
  send(actor: Actor, sending: Sending): Promise<Result<Clearance, Refusal>> {
    return this.#inTurn(async () => {
      const { conference, kept, desks, clock } = this.#means
      const { negotiation } = conference
      const answer = maySend(actor, sending, negotiation)
      if (!answer.ok) return answer
      const { proposal, paragraph, meaning, base, wording } = sending
      const group = actor.delegation
      const drafted = desks.get(proposal)
      if (drafted?.text.owner !== group) return refuse('no-such-proposal')
      const aim = desks.aimOf(drafted.text)
      if (aim.paragraph !== paragraph || !sameMeaning(aim.meaning, meaning))
        return refuse('proposal-is-elsewhere')
      const known = this.#open(kept.get(proposal))
      if (known?.base === base && hashOf(known.wording) === hashOf(wording)) return refuse('sent-already')
      if (!known && this.#openOf(group).length >= MOST_OF_A_GROUP) return refuse('too-many-clearances')
      const at = new Date(clock()).toISOString()
      const { head } = negotiation
      const said = known?.said ?? []
      const sent = { proposal, paragraph, meaning, group, base, wording, at, head, said }
      await kept.send(sent)
      return ok(sent)
    })
  }

  /** Keeps what a member says to the words its group has sent. */
  answer(actor: Actor, answering: Answering): Promise<Result<Clearance, Refusal>> {
    return this.#inTurn(async () => {
      const { conference, kept, clock } = this.#means
      const { proposal, wording, answer: said, objection } = answering
      const allowed = mayAnswer(actor, answering, this.#open(kept.get(proposal)), conference.negotiation)
      if (!allowed.ok) return allowed
      const member = actor.delegation
      const at = new Date(clock()).toISOString()
      const word = said && {
        member,
        answer: said,
        objection: said === 'objects' ? objection : '',
        wording,
        at,
      }
      await kept.say(proposal, member, word)
      return ok(withWord(allowed.value, member, word))
    })
  }

  /** The clearances a delegation hears of: its group's, as a member, or its own. */
  clearancesOf(delegation: DelegationCode): readonly ClearanceNow[] {
    const { conference, kept, desks } = this.#means
    const { negotiation } = conference
    return kept.all().flatMap((clearance) => {
      if (!this.#open(clearance) || !hearersOf(negotiation, clearance.group).includes(delegation)) return []
      const words = desks.get(clearance.proposal)?.words ?? []
      return [{ ...clearance, isEarlier: isEarlier(clearance, words, negotiation) }]
    })
  }

  /** Something has changed, on the record or in a draft: those whom it concerns are told how it stands now. */
  look(): void {
    const { conference, floor, kept } = this.#means
    const groups = new Set(kept.all().map(({ group }) => group))
    const concerned = new Set([...groups].flatMap((group) => hearersOf(conference.negotiation, group)))
    for (const delegation of concerned) {
      const clearances = this.clearancesOf(delegation)
      const now = JSON.stringify(clearances)
      if ((this.#told.get(delegation) ?? '[]') === now) continue
      this.#told.set(delegation, now)
      floor.sayClearances(delegation, clearances)
    }
  }

  async close(): Promise<void> {
    await this.#last
    await this.#means.kept.close()
  }

  /** What is open of it: what is tabled or decided is asked of nobody any more. */
  #open(clearance: Clearance | undefined): Clearance | undefined {
    if (!clearance || isOver(clearance, this.#means.conference.negotiation)) return undefined
    return this.#isDiscarded(clearance) ? undefined : clearance
  }

  /** Whether the group has given up what it sent, where nobody writes it [P14]; other words are on their desk. */
  #isDiscarded({ proposal, meaning }: Clearance): boolean {
    return !isWritten(meaning) && !this.#means.desks.get(proposal)?.text.attached
  }

  #openOf(group: DelegationCode): readonly Clearance[] {
    return this.#means.kept.all().filter((one) => one.group === group && this.#open(one))
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work)
    this.#last = done.then(() => this.#settle()).catch(() => undefined)
    return done
  }

  /** What was answered is on disk: it is told, and a file that has grown long is written anew. */
  async #settle(): Promise<void> {
    try {
      this.look()
      await this.#means.kept.tidy((clearance) => !this.#open(clearance))
    } catch (cause) {
      this.#means.log.fault('a clearance is kept, and the file could not be tidied', cause)
    }
  }
}
