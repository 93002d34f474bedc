// Which paragraph: by its number and its first words. What is no longer in the text can be chosen too.

import { memo } from 'react'
import type { Negotiation } from '../../shared/negotiation.ts'
import { plain } from '../../shared/prose.ts'
import { HISTORY } from './words.ts'

type ParagraphChoiceProps = {
  readonly negotiation: Negotiation
  /** The id of the paragraph; empty for any. */
  readonly chosen: string
  readonly onChoose: (paragraph: string) => void
}

/** Drawn again only when the text is another: a long one has thousands to choose from. */
export const ParagraphChoice = memo(function ParagraphChoice(props: ParagraphChoiceProps) {
  const { negotiation, chosen, onChoose } = props
  const all = [...negotiation.paragraphs.values(), ...negotiation.past.values()]
  return (
    <label>
      {HISTORY.paragraph}
      <select value={chosen} onChange={({ target }) => onChoose(target.value)}>
        <option value="">{HISTORY.anyParagraph}</option>
        {all.map(({ id, reference, base }) => (
          <option key={id} value={id}>
            {[reference, plain(base).slice(0, 48)].filter(Boolean).join(' · ')}
          </option>
        ))}
      </select>
    </label>
  )
})
