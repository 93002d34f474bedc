// How proposals are signed where their words stand: the codes of their delegations, and the colour of the first. Where a
// reader is not told whose they are, they stand unsigned.

import type { DelegationCode, ProposalId } from '../../shared/ids.ts'
import { namesOf } from '../../shared/views.ts'
import type { Hue } from '../look/Code.tsx'
import { TEXT } from './words.ts'

/** `names` is empty where nobody is named. */
export type Signature = { readonly names: string; readonly hue: Hue | undefined }

export type Signed = (by: readonly ProposalId[]) => Signature

/** A signing by the sponsors of proposals. */
export function signing(
  sponsorsIn: (proposal: ProposalId) => readonly DelegationCode[],
  hues: ReadonlyMap<DelegationCode, Hue>,
): Signed {
  return (by) => {
    const codes = namesOf(by, sponsorsIn)
    const [first] = codes
    const names = codes.join(', ')
    const hasOthers = first !== undefined && by.some((id) => sponsorsIn(id).length === 0)
    return { names: hasOthers ? TEXT.andOthers(names) : names, hue: first && hues.get(first) }
  }
}
