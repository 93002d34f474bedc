// What the client asks of the house about seats: who has one, links to them, and where they are signed in.

import * as z from 'zod/mini'
import type { SeatId } from '../../shared/ids.ts'
import type { Result } from '../../shared/result.ts'
import { role, seating, type Seating, signIn } from './answers.ts'
import { ask, doorOf, type Place } from './asking.ts'

const linked = z.object({ link: z.string(), expiresAt: z.string() })
/** A link that is given once and works once. */
export type Linked = z.infer<typeof linked>

const account = z.object({
  title: z.string(),
  name: z.string(),
  role,
  delegation: z.string(),
  signIns: z.array(signIn),
})
/** A seat as its holder sees it, and where it is signed in. */
export type Account = z.infer<typeof account>

export const askSeating = (place: Place): Promise<Result<Seating, string>> =>
  ask(`${doorOf(place)}/seats`, seating)

/** A new link to a seat that there is, for whoever has lost it. */
export const inviteAgain = (place: Place, seat: SeatId): Promise<Result<Linked, string>> =>
  ask(`${doorOf(place)}/invitations/again`, linked, { seat })

/** Takes an invitation back; `invitation` is what the list calls it. */
export const withdrawInvitation = (place: Place, invitation: string): Promise<Result<object, string>> =>
  ask(`${doorOf(place)}/invitations/withdrawn`, z.object({}), { invitation })

/** Ends a seat for good. */
export const endSeat = (place: Place, seat: SeatId): Promise<Result<object, string>> =>
  ask(`${doorOf(place)}/seats/ended`, z.object({}), { seat })

export const askAccount = (place: Place): Promise<Result<Account, string>> =>
  ask(`${doorOf(place)}/sign-ins`, account)

/** Ends one sign-in of a seat by what the list calls it, or `others`, all but this browser's. */
export const signOut = (place: Place, seat: SeatId, which: string): Promise<Result<object, string>> =>
  ask(`${doorOf(place)}/sign-ins/ended`, z.object({}), { seat, which })
