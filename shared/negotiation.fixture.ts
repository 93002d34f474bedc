// A negotiation small enough to hold in the head, and verbs to speak with it, so that a test reads as the minutes of
// a meeting. Every verb goes through `may` and `apply`, and answers the refusal or `allowed`.

import { accepting } from './accepting.ts'
import type { Act, Entry } from './acts.ts'
import type { StatementKind } from './adoption.ts'
import { completed } from './asked.ts'
import type { From } from './bridging.ts'
import { fallingWith } from './chains.ts'
import { type Actor, FACILITATORS, HOUSE, type Role, SECRETARIAT } from './delegations.ts'
import {
  type DelegationCode,
  delegationCode,
  negotiationId,
  type ParagraphId,
  paragraphId,
  type ProposalId,
  type WordingHash,
  proposalId,
  seatId,
} from './ids.ts'
import { groundOf, type Meaning, WORDS } from './meanings.ts'
import { allPending, lapsingWith, type Negotiation, NOTHING_YET } from './negotiation.ts'
import type { DraftParagraph } from './paragraphs.ts'
import { type Stance, type Subject, wordingNow } from './positions.ts'
import { wordingOf } from './proposals.ts'
import { hashOf, type Prose, prose } from './prose.ts'
import { apply } from './record.ts'
import type { Refusal } from './refusals.ts'
import { restoring } from './restoring.ts'
import { hashOfText, issuable } from './revisions.ts'
import { may } from './rights.ts'
import { seenAt } from './seen.ts'
import { type Named } from './silence.ts'

export const allowed = 'allowed'

const actor = (role: Role, delegation: DelegationCode): Actor => ({
  seat: seatId(`${delegation.toLowerCase()}-${role}`),
  role,
  delegation,
})

export const facilitator = actor('facilitator', FACILITATORS)
export const secretariat = actor('secretariat', SECRETARIAT)
export const NRL = actor('head', delegationCode('NRL'))
export const NRLdelegate = actor('delegate', delegationCode('NRL'))
export const SOL = actor('head', delegationCode('SOL'))
export const TVR = actor('head', delegationCode('TVR'))
export const observer = actor('observer', delegationCode('WATCH'))
export const everyone = [facilitator, secretariat, NRL, NRLdelegate, SOL, TVR, observer]

export const h1 = paragraphId('h1')
export const pp1 = paragraphId('pp1')
export const p12 = paragraphId('p12')
export const p13 = paragraphId('p13')
export const p13a = paragraphId('p13a')

const TEXT: readonly DraftParagraph[] = [
  { id: h1, kind: 'heading', level: 1, label: '', prose: prose('Progress and challenges') },
  {
    id: pp1,
    kind: 'preambular',
    level: 1,
    label: '',
    prose: [{ text: 'Recalling', italic: true }, { text: ' what was promised,' }],
  },
  {
    id: p12,
    kind: 'operative',
    level: 1,
    label: '12.',
    prose: prose('We welcome the steps taken to widen regular pathways.'),
  },
  {
    id: p13,
    kind: 'operative',
    level: 1,
    label: '13.',
    prose: prose('We remain concerned that people on the move face risks at borders, and resolve to act.'),
  },
  {
    id: p13a,
    kind: 'sub-paragraph',
    level: 2,
    label: '(a)',
    prose: prose('To consider procedures that identify them;'),
  },
]

/** The acts that open the meeting: convened, delegations admitted, the zero draft on the table. */
export const opening: readonly Act[] = [
  { does: 'convene', negotiation: negotiationId('test'), title: 'A declaration' },
  ...(['NRL', 'SOL', 'TVR'] as const).map((code): Act => ({
    does: 'admit',
    delegation: { code: delegationCode(code), name: code, kind: 'State', members: [] },
  })),
  {
    does: 'admit',
    delegation: { code: delegationCode('WATCH'), name: 'The Watch', kind: 'observer', members: [] },
  },
  { does: 'import-draft', name: 'Zero draft', paragraphs: TEXT },
]

export class Meeting {
  negotiation: Negotiation = NOTHING_YET
  readonly record: Entry[] = []
  /** Every act that anybody has asked for, and in which role: `accept observer`. */
  readonly asked = new Set<string>()
  /** The hour on the wall, where a test is about it; otherwise a thousandth of a second passes with every entry. */
  hour: string | null = null
  #proposals = 0

  does(by: Actor, act: Act): Refusal | typeof allowed {
    this.asked.add(`${act.does} ${by.role}`)
    const number = this.record.length + 1
    const at = this.hour ?? `2026-05-04T10:00:00.${String(number).padStart(3, '0')}Z`
    const answer = may(by, act, this.negotiation, at)
    if (!answer.ok) return answer.refusal
    const entry: Entry = { number, at, by, act }
    this.record.push(entry)
    this.negotiation = apply(this.negotiation, entry)
    return allowed
  }

