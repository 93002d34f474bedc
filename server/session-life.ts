// How long somebody is signed in: a seat for twelve hours from its sign-in, and a session no longer than two hours after
// its browser was last there [S13].

import type { RegisterData } from './register.ts'

type Session = RegisterData['sessions'][number]
type Held = Session['seats'][number]

const HOUR = 3_600_000
/** A sign-in ends with the working day of a delegate who works late. */
const SIGN_IN_LASTS = 12 * HOUR
/** A browser that was closed, or cannot be reached, is forgotten after a lunch. */
const IDLE_LASTS = 2 * HOUR

/** When a seat was signed in, as ISO 8601; a register of an earlier house has it of the session alone. */
export const signedInAt = ({ createdAt }: Session, { at }: Held): string => at ?? createdAt

/** Until when a seat is held, in milliseconds. */
export const heldUntil = (session: Session, held: Held): number =>
  Date.parse(signedInAt(session, held)) + SIGN_IN_LASTS

/** Whether the session still sits at the house's own desk. */
export const holdsDesk = ({ desk, createdAt }: Session, now: number): boolean =>
  desk && Date.parse(createdAt) + SIGN_IN_LASTS > now

/** Whether nobody is signed in by this session any more. `seen` is when its browser was last there, in milliseconds. */
export function isOver(session: Session, seen: number, now: number): boolean {
  const until = [
    Date.parse(session.createdAt) + SIGN_IN_LASTS,
    ...session.seats.map((held) => heldUntil(session, held)),
  ]
  return Math.min(seen + IDLE_LASTS, Math.max(...until)) <= now
}
