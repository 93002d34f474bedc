// The two paragraphs that a split would make, each under its number.

import type { ProposalId } from '../../shared/ids.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import { insertedLabel } from '../../shared/numbering.ts'
import type { Paragraph } from '../../shared/paragraphs.ts'
import type { Prose } from '../../shared/prose.ts'
import { halvesOf } from '../../shared/splitting.ts'
import { ExactWords } from './ExactWords.tsx'

type HalvesProps = {
  readonly negotiation: Negotiation
  readonly paragraph: Paragraph
  readonly split: Prose
}

export function Halves({ negotiation, paragraph, split }: HalvesProps) {
  const halves = halvesOf(split)
  if (!halves) return null
  const [first, second] = halves
  return (
    <dl className="halves">
      <dt>{paragraph.reference}</dt>
      <dd>
        <ExactWords prose={first} />
      </dd>
      <dt>{insertedLabel(negotiation.paragraphs, paragraph.id, paragraph).reference}</dt>
      <dd>
        <ExactWords prose={second} />
      </dd>
    </dl>
  )
}

/** The number of the paragraph to which a split brings these proposals, before there is one. */
export function secondOf(negotiation: Negotiation, split: ProposalId): string {
  const proposal = negotiation.proposals.get(split)
  const paragraph = proposal && negotiation.paragraphs.get(proposal.paragraph)
  return paragraph ? insertedLabel(negotiation.paragraphs, paragraph.id, paragraph).reference : ''
}
