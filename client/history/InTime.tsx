// Back in time: the text as it stood after any entry, with its states and brackets, and for the paragraph one follows where
// delegations stood.

import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { audienceOf } from '../../shared/attribution.ts'
import type { Actor } from '../../shared/delegations.ts'
import { type DelegationCode, type ParagraphId, paragraphId } from '../../shared/ids.ts'
import type { Moments } from '../../shared/moments.ts'
import { type Negotiation, pendingOn, referenceOf } from '../../shared/negotiation.ts'
import { tally } from '../../shared/positions.ts'
import { Button } from '../look/Button.tsx'
import { Code, type Hue } from '../look/Code.tsx'
import { inFull } from '../look/dates.ts'
import { PositionBar } from '../positions/PositionBar.tsx'
import { MomentText } from './MomentText.tsx'
import { ParagraphChoice } from './ParagraphChoice.tsx'
import { lineOf, paragraphIn } from './sentences.ts'
import { HISTORY, MOMENTS } from './words.ts'

type InTimeProps = {
  readonly negotiation: Negotiation
  readonly moments: Moments
  readonly hues: ReadonlyMap<DelegationCode, Hue>
  readonly actor: Actor | null
  readonly moment: number
  readonly followed: ParagraphId | null
  readonly onMoment: (entry: number) => void
  readonly onFollow: (paragraph: ParagraphId | null) => void
  readonly onCompare: () => void
}

/** A whole negotiation plays in about this many steps, and each is there long enough to be seen. */
const STEPS = 300
const EVERY = 700

export function InTime(props: InTimeProps) {
  const { negotiation, moments, hues, actor, moment, followed, onMoment, onFollow, onCompare } = props
  const { head } = negotiation
  const [isStarted, setStarted] = useState(false)
  const isPlaying = isStarted && moment < head
  const shown = useDeferredValue(moment)
  const then = useMemo(() => moments.at(shown), [moments, shown])
  // What is said of a moment comes with its text, and not before it.
  const line = useMemo(() => {
    const entry = moments.record[shown - 1]
    return entry && lineOf(negotiation, entry)
  }, [moments, negotiation, shown])
  const acts = useMemo(
    () =>
      moments.record
        .filter(({ act }) => followed !== null && paragraphIn(negotiation, act) === followed)
        .map(({ number }) => number),
    [moments, negotiation, followed],
  )
  useEffect(() => {
    if (!isPlaying) return
    const beat = setTimeout(() => onMoment(Math.min(head, moment + Math.ceil(head / STEPS))), EVERY)
    return () => clearTimeout(beat)
  }, [isPlaying, moment, head, onMoment])
  const choose = useCallback((id: string) => onFollow(id === '' ? null : paragraphId(id)), [onFollow])
  const next = acts.find((entry) => entry > moment)
  const previous = acts.findLast((entry) => entry < moment)
  const here = followed ? referenceOf(negotiation, followed) : ''
  const readsAll = actor !== null && audienceOf(actor, negotiation).reads === 'names'
  return (
    <section className="in-time">
      <div className="controls">
        <div className="track">
          <Button
            aria-label={MOMENTS.previous}
            variant="quiet"
            onClick={() => onMoment(Math.max(0, moment - 1))}
          >
            ‹
          </Button>
          <input
            type="range"
            min={0}
            max={head}
            value={moment}
            aria-label={MOMENTS.slider}
            aria-valuetext={momentInWords(moment, moments.record[moment - 1]?.at ?? '')}
            onChange={({ target }) => onMoment(target.valueAsNumber)}
          />
          <Button
            aria-label={MOMENTS.next}
            variant="quiet"
            onClick={() => onMoment(Math.min(head, moment + 1))}
          >
            ›
          </Button>
        </div>
        <p className="now-shown" role="status">
          <strong>{momentInWords(shown, then.at)}</strong>{' '}
          {line?.by && <Code code={line.by} hue={hues.get(line.by)} isInLine />} {line?.sentence}
        </p>
        <div className="filters">
          <Button
            onClick={() => {
              if (moment >= head) onMoment(0)
              setStarted(!isPlaying)
            }}
          >
            {isPlaying ? MOMENTS.pause : MOMENTS.play}
          </Button>
          <ParagraphChoice negotiation={negotiation} chosen={followed ?? ''} onChoose={choose} />
          {followed && (
            <>
              <Button disabled={previous === undefined} onClick={() => previous && onMoment(previous)}>
                {MOMENTS.previousHere(here)}
              </Button>
              <Button disabled={next === undefined} onClick={() => next && onMoment(next)}>
                {MOMENTS.nextHere(here)}
              </Button>
            </>
          )}
          {moment < head && (
            <Button variant="quiet" onClick={onCompare}>
              {MOMENTS.compare}
            </Button>
          )}
        </div>
      </div>
      <div className="then">
        <MomentText then={then} hues={hues} followed={followed} onFollow={onFollow} />
      </div>
      <aside aria-label={HISTORY.paragraph}>
        {followed ? (
          readsAll && <Positions then={then} followed={followed} hues={hues} />
        ) : (
          <p className="hint">{MOMENTS.choose}</p>
        )}
      </aside>
    </section>
  )
}

const momentInWords = (entry: number, at: string): string =>
  at === '' ? MOMENTS.beginning : HISTORY.moment(entry, inFull(at))

type PositionsProps = {
  readonly then: Negotiation
  readonly followed: ParagraphId
  readonly hues: ReadonlyMap<DelegationCode, Hue>
}

/** Where delegations stood on what was pending on the paragraph. */
function Positions({ then, followed, hues }: PositionsProps) {
  const pending = pendingOn(then, followed)
  if (pending.length === 0) return <p className="hint">{MOMENTS.none}</p>
  return pending.map(({ id, number }) => (
    <section key={id}>
      <h3>{MOMENTS.positions(number)}</h3>
      <PositionBar
        tally={tally(then, { is: 'proposal', proposal: id })}
        delegations={then.delegations}
        hues={hues}
      />
    </section>
  ))
}
