// The paragraph on the room screen: its number, its state in a word, its words with everything that is proposed at its
// place, and the legend.

import { useMemo } from 'react'
import type { DelegationCode } from '../../shared/ids.ts'
import type { ParagraphState } from '../../shared/paragraphs.ts'
import { plain } from '../../shared/prose.ts'
import { unreachable } from '../../shared/result.ts'
import type { Shown } from '../../shared/room-screen.ts'
import type { Hue } from '../look/Code.tsx'
import { inFull } from '../look/dates.ts'
import type { Here } from '../session/floor.ts'
import { firstNotes } from '../text/first-notes.ts'
import { Footnotes } from '../text/Footnotes.tsx'
import { RollingWords } from '../text/RollingWords.tsx'
import type { Signed } from '../text/signed.ts'
import { useSigned } from '../text/use-signed.ts'
import { shownOn } from '../text/views.ts'
import { WholeProposals } from '../text/WholeProposals.tsx'
import { wholesOn } from '../text/wholes.ts'
import { TEXT } from '../text/words.ts'
import { Legend } from './Legend.tsx'
import { ProposedNotes } from './ProposedNotes.tsx'
import { useFitting } from './use-fitting.ts'
import { SCREEN } from './words.ts'

type ShownParagraphProps = {
  readonly here: Here
  readonly shown: Shown & { is: 'standing' }
  /** How far down, from 0 to 1, where it is longer than the screen. */
  readonly at: number
  readonly hues: ReadonlyMap<DelegationCode, Hue>
}

const ROLLING = { is: 'rolling' } as const
/** Where names are not shown to all, nobody is named to the hall, whatever this seat may read [X5]. */
const NOBODY: Signed = () => ({ names: '', hue: undefined })
/** Nothing is chosen here. */
const nothing = () => undefined

export function ShownParagraph({ here, shown, at, hues }: ShownParagraphProps) {
  const { negotiation, live } = here
  const { paragraphs, namesTo } = negotiation
  const { paragraph, moved } = shown
  const isNamed = namesTo === 'all'
  const named = useSigned(negotiation, live, hues)
  const signed = isNamed ? named : NOBODY
  const notes = useMemo(() => firstNotes(paragraphs.values()), [paragraphs])
  const proposals = shownOn(negotiation, paragraph.id, live, ROLLING)
  const wholes = wholesOn(negotiation, paragraph.id, live, ROLLING)
  const { box, extent } = useFitting(paragraph.id, at)
  const firstNote = notes.get(paragraph) ?? 1
  const isHeading = paragraph.kind === 'heading'
  return (
    <>
      <header>
        <h1>{isHeading ? SCREEN.heading : TEXT.paragraph(paragraph.reference)}</h1>
        <State state={paragraph.state} pending={proposals.length + wholes.length} />
        {moved && <p className="moved">{movedTo(moved)}</p>}
        <p className="goes-on" role="status">
          {SCREEN.goesOn[extent]}
        </p>
      </header>
      <div
        ref={box}
        className={isHeading ? 'words heading' : 'words'}
        data-extent={extent}
        role="region"
        tabIndex={0}
        aria-label={SCREEN.words(paragraph.reference)}
      >
        <p dir="auto">
          <RollingWords
            base={paragraph.base}
            proposals={proposals}
            signed={signed}
            picked={null}
            firstNote={firstNote}
          />
        </p>
        <Footnotes prose={paragraph.base} firstNote={firstNote} />
        <ProposedNotes base={paragraph.base} proposals={proposals} signed={signed} />
        <WholeProposals wholes={wholes} signed={signed} picked={null} onPick={nothing} />
      </div>
      <Legend
        here={here}
        base={paragraph.base}
        proposals={proposals}
        wholes={wholes}
        hues={hues}
        isNamed={isNamed}
      />
    </>
  )
}

type StateProps = { readonly state: ParagraphState; readonly pending: number }

/** In a word, with a colour that only repeats it. */
function State({ state, pending }: StateProps) {
  const { tags } = TEXT
  switch (state.is) {
    case 'agreed':
      return <p className="state agreed">{tags.agreed}</p>
    case 'adopted':
      return <p className="state agreed">{tags.adopted}</p>
    case 'called':
      return <p className="state contested">{tags.called}</p>
    case 'open':
      return pending > 0 ? (
        <p className="state contested">{tags.pending(pending)}</p>
      ) : (
        <p className="state">{tags.open}</p>
      )
    case 'gone':
      return <p className="state">{tags.gone[state.as]}</p>
    default:
      return unreachable(state)
  }
}

function movedTo({ at, behind }: NonNullable<ShownParagraphProps['shown']['moved']>): string {
  const when = inFull(at)
  if (!behind) return SCREEN.moved.first(when)
  return behind.kind === 'heading'
    ? SCREEN.moved.under(when, plain(behind.base))
    : SCREEN.moved.after(when, behind.reference)
}