  /** Tables a new proposal, or `again` an earlier one in other words. */
  tables(by: Actor, paragraph: ParagraphId, words: string, again?: ProposalId) {
    return this.tablesProse(by, paragraph, prose(words), again)
  }

  /** The same, with marks and footnotes. */
  tablesProse(by: Actor, paragraph: ParagraphId, wording: Prose, again?: ProposalId) {
    const proposal = again ?? proposalId(`proposal-${++this.#proposals}`)
    const known = this.negotiation.proposals.get(proposal)
    const aim = { paragraph, meaning: known?.meaning ?? WORDS }
    const asked = {
      does: 'table',
      proposal,
      paragraph,
      base: hashOf(groundOf(this.negotiation, aim)),
      wording,
      reason: '',
    } as const
    return this.does(by, completed(asked, by, this.negotiation))
  }

  /** Tables a new proposal about a paragraph as a whole. */
  proposes(by: Actor, paragraph: ParagraphId, meaning: Meaning, words = '') {
    return this.does(by, {
      does: 'table',
      proposal: proposalId(`proposal-${++this.#proposals}`),
      paragraph,
      meaning,
      base: hashOf(groundOf(this.negotiation, { paragraph, meaning })),
      wording: prose(words),
      reason: '',
    })
  }

  /** Tables a proposal for other words of a paragraph that is made from others. */
  bridges(by: Actor, from: From, words: string, paragraph = p13) {
    return this.does(by, {
      does: 'table',
      proposal: proposalId(`proposal-${++this.#proposals}`),
      paragraph,
      from,
      base: hashOf(groundOf(this.negotiation, { paragraph, meaning: WORDS })),
      wording: prose(words),
      reason: '',
    })
  }

  /** Takes proposals into the text, in the words they have now. */
  accepts(by: Actor, ...proposals: readonly ProposalId[]) {
    const known = proposals.flatMap((id) => this.negotiation.proposals.get(id) ?? [])
    const first = known.find(({ meaning }) => meaning.is !== 'within')
    const aim = first ?? { paragraph: p13, meaning: WORDS }
    return this.does(
      by,
      accepting(this.negotiation, {
        paragraph: aim.paragraph,
        base: seenAt(this.negotiation, aim),
        taken: known.map((proposal) => ({
          proposal: proposal.id,
          wording: hashOf(wordingOf(proposal).prose),
        })),
      }),
    )
  }

  withdraws(by: Actor, proposal: ProposalId) {
    return this.does(by, { does: 'withdraw', proposal, reason: '' })
  }

  agrees(by: Actor, paragraph: ParagraphId, ...subjectTo: readonly ParagraphId[]) {
    return this.does(by, {
      does: 'agree',
      paragraph,
      wording: this.#wordingOf(paragraph),
      lapsing: lapsingWith(this.negotiation, paragraph).map(({ id }) => id),
      ...(subjectTo.length > 0 && { subjectTo }),
    })
  }

  /** Reopens a paragraph, and knows what falls open with it. */
  reopens(by: Actor, paragraph: ParagraphId, reason = 'Asked for by NRL.') {
    const falling = fallingWith(this.negotiation, paragraph).map(({ id }) => id)
    return this.does(by, {
      does: 'reopen',
      paragraph,
      askedBy: NRL.delegation,
      reason,
      ...(falling.length > 0 && { falling }),
    })
  }

  /** Calls a paragraph in the words it has, until an hour or until the call is closed. */
  calls(by: Actor, paragraph: ParagraphId, until?: string) {
    const wording = this.#wordingOf(paragraph)
    return this.does(by, { does: 'call', paragraph, wording, ...(until && { until }) })
  }

