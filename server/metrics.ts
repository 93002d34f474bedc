// The house's numbers on a port of their own, on this machine alone: a proxy that passes the house on cannot pass them on
// by mistake, and they need no key.

import { once } from 'node:events'
import { createServer } from 'node:http'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Vitals } from './vitals.ts'

const LOOPBACK = '127.0.0.1'
const NANOSECONDS = 1e9

export type Metrics = { readonly at: string; readonly close: () => void }

/** Answers `GET /metrics` on loopback until it is closed; port 0 finds one. */
export async function openMetrics(vitals: Vitals, port: number): Promise<Metrics> {
  const delay = monitorEventLoopDelay({ resolution: 10 })
  delay.enable()
  const inText = async () => {
    const [p50, p99, max] = [delay.percentile(50), delay.percentile(99), delay.max].map(
      (each) => each / NANOSECONDS,
    )
    delay.reset()
    return vitals.inText({ p50: p50 ?? 0, p99: p99 ?? 0, max: max ?? 0 })
  }
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end()
      return
    }
    inText().then(
      (text) =>
        response.writeHead(200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' }).end(text),
      () => response.writeHead(500).end(),
    )
  })
  server.listen(port, LOOPBACK)
  await once(server, 'listening')
  const address = server.address()
  const bound = typeof address === 'object' && address ? address.port : port
  const close = () => {
    delay.disable()
    server.close()
    server.closeAllConnections()
  }
  return { at: `${LOOPBACK}:${bound}`, close }
}
