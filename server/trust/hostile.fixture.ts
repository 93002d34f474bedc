// What somebody hostile in the simulation sends to a room: what no honest client would write, and what one would, with
// bits turned.

import type * as Y from 'yjs'
import { encodeStateAsUpdate } from 'yjs'
import type { Chance } from '../chance.ts'
import { bytes, frameOf } from '../rooms/room.fixture.ts'
import {
  binary,
  deleted,
  element,
  embed,
  garbage,
  json,
  mark,
  otherType,
  skip,
  subDocument,
  textType,
  update,
  words,
} from '../rooms/update.fixture.ts'
import { writeVarUint } from 'lib0/encoding'

type Dice = Chance & { below(limit: number): number }

/** A frame, or a text where the room speaks in bytes. */
export function somethingHostile(dice: Dice, room: Y.Doc): Uint8Array | string {
  const clients = [...room.store.clients.keys(), dice.below(2 ** 31)]
  const client = clients[dice.below(clients.length)] ?? 1
  const clock = [0, 1, dice.below(40), 2 ** 31 - 1][dice.below(4)] ?? 0
  const place = dice.below(2) ? { root: 'prose' } : { origin: [client, dice.below(20)] as const }
  const structs = [
    garbage(1 + dice.below(3)),
    skip(1 + dice.below(9)),
    deleted(1 + dice.below(5), place),
    words('zz', place),
    words('zz', { root: 'another' }),
    words('zz', { ...place, key: '__proto__' }),
    mark('bold', { wild: true }, place),
    element('script', place),
    textType(place),
    otherType(dice.below(9), place),
    json(place),
    binary(place),
    embed(place),
    subDocument(place),
  ]
  const struct = structs[dice.below(structs.length)] ?? garbage(1)
  switch (dice.below(8)) {
    case 0:
      return dice(dice.below(60))
    case 1:
      return '{"is":"seated"}'
    case 2: // the whole text again, with a bit turned
      return turned(dice, frameOf(encodeStateAsUpdate(room)))
    case 3:
      return frameOf(update([], [{ client, ranges: [[clock, 1 + dice.below(50)]] }]))
    case 4:
      return frameOf(update([{ client, clock, structs: [struct], declared: 1 + dice.below(99_999) }]))
    case 5: // "what have you", again and again, or who is here
      return bytes((to) => [0, 0, 1, 0].forEach((part) => writeVarUint(to, part)))
    case 6: // awareness of somebody else
      return bytes((to) => [1, 4, 1, client % 100, 1, 0].forEach((part) => writeVarUint(to, part)))
    default:
      return frameOf(update([{ client, clock, structs: [struct] }]))
  }
}

function turned(dice: Dice, frame: Uint8Array): Uint8Array {
  const bit = dice.below(frame.length * 8)
  const changed = Uint8Array.from(frame)
  changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
  return changed
}
