// Misprints that were put right: on which paragraph, what stood there and what stands now, and why.

import type { Corrigendum } from '../../shared/adoption.ts'
import { type Negotiation, referenceOf } from '../../shared/negotiation.ts'
import { inShort } from '../look/dates.ts'
import { ChangedWords } from '../text/ChangedWords.tsx'

type CorrigendaProps = {
  readonly negotiation: Negotiation
  readonly corrigenda: readonly Corrigendum[]
}

export function Corrigenda({ negotiation, corrigenda }: CorrigendaProps) {
  return (
    <ul className="corrigenda">
      {corrigenda.map(({ entry, at, paragraph, before, after, reason }) => (
        <li key={entry}>
          <strong>{referenceOf(negotiation, paragraph)}</strong>{' '}
          <span dir="auto">
            <ChangedWords base={before} wording={after} />
          </span>{' '}
          <q dir="auto">{reason}</q> <time dateTime={at}>{inShort(at)}</time>
        </li>
      ))}
    </ul>
  )
}
