// Why a room is closed to somebody who typed in it, and whether their words wait there or are handed back.

/**
 * `on-screen`: the words were typed in private while the line was cut, and everyone would now read them [D4]. `called`: they
 * wait until the call on their paragraph is over [C7]. `silence`: they wait until silence is over [U2].
 */
export type Closed =
  | Held
  | 'agreed'
  | 'decided'
  | 'not-sponsor'
  | 'head-types'
  | 'signed-out'
  | 'refused'
  | 'on-screen'

/** The words wait, and may go on. */
export type Held = 'called' | 'silence'

export const isHeld = (because: Closed): because is Held => because === 'called' || because === 'silence'
