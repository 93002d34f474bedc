// What a snapshot holds, as bytes. A map that shares with the states before it is written as a map of its own, and is one
// that can be shared again when it is read.

import { deserialize, serialize } from 'node:v8'
import { LastingMap } from '../../shared/lasting.ts'
import type { Snapshot } from './snapshot.ts'

type Written = {
  readonly levels: Snapshot['levels']
  /** Each part of the state under its name. */
  readonly parts: readonly (readonly [name: string, part: unknown])[]
  /** The names of those that are shared. */
  readonly shared: readonly string[]
}

/** The bytes of a snapshot. */
export function bodyOf({ negotiation, levels }: Snapshot): Buffer {
  const parts = Object.entries(negotiation)
  return serialize({
    levels,
    parts: parts.map(([name, part]) => [name, part instanceof LastingMap ? new Map(part) : part] as const),
    shared: parts.flatMap(([name, part]) => (part instanceof LastingMap ? [name] : [])),
  } satisfies Written)
}

/** The snapshot in bytes that `bodyOf` made: whether they are these is for the caller to know. */
export function snapshotIn(body: Buffer): Snapshot {
  const { levels, parts, shared }: Written = deserialize(body)
  const read = parts.map(([name, part]) => [
    name,
    part instanceof Map && shared.includes(name) ? LastingMap.of(part) : part,
  ])
  return { levels, negotiation: Object.fromEntries(read) }
}