  objects(by: Actor, paragraph: ParagraphId, statement = 'We cannot agree these words.') {
    return this.does(by, { does: 'object', paragraph, wording: this.#wordingOf(paragraph), statement })
  }

  withdrawsObjection(by: Actor, paragraph: ParagraphId) {
    return this.does(by, { does: 'withdraw-objection', paragraph })
  }

  closesCall(by: Actor, paragraph: ParagraphId, reason = '') {
    return this.does(by, { does: 'close-call', paragraph, reason })
  }

  /** Restores what was agreed until the paragraph was last reopened, or until entry `reopening` did so. */
  restores(by: Actor, paragraph: ParagraphId, reopening = this.#lastReopeningOf(paragraph)) {
    const proposal = proposalId(`proposal-${++this.#proposals}`)
    const base = this.#wordingOf(paragraph)
    return this.does(by, restoring(this.negotiation, { paragraph, base, reopening, proposal }))
  }

  /** Issues the text as it stands. */
  issues(
    by: Actor,
    name = `Rev.${this.negotiation.revisions.length}`,
    pending: 'carried' | 'ended' = 'carried',
  ) {
    const text = hashOfText(issuable(this.negotiation))
    return this.does(by, { does: 'issue-revision', name, symbol: '', note: '', text, pending })
  }

  /** Ten in the morning two days after the meeting, and two more with every attempt there was. */
  get deadline(): string {
    const day = Math.min(28, 6 + 2 * this.negotiation.attempts.length)
    return `2026-05-${String(day).padStart(2, '0')}T10:00:00.000Z`
  }

  /** Opens silence on the last text issued, and knows what lapses if it holds. */
  opensSilence(by: Actor, until = this.deadline) {
    const { negotiation } = this
    const last = negotiation.revisions.at(-1)
    return this.does(by, {
      does: 'open-silence',
      revision: last?.name ?? '',
      text: last?.hash ?? hashOfText([]),
      until,
      lapsing: allPending(negotiation).map(({ id }) => id),
    })
  }

  /** Breaks the silence that was opened last. */
  breaksSilence(by: Actor, named: readonly Named[], reason = 'Our capital cannot agree this.') {
    const silence = this.negotiation.attempts.at(-1)?.entry ?? 0
    return this.does(by, { does: 'break-silence', silence, named, reason })
  }

  /** What the house does when the deadline is past; before it is, the house is refused. */
  closesSilence(by: Actor = HOUSE) {
    const silence = this.negotiation.attempts.at(-1)?.entry ?? 0
    return this.does(by, { does: 'close-silence', silence })
  }

  /** The first moment after the deadline of the silence that was opened last. */
  deadlinePasses() {
    this.hour = this.negotiation.attempts.at(-1)?.until.replace('.000Z', '.001Z') ?? this.hour
  }

  /** Agrees every paragraph that is open, and issues the text. */
  concludes() {
    for (const { id, state } of this.negotiation.paragraphs.values())
      if (state.is === 'open') this.agrees(facilitator, id)
    return this.issues(facilitator)
  }

  /** Records that the last text issued was adopted on the day of the meeting, and knows what lapses. */
  adopts(by: Actor, symbol = 'PD/2026/1', day = '2026-05-04') {
    const last = this.negotiation.revisions.at(-1)
    return this.does(by, {
      does: 'adopt',
      revision: last?.name ?? '',
      text: last?.hash ?? hashOfText([]),
      symbol,
      day,
      lapsing: allPending(this.negotiation).map(({ id }) => id),
    })
  }

  /** Says something of the adopted text: on these paragraphs, or on the whole. */
  states(by: Actor, does: StatementKind, statement: string, ...on: readonly ParagraphId[]) {
    return this.does(by, { does, on, statement })
  }

  /** Puts a paragraph right, from the words it has. */
  corrects(by: Actor, paragraph: ParagraphId, words: string, reason = 'A misprint.') {
    const wording = prose(words)
    return this.does(by, { does: 'correct', paragraph, base: this.#wordingOf(paragraph), wording, reason })
  }

  /** Gives notice that misspelt words are to be put right, and says until when; otherwise ten days from the meeting. */
  notifies(by: Actor, paragraph: ParagraphId, words: string, until = '2026-05-14T10:00:00.000Z') {
    const wording = prose(words)
    const base = this.#wordingOf(paragraph)
    return this.does(by, { does: 'notify-correction', paragraph, base, wording, reason: 'Misspelt.', until })
  }

  /** Objects to the correction of which notice was given last. */
  contradicts(by: Actor, statement = 'It is another word.') {
    const notice = this.negotiation.adoption?.notices.at(-1)?.entry ?? 1
    return this.does(by, { does: 'object-to-correction', notice, statement })
  }

  #wordingOf(paragraph: ParagraphId): WordingHash {
    return hashOf(this.negotiation.paragraphs.get(paragraph)?.base ?? [])
  }

  #lastReopeningOf(paragraph: ParagraphId): number {
    return this.negotiation.paragraphs.get(paragraph)?.reopenings.at(-1)?.entry ?? 0
  }

  /** A head lets its delegates table, or no longer. */
  delegates(by: Actor, delegated = true) {
    return this.does(by, { does: 'delegate-tabling', delegated })
  }

  /** Takes a position on a proposal or a paragraph, in the words it has now unless `wording` says others. */
  takes(
    by: Actor,
    on: Subject,
    stance: Stance,
    more: { except?: DelegationCode[]; wording?: WordingHash } = {},
  ) {
    return this.does(by, {
      does: 'take-position',
      on,
      stance,
      wording: more.wording ?? wordingNow(this.negotiation, on) ?? hashOf([]),
      statement: '',
      condition: '',
      except: more.except ?? [],
    })
  }

  /** The last proposal that was tabled for the first time. */
  get last() {
    return proposalId(`proposal-${this.#proposals}`)
  }
}

export function aMeeting(): Meeting {
  const meeting = new Meeting()
  for (const act of opening) meeting.does(secretariat, act)
  return meeting
}
