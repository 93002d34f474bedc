// The record in sentences: what each entry says was done, by whom where the reader is told, and what it was about.

import type { SeenEntry } from '../../shared/attribution.ts'
import type { Happening } from '../../shared/happenings.ts'
import { proposalsIn } from '../../shared/happenings.ts'
import type { DelegationCode, ParagraphId, ProposalId } from '../../shared/ids.ts'
import { type Negotiation, referenceOf } from '../../shared/negotiation.ts'
import type { Subject } from '../../shared/positions.ts'
import { unreachable } from '../../shared/result.ts'
import { happeningInWords } from '../life/sentences.ts'
import { STANCE } from '../positions/words.ts'
import { ENTRY, HISTORY, type RECORD } from './words.ts'

export type EntryKind = keyof typeof RECORD.kinds

/** One line of the record as it is read. */
export type Line = {
  readonly entry: number
  readonly at: string
  readonly by: DelegationCode | null
  readonly sentence: string
}

export function lineOf(negotiation: Negotiation, entry: SeenEntry): Line {
  const { number, at, by } = entry
  return { entry: number, at, by: by?.delegation ?? null, sentence: entryInWords(negotiation, entry) }
}

type Done = SeenEntry['act']

const PROPOSALS: ReadonlySet<Done['does']> = new Set([
  'table',
  'enter-orally',
  'confirm-oral',
  'open-joint',
  'answer-joint',
  'close-joint',
  'withdraw',
  'cosponsor',
  'end-cosponsoring',
  'share-room',
  'set-aside',
  'take-up',
])
const TEXT: ReadonlySet<Done['does']> = new Set([
  'accept',
  'restore',
  'issue-revision',
  'publish',
  'import-draft',
])
const AGREEMENT: ReadonlySet<Done['does']> = new Set([
  'call',
  'object',
  'withdraw-objection',
  'close-call',
  'agree',
  'open-silence',
  'break-silence',
  'close-silence',
  'adopt',
  'endorse',
  'reopen',
])

export function kindOf({ does }: Done): EntryKind {
  if (PROPOSALS.has(does)) return 'proposals'
  if (does === 'take-position' || does === 'withdraw-position') return 'positions'
  if (TEXT.has(does)) return 'text'
  return AGREEMENT.has(does) ? 'agreement' : 'room'
}

/** The paragraph an act is about, where it is about one. */
export function paragraphIn({ proposals }: Negotiation, act: Done): ParagraphId | null {
  if ('paragraph' in act && act.paragraph) return act.paragraph
  if ('proposal' in act) return proposals.get(act.proposal)?.paragraph ?? null
  if (act.does !== 'take-position' && act.does !== 'withdraw-position') return null
  return act.on.is === 'paragraph' ? act.on.paragraph : (proposals.get(act.on.proposal)?.paragraph ?? null)
}

