// The key with which this browser signs for its seat, as one person reads it to another: whoever holds the seat compares
// it with the one that the record names.

import { useEffect, useState } from 'react'
import { fingerprintOf } from '../../shared/signing.ts'
import type { Place } from '../session/asking.ts'
import { canSign, type HeldKey, keyFor } from '../session/seat-keys.ts'
import { RECEIPTS } from './words.ts'

export function OwnKey({ place }: { readonly place: Place }) {
  const [held, setHeld] = useState<HeldKey | null>(null)
  useEffect(() => {
    if (!canSign()) return
    keyFor(place).then(setHeld, () => setHeld(null)) // the first act says why there is none
  }, [place])
  const { key } = RECEIPTS
  if (!canSign()) return <p>{key.none}</p>
  if (!held) return null
  return (
    <section className="own-key" aria-labelledby="own-key">
      <h3 id="own-key">{key.title}</h3>
      <p className="print" translate="no">
        {fingerprintOf(held.key)}
      </p>
      <p className="small">{held.isEnrolled ? key.about : key.notYet}</p>
    </section>
  )
}
