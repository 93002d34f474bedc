// What comes over the room when it is asked for: the way to a paragraph or a command, the keys, and for a head who tables
// in its delegation.

import type { Act } from '../../shared/acts.ts'
import type { Paragraph } from '../../shared/paragraphs.ts'
import { Tabling } from '../clearance/Tabling.tsx'
import { TABLING } from '../clearance/words.ts'
import type { Here } from '../session/floor.ts'
import { Help } from './Help.tsx'
import { type Command, Palette } from './Palette.tsx'
import type { Over } from './Panes.tsx'
import type { View } from './views.ts'
import { ROOM } from './words.ts'

type OverlayProps = {
  readonly over: Over
  readonly here: Here
  readonly refusalOf: (act: Act) => string | undefined
  readonly onAct: (act: Act) => void
  readonly onView: (view: View) => void
  readonly onChoose: (paragraph: Paragraph) => void
  readonly onOver: (over: Over | null) => void
}

export function Overlay({ over, here, refusalOf, onAct, onView, onChoose, onOver }: OverlayProps) {
  const { negotiation, actor } = here
  const close = () => onOver(null)
  if (over === 'help') return <Help onClose={close} />
  if (over === 'tabling') return <Tabling refusalOf={refusalOf} onAct={onAct} onClose={close} />
  const commands: readonly Command[] = [
    { name: ROOM.rolling, run: () => onView({ is: 'rolling' }) },
    { name: ROOM.clean, run: () => onView({ is: 'clean' }) },
    ...(actor?.role === 'head' ? [{ name: TABLING.title, run: () => onOver('tabling') }] : []),
    { name: ROOM.shortcuts, run: () => onOver('help') },
    { name: ROOM.entry, run: () => location.assign('/') },
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
