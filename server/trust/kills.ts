// Killing a house under load, at moments that nobody chose, again and again on the same folder: whatever it had
// acknowledged is found by the next one, entries and keystrokes, and what is found is a record that verifies.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import * as Y from 'yjs'
import { proposalId } from '../../shared/ids.ts'
import { assert } from '../../shared/result.ts'
import { realChance } from '../chance.ts'
import { realDisk } from '../disk.ts'
import { readKeptRecord } from '../record/copy.ts'
import { reopenRecord } from '../record/file.ts'
import { isActSignedHere } from '../record/signed-here.ts'
import { verified } from '../../shared/verifying/verify.ts'
import { WorkingTexts } from '../working-texts.ts'
import { chanceFrom } from './chance.fixture.ts'

/** A folder is used for so many kills: what is in it is read after each. */
const KILLS_A_FOLDER = 20
/** A house is killed after at most so many things were acknowledged. */
const MOST_BEFORE = 400

export type Killed = {
  readonly kills: number
  readonly entries: number
  readonly keystrokes: number
  /** How often the last frame of the record was found torn. */
  readonly torn: number
}

/** Kills houses; a lost entry or keystroke is a fault that names it. */
export async function killUnderLoad(kills: number, seed: number): Promise<Killed> {
  const chance = chanceFrom(seed)
  const sum = { kills: 0, entries: 0, keystrokes: 0, torn: 0 }
  while (sum.kills < kills) {
    const folder = await mkdtemp(join(tmpdir(), 'adref-killed-'))
    const acknowledged: Acknowledged = { entries: new Map(), keystrokes: new Set(), signed: 0 }
    for (let turn = 0; turn < KILLS_A_FOLDER && sum.kills < kills; turn++) {
      await killAfter(1 + chance.below(MOST_BEFORE), folder, acknowledged)
      sum.torn += (await check(folder, acknowledged)) ? 1 : 0
      sum.kills += 1
    }
    sum.entries += acknowledged.entries.size
    sum.keystrokes += acknowledged.keystrokes.size
    await rm(folder, { recursive: true })
  }
  return sum
}

type Acknowledged = {
  /** Hashes by number. */
  readonly entries: Map<number, string>
  readonly keystrokes: Set<string>
  signed: number
}

async function killAfter(lines: number, folder: string, acknowledged: Acknowledged): Promise<void> {
  const sitting = fileURLToPath(new URL('./sitting.ts', import.meta.url))
  const house = spawn(process.execPath, ['--import', 'tsx', sitting, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(house, 'exit')
  let heard = 0
  for await (const line of createInterface({ input: house.stdout })) {
    const [what, which = '', hash = ''] = line.split(' ')
    if (what === 'entry') acknowledged.entries.set(Number(which), hash)
    if (what === 'typed') acknowledged.keystrokes.add(which)
    if (what === 'signed') acknowledged.signed = Number(which)
    heard += 1
    if (heard === lines) house.kill('SIGKILL')
  }
  const [, signal]: unknown[] = await ended
  assert(signal === 'SIGKILL', `the house was killed, after ${heard} lines`)
}

/** Whether the last frame was torn. */
async function check(folder: string, { entries, keystrokes, signed }: Acknowledged): Promise<boolean> {
  const file = join(folder, 'negotiations', 'test', 'record.jsonl')
  if (entries.size > 0) {
    const record = await reopenRecord(file, { disk: realDisk, chance: realChance })
    for (const [number, hash] of entries)
      assert(number <= record.head && record.chain.hashOf(number) === hash, `entry ${number} is there`)
    await record.close()
    const copy = await readKeptRecord(file)
    const found = copy && verified(copy, undefined, isActSignedHere)
    assert(found?.ok, `the record is whole: ${found?.ok === false ? found.refusal : 'it is not there'}`)
    assert((found.value.signed?.size ?? 0) >= signed, `the checkpoint for ${signed} entries is there`)
    await checkTyped(join(folder, 'typing'), keystrokes)
    return record.cut > 0
  }
  await checkTyped(join(folder, 'typing'), keystrokes)
  return false
}

async function checkTyped(folder: string, keystrokes: ReadonlySet<string>): Promise<void> {
  if (keystrokes.size === 0) return
  const texts = await WorkingTexts.open(folder, realDisk)
  const doc = new Y.Doc()
  for (const update of (await texts.read(proposalId('typed'))).updates) Y.applyUpdate(doc, update)
  const words = new Set(doc.getText('prose').toJSON().replace('.', ' ').split(' '))
  for (const word of keystrokes) assert(words.has(word), `what was typed is there: ${word}`)
}
