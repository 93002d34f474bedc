// Ids for what begins in this browser. They are drawn so that no two browsers draw the same.

import { bytesToHex } from '@noble/hashes/utils.js'
import { type ProposalId, proposalId } from '../../shared/ids.ts'

/** Also where a page did not come over a secure line, and the browser draws no id by itself. */
export const freshProposal = (): ProposalId =>
  proposalId(bytesToHex(crypto.getRandomValues(new Uint8Array(16))))
