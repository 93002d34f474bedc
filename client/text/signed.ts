// How proposals are signed where their words stand: the codes of their delegations, and the colour of the first.

import type { DelegationCode, ProposalId } from '../../shared/ids.ts'
import { namesOf } from '../../shared/views.ts'
import type { Hue } from '../look/Code.tsx'

export type Signature = { readonly names: string; readonly hue: Hue | undefined }

export type Signed = (by: readonly ProposalId[]) => Signature

/** A signing by the sponsors of proposals; `asSaid` says how a delegation's name reads there. */
export function signing(
  sponsorsIn: (proposal: ProposalId) => readonly DelegationCode[],
  asSaid: (code: DelegationCode, by: readonly ProposalId[]) => string,
  hues: ReadonlyMap<DelegationCode, Hue>,
): Signed {
  return (by) => {
    const codes = namesOf(by, sponsorsIn)
    const [first] = codes
    return { names: codes.map((code) => asSaid(code, by)).join(', '), hue: first && hues.get(first) }
  }
}
