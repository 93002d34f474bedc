// The two ways of papers in the room, beside what the text says of itself: out, for everyone; in, for those who draft.

import type { Negotiation } from '../../shared/negotiation.ts'
import { Button } from '../look/Button.tsx'
import type { Place } from '../session/asking.ts'
import { BringCopy } from './BringCopy.tsx'
import { COPY } from './copy-words.ts'
import { TakeAway } from './TakeAway.tsx'
import { TAKING } from './words.ts'

/** Which of the two is open. */
export type Papers = 'papers' | 'copy'

type PaperToolsProps = { readonly mayBring: boolean; readonly onOpen: (papers: Papers) => void }

export function PaperTools({ mayBring, onOpen }: PaperToolsProps) {
  return (
    <>
      <Button variant="quiet" className="paper-tool" onClick={() => onOpen('papers')}>
        {TAKING.open}
      </Button>
      {mayBring && (
        <Button variant="quiet" className="paper-tool" onClick={() => onOpen('copy')}>
          {COPY.open}
        </Button>
      )}
    </>
  )
}

type OpenPapersProps = {
  readonly over: Papers
  readonly place: Place
  readonly negotiation: Negotiation
  readonly onClose: () => void
}

export function OpenPapers({ over, ...props }: OpenPapersProps) {
  return over === 'papers' ? <TakeAway {...props} /> : <BringCopy {...props} />
}
