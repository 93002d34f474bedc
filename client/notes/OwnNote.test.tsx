// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Actor } from '../../shared/delegations.ts'
import { delegationCode, seatId } from '../../shared/ids.ts'
import { aMeeting, NRL, NRLdelegate, observer, p13, secretariat } from '../../shared/negotiation.fixture.ts'
import { Moments } from '../../shared/moments.ts'
import { NO_WORDS, type Note } from '../../shared/notes.ts'
import { inWords } from '../../shared/words.ts'
import type { Here } from '../session/floor.ts'
import { ASKING } from '../session/words.ts'
import { OwnNote } from './OwnNote.tsx'
import { NOTES } from './words.ts'

const { negotiation } = aMeeting()
const KEY = `adref/note/test/${NRL.seat}/${p13}`
const HOLD: Note = {
  paragraph: p13,
  version: 1,
  priority: 'high',
  instructions: 'Hold.',
  fallback: 'at borders',
  by: NRLdelegate.seat,
  at: '2026-05-04T10:00:00.000Z',
}

let root: Root
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  localStorage.clear()
  const page = document.createElement('div')
  document.body.append(page)
  root = createRoot(page)
})
afterEach(() => {
  act(() => root.unmount())
  vi.unstubAllGlobals()
  document.body.replaceChildren()
})

/** The note of a seat on paragraph 13, as the floor has told it. */
function shows(told: Note | null, actor: Actor = NRL): void {
  const here: Here = {
    line: { is: 'open' },
    actor,
    name: 'Head',
    ahead: 0,
    negotiation,
    moments: new Moments(),
    present: [],
    drafts: [],
    clearances: [],
    notes: new Map(told ? [[p13, told]] : []),
    onScreen: null,
    live: new Map(),
  }
  const paragraph = negotiation.paragraphs.get(p13)
  act(() => root.render(paragraph && <OwnNote here={here} paragraph={paragraph} />))
}

/** The page is closed and comes again. */
function comesAgain(told: Note | null): void {
  act(() => root.unmount())
  root = createRoot(document.body.appendChild(document.createElement('div')))
  shows(told)
}

/** A house with these answers, one after the other; what it was asked. */
function aHouse(...answers: readonly (() => Response | Promise<Response>)[]) {
  const asked: unknown[] = []
  vi.stubGlobal('fetch', async (_door: string, { body }: RequestInit) => {
    asked.push(typeof body === 'string' ? JSON.parse(body) : undefined)
    const answer = answers[asked.length - 1]
    if (!answer) throw new Error('nothing more is asked')
    return answer()
  })
  return asked
}
const keeps = (note: Note) => () => Response.json({ ok: true, note })
const moved = (kept: Note) => () =>
  Response.json(
    { ok: false, refusal: 'note-has-moved', sentence: inWords('note-has-moved'), kept },
    { status: 409 },
  )
const noAnswer = () => Promise.reject(new TypeError('failed to fetch'))

const words = (): string => document.body.textContent ?? ''
const buttons = (): readonly (string | null)[] =>
  [...document.querySelectorAll('button')].map(({ textContent }) => textContent)
const fields = (): readonly string[] => [...document.querySelectorAll('textarea')].map(({ value }) => value)

async function press(name: string): Promise<void> {
  const found = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name)
  if (!found) throw new Error(`there is a button ${name} among ${buttons().join(', ')}`)
  await act(async () => found.click())
}

/** Types into the first field, or another. */
function type(text: string, at = 0): void {
  const field = document.querySelectorAll('textarea')[at]
  if (!field) throw new Error('there is a field')
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, text)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

describe('who sees it', () => {
  test('[H2] one who writes, with what to do where there is none', () => {
    shows(null)
    expect(words()).toContain(NOTES.none)
    expect(buttons()).toEqual([NOTES.write])
  })

  test('[H2] an observer of the delegation reads it, and has nothing to press', () => {
    shows(HOLD, { seat: seatId('nrl-o'), role: 'observer', delegation: delegationCode('NRL') })
    expect(words()).toContain('Hold.')
    expect(buttons()).toEqual([])
  })

  test('[H2] the secretariat and observing delegations have none', () => {
    for (const actor of [secretariat, observer]) {
      shows(null, actor)
      expect(words()).toBe('')
    }
  })
})

test('[H5] it is kept with a word, on the version it was written on, and leaves the device', async () => {
  const asked = aHouse(keeps({ ...HOLD, version: 2, instructions: 'Hold on.', by: NRL.seat }))
  shows(HOLD)
  await press(NOTES.edit)
  type('Hold on.')
  expect(words()).toContain(NOTES.unkept)
  expect(localStorage.getItem(KEY)).toContain('Hold on.')
  await press(NOTES.keep)
  const { priority, fallback } = HOLD
  expect(asked).toEqual([{ paragraph: p13, on: 1, priority, instructions: 'Hold on.', fallback }])
  expect(words()).toContain('Hold on.')
  expect(document.querySelector('[role=status]')?.textContent).toBe(NOTES.kept)
  expect(localStorage.getItem(KEY)).toBe(null)
  expect(document.activeElement?.textContent).toBe(NOTES.edit)
})

