// A head says where its delegation stands on the adopted text: of what kind it is, on what, and in which words.

import { useState } from 'react'
import { STATEMENTS, type StatementKind } from '../../shared/adoption.ts'
import type { Act } from '../../shared/acts.ts'
import type { ParagraphId } from '../../shared/ids.ts'
import { isStanding } from '../../shared/paragraphs.ts'
import { Remark } from '../look/Remark.tsx'
import { Naming } from '../silence/Naming.tsx'
import type { AdoptionProps } from './AdoptionBand.tsx'
import { Asking } from './Asking.tsx'
import { ADOPTION, STATEMENT } from './words.ts'

type StatingProps = AdoptionProps & {
  /** The paragraph from which it is asked. */
  readonly paragraph?: ParagraphId
  readonly onClose: () => void
}

export function Stating({ here, refusalOf, onAct, paragraph, onClose }: StatingProps) {
  const [does, setDoes] = useState<StatementKind>('explain-position')
  const [isWhole, setWhole] = useState(paragraph === undefined)
  const [named, setNamed] = useState<ReadonlySet<ParagraphId>>(new Set(paragraph ? [paragraph] : []))
  const [words, setWords] = useState('')
  const on = isWhole ? [] : [...named]
  const act: Act = { does, on, statement: words.trim() }
  const refusal = !isWhole && named.size === 0 ? ADOPTION.noneNamed : refusalOf(act)
  const name = (id: ParagraphId, isNamed: boolean) => {
    const chosen = new Set(named)
    if (isNamed) chosen.add(id)
    else chosen.delete(id)
    setNamed(chosen)
  }
  return (
    <Asking
      title={ADOPTION.stateTitle}
      answer={ADOPTION.stateDone}
      refusal={refusal}
      onAnswer={() => onAct(act)}
      onClose={onClose}
    >
      <p>{ADOPTION.stateAbout}</p>
      <fieldset className="chosen one">
        <legend>{ADOPTION.kind}</legend>
        {STATEMENTS.map((kind) => (
          <label key={kind}>
            <input type="radio" name="kind" checked={does === kind} onChange={() => setDoes(kind)} />{' '}
            <strong>{STATEMENT[kind].name}</strong>: {STATEMENT[kind].about}
          </label>
        ))}
      </fieldset>
      <fieldset className="chosen one">
        <legend>{ADOPTION.scope}</legend>
        {[true, false].map((whole) => (
          <label key={String(whole)}>
            <input type="radio" name="scope" checked={isWhole === whole} onChange={() => setWhole(whole)} />{' '}
            {whole ? ADOPTION.whole : ADOPTION.paragraphs}
          </label>
        ))}
      </fieldset>
      {!isWhole && (
        <Naming
          legend={ADOPTION.whichParagraphs}
          paragraphs={[...here.negotiation.paragraphs.values()].filter(isStanding)}
          chosen={named}
          onName={name}
        />
      )}
      <Remark label={ADOPTION.words} rows={5} text={words} onText={setWords} />
    </Asking>
  )
}
