// The wordings a proposal had before the one it has, whatever became of it: when each gave way, and to which words.

import type { Proposal } from '../../shared/proposals.ts'
import { changesOf } from '../../shared/views.ts'
import { inShort } from '../look/dates.ts'
import { Changes } from './Changes.tsx'
import { CARD } from './words.ts'

export function EarlierWordings({ proposal: { wordings } }: { readonly proposal: Proposal }) {
  // What the house carried over to a new base is no revision: the owner's own changes are the same.
  const revisions = wordings.flatMap((wording, at) => {
    const before = wordings[at - 1]
    return before && !wording.carried ? [{ before, wording }] : []
  })
  if (revisions.length === 0) return null
  return (
    <details className="earlier">
      <summary>{CARD.revised(revisions.length)}</summary>
      <ol>
        {revisions.map(({ before, wording }) => (
          <li key={wording.entry}>
            <time dateTime={wording.at}>{inShort(wording.at)}</time>
            <Changes changes={changesOf(before.prose, wording.prose)} />
          </li>
        ))}
      </ol>
    </details>
  )
}
