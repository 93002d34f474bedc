// Where words come from: point at them, or go through them by key, and read who proposed them, with whom, why, where others
// stood, and when they were accepted and agreed. Below, the sources of the whole text.

import { memo, useMemo, useState } from 'react'
import { isSpace, type Token } from '../../shared/hunks.ts'
import type { Actor } from '../../shared/delegations.ts'
import { type DelegationCode, type ParagraphId, paragraphId } from '../../shared/ids.ts'
import type { Moments } from '../../shared/moments.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import { isStanding } from '../../shared/paragraphs.ts'
import { type Origin, wordsOf } from '../../shared/provenance.ts'
import { Folded } from '../look/Folded.tsx'
import type { Hue } from '../look/Code.tsx'
import { PlainProse } from '../text/PlainProse.tsx'
import { OriginCard } from './OriginCard.tsx'
import { ParagraphChoice } from './ParagraphChoice.tsx'
import { More, useParts } from './parts.tsx'
import { ORIGIN } from './words.ts'

type OriginsProps = {
  readonly negotiation: Negotiation
  readonly moments: Moments
  readonly hues: ReadonlyMap<DelegationCode, Hue>
  readonly actor: Actor | null
  readonly paragraph: ParagraphId | null
  readonly onFollow: (paragraph: ParagraphId) => void
  readonly onLead: (entry: number) => void
}

/** Words in a row that came together. */
type Run = { readonly origin: Origin; readonly words: readonly Token[] }

export function Origins(props: OriginsProps) {
  const { negotiation, hues, paragraph: followed, onFollow } = props
  const [pointed, setPointed] = useState(0)
  const all = [...negotiation.paragraphs.values()].filter(isStanding)
  const paragraph =
    all.find(({ id }) => id === followed) ??
    all.find(({ kind, rewordings }) => kind !== 'heading' && rewordings.length > 0) ??
    all.find(({ kind }) => kind !== 'heading')
  const runs = useMemo(() => (paragraph ? runsOf(negotiation, paragraph.id) : []), [negotiation, paragraph])
  if (!paragraph) return null
  const run = runs[Math.min(pointed, runs.length - 1)]
  const step = (key: string): number => (key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0)
  return (
    <section className="origins">
      <div className="filters">
        <ParagraphChoice
          negotiation={negotiation}
          chosen={paragraph.id}
          onChoose={(id) => {
            setPointed(0)
            if (id !== '') onFollow(paragraphId(id))
          }}
        />
        <p className="hint">{ORIGIN.about}</p>
      </div>
      <div className="paragraph">
        <div className="margin">
          <span className="label">{paragraph.label}</span>
        </div>
        <div className="body">
          <div className="words" role="group" aria-label={ORIGIN.words(paragraph.reference)} dir="auto">
            {runs.map(({ origin, words }, at) => (
              <span
                key={at}
                role="button"
                className="run"
                data-hue={hueOf(negotiation, hues, origin)}
                data-origin={origin.is}
                aria-pressed={at === pointed}
                tabIndex={at === pointed ? 0 : -1}
                onPointerEnter={({ pointerType }) => pointerType === 'mouse' && setPointed(at)}
                onFocus={() => setPointed(at)}
                onClick={() => setPointed(at)}
                onKeyDown={({ key, currentTarget }) => {
                  const other =
                    step(key) > 0 ? currentTarget.nextElementSibling : currentTarget.previousElementSibling
                  if (step(key) !== 0 && other instanceof HTMLElement) other.focus()
                }}
              >
                <PlainProse prose={words} />
              </span>
            ))}
          </div>
        </div>
      </div>
      {run && <OriginCard {...props} paragraph={paragraph} origin={run.origin} />}
      <Folded className="sources" summary={ORIGIN.table}>
        {() => <Sources negotiation={negotiation} />}
      </Folded>
    </section>
  )
}

/** The words of a paragraph in stretches of one origin. */
function runsOf(negotiation: Negotiation, id: ParagraphId): readonly Run[] {
  const runs: { origin: Origin; words: Token[] }[] = []
  for (const { token, origin } of wordsOf(negotiation, id)) {
    const last = runs.at(-1)
    if (last && keyOf(last.origin) === keyOf(origin)) last.words.push(token)
    else runs.push({ origin, words: [token] })
  }
  return runs
}

const keyOf = (origin: Origin): string =>
  origin.is === 'draft'
    ? ''
    : `${origin.entry} ${origin.wordings.map(({ proposal, version }) => `${proposal} ${version}`).join(' ')}`

function hueOf(
  { proposals }: Negotiation,
  hues: ReadonlyMap<DelegationCode, Hue>,
  origin: Origin,
): Hue | undefined {
  const [first] = origin.is === 'draft' ? [] : origin.wordings
  const owner = first && proposals.get(first.proposal)?.owner
  return owner ? hues.get(owner) : undefined
}

/** Paragraph by paragraph: which proposals went into it, and how many of their words are in it. */
function Sources({ negotiation }: { readonly negotiation: Negotiation }) {
  const { paragraphs } = negotiation
  const all = useMemo(
    () => [...paragraphs.values()].filter((one) => isStanding(one) && one.kind !== 'heading'),
    [paragraphs],
  )
  const parts = useParts(all.length)
  return (
    <>
      <p className="hint">{ORIGIN.tableAbout}</p>
      <ul className="table">
        {all.slice(0, parts.drawn).map(({ id, reference }) => (
          <SourcesOf key={id} negotiation={negotiation} id={id} reference={reference} />
        ))}
        <More parts={parts} />
      </ul>
    </>
  )
}

type SourcesOfProps = {
  readonly negotiation: Negotiation
  readonly id: ParagraphId
  readonly reference: string
}

const SourcesOf = memo(function SourcesOf({ negotiation, id, reference }: SourcesOfProps) {
  return (
    <li>
      <strong>{reference}</strong>{' '}
      <span>
        {sourcesOf(negotiation, id)
          .map(([name, count]) => `${name} (${ORIGIN.count(count)})`)
          .join(', ')}
      </span>
    </li>
  )
})

function sourcesOf(negotiation: Negotiation, id: ParagraphId): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const { token, origin } of wordsOf(negotiation, id)) {
    if (isSpace(token)) continue
    const name =
      origin.is === 'draft'
        ? ORIGIN.theDraft
        : origin.wordings.map(({ proposal }) => negotiation.proposals.get(proposal)?.number ?? '').join(' + ')
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts]
}
