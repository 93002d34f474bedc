// Chance, as the house draws it for the record: behind a type, as the clock is, so that a test can say what comes.

import { randomBytes } from 'node:crypto'
import { type ProposalId, proposalId } from '../shared/ids.ts'

/** So many bytes that nobody can foresee. */
export type Chance = (bytes: number) => Uint8Array

/** The chance of this machine. */
export const realChance: Chance = (bytes) => randomBytes(bytes)

/** The name of a new proposal. */
export const newProposal = (chance: Chance): ProposalId => proposalId(Buffer.from(chance(16)).toString('hex'))

/** A new client id for a Y.Doc, of 32 bits as Yjs draws its own. */
export const newClient = (chance: Chance): number => Buffer.from(chance(4)).readUInt32LE()
