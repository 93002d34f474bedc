// A delegation as the secretariat types it in, and whether it can be admitted so. Only what can be known from the form
// is checked; whether it may be admitted is for the rules.

import type { Delegation, DelegationKind } from '../../shared/delegations.ts'
import { type DelegationCode, delegationCode, isDelegationCode } from '../../shared/ids.ts'
import { ok, refuse, type Result } from '../../shared/result.ts'
import { INVITATIONS } from './words.ts'

export type Application = {
  readonly code: string
  readonly name: string
  readonly kind: DelegationKind
  /** Codes, with anything between them that is no part of a code. */
  readonly members: string
}

/** What is wrong with each part, in a sentence; a part without one is in order. */
export type Objections = { readonly code?: string; readonly name?: string; readonly members?: string }

/** The delegation that is applied for, or every objection to it. */
export function delegationOf(
  { code, name, kind, members }: Application,
  taken: readonly DelegationCode[],
): Result<Delegation, Objections> {
  const named = kind === 'group' ? codesIn(members) : []
  const objections: Objections = {
    ...objection('code', codeObjection(code.trim(), taken)),
    ...objection('name', name.trim() === '' ? INVITATIONS.admit.noName : undefined),
    ...objection('members', kind === 'group' ? membersObjection(named) : undefined),
  }
  if (Object.keys(objections).length > 0) return refuse(objections)
  return ok({
    code: delegationCode(code.trim()),
    name: name.trim(),
    kind,
    members: named.filter(isDelegationCode),
  })
}

const objection = (part: keyof Objections, sentence: string | undefined): Objections =>
  sentence === undefined ? {} : { [part]: sentence }

function codeObjection(code: string, taken: readonly DelegationCode[]): string | undefined {
  if (!isDelegationCode(code)) return INVITATIONS.admit.badCode
  return taken.includes(code) ? INVITATIONS.admit.codeTaken(code) : undefined
}

function membersObjection(named: readonly string[]): string | undefined {
  if (named.length === 0) return INVITATIONS.admit.noMembers
  const wrong = named.filter((code) => !isDelegationCode(code))
  return wrong.length > 0 ? INVITATIONS.admit.badMembers(wrong) : undefined
}

/** Each code once, in the order typed. */
const codesIn = (text: string): readonly string[] => [
  ...new Set(text.split(/[\s,;]+/).filter((part) => part !== '')),
]
