// Codes and cookies: how they are made, and what is kept of them, which is a hash and never the secret itself.

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** As letters that an address and a cookie take as they are. */
export const newSecret = (bytes: number): string => randomBytes(bytes).toString('base64url')

/** They are long and random, so a plain hash hides them and needs no salt. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** Compares two hashes in a time that does not tell how much of them is the same. */
export const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
