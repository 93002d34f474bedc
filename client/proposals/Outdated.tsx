// A proposal written on words that are no more. Its owner sees the old base, the new one and its own words, and decides:
// to keep its words as they are, to adapt them, or to withdraw.

import type { Act } from '../../shared/acts.ts'
import { insistedOn } from '../../shared/merge.ts'
import type { Paragraph } from '../../shared/paragraphs.ts'
import { type Proposal, wordingOf } from '../../shared/proposals.ts'
import { hashOf, type Prose } from '../../shared/prose.ts'
import { Button } from '../look/Button.tsx'
import { Notice } from '../look/Notice.tsx'
import { PlainProse } from '../text/PlainProse.tsx'
import type { Doing } from '../session/asking.ts'
import { CARD } from './words.ts'

type OutdatedProps = {
  readonly proposal: Proposal
  readonly paragraph: Paragraph
  /** The base it was written on. */
  readonly before: Prose
  readonly refusalOf: (act: Act) => string | undefined
  readonly onAct: Doing
  readonly onEdit: () => void
}

export function Outdated({ proposal, paragraph, before, refusalOf, onAct, onEdit }: OutdatedProps) {
  const { prose, reason, precedents, except } = wordingOf(proposal)
  const insisted = insistedOn(before, paragraph.base, prose)
  const keep: Act = {
    does: 'table',
    proposal: proposal.id,
    paragraph: paragraph.id,
    base: hashOf(paragraph.base),
    wording: insisted,
    reason,
    precedents,
    ...(except && { except }),
  }
  const sides = [
    [CARD.oldBase, before],
    [CARD.newBase, paragraph.base],
    [CARD.ownWords, prose],
    [CARD.keptWords, insisted],
  ] as const
  return (
    <Notice kind="warning" title={CARD.outdatedTitle}>
      <p>{CARD.outdatedAbout}</p>
      <dl className="sides" dir="auto">
        {sides.map(([title, words]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>
              <PlainProse prose={words} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="acts">
        <Button refusal={refusalOf(keep)} onClick={() => void onAct(keep)}>
          {CARD.keepWords}
        </Button>
        <Button onClick={onEdit}>{CARD.adapt}</Button>
      </p>
    </Notice>
  )
}
