// Messages by chance for a room, as bytes: right ones with bytes changed, cut short, run together or made up. Whatever
// comes, a message is read or refused; awareness says nothing in another's name; and what the gate lets in is prose.

import * as fc from 'fast-check'
import * as Y from 'yjs'
import { assert } from '../../shared/result.ts'
import { notProse } from '../../shared/working-text.ts'
import { judge } from './gate.ts'
import { awareness, newWords, read, type Said, whatIHave, wholeText } from './messages.ts'
import { HOUSE, Owners } from './owners.ts'
import { Presence } from './presence.ts'
import { ada, eve, startWith, textOf } from './room.fixture.ts'
import { scan } from './scan.ts'
import { emptyText, takeIn } from './text.ts'
import { Trial } from './trial.ts'

const NAMES = {
  ada: { seat: ada, name: 'Ada', colour: '#336699' },
  eve: { seat: eve, name: 'Eve', colour: '#993366' },
}

/** A room's gate and presence, with a word typed by ada under an id of hers. */
function aRoom() {
  const text = emptyText()
  for (const update of startWith()) takeIn(text, update)
  const owners = new Owners(new Map(), () => 0)
  for (const client of text.store.clients.keys()) owners.claim(client, HOUSE)
  const hers = new Y.Doc()
  hers.clientID = 4_001
  Y.applyUpdate(hers, Y.encodeStateAsUpdate(text))
  const before = Y.encodeStateVector(hers)
  textOf(hers.getXmlFragment('prose')).insert(0, 'Hers ')
  const typed = Y.encodeStateAsUpdate(hers, before)
  owners.claim(4_001, ada)
  takeIn(text, typed)
  const trial = new Trial(() => [Y.encodeStateAsUpdate(text)], 99)
  const presence = new Presence(owners)
  presence.hear(tail(awareness([{ client: 4_001, clock: 1, state: '{"cursor":null}' }])), NAMES.ada)
  return { text, owners, trial, presence, typed }
}

/** What stands behind the kind of a message and its length. */
const tail = (message: Uint8Array): Uint8Array => {
  const said = read(message)
  assert(said.says === 'awareness', 'it is awareness')
  return said.update
}

/** Tries so many messages; a failure prints its seed. */
export function fuzzMessages(runs: number, seed: number): { readonly read: number; readonly kept: number } {
  const { text, owners, trial, presence, typed } = aRoom()
  const whole = Y.encodeStateAsUpdate(text)
  const right = [
    newWords(typed),
    wholeText(whole),
    whatIHave(Y.encodeStateVector(text)),
    awareness([{ client: 7, clock: 1, state: '{"cursor":{"anchor":1}}' }]),
    awareness([{ client: 4_001, clock: 9, state: '{"user":{"name":"False"}}' }]),
    Uint8Array.of(3),
    Uint8Array.of(121, 0),
  ]
  const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 })
  const changed = fc.tuple(fc.nat(right.length - 1), changes, fc.nat(9)).map(([which, all, cut]) => {
    const message = Uint8Array.from(right[which] ?? [])
    for (const [at, byte] of all) message[at % message.length] = byte
    return cut === 0 ? message.slice(0, message.length >> 1) : message
  })
  const sum = { read: 0, kept: 0 }
  const state = Buffer.from(whole)
  fc.assert(
    fc.property(fc.oneof(changed, fc.uint8Array({ maxLength: 60 })), (frame) => {
      const said = heard(frame)
      if (!said) return
      sum.read += 1
      if (said.says === 'awareness') {
        const answer = presence.hear(said.update, { ...NAMES.eve })
        if (answer.ok && answer.value.tell)
          assert(!isInTheNameOfAda(answer.value.tell), 'eve speaks for herself')
      }
      if (said.says !== 'words') return
      assert(scan(said.update).ok !== undefined, 'the scan answers')
      const judged = judge(said.update, eve, {
        trial,
        owners,
        holding: () => ({ structs: 9, ranges: 9 }),
        now: () => 0,
      })
      if (!judged.ok || !judged.value) return
      sum.kept += 1
      const tried = emptyText()
      takeIn(tried, whole)
      takeIn(tried, judged.value)
      assert(notProse(tried) === null && !tried.store.pendingStructs, 'what is let in is prose')
      trial.discard()
    }),
    { numRuns: runs, seed, endOnFailure: true },
  )
  assert(state.equals(Y.encodeStateAsUpdate(text)), 'the room holds what it held')
  return sum
}

function heard(frame: Uint8Array): Said | null {
  try {
    return read(frame)
  } catch {
    return null
  }
}

const isInTheNameOfAda = (told: Uint8Array): boolean => Buffer.from(told).includes('"name":"Ada"')
