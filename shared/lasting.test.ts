import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedIn, LastingMap, withKey } from './lasting.ts'

/** Enough keys for a tree of three levels, and few enough that they come again. */
const key = fc.nat(1_400)
const steps = fc.array(fc.tuple(key, fc.nat(9)), { maxLength: 3_000, size: 'max' })

test('a lasting map is the map that was copied at every step', () => {
  fc.assert(
    fc.property(steps, (pairs) => {
      const copied = new Map<number, number>()
      let lasting: ReadonlyMap<number, number> = new Map()
      for (const [one, value] of pairs) {
        copied.set(one, value)
        lasting = withKey(lasting, one, value)
      }
      expect([...lasting]).toEqual([...copied])
      expect([...lasting.keys()]).toEqual([...copied.keys()])
      expect([...lasting.values()]).toEqual([...copied.values()])
      expect(lasting.size).toBe(copied.size)
      for (const [one] of pairs) expect(lasting.get(one)).toBe(copied.get(one))
      expect(lasting.get(-1)).toBe(undefined)
    }),
    { numRuns: 30 },
  )
})

test('the one before stays as it was, also where two go on from it', () => {
  fc.assert(
    fc.property(steps, steps, steps, (first, one, other) => {
      const following = (map: LastingMap<number, number>, pairs: readonly (readonly [number, number])[]) =>
        pairs.reduce((made, [at, value]) => made.with(at, value), map)
      const start = following(LastingMap.of<number, number>([]), first)
      const before = [...start]
      const [left, right] = [following(start, one), following(start, other)]
      expect([...start]).toEqual(before)
      expect([...left]).toEqual([...new Map([...first, ...one])])
      expect([...right]).toEqual([...new Map([...first, ...other])])
      const [kept, gone] = [new Map(before), new Map([...first, ...other])]
      for (const [at] of one) expect([start.has(at), right.get(at)]).toEqual([kept.has(at), gone.get(at)])
    }),
    { numRuns: 30 },
  )
})

test('what changed since an earlier map is what is not the same in it', () => {
  fc.assert(
    fc.property(steps, steps, (first, then) => {
      const earlier = first.reduce(
        (map, [at, value]) => map.with(at, value),
        LastingMap.of<number, number>([]),
      )
      const later = then.reduce((map, [at, value]) => map.with(at, value), earlier)
      const plainly = [...later].filter(([at, value]) => earlier.get(at) !== value)
      expect(changedIn(later, earlier)).toEqual(plainly)
      expect(changedIn(new Map(later), earlier)).toEqual(plainly)
    }),
    { numRuns: 30 },
  )
})
