// The shape of what vouches for an act, as it comes in from a seat and as it stands on the record.

import * as z from 'zod'
import { isSeatKey, type SeatKey } from './ids.ts'

export const signedShape = z.strictObject({
  key: z.custom<SeatKey>((json) => typeof json === 'string' && isSeatKey(json)),
  enrols: z.literal(true).exactOptional(),
  once: z.string().regex(/^[0-9a-f]{32}$/),
  signature: z.string().regex(/^[0-9a-f]{128}$/),
})

export const voucherShape = z.union([signedShape, z.literal('typed-on-screen')])
