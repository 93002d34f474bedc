// The paragraphs that an agreement is subject to: it falls open when one of them is reopened.

import type { ParagraphId } from '../../shared/ids.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import { isStanding, type Paragraph } from '../../shared/paragraphs.ts'
import { plain } from '../../shared/prose.ts'
import { Button } from '../look/Button.tsx'
import { Field } from '../look/Field.tsx'
import { BENCH } from './words.ts'

type SubjectToProps = {
  readonly negotiation: Negotiation
  /** The paragraph that is agreed. */
  readonly paragraph: Paragraph
  readonly chosen: readonly ParagraphId[]
  readonly onChoose: (chosen: readonly ParagraphId[]) => void
}

export function SubjectTo({ negotiation, paragraph, chosen, onChoose }: SubjectToProps) {
  const others = [...negotiation.paragraphs.values()].filter(
    (other) => other.id !== paragraph.id && other.kind !== 'heading' && isStanding(other),
  )
  return (
    <>
      <Field label={BENCH.subjectTo} hint={BENCH.subjectToHint}>
        {(wiring) => (
          <select
            {...wiring}
            value=""
            onChange={({ target }) => {
              const added = others.find(({ id }) => id === target.value)
              if (added) onChoose([...chosen, added.id])
            }}
          >
            <option value="">{chosen.length === 0 ? BENCH.nothingElse : BENCH.another}</option>
            {others
              .filter(({ id }) => !chosen.includes(id))
              .map(({ id, reference, base }) => (
                <option key={id} value={id}>
                  {reference} · {plain(base).slice(0, 60)}
                </option>
              ))}
          </select>
        )}
      </Field>
      {chosen.length > 0 && (
        <ul className="conditions">
          {others
            .filter(({ id }) => chosen.includes(id))
            .map(({ id, reference }) => (
              <li key={id}>
                {BENCH.paragraph(reference)}
                <Button
                  variant="quiet"
                  aria-label={BENCH.removeCondition(reference)}
                  onClick={() => onChoose(chosen.filter((other) => other !== id))}
                >
                  {BENCH.remove}
                </Button>
              </li>
            ))}
        </ul>
      )}
    </>
  )
}
