// A proposal among many on its paragraph, in brief: what it asks for and where delegations stand, by figures. Chosen, it is
// the whole card.

import './ProposalCard.css'
import type { MouseEvent, ReactNode } from 'react'
import { flushSync } from 'react-dom'
import type { Delegation } from '../../shared/delegations.ts'
import { kindOf } from '../../shared/kinds.ts'
import type { ParagraphKind } from '../../shared/paragraphs.ts'
import { type Proposal, wordingOf } from '../../shared/proposals.ts'
import type { Prose } from '../../shared/prose.ts'
import { Button } from '../look/Button.tsx'
import { Code, type Hue } from '../look/Code.tsx'
import { showPicked } from './picked.ts'
import { Asked } from './ProposalCard.tsx'
import { CARD, kindInWords } from './words.ts'

type BriefCardProps = {
  readonly proposal: Proposal
  readonly base: Prose
  readonly against: Prose
  readonly title: string | null
  /** What kind of paragraph it is about. */
  readonly on: ParagraphKind | undefined
  readonly owner: Delegation | undefined
  readonly hue: Hue | undefined
  /** How many others cannot stand beside it. */
  readonly rivals: number
  readonly onPick: () => void
  /** Where delegations stand. */
  readonly children?: ReactNode
}

export function BriefCard(props: BriefCardProps) {
  const { proposal, base, owner, hue, rivals, onPick } = props
  const words = wordingOf(proposal).prose
  const kind = kindOf(base, words, proposal.meaning)
  // The button goes with the brief card, and the keyboard to the whole one.
  const open = (event: MouseEvent<HTMLElement>) => {
    event.stopPropagation()
    const business = event.currentTarget.closest<HTMLElement>('.business')
    flushSync(onPick)
    showPicked(business)
  }
  return (
    <article className="card brief" data-hue={hue} aria-label={proposal.number} onClick={onPick}>
      <header>
        {proposal.owner && <Code code={proposal.owner} hue={hue} name={owner?.name} />}
        <h3>{proposal.number}</h3>
        {!proposal.owner && <span className="citing">{CARD.noOne}</span>}
        {kind && <span className="kind">{kindInWords(kind, props.on)}</span>}
        <Button variant="quiet" aria-label={CARD.allOf(proposal.number)} onClick={open}>
          {CARD.all}
        </Button>
      </header>
      <Asked {...props} words={words} />
      {rivals > 0 && <p className="status">{CARD.rivals(rivals)}</p>}
      {props.children}
    </article>
  )
}
