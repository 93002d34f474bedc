// Development only: serves the client from source, with hot reload, through the same port as in production.

import { createServer as createHttpServer, type IncomingMessage, type Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Express } from 'express'
import { createServer } from 'vite'
import { VERIFYING_PAGE } from '../shared/verifying/page.ts'

export async function serveClientFromSource(app: Express, server: Server): Promise<void> {
  const hot = hotReloadOn(server)
  const vite = await createServer({ appType: 'spa', server: { middlewareMode: true, ws: { server: hot } } })
  app.get(VERIFYING_PAGE, (request, _response, next) => {
    request.url = '/verify.html'
    next()
  })
  app.use(vite.middlewares)
}

/** A server that hears of Vite's own sockets alone; the house's doors, which turn strangers away, do not see those. */
function hotReloadOn(server: Server): Server {
  const hot = createHttpServer()
  const doors = server.listeners('upgrade')
  server.removeAllListeners('upgrade')
  server.on('upgrade', (request: IncomingMessage, line: Duplex, head: Buffer) => {
    if (request.headers['sec-websocket-protocol']?.startsWith('vite-'))
      hot.emit('upgrade', request, line, head)
    else for (const door of doors) door.call(server, request, line, head)
  })
  return hot
}
