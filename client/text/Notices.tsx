// Between the bar and the text: that the seat has ended, that this browser cannot sign, that the text is adopted, a silence
// that runs or has just ended, what the house refused, and words of one's own that wait for a place.

import type { ProposalId } from '../../shared/ids.ts'
import { AdoptionBand } from '../adoption/AdoptionBand.tsx'
import { Notice } from '../look/Notice.tsx'
import { Trouble } from '../look/Trouble.tsx'
import { KeptWords } from '../proposals/KeptWords.tsx'
import type { Place } from '../session/asking.ts'
import { canSign } from '../session/seat-keys.ts'
import { SilenceBand, type SilenceBandProps } from '../silence/SilenceBand.tsx'
import { ROOM } from './words.ts'

type NoticesProps = SilenceBandProps & {
  readonly place: Place
  readonly trouble: string | null
  /** The proposal that is open in the editor, which brings its own words. */
  readonly editing: ProposalId | null
  readonly onDismiss: () => void
}

export function Notices({ place, trouble, editing, onDismiss, ...silence }: NoticesProps) {
  const { negotiation, actor, drafts } = silence.here
  return (
    <div className="notices">
      {silence.here.line.is === 'signed-out' && (
        <Notice kind="warning" title={ROOM.signedOut.title}>
          {ROOM.signedOut.about}
        </Notice>
      )}
      {actor && actor.role !== 'observer' && !canSign() && <Notice kind="warning">{ROOM.cannotSign}</Notice>}
      <AdoptionBand {...silence} />
      <SilenceBand {...silence} />
      {trouble && <Trouble sentence={trouble} onDismiss={onDismiss} />}
      {actor && (
        <KeptWords place={place} actor={actor} negotiation={negotiation} drafts={drafts} editing={editing} />
      )}
    </div>
  )
}
