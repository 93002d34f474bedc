// What each paper is made of, by the name under which it is asked for: lines of text, lines with changes, a table, or a
// matrix. Nothing here knows of formats.

import type { Audience } from '../../shared/attribution.ts'
import { isDelegationCode } from '../../shared/ids.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import { isPending } from '../../shared/proposals.ts'
import type { Revision } from '../../shared/revisions.ts'
import { adoptionLines } from './adoption.ts'
import { cleanLines } from './clean.ts'
import { compilationLines } from './compilation.ts'
import { attributionFor, faceOf, faceOfCut } from './face.ts'
import { asItStands, type Cut, issuedLines, revisedLines } from './issued.ts'
import { type Matrix, matrixTables } from './matrix.ts'
import type { Face, Line, Paper } from './paper.ts'
import { ALL, ownedBy } from './proposed.ts'
import {
  concordanceRegister,
  positionsRegister,
  proposalsRegister,
  type Register,
  sourcesRegister,
} from './registers.ts'
import { rollingLines } from './rolling.ts'
import type { Table } from './table.ts'
import { trackedLines } from './tracked.ts'
import { PAPER } from './words.ts'

export type Work =
  | { readonly is: 'text' | 'changes'; readonly paper: Paper }
  | { readonly is: 'table'; readonly table: Table }
  | { readonly is: 'matrix'; readonly matrix: Matrix }

/** What is asked of a negotiation as an audience reads it; `words` stand behind the name: `changes-1-now` has two. */
export type Asked = {
  readonly name: string
  readonly words: readonly string[]
  readonly negotiation: Negotiation
  readonly audience: Audience
}

/** How many words a name may have behind it; most have none. */
const MOST_WORDS: Readonly<Record<string, number>> = { tracked: 1, issued: 1, concordance: 1, changes: 2 }

/** What a reader of issued texts is given. Of what is pending, and of how the record stands, nothing is in it [T11]. */
const OF_ISSUED: readonly string[] = ['clean', 'issued', 'changes', 'concordance']

/** Null where there is nothing of that name. */
export function workNamed(asked: Asked): Work | null {
  if (asked.audience.reads !== 'issued') return made(asked)
  const work = OF_ISSUED.includes(asked.name) ? made(asked) : null
  return work && withoutEntry(work)
}

/** Their texts have no entry of the record: it would tell how much was done in between. */
function withoutEntry(work: Work): Work {
  switch (work.is) {
    case 'text':
    case 'changes':
      return { ...work, paper: { ...work.paper, face: { ...work.paper.face, entry: null } } }
    case 'table':
      return { ...work, table: { ...work.table, face: { ...work.table.face, entry: null } } }
    case 'matrix':
      return { ...work, matrix: { ...work.matrix, face: { ...work.matrix.face, entry: null } } }
  }
}

function made(asked: Asked): Work | null {
  const { name, words, negotiation } = asked
  if (words.length > (Object.hasOwn(MOST_WORDS, name) ? (MOST_WORDS[name] ?? 0) : 0)) return null
  const { readings } = PAPER
  switch (name) {
    case 'clean':
      return standing(asked, faceOf(negotiation, readings.clean, PAPER.noProposals), cleanLines(negotiation))
    case 'rolling':
      return standing(asked, attributed(asked, readings.rolling), rollingLines(negotiation))
    case 'compilation':
      return standing(asked, attributed(asked, readings.compilation), compilationLines(negotiation))
    case 'matrix': {
      const face = attributed(asked, readings.matrix)
      return { is: 'matrix', matrix: { face, tables: matrixTables(negotiation) } }
    }
    case 'tracked':
      return tracked(asked)
    case 'issued':
      return issued(asked)
    case 'changes':
      return changes(asked)
    case 'proposals':
      return tableOf(attributed(asked, readings.proposals), proposalsRegister(negotiation))
    case 'positions':
      return tableOf(attributed(asked, readings.positions), positionsRegister(negotiation))
    case 'sources':
      return tableOf(attributed(asked, readings.sources), sourcesRegister(negotiation))
    case 'concordance':
      return concordance(asked)
    default:
      return null
  }
}

const attributed = ({ audience, negotiation }: Asked, reading: string): Face =>
  faceOf(negotiation, reading, attributionFor(audience, negotiation))

const tableOf = (face: Face, register: Register): Work => ({ is: 'table', table: { face, ...register } })

/** The text as it stands: behind it stands how it was adopted, once it is. */
const standing = (
  asked: Asked,
  face: Face,
  lines: readonly Line[],
  is: 'text' | 'changes' = 'text',
): Work => ({
  is,
  paper: { face, lines: [...lines, ...adoptionLines(asked.negotiation, asked.audience)] },
})

/** Everybody's proposals or one delegation's; there is no such paper for who proposes nothing. */
function tracked(asked: Asked): Work | null {
  const { words, negotiation } = asked
  const [code] = words
  const { tracked: reading, trackedOf } = PAPER.readings
  if (code === undefined)
    return standing(asked, attributed(asked, reading), trackedLines(negotiation, ALL), 'changes')
  const delegation = isDelegationCode(code) ? negotiation.delegations.get(code) : undefined
  if (!delegation) return null
  const isShown = ownedBy(delegation.code)
  const hasAny = [...negotiation.proposals.values()].some((one) => isPending(one) && isShown(one))
  if (!hasAny) return null
  const face = attributed(asked, trackedOf(delegation.name))
  return standing(asked, face, trackedLines(negotiation, isShown), 'changes')
}

/** A text as it was issued. */
function issued({ words, negotiation }: Asked): Work | null {
  const revision = revisionOf(negotiation, words[0])
  if (!revision) return null
  const face = faceOfCut(negotiation, revision, PAPER.readings.issued, PAPER.noProposals)
  return { is: 'text', paper: { face, lines: issuedLines(revision) } }
}

/** An issued text against a later one, or against the text as it stands. */
function changes({ words, negotiation, audience }: Asked): Work | null {
  const [one, other] = words
  const before = revisionOf(negotiation, one)
  const after: Cut | undefined = other === 'now' ? asItStands(negotiation) : revisionOf(negotiation, other)
  if (!before || !after || after.entry < before.entry || before === after) return null
  const reading = PAPER.readings.revised(cited(before), cited(after))
  const face = faceOfCut(negotiation, after, reading, attributionFor(audience, negotiation))
  return { is: 'changes', paper: { face, lines: revisedLines(negotiation, before, after) } }
}

function concordance({ words, negotiation }: Asked): Work | null {
  const revision = revisionOf(negotiation, words[0])
  if (!revision) return null
  const face = faceOfCut(negotiation, revision, PAPER.readings.concordance, PAPER.noProposals)
  return tableOf(face, concordanceRegister(revision))
}

const cited = ({ name, symbol }: Cut): string => PAPER.named(name, symbol)

/** Issued texts are counted from 0, which is the draft as it came in. */
const revisionOf = ({ revisions }: Negotiation, turn: string | undefined): Revision | undefined =>
  turn !== undefined && /^\d{1,4}$/.test(turn) ? revisions[Number(turn)] : undefined
