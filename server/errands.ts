// Errands: what the command line asks of a house that is open on the same data folder. They come over a socket file in
// that folder, which only whoever owns the folder can open; there is no network in between and no seat to check.

import { createConnection, createServer, type Server, type Socket } from 'node:net'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { SECRETARIAT } from '../shared/delegations.ts'
import type { NegotiationId } from '../shared/ids.ts'
import { atTheDoor, roleInWords } from '../shared/words.ts'
import { creationOnTheWire } from '../shared/wire.ts'
import type { Log } from './log.ts'
import type { Opened } from './opening.ts'
import { readDraftFile } from './papers/draft-file.ts'
import { summaryOf } from './papers/draft-summary.ts'
import { draftRefusalInWords } from './papers/refusals.ts'

/** A draft to be imported: `file` in base64. */
export type Errand = z.infer<typeof creationOnTheWire>

/** What became of it, in plain text; `link` is the path of the invitation for the new negotiation's secretariat. */
export type Done =
  | {
      readonly ok: true
      readonly summary: string
      readonly negotiation: NegotiationId
      readonly link: string
    }
  | { readonly ok: false; readonly sentence: string }

const doneOnTheWire = z.union([
  z.object({ ok: z.literal(true), summary: z.string(), negotiation: z.string(), link: z.string() }),
  z.object({ ok: z.literal(false), sentence: z.string() }),
])

/** Imports a draft into a negotiation of its own, and invites its secretariat. */
export async function run(errand: Errand, { negotiations, accreditation }: Opened): Promise<Done> {
  const reading = await readDraftFile(Buffer.from(errand.file, 'base64'))
  if (!reading.ok) return { ok: false, sentence: draftRefusalInWords(reading.refusal) }
  const created = await negotiations.createFromDraft(errand.title, errand.text, reading.value)
  if (!created.ok) return { ok: false, sentence: atTheDoor(created.refusal) }
  const { code } = await accreditation.invite({
    negotiation: created.value,
    delegation: SECRETARIAT,
    role: 'secretariat',
    name: roleInWords('secretariat'),
  })
  return {
    ok: true,
    summary: summaryOf(reading.value),
    negotiation: created.value,
    link: `/join#${code}`,
  }
}

/** Takes errands for as long as the house is open. */
export async function takeErrands(folder: string, opened: Opened, log: Log): Promise<Server> {
  const file = socketIn(folder)
  await rm(file, { force: true }) // left by a house that was killed: the lock says that there is none now
  const server = createServer({ allowHalfOpen: true }, (line) => {
    line.on('error', () => line.destroy())
    void (async () => {
      try {
        const errand = creationOnTheWire.parse(JSON.parse(await wholeOf(line)))
        line.end(JSON.stringify(await run(errand, opened)))
      } catch (fault) {
        log.fault('an errand was not done', fault)
        line.end(JSON.stringify({ ok: false, sentence: atTheDoor('fault') }))
      }
    })()
  })
  server.on('error', (fault) => log.fault('no errands can be taken', fault))
  server.listen(file)
  return server
}

/** Gives an errand to the house that is open on this folder; null when there is none. */
export async function send(folder: string, errand: Errand) {
  const line = createConnection(socketIn(folder))
  const isOpen = await new Promise<boolean>((answer) => {
    line.once('connect', () => answer(true)).once('error', () => answer(false))
  })
  if (!isOpen) return null
  line.end(JSON.stringify(errand))
  return doneOnTheWire.parse(JSON.parse(await wholeOf(line)))
}

/** Everything the other end says until it has finished; this end may still answer. */
function wholeOf(line: Socket): Promise<string> {
  return new Promise((answer, fail) => {
    const parts: Buffer[] = []
    line.on('data', (part: Buffer) => parts.push(part))
    line.on('end', () => answer(Buffer.concat(parts).toString('utf8')))
    line.on('error', fail)
  })
}

const socketIn = (folder: string): string => join(folder, 'house.socket')
