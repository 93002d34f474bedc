// Development only: serves the client from source, with hot reload, through the same port as in production.

import type { Server } from 'node:http'
import type { Express } from 'express'
import { createServer } from 'vite'

export async function serveClientFromSource(app: Express, server: Server): Promise<void> {
  const vite = await createServer({ appType: 'spa', server: { middlewareMode: true, ws: { server } } })
  app.use(vite.middlewares)
}
