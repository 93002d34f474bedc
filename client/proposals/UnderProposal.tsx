// How a paragraph would read under a proposal, whatever that asks for: other words, no text, another place, two paragraphs.

import { againstOf } from '../../shared/meanings.ts'
import { type Negotiation, referenceOf } from '../../shared/negotiation.ts'
import { recastWith } from '../../shared/places.ts'
import type { Proposal } from '../../shared/proposals.ts'
import type { Prose } from '../../shared/prose.ts'
import { Halves } from '../facilitation/Halves.tsx'
import { ChangedWords } from '../text/ChangedWords.tsx'
import { PlainProse } from '../text/PlainProse.tsx'
import { titleOf } from '../text/wholes.ts'
import { RIVALS } from './words.ts'

type UnderProposalProps = {
  readonly negotiation: Negotiation
  readonly proposal: Proposal
  /** Its words. */
  readonly words: Prose
}

export function UnderProposal({ negotiation, proposal, words }: UnderProposalProps) {
  const { meaning } = proposal
  const paragraph = negotiation.paragraphs.get(proposal.paragraph)
  if (!paragraph) return null
  if (meaning.is === 'split') return <Halves negotiation={negotiation} paragraph={paragraph} split={words} />
  if (meaning.is === 'deletion')
    return (
      <>
        <p className="asked">{RIVALS.noText}</p>
        <p className="changed-words" dir="auto">
          <ChangedWords base={paragraph.base} wording={[]} />
        </p>
      </>
    )
  if (meaning.is === 'move' || meaning.is === 'recast') {
    const changing = meaning.is === 'recast' ? recastWith(negotiation.paragraphs, paragraph, meaning.as) : []
    const references = changing.map(({ reference }) => reference).join(', ')
    return (
      <>
        <p className="asked">
          {meaning.is === 'move'
            ? RIVALS.moved(referenceOf(negotiation, meaning.after))
            : RIVALS.recastAs(RIVALS.recast[meaning.as], references)}
        </p>
        <p dir="auto">
          <PlainProse prose={paragraph.base} />
        </p>
      </>
    )
  }
  const title = meaning.is === 'words' ? null : titleOf(negotiation, proposal.id, proposal)
  return (
    <>
      {title && <p className="asked">{title}</p>}
      <p className="changed-words" dir="auto">
        <ChangedWords base={againstOf(negotiation, proposal)} wording={words} />
      </p>
    </>
  )
}