/** What was done, in one sentence; who did it stands beside it. */
function entryInWords(negotiation: Negotiation, { number: entry, act }: SeenEntry): string {
  const { proposals } = negotiation
  const numberOf = (id: ProposalId) => proposals.get(id)?.number ?? ''
  const cited = (id: ParagraphId | undefined) => (id ? referenceOf(negotiation, id) : '')
  const subject = (on: Subject) => (on.is === 'paragraph' ? cited(on.paragraph) : numberOf(on.proposal))
  switch (act.does) {
    case 'convene':
      return ENTRY.convened(act.title)
    case 'admit':
      return ENTRY.admitted(act.delegation.name)
    case 'import-draft':
      return ENTRY.imported(act.name)
    case 'delegate-tabling':
      return ENTRY.delegated(act.delegated)
    case 'set-drafting':
      return ENTRY.drafting(act.drafting === 'screen', cited(act.paragraph))
    case 'set-attribution':
      return ENTRY.names
    case 'set-observing':
      return ENTRY.observing[act.observersRead]
    case 'table': {
      const first = proposals.get(act.proposal)?.wordings[0]?.entry
      return first === entry
        ? ENTRY.tabled(numberOf(act.proposal))
        : ENTRY.tabledAgain(numberOf(act.proposal))
    }
    case 'enter-orally':
      return ENTRY.orally(numberOf(act.proposal))
    case 'confirm-oral':
      return ENTRY.confirmed(numberOf(act.proposal))
    case 'open-joint':
      return ENTRY.joint(cited(act.paragraph))
    case 'answer-joint':
      return ENTRY.jointAnswer(act.takesPart)
    case 'close-joint':
      return ENTRY.jointClosed
    case 'withdraw':
      return ENTRY.withdrawn(numberOf(act.proposal))
    case 'agree':
      return ENTRY.agreed(cited(act.paragraph))
    case 'reopen':
      return ENTRY.reopened(cited(act.paragraph), act.reason)
    case 'call':
      return ENTRY.called(cited(act.paragraph))
    case 'object':
      return ENTRY.objected(cited(act.paragraph))
    case 'withdraw-objection':
      return ENTRY.noObjection(cited(act.paragraph))
    case 'close-call':
      return ENTRY.callClosed(cited(act.paragraph))
    case 'accept':
      return ENTRY.accepted(
        act.taken.map(({ proposal }) => numberOf(proposal)).join(', '),
        cited(act.paragraph),
      )
    case 'restore':
      return ENTRY.restored(cited(act.paragraph))
    case 'cosponsor':
      return ENTRY.cosponsor(act.delegation, numberOf(act.proposal))
    case 'end-cosponsoring':
      return ENTRY.endCosponsor(act.delegation, numberOf(act.proposal))
    case 'share-room':
      return ENTRY.shared(numberOf(act.proposal), act.shared)
    case 'set-aside':
      return ENTRY.aside(numberOf(act.proposal), act.as === 'parked')
    case 'take-up':
      return ENTRY.takenUp(numberOf(act.proposal))
    case 'issue-revision':
    case 'publish':
      return ENTRY.issued(act.name)
    case 'open-silence':
      return ENTRY.silence(act.revision)
    case 'break-silence':
      return ENTRY.silenceBroken(act.reason)
    case 'close-silence':
      return ENTRY.silenceClosed
    case 'adopt':
      return ENTRY.adopted
    case 'endorse':
      return ENTRY.endorsed(act.body)
    case 'explain-position':
    case 'reserve':
    case 'dissociate':
      return ENTRY.stated[act.does]
    case 'withdraw-statement':
      return ENTRY.statementWithdrawn
    case 'correct':
      return ENTRY.corrected
    case 'notify-correction':
      return ENTRY.notified(cited(act.paragraph))
    case 'object-to-correction':
      return ENTRY.contradicted(act.statement)
    case 'take-position':
      return ENTRY.position(STANCE[act.stance].name, subject(act.on))
    case 'withdraw-position':
      return ENTRY.noPosition(subject(act.on))
    case 'withheld':
      return ENTRY.withheld
    default:
      return unreachable(act)
  }
}

/** A thing that happened, as a line of a digest: where, to what, what, and by whom. */
export function digestLine(negotiation: Negotiation, happening: Happening): string {
  const [place] = happening.on
  const numbers = proposalsIn(happening).map((id) => negotiation.proposals.get(id)?.number ?? '')
  const what = place ? happeningInWords(happening, negotiation, place) : ''
  const isOfAll = happening.is === 'issued' || happening.is === 'came'
  const where = place && !isOfAll && numbers.length === 0 ? `${referenceOf(negotiation, place)}: ` : ''
  return `${where}${[numbers.join(', '), what].filter(Boolean).join(' ')}`
}

/** Whose proposals these are, for a reader: codes, or that the name is withheld. */
export function namesFor(negotiation: Negotiation, proposals: readonly ProposalId[]): string {
  const names = proposals.map((id) => negotiation.proposals.get(id)?.owner ?? HISTORY.withheld)
  return [...new Set(names)].join(', ')
}
