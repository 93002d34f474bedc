// Who broke silence, on what and why.

import { Fragment } from 'react'
import type { DelegationCode } from '../../shared/ids.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import { plain, type Prose } from '../../shared/prose.ts'
import type { Breach } from '../../shared/silence.ts'
import { Code, type Hue } from '../look/Code.tsx'
import { inShort } from '../look/dates.ts'
import { SILENCE } from './words.ts'

type BreachesProps = {
  readonly negotiation: Negotiation
  readonly breaches: readonly Breach[]
  readonly hues: ReadonlyMap<DelegationCode, Hue>
}

export function Breaches({ negotiation, breaches, hues }: BreachesProps) {
  return (
    <ul className="breaches">
      {breaches.map(({ entry, by, at, named, reason }) => (
        <li key={entry}>
          {by ? <Code code={by} hue={hues.get(by)} isInLine /> : SILENCE.someone} {SILENCE.broke}{' '}
          {named.map(({ paragraph, words }, turn) => (
            <Fragment key={paragraph}>
              {turn > 0 && '; '}
              <strong>{referenceIn(negotiation, paragraph)}</strong>{' '}
              {words === '' ? SILENCE.aWhole : <bdi className="quoted">{SILENCE.quoted(words)}</bdi>}
            </Fragment>
          ))}
          {': '}
          <span dir="auto">{reason}</span> <time dateTime={at}>{inShort(at)}</time>
        </li>
      ))}
    </ul>
  )
}

/** How a paragraph is cited now, also when it has left the text since. */
export const referenceIn = ({ paragraphs, past }: Negotiation, id: Breach['named'][number]['paragraph']) => {
  const paragraph = paragraphs.get(id) ?? past.get(id)
  return paragraph?.reference || (paragraph ? titleOf(paragraph) : id)
}

/** A heading has no number: its first words stand for it. */
const titleOf = ({ base }: { readonly base: Prose }): string => `“${plain(base).slice(0, 40)}”`
