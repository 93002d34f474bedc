import { afterAll, beforeAll, expect, test } from 'vitest'
import { proposalId } from '../shared/ids.ts'
import { NRL, NRLdelegate, p12, p13, secretariat } from '../shared/negotiation.fixture.ts'
import { plain } from '../shared/prose.ts'
import { CLOSE } from '../shared/rooms.ts'
import { MemoryDisk } from './disk.fixture.ts'
import { fact, isUnmoved, TestHouse } from './house.fixture.ts'
import { openLog } from './log.ts'
import { openMetrics } from './metrics.ts'
import { Vitals } from './vitals.ts'

let house: TestHouse
beforeAll(async () => {
  house = await TestHouse.open()
})
afterAll(() => house.close())

const asks = (path: string) => house.ask(path, { method: 'GET' })

test('whoever watches the house is told that it lives and takes people in, and nothing else', async () => {
  const isStill = await isUnmoved(house, [], async () => {
    expect(await asks('/healthz')).toMatchObject({ status: 200, text: 'alive\n' })
    expect(await asks('/readyz')).toMatchObject({ status: 200, text: 'ready\n' })
    expect((await asks('/metrics')).text).not.toContain('adref_')
  })
  expect(isStill).toBe(true)
})

test('the numbers are on this machine alone, count, and name nobody', async () => {
  const head = await house.person(NRL)
  const floor = await head.listens()
  const { proposal } = await head.drafts(p13)
  const typist = await head.enters(proposal)
  typist.types('Secret words. ')
  const vitals = new Vitals(house.inside)
  for (const status of [200, 409, 403, 500]) vitals.count(status)
  const metrics = await openMetrics(vitals, 0)
  const answer = await fetch(`http://${metrics.at}/metrics`)
  const text = await answer.text()
  expect((await fetch(`http://${metrics.at}/`)).status).toBe(404)
  metrics.close()
  expect(answer.headers.get('content-type')).toContain('version=0.0.4')
  for (const line of ['adref_ready 1', 'adref_negotiations 2', 'adref_floor_connections 1'])
    expect(text).toContain(`\n${line}\n`)
  for (const line of [
    'adref_room_connections 1',
    'adref_rooms_open 1',
    'adref_refusals_total 2',
    'adref_faults_total 1',
  ])
    expect(text).toContain(`\n${line}\n`)
  for (const line of text.trimEnd().split('\n'))
    expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+ [0-9.e+-]+)$/)
  expect(text).not.toMatch(/NRL|Secret|declaration"|test/i)
  floor.socket.terminate()
  typist.leaves()
})

test('a house that is closing, or whose disk has failed for good, is not ready', () => {
  const [closing, broken] = [new Vitals(house.inside), new Vitals(house.inside)]
  closing.isClosing = true
  broken.isBroken = true
  expect([closing.isReady, broken.isReady]).toEqual([false, false])
})

test('[W5] a house that closes tells floor and rooms that it comes back, and opens again with what was typed', async () => {
  const head = await house.person(NRL)
  const floor = await head.listens()
  const { proposal } = await head.drafts(p13)
  const typist = await head.enters(proposal)
  const closes: number[] = []
  typist.line.on('connection-close', (event) => {
    closes.push(event?.code ?? 0)
    typist.line.shouldConnect = false // it would come back, and this house listens on
  })
  typist.types('Last words. ')
  const { drafting } = await house.session()
  const room = await drafting.desks.get(proposal)?.room
  await fact(() => plain(room?.wording ?? []).startsWith('Last words. '))
  await house.inside.negotiations.close()
  await fact(() => floor.closed !== null && closes.length > 0)
  expect([floor.closed, closes[0]]).toEqual([CLOSE.restarting.code, CLOSE.restarting.code])
  expect(typist.shownOutWith).toBe(null)
  expect(drafting.desks.get(proposal)?.room).toBe(null)
  typist.leaves()
  await house.restart()
  expect((await head.enters(proposal)).words).toContain('Last words. ')
})

test('[W1] [S1] the log tells what happened, and no code, no cookie and no word that anybody wrote', async () => {
  const disk = new MemoryDisk()
  const watched = await TestHouse.open({ disk })
  const [head, delegate] = [await watched.person(NRL), await watched.person(NRLdelegate)]
  const secretary = await watched.person(secretariat)
  await head.tables(p12, 'Secret words.', proposalId('secret'), 'Secret reason.')
  const typist = await delegate.enters((await delegate.drafts(p13)).proposal)
  typist.types('Secret draft. ')
  const seat = { seat: NRLdelegate.seat }
  const back = await head.posts(`${head.door}/invitations/again`, seat)
  const link = await secretary.posts(`${secretary.door}/link`, { open: true })
  await head.posts(`${head.door}/sign-ins/ended`, { ...seat, which: 'others' })
  await head.posts(`${head.door}/seats/ended`, seat)
  disk.full = true
  expect(await head.tables(p13, 'Secret again.', proposalId('again'))).toBe('not-kept')
  disk.full = false
  await watched.close()
  const secrets = [back, link].map(({ body }) => String(body['link']).split(/[#/]/).at(-1) ?? '')
  expect(secrets.map(({ length }) => length)).toEqual([30, 36])
  const log = watched.log.join('')
  for (const said of ['sign-ins were ended', 'a seat was ended', 'an act could not be kept'])
    expect(log).toContain(said)
  for (const secret of ['Secret', ...secrets, head.cookie, delegate.cookie, secretary.cookie])
    expect(log).not.toContain(secret)
})

test('the log is one line of JSON an event', () => {
  const lines: string[] = []
  const log = openLog(
    (line) => lines.push(line),
    () => Date.UTC(2030, 4, 4),
  )
  log.note('a seat was ended', { seat: 'nrl-1' })
  log.fault('a request ended in a fault', new Error('two\nlines'))
  expect(lines.map((line) => [line.trimEnd().split('\n').length, JSON.parse(line).level])).toEqual([
    [1, 'note'],
    [1, 'fault'],
  ])
})
