// The desks of the delegations: every working text with its words as they last stood on disk, and which of them a
// delegation means when it goes on writing on a paragraph.

import { randomUUID } from 'node:crypto'
import * as Y from 'yjs'
import type { Seen } from '../shared/acts.ts'
import { bridgingWords, type Intent } from '../shared/bridging.ts'
import type { Actor } from '../shared/delegations.ts'
import type { Draft } from '../shared/floor.ts'
import {
  type DelegationCode,
  type ParagraphId,
  type ProposalId,
  proposalId,
  type WordingHash,
} from '../shared/ids.ts'
import { insistedOn } from '../shared/merge.ts'
import {
  aboutOf,
  type Aim,
  besideMerged,
  earlierGround,
  groundOf,
  sameMeaning,
  startingWords,
} from '../shared/meanings.ts'
import { draftingOn, type Negotiation, pendingOn } from '../shared/negotiation.ts'
import type { Drafting } from '../shared/paragraphs.ts'
import { isPending, sponsorsOf, wordingOf } from '../shared/proposals.ts'
import { comesToDecision } from '../shared/standing.ts'
import { hashOf, type Prose, sameProse } from '../shared/prose.ts'
import { writeProse } from '../shared/working-text.ts'
import type { Room } from './rooms/room.ts'
import { wordsIn } from './rooms/text.ts'
import type { WorkingText, WorkingTexts } from './working-texts.ts'

/** A working text in drafting: its words as last durable, and its room while it is open. */
export type Desk = {
  text: WorkingText
  words: Prose
  room: Promise<Room> | null
  /** While a new base is being typed into it: who was typing on the screen. */
  carrying: { typist: Actor | null } | null
  /** Tabled on the screen in other words than it held: it goes there once its words are those. */
  isAwaited: boolean
}

/** What somebody wants who comes to write: `another` proposal, or words `apart` from those that everyone reads [D5]. */
type Coming = { readonly another: boolean; readonly apart: boolean }

export class Desks {
  readonly #desks = new Map<ProposalId, Desk>()
  /** Working texts on their way to the disk, so that two seats that ask at once get the same. */
  readonly #comingUp = new Map<ProposalId, Promise<Desk>>()
  readonly #given = new Map<string, ProposalId>()
  readonly #listeners = new Set<(desk: Desk) => void>()
  readonly #negotiation: () => Negotiation
  readonly #texts: WorkingTexts

  /** `negotiation` answers the state of things now. */
  constructor(negotiation: () => Negotiation, texts: WorkingTexts) {
    this.#negotiation = negotiation
    this.#texts = texts
  }

