// The demonstration negotiation: who sits in it, and the acts that lead to its first screen. It is told as minutes that
// a house plays through the same rights and the same record as any other negotiation.

import type { Act } from '../../shared/acts.ts'
import type { Answering } from '../../shared/clearances.ts'
import type { Actor } from '../../shared/delegations.ts'
import { negotiationId, type NegotiationId } from '../../shared/ids.ts'
import { type Aim, WORDS } from '../../shared/meanings.ts'
import type { DraftParagraph } from '../../shared/paragraphs.ts'
import type { AskedNote } from '../../shared/notes.ts'
import type { Prose } from '../../shared/prose.ts'
import { assert } from '../../shared/result.ts'
import { readDraft } from '../papers/draft.ts'
import { BETWEEN_SITTINGS } from './between-sittings.ts'
import { CLEARANCES } from './clearances.ts'
import { DECLARATION } from './declaration.ts'
import { DELEGATIONS, type DemonstrationSeat, SEATS } from './delegations.ts'
import { FIRST_SITTING } from './first-sitting.ts'
import { type Minute, named, textOnTheTable } from './minutes.ts'
import { NOTES } from './notes.ts'
import { positionsTaken } from './positions.ts'
import { SECOND_SITTING } from './second-sitting.ts'

export type { DemonstrationSeat } from './delegations.ts'

export const DEMONSTRATION: {
  readonly id: NegotiationId
  readonly title: string
  readonly seats: readonly DemonstrationSeat[]
} = {
  id: negotiationId('demonstration'),
  title: 'Progress Declaration of the Forum for the Review of Migration',
  seats: Object.values(SEATS),
}

/** One act of the demonstration: who does it, and how many minutes before now. */
export type DemonstrationMinute = { readonly by: Actor; readonly minutesAgo: number; readonly act: Act }

const DAY = 24 * 60
const CONVENED = 9 * DAY
const CIRCULATED = 6 * DAY

/** The acts that lead to the demonstration's first screen, in order, with who does each and how long before now. */
export function demonstrationMinutes(): readonly DemonstrationMinute[] {
  const paragraphs = zeroDraft()
  const text = textOnTheTable(paragraphs)
  const { id: negotiation, title } = DEMONSTRATION
  const bySecretariat = (minutesAgo: number, act: Act) => ({ by: actorOf(SEATS.secretary), minutesAgo, act })

  const played = ([minutesAgo, seat, deed]: Minute): DemonstrationMinute => ({
    by: actorOf(seat),
    minutesAgo,
    act: deed(text),
  })
  const sittings = [...FIRST_SITTING, ...BETWEEN_SITTINGS, ...SECOND_SITTING].map(played)

  return [
    bySecretariat(CONVENED, { does: 'convene', negotiation, title }),
    ...DELEGATIONS.map((delegation, index) =>
      bySecretariat(CONVENED - 2 * (index + 1), { does: 'admit', delegation }),
    ),
    bySecretariat(CIRCULATED, { does: 'import-draft', name: 'Zero draft', paragraphs }),
    ...sittings,
    ...positionsTaken((proposal) => wordsOf(sittings, proposal)).map(played),
  ]
}

/** What delegations keep for themselves when the demonstration opens, and the seat that wrote it. */
export function demonstrationNotes(): readonly { readonly by: Actor; readonly asked: AskedNote }[] {
  const text = textOnTheTable(zeroDraft())
  return NOTES.map(({ by, on, ...words }) => ({
    by: actorOf(by),
    asked: { ...words, paragraph: text(on).id, on: 0 },
  }))
}

/** What a group has with its members when the demonstration opens, and what they have said. */
export function demonstrationClearances(): readonly {
  readonly by: Actor
  readonly aim: Aim
  readonly wording: Prose
  readonly answers: readonly (Pick<Answering, 'answer' | 'objection'> & { readonly by: Actor })[]
}[] {
  const text = textOnTheTable(zeroDraft())
  return CLEARANCES.map(({ by, on, edit, answers }) => ({
    by: actorOf(by),
    aim: { paragraph: text(on).id, meaning: WORDS },
    wording: edit(text(on).prose),
    answers: answers.map(([member, answer, objection]) => ({ by: actorOf(member), answer, objection })),
  }))
}

/** The words a proposal was last tabled in. */
function wordsOf(minutes: readonly DemonstrationMinute[], proposal: string): Prose | undefined {
  const acts = minutes.map(({ act }) => act)
  const tabled = acts.findLast((act) => act.does === 'table' && act.proposal === named(proposal))
  return tabled?.does === 'table' ? tabled.wording : undefined
}

function zeroDraft(): readonly DraftParagraph[] {
  const reading = readDraft(DECLARATION)
  assert(reading.ok, 'the demonstration declaration can be read')
  return reading.value.paragraphs
}

const actorOf = ({ seat, role, delegation }: DemonstrationSeat): Actor => ({ seat, role, delegation })
