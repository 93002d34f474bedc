// What those who run the room have in addition, beside the paragraph: putting it on the room screen, and seeing what is
// there now and who has put it there.

import './Steering.css'
import type { Actor } from '../../shared/delegations.ts'
import type { Paragraph } from '../../shared/paragraphs.ts'
import { Button } from '../look/Button.tsx'
import { screenAt } from '../session/address.ts'
import type { Place } from '../session/asking.ts'
import type { Here } from '../session/floor.ts'
import { shownOn } from '../text/views.ts'
import { wholesOn } from '../text/wholes.ts'
import { lengthShown, partsOf, step } from './parts.ts'
import type { Steering as Steers } from './use-steering.ts'
import { STEERING, SCREEN } from './words.ts'

type SteeringProps = {
  readonly place: Place
  readonly here: Here
  readonly paragraph: Paragraph
  readonly steering: Steers
}

export function Steering({ place, here, paragraph, steering }: SteeringProps) {
  const { isSteering, isFollowing, follow, turn } = steering
  if (!isSteering) return null
  const isShown = here.onScreen?.paragraph === paragraph.id
  return (
    <section className="steering" aria-label={SCREEN.label}>
      <Button aria-keyshortcuts="s" onClick={() => turn(paragraph.id)}>
        {isShown ? STEERING.clear : STEERING.show}
      </Button>
      <Button aria-pressed={isFollowing} onClick={() => follow(!isFollowing)}>
        {STEERING.follow}
      </Button>
      {isShown && <Parts here={here} paragraph={paragraph} steering={steering} />}
      <p className="hint">
        <span role="status">{saidOf(here)}</span>{' '}
        <a href={screenAt(place.negotiation, place.seat)} target="_blank" rel="noopener">
          {STEERING.open}
        </a>
      </p>
    </section>
  )
}

/** Up and down, for a paragraph that may be longer than the screen. */
function Parts({ here, paragraph, steering }: Pick<SteeringProps, 'here' | 'paragraph' | 'steering'>) {
  const { negotiation, live, onScreen } = here
  const rolling = { is: 'rolling' } as const
  const proposals = shownOn(negotiation, paragraph.id, live, rolling)
  const wholes = wholesOn(negotiation, paragraph.id, live, rolling)
  const parts = partsOf(lengthShown(paragraph.base, proposals, wholes))
  if (parts === 1) return null
  const at = onScreen?.at ?? 0
  const go = (by: 1 | -1) => steering.show({ paragraph: paragraph.id, at: step(at, by, parts) })
  return (
    <>
      <Button refusal={at === 0 ? STEERING.atTop : undefined} onClick={() => go(-1)}>
        {STEERING.up}
      </Button>
      <Button refusal={at === 1 ? STEERING.atEnd : undefined} onClick={() => go(1)}>
        {STEERING.down}
      </Button>
    </>
  )
}

function saidOf({ actor, negotiation, onScreen }: Here): string {
  const { paragraphs, past } = negotiation
  const shown = onScreen?.paragraph && (paragraphs.get(onScreen.paragraph) ?? past.get(onScreen.paragraph))
  if (!shown || !onScreen.by) return STEERING.nothing
  return STEERING.shows[steererOf(onScreen.by, actor)](shown.reference)
}

function steererOf({ seat, role }: Actor, reader: Actor | null): keyof typeof STEERING.shows {
  if (seat === reader?.seat) return 'you'
  return role === 'secretariat' ? 'secretariat' : 'facilitator'
}