test('a house that does not answer: the sentence, the words in their place and on the device, and again', async () => {
  const asked = aHouse(noAnswer, keeps({ ...HOLD, ...NO_WORDS, instructions: 'Hold.' }))
  shows(null)
  await press(NOTES.write)
  type('Hold.')
  await press(NOTES.keep)
  expect(words()).toContain(ASKING.noAnswer)
  expect(words()).toContain(NOTES.stillHere)
  expect(fields()).toEqual(['Hold.', ''])
  expect(localStorage.getItem(KEY)).toContain('Hold.')
  await press(NOTES.keep)
  expect(asked[1]).toEqual(asked[0])
  expect(words()).toContain(NOTES.kept)
})

test('[H4] an answer that was lost, and the floor that tells the same words: they are kept', async () => {
  aHouse(noAnswer)
  shows(null)
  await press(NOTES.write)
  type(' Hold. ')
  await press(NOTES.keep)
  shows({ ...HOLD, ...NO_WORDS, instructions: 'Hold.', by: NRL.seat })
  expect(words()).not.toContain(NOTES.moved)
  expect(words()).not.toContain(NOTES.unkept)
  expect(localStorage.getItem(KEY)).toBe(null)
})

test('words typed and taken back are nothing to keep', async () => {
  shows(HOLD)
  await press(NOTES.edit)
  type('Hold on.')
  type('Hold.')
  expect(words()).not.toContain(NOTES.unkept)
  expect(localStorage.getItem(KEY)).toBe(null)
})

describe('[H4] another seat was faster', () => {
  test('the answer says so: both texts are there, and one’s own can be kept over them', async () => {
    const asked = aHouse(moved(HOLD), keeps({ ...HOLD, ...NO_WORDS, version: 2, instructions: 'Give way.' }))
    shows(null)
    await press(NOTES.write)
    type('Give way.')
    await press(NOTES.keep)
    expect(words()).toContain(NOTES.moved)
    expect(words()).toContain('at borders')
    expect(fields()).toEqual(['Give way.', ''])
    await press(NOTES.keepMine)
    expect(asked).toMatchObject([{ on: 0 }, { on: 1, instructions: 'Give way.', priority: 'none' }])
    expect(words()).toContain(NOTES.kept)
  })

  test('the floor says so first: what was typed stays, and theirs can be taken', async () => {
    shows(null)
    await press(NOTES.write)
    type('Give way.')
    shows(HOLD)
    expect(words()).toContain(NOTES.moved)
    expect(fields()).toEqual(['Give way.', ''])
    await press(NOTES.takeKept)
    expect(words()).toContain('Hold.')
    expect(words()).not.toContain('Give way.')
    expect(localStorage.getItem(KEY)).toBe(null)
  })

  test('a form in which nothing was typed shows what is kept, and warns of nothing', async () => {
    shows(HOLD)
    await press(NOTES.edit)
    shows({ ...HOLD, version: 2, instructions: 'Hold on.' })
    expect(fields()).toEqual(['Hold on.', 'at borders'])
    expect(words()).not.toContain(NOTES.moved)
  })
})

describe('[W9] a page that was closed and comes again', () => {
  test('has what was typed and not kept, and does not take the keyboard for it', async () => {
    shows(HOLD)
    await press(NOTES.edit)
    type('at and beyond borders', 1)
    comesAgain(HOLD)
    expect(fields()).toEqual(['Hold.', 'at and beyond borders'])
    expect(words()).toContain(NOTES.unkept)
    expect(document.activeElement).toBe(document.body)
    await press(NOTES.discard)
    comesAgain(HOLD)
    expect(fields()).toEqual([])
    expect(words()).toContain('at borders')
  })

  test('says so where another seat has kept other words meanwhile', async () => {
    shows(HOLD)
    await press(NOTES.edit)
    type('Give way.')
    comesAgain({ ...HOLD, version: 2, fallback: 'nowhere' })
    expect(words()).toContain(NOTES.moved)
    expect(words()).toContain('nowhere')
    expect(fields()).toEqual(['Give way.', 'at borders'])
  })

  test.each([
    '',
    '{',
    'null',
    '[]',
    '7',
    '{"on":0}',
    '{"on":"x","priority":"high"}',
    '{"on":0,"priority":"urgent"}',
  ])('makes nothing of %s in its place', (found) => {
    localStorage.setItem(KEY, found)
    shows(HOLD)
    expect(fields()).toEqual([])
    expect(words()).toContain('Hold.')
  })
})

test('what is typed while the house is at it is not lost, and stands on the version that was kept', async () => {
  let answer: (response: Response) => void = () => undefined
  const asked = aHouse(() => new Promise((resolve) => (answer = resolve)), keeps({ ...HOLD, version: 2 }))
  shows(null)
  await press(NOTES.write)
  type('Hold.')
  await press(NOTES.keep)
  type('Hold on.')
  await act(async () => answer(keeps({ ...HOLD, ...NO_WORDS, instructions: 'Hold.' })()))
  expect(fields()).toEqual(['Hold on.', ''])
  expect(words()).toContain(NOTES.unkept)
  expect(words()).not.toContain(NOTES.moved)
  await press(NOTES.keep)
  expect(asked[1]).toMatchObject({ on: 1, instructions: 'Hold on.' })
})
