// Finding one delegation among many: its code or a part of its name is typed, and where it stands is answered.

import { useState } from 'react'
import type { Delegation } from '../../shared/delegations.ts'
import type { DelegationCode } from '../../shared/ids.ts'
import { type Counted, STANCES, type Tally } from '../../shared/positions.ts'
import { Code, type Hue } from '../look/Code.tsx'
import { Field } from '../look/Field.tsx'
import { POSITIONS, STANCE } from './words.ts'

type FindingProps = {
  readonly tally: Tally
  readonly delegations: ReadonlyMap<DelegationCode, Delegation>
  readonly hues: ReadonlyMap<DelegationCode, Hue>
}

/** More than these are answered by typing on. */
const MOST_FOUND = 8

export function Finding({ tally, delegations, hues }: FindingProps) {
  const [typed, setTyped] = useState('')
  const wanted = typed.trim().toLowerCase()
  const found = wanted === '' ? [] : everyoneIn(tally).filter(({ code }) => isWanted(code))
  function isWanted(code: DelegationCode): boolean {
    const name = delegations.get(code)?.name ?? ''
    return code.toLowerCase().startsWith(wanted) || name.toLowerCase().includes(wanted)
  }
  return (
    <div className="finding">
      <Field label={POSITIONS.find}>
        {(wiring) => (
          <input {...wiring} type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
        )}
      </Field>
      <ul aria-live="polite">
        {found.slice(0, MOST_FOUND).map(({ code, through, stands }) => (
          <li key={code}>
            <Code code={code} hue={hues.get(code)} name={delegations.get(code)?.name} isInLine /> {stands}
            {through && ` (${through})`}
          </li>
        ))}
        {found.length > MOST_FOUND && <li>{POSITIONS.more(found.length - MOST_FOUND)}</li>}
        {wanted !== '' && found.length === 0 && <li>{POSITIONS.nobodyFound}</li>}
      </ul>
    </div>
  )
}

type Standing = Counted & { readonly stands: string }

/** Everyone who is counted, with where each stands, in words. */
function everyoneIn({ counted, stale, divided, notHeard }: Tally): readonly Standing[] {
  const standing = (who: readonly Counted[], stands: string) => who.map((one) => ({ ...one, stands }))
  return [
    ...STANCES.flatMap((stance) => standing(counted.get(stance) ?? [], STANCE[stance].name)),
    ...standing(stale, POSITIONS.stale),
    ...standing(
      divided.map((code) => ({ code })),
      POSITIONS.divided,
    ),
    ...standing(
      notHeard.map((code) => ({ code })),
      POSITIONS.notHeard,
    ),
  ].toSorted((one, other) => (one.code < other.code ? -1 : 1))
}
