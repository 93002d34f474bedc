// An act as the house will read it, which is how it is signed and recorded. It is loaded when something is first asked:
// whoever only reads does not need it.

import type { Asked } from '../../shared/asked.ts'
import { askedOnTheWire } from '../../shared/wire.ts'

/** Null when the house would make nothing of it. */
export const asRead = (act: Asked): Asked | null => askedOnTheWire.safeParse({ act }).data?.act ?? null
