// What a paper says of a text that is adopted, behind the text: how it was adopted and endorsed, what delegations have said
// of it, and which misprints were put right or are to be [Y5, Y6, Y9]. It is a section of its own, and no word of the text is in it.

import {
  type Adoption,
  type Corrigendum,
  type ErrorNotice,
  outcomeOfNotice,
  type Statement,
} from '../../shared/adoption.ts'
import type { Audience } from '../../shared/attribution.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import { inNewYork } from '../../shared/hours.ts'
import { inPlainText, type Run } from '../../shared/prose.ts'
import { type Line, plainLine } from './paper.ts'
import { referenceOf } from './proposed.ts'
import { ADOPTED, inDay } from './words.ts'

/** The section; nothing before the text is adopted. */
export function adoptionLines(negotiation: Negotiation, { reads }: Audience): readonly Line[] {
  const { adoption } = negotiation
  if (!adoption) return []
  const statements = adoption.statements.flatMap((one) => statementLines(negotiation, one))
  const corrigenda = adoption.corrigenda.map((one) => corrigendumLine(negotiation, one))
  const withheld = reads === 'names' ? [] : [line([{ text: ADOPTED.withheld[reads], italic: true }])]
  return [
    heading(ADOPTED.heading),
    line([{ text: howIn(adoption) }]),
    ...adoption.endorsements.map(({ body, symbol, day }) =>
      line([{ text: ADOPTED.endorsed(body, inDay(day), symbol) }]),
    ),
    ...section(ADOPTED.statements, [...statements, ...withheld]),
    ...section(ADOPTED.corrigenda, corrigenda),
    ...section(
      ADOPTED.notices,
      adoption.notices.flatMap((one) => noticeLines(negotiation, one)),
    ),
  ]
}

const howIn = ({ revision, symbol, day }: Adoption): string =>
  `${ADOPTED.as(revision, inDay(day), symbol)}.`.replace(/^./u, (first) => first.toUpperCase())

const section = (title: string, lines: readonly Line[]): readonly Line[] =>
  lines.length > 0 ? [heading(title), ...lines] : []

const heading = (title: string): Line => plainLine({ as: 'heading', level: 2, label: '' }, [{ text: title }])

const line = (runs: readonly Run[]): Line => plainLine({ as: 'legend', level: 1, label: '' }, runs)

/** Who said it, of what kind it is and on what; then the words, a line for each that was typed. */
function statementLines(
  negotiation: Negotiation,
  { by, as, on, words, withdrawn }: Statement,
): readonly Line[] {
  const name = negotiation.delegations.get(by)?.name ?? by
  const head = ADOPTED.head(
    name,
    as,
    on.map((id) => referenceOf(negotiation, id)),
  )
  const said = words.split(/\n+/).filter((part) => part.trim() !== '')
  return [
    line([{ text: withdrawn ? ADOPTED.withdrawn(head) : head, bold: true }]),
    ...said.map((text) => line([{ text }])),
  ]
}

const corrigendumLine = (negotiation: Negotiation, { paragraph, before, after, reason }: Corrigendum): Line =>
  line([
    { text: ADOPTED.corrected(referenceOf(negotiation, paragraph)), bold: true },
    { text: ADOPTED.reads(inPlainText(before), inPlainText(after), reason) },
  ])

/** What is to be put right, while that is open, and what was not because a delegation objected [Y9]. */
function noticeLines(negotiation: Negotiation, notice: ErrorNotice): readonly Line[] {
  const outcome = outcomeOfNotice(negotiation, notice)
  if (outcome === 'put-right' || outcome === 'passed-by') return []
  const { paragraph, before, after, reason, until, objection } = notice
  const reads = ADOPTED.reads(inPlainText(before), inPlainText(after), reason)
  const came = objection
    ? ADOPTED.objected(objection.by, objection.words)
    : ADOPTED.openUntil(inNewYork(Date.parse(until)))
  return [
    line([
      { text: ADOPTED.corrected(referenceOf(negotiation, paragraph)), bold: true },
      { text: `${reads} ${came}` },
    ]),
  ]
}
