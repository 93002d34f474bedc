// What comes over the room when it is asked for: the way to a paragraph or a command, the keys, the receipts, papers out
// and in, for a head who tables in its delegation, and for the facilitators what they set for all.

import type { Act } from '../../shared/acts.ts'
import { NO_DELEGATION, type ParagraphId } from '../../shared/ids.ts'
import type { Paragraph } from '../../shared/paragraphs.ts'
import { Tabling } from '../clearance/Tabling.tsx'
import { TABLING } from '../clearance/words.ts'
import { WholeBench } from '../facilitation/WholeBench.tsx'
import { BENCH } from '../facilitation/words.ts'
import { History } from '../history/History.tsx'
import { HISTORY } from '../history/words.ts'
import { OpenPapers } from '../papers/Papers.tsx'
import { TAKING } from '../papers/words.ts'
import { Receipts } from '../record/Receipts.tsx'
import { STEERING } from '../room-screen/words.ts'
import { accountAt, entryAt, invitationsAt, screenAt } from '../session/address.ts'
import type { Doing, Place } from '../session/asking.ts'
import type { Here } from '../session/floor.ts'
import { Help } from './Help.tsx'
import { type Command, Palette } from './Palette.tsx'
import type { Over } from './Panes.tsx'
import type { View } from './views.ts'
import { ROOM } from './words.ts'

type OverlayProps = {
  readonly place: Place
  /** The list of what waits is a room of its own (client/waiting). */
  readonly over: Exclude<Over, 'waiting'>
  readonly here: Here
  /** The paragraph the reader is at. */
  readonly current: ParagraphId | null
  readonly refusalOf: (act: Act) => string | undefined
  readonly onAct: Doing
  readonly onView: (view: View) => void
  readonly onChoose: (paragraph: Paragraph) => void
  readonly onOver: (over: Over | null) => void
}

export function Overlay(props: OverlayProps) {
  const { place, over, here, refusalOf, onAct, onView, onChoose, onOver } = props
  const { negotiation, actor } = here
  const onScreen = here.onScreen?.paragraph && negotiation.paragraphs.get(here.onScreen.paragraph)
  const screen = screenAt(place.negotiation, place.seat)
  const close = () => onOver(null)
  if (over === 'history')
    return <History place={place} here={here} paragraph={props.current} onClose={close} />
  if (over === 'help')
    return <Help acts={actor?.role !== 'observer'} onReceipts={() => onOver('receipts')} onClose={close} />
  if (over === 'bench')
    return <WholeBench negotiation={negotiation} refusalOf={refusalOf} onAct={onAct} onClose={close} />
  if (over === 'receipts') return <Receipts place={place} here={here} onClose={close} />
  if (over === 'tabling') return <Tabling refusalOf={refusalOf} onAct={onAct} onClose={close} />
  if (over === 'papers' || over === 'copy')
    return <OpenPapers over={over} place={place} negotiation={negotiation} onClose={close} />
  const commands: readonly Command[] = [
    { name: ROOM.rolling, run: () => onView({ is: 'rolling' }) },
    { name: ROOM.clean, run: () => onView({ is: 'clean' }) },
    { name: HISTORY.command, run: () => onOver('history') },
    { name: TAKING.open, run: () => onOver('papers') },
    ...(actor?.role === 'facilitator' ? [{ name: BENCH.title, run: () => onOver('bench') }] : []),
    ...(actor?.role === 'head' ? [{ name: TABLING.title, run: () => onOver('tabling') }] : []),
    { name: ROOM.receipts, run: () => onOver('receipts') },
    ...(onScreen ? [{ name: STEERING.goTo, run: () => onChoose(onScreen) }] : []),
    // The room screen is opened from a seat, and only a seat is signed in.
    ...(actor?.delegation === NO_DELEGATION
      ? []
      : [
          { name: STEERING.open, run: () => window.open(screen, '_blank', 'noopener') },
          { name: ROOM.account, run: () => location.assign(accountAt(place.negotiation, place.seat)) },
        ]),
    { name: ROOM.shortcuts, run: () => onOver('help') },
    ...(actor?.role === 'head'
      ? [{ name: ROOM.ownSeats, run: () => location.assign(invitationsAt(place.negotiation, place.seat)) }]
      : []),
    { name: ROOM.entry, run: () => location.assign(entryAt()) },
  ]
  return (
    <Palette
      paragraphs={[...negotiation.paragraphs.values()]}
      commands={commands}
      onChoose={onChoose}
      onClose={close}
    />
  )
}
