// The digest: what happened between two moments, as one delegation reads it [V13]: to what it proposes or sponsors, on the
// paragraphs it has spoken on, and the rest.

import { type Happening, proposalsIn } from './happenings.ts'
import { type DelegationCode, type ParagraphId, paragraphId } from './ids.ts'
import { isTold } from './life.ts'
import { aboutOf } from './meanings.ts'
import type { Negotiation } from './negotiation.ts'
import { keyOfSubject } from './positions.ts'
import { sponsorsOf } from './proposals.ts'

export type Digest = {
  readonly own: readonly Happening[]
  readonly spokenOn: readonly Happening[]
  readonly rest: readonly Happening[]
}

/** What happened after entry `since` and up to entry `until`, in the order of the record. */
export function digestOf(
  negotiation: Negotiation,
  delegation: DelegationCode,
  { since, until }: { readonly since: number; readonly until: number },
): Digest {
  const digest = {
    own: new Array<Happening>(),
    spokenOn: new Array<Happening>(),
    rest: new Array<Happening>(),
  }
  const known = spokenOn(negotiation, delegation)
  const isOwn = (happening: Happening) =>
    proposalsIn(happening).some((id) => {
      const proposal = negotiation.proposals.get(id)
      return proposal !== undefined && sponsorsOf(proposal).includes(delegation)
    })
  for (const happening of negotiation.happenings) {
    if (happening.entry <= since || happening.entry > until || !isTold(happening)) continue
    if (isOwn(happening)) digest.own.push(happening)
    else if (!isOfAll(happening) && happening.on.some((id) => known.has(id))) digest.spokenOn.push(happening)
    else digest.rest.push(happening)
  }
  return digest
}

/** A text that is put on the table or issued is about every paragraph, and so about none in particular. */
const isOfAll = ({ is }: Happening): boolean => is === 'issued' || is === 'came'

/** The paragraphs on which a delegation has proposed something or taken a position. */
function spokenOn({ proposals, stands }: Negotiation, delegation: DelegationCode): ReadonlySet<ParagraphId> {
  const known = new Set<ParagraphId>()
  for (const proposal of proposals.values()) {
    const hasStood =
      stands.get(keyOfSubject({ is: 'proposal', proposal: proposal.id }))?.has(delegation) ?? false
    if (hasStood || sponsorsOf(proposal).includes(delegation))
      for (const id of aboutOf(proposal)) known.add(id)
  }
  for (const [subject, stand] of stands) {
    const [kind, id] = subject.split(' ')
    if (kind === 'paragraph' && id && stand.has(delegation)) known.add(paragraphId(id))
  }
  return known
}
