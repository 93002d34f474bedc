// The desks of the delegations: every working text with its words as they last stood on disk, and which of them a
// delegation means when it goes on writing on a paragraph.

import { randomUUID } from 'node:crypto'
import * as Y from 'yjs'
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
import { type Negotiation, pendingOn, startingWords } from '../shared/negotiation.ts'
import { isPending, sponsorsOf, wordingOf } from '../shared/proposals.ts'
import { hashOf, type Prose, sameProse } from '../shared/prose.ts'
import { proseOf, writeProse } from '../shared/working-text.ts'
import type { Room } from './rooms/room.ts'
import { takeIn } from './rooms/text.ts'
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

/** What somebody means who comes to write on a paragraph. */
export type Coming = {
  /** A further proposal, rather than the one there is. */
  readonly another: boolean
  /** Words for one's own delegation alone, where everyone reads what others of it type [D5]. */
  readonly apart: boolean
}

export class Desks {
  readonly #desks = new Map<ProposalId, Desk>()
  /** Working texts on their way to the disk, so that two seats that ask at once get the same. */
  readonly #comingUp = new Map<ProposalId, Promise<Desk>>()
  readonly #given = new Map<string, ProposalId>()
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
      const words = await wordsIn(this.#texts, text)
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

  /** A desk as a delegation that drafts at it hears of it: whether it is ready is for its owner's seats to know [P10]. */
  draftOf(desk: Desk, to: DelegationCode): Draft {
    const { proposal, paragraph, owner, live, ready } = desk.text
    const changed = this.isChanged(desk)
    return { proposal, paragraph, owner, live, changed, ready: changed && ready !== null && owner === to }
  }

  /** Whether its words differ from what is tabled, or from the base where nothing is tabled yet. */
  isChanged({ text, words }: Desk): boolean {
    return !sameProse(words, this.startOf(text))
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

  /** What the words of a working text are compared with, and start from: what is tabled, or the base. */
  startOf({ paragraph, proposal }: Pick<WorkingText, 'paragraph' | 'proposal'>): Prose {
    const negotiation = this.#negotiation()
    const known = negotiation.paragraphs.get(paragraph)
    return known ? startingWords(negotiation, known, proposal) : []
  }

  /** The base that stands under a working text now. */
  baseOf({ paragraph }: Pick<WorkingText, 'paragraph'>): WordingHash {
    return hashOf(this.#negotiation().paragraphs.get(paragraph)?.base ?? [])
  }

  /** The base on which a new working text starts: that of the tabled words it starts from, or the paragraph's. */
  baseFor(proposal: ProposalId, paragraph: ParagraphId): WordingHash {
    const tabled = this.#negotiation().proposals.get(proposal)
    return tabled ? wordingOf(tabled).base : this.baseOf({ paragraph })
  }

  /** Whether something was accepted since the words of this desk were last brought up to date. */
  isBehind({ text }: Desk): boolean {
    return text.base !== this.baseOf(text)
  }

  /** Words of a desk as they read on the base there is now: its own changes stay, what was accepted is in them [B4]. */
  rebased({ text }: Desk, words: Prose): Prose {
    const { bases, paragraphs } = this.#negotiation()
    const [before, after] = [bases.get(text.base), paragraphs.get(text.paragraph)?.base]
    return before && after ? insistedOn(before, after, words) : words
  }

  /**
   * The proposal a delegation writes on when it comes to a paragraph: the one it is at already, unless it asks for
   * `another`; else one for which a working text nobody has written in is there; else a new one. Who writes `apart` is
   * led to none that is live.
   */
  proposalFor(delegation: DelegationCode, paragraph: ParagraphId, { another, apart }: Coming): ProposalId {
    const may = (id: ProposalId) => !apart || !this.get(id)?.text.live
    const pending = another ? undefined : this.#pendingOf(delegation, paragraph, may)
    const mark = apart ? ' apart' : ''
    return (
      pending ??
      this.#untouchedOf(delegation, paragraph, may) ??
      this.#newOne(`${delegation} ${paragraph}${mark}`)
    )
  }

  /** The last it is drafting in words of its own, or has tabled; undefined when it has none. */
  #pendingOf(
    delegation: DelegationCode,
    paragraph: ParagraphId,
    may: (id: ProposalId) => boolean,
  ): ProposalId | undefined {
    const drafted = this.#on(delegation, paragraph).findLast(
      (desk) => may(desk.text.proposal) && this.#isPending(desk.text) && !this.#isUntouched(desk),
    )
    const tabled = pendingOn(this.#negotiation(), paragraph).findLast(
      ({ id, owner }) => owner === delegation && may(id),
    )
    return drafted?.text.proposal ?? tabled?.id
  }

  /** A working text nobody has written in: it serves for the next proposal, so that a click leaves nothing behind. */
  #untouchedOf(
    delegation: DelegationCode,
    paragraph: ParagraphId,
    may: (id: ProposalId) => boolean,
  ): ProposalId | undefined {
    const desks = this.#on(delegation, paragraph)
    return desks.find((desk) => may(desk.text.proposal) && this.#isUntouched(desk))?.text.proposal
  }

  #on(delegation: DelegationCode, paragraph: ParagraphId): readonly Desk[] {
    return this.all.filter(({ text }) => text.owner === delegation && text.paragraph === paragraph)
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
    const words = this.startOf(text)
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

  /** Whether there may be more to write on a proposal: also on one that was set aside, for it may be taken up again [K2]. */
  mayGoOn({ proposal }: WorkingText): boolean {
    const { is } = this.#negotiation().proposals.get(proposal)?.state ?? { is: 'tabled' }
    return is === 'tabled' || is === 'parked' || is === 'not-retained'
  }

  #isPending({ proposal }: WorkingText): boolean {
    const tabled = this.#negotiation().proposals.get(proposal)
    return !tabled || isPending(tabled)
  }

  #isUntouched({ text, words }: Desk): boolean {
    return !this.#negotiation().proposals.has(text.proposal) && sameProse(words, this.startOf(text))
  }
}

async function wordsIn(texts: WorkingTexts, { proposal }: WorkingText): Promise<Prose> {
  const doc = new Y.Doc()
  for (const update of (await texts.read(proposal)).updates) takeIn(doc, update)
  return proseOf(doc)
}
