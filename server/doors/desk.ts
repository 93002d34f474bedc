// The secretariat's doors: a draft is looked at before anything is made of it, and a negotiation is created from one.

import express, { type RequestHandler, Router } from 'express'
import { SECRETARIAT } from '../../shared/delegations.ts'
import { creationOnTheWire, previewOnTheWire } from '../../shared/wire.ts'
import { readDraftFile } from '../papers/draft-file.ts'
import { LARGEST_WORD_FILE } from '../papers/limits.ts'
import { draftRefusalInWords } from '../papers/refusals.ts'
import { bodyOf, door, type House, sessionOf, turnAway } from './door.ts'

export function desk(house: House): Router {
  const { accreditation, negotiations } = house
  const doors = Router()
  /** Base64 takes four characters for three bytes; a little more for what is around the file. */
  const body = express.json({ limit: Math.ceil((LARGEST_WORD_FILE * 4) / 3) + 10_000 })
  /** Asked before the body is read: a large file is taken from those alone who may bring one. */
  const forCreators: RequestHandler = (request, response, next) => {
    if (accreditation.mayCreate(sessionOf(house, request.headers.cookie))) next()
    else turnAway(response, 'may-not-create')
  }

  doors.post(
    '/drafts/preview',
    forCreators,
    body,
    door(async (request, response) => {
      const asked = bodyOf(previewOnTheWire, request, response)
      if (!asked) return
      const reading = await readDraftFile(Buffer.from(asked.file, 'base64'))
      if (reading.ok) response.json({ ok: true, reading: reading.value })
      else response.status(422).json({ ok: false, sentence: draftRefusalInWords(reading.refusal) })
    }),
  )

  doors.post(
    '/negotiations',
    forCreators,
    body,
    door(async (request, response) => {
      const session = sessionOf(house, request.headers.cookie)
      if (!session) return turnAway(response, 'may-not-create') // it ended while the file came in
      const asked = bodyOf(creationOnTheWire, request, response)
      if (!asked) return
      const reading = await readDraftFile(Buffer.from(asked.file, 'base64'))
      if (!reading.ok) {
        response.status(422).json({ ok: false, sentence: draftRefusalInWords(reading.refusal) })
        return
      }
      const created = await negotiations.createFromDraft(asked.title, asked.text, reading.value)
      if (!created.ok) return turnAway(response, created.refusal)
      const seat = await accreditation.seat(session, {
        negotiation: created.value,
        delegation: SECRETARIAT,
        role: 'secretariat',
        name: 'Secretariat',
      })
      response.status(201).json({ ok: true, negotiation: created.value, seat })
    }),
  )

  return doors
}
