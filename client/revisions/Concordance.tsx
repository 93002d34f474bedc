// Which number was which, from one text to the next.

import { Fragment } from 'react'
import type { Renumbering } from '../../shared/revisions.ts'
import { REVISIONS } from './words.ts'

export function Concordance({ lines }: { readonly lines: readonly Renumbering[] }) {
  if (lines.length === 0) return <p>{REVISIONS.noChange}</p>
  return (
    <details className="concordance">
      <summary>{REVISIONS.concordance(lines.length)}</summary>
      <dl aria-label={REVISIONS.concordanceOf}>
        <dt>{REVISIONS.before}</dt>
        <dd>{REVISIONS.after}</dd>
        {lines.map(({ paragraph, before, after }) => (
          <Fragment key={paragraph}>
            <dt>{before ?? REVISIONS.isNew}</dt>
            <dd>{after ?? REVISIONS.isGone}</dd>
          </Fragment>
        ))}
      </dl>
    </details>
  )
}
