// Secrets as the register keeps them: their hashes, compared so that the time it takes tells nothing.

import { createHash, timingSafeEqual } from 'node:crypto'

/** Codes and cookies are long and random, so a plain hash hides them and needs no salt. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** Compares two hashes in a time that does not tell how much of them is the same. */
export const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
