// A map that lasts: with a key set it is another map, the one before stays as it was, and the two share all that is the
// same. A negotiation of thousands of proposals is so many maps, one an entry; to copy each would cost more than all the
// rest. Keys stand in the order in which they were first set, and none is ever taken out.

type Pair<Key, Value> = readonly [Key, Value]

/** A tree in which every leaf is at the same depth and holds the pairs of `WIDTH` places in a row. */
type Tree<Key, Value> =
  | { readonly is: 'leaf'; readonly pairs: readonly Pair<Key, Value>[] }
  | { readonly is: 'branch'; readonly trees: readonly Tree<Key, Value>[] }

/** Wide enough to be flat, narrow enough that setting one key copies little. */
const WIDTH = 32

export class LastingMap<Key, Value> implements ReadonlyMap<Key, Value> {
  readonly size: number
  readonly #root: Tree<Key, Value>
  /** How many branches stand above a leaf. */
  readonly #height: number
  /** The place of every key, in this map and in those that came of it: a place from `size` on is none of ours. */
  readonly #places: Map<Key, number>

  private constructor(size: number, root: Tree<Key, Value>, height: number, places: Map<Key, number>) {
    this.size = size
    this.#root = root
    this.#height = height
    this.#places = places
  }

  static of<Key, Value>(pairs: Iterable<Pair<Key, Value>>): LastingMap<Key, Value> {
    if (pairs instanceof LastingMap) return pairs
    let map = new LastingMap<Key, Value>(0, { is: 'leaf', pairs: [] }, 0, new Map())
    for (const [key, value] of pairs) map = map.with(key, value)
    return map
  }

  /** The map in which `key` has this value: in its old place, or behind all others. */
  with(key: Key, value: Value): LastingMap<Key, Value> {
    const place = this.#placeOf(key)
    if (place !== undefined) {
      const root = placed(this.#root, this.#height, place, [key, value])
      return new LastingMap(this.size, root, this.#height, this.#places)
    }
    const isFull = this.size === WIDTH ** (this.#height + 1)
    const height = isFull ? this.#height + 1 : this.#height
    const base: Tree<Key, Value> = isFull ? { is: 'branch', trees: [this.#root] } : this.#root
    const root = placed(base, height, this.size, [key, value])
    return new LastingMap(this.size + 1, root, height, this.#placesWith(key))
  }

  get(key: Key): Value | undefined {
    const place = this.#placeOf(key)
    return place === undefined ? undefined : pairAt(this.#root, this.#height, place)?.[1]
  }

  has(key: Key): boolean {
    return this.#placeOf(key) !== undefined
  }

  entries(): MapIterator<[Key, Value]> {
    return pairsIn(this.#root)
      .map(([key, value]): [Key, Value] => [key, value])
      .values()
  }

  keys(): MapIterator<Key> {
    return pairsIn(this.#root)
      .map(([key]) => key)
      .values()
  }

  values(): MapIterator<Value> {
    return pairsIn(this.#root)
      .map(([, value]) => value)
      .values()
  }

  [Symbol.iterator](): MapIterator<[Key, Value]> {
    return this.entries()
  }

  forEach(use: (value: Value, key: Key, map: ReadonlyMap<Key, Value>) => void): void {
    for (const [key, value] of pairsIn(this.#root)) use(value, key, this)
  }

  /** The pairs that an earlier map has not, or has with another value. What the two share is not looked at. */
  since(earlier: LastingMap<Key, Value>): readonly Pair<Key, Value>[] {
    let then = earlier.#root
    for (let height = earlier.#height; height < this.#height; height += 1)
      then = { is: 'branch', trees: [then] }
    return others(this.#root, then)
  }

  #placeOf(key: Key): number | undefined {
    const place = this.#places.get(key)
    return place !== undefined && place < this.size ? place : undefined
  }

  /**
   * Where another map has gone on from here with another key, this one goes on with places of its own. With the same key
   * it does not matter who came first: a record that is replayed again goes the same way.
   */
  #placesWith(key: Key): Map<Key, number> {
    if (this.#places.get(key) === this.size) return this.#places
    const isLast = this.#places.size === this.size
    const places = isLast ? this.#places : new Map([...this.keys()].map((known, at) => [known, at]))
    return places.set(key, this.size)
  }
}

/** The map with a key set, whatever kind of map it was. */
export const withKey = <Key, Value>(
  map: ReadonlyMap<Key, Value>,
  key: Key,
  value: Value,
): ReadonlyMap<Key, Value> => LastingMap.of(map).with(key, value)

/** The values in `now` that are not the same in `then`, in their order. */
export function changedIn<Key, Value>(
  now: ReadonlyMap<Key, Value>,
  then: ReadonlyMap<Key, Value>,
): readonly Pair<Key, Value>[] {
  if (now instanceof LastingMap && then instanceof LastingMap) return now.since(then)
  return [...now].filter(([key, value]) => then.get(key) !== value)
}

function placed<Key, Value>(
  tree: Tree<Key, Value> | undefined,
  height: number,
  place: number,
  pair: Pair<Key, Value>,
): Tree<Key, Value> {
  if (height === 0) {
    const pairs = tree?.is === 'leaf' ? [...tree.pairs] : []
    pairs[place % WIDTH] = pair
    return { is: 'leaf', pairs }
  }
  const trees = tree?.is === 'branch' ? [...tree.trees] : []
  const turn = turnAt(height, place)
  trees[turn] = placed(trees[turn], height - 1, place, pair)
  return { is: 'branch', trees }
}

function pairAt<Key, Value>(
  root: Tree<Key, Value>,
  top: number,
  place: number,
): Pair<Key, Value> | undefined {
  let tree: Tree<Key, Value> | undefined = root
  for (let height = top; tree?.is === 'branch'; height -= 1) tree = tree.trees[turnAt(height, place)]
  return tree?.pairs[place % WIDTH]
}

const turnAt = (height: number, place: number): number => Math.floor(place / WIDTH ** height) % WIDTH

const pairsIn = <Key, Value>(tree: Tree<Key, Value>): readonly Pair<Key, Value>[] =>
  tree.is === 'leaf' ? tree.pairs : tree.trees.flatMap(pairsIn)

function others<Key, Value>(
  now: Tree<Key, Value>,
  then: Tree<Key, Value> | undefined,
): readonly Pair<Key, Value>[] {
  if (now === then) return []
  if (now.is === 'branch')
    return now.trees.flatMap((tree, at) => others(tree, then?.is === 'branch' ? then.trees[at] : undefined))
  const earlier = then?.is === 'leaf' ? then.pairs : []
  return now.pairs.filter(([key, value], at) => {
    const was = earlier[at]
    return was === undefined || was[1] !== value || was[0] !== key
  })
}
