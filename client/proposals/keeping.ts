// How the words being typed are kept, as their typist is told.

/**
 * `on-screen`: the words were typed in private while the line was cut, and everyone would now read them [D4]. `called`: they
 * wait until the call on their paragraph is over [C7]. `silence`: they wait until silence is over [Z2].
 */
export type Closed =
  | Held
  | 'agreed'
  | 'adopted'
  | 'decided'
  | 'not-sponsor'
  | 'joint-closed'
  | 'head-types'
  | 'signed-out'
  | 'refused'
  | 'on-screen'

/** The words wait, and may go on. */
export type Held = 'called' | 'silence'

export const isHeld = (because: Closed): because is Held => because === 'called' || because === 'silence'

/** What the typist is told about their words. */
export type Keeping =
  | { readonly is: 'opening' }
  | { readonly is: 'recorded' }
  | { readonly is: 'saving' }
  /** The line is cut. `changes` were typed since; `isKept` says whether this device has written them down. */
  | { readonly is: 'offline'; readonly changes: number; readonly isKept: boolean }
  /** The house showed us out, or could not keep the words. They are still here. */
  | { readonly is: 'closed'; readonly because: Closed }

export const sameKeeping = (one: Keeping, other: Keeping): boolean => {
  if (one.is === 'offline' && other.is === 'offline')
    return one.changes === other.changes && one.isKept === other.isKept
  if (one.is === 'closed' && other.is === 'closed') return one.because === other.because
  return one.is === other.is
}
