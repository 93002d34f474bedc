// When a seat's page is opened: words that this device kept and the house may not have. They are sent without a word
// where they may still go, and handed back where they may not [W9].

import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { IndexeddbPersistence } from 'y-indexeddb'
import * as Y from 'yjs'
import type { Actor } from '../../shared/delegations.ts'
import type { Draft } from '../../shared/floor.ts'
import type { ProposalId } from '../../shared/ids.ts'
import { type Aim, startingWords, WORDS } from '../../shared/meanings.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import { type Prose, sameProse } from '../../shared/prose.ts'
import { proseOf } from '../../shared/working-text.ts'
import type { Place } from '../session/asking.ts'
import { HandedBack } from './HandedBack.tsx'
import { type Kept, kept } from './kept.ts'
import { whyShownOut } from './shown-out.ts'
import { useWorkingRoom } from './use-working-room.ts'
import { Waiting } from './Waiting.tsx'
import { type Closed, isHeld } from './keeping.ts'
import { deviceName } from './working-room.ts'

type KeptWordsProps = {
  readonly place: Place
  readonly actor: Actor
  readonly negotiation: Negotiation
  readonly drafts: readonly Draft[]
  /** The proposal that is open in the editor, which brings its own words. */
  readonly editing: ProposalId | null
}

export function KeptWords({ place, actor, negotiation, drafts, editing }: KeptWordsProps) {
  const seen = useSyncExternalStore(
    kept.subscribe,
    useCallback(() => kept.seen(place), [place]),
  )
  const found = useMemo(() => (seen === '' ? [] : kept.list(place)), [seen, place])
  return found
    .filter(({ proposal }) => proposal !== editing)
    .map((entry) => {
      const draft = drafts.find(({ proposal }) => proposal === entry.proposal)
      const because = whyNot(entry, draft, actor, negotiation)
      const bringIn = () => kept.add(place, { ...entry, live: true })
      const paragraph = negotiation.paragraphs.get(entry.paragraph)
      const common = { place, entry }
      const known = startingWords(negotiation, entry.proposal, aimOf(entry, draft, negotiation))
      if (because === null) return draft && <Courier key={entry.proposal} place={place} draft={draft} />
      return (
        <Returned
          key={entry.proposal}
          {...common}
          reference={paragraph?.reference ?? ''}
          known={known}
          because={because}
          onBringIn={bringIn}
        />
      )
    })
}

/** Why the words may not go where they were typed for; null when they may. */
function whyNot(
  entry: Kept,
  draft: Draft | undefined,
  actor: Actor,
  negotiation: Negotiation,
): Closed | null {
  const owner = negotiation.proposals.get(entry.proposal)?.owner ?? actor.delegation
  const aim = aimOf(entry, draft, negotiation)
  const isJoint = negotiation.joints.has(entry.proposal)
  const room = {
    proposal: entry.proposal,
    ...aim,
    owner,
    live: draft?.live ?? false,
    ...(isJoint && { isJoint: true as const }),
    ...(draft?.spokenBy && { spokenBy: draft.spokenBy }),
  }
  const why = whyShownOut(actor, room, negotiation)
  if (why) return why
  return draft?.live && !entry.live ? 'on-screen' : null
}

/** What the words are on, as far as it is known here. */
const aimOf = (entry: Kept, draft: Draft | undefined, { proposals }: Negotiation): Aim =>
  proposals.get(entry.proposal) ?? draft ?? { paragraph: entry.paragraph, meaning: WORDS }

type KnownProps = { readonly place: Place; readonly entry: Kept }

/** Brings the words to their room, which takes them off the list once they are recorded. */
function Courier({ place, draft }: { readonly place: Place; readonly draft: Draft }) {
  useWorkingRoom(place, draft)
  return null
}

function Returned({
  place,
  entry,
  reference,
  known,
  because,
  onBringIn,
}: KnownProps & {
  readonly reference: string
  /** The words everyone knows: where the kept ones are no others, there is nothing to hand back. */
  readonly known: Prose
  readonly because: Closed
  readonly onBringIn: () => void
}) {
  const [words, setWords] = useState<Prose | null>(null)
  const name = deviceName(place, entry.proposal)
  useEffect(() => {
    const doc = new Y.Doc()
    const device = new IndexeddbPersistence(name, doc)
    void device.whenSynced.then(() => setWords(proseOf(doc)))
    return () => void device.destroy()
  }, [name])
  const discard = async () => {
    await new IndexeddbPersistence(name, new Y.Doc()).clearData()
    kept.remove(place, entry.proposal)
  }
  if (!words || words.length === 0 || sameProse(words, known)) return null
  if (isHeld(because)) return <Waiting reference={reference} because={because} words={words} />
  return (
    <HandedBack
      reference={reference}
      because={because}
      words={words}
      onDiscard={() => void discard()}
      {...(because === 'on-screen' && { onBringIn })}
    />
  )
}
