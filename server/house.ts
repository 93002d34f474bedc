// The house: one port with HTTP doors, sockets and the client's files. It puts the doors together and decides nothing.

import { createServer, type Server } from 'node:http'
import express, { type Express } from 'express'
import helmet from 'helmet'
import { withoutPath } from './address.ts'
import { answerFaults, fromOwnPage, type House, turnAway } from './doors/door.ts'
import { accrediting } from './doors/accrediting.ts'
import { archive } from './doors/archive.ts'
import { copies } from './doors/copies.ts'
import { desk } from './doors/desk.ts'
import { entrance } from './doors/entrance.ts'
import { papers } from './doors/papers.ts'
import { publicLink } from './doors/public-link.ts'
import { preparing } from './doors/preparing.ts'
import { atAPace } from './doors/pace.ts'
import { openSockets } from './doors/sockets.ts'
import { noteLosses, vitalsDoors } from './doors/vitals.ts'
import { steering } from './doors/steering.ts'
import { table } from './doors/table.ts'
import { Vitals } from './vitals.ts'

/** A paragraph at its longest, with every run marked, and what is around it. */
const LARGEST_BODY = '512kb'

/** Milliseconds in which a request has said what it wants: a line that never does is hung up on. */
const HEADERS_WITHIN = 10_000

export type OpenHouse = {
  readonly server: Server
  readonly app: Express
  /** How the house is, for whoever runs it. */
  readonly vitals: Vitals
  /** Adds the last doors: the client's files are in between. */
  readonly finish: () => void
}

/** `strict`: with the content policy of the built client. A development server needs its own scripts. */
export function openHouse(house: House, { strict }: { readonly strict: boolean }): OpenHouse {
  if (house.mode === 'production') house.accreditation.closeDemonstration() // [S5]
  const app = express()
  app.disable('x-powered-by')
  app.use((request, _response, next) => {
    request.url = withoutPath(house.address?.path ?? '', request.url)
    next()
  })
  app.use(
    helmet({
      contentSecurityPolicy: strict && {
        useDefaults: false,
        directives: {
          'default-src': ["'self'"],
          'img-src': ["'self'", 'data:'],
          'object-src': ["'none'"],
          'base-uri': ["'none'"],
          'form-action': ["'self'"],
          'frame-ancestors': ["'none'"],
        },
      },
      xFrameOptions: { action: 'deny' },
      strictTransportSecurity: house.address?.isSecure ?? false,
    }),
  )
  const vitals = new Vitals(house)
  app.use(vitalsDoors(vitals))
  const api = express.Router()
  api.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store') // every answer is for one session
    next()
  })
  api.use(
    atAPace(house),
    fromOwnPage(house),
    desk(house),
    copies(house),
    express.json({ limit: LARGEST_BODY }),
    entrance(house),
    accrediting(house),
    table(house),
    papers(house),
    archive(house),
    publicLink(house),
    preparing(house),
    steering(house),
  )
  api.use((_request, response) => turnAway(response, 'no-such-place'))
  app.use('/api', api)

  const server = createServer(
    { headersTimeout: HEADERS_WITHIN, connectionsCheckingInterval: HEADERS_WITHIN / 2 },
    app,
  )
  openSockets(house, server)
  return { server, app, vitals, finish: () => app.use(noteLosses(vitals), answerFaults(house)) }
}
