// The compilation: every paragraph as it stands, and below it each pending proposal in a line of its own, with what it
// changes in words, who made it, who said what, and why.

import type { Token } from '../../shared/hunks.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import { insertedLabel } from '../../shared/numbering.ts'
import type { Paragraph } from '../../shared/paragraphs.ts'
import { groundOf, isOutdated, type NewParagraph, placeOfNew } from '../../shared/meanings.ts'
import { exceptionsOf, isUnconfirmed, type Proposal, sponsorsOf, wordingOf } from '../../shared/proposals.ts'
import { inPlainText, type Prose } from '../../shared/prose.ts'
import { secondBegins } from '../../shared/splitting.ts'
import { changesOf } from '../../shared/views.ts'
import { cleanLine } from './clean.ts'
import { type Line, plainLine } from './paper.ts'
import {
  ALL,
  groundsOf,
  numberOf,
  objectionsOn,
  referenceOf,
  saidOn,
  shownOn,
  standingOf,
} from './proposed.ts'
import { COMPILED, PAPER, positionInWords } from './words.ts'

/** The legend, then the text with the proposals below their paragraphs. */
export function compilationLines(negotiation: Negotiation): readonly Line[] {
  return [
    ...legendLines(negotiation),
    ...[...negotiation.paragraphs.values()].flatMap((paragraph) => [
      withState(cleanLine(negotiation, paragraph), standingOf(negotiation, paragraph)),
      ...objectionsOn(paragraph).map(([code, { statement }]) => objectionLine(paragraph, code, statement)),
      ...shownOn(negotiation, paragraph.id, ALL).map((proposal) =>
        proposalLine(negotiation, paragraph, proposal),
      ),
    ]),
  ]
}

/** Who the codes are. */
function legendLines({ delegations }: Negotiation): readonly Line[] {
  const named = [...delegations.values()].filter(
    ({ kind }) => kind !== 'facilitators' && kind !== 'secretariat' && kind !== 'observer',
  )
  if (named.length === 0) return [] // to a reader without names
  const place = { as: 'legend', level: 1, label: '' } as const
  return [
    plainLine(place, [{ text: PAPER.legend, bold: true }]),
    ...named.map(({ code, name, members }) =>
      plainLine(place, [
        { text: code, bold: true },
        { text: `  ${name}${members.length > 0 ? ` (${members.join(', ')})` : ''}` },
      ]),
    ),
  ]
}

const withState = (line: Line, state: string): Line =>
  state === '' ? line : { ...line, pieces: [...line.pieces, { run: { text: state, bold: true } }] }

const objectionLine = ({ level }: Paragraph, code: string, statement: string): Line =>
  plainLine({ as: 'proposal', level, label: '' }, [{ text: PAPER.objects(code, statement) }])

function proposalLine(negotiation: Negotiation, paragraph: Paragraph, proposal: Proposal): Line {
  const { reason } = wordingOf(proposal)
  const said = saidOn(negotiation, proposal).map(
    ({ by, position, isStale }) => `${by} ${positionInWords(proposal.number, position, isStale)}.`,
  )
  const rest = [
    `: ${whatItDoes(negotiation, paragraph, proposal)}.`,
    ...groundsOf(negotiation, proposal).map((ground) => `${ground}.`),
    ...(reason === '' ? [] : [COMPILED.reason(reason)]),
    ...said,
  ]
  return plainLine({ as: 'proposal', level: paragraph.level, label: '' }, [
    { text: headOf(proposal), bold: true },
    { text: rest.join(' ').replace(/([.!?])\./g, '$1') },
  ])
}

/** Its number, with whom it is proposed, and for which members a group does not speak in it [P6, P10]. */
export function headOf(proposal: Proposal): string {
  // Its number names the owner, where the reader was told from the first whose it is [P2, T6].
  const beside = sponsorsOf(proposal).filter((code) => !proposal.number.startsWith(`${code} `))
  return COMPILED.head(
    proposal.number,
    beside.join(', '),
    exceptionsOf(proposal).join(', '),
    isUnconfirmed(proposal),
  )
}

/** What a proposal does, in words. */
export function whatItDoes(negotiation: Negotiation, paragraph: Paragraph, proposal: Proposal): string {
  const { meaning } = proposal
  const { prose } = wordingOf(proposal)
  const words = inPlainText(prose)
  switch (meaning.is) {
    case 'words':
      return isOutdated(negotiation, proposal) ? COMPILED.outdated(words) : changed(paragraph.base, prose)
    case 'within': {
      const inside = COMPILED.inside(numberOf(negotiation, meaning.proposal))
      const what = isOutdated(negotiation, proposal)
        ? COMPILED.outdated(words)
        : changed(groundOf(negotiation, proposal), prose)
      return `${inside} ${what}`
    }
    case 'after':
    case 'first':
      if (meaning.kind === 'heading') return COMPILED.newHeading[meaning.is](words)
      return COMPILED.newParagraph[meaning.is](newLabel(negotiation, proposal, meaning), words)
    case 'alternative':
      return COMPILED.alternative(words)
    case 'deletion':
      return COMPILED.deleteAll
    case 'move':
      return COMPILED.move(referenceOf(negotiation, meaning.after))
    case 'merge':
      return COMPILED.merge(referenceOf(negotiation, meaning.with), words)
    case 'split':
      if (isOutdated(negotiation, proposal)) return COMPILED.outdated(words)
      return COMPILED.split(secondBegins(prose))
    case 'recast':
      return COMPILED.recast(paragraph.kind === 'heading', meaning.as)
  }
}

/** The number a new paragraph would have, behind those that were proposed there before it. */
function newLabel(negotiation: Negotiation, { id, paragraph }: Proposal, meaning: NewParagraph): string {
  const others = shownOn(negotiation, paragraph, ALL).filter((one) => one.meaning.is === meaning.is)
  const turn = 1 + others.findIndex((one) => one.id === id)
  const place = placeOfNew({ paragraph, meaning })
  return insertedLabel(negotiation.paragraphs, place, meaning, turn).label
}

function changed(base: Prose, wording: Prose): string {
  const text = (tokens: readonly Token[]) => inPlainText(tokens)
  return changesOf(base, wording)
    .map(({ deleted, inserted, after }) => {
      if (deleted.length === 0) return COMPILED.insert(text(inserted), text(after))
      return inserted.length === 0
        ? COMPILED.delete(text(deleted))
        : COMPILED.replace(text(deleted), text(inserted))
    })
    .join('; ')
}
