// Beneath the words on the room screen: whose codes stand there, and how brackets are read. Only what is there is explained.

import type { DelegationCode, ProposalId } from '../../shared/ids.ts'
import type { Prose } from '../../shared/prose.ts'
import { sponsorsOf } from '../../shared/proposals.ts'
import { namesOf, rolling, type Suggested } from '../../shared/views.ts'
import { Code, type Hue } from '../look/Code.tsx'
import type { Here } from '../session/floor.ts'
import { SCREEN } from './words.ts'

type LegendProps = {
  readonly here: Here
  readonly base: Prose
  readonly proposals: readonly Suggested[]
  /** What is proposed about the paragraph as a whole. */
  readonly wholes: readonly Suggested[]
  readonly hues: ReadonlyMap<DelegationCode, Hue>
  readonly isNamed: boolean
}

export function Legend({ here, base, proposals, wholes, hues, isNamed }: LegendProps) {
  if (proposals.length + wholes.length === 0) return null
  const { delegations } = here.negotiation
  const codes = isNamed ? whoStandsThere(here, [...proposals, ...wholes]) : []
  return (
    <section className="legend" aria-label={SCREEN.legend}>
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <Code code={code} hue={hues.get(code)} /> {delegations.get(code)?.name ?? ''}
          </li>
        ))}
        <Brackets base={base} proposals={proposals} />
      </ul>
    </section>
  )
}

/** In the order in which they come in the text. */
function whoStandsThere({ negotiation, live }: Here, shown: readonly Suggested[]): readonly DelegationCode[] {
  const ids = shown.flatMap(({ id, inside = [] }) => [id, ...inside.map((inner) => inner.id)])
  return namesOf(ids, (id: ProposalId) => {
    const known = negotiation.proposals.get(id)
    const owner = live.get(id)?.owner
    if (known) return sponsorsOf(known)
    return owner ? [owner] : []
  })
}

function Brackets({ base, proposals }: Pick<LegendProps, 'base' | 'proposals'>) {
  const brackets = rolling(base, proposals).filter((stretch) => stretch.is === 'bracket')
  const hasRivals = brackets.some(({ alternatives }) => alternatives.length > 1)
  const hasWords = brackets.some(({ alternatives }) => alternatives.some(({ words }) => words.length > 0))
  const hasDeleted = brackets.some((bracket) => bracket.base.length > 0)
  const [[one, other], alternatives] = SCREEN.rivals
  return (
    <>
      {hasWords && (
        <li>
          [<ins>{SCREEN.inserted[0]}</ins>] {SCREEN.inserted[1]}
        </li>
      )}
      {hasDeleted && (
        <li>
          [<del>{SCREEN.deleted[0]}</del>] {SCREEN.deleted[1]}
        </li>
      )}
      {hasRivals && (
        <li>
          [<ins>{one}</ins> / <ins>{other}</ins>] {alternatives}
        </li>
      )}
    </>
  )
}
