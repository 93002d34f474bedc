// The room screen: the projector's window. One paragraph in large type as the rolling text has it, whose codes stand
// there, and a quiet line with the name of the text and the hour; nothing else. Rules X1 to X5.

import '../text/Sheet.css'
import './RoomScreen.css'
import { type ReactNode, useEffect, useMemo } from 'react'
import { type Shown, shownNow } from '../../shared/room-screen.ts'
import { huesOf } from '../look/Code.tsx'
import { inFull } from '../look/dates.ts'
import type { Place } from '../session/asking.ts'
import { AtFloor } from '../session/AtFloor.tsx'
import type { Here } from '../session/floor.ts'
import { TEXT, ROOM } from '../text/words.ts'
import { ShownParagraph } from './ShownParagraph.tsx'
import { SCREEN } from './words.ts'

export function RoomScreen(seated: Place) {
  return (
    <AtFloor {...seated} loading={SCREEN.loading}>
      {(_, here) => <Screen here={here} />}
    </AtFloor>
  )
}

function Screen({ here }: { readonly here: Here }) {
  const { negotiation, onScreen, line } = here
  const { title, text, at, delegations, namesTo } = negotiation
  const hues = useMemo(() => huesOf(delegations.keys()), [delegations])
  useEffect(() => {
    document.title = SCREEN.title(title)
  }, [title])
  if (line.is === 'connecting') return <p className="loading">{SCREEN.loading}</p>
  const shown = shownNow(onScreen, negotiation)
  return (
    <main className="room-screen">
      {shown?.is === 'standing' ? (
        <ShownParagraph here={here} shown={shown} at={onScreen?.at ?? 0} hues={hues} />
      ) : (
        <Instead shown={shown} />
      )}
      <footer>
        <span>{title}</span>
        <span>
          {text !== '' && TEXT.symbol(text, inFull(at))}
          {namesTo !== 'all' && ` · ${SCREEN.withoutNames}`}
        </span>
        {line.is !== 'open' && <strong role="status">{ROOM.line[line.is]}</strong>}
      </footer>
    </main>
  )
}

/** What stands there when no paragraph does: that there is none yet, or what became of it [X4]. */
function Instead({ shown }: { readonly shown: (Shown & { is: 'gone' }) | null }): ReactNode {
  if (!shown)
    return (
      <div className="instead">
        <h1>{SCREEN.nothing}</h1>
        <p>{SCREEN.nothingAbout}</p>
      </div>
    )
  const { paragraph, state, to, revision } = shown
  return (
    <div className="instead">
      <h1>{TEXT.paragraph(paragraph.reference)}</h1>
      <p>
        {SCREEN.gone[state.as](inFull(state.at), to?.reference ?? '')}{' '}
        {revision !== null && SCREEN.past(revision)}
      </p>
    </div>
  )
}
