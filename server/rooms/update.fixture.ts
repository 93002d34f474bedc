// Updates written by hand, byte by byte, for what no honest Yjs would write.

import { type Encoder, writeAny, writeUint8, writeVarString, writeVarUint } from 'lib0/encoding'
import { bytes } from './room.fixture.ts'

/** Writes one struct. */
export type Struct = (to: Encoder) => void
type Id = readonly [client: number, clock: number]
export type Range = readonly [clock: number, length: number]

export type Section = {
  readonly client: number
  readonly clock: number
  readonly structs: readonly Struct[]
  /** How many structs it says it has. */
  readonly declared?: number
}

export const update = (
  sections: readonly Section[],
  deletions: readonly { readonly client: number; readonly ranges: readonly Range[] }[] = [],
): Uint8Array =>
  bytes((to) => {
    writeVarUint(to, sections.length)
    for (const { client, clock, structs, declared } of sections) {
      writeVarUint(to, declared ?? structs.length)
      writeVarUint(to, client)
      writeVarUint(to, clock)
      for (const struct of structs) struct(to)
    }
    writeVarUint(to, deletions.length)
    for (const { client, ranges } of deletions) {
      writeVarUint(to, client)
      writeVarUint(to, ranges.length)
      for (const [clock, length] of ranges) {
        writeVarUint(to, clock)
        writeVarUint(to, length)
      }
    }
  })

export type Place = {
  readonly origin?: Id
  readonly right?: Id
  readonly root?: string
  readonly parent?: Id
  readonly key?: string
}

const id = (to: Encoder, [client, clock]: Id): void => {
  writeVarUint(to, client)
  writeVarUint(to, clock)
}

const item =
  (ref: number, { origin, right, root, parent, key }: Place, content: Struct): Struct =>
  (to) => {
    writeUint8(to, ref | (origin ? 128 : 0) | (right ? 64 : 0) | (key === undefined ? 0 : 32))
    if (origin) id(to, origin)
    if (right) id(to, right)
    if (!origin && !right) {
      writeVarUint(to, parent ? 0 : 1)
      if (parent) id(to, parent)
      else writeVarString(to, root ?? 'prose')
      if (key !== undefined) writeVarString(to, key)
    }
    content(to)
  }

export const garbage =
  (length: number): Struct =>
  (to) => {
    writeUint8(to, 0)
    writeVarUint(to, length)
  }

export const skip =
  (length: number): Struct =>
  (to) => {
    writeUint8(to, 10)
    writeVarUint(to, length)
  }

export const deleted = (length: number, place: Place): Struct =>
  item(1, place, (to) => writeVarUint(to, length))
export const words = (text: string, place: Place): Struct => item(4, place, (to) => writeVarString(to, text))
export const mark = (name: string, value: unknown, place: Place): Struct =>
  item(6, place, (to) => {
    writeVarString(to, name)
    writeVarString(to, JSON.stringify(value))
  })
export const element = (name: string, place: Place): Struct =>
  item(7, place, (to) => {
    writeVarUint(to, 3)
    writeVarString(to, name)
  })
export const textType = (place: Place): Struct => item(7, place, (to) => writeVarUint(to, 6))
export const otherType = (ref: number, place: Place): Struct => item(7, place, (to) => writeVarUint(to, ref))
export const json = (place: Place): Struct =>
  item(2, place, (to) => {
    writeVarUint(to, 1)
    writeVarString(to, '{"a":1}')
  })
export const binary = (place: Place): Struct =>
  item(3, place, (to) => {
    writeVarUint(to, 1)
    writeUint8(to, 7)
  })
export const embed = (place: Place): Struct => item(5, place, (to) => writeVarString(to, '{"image":"x"}'))
export const any = (place: Place, value: number | string | boolean | null = 'a'): Struct =>
  item(8, place, (to) => {
    writeVarUint(to, 1)
    writeAny(to, value)
  })
export const subDocument = (place: Place): Struct =>
  item(9, place, (to) => {
    writeVarString(to, 'guid')
    writeAny(to, {})
  })
