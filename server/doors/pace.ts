// How often one session may ask at the doors. A person with several pages open stays far below it; a program that asks
// without end is told to wait, and everybody else goes on.

import type { RequestHandler } from 'express'
import type { SessionHash } from '../attendance.ts'
import type { Allowance } from '../rooms/bounds.ts'
import { Budget } from '../rooms/budget.ts'
import { type House, sessionOf, turnAway } from './door.ts'

/** Requests of one session: the burst is for ten pages that are opened at once. */
export const REQUESTS: Allowance = { perSecond: 20, burst: 400 }
/** Sessions remembered; who was forgotten begins with a full budget, which takes as many sessions to bring about. */
const MOST_REMEMBERED = 5_000

export function atAPace(house: House, now: () => number = () => performance.now()): RequestHandler {
  const budgets = new Map<SessionHash, Budget>()
  return (request, response, next) => {
    const session = sessionOf(house, request.headers.cookie)
    if (!session) return next() // what a stranger is answered costs next to nothing
    const budget = budgets.get(session) ?? new Budget(REQUESTS, now)
    if (budgets.size >= MOST_REMEMBERED && !budgets.has(session)) budgets.clear()
    budgets.set(session, budget)
    if (budget.spend(1)) next()
    else turnAway(response, 'too-often')
  }
}
