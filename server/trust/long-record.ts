// A record as long as a long negotiation: four hundred paragraphs, sixty delegations, and tens of thousands of words put
// forward, supported, accepted and withdrawn. Every entry is one that the rules would allow; the same length is always
// the same record.

import { accepting } from '../../shared/accepting.ts'
import type { Act, Entry } from '../../shared/acts.ts'
import { type Actor, FACILITATORS, SECRETARIAT } from '../../shared/delegations.ts'
import { delegationCode, negotiationId, paragraphId, proposalId, seatId } from '../../shared/ids.ts'
import { type Negotiation, NOTHING_YET, pendingOn } from '../../shared/negotiation.ts'
import type { Paragraph } from '../../shared/paragraphs.ts'
import { type Proposal, wordingOf } from '../../shared/proposals.ts'
import { hashOf, plain, prose } from '../../shared/prose.ts'
import { apply } from '../../shared/record.ts'
import { may } from '../../shared/rights.ts'
import { seenAt } from '../../shared/seen.ts'

const PARAGRAPHS = 400
const DELEGATIONS = 60
const WORDS =
  'we remain deeply concerned that people on the move face grave risks at borders and at sea and resolve to act together with all partners in a spirit of shared responsibility recalling what was promised'.split(
    ' ',
  )
/** Two minutes between entries: 100,000 of them fill the sittings of a year. */
const BETWEEN = 120_000
const BEGINNING = Date.UTC(2026, 0, 5, 9)

const facilitator: Actor = { seat: seatId('cf-1'), role: 'facilitator', delegation: FACILITATORS }
const secretariat: Actor = { seat: seatId('sec-1'), role: 'secretariat', delegation: SECRETARIAT }
const heads = Array.from({ length: DELEGATIONS }, (_, turn): Actor => {
  const code = `D${String.fromCharCode(65 + Math.floor(turn / 26), 65 + (turn % 26))}`
  return { seat: seatId(code.toLowerCase()), role: 'head', delegation: delegationCode(code) }
})

class Sitting {
  readonly entries: Entry[] = []
  negotiation: Negotiation = NOTHING_YET
  #seed = 7

  /** What the rules refuse is not done. */
  does(by: Actor, act: Act): void {
    if (this.negotiation.head > 0 && !may(by, act, this.negotiation).ok) return
    const number = this.entries.length + 1
    const entry = { number, at: new Date(BEGINNING + number * BETWEEN).toISOString(), by, act }
    this.entries.push(entry)
    this.negotiation = apply(this.negotiation, entry)
  }

  /** The next of a fixed sequence of numbers below `end`, with no pattern that matters here. */
  below(end: number): number {
    this.#seed = (Math.imul(this.#seed, 1_103_515_245) + 12_345) & 0x7fffffff
    return (this.#seed >> 8) % end
  }

  one<Value>(among: readonly Value[]): Value | undefined {
    return among[this.below(Math.max(1, among.length))]
  }
}

/** The entries of a negotiation that went on for so long, on so many paragraphs. */
export function longRecord(length: number, paragraphs = PARAGRAPHS): readonly Entry[] {
  const sitting = new Sitting()
  open(sitting, paragraphs)
  for (let turn = 0; sitting.entries.length < length; turn += 1) {
    const paragraph = sitting.one([...sitting.negotiation.paragraphs.values()])
    const head = sitting.one(heads)
    if (paragraph && head) somethingOn(sitting, { paragraph, head, turn })
  }
  return sitting.entries.slice(0, length)
}

function open(sitting: Sitting, length: number): void {
  sitting.does(secretariat, {
    does: 'convene',
    negotiation: negotiationId('long'),
    title: 'A long declaration',
  })
  for (const { delegation: code } of heads)
    sitting.does(secretariat, { does: 'admit', delegation: { code, name: code, kind: 'State', members: [] } })
  const sentence = () => Array.from({ length: 60 }, () => sitting.one(WORDS)).join(' ')
  sitting.does(secretariat, {
    does: 'import-draft',
    name: 'Zero draft',
    paragraphs: Array.from({ length }, (_, turn) => ({
      id: paragraphId(`p${turn + 1}`),
      kind: 'operative' as const,
      level: 1,
      label: `${turn + 1}.`,
      prose: prose(`${sentence()}.`),
    })),
  })
}

type Turn = { readonly paragraph: Paragraph; readonly head: Actor; readonly turn: number }

/** Of twenty things four are proposals, two acceptances, one a withdrawal; the others are positions. */
function somethingOn(sitting: Sitting, on: Turn): void {
  const what = sitting.below(20)
  const [pending] = pendingOn(sitting.negotiation, on.paragraph.id)
  if (what < 4 || !pending) return tables(sitting, on)
  if (what < 6) return accepts(sitting, pending)
  if (what === 6 && pending.owner) {
    const by = heads.find(({ delegation }) => delegation === pending.owner)
    return by && sitting.does(by, { does: 'withdraw', proposal: pending.id, reason: '' })
  }
  sitting.does(on.head, {
    does: 'take-position',
    on: { is: 'proposal', proposal: pending.id },
    stance: sitting.one(['support', 'can-accept', 'reserve', 'oppose'] as const) ?? 'support',
    wording: hashOf(wordingOf(pending).prose),
    statement: '',
    condition: '',
    except: [],
  })
}

function tables(sitting: Sitting, { paragraph, head, turn }: Turn): void {
  const words = plain(paragraph.base).split(' ')
  const put = [sitting.one(WORDS) ?? '', sitting.one(WORDS) ?? '']
  const changed = words.toSpliced(sitting.below(words.length), 1 + sitting.below(2), ...put)
  sitting.does(head, {
    does: 'table',
    proposal: proposalId(`q${turn}`),
    paragraph: paragraph.id,
    base: hashOf(paragraph.base),
    wording: prose(changed.join(' ')),
    reason: 'It says more clearly what is meant.',
  })
}

function accepts(sitting: Sitting, proposal: Proposal): void {
  const { negotiation } = sitting
  const base = seenAt(negotiation, proposal)
  const taken = [{ proposal: proposal.id, wording: hashOf(wordingOf(proposal).prose) }]
  sitting.does(facilitator, accepting(negotiation, { paragraph: proposal.paragraph, base, taken }))
}
