// Steering the room screen from a facilitator's or the secretariat's window: by hand, or by letting it follow the
// paragraph one is on.

import { useCallback, useEffect, useMemo, useState } from 'react'
import type { ParagraphId } from '../../shared/ids.ts'
import { maySteer, type Steered } from '../../shared/room-screen.ts'
import { type Place, steer } from '../session/asking.ts'
import type { Here } from '../session/floor.ts'
import { isKeptFollowing, keepFollowing } from './following.ts'
import { inTurn } from './in-turn.ts'

export type Steering = {
  /** Whether this seat says what the room screen shows. */
  readonly isSteering: boolean
  readonly isFollowing: boolean
  readonly follow: (isFollowing: boolean) => void
  readonly show: (asked: Steered) => void
  /** Puts a paragraph on the room screen, or takes it off where it is shown. */
  readonly turn: (paragraph: ParagraphId) => void
}

const NOTHING: Steered = { paragraph: null, at: 0 }

/** `current`: the paragraph this window is on; `onTrouble` is told the sentence of a refusal. */
export function useSteering(
  place: Place,
  { actor, negotiation, onScreen }: Here,
  current: ParagraphId | null,
  onTrouble: (sentence: string) => void,
): Steering {
  const isSteering = actor !== null && maySteer(actor, NOTHING, negotiation).ok
  const [isFollowing, setFollowing] = useState(isKeptFollowing)
  const show = useMemo(
    () =>
      inTurn(async (asked: Steered) => {
        const answer = await steer(place, asked)
        if (!answer.ok) onTrouble(answer.refusal)
      }),
    [place, onTrouble],
  )
  useEffect(() => {
    if (isSteering && isFollowing && current) show({ paragraph: current, at: 0 })
  }, [isSteering, isFollowing, current, show])
  const follow = useCallback((now: boolean) => {
    setFollowing(now)
    keepFollowing(now)
  }, [])
  const turn = (paragraph: ParagraphId) =>
    show(onScreen?.paragraph === paragraph ? NOTHING : { paragraph, at: 0 })
  return { isSteering, isFollowing, follow, show, turn }
}
