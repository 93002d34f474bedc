// Naming paragraphs of the text: a list to choose from, narrowed down by a number or by words.

import { useState } from 'react'
import type { ParagraphId } from '../../shared/ids.ts'
import type { Paragraph } from '../../shared/paragraphs.ts'
import { plain } from '../../shared/prose.ts'
import { Field } from '../look/Field.tsx'
import { SILENCE } from './words.ts'

type NamingProps = {
  readonly legend: string
  readonly paragraphs: readonly Paragraph[]
  readonly chosen: Pick<ReadonlySet<ParagraphId>, 'has'>
  /** Names a paragraph, or no longer does. */
  readonly onName: (paragraph: ParagraphId, isNamed: boolean) => void
}

export function Naming({ legend, paragraphs, chosen, onName }: NamingProps) {
  const [sought, setSought] = useState('')
  const found = paragraphs.filter(
    (paragraph) => chosen.has(paragraph.id) || isMeant(paragraph, sought.trim()),
  )
  return (
    <fieldset className="naming">
      <legend>{legend}</legend>
      <Field label={SILENCE.find} hint={SILENCE.findHint}>
        {(wiring) => <input {...wiring} value={sought} onChange={({ target }) => setSought(target.value)} />}
      </Field>
      {found.length === 0 && <p>{SILENCE.none}</p>}
      <ul>
        {found.map(({ id, reference, base }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={chosen.has(id)}
                onChange={({ target }) => onName(id, target.checked)}
              />{' '}
              <strong>{reference}</strong> <span dir="auto">{plain(base).slice(0, 90)}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

/** A number means the paragraph that has it; anything else is looked for in the words. */
function isMeant({ reference, base }: Paragraph, sought: string): boolean {
  if (/^\d+$/.test(sought)) return reference === sought || reference.startsWith(`${sought} `)
  return `${reference} ${plain(base)}`.toLowerCase().includes(sought.toLowerCase())
}
