// The desks of the delegations: every working text with its words as they last stood on disk, and which of them a
// delegation means when it goes on writing on a paragraph.

import * as Y from 'yjs'
import type { Seen } from '../shared/acts.ts'
import { bridgingWords } from '../shared/bridging.ts'
import type { Actor } from '../shared/delegations.ts'
import { draftersOf, isApart, roomFor, roomNow, type RoomOf } from '../shared/drafters.ts'
import type { Draft } from '../shared/floor.ts'
import { type DelegationCode, type ParagraphId, type ProposalId, type WordingHash } from '../shared/ids.ts'
import { goneOnToSecond } from '../shared/halving.ts'
import { insistedOn } from '../shared/merge.ts'
import {
  aboutOf,
  type Aim,
  besideMerged,
  earlierGround,
  groundOf,
  isWritten,
  startingWords,
} from '../shared/meanings.ts'
import { draftingOn, type Negotiation } from '../shared/negotiation.ts'
import { isPending, wordingOf } from '../shared/proposals.ts'
import { splitAlong } from '../shared/splitting.ts'
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
export type Coming = { readonly another: boolean; readonly apart: boolean }

export class Desks {
  readonly #desks = new Map<ProposalId, Desk>()
  /** Working texts on their way to the disk, so that two seats that ask at once get the same. */
  readonly #comingUp = new Map<ProposalId, Promise<Desk>>()
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

  /** The desk of this proposal; where there is none, one with a new working text, in these words or in what is known. */
  setUp(text: WorkingText, words?: Prose): Promise<Desk> {
    const known = this.#desks.get(text.proposal)
    if (known) return Promise.resolve(known)
    const coming =
      this.#comingUp.get(text.proposal) ??
      this.#bringUp(text, words).finally(() => this.#comingUp.delete(text.proposal))
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
    const room = this.roomAt(desk.text)
    const changed = this.isChanged(desk)
    const ready = changed && desk.text.ready !== null && room.owner === to
    const { attached } = desk.text
    if (!attached || !changed) return { ...room, changed, ready }
    if (!isWritten(room.meaning))
      return { ...room, changed, ready, unwritten: { wording: desk.words, ...attached } }
    // Who was let in later reads the reason that was tabled, and not the one that was brought.
    const isFirst = room.owner === to && !this.#negotiation().proposals.has(room.proposal)
    return { ...room, changed, ready, ...(isFirst && { reason: attached.reason }) }
  }

  /** The room of a proposal, open or not; undefined when there is none, and none to come. */
  roomOf(proposal: ProposalId): RoomOf | undefined {
    const desk = this.#desks.get(proposal)
    return desk ? this.roomAt(desk.text) : roomFor(proposal, this.#negotiation())
  }

  /** A room as it is now: what was tabled may have gone on to another paragraph, and is its owner's like any other. */
  roomAt(text: RoomOf): RoomOf {
    return roomNow(text, this.#negotiation())
  }

  /**
   * Whether its words differ from what is tabled, or from what it started from where nothing is tabled yet. What nobody
   * writes may have none to differ in: it is there once it is prepared [P14].
   */
  isChanged({ text, words }: Desk): boolean {
    const differs = !sameProse(words, this.startOf(text))
    const { meaning } = this.aimOf(text)
    // A merger may be brought in just the words of the two [N9].
    if (isWritten(meaning) && (differs || meaning.is !== 'merge')) return differs
    return text.attached !== undefined && (differs || !this.#negotiation().proposals.has(text.proposal))
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

  /** Whether everyone may read what is typed in this room [D3]: not where others than one delegation write in private, or nobody. */
  isOnScreen(text: Aim | RoomOf): boolean {
    const room = 'proposal' in text ? this.roomAt(text) : text
    if (!isWritten(room.meaning) || isApart(room)) return false
    return draftingOn(this.#negotiation(), room.paragraph) === 'screen'
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

  /** What a working text is on now. */
  aimOf(text: RoomOf): Aim {
    const { paragraph, meaning } = this.roomAt(text)
    return { paragraph, meaning }
  }

  /** What a delegation has in drafting, also as a co-sponsor let into the room [P7]; decided proposals no longer. */
  draftsOf(delegation: DelegationCode): readonly Draft[] {
    return this.all
      .filter((desk) => this.drafters(desk).includes(delegation) && this.isPending(desk.text))
      .map((desk) => this.draftOf(desk, delegation))
  }

  /** The delegations that draft at a desk. */
  drafters({ text }: Desk): readonly DelegationCode[] {
    return draftersOf(text, this.#negotiation())
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
  rebased({ text }: Pick<Desk, 'text'>, words: Prose): Prose {
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
    if (aim.meaning.is === 'split') return splitAlong(before, after, words) ?? words // else its place is to be chosen anew
    // What was written on a paragraph that was merged into this one finds its place in the whole [M5].
    const [beside, own] = [before, words].map((side) => besideMerged(negotiation, text.paragraph, side))
    return beside && own && aim.paragraph !== text.paragraph
      ? insistedOn(beside, after, own)
      : insistedOn(before, after, words)
  }

  /** A desk's text and words, gone on to the second half of a paragraph that was split, where they belong there [M9]. */
  following({ text }: Desk, words: Prose): { readonly text: WorkingText; readonly words: Prose } {
    const negotiation = this.#negotiation()
    const { paragraph, meaning } = this.aimOf(text)
    if (negotiation.proposals.has(text.proposal)) return { text, words }
    const gone = goneOnToSecond(negotiation, { paragraph, meaning, base: text.base, words })
    return gone
      ? { text: { ...text, paragraph: gone.paragraph, base: gone.base }, words: gone.words }
      : { text, words }
  }

  async #bringUp(text: WorkingText, given?: Prose): Promise<Desk> {
    const paragraph = this.#negotiation().paragraphs.get(text.paragraph)
    const bridged = text.from && paragraph && bridgingWords(this.#negotiation(), paragraph, text.from)
    const words = given ?? bridged ?? this.startOf(text)
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
    const { proposals, joints } = negotiation
    if (text.isJoint && !proposals.has(text.proposal) && !joints.get(text.proposal)?.isOpen) return false
    const { is } = proposals.get(text.proposal)?.state ?? { is: 'tabled' }
    if (is !== 'tabled' && is !== 'parked' && is !== 'not-retained') return false
    return comesToDecision(this.aimOf(text), negotiation)
  }

  isPending({ proposal }: Pick<WorkingText, 'proposal'>): boolean {
    const tabled = this.#negotiation().proposals.get(proposal)
    return !tabled || isPending(tabled)
  }

  /** Whether nobody has written in it, nor tabled it. */
  isUntouched(desk: Desk): boolean {
    return !this.#negotiation().proposals.has(desk.text.proposal) && !this.isChanged(desk)
  }
}
