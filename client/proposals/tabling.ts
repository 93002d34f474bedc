// The act with which a desk puts its words on the table: in the name of its own delegation, or, at the secretariat's desk, of
// the delegation that said them.

import type { Asked } from '../../shared/asked.ts'
import type { Draft } from '../../shared/floor.ts'
import type { DelegationCode } from '../../shared/ids.ts'
import type { Precedent } from '../../shared/precedents.ts'
import { hashOf, type Prose } from '../../shared/prose.ts'
import { cited } from './use-precedents.ts'

/** What stands on the desk. */
export type OnTheDesk = {
  readonly words: Prose
  /** Whether they come to the table for the first time. */
  readonly isFirst: boolean
  /** What they are written on. */
  readonly base: Prose
  readonly reason: string
  readonly precedents: readonly Precedent[]
  /** For a group: members it does not speak for in this. */
  readonly except: readonly DelegationCode[]
  /** At the secretariat's desk: on whose instruction they are entered. */
  readonly instruction: string
}

export function tablingOf(
  { proposal, paragraph, meaning, from, spokenBy }: Draft,
  desk: OnTheDesk,
): Asked & { readonly does: 'table' | 'enter-orally' } {
  const precedents = cited(desk.precedents)
  const but = desk.except.length > 0 ? { except: desk.except } : {}
  const tabling = {
    proposal,
    paragraph,
    ...(meaning.is !== 'words' && { meaning }),
    base: hashOf(desk.base),
    wording: desk.words,
    reason: desk.reason.trim(),
    ...(precedents.length > 0 && { precedents }),
  }
  return spokenBy
    ? { does: 'enter-orally', delegation: spokenBy, instruction: desk.instruction.trim(), ...tabling }
    : { does: 'table', ...tabling, ...(from && desk.isFirst && { from }), ...but }
}
