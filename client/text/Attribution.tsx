// To whom names are shown, said quietly where the text and the business of a paragraph begin: a reader knows what is not
// there to be read.

import type { Actor } from '../../shared/delegations.ts'
import { audienceOf, type NamesTo } from '../../shared/attribution.ts'
import { ATTRIBUTION } from './words.ts'

/** For the head of the text: which rule stands now. It is also spoken when it changes. */
export function NamesShown({ namesTo }: { readonly namesTo: NamesTo }) {
  return <span role="status">{ATTRIBUTION.namesTo[namesTo]}</span>
}

/** For a reader without names: what the cards below do not say. */
export function WithoutNames({
  actor,
  namesTo,
}: {
  readonly actor: Actor | null
  readonly namesTo: NamesTo
}) {
  if (!actor || audienceOf(actor, { namesTo, observersRead: 'live' }).reads === 'names') return null
  return (
    <p className="hint">
      {actor.role === 'observer' ? ATTRIBUTION.nobodyIsNamed : ATTRIBUTION.onlyYouAreNamed}
    </p>
  )
}
