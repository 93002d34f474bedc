// What an agreement hangs together with: the paragraphs it is subject to, and those that fall open when this one is reopened
// [C8].

import { useMemo } from 'react'
import { conditionsOf, fallingWith } from '../../shared/chains.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import type { Paragraph } from '../../shared/paragraphs.ts'
import { Button } from '../look/Button.tsx'
import { BUSINESS, TEXT } from './words.ts'

type ChainProps = {
  readonly negotiation: Negotiation
  readonly paragraph: Paragraph
  readonly onChoose: (paragraph: Paragraph) => void
}

export function Chain({ negotiation, paragraph, onChoose }: ChainProps) {
  const conditions = useMemo(() => conditionsOf(negotiation, paragraph), [negotiation, paragraph])
  const falling = useMemo(() => fallingWith(negotiation, paragraph.id), [negotiation, paragraph.id])
  if (conditions.length === 0 && falling.length === 0) return null
  return (
    <section className="chain" aria-label={BUSINESS.chain}>
      {conditions.length > 0 && <Links title={BUSINESS.subjectTo} to={conditions} onChoose={onChoose} />}
      {falling.length > 0 && <Links title={BUSINESS.fallsWith} to={falling} onChoose={onChoose} />}
    </section>
  )
}

type LinksProps = Pick<ChainProps, 'onChoose'> & {
  readonly title: string
  readonly to: readonly Paragraph[]
}

function Links({ title, to, onChoose }: LinksProps) {
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {to.map((other) => (
          <li key={other.id}>
            <Button variant="quiet" onClick={() => onChoose(other)}>
              {TEXT.paragraph(other.reference)} · {stateInWords(other)}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}

const stateInWords = ({ state }: Paragraph): string =>
  state.is === 'gone' ? TEXT.tags.gone[state.as] : TEXT.tags[state.is]
