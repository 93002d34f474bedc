// A house that is going to be killed: on the folder it is given it records acts and keeps keystrokes as fast as the disk
// takes them, several at once, and says on standard output what it has acknowledged, one line each.

import { writeSync } from 'node:fs'
import { join } from 'node:path'
import * as Y from 'yjs'
import type { Act } from '../../shared/acts.ts'
import { delegationCode, negotiationId, paragraphId, proposalId, seatId } from '../../shared/ids.ts'
import { WORDS } from '../../shared/meanings.ts'
import { NRL, opening, p13, secretariat } from '../../shared/negotiation.fixture.ts'
import { hashOf, prose } from '../../shared/prose.ts'
import { assert } from '../../shared/result.ts'
import { realChance } from '../chance.ts'
import { realDisk } from '../disk.ts'
import { openFolder } from '../opening.ts'
import { Keys } from '../signing.fixture.ts'
import { signedIn } from '../../shared/verifying/checkpoint.ts'
import { WorkingTexts } from '../working-texts.ts'

const HERE = negotiationId('test')
const TYPED = proposalId('typed')
/** Acts that wait beside each other, so that they go to disk in groups. */
const AT_ONCE = 4
/** A checkpoint is kept after so many acts. */
const A_CHECKPOINT_EVERY = 40

const folder = process.argv[2]
assert(folder, 'the house is given a folder')

/** Written at once: what is said has left this process before it can be killed. */
const say = (line: string): number => writeSync(1, `${line}\n`)

await Promise.all([act(folder), type(join(folder, 'typing'))])

async function act(data: string): Promise<void> {
  const log = { note: () => undefined, fault: () => undefined }
  const means = { disk: realDisk, clock: Date.now, chance: realChance, log }
  const { negotiations } = await openFolder(data, means)
  if (!negotiations.entry(HERE)) {
    const minutes = opening.map((said, at) => ({ by: secretariat, act: said, at }))
    await negotiations.create({ id: HERE, title: 'A declaration', demonstration: false }, minutes)
  }
  const session = await negotiations.session(HERE)
  assert(session, 'the negotiation is in session')
  const { conference, checkpoints } = session
  const keys = new Keys(HERE)
  const base = hashOf(conference.negotiation.paragraphs.get(p13)?.base ?? [])
  for (let turn = 1; ; turn++) {
    const acts = Array.from({ length: AT_ONCE }, (_, which): Act => ({
      does: 'table',
      proposal: proposalId(`ours-${which}`),
      paragraph: p13,
      base,
      wording: prose(`We act ${process.pid} ${turn} ${which}.`),
      reason: '',
    }))
    const answers = await Promise.all(
      acts.map(async (tabling) => {
        const { signed, isRecorded } = keys.signs(NRL, tabling)
        const answer = await conference.perform(NRL, tabling, signed)
        if (answer.ok) isRecorded()
        if (answer.ok) say(`entry ${answer.value.number} ${checkpoints.receipt(answer.value.number).hash}`)
        return answer
      }),
    )
    assert(
      answers.every(({ ok }) => ok),
      'every act is allowed',
    )
    if (turn % (A_CHECKPOINT_EVERY / AT_ONCE) === 0)
      say(`signed ${signedIn(await checkpoints.keep())?.size} .`)
  }
}

async function type(place: string): Promise<void> {
  const texts = await WorkingTexts.open(place, realDisk)
  const doc = new Y.Doc()
  const words = doc.getText('prose')
  const typed = (letters: string): Uint8Array => {
    const before = Y.encodeStateVector(doc)
    words.insert(words.length, letters)
    return Y.encodeStateAsUpdate(doc, before)
  }
  if (texts.all().length === 0)
    await texts.create(
      {
        proposal: TYPED,
        paragraph: paragraphId('p13'),
        meaning: WORDS,
        owner: delegationCode('NRL'),
        openedBy: seatId('nrl-1'),
        at: new Date(0).toISOString(),
        live: false,
        ready: null,
        base: hashOf([]),
      },
      typed('.'),
    )
  else for (const update of (await texts.read(TYPED)).updates) Y.applyUpdate(doc, update)
  for (let letter = 1; ; letter++) {
    const word = `${process.pid}-${letter}`
    await texts.keep(TYPED, typed(`${word} `), seatId('nrl-1'))
    say(`typed ${word} .`)
  }
}
