// An act as the house will read it, which is how it is signed and recorded. It is loaded when something is first asked:
// whoever only reads does not need it.

import * as z from 'zod'
import type { Asked } from '../../shared/asked.ts'
import { askedOnTheWire } from '../../shared/wire.ts'

// The page allows no code that is made while it runs.
z.config({ jitless: true })

/** Null when the house would make nothing of it. */
export const asRead = (act: Asked): Asked | null => askedOnTheWire.safeParse({ act }).data?.act ?? null
