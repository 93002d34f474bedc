// The keys of the seats that this browser holds: one for each seat and browser, made when it is first needed. A key signs
// and is never given out, not even to this page. Where the browser keeps nothing (private windows, cleared data), another
// is made and makes itself known.

import { bytesToHex } from '@noble/hashes/utils.js'
import { isSeatKey, type SeatKey, seatKey } from '../../shared/ids.ts'
import type { Place } from './asking.ts'

export type HeldKey = {
  readonly key: SeatKey
  /** Whether an act on the record has made it known. */
  readonly isEnrolled: boolean
  /** The signature of these bytes, 64 bytes as WebCrypto writes them. */
  sign(statement: Uint8Array<ArrayBuffer>): Promise<Uint8Array>
}

/** As it is kept. The private half is one that cannot be read. */
type Kept = { readonly key: SeatKey; readonly private: CryptoKey; readonly isEnrolled: boolean }

const P256 = { name: 'ECDSA', namedCurve: 'P-256' }

/** Whether this browser signs: it does so only for pages that came by a secure line, or from this very machine. */
export const canSign = (): boolean => globalThis.crypto?.subtle !== undefined

/** The key of this browser for a seat. */
export const keyFor = (place: Place): Promise<HeldKey> =>
  alone(place, async () => {
    const known = await find(place)
    if (known) return held(known)
    const kept = await made()
    await keep(place, kept)
    return held(kept)
  })

/** Remembers that the house knows the key, or that it does not. Where it cannot, the house says so the next time. */
export const setEnrolled = (place: Place, key: SeatKey, isEnrolled: boolean): Promise<void> =>
  alone(place, async () => {
    const kept = await find(place)
    if (kept?.key === key) await keep(place, { ...kept, isEnrolled })
  }).catch(() => undefined)

/** Takes what is done with a key for the first time in turn, in all tabs of this browser. */
export const inTurn = <T>(place: Place, take: () => Promise<T>): Promise<T> =>
  locked(`${nameOf(place)}/first`, take)

const alone = <T>(place: Place, take: () => Promise<T>): Promise<T> => locked(nameOf(place), take)

const locked = <T>(name: string, take: () => Promise<T>): Promise<T> =>
  globalThis.navigator?.locks ? navigator.locks.request(`adref-key/${name}`, take) : take()

const nameOf = ({ negotiation, seat }: Place): string => `${negotiation}/${seat}`

async function made(): Promise<Kept> {
  const { publicKey, privateKey } = await crypto.subtle.generateKey(P256, false, ['sign', 'verify'])
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', publicKey))
  return { key: compressed(point), private: privateKey, isEnrolled: false }
}

/** Of a point its x, and whether its y is odd. */
const compressed = (point: Uint8Array): SeatKey =>
  seatKey(`0${2 + ((point.at(-1) ?? 0) % 2)}${bytesToHex(point.subarray(1, 33))}`)

const held = ({ key, private: own, isEnrolled }: Kept): HeldKey => ({
  key,
  isEnrolled,
  sign: async (statement) =>
    new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, own, statement)),
})

/** What is kept for as long as this page is open, where nothing is kept for longer. */
const inMemory = new Map<string, Kept>()

async function find(place: Place): Promise<Kept | null> {
  const name = nameOf(place)
  const found: unknown = await inDatabase('readonly', (store) => store.get(name)).catch(() => undefined)
  return isKept(found) ? found : (inMemory.get(name) ?? null)
}

async function keep(place: Place, kept: Kept): Promise<void> {
  inMemory.set(nameOf(place), kept)
  await inDatabase('readwrite', (store) => store.put(kept, nameOf(place))).catch(() => undefined)
}

function isKept(found: unknown): found is Kept {
  if (typeof found !== 'object' || found === null || !('key' in found) || !('private' in found)) return false
  return typeof found.key === 'string' && isSeatKey(found.key) && found.private instanceof CryptoKey
}

function inDatabase<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((answer, fail) => {
    const opening = indexedDB.open('adref-keys', 1)
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('keys'))
    opening.addEventListener('error', () => fail(opening.error))
    opening.addEventListener('success', () => {
      const database = opening.result
      const transaction = database.transaction('keys', mode)
      const asked = ask(transaction.objectStore('keys'))
      transaction.addEventListener('complete', () => {
        database.close()
        answer(asked.result)
      })
      transaction.addEventListener('abort', () => {
        database.close()
        fail(transaction.error)
      })
    })
  })
}
