// What is said of a seat to its holder, and of where it is signed in. A translation is another file of this shape.

import { inFull } from '../look/dates.ts'
import type { SignIn } from '../session/answers.ts'

const deviceIn = ({ device: { browser, system } }: SignIn): string => {
  if (browser && system) return `${browser} on ${system}`
  return browser ?? (system ? `A browser on ${system}` : 'A browser that does not say what it is')
}

export const ACCOUNT = {
  title: 'Your seat',
  of: (as: string, negotiation: string) => `${as}, in “${negotiation}”.`,
  as: (role: string, delegation: string) => `${role}, ${delegation}`,
  asNamed: (name: string, role: string, delegation: string) => `${name}: ${role}, ${delegation}`,
  loading: 'Asking the house where your seat is signed in.',
  tryAgain: 'Try again',
  toRoom: 'Enter the room',
  ownSeats: 'Seats of our delegation',
  heading: 'Where you are signed in',
  about:
    'A sign-in lasts twelve hours, and ends earlier when its browser was away for two. On another device you come in by a new link, which your head of delegation or the secretariat sends you.',
  unknown:
    'If you do not know one of these, end it, and tell your head of delegation or the secretariat: somebody has opened a link that was meant for you.',
  since: (one: SignIn) => `Signed in ${inFull(one.since)}, until ${inFull(one.until)} at the latest.`,
  seen: (one: SignIn) =>
    one.isHere ? 'A page of this seat is open there now.' : `Last seen ${inFull(one.seen)}.`,
  device: (one: SignIn) => (one.isThis ? `${deviceIn(one)}, this browser` : deviceIn(one)),
  end: 'Sign out there',
  endOn: (one: SignIn) => `Sign out there: ${deviceIn(one)}, signed in ${inFull(one.since)}`,
  endThis: 'Sign out here',
  endOthers: 'Sign out everywhere else',
  noOthers: 'You are signed in nowhere else.',
  none: 'This seat is signed in nowhere.',
  signedOut: 'You are signed out of this seat here. To come back you need a new link.',
  entry: 'To the entry page',
} as const
