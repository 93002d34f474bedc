// What is published beyond the room, for the secretariat: what observers read, and the public link. The link is in this
// page only until it is put away: the house keeps no copy that could be shown again.

import { useState } from 'react'
import type { Act } from '../../shared/acts.ts'
import type { ObserversRead } from '../../shared/observing.ts'
import type { Result } from '../../shared/result.ts'
import { inWords } from '../../shared/words.ts'
import { Button } from '../look/Button.tsx'
import { Notice } from '../look/Notice.tsx'
import { ObservingSwitch } from '../observing/ObservingSwitch.tsx'
import { PUBLISHING } from '../observing/words.ts'
import { askFor, type Doing, type Place, setPublicLink } from '../session/asking.ts'
import { LinkToCopy } from './LinkToCopy.tsx'

type PublishingProps = {
  readonly place: Place
  readonly observersRead: ObserversRead
  /** The public link there is, and since when; null while there is none. */
  readonly link: { readonly openedAt: string } | null
  readonly onChange: () => void
}

export function Publishing({ place, observersRead, link, onChange }: PublishingProps) {
  const [isUnderway, setUnderway] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [made, setMade] = useState<string | null>(null)
  const ask = async <Answer,>(question: Promise<Result<Answer, string>>): Promise<Answer | null> => {
    setUnderway(true)
    const answer = await question
    setUnderway(false)
    setTrouble(answer.ok ? null : answer.refusal)
    onChange()
    return answer.ok ? answer.value : null
  }
  const set: Doing = async (act) => {
    const answer = await askFor(place, act)
    if (answer.ok) onChange()
    return answer
  }
  const refusalOf = (act: Act) =>
    act.does === 'set-observing' && act.observersRead === observersRead
      ? inWords('observing-is-so')
      : undefined
  const underway = isUnderway ? PUBLISHING.underway : undefined
  return (
    <section aria-labelledby="publishing">
      <h2 id="publishing">{PUBLISHING.heading}</h2>
      {trouble && <Notice kind="trouble">{trouble}</Notice>}
      <p>
        <ObservingSwitch observersRead={observersRead} refusalOf={refusalOf} onAct={set} />
      </p>
      {made ? (
        <LinkToCopy
          title={PUBLISHING.made}
          about={PUBLISHING.once}
          link={made}
          done={PUBLISHING.done}
          onSent={() => setMade(null)}
        />
      ) : (
        <>
          <p>{link ? PUBLISHING.open(link.openedAt) : PUBLISHING.none}</p>
          <p>
            {link ? (
              <Button refusal={underway} onClick={() => void ask(setPublicLink(place, false))}>
                {PUBLISHING.doClose}
              </Button>
            ) : (
              <Button
                refusal={underway}
                onClick={() => void ask(setPublicLink(place, true)).then((opened) => setMade(opened))}
              >
                {PUBLISHING.doOpen}
              </Button>
            )}
          </p>
        </>
      )}
    </section>
  )
}
