// The members for whom a group does not speak in what it tables: chosen from its members, in their order.

import type { DelegationCode } from '../../shared/ids.ts'
import { CLEARANCE } from './words.ts'

type ExceptionsProps = {
  readonly members: readonly DelegationCode[]
  readonly except: readonly DelegationCode[]
  readonly hint: string
  readonly onExcept: (except: readonly DelegationCode[]) => void
}

export function Exceptions({ members, except, hint, onExcept }: ExceptionsProps) {
  const change = (member: DelegationCode) =>
    onExcept(members.filter((code) => (code === member ? !except.includes(code) : except.includes(code))))
  return (
    <fieldset className="exceptions">
      <legend>{CLEARANCE.except}</legend>
      {members.map((member) => (
        <label key={member}>
          <input type="checkbox" checked={except.includes(member)} onChange={() => change(member)} /> {member}
        </label>
      ))}
      <p className="hint">{hint}</p>
    </fieldset>
  )
}
