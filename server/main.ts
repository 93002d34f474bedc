// Starts the house. The only file that reads the environment.

import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import express from 'express'
import { addressInFull, readAddress } from './address.ts'
import { realChance } from './chance.ts'
import { Damaged, realDisk } from './disk.ts'
import { verifyingPage } from './doors/verifying.ts'
import { takeErrands } from './errands.ts'
import { openHouse } from './house.ts'
import { FolderInUse } from './lock.ts'
import { openLog } from './log.ts'
import { openMetrics } from './metrics.ts'
import { pageUnder } from './page.ts'
import { ensureDemonstration, deskInvitation, type Opened, openFolder } from './opening.ts'

/** Put in when the house is built: what names the rules of this build (vite.config.ts). From source there is none. */
declare const ADREF_RULES: string | undefined

/** With fewer entries behind it a record is read in a moment. */
const A_SNAPSHOT_EVERY = 2_000
const snapping =
  typeof ADREF_RULES === 'string' ? { snapping: { rules: ADREF_RULES, every: A_SNAPSHOT_EVERY } } : {}

const port = Number(process.env['PORT'] ?? 3000)
const host = process.env['HOST'] ?? '127.0.0.1'
const folder = resolve(process.env['ADREF_DATA'] ?? 'data')
const mode = process.env['ADREF_MODE'] === 'production' ? 'production' : 'demonstration'
const originAsked = process.env['ADREF_ORIGIN']
const metricsPort = process.env['ADREF_METRICS_PORT']
// A rehearsal of a deadline need not wait for it. A negotiation that counts goes by the machine's clock.
const ahead = mode === 'demonstration' ? Number(process.env['ADREF_AHEAD'] ?? 0) * 1_000 : 0
const clock = () => Date.now() + ahead
const log = openLog((line) => process.stderr.write(line), clock)
const say = (sentence: string) => process.stdout.write(`${sentence}\n`)

try {
  await start()
} catch (cause) {
  // What the person who starts the house can mend is a sentence; anything else is a fault and shows where it is.
  if (!(cause instanceof Damaged || cause instanceof FolderInUse)) throw cause
  process.stderr.write(`${cause.message}\n`)
  process.exitCode = 1
}

async function start(): Promise<void> {
  const address = originAsked ? readAddress(originAsked) : null
  const opened = await openFolder(folder, { disk: realDisk, clock, chance: realChance, log, ...snapping })
  if (mode === 'demonstration') await ensureDemonstration(opened, clock)
  await opened.negotiations.openAll()

  const client = fileURLToPath(new URL('../client', import.meta.url))
  const isBuilt = existsSync(join(client, 'assets'))
  const { app, server, vitals, finish } = openHouse({ ...opened, mode, address, log }, { strict: isBuilt })
  if (isBuilt) {
    app.use(express.static(client, { index: false, maxAge: '1y', immutable: true }))
    app.use(verifyingPage(fileURLToPath(new URL('../verifying/verify.html', import.meta.url))))
    const page = pageUnder(join(client, 'index.html'), address?.path ?? '')
    app.get(/^\/(?!api\/)/, (_request, response) => {
      response.set('Cache-Control', 'no-cache').type('html').send(page)
    })
  } else await (await import('./dev.ts')).serveClientFromSource(app, server)
  finish()

  await new Promise<void>((listening) => server.listen(port, host, listening))
  const bound = server.address()
  const at = address
    ? addressInFull(address)
    : `http://${host}:${typeof bound === 'object' && bound ? bound.port : port}`
  say(`Adref is open at ${at}`)
  if (mode === 'demonstration')
    say('It shows a demonstration: made-up delegations, and seats that anybody may take.')
  else {
    const code = await deskInvitation(opened)
    if (code) say(`The secretariat comes in once by ${at}/join#${code}`)
  }
  const errands = await takeErrands(folder, opened, log)
  const metrics = metricsPort === undefined ? null : await openMetrics(vitals, Number(metricsPort))
  if (metrics) say(`Its metrics are at http://${metrics.at}/metrics`)
  log.note('the house is open', { mode })
  closeOnSignals(opened, () => {
    log.note('the house is closing')
    vitals.isClosing = true
    server.close()
    errands.close()
    metrics?.close()
  })
}

/**
 * A house that is asked to close tells every page that it comes back, and finishes what it is writing; asked again, it
 * ends at once. One that is killed loses nothing it acknowledged.
 */
function closeOnSignals(opened: Opened, stopListening: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      stopListening()
      void opened.close().finally(() => {
        log.note('the house is closed')
        process.exit(0)
      })
    })
}
