// Choosing where a paragraph is split: by pressing the word with which the second half begins, or with the arrow keys. The
// mark stands where the second would begin.

import './SplitPlace.css'
import { endsSentence, proseFrom, tokensOf } from '../../shared/hunks.ts'
import type { Prose } from '../../shared/prose.ts'
import { placesIn, secondBegins, splitAt } from '../../shared/splitting.ts'
import { Field } from '../look/Field.tsx'
import { PlainProse } from '../text/PlainProse.tsx'
import { PROPOSING } from './proposing-words.ts'

type SplitPlaceProps = {
  readonly base: Prose
  /** The word before which the second half begins; null where there is no place. */
  readonly place: number | null
  readonly onPlace: (place: number) => void
}

/** Where one begins to choose: behind a sentence where there are several, in the middle where there is one. */
export function firstPlace(base: Prose): number | null {
  const words = tokensOf(base)
  const places = placesIn(base)
  const afterSentences = places.filter((at) => endsSentence(words.slice(Math.max(0, at - 2), at)))
  const near = afterSentences.length > 0 ? afterSentences : places
  const middle = words.length / 2
  return near.toSorted((one, other) => Math.abs(one - middle) - Math.abs(other - middle))[0] ?? null
}

export function SplitPlace({ base, place, onPlace }: SplitPlaceProps) {
  const { splitting } = PROPOSING
  const places = placesIn(base)
  const split = place === null ? null : splitAt(base, place)
  if (place === null || !split) return <p className="hint">{splitting.noPlace}</p>
  const words = tokensOf(base)
  return (
    <>
      <Field label={splitting.place} hint={splitting.placeHint}>
        {(wiring) => (
          <input
            {...wiring}
            type="range"
            min={0}
            max={places.length - 1}
            value={places.indexOf(place)}
            aria-valuetext={splitting.before(secondBegins(split))}
            onChange={({ target }) => onPlace(places[Number(target.value)] ?? place)}
          />
        )}
      </Field>
      {/* The range above says it to the keyboard and to those who listen. */}
      <p className="split-places words" dir="auto" aria-hidden="true">
        {[0, ...places].map((from, turn) => (
          <span
            key={from}
            className={from === place ? 'begins' : undefined}
            onClick={() => from > 0 && onPlace(from)}
          >
            <PlainProse prose={proseFrom(words.slice(from, places[turn]))} />
          </span>
        ))}
      </p>
    </>
  )
}
