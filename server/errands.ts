// Errands: what the command line asks of a house that is open on the same data folder. They come over a socket file in
// that folder, which only whoever owns the folder can open; there is no network in between and no seat to check.

import { createConnection, createServer, type Server, type Socket } from 'node:net'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { SECRETARIAT } from '../shared/delegations.ts'
import type { NegotiationId } from '../shared/ids.ts'
import { atTheDoor, roleInWords } from '../shared/words.ts'
import { creationOnTheWire, negotiationOnTheWire } from '../shared/wire.ts'
import type { Log } from './log.ts'
import type { Opened } from './opening.ts'
import { readDraftFile } from './papers/draft-file.ts'
import { summaryOf } from './papers/draft-summary.ts'
import { draftRefusalInWords } from './papers/refusals.ts'
import { isActSignedHere } from './record/signed-here.ts'
import { readCopy } from '../shared/verifying/copy.ts'
import { reportOf } from '../shared/verifying/report.ts'
import { verified } from '../shared/verifying/verify.ts'

const errandOnTheWire = z.discriminatedUnion('does', [
  creationOnTheWire.extend({ does: z.literal('import-draft') }),
  /** The record of a whole negotiation, `file` in base64; `name` is what sentences call it. */
  z.strictObject({ does: z.literal('import-record'), name: z.string(), file: z.base64() }),
  z.strictObject({ does: z.literal('export'), negotiation: negotiationOnTheWire, names: z.boolean() }),
])

/** A draft or a record to be brought in, or a record to be handed out. */
export type Errand = z.infer<typeof errandOnTheWire>

const doneOnTheWire = z.discriminatedUnion('is', [
  /** `summary` in plain text; `link` is the path of the invitation for the new negotiation's secretariat. */
  z.strictObject({
    is: z.literal('created'),
    summary: z.string(),
    negotiation: z.string(),
    title: z.string(),
    link: z.string(),
  }),
  z.strictObject({ is: z.literal('exported'), file: z.base64() }),
  z.strictObject({ is: z.literal('refused'), sentence: z.string() }),
])

/** What became of an errand. */
export type Done = z.infer<typeof doneOnTheWire>

/** Does what was asked: an import is there as a whole, or not at all. */
export async function run(errand: Errand, opened: Opened): Promise<Done> {
  switch (errand.does) {
    case 'import-draft':
      return importDraft(errand, opened)
    case 'import-record':
      return importRecord(errand, opened)
    case 'export':
      return exportRecord(errand, opened)
  }
}

async function importDraft(errand: Extract<Errand, { does: 'import-draft' }>, opened: Opened): Promise<Done> {
  const reading = await readDraftFile(Buffer.from(errand.file, 'base64'))
  if (!reading.ok) return refused(draftRefusalInWords(reading.refusal))
  const created = await opened.negotiations.createFromDraft(errand.title, errand.text, reading.value)
  if (!created.ok) return refused(atTheDoor(created.refusal))
  return inviting(opened, created.value, { summary: summaryOf(reading.value), title: errand.title })
}

async function importRecord(
  errand: Extract<Errand, { does: 'import-record' }>,
  opened: Opened,
): Promise<Done> {
  const copy = readCopy(errand.name, Buffer.from(errand.file, 'base64'))
  const found = verified(copy, undefined, isActSignedHere)
  if (!found.ok) return refused(`${found.refusal} Nothing was imported.`)
  const { negotiation } = found.value
  if (!negotiation?.id)
    return refused(
      'In this copy names are withheld: it can be read, and not gone on with. Nothing was imported.',
    )
  const { id, title } = negotiation
  const created = await opened.negotiations.createFromRecord({ copy, id, title })
  if (!created.ok) return refused(atTheDoor(created.refusal))
  return inviting(opened, created.value, { summary: reportOf(copy, found.value), title })
}

async function exportRecord(
  { negotiation, names }: Extract<Errand, { does: 'export' }>,
  { negotiations, register }: Opened,
): Promise<Done> {
  const session = await negotiations.session(negotiation)
  if (session) return { is: 'exported', file: (await session.checkpoints.copy({ names })).toString('base64') }
  const known = register.data.negotiations.map(({ id }) => id).join(', ')
  return refused(`There is no negotiation ${negotiation} in this house. There are: ${known || 'none'}.`)
}

async function inviting(
  { accreditation }: Opened,
  negotiation: NegotiationId,
  said: { readonly summary: string; readonly title: string },
): Promise<Done> {
  const { code } = await accreditation.invite({
    negotiation,
    delegation: SECRETARIAT,
    role: 'secretariat',
    name: roleInWords('secretariat'),
  })
  return { is: 'created', negotiation, ...said, link: `/join#${code}` }
}

const refused = (sentence: string): Done => ({ is: 'refused', sentence })

/** Takes errands for as long as the house is open. */
export async function takeErrands(folder: string, opened: Opened, log: Log): Promise<Server> {
  const file = socketIn(folder)
  await rm(file, { force: true }) // left by a house that was killed: the lock says that there is none now
  const server = createServer({ allowHalfOpen: true }, (line) => {
    line.on('error', () => line.destroy())
    void (async () => {
      try {
        const errand = errandOnTheWire.parse(JSON.parse(await wholeOf(line)))
        line.end(JSON.stringify(await run(errand, opened)))
      } catch (fault) {
        log.fault('an errand was not done', fault)
        line.end(JSON.stringify(refused(atTheDoor('fault'))))
      }
    })()
  })
  server.on('error', (fault) => log.fault('no errands can be taken', fault))
  server.listen(file)
  return server
}

/** Gives an errand to the house that is open on this folder; null when there is none. */
export async function send(folder: string, errand: Errand): Promise<Done | null> {
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
