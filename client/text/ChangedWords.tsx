// A wording against another, as one reads a corrected page: what goes is struck, what comes is underlined.

import { rolling } from '../../shared/views.ts'
import { proposalId } from '../../shared/ids.ts'
import type { Prose } from '../../shared/prose.ts'
import { PlainProse } from './PlainProse.tsx'
import { TEXT } from './words.ts'

const ONE = proposalId('one')

export function ChangedWords({ base, wording }: { readonly base: Prose; readonly wording: Prose }) {
  return rolling(base, [{ id: ONE, wording }]).map((stretch, at) => {
    if (stretch.is === 'text') return <PlainProse key={at} prose={stretch.words} />
    const inserted = stretch.alternatives[0]?.words ?? []
    return (
      <span key={at}>
        {stretch.base.length > 0 && (
          <>
            <span className="spoken">{TEXT.deleted}</span>
            <del>
              <PlainProse prose={stretch.base} />
            </del>
            <span className="spoken">{TEXT.endOfDeletion}</span>
          </>
        )}
        {stretch.base.length > 0 && inserted.length > 0 && ' '}
        {inserted.length > 0 && (
          <>
            <span className="spoken">{TEXT.inserted}</span>
            <ins>
              <PlainProse prose={inserted} />
            </ins>
            <span className="spoken">{TEXT.endOfInsertion}</span>
          </>
        )}
      </span>
    )
  })
}
