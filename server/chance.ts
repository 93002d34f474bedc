// Chance, as the house draws it for the record: behind a type, as the clock is, so that a test can say what comes.

import { randomBytes } from 'node:crypto'

/** So many bytes that nobody can foresee. */
export type Chance = (bytes: number) => Uint8Array

/** The chance of this machine. */
export const realChance: Chance = (bytes) => randomBytes(bytes)
