// The proposals that cannot stand beside this one: each is a press away, and the paragraph can be read as each of them
// would have it, one under the other.

import { useState } from 'react'
import { kindOf } from '../../shared/kinds.ts'
import { groundOf, WORDS } from '../../shared/meanings.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import type { Paragraph } from '../../shared/paragraphs.ts'
import { type Proposal, wordingOf } from '../../shared/proposals.ts'
import { Button } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { Folded } from '../look/Folded.tsx'
import { PlainProse } from '../text/PlainProse.tsx'
import type { Signed } from '../text/signed.ts'
import { UnderProposal } from './UnderProposal.tsx'
import { kindInWords, RIVALS } from './words.ts'

type RivalsProps = {
  readonly negotiation: Negotiation
  /** The paragraph on whose card they stand. */
  readonly paragraph: Paragraph
  readonly proposal: Proposal
  readonly rivals: readonly Proposal[]
  readonly signed: Signed
  /** Goes to the card of a rival, on whichever paragraph it is. */
  readonly onGo: (rival: Proposal) => void
}

/** Of more than these the others are named on request. */
const MOST_NAMED = 6

export function Rivals(props: RivalsProps) {
  const { negotiation, rivals, onGo } = props
  const [isComparing, setComparing] = useState(false)
  if (rivals.length === 0) return null
  const [named, more] =
    rivals.length > MOST_NAMED + 1 ? [rivals.slice(0, MOST_NAMED), rivals.slice(MOST_NAMED)] : [rivals, []]
  const links = (some: readonly Proposal[]) =>
    some.map((rival) => (
      <Link key={rival.id} negotiation={negotiation} rival={rival} onGo={() => onGo(rival)} />
    ))
  return (
    <div className="rivals" onClick={(event) => event.stopPropagation()}>
      <span>{RIVALS.of}</span> {links(named)}
      {more.length > 0 && <Folded summary={RIVALS.more(more.length)}>{() => links(more)}</Folded>}
      <span>{RIVALS.about}</span>
      <Button variant="quiet" onClick={() => setComparing(true)}>
        {RIVALS.compare}
      </Button>
      {isComparing && (
        <Compared
          {...props}
          onClose={() => setComparing(false)}
          onGo={(rival) => {
            setComparing(false)
            onGo(rival)
          }}
        />
      )}
    </div>
  )
}

type LinkProps = Pick<RivalsProps, 'negotiation'> & { readonly rival: Proposal; readonly onGo: () => void }

/** The way to a rival: its number, and where it is not for other words what it asks for. */
function Link({ negotiation, rival, onGo }: LinkProps) {
  const { meaning, number, paragraph } = rival
  const on = negotiation.paragraphs.get(paragraph)?.kind
  const kind = meaning.is === 'words' || meaning.is === 'within' ? null : kindOf([], [], meaning)
  return (
    <Button variant="quiet" onClick={onGo}>
      {number}
      {kind && ` (${kindInWords(kind, on)})`}
    </Button>
  )
}

/** The paragraph as it stands, and then as this proposal and each of its rivals would have it. */
function Compared(props: RivalsProps & { readonly onClose: () => void }) {
  const { negotiation, paragraph, proposal, rivals, signed, onGo, onClose } = props
  const { is } = proposal.meaning
  const ground = is === 'within' || is === 'merge' ? proposal : { ...proposal, meaning: WORDS }
  const now = groundOf(negotiation, ground)
  return (
    <Dialog title={RIVALS.title(paragraph.reference)} isWide onClose={onClose}>
      <section className="as-each">
        <h3>{RIVALS.now}</h3>
        <p dir="auto">
          <PlainProse prose={now} />
        </p>
      </section>
      {[proposal, ...rivals].map((one) => {
        const { names, hue } = signed([one.id])
        return (
          <section key={one.id} className="as-each" data-hue={hue} aria-label={one.number}>
            <h3>
              {one.number}
              {names !== one.owner && <span className="by"> · {names}</span>}
            </h3>
            <UnderProposal negotiation={negotiation} proposal={one} words={wordingOf(one).prose} />
            <Button variant="quiet" onClick={() => onGo(one)}>
              {RIVALS.goTo(one.number)}
            </Button>
          </section>
        )
      })}
    </Dialog>
  )
}
