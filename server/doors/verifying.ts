// The door at which the page for verifying is given out, to anyone: it is one file, which works wherever it is taken.

import { Router } from 'express'
import { VERIFYING_PAGE } from '../../shared/verifying/page.ts'

/** `page` is the path of the file on this machine. */
export function verifyingPage(page: string): Router {
  const doors = Router()
  doors.get(VERIFYING_PAGE, (_request, response) => {
    response
      .set('Cache-Control', 'no-cache')
      // What it may load and run, which is nothing but itself, it says in the page, by hashes; a frame only a header forbids.
      .set('Content-Security-Policy', "frame-ancestors 'none'")
      .sendFile(page)
  })
  return doors
}
