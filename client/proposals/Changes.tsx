// What a wording changes, in words: insert …, delete …, replace … by ….

import { proseFrom } from '../../shared/hunks.ts'
import { isFootnote, plain } from '../../shared/prose.ts'
import type { Change } from '../../shared/views.ts'
import { PlainProse } from '../text/PlainProse.tsx'
import { CARD } from './words.ts'

/** One line a change, in the order of the text. */
export function Changes({ changes }: { readonly changes: readonly Change[] }) {
  return (
    <ul className="changes" dir="auto">
      {changes.map((change, at) => (
        <li key={at}>
          <OneChange change={change} />
        </li>
      ))}
    </ul>
  )
}

function OneChange({ change: { deleted, inserted, after } }: { readonly change: Change }) {
  const before = plain(proseFrom(after)).trim()
  if (deleted.length === 0)
    return (
      <>
        {CARD.insert}{' '}
        <ins>
          <WithNotes tokens={inserted} />
        </ins>{' '}
        <span className="where">{before ? CARD.after(before) : CARD.atStart}</span>
      </>
    )
  if (inserted.length === 0)
    return (
      <>
        {CARD.delete}{' '}
        <del>
          <WithNotes tokens={deleted} />
        </del>
      </>
    )
  return (
    <>
      {CARD.replace}{' '}
      <del>
        <WithNotes tokens={deleted} />
      </del>{' '}
      {CARD.by}{' '}
      <ins>
        <WithNotes tokens={inserted} />
      </ins>
    </>
  )
}

/** On a card a footnote shows its words: they may be all that changes. */
function WithNotes({ tokens }: { readonly tokens: Change['inserted'] }) {
  return proseFrom(tokens).map((run, at) =>
    isFootnote(run) ? (
      <small key={at}>
        {' '}
        (<PlainProse prose={run.footnote} />)
      </small>
    ) : (
      <PlainProse key={at} prose={[run]} />
    ),
  )
}
