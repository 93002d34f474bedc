// The proposals that change the same words as this one: each is a press away, and the paragraph can be read as each of
// them would have it, one under the other.

import { useState } from 'react'
import type { ProposalId } from '../../shared/ids.ts'
import type { Prose } from '../../shared/prose.ts'
import { type Proposal, wordingOf } from '../../shared/proposals.ts'
import { Button } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { ChangedWords } from '../text/ChangedWords.tsx'
import { PlainProse } from '../text/PlainProse.tsx'
import type { Signed } from '../text/signed.ts'
import { RIVALS } from './words.ts'

type RivalsProps = {
  readonly proposal: Proposal
  readonly rivals: readonly Proposal[]
  /** The words they all change. */
  readonly ground: Prose
  /** The paragraph, as it is cited. */
  readonly reference: string
  readonly signed: Signed
  readonly onPick: (proposal: ProposalId) => void
}

export function Rivals(props: RivalsProps) {
  const { proposal, rivals, ground, reference, signed, onPick } = props
  const [isComparing, setComparing] = useState(false)
  if (rivals.length === 0) return null
  return (
    <div className="rivals" onClick={(event) => event.stopPropagation()}>
      <span>{RIVALS.of}</span>{' '}
      {rivals.map(({ id, number }) => (
        <Button key={id} variant="quiet" onClick={() => onPick(id)}>
          {number}
        </Button>
      ))}
      <span>{RIVALS.about}</span>
      <Button variant="quiet" onClick={() => setComparing(true)}>
        {RIVALS.compare}
      </Button>
      {isComparing && (
        <Dialog title={RIVALS.title(reference)} isWide onClose={() => setComparing(false)}>
          <section className="as-each">
            <h3>{RIVALS.now}</h3>
            <p dir="auto">
              <PlainProse prose={ground} />
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
                <p className="changed-words" dir="auto">
                  <ChangedWords base={ground} wording={wordingOf(one).prose} />
                </p>
                <Button
                  variant="quiet"
                  onClick={() => {
                    setComparing(false)
                    onPick(one.id)
                  }}
                >
                  {RIVALS.goTo(one.number)}
                </Button>
              </section>
            )
          })}
        </Dialog>
      )}
    </div>
  )
}
