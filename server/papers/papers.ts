// The papers that can be taken away from a negotiation: which text in which format, under which name. Each is made
// from the state of the negotiation as its audience reads it; nothing of it is kept on disk.

import type { Audience } from '../../shared/attribution.ts'
import { isDelegationCode } from '../../shared/ids.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import { isPending } from '../../shared/proposals.ts'
import { adoptionLines } from './adoption.ts'
import { cleanLines } from './clean.ts'
import { compilationLines } from './compilation.ts'
import { proposalsAsCsv } from './csv.ts'
import { attributionFor, faceOf } from './face.ts'
import { htmlOf } from './html.ts'
import { markdownOf } from './markdown.ts'
import type { Paper } from './paper.ts'
import { plainTextOf } from './plain-text.ts'
import { ALL, ownedBy } from './proposed.ts'
import { rollingLines } from './rolling.ts'
import { trackedLines } from './tracked.ts'
import { writeWord } from './word/write.ts'
import { PAPER } from './words.ts'

/** A file to take away. */
export type File = { readonly bytes: Uint8Array | string; readonly type: string }

const WRITERS: Readonly<
  Record<string, { readonly type: string; readonly write: (paper: Paper) => Promise<Uint8Array> | string }>
> = {
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: writeWord,
  },
  html: { type: 'text/html; charset=utf-8', write: htmlOf },
  md: { type: 'text/markdown; charset=utf-8', write: markdownOf },
  txt: { type: 'text/plain; charset=utf-8', write: plainTextOf },
}

/** Only these can show a change as one. */
const SHOW_CHANGES: readonly string[] = ['docx', 'html']

const NAME = /^(clean|rolling|compilation|tracked)(?:-([A-Z0-9]{1,8}))?\.([a-z]{2,4})$/

/**
 * The file of this name: `clean.docx`, `tracked.docx`, `tracked-NRL.docx`, `compilation.html`, `proposals.csv` …; null
 * where there is none of that name. `negotiation` is how things stand for this audience.
 */
export async function fileNamed(
  name: string,
  negotiation: Negotiation,
  audience: Audience,
): Promise<File | null> {
  const shelf = shelves.get(negotiation) ?? new Map<string, Promise<File>>()
  shelves.set(negotiation, shelf)
  const file = shelf.get(name) ?? fileMade(name, negotiation, audience)
  if (file) shelf.set(name, file)
  return file
}

/**
 * A state of a negotiation never changes, so its files are made once, however often they are asked for. Each audience
 * without names has states of its own (readers.ts).
 */
const shelves = new WeakMap<Negotiation, Map<string, Promise<File>>>()

function fileMade(name: string, negotiation: Negotiation, audience: Audience): Promise<File> | null {
  const attribution = attributionFor(audience, negotiation)
  const readsIssued = audience.reads === 'issued'
  // Of what is pending, and of how the record stands, nothing is in what they are sent [T11].
  if (readsIssued && !name.startsWith('clean.')) return null
  if (name === 'proposals.csv') {
    const face = faceOf(negotiation, PAPER.readings.proposals, attribution)
    return Promise.resolve({
      bytes: proposalsAsCsv(negotiation, face),
      type: 'text/csv; charset=utf-8',
    })
  }
  const [, reading = '', code, format = ''] = NAME.exec(name) ?? []
  const writer = Object.hasOwn(WRITERS, format) ? WRITERS[format] : undefined
  const asked = { reading, code }
  const paper = writer && paperOf(asked, negotiation, attribution)
  if (!paper || (reading === 'tracked' && !SHOW_CHANGES.includes(format))) return null
  const face = readsIssued ? { ...paper.face, entry: null } : paper.face
  const whole = { face, lines: [...paper.lines, ...adoptionLines(negotiation, audience)] }
  return Promise.resolve(writer.write(whole)).then((bytes) => ({ bytes, type: writer.type }))
}

type Asked = { readonly reading: string; readonly code: string | undefined }

function paperOf({ reading, code }: Asked, negotiation: Negotiation, attribution: string): Paper | null {
  const { readings } = PAPER
  if (code !== undefined) return reading === 'tracked' ? trackedOf(code, negotiation, attribution) : null
  const attributed = (which: string) => faceOf(negotiation, which, attribution)
  switch (reading) {
    case 'clean':
      return { face: faceOf(negotiation, readings.clean, PAPER.noProposals), lines: cleanLines(negotiation) }
    case 'rolling':
      return { face: attributed(readings.rolling), lines: rollingLines(negotiation) }
    case 'compilation':
      return { face: attributed(readings.compilation), lines: compilationLines(negotiation) }
    case 'tracked':
      return { face: attributed(readings.tracked), lines: trackedLines(negotiation, ALL) }
    default:
      return null
  }
}

/** One delegation's proposals; there is no such paper for who proposes nothing. */
function trackedOf(code: string, negotiation: Negotiation, attribution: string): Paper | null {
  const delegation = isDelegationCode(code) ? negotiation.delegations.get(code) : undefined
  if (!delegation) return null
  const isShown = ownedBy(delegation.code)
  const hasAny = [...negotiation.proposals.values()].some((one) => isPending(one) && isShown(one))
  if (!hasAny) return null
  return {
    face: faceOf(negotiation, PAPER.readings.trackedOf(delegation.name), attribution),
    lines: trackedLines(negotiation, isShown),
  }
}
