// What papers say of a text that is under silence or adopted: on their face, and behind the text.

import { expect, test } from 'vitest'
import { asSeenBy } from '../../shared/attribution.ts'
import { facilitator, aMeeting, p12, p13, secretariat, SOL, TVR } from '../../shared/negotiation.fixture.ts'
import { replay } from '../../shared/record.ts'
import { readDraft } from './draft.ts'
import { fileNamed } from './papers.ts'

const BASE = 'We remain concerned that people on the move face risks at borders, and resolve to act.'
const BASE_12 = 'We welcome the steps taken to widen regular pathways.'
const RIGHT = BASE.replace('borders, and', 'borders and')
const NAMES = { reads: 'names' } as const
const FORMATS = [
  ['rolling.txt', 'And <no> further.'],
  ['clean.html', 'And &lt;no&gt; further.'],
  ['compilation.html', 'And &lt;no&gt; further.'],
] as const

/** Adopted, endorsed, with a reservation, a dissociation that was withdrawn, and a misprint put right. */
function anAdoptedText() {
  const meeting = aMeeting()
  meeting.concludes()
  meeting.adopts(secretariat, 'PD/2026/1')
  meeting.does(secretariat, { does: 'endorse', body: 'The Assembly', symbol: 'A/RES/1', day: '2026-05-04' })
  meeting.states(SOL, 'reserve', 'Within our law.\n\nAnd <no> further.', p12, p13)
  meeting.states(TVR, 'dissociate', 'We are not part of this.')
  meeting.does(TVR, { does: 'withdraw-statement', statement: meeting.record.length })
  meeting.corrects(secretariat, p13, RIGHT, 'A comma too many.')
  return meeting
}

const textOf = async (name: string, meeting = anAdoptedText()) =>
  String((await fileNamed(name, meeting.negotiation, NAMES))?.bytes)

test('[N6] [Z1] a text under silence says so on its face, in New York time', async () => {
  const meeting = aMeeting()
  meeting.issues(facilitator)
  meeting.opensSilence(facilitator)
  expect(await textOf('clean.txt', meeting)).toContain(
    'Rev.1, under silence until 6 May at 06:00 New York time. Clean text.',
  )
})

test('[Y5] [Y6] behind the text stand its adoption, what was said of it, and the corrigenda', async () => {
  const paper = await textOf('clean.txt')
  expect(paper).toContain('Rev.1, adopted on 4 May 2026 as PD/2026/1. Clean text.')
  const [text, behind = ''] = paper.split('Adoption\n')
  expect(text).toContain(RIGHT)
  expect(behind.split('\n').filter((line) => line !== '')).toEqual([
    'Rev.1, adopted on 4 May 2026 as PD/2026/1.',
    'Endorsed by The Assembly on 4 May 2026, A/RES/1.',
    'What delegations have said of the text',
    'SOL: reservation on paragraphs 12, 13',
    'Within our law.',
    'And <no> further.',
    'TVR: dissociation on the text as a whole (withdrawn)',
    'We are not part of this.',
    'Corrigenda',
    `Paragraph 13: read “${RIGHT}” instead of “${BASE}”. Reason: A comma too many.`,
  ])
})

test('[Y9] a misspelling of which notice was given stands there with both spellings, and with what came of it', async () => {
  const meeting = anAdoptedText()
  meeting.notifies(secretariat, p12, BASE_12.replace('pathways', 'pathway'))
  const reads = `Paragraph 12: read “${BASE_12.replace('pathways', 'pathway')}” instead of “${BASE_12}”. Reason: Misspelt.`
  expect(await textOf('clean.txt', meeting)).toContain(
    `${reads} Delegations may object until 14 May at 06:00 New York time.`,
  )
  meeting.contradicts(SOL, 'There are several.')
  const paper = await textOf('clean.txt', meeting)
  expect(paper).toContain(`${reads} SOL objected: “There are several.”`)
  expect(paper.split('Adoption\n')[0]).toContain(BASE_12)
})

test.each(FORMATS)('[Y5] it is in %s, in its letters: %s', async (name, further) => {
  const meeting = anAdoptedText()
  const file = await fileNamed(name, meeting.negotiation, NAMES)
  expect(String(file?.bytes)).toContain('Within our law.')
  expect(String(file?.bytes)).toContain(further)
})

test('[Y5] a text that is not adopted has no such section, and comes back as it was', async () => {
  const meeting = aMeeting()
  meeting.concludes()
  const paper = await textOf('clean.md', meeting)
  expect(paper).not.toContain('Adoption')
  const reading = readDraft(paper)
  expect(reading.ok && reading.value.paragraphs).toHaveLength(meeting.negotiation.paragraphs.size)
})

test('[Y8] [T9] a reader without names finds no statement of others, and is told that there may be some', async () => {
  const meeting = anAdoptedText()
  meeting.does(facilitator, { does: 'set-attribution', namesTo: 'facilitators' })
  const audience = { reads: 'own', delegation: TVR.delegation } as const
  const seen = replay(meeting.record.map((entry) => asSeenBy(audience, entry, meeting.negotiation)))
  const paper = String((await fileNamed('clean.txt', seen, audience))?.bytes)
  expect(paper).not.toContain('Within our law.')
  expect(paper).not.toContain('SOL')
  expect(paper).toContain('TVR: dissociation on the text as a whole (withdrawn)')
  expect(paper).toContain('what other delegations have said is not in this paper')
  expect(paper).toContain('A comma too many.')
})