  /** A desk for every working text there is on disk. */
  async open(): Promise<readonly Desk[]> {
    for (const text of this.#texts.all()) {
      const words = wordsIn((await this.#texts.read(text.proposal)).updates)
      // A house that was killed between a letter and the mark's end must not call other words ready.
      this.#put(text.ready === hashOf(words) ? text : { ...text, ready: null }, words)
    }
    return this.all
  }

  /** The desk of this proposal; where there is none, one with a new working text that starts from what is known. */
  setUp(text: WorkingText): Promise<Desk> {
    const known = this.#desks.get(text.proposal)
    if (known) return Promise.resolve(known)
    const coming =
      this.#comingUp.get(text.proposal) ??
      this.#bringUp(text).finally(() => this.#comingUp.delete(text.proposal))
    this.#comingUp.set(text.proposal, coming)
    return coming
  }

  get(proposal: ProposalId): Desk | undefined {
    return this.#desks.get(proposal)
  }

  get all(): readonly Desk[] {
    return [...this.#desks.values()]
  }

  /** A desk as a delegation that drafts at it hears of it: whether it is ready is for its owner's seats to know [P11]. */
  draftOf(desk: Desk, to: DelegationCode): Draft {
    const { proposal, owner, live } = desk.text
    const changed = this.isChanged(desk)
    const ready = changed && desk.text.ready !== null && owner === to
    return { proposal, ...this.intentOf(desk.text), owner, live, changed, ready }
  }

  /** Whether its words differ from what is tabled, or from what it started from where nothing is tabled yet. */
  isChanged({ text, words }: Desk): boolean {
    return !sameProse(words, this.startOf(text))
  }

  /** The desks at which something about a paragraph is drafted. */
  about(paragraph: ParagraphId): readonly Desk[] {
    return this.all.filter(
      ({ text }) => text.paragraph === paragraph || aboutOf(this.aimOf(text)).includes(paragraph),
    )
  }

  /** The desks about a paragraph whose words or place an acceptance has changed; a merger touches two. */
  touchedBy({ paragraph, taken = [] }: { paragraph: ParagraphId; taken?: readonly Seen[] }) {
    const known = taken.flatMap(({ proposal }) => this.#negotiation().proposals.get(proposal) ?? [])
    const touched = new Set([paragraph, ...known.flatMap(aboutOf)])
    return [...new Set([...touched].flatMap((id) => this.about(id)))]
  }

  /** How what is drafted at a desk is drafted now. */
  wayOf(text: WorkingText): Drafting {
    return draftingOn(this.#negotiation(), this.aimOf(text).paragraph)
  }

  /** The words of a desk are these by now, and on disk. */
  write(desk: Desk, words: Prose): void {
    desk.words = words
    for (const listen of this.#listeners) listen(desk)
  }

  /** Calls back when the words of a desk have changed; gives back how to stop that. */
  onWords(listen: (desk: Desk) => void): () => void {
    this.#listeners.add(listen)
    return () => this.#listeners.delete(listen)
  }

  /** The desks at which something inside the words of a proposal is drafted. */
  inside(outer: ProposalId): readonly Desk[] {
    return this.all.filter(({ text }) => {
      const { meaning } = this.aimOf(text)
      return meaning.is === 'within' && meaning.proposal === outer
    })
  }

  /** What a working text is on: what was tabled may have gone on to another paragraph since, with the words it is on. */
  aimOf({ proposal, paragraph, meaning }: WorkingText): Aim {
    const aim: Aim = this.#negotiation().proposals.get(proposal) ?? { paragraph, meaning }
    return { paragraph: aim.paragraph, meaning: aim.meaning }
  }

  /** What a delegation has in drafting, also as a co-sponsor let into the room [P7]; decided proposals no longer. */
  draftsOf(delegation: DelegationCode): readonly Draft[] {
    return this.all
      .filter((desk) => this.drafters(desk).includes(delegation) && this.#isPending(desk.text))
      .map((desk) => this.draftOf(desk, delegation))
  }

  /** The delegations that draft at a desk: the owner, and co-sponsors it has opened the room to. */
  drafters({ text }: Desk): readonly DelegationCode[] {
    const tabled = this.#negotiation().proposals.get(text.proposal)
    return tabled?.sharesRoom ? sponsorsOf(tabled) : [text.owner]
  }

  /** What it is on, and what it is made from. */
  intentOf(text: WorkingText): Intent {
    return { ...this.aimOf(text), ...(text.from && { from: text.from }) }
  }

  /** What the words of a working text are compared with, and start from. */
  startOf(text: WorkingText): Prose {
    return startingWords(this.#negotiation(), text.proposal, this.aimOf(text))
  }

  /** The ground that a working text stands on now. */
  baseOf(text: WorkingText): WordingHash {
    return hashOf(groundOf(this.#negotiation(), this.aimOf(text)))
  }

  /** The ground on which a new working text starts: that of the tabled words it starts from, or the present one. */
  baseFor(proposal: ProposalId, aim: Aim): WordingHash {
    const tabled = this.#negotiation().proposals.get(proposal)
    return tabled ? wordingOf(tabled).base : hashOf(groundOf(this.#negotiation(), aim))
  }

  /** Whether something was accepted since the words of this desk were last brought up to date. */
  isBehind({ text }: Desk): boolean {
    return text.base !== this.baseOf(text)
  }

  /**
   * Words of a desk as they read on the ground there is now: its own changes stay, what was accepted is in them [B4].
   * Words that are those on the table become what became of those.
   */
  rebased({ text }: Desk, words: Prose): Prose {
    const negotiation = this.#negotiation()
    const wordings = negotiation.proposals.get(text.proposal)?.wordings ?? []
    const then = wordings.findLast(({ base }) => base === text.base)
    const now = wordings.at(-1)
    if (then && now?.carried && now.base === this.baseOf(text) && sameProse(then.prose, words))
      return now.prose
    const aim = this.aimOf(text)
    const after = groundOf(negotiation, aim)
    const before = earlierGround(negotiation, aim, text.base)
    if (!before) return words
    // What was written on a paragraph that was merged into this one finds its place in the whole [M5].
    const [beside, own] = [before, words].map((side) => besideMerged(negotiation, text.paragraph, side))
    return beside && own && aim.paragraph !== text.paragraph
      ? insistedOn(beside, after, own)
      : insistedOn(before, after, words)
  }

  /**
   * The proposal a delegation writes on when it comes to a paragraph with something in mind: the one it is at already,
   * unless it asks for `another`; else one for which a working text nobody has written in is there; else a new one, as
   * always when it is made from others. Who writes `apart` is led to none that is live.
   */
  proposalFor(delegation: DelegationCode, { from, ...aim }: Intent, { another, apart }: Coming): ProposalId {
    if (from) return proposalId(randomUUID())
    const isFor = (id: ProposalId) => !apart || !this.get(id)?.text.live
    const pending = another ? undefined : this.#pendingOf(delegation, aim, isFor)
    const untouched = this.#untouchedOf(delegation, aim).find(isFor)
    const key = `${delegation} ${aim.paragraph} ${JSON.stringify(aim.meaning)}${apart ? ' apart' : ''}`
    return pending ?? untouched ?? this.#newOne(key)
  }

  /** The last it is drafting in words of its own, or has tabled; undefined when it has none. */
  #pendingOf(
    delegation: DelegationCode,
    aim: Aim,
    isFor: (id: ProposalId) => boolean,
  ): ProposalId | undefined {
    const drafted = this.#on(delegation, aim).findLast(
      (desk) => isFor(desk.text.proposal) && this.#isPending(desk.text) && !this.#isUntouched(desk),
    )
    const tabled = pendingOn(this.#negotiation(), aim.paragraph).findLast(
      ({ id, owner, meaning }) => isFor(id) && owner === delegation && sameMeaning(meaning, aim.meaning),
    )
    return drafted?.text.proposal ?? tabled?.id
  }

  /** Working texts nobody has written in: they serve for the next proposal, so that a click leaves nothing behind. */
  #untouchedOf(delegation: DelegationCode, aim: Aim): readonly ProposalId[] {
    const untouched = this.#on(delegation, aim).filter((desk) => this.#isUntouched(desk))
    return untouched.map(({ text }) => text.proposal)
  }

  #on(delegation: DelegationCode, { paragraph, meaning }: Aim): readonly Desk[] {
    return this.all.filter(({ text }) => {
      const aim = this.aimOf(text)
      return text.owner === delegation && aim.paragraph === paragraph && sameMeaning(aim.meaning, meaning)
    })
  }

  /** One id for all who ask while the first working text of a delegation on a paragraph is on its way to the disk. */
  #newOne(key: string): ProposalId {
    const given = this.#given.get(key)
    if (given && !this.#desks.has(given)) return given
    const proposal = proposalId(randomUUID())
    this.#given.set(key, proposal)
    return proposal
  }

  async #bringUp(text: WorkingText): Promise<Desk> {
    const paragraph = this.#negotiation().paragraphs.get(text.paragraph)
    const words =
      text.from && paragraph ? bridgingWords(this.#negotiation(), paragraph, text.from) : this.startOf(text)
    const doc = new Y.Doc()
    writeProse(doc, words)
    await this.#texts.create(text, Y.encodeStateAsUpdate(doc))
    return this.#put(text, words)
  }

  #put(text: WorkingText, words: Prose): Desk {
    const desk: Desk = { text, words, room: null, carrying: null, isAwaited: false }
    this.#desks.set(text.proposal, desk)
    return desk
  }

  /**
   * Whether there may be more to write on a proposal: also on one that was set aside, for it may be taken up again [K2];
   * not where its paragraph or the proposal it is inside is decided.
   */
  mayGoOn(text: WorkingText): boolean {
    const negotiation = this.#negotiation()
    const { is } = negotiation.proposals.get(text.proposal)?.state ?? { is: 'tabled' }
    if (is !== 'tabled' && is !== 'parked' && is !== 'not-retained') return false
    return comesToDecision(this.aimOf(text), negotiation)
  }

  #isPending({ proposal }: WorkingText): boolean {
    const tabled = this.#negotiation().proposals.get(proposal)
    return !tabled || isPending(tabled)
  }

  #isUntouched({ text, words }: Desk): boolean {
    return !this.#negotiation().proposals.has(text.proposal) && sameProse(words, this.startOf(text))
  }
}
