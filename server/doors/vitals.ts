// The doors for whatever watches the house from outside: does it live, does it take people in. They say no more than that.

import { type ErrorRequestHandler, Router } from 'express'
import { NotKept } from '../disk.ts'
import type { Vitals } from '../vitals.ts'

export function vitalsDoors(vitals: Vitals): Router {
  const doors = Router()
  doors.use((_request, response, next) => {
    response.once('finish', () => vitals.count(response.statusCode))
    next()
  })
  doors.get('/healthz', (_request, response) => {
    response.set('Cache-Control', 'no-store').type('text/plain').send('alive\n')
  })
  doors.get('/readyz', (_request, response) => {
    const said = vitals.isReady ? 'ready\n' : vitals.isClosing ? 'closing\n' : 'the disk has failed\n'
    response
      .status(vitals.isReady ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .type('text/plain')
      .send(said)
  })
  return doors
}

/** Before a fault is answered: a disk that failed for good is one after which the house is not ready. */
export const noteLosses =
  (vitals: Vitals): ErrorRequestHandler =>
  (fault: unknown, _request, _response, next) => {
    if (fault instanceof NotKept && fault.forGood) vitals.isBroken = true
    next(fault)
  }
