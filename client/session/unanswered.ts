// Acts that went out and had no answer. Asked for again, each goes under the name it went out under, so that the house
// knows it again if it had come [R16].

import type { Asked } from '../../shared/asked.ts'
import type { Place } from './asking.ts'

const names = new Map<string, string>()

const keyOf = ({ negotiation, seat }: Place, act: Asked): string => JSON.stringify([negotiation, seat, act])

export const unanswered = {
  /** The name to ask for it under: the one from before where there was no answer, or else a new one. */
  nameOf(place: Place, act: Asked): string {
    const name = names.get(keyOf(place, act)) ?? drawn()
    names.set(keyOf(place, act), name)
    return name
  },
  /** It was answered: the next time it is another act. */
  forget(place: Place, act: Asked): void {
    names.delete(keyOf(place, act))
  },
}

/** 128 bits in hexadecimal. */
const drawn = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  )
