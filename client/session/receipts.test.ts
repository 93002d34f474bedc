// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { entryHash, negotiationId, seatId } from '../../shared/ids.ts'
import type { Receipt } from '../../shared/receipts.ts'
import { MOST_KEPT, receipts, receiptsFile } from './receipts.ts'

const place = { negotiation: negotiationId('forum-2'), seat: seatId('nrl-1') }
const elsewhere = { ...place, seat: seatId('sol-1') }

const receipt = (number: number): Receipt => ({
  number,
  hash: entryHash(number.toString(16).padStart(64, '0')),
  checkpoint: `forum-2\n${number}\n`,
})

beforeEach(() => localStorage.clear())

test('[R10] receipts are kept for each seat, in the order in which they came', () => {
  receipts.add(place, receipt(7))
  receipts.add(elsewhere, receipt(8))
  receipts.add(place, receipt(9))
  expect(receipts.list(place)).toEqual([receipt(7), receipt(9)])
  expect(receipts.list(elsewhere)).toEqual([receipt(8)])
})

test('[R10] the last ones are kept, and one for the same entry takes the place of the earlier', () => {
  for (let number = 1; number <= MOST_KEPT + 5; number++) receipts.add(place, receipt(number))
  receipts.add(place, { ...receipt(30), checkpoint: 'later' })
  const kept = receipts.list(place)
  expect(kept).toHaveLength(MOST_KEPT)
  expect(kept.at(-1)).toEqual({ ...receipt(30), checkpoint: 'later' })
  expect(kept[0]?.number).toBe(6)
})

test('what is on this device and makes no sense is no receipt', () => {
  for (const text of ['', 'null', '{', '{}', '[1]', '[[1,"ff",""]]', '[["1",2,3]]']) {
    localStorage.setItem('adref/receipts/forum-2/nrl-1', text)
    expect(receipts.list(place)).toEqual([])
  }
})

test('who shows them hears of a new one until they listen no longer', () => {
  let heard = 0
  const leave = receipts.subscribe(() => (heard += 1))
  receipts.add(place, receipt(1))
  leave()
  receipts.add(place, receipt(2))
  expect(heard).toBe(1)
})

test('[R10] the file of receipts says whose they are', () => {
  expect(JSON.parse(receiptsFile(place, [receipt(7)]))).toEqual({
    adref: 'receipts',
    version: 1,
    negotiation: 'forum-2',
    seat: 'nrl-1',
    receipts: [receipt(7)],
  })
})
