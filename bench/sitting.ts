// A sitting at a house of the bench: paragraphs are settled one after the other, each from many proposals to its agreement,
// and then all heads speak at once.

import type { Asked } from '../shared/asked.ts'
import { type ParagraphId, type ProposalId, proposalId } from '../shared/ids.ts'
import { lapsingWith, type Negotiation, pendingOn } from '../shared/negotiation.ts'
import { wordingOf } from '../shared/proposals.ts'
import { hashOf, plain, prose } from '../shared/prose.ts'
import { seenAt } from '../shared/seen.ts'
import { assert } from '../shared/result.ts'
import { AtTheTable, type Kind, type Timed } from './at-the-table.ts'
import { BenchHouse, type Template, type Ticket } from './house.ts'
import { spentBy } from './processor.ts'
import { Screens } from './screens.ts'

/** Proposals that wait on a paragraph when one of them is accepted. */
export const CARRIED = 20

/** How much of it there is. */
export type Agenda = { readonly paragraphs: number; readonly seconds: number }

export type Sitting = {
  readonly timed: Readonly<Record<Kind, Timed>>
  /** Milliseconds of the house's processor for each act; null where the system does not say. */
  readonly cost: number | null
  readonly perSecond: number
}

/** Opens a house on this record, lets everybody in, and closes it when the sitting is over. */
export async function sat(
  { tickets, ...of }: Template,
  negotiation: Negotiation,
  agenda: Agenda,
): Promise<Sitting> {
  const house = await BenchHouse.open({ tickets, ...of })
  const screens = new Screens()
  const table = new AtTheTable(house, screens, negotiation)
  try {
    const onlookers = tickets.filter(({ actor }) => actor.role === 'observer')
    await screens.enter(house, onlookers, negotiation.head)
    const [facilitator, ...heads] = tickets.filter(({ actor }) => actor.role !== 'observer')
    assert(facilitator, 'a facilitator has a seat')
    const paragraphs = [...table.negotiation.paragraphs.values()].filter(({ state }) => state.is === 'open')
    const before = { asked: table.asked, spent: spentBy(house.pid) }
    for (const { id } of paragraphs.slice(0, agenda.paragraphs)) await settle(table, id, facilitator, heads)
    const spent = spentBy(house.pid)
    const cost = spent !== null && before.spent !== null ? spent - before.spent : null
    const acted = table.asked - before.asked
    const last = paragraphs.at(-1)?.id
    assert(last, 'a paragraph is open')
    const perSecond = await sustained(table, last, heads, agenda.seconds)
    return { timed: table.timed, cost: cost === null ? null : cost / acted, perSecond }
  } finally {
    table.leave()
    screens.leave()
    await house.close()
  }
}

/** A paragraph from many proposals to its agreement: what was pending is set aside first. */
async function settle(
  table: AtTheTable,
  paragraph: ParagraphId,
  facilitator: Ticket,
  heads: readonly Ticket[],
): Promise<void> {
  for (const { id: proposal } of pendingOn(table.negotiation, paragraph))
    await table.does(facilitator, { does: 'set-aside', proposal, as: 'parked', reason: 'To begin anew.' })
  const tabled: ProposalId[] = []
  for (const head of heads.slice(0, CARRIED + 1)) {
    const proposal = proposalId(`${paragraph}-${head.actor.seat}`)
    await table.does(head, tablingOf(table.negotiation, paragraph, proposal, tabled.length * 2))
    tabled.push(proposal)
  }
  for (const head of heads.slice(1, 6))
    await table.does(head, positionOn(table.negotiation, tabled[0], 'reserve'))
  const [first] = tabled.flatMap((id) => table.negotiation.proposals.get(id) ?? [])
  assert(first, 'a proposal is on the table')
  const base = seenAt(table.negotiation, first)
  const taken = [{ proposal: first.id, wording: hashOf(wordingOf(first).prose) }]
  await table.does(facilitator, { does: 'accept', paragraph, base, taken })
  const wording = hashOf(table.negotiation.paragraphs.get(paragraph)?.base ?? [])
  const lapsing = lapsingWith(table.negotiation, paragraph).map(({ id }) => id)
  assert(lapsing.length === CARRIED, `${CARRIED} proposals were carried`)
  await table.does(facilitator, { does: 'agree', paragraph, wording, lapsing })
}

/** One word of the paragraph in others. */
function tablingOf(
  negotiation: Negotiation,
  paragraph: ParagraphId,
  proposal: ProposalId,
  at: number,
): Asked {
  const base = negotiation.paragraphs.get(paragraph)?.base ?? []
  const wording = prose(plain(base).split(' ').with(at, `other${at}`).join(' '))
  return { does: 'table', proposal, paragraph, base: hashOf(base), wording, reason: 'It is clearer.' }
}

function positionOn(
  { proposals }: Negotiation,
  proposal: ProposalId | undefined,
  stance: 'reserve' | 'support',
): Asked {
  const on = proposal && proposals.get(proposal)
  assert(on, 'a proposal is on the table')
  return {
    does: 'take-position',
    on: { is: 'proposal', proposal: on.id },
    stance,
    wording: hashOf(wordingOf(on).prose),
    statement: '',
    condition: '',
    except: [],
  }
}

/** Positions by all heads at once, each as soon as the last was answered: how many are taken in a second. */
async function sustained(
  table: AtTheTable,
  paragraph: ParagraphId,
  heads: readonly Ticket[],
  seconds: number,
): Promise<number> {
  const [owner, ...others] = heads
  assert(owner, 'a head has a seat')
  const proposal = proposalId('sustained')
  await table.does(owner, tablingOf(table.negotiation, paragraph, proposal, 0))
  const { negotiation } = table
  const from = performance.now()
  let taken = 0
  const speak = async (head: Ticket) => {
    for (let turn = 0; performance.now() - from < seconds * 1_000; turn += 1) {
      await table.asks(head, positionOn(negotiation, proposal, turn % 2 ? 'reserve' : 'support'))
      taken += 1
    }
  }
  await Promise.all(others.map(speak))
  return taken / ((performance.now() - from) / 1_000)
}
